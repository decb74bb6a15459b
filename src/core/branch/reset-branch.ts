import { VeloError } from '../../contract/error.ts';
import { branchName, formatBranch } from '../../contract/names.ts';
import type { BranchAnswer, Operation, ResetBranch } from '../../contract/velo.ts';
import { answerOf } from '../catalog/answers.ts';
import { childrenOf } from '../catalog/catalog.ts';
import { expiryOf, labelsOf, wishedOwner } from '../catalog/checked-fields.ts';
import { refuseAbsent } from '../catalog/missing-data.ts';
import type { BranchRecord } from '../catalog/record.ts';
import { finishOrUndo } from '../generation/finish.ts';
import { replaceGeneration } from '../generation/replace.ts';
import { checkOwners } from '../operation/expectation.ts';
import { lockNamed } from '../operation/lock-branch.ts';
import { hasChildren, lockBelow, refuseObstacles } from '../operation/lock-subtree.ts';
import { operate } from '../operation/operation.ts';
import { snapshotPrefix } from '../snapshot/find-snapshot.ts';
import { checkRoom } from '../store/free-space.ts';
import { openPlace, type Place, presentBranch } from '../store/open-place.ts';
import type { Site } from '../store/site.ts';
import { takeBase } from '../wal/bases.ts';
import { momentOf, onlyOne } from '../wal/moment.ts';
import { removeBranch } from './delete-branch.ts';
import { keptUntil } from './kept-until.ts';
import { resetSource } from './reset-source.ts';
import { undoReset } from './undo-reset.ts';

/**
 * Returns a branch to its parent's present state, or to a snapshot's (`from`). The next generation is created beside
 * the old one. The old server stops only when the new one takes its port, and the old data is removed, unless it is
 * kept, only after the new server has answered.
 * @throws VeloError conflict `has-children`, `data-missing` (its old data, without `force`), and what
 *   `checkExpectation` throws · usage `source-needed` (`main` has no parent), `conflicting-options`, what
 *   `findSnapshot` throws
 */
export async function resetBranch(site: Site, request: ResetBranch, operation: Operation): Promise<BranchAnswer> {
  const name = branchName(request.branch);
  const { from, force = false } = request;
  const moment = momentOf(request);
  const ofParent = moment !== undefined && request.ofParent === true;
  const owner = wishedOwner(request.owner);
  const expiresAt = expiryOf(request.ttl);
  if (from !== undefined) snapshotPrefix(from);
  // An invalid duration is refused before anything is locked.
  keptUntil(request.keepOld, false);
  if (request.undo && moment) throw onlyOne('a moment and an undo');
  if (request.undo) return undoReset(site, request, operation);
  return operate(operation, async (steps, locks) => {
    const before = await openPlace(site, name.project);
    const find = (at: Place) => presentBranch(at, name.branch);
    const seen = find(before);
    if ((ofParent || (from === undefined && !moment)) && seen.current.record.parent === null)
      throw sourceNeeded(formatBranch(name));
    const source = resetSource({ from, moment, ofParent }, locks);
    await source.lockBefore(before, seen);
    const locked = await lockNamed(before, find, locks, {
      expect: request.expect,
      parent: ofParent || (from === undefined && !moment),
    });
    const { branch, parentLock } = locked;
    let { place } = locked;
    if (!force) refuseAbsent(branch.current, 'reset');
    for (const line of await finishOrUndo(place, branch, steps)) steps.note(line);

    const isMain = branch.current.record.parent === null;
    // The children of `main` are other people's branches: they stay, on the data that `main` had.
    const children = isMain ? [] : childrenOf(place.project, branch.id);
    if (children.length > 0 && !force) throw hasChildren(formatBranch(name), children, 'reset');
    await refuseObstacles(place, branch.current);
    const doomed = children.length > 0 ? await lockBelow(place, branch, locks) : { place, branches: [], locks: [] };
    place = doomed.place;
    checkOwners(doomed.branches, request.expect?.owner);
    await checkRoom(place.storage);

    const change: Partial<BranchRecord> = {
      ...(request.owner === undefined ? {} : { owner }),
      ...(request.ttl === undefined ? {} : { expiresAt }),
      ...(request.labels === undefined ? {} : { labels: labelsOf(request.labels, branch.current.record.labels) }),
    };
    const next = await replaceGeneration(place, branch, steps, {
      source: () => source.open(place, branch, doomed.branches, steps),
      change,
      keptUntil: keptUntil(request.keepOld, isMain),
      forked() {
        source.release();
        parentLock?.release();
      },
      async removeBelow() {
        for (const below of doomed.branches) await removeBranch(place, below);
        for (const held of doomed.locks) held.releaseAndRemove();
      },
    });
    await takeBase(place, next, steps);
    return answerOf(place, next, { running: true, steps: steps.times });
  });
}

function sourceNeeded(what: string): VeloError {
  return new VeloError(
    'usage',
    'source-needed',
    `${what} has no parent that it could be reset to.`,
    'Choose a snapshot or a moment to reset it to, or undo its last reset.',
  );
}
