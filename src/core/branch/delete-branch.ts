import { asVeloError, VeloError } from '../../contract/errors/error.ts';
import { branchName, formatBranch, mainBranch } from '../../contract/values/names.ts';
import type { DeleteBranch, Operation } from '../../contract/velo.ts';
import { removeArchives } from '../archive/archives.ts';
import { type Branch, branchNamed, childrenOf, generationsOf, snapshotsOf } from '../catalog/catalog.ts';
import { refuseAbsent } from '../catalog/missing-data.ts';
import { branchMarks } from '../catalog/record.ts';
import { removeGeneration } from '../generation/commit.ts';
import { finishOrUndo } from '../generation/finish.ts';
import { checkOwners } from '../operation/expectation.ts';
import { lockNamed } from '../operation/lock-branch.ts';
import { hasChildren, lockBelow, refuseObstacles } from '../operation/lock-subtree.ts';
import { operate } from '../operation/operation.ts';
import { checkRecord, openPlace, type Place, presentBranch } from '../store/open-place.ts';
import { removeRecoveryLock } from '../store/recovery-lock.ts';
import type { Site } from '../store/site.ts';

/**
 * Deletes a branch completely; with `force` also all branches below it, deepest first.
 * @throws VeloError conflict `has-children`, `has-snapshots`, `main-stays`, `in-the-way`, `data-missing` (without
 *   `force`), and what `checkExpectation` throws
 */
export async function deleteBranch(site: Site, request: DeleteBranch, operation: Operation): Promise<void> {
  const name = branchName(request.branch);
  if (name.branch === mainBranch) {
    throw new VeloError(
      'conflict',
      'main-stays',
      `${formatBranch(name)} can only be deleted with its project.`,
      `Delete the project: \`velo project delete ${name.project}\`.`,
    );
  }
  await operate(operation, async (steps, locks) => {
    const before = await openPlace(site, name.project);
    const find = (at: Place) => presentOrRemains(at, name.branch);
    const { place, branch, lock } = await lockNamed(before, find, { locks, expect: request.expect, alone: true });
    if (!branch.current) {
      // Only remains of an interrupted create or delete: removing them is what was requested.
      for (const line of await finishOrUndo(place, branch, steps)) steps.note(line);
      lock.releaseAndRemove();
      return;
    }
    if (!request.force) refuseAbsent(branch.current, 'delete');
    const children = childrenOf(place.project, branch.id);
    if (children.length > 0 && !request.force) throw hasChildren(formatBranch(name), children, 'delete');
    const snapshots = snapshotsOf(place.project, branch.id).filter(({ record }) => !record.base);
    if (snapshots.length > 0 && !request.force) throw hasSnapshots(formatBranch(name), snapshots.length);
    const below = await lockBelow(place, branch, locks);
    checkOwners(below.branches, request.expect?.owner);
    const doomed = [...below.branches, branch];
    for (const each of doomed) checkRecord(each);
    for (const { current } of doomed) if (current) await refuseObstacles(below.place, current);
    for (const each of doomed) {
      const what = formatBranch({ project: each.project, branch: each.name });
      await steps.run(`Delete ${what}`, () => removeBranch(below.place, each));
    }
    for (const { id } of doomed) await removeRecoveryLock(place, id);
    for (const held of [lock, ...below.locks]) held.releaseAndRemove();
  });
}

/** Removes a branch whose lock is held: first records the decision, then removes snapshots, servers and data. */
export async function removeBranch(place: Place, branch: Branch): Promise<void> {
  const top = branch.current;
  if (top) {
    try {
      await place.storage.setMarks(top.volume, branchMarks({ phase: 'deleting' }));
    } catch (error) {
      // A pool that is too full for this record must not prevent a deletion.
      if (asVeloError(error).code !== 'no-space') throw error;
    }
  }
  for (const { stored } of snapshotsOf(place.project, branch.id)) await place.storage.dropSnapshot(stored);
  // The one with the highest turn is removed last: until then its mark says that the rest must be removed.
  const all = generationsOf(branch).sort((a, b) => a.record.turn - b.record.turn);
  for (const generation of all)
    await removeGeneration(place, generation, { isLast: generation === all.at(-1), late: generation === top });
  removeArchives(place, branch.id);
}

function presentOrRemains(place: Place, name: string): Branch {
  const branch = branchNamed(place.project, name);
  if (branch && branch.remains.length > 0) return branch;
  return presentBranch(place, name);
}

export function hasSnapshots(what: string, count: number): VeloError {
  return new VeloError(
    'conflict',
    'has-snapshots',
    `${what} has ${count === 1 ? 'a snapshot' : `${count} snapshots`}.`,
    'Delete them first, or force it to delete them too. Nothing was changed.',
  );
}
