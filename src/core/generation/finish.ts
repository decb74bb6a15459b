import { finishEndOfArchive } from '../archive/end-archive.ts';
import { type Branch, formatGeneration, type Generation, snapshotsOf } from '../catalog/catalog.ts';
import { shouldRun } from '../catalog/idle.ts';
import { branchMarks } from '../catalog/record.ts';
import type { Steps } from '../operation/steps.ts';
import { checkRecord, type Place, reread, serverOf } from '../store/open-place.ts';
import { isRecovering, removeRecoveryLock } from '../store/recovery-lock.ts';
import { dropExpiredArchives } from '../wal-cleanup/expired-archives.ts';
import { bringUp, staysUp } from './bring-up.ts';
import { removeGeneration } from './commit.ts';
import { rollBackRetired } from './roll-back.ts';

/**
 * Finishes or undoes what was interrupted on a branch, under its lock. Removes aborted generations, and those whose
 * deletion was decided; not one whose WAL is being replayed, by an operation that goes on. Starts the current generation again if it should run.
 * @returns what was done, one line each
 * @throws VeloError failed `record-unreadable`
 */
export async function finishOrUndo(place: Place, branch: Branch, steps: Steps): Promise<string[]> {
  checkRecord(branch);
  const done: string[] = [];
  // If the branch's deletion was decided, its snapshots are removed before the data that they are on.
  for (const { stored } of branch.current ? [] : snapshotsOf(place.project, branch.id)) {
    await place.storage.dropSnapshot(stored);
    done.push(`removed the snapshot ${stored.id}, left by an interrupted deletion`);
  }
  const isNew = ({ record }: Generation) => record.phase === 'new';
  const recovering = branch.current !== undefined && (await isRecovering(place, branch.id));
  if (!recovering) await removeRecoveryLock(place, branch.id);
  if (branch.current && !recovering) await dropExpiredArchives(place, branch);
  for (const generation of branch.remains.filter((each) => !(recovering && isNew(each)))) {
    const isLast = !branch.current && branch.remains.length === 1;
    await removeGeneration(place, generation, { isLast, late: true });
    branch.remains.splice(branch.remains.indexOf(generation), 1);
    const why =
      generation.record.phase === 'ready' && branch.current
        ? 'which nothing needs any more'
        : 'left by an interrupted operation';
    done.push(`removed ${formatGeneration(generation)}, ${why}`);
  }
  const { current } = branch;
  if (!current) return done;
  for (const generation of branch.retired) {
    if (await place.driver.remove(serverOf(place, generation)))
      done.push(`removed the server of ${formatGeneration(generation)}, left by an interrupted undo`);
  }
  if (!recovering) await rollBackRetired(place, branch, steps);
  // Before its server may be started: it would write over the end of its WAL.
  done.push(...(await finishEndOfArchive(place, current, steps)));
  const server = serverOf(place, current);
  const settled = done.length > 0 && current.record.prepared;
  const running = settled ? await staysUp(place, current, steps) : await place.driver.isRunning(server);
  if (running && !current.record.prepared) {
    // An unfinished first start: no client was admitted yet, so the next start can begin from scratch.
    await place.driver.remove(server);
    done.push(`stopped the unfinished first start of ${formatGeneration(current)}`);
  } else if (!running && done.length > 0 && shouldRun(current.record)) {
    await ensureRunning(place, current, steps);
    done.push(`started ${formatGeneration(current)} again`);
  }
  return done;
}

/**
 * Reads a branch again under its lock, and finishes or undoes what was interrupted on it.
 * @returns what was done, and the branch as it was read; undefined if it no longer exists
 */
export async function finishFresh(
  before: Place,
  id: string,
  steps: Steps,
): Promise<{ done: string[]; place: Place; branch: Branch } | undefined> {
  const place = await reread(before);
  const branch = place.project.branches.get(id);
  return branch && { done: await finishOrUndo(place, branch, steps), place, branch };
}

/** Starts a generation and records what a first start found. */
export async function ensureRunning(place: Place, generation: Generation, steps: Steps): Promise<void> {
  const prepared = await bringUp(place, generation, { steps });
  if (!prepared) return;
  await place.storage.setMarks(generation.volume, branchMarks(prepared));
  Object.assign(generation.record, prepared);
}
