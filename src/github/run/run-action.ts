import { context as github } from '@actions/github';
import { openVelo } from '../../velo.ts';
import { readEvent, readRun } from '../decide/event.ts';
import { jobEnvironment } from '../step/container.ts';
import { type ActionName, readInputs } from '../step/inputs.ts';
import { fail, warn } from '../step/log.ts';
import { exportConnection, nothing, setOutputs } from '../step/outputs.ts';
import { proofFor } from '../step/proof.ts';
import { withNamedPullRequest } from './named-pull-request.ts';
import { type Play, playOf, type RunContext } from './run-context.ts';

/** Runs one action to its end: reads inputs and event, and fails the step with what a person needs to know. */
export async function act(action: ActionName, work: (context: RunContext) => Promise<void>): Promise<void> {
  await guarded(async (signal) => {
    const { inputs, unknown, warnings } = readInputs(process.env, action);
    if (unknown.length > 0) warn(`Unknown inputs were ignored: ${unknown.join(', ')}.`);
    for (const warning of warnings) warn(warning);
    try {
      const event = readEvent(process.env, github.payload);
      await work(await withNamedPullRequest({ inputs, signal, event, run: readRun(process.env) }));
    } catch (error) {
      // Later steps that still run (`if: always()`) must not fall back to another database.
      setOutputs(nothing);
      exportConnection(inputs.env, null);
      throw error;
    }
  });
}

/** Runs something that ends at a cancelled run's signals, and fails the step when it throws. */
export async function guarded(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const stop = new AbortController();
  // A cancelled run has 7.5 s after SIGINT and 2.5 s after SIGTERM: enough for the engine to undo what it began.
  // Not `once`: execa's signal-exit ends the process at a signal for which it finds no other listener.
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => stop.abort(name));
  try {
    await work(stop.signal);
  } catch (error) {
    fail(error);
  }
}

/** Opens velo for a run, and closes it after. */
export async function withVelo(context: RunContext, work: (play: Play) => Promise<void>): Promise<void> {
  const env = jobEnvironment(process.env, { createsProject: context.inputs['create-project'] });
  const velo = await openVelo({ env, ...proofFor(context.inputs['proof-host']) });
  try {
    await work(playOf(context, velo, await velo.machine()));
  } finally {
    await velo.close();
  }
}
