import { VeloError } from '../../contract/errors/error.ts';
import { branchName, formatBranch } from '../../contract/values/names.ts';
import type { BranchAnswer, Operation, ResetBranch } from '../../contract/velo.ts';
import type { Lock } from '../../host/locks/lock.ts';
import { answerOf } from '../catalog/answers.ts';
import { expiryOf, labelsOf, wishedOwner } from '../catalog/checked-fields.ts';
import { refuseAbsent } from '../catalog/missing-data.ts';
import type { BranchRecord } from '../catalog/record.ts';
import { finishOrUndo } from '../generation/finish.ts';
import { replaceGeneration } from '../generation/replace.ts';
import { lockNamed } from '../operation/lock-branch.ts';
import { operate } from '../operation/operation.ts';
import { momentOf, onlyOne } from '../recovery/moment.ts';
import { snapshotPrefix } from '../snapshot/find-snapshot.ts';
import { checkRoom } from '../store/free-space.ts';
import { openPlace, type Place, presentBranch } from '../store/open-place.ts';
import type { Site } from '../store/site.ts';
import { takeBase } from '../wal/bases.ts';
import { removeBranch } from './delete-branch.ts';
import { keptUntil } from './kept-until.ts';
import { lockDoomed, lockUnchanged, takeChanges } from './reset-beside.ts';
import { resetSource } from './reset-source.ts';
import { undoReset } from './undo-reset.ts';

/**
 * Returns a branch to its parent's present state, or to a snapshot's (`from`). The next generation is created beside
 * the old one. The old server stops only when the new one takes its port, and the old data is removed, unless it is
 * kept, only after the new server has answered. While WAL is replayed for it, other operations on the branch go on.
 * @throws VeloError conflict `has-children`, `data-missing` (its old data, without `force`), `branch-changed` (during a
 *   replay), and what `checkExpectation` throws · usage `source-needed` (`main` has no parent), `conflicting-options`,
 *   what `findSnapshot` throws
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
    const withParent = ofParent || (from === undefined && !moment);
    const { expect } = request;
    const locked = await lockNamed(before, find, { locks, expect, parent: withParent, alone: true });
    const { branch, lock, parentLock } = locked;
    if (!force) refuseAbsent(branch.current, 'reset');
    for (const line of await finishOrUndo(locked.place, branch, steps)) steps.note(line);
    let doomed = await lockDoomed(locked.place, branch, { force, expect, locks });
    await checkRoom(doomed.place.storage);

    const isMain = branch.current.record.parent === null;
    const changeOf = ({ labels }: BranchRecord): Partial<BranchRecord> => ({
      ...(request.owner === undefined ? {} : { owner }),
      ...(request.ttl === undefined ? {} : { expiresAt }),
      ...(request.labels === undefined ? {} : { labels: labelsOf(request.labels, labels) }),
    });
    let recovering: Lock | undefined;
    const sleeps = request.start === 'on-connect' && !isMain;
    const next = await replaceGeneration(doomed.place, branch, {
      steps,
      sleeps,
      source: () => source.open(doomed.place, branch, { held: doomed.branches, steps }),
      change: changeOf(branch.current.record),
      keptUntil: () => keptUntil(request.keepOld, isMain),
      forked() {
        source.release();
        parentLock?.release();
      },
      beside: {
        async begin() {
          recovering = await locks.recovery(doomed.place, branch);
          for (const held of [lock, ...doomed.locks]) held.release();
        },
        async end(made) {
          const now = await lockUnchanged(doomed.place, branch, { expect, locks });
          if (!force) refuseAbsent(now.branch.current, 'reset');
          doomed = await lockDoomed(now.place, now.branch, { force, expect, locks });
          const change = changeOf(now.branch.current.record);
          await takeChanges(doomed.place, now.branch, { next: made, change, steps });
          return { place: doomed.place, branch: now.branch };
        },
      },
      async removeBelow() {
        for (const below of doomed.branches) await removeBranch(doomed.place, below);
        for (const held of doomed.locks) held.releaseAndRemove();
      },
    });
    recovering?.releaseAndRemove();
    await takeBase(doomed.place, next, steps);
    return answerOf(doomed.place, next, { running: !sleeps, steps: steps.times });
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
