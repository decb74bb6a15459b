import { context as github } from '@actions/github';
import { readEvent, readRun } from '../decide/event.ts';
import { type ActionName, readInputs } from '../step/inputs.ts';
import { fail, warn } from '../step/log.ts';
import { exportConnection, nothing, setOutputs } from '../step/outputs.ts';
import { withHost } from './host.ts';
import { withNamedPullRequest } from './named-pull-request.ts';
import { type Play, playOf, type RunContext } from './run-context.ts';

/** Runs one action to its end: reads inputs and event, and fails the step with what a person needs to know. */
export async function act(action: ActionName, work: (context: RunContext) => Promise<void>): Promise<void> {
  await guarded(async (signal) => {
    const { inputs, unknown, warnings } = readInputs(process.env, action, { isFork: isFork() });
    if (unknown.length > 0) warn(`Unknown inputs were ignored: ${unknown.join(', ')}.`);
    for (const warning of warnings) warn(warning);
    try {
      const event = readEvent(process.env, github.payload);
      const run = readRun(process.env);
      // What a machine of GitHub's lacks is a host, and this is another one.
      const hosted = run.hosted && inputs['ssh-key'] === '';
      await work(await withNamedPullRequest({ inputs, signal, event, run: { ...run, hosted } }));
    } catch (error) {
      // Later steps that still run (`if: always()`) must not fall back to another database.
      setOutputs(nothing);
      exportConnection(inputs.env, null);
      throw error;
    }
  });
}

function isFork(): boolean {
  try {
    return readEvent(process.env, github.payload).pull?.fork === true;
  } catch {
    return false; // Reported once the inputs are known.
  }
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
  const { inputs } = context;
  await withHost(inputs, { createsProject: inputs['create-project'] }, async ({ velo, reach }) => {
    await work(playOf(context, { velo, reach, machine: await velo.machine() }));
  });
}
