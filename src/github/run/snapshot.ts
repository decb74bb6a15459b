import * as core from '@actions/core';
import { duration } from '../../contract/duration.ts';
import { hasCode, VeloError } from '../../contract/error.ts';
import { mainBranch } from '../../contract/names.ts';
import type { SnapshotAnswer, SnapshotCleanup } from '../../velo.ts';
import { addToSummary } from '../comment/announce.ts';
import { renderSnapshot } from '../comment/snapshot-summary.ts';
import { grouped, notice, say } from '../step/log.ts';
import { ownBranches } from './branches.ts';
import { act, withVelo } from './run-action.ts';
import { branchOf, type Play, type RunContext } from './run-context.ts';

/** `actions/snapshot`: takes a snapshot of a branch, and deletes old ones by a rule. */
export async function playSnapshot(): Promise<void> {
  await act('snapshot', async (context) => {
    for (const name of ['snapshot', 'lsn', 'created-at']) core.setOutput(name, '');
    core.setOutput('deleted', '0');
    const { pull, action } = context.event;
    if (pull?.fork)
      return notice('The pull request comes from a fork: its code is not trusted with a database on this machine.');
    if (action === 'closed' && !isMain(context)) return say('The pull request is closed: its branch goes.');
    await inTime(context, (limited) => withVelo(limited, takeOne));
  });
}

async function takeOne(play: Play): Promise<void> {
  const { velo, owner, inputs, signal } = play;
  const branch = await targetOf(play);
  const whose = { branch, expect: { owner }, shared: true };
  const rule = ruleOf(play);
  // A rule that is wrong, or not permitted here, must not be found out with the snapshot taken already.
  if (rule) await velo.cleanupSnapshots({ ...whose, ...rule, dryRun: true }, { signal });
  const wish = { ...(inputs.label && { label: inputs.label }), ...(inputs.pin && { pin: true }) };
  const taken = await grouped(`Take a snapshot of ${branch}`, signal, (operation) =>
    velo.createSnapshot({ ...whose, ...wish }, operation),
  );
  report(taken);
  const cleanup = rule ? await cleanUp(play, { ...whose, ...rule }, taken) : null;
  await addToSummary(renderSnapshot(taken, cleanup));
  if (cleanup && cleanup.failed.length > 0) throw incomplete(cleanup);
}

/** The branch, `shop/pr-42`: with its present name where it is the run's own, and people renamed it. */
async function targetOf(play: Play): Promise<string> {
  const { project } = play.inputs;
  if (isMain(play)) return `${project}/${mainBranch}`;
  await ownBranches(play);
  return `${project}/${branchOf(play)}`;
}

function isMain({ inputs, event }: RunContext): boolean {
  return inputs.branch === mainBranch || (inputs.branch === '' && event.pull === null);
}

type Rule = Pick<Parameters<Play['velo']['cleanupSnapshots']>[0] & object, 'days' | 'keep'>;

function ruleOf({ inputs: { keep, days } }: Play): Rule | null {
  if (!keep && days === null) return null;
  return { ...(keep && { keep }), ...(days !== null && { days }) };
}

function report({ project, branch, id, lsn, createdAt }: SnapshotAnswer): void {
  core.setOutput('snapshot', id);
  core.setOutput('lsn', lsn ?? '');
  core.setOutput('created-at', createdAt);
  say(`Snapshot ${id} of ${project}/${branch} was taken.`);
}

async function cleanUp(
  { velo, signal }: Play,
  request: Parameters<Play['velo']['cleanupSnapshots']>[0],
  { project, branch }: SnapshotAnswer,
): Promise<SnapshotCleanup> {
  const name = `${project}/${branch}`;
  const cleanup = await grouped(`Delete old snapshots of ${name}`, signal, (operation) =>
    velo.cleanupSnapshots(request, operation),
  );
  const { deleted, kept } = cleanup;
  core.setOutput('deleted', String(deleted.length));
  say(`Old snapshots of ${name}: ${deleted.length} deleted, ${kept.length} kept.`);
  return cleanup;
}

/** Runs something that the input `timeout` stops. @throws VeloError failed `timeout`, and what the work throws */
async function inTime(context: RunContext, work: (limited: RunContext) => Promise<void>): Promise<void> {
  const { timeout } = context.inputs;
  if (!timeout) return work(context);
  const stop = new AbortController();
  // A timer takes 31 bits; with more it would fire at once.
  const timer = setTimeout(() => stop.abort('timeout'), Math.min(duration(timeout, '`timeout`'), 2 ** 31 - 1));
  try {
    await work({ ...context, signal: AbortSignal.any([context.signal, stop.signal]) });
  } catch (error) {
    const late = stop.signal.aborted && !context.signal.aborted && hasCode(error, 'interrupted');
    throw late ? tookTooLong(timeout, error) : error;
  } finally {
    clearTimeout(timer);
  }
}

function tookTooLong(timeout: string, cause: unknown): VeloError {
  return new VeloError(
    'failed',
    'timeout',
    `The snapshot was not finished within ${timeout}.`,
    'What was under way was undone. Set a longer `timeout`.',
    { left: cause instanceof VeloError ? cause.left : [], cause },
  );
}

function incomplete({ failed }: SnapshotCleanup): VeloError {
  const named = failed.map(({ snapshot, error }) => `${snapshot} (${error.message})`).join('; ');
  return new VeloError(
    'failed',
    'cleanup-incomplete',
    `Not every old snapshot could be deleted: ${named}`,
    'The new snapshot was taken. The next run tries again; `velo doctor` shows what blocks it.',
  );
}
