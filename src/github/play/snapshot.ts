import * as core from '@actions/core';
import { VeloError } from '../../contract/errors/error.ts';
import type { SnapshotAnswer, SnapshotCleanup } from '../../velo.ts';
import { addToSummary } from '../comment/announce.ts';
import { renderSnapshot } from '../comment/snapshot-summary.ts';
import { inTime } from '../run/in-time.ts';
import { act, withVelo } from '../run/run-action.ts';
import type { Play } from '../run/run-context.ts';
import { isMain, targetOf } from '../run/target.ts';
import { grouped, notice, say } from '../step/log.ts';

/** `actions/snapshot`: takes a snapshot of a branch, and deletes old ones by a rule. */
export async function playSnapshot(): Promise<void> {
  await act('snapshot', async (context) => {
    for (const name of ['snapshot', 'lsn', 'created-at']) core.setOutput(name, '');
    core.setOutput('deleted', '0');
    const { pull, action } = context.event;
    if (pull?.fork)
      return notice('The pull request comes from a fork: its code is not trusted with a database on this machine.');
    if (action === 'closed' && !isMain(context)) return say('The pull request is closed: its branch goes.');
    await inTime(context, 'The snapshot', (limited) => withVelo(limited, takeOne));
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

function incomplete({ failed }: SnapshotCleanup): VeloError {
  const named = failed.map(({ snapshot, error }) => `${snapshot} (${error.message})`).join('; ');
  return new VeloError(
    'failed',
    'cleanup-incomplete',
    `Not every old snapshot could be deleted: ${named}`,
    'The new snapshot was taken. The next run tries again; `velo doctor` shows what blocks it.',
  );
}
