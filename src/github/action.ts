import * as core from '@actions/core';
import { context } from '@actions/github';
import { openVelo } from '../velo.ts';
import { announce, commentFacts, summarise } from './announce.ts';
import { connectApi } from './api.ts';
import { decideEarly } from './decide.ts';
import { readEvent, readRun } from './event.ts';
import { type Inputs, readInputs } from './inputs.ts';
import { readLive } from './live.ts';
import { fail } from './log.ts';
import { type Play, type Played, playBranch, pullBranch, requireProject } from './operations.ts';
import { exportConnection, type Result, setOutputs } from './outputs.ts';

/** The root action: plays what happened to one pull request, and fails the run when it can't. */
export async function playPullRequest(): Promise<void> {
  const stop = new AbortController();
  // A cancelled run has 7.5 s after SIGINT and 2.5 s after SIGTERM: enough for the engine to undo what it began.
  // Not `once`: execa's signal-exit ends the process at a signal for which it finds no other listener.
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => stop.abort(name));
  try {
    await run(stop.signal);
  } catch (error) {
    fail(error);
  }
}

async function run(signal: AbortSignal): Promise<void> {
  const { inputs, unknown } = readInputs(process.env);
  if (unknown.length > 0) core.warning(`Unknown inputs were ignored: ${unknown.join(', ')}.`);
  const event = readEvent(context.eventName ?? '', context.payload);
  const early = decideEarly(event);
  if (early || !event.pull) {
    finish(inputs, 'skipped', null);
    // Only a fork's author waits for a database that does not come; for other events this is the expected end.
    if (early) (event.pull?.fork ? core.notice : core.info)(early.why);
    return;
  }
  const velo = await openVelo();
  try {
    await playPull({ velo, event, pull: event.pull, run: readRun(process.env), inputs, signal });
  } finally {
    await velo.close();
  }
}

async function playPull(play: Play): Promise<void> {
  const { inputs, pull, signal } = play;
  const api = connectApi({ token: inputs['github-token'], repository: pull.repository, signal });
  const [live] = await Promise.all([readLive(api, pull.number), requireProject(play)]);
  const played = await playBranch(play, live);
  const { decision } = played;
  core.info(`${pullBranch(play)}: ${resultOf(played)}. ${decision.why}`);
  if ('warning' in decision && decision.warning) core.warning(decision.warning);
  finish(inputs, resultOf(played), played);
  const facts = commentFacts(play, played);
  if (!facts) return;
  await summarise(facts);
  await announce(play, played, facts, api);
}

/** Outputs come before the comment and the summary, which may fail and change nothing about the branch. */
function finish(inputs: Inputs, result: Result, played: Played | null): void {
  const branch = played?.after ?? null;
  const urlChanged = branch !== null && branch.url !== played?.before?.url;
  setOutputs({ result, branch, urlChanged, durationMs: played?.durationMs ?? 0 });
  exportConnection(inputs.env, branch);
}

function resultOf({ decision }: Played): Result {
  const results = {
    create: 'created',
    reuse: 'reused',
    reset: 'reset',
    destroy: 'destroyed',
    skip: 'skipped',
    supersede: 'superseded',
  } as const;
  if (decision.intent === 'refuse') throw new Error('a refusal was thrown before');
  return results[decision.intent];
}
