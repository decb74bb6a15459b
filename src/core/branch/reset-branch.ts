import { VeloError } from '../../contract/error.ts';
import { branchName, formatBranch } from '../../contract/names.ts';
import type { BranchAnswer, Operation, ResetBranch } from '../../contract/velo.ts';
import { answerOf } from '../catalog/answers.ts';
import { childrenOf, type Generation, isNeeded } from '../catalog/catalog.ts';
import { expiryOf, labelsOf, wishedOwner } from '../catalog/checked-fields.ts';
import { refuseAbsent } from '../catalog/missing-data.ts';
import { type BranchRecord, branchMarks } from '../catalog/record.ts';
import { commit, removeGeneration, undo } from '../generation/commit.ts';
import { finishOrUndo } from '../generation/finish.ts';
import { fork } from '../generation/fork.ts';
import { prepareSource, type Source, snapshotSource } from '../generation/source.ts';
import { takeOver } from '../generation/take-over.ts';
import { checkOwners } from '../operation/expectation.ts';
import { lockNamed } from '../operation/lock-branch.ts';
import { hasChildren, lockBelow, refuseObstacles } from '../operation/lock-subtree.ts';
import { type Locks, operate } from '../operation/operation.ts';
import type { Steps } from '../operation/steps.ts';
import { findSnapshot, snapshotPrefix } from '../snapshot/find-snapshot.ts';
import { checkRoom } from '../store/free-space.ts';
import {
  openPlace,
  type Place,
  type PresentBranch,
  parentOf,
  presentBranch,
  reread,
  serverOf,
} from '../store/open-place.ts';
import type { Site } from '../store/site.ts';
import { removeBranch } from './delete-branch.ts';
import { keptUntil } from './kept-until.ts';
import { undoReset } from './undo-reset.ts';

/**
 * Returns a branch to its parent's present state, or to a snapshot's (`from`). The next generation is created beside
 * the old one. The old server stops only when the new one takes its port, and the old data is removed, unless it is
 * kept, only after the new server has answered.
 * @throws VeloError conflict `has-children`, `data-missing` (its old data, without `force`), and what `checkExpectation`
 *   throws · usage `source-needed` (`main` has no parent), `conflicting-options`, what `findSnapshot` throws
 */
export async function resetBranch(site: Site, request: ResetBranch, operation: Operation): Promise<BranchAnswer> {
  const name = branchName(request.branch);
  const { from, force = false } = request;
  const owner = wishedOwner(request.owner);
  const expiresAt = expiryOf(request.ttl);
  if (from !== undefined) snapshotPrefix(from);
  // Refused early where it is no length of time.
  keptUntil(request.keepOld, false);
  if (request.undo) return undoReset(site, request, operation);
  return operate(operation, async (steps, locks) => {
    const before = await openPlace(site, name.project);
    const find = (at: Place) => presentBranch(at, name.branch);
    const seen = find(before);
    if (from === undefined && seen.current.record.parent === null) throw sourceNeeded(formatBranch(name));
    const locked = await lockNamed(before, find, locks, { expect: request.expect, parent: from === undefined });
    const { branch, parentLock } = locked;
    let { place } = locked;
    if (!force) refuseAbsent(branch.current, 'reset');
    for (const line of await finishOrUndo(place, branch, steps)) steps.note(line);

    const isMain = branch.current.record.parent === null;
    // Those of `main` are everybody's branches: they stay, on what it was.
    const children = isMain ? [] : childrenOf(place.project, branch.id);
    if (children.length > 0 && !force) throw hasChildren(formatBranch(name), children, 'reset');
    await refuseObstacles(place, branch.current);
    const doomed = children.length > 0 ? await lockBelow(place, branch, locks) : { place, branches: [], locks: [] };
    place = doomed.place;
    checkOwners(doomed.branches, request.expect?.owner);
    await checkRoom(place.storage);

    const old = branch.current;
    const kept = keptUntil(request.keepOld, isMain);
    const change: Partial<BranchRecord> = {
      ...(request.owner === undefined ? {} : { owner }),
      ...(request.ttl === undefined ? {} : { expiresAt }),
      ...(request.labels === undefined ? {} : { labels: labelsOf(request.labels, old.record.labels) }),
    };
    const { source, release } = await sourceOf(place, branch, from, steps, locks);
    const next = await forkNext(place, old, source, change, steps);
    parentLock?.release();
    release();
    if (old.record.keptUntil !== kept) await setKept(place, old, kept);
    await takeOver(place, old, next, steps, {
      commit: (prepared) => commit(place, next, { phase: 'ready', ...prepared }),
      undo: (error) => undo(place, next.of, next.volume, error),
    });
    const stays = isNeeded(place.project, old);
    branch.current = next;
    if (stays) branch.retired.unshift(old);
    await steps.withoutAbort().run(stays ? 'Keep old data' : 'Remove old data', async () => {
      for (const below of doomed.branches) await removeBranch(place, below);
      if (stays) await place.driver.remove(serverOf(place, old));
      else await removeGeneration(place, old);
      for (const held of doomed.locks) held.releaseAndRemove();
    });
    return answerOf(place, next, { running: true, steps: steps.times });
  });
}

function sourceNeeded(what: string): VeloError {
  return new VeloError(
    'usage',
    'source-needed',
    `${what} has no parent that it could be reset to.`,
    'Choose a snapshot to reset it to, or undo its last reset.',
  );
}

/** What the next generation is made from; its snapshot stays until `release`. */
async function sourceOf(
  place: Place,
  branch: PresentBranch,
  from: string | undefined,
  steps: Steps,
  locks: Locks,
): Promise<{ source: Source; release: () => void }> {
  if (from === undefined)
    return { source: await prepareSource(place, parentOf(place, branch.current).current, steps), release: () => {} };
  const snapshot = findSnapshot(place.project, from);
  const owner = place.project.branches.get(snapshot.record.branch);
  // Our own lock is held already.
  if (!owner || owner.id === branch.id) return { source: snapshotSource(snapshot), release: () => {} };
  const lock = await locks.parent(place, owner);
  const { snapshots } = (await reread(place)).project;
  return {
    source: snapshotSource(findSnapshot({ ...place.project, snapshots }, snapshot.record.id)),
    release: () => lock.release(),
  };
}

async function setKept(place: Place, { volume, record }: Generation, until: string | null): Promise<void> {
  await place.storage.setMarks(volume, branchMarks({ keptUntil: until }));
  record.keptUntil = until;
}

async function forkNext(
  place: Place,
  old: Generation,
  source: Source,
  change: Partial<BranchRecord>,
  steps: Steps,
): Promise<Generation> {
  const record: BranchRecord = {
    ...old.record,
    ...change,
    phase: 'new',
    wanted: 'running',
    prepared: false,
    takenAt: source.takenAt,
    lsn: null,
    turn: old.record.turn + 1,
    keptUntil: null,
  };
  // Without the image or the guard neither the new server nor the old one (stopped by then) could start.
  const prepared = place.driver.prepare(serverOf(place, old));
  prepared.catch(() => {});
  // Numbered by its turn, which never repeats, also not after an undo.
  const target = { project: old.volume.project, branch: old.volume.branch, generation: record.turn };
  try {
    const next = await fork(place, source, { target, record }, steps);
    await prepared;
    return next;
  } catch (error) {
    await undo(place, old.of, target, error);
    throw error;
  } finally {
    await source.control?.close().catch(() => {});
  }
}
