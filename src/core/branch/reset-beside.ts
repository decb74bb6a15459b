import { formatBranch } from '../../contract/values/names.ts';
import type { Expectation, ResetBranch } from '../../contract/velo.ts';
import { newId } from '../../storage/storage.ts';
import { type Branch, childrenOf, type Generation } from '../catalog/catalog.ts';
import { type BranchRecord, branchMarks } from '../catalog/record.ts';
import { branchChanged, checkOwners, checkPresence } from '../operation/expectation.ts';
import { type Below, hasChildren, lockBelow, refuseObstacles } from '../operation/lock-subtree.ts';
import type { Locks } from '../operation/operation.ts';
import type { Steps } from '../operation/steps.ts';
import { checkRecord, type Place, type PresentBranch, reread } from '../store/open-place.ts';
import { enforce } from './apply-limits.ts';
import { ofBranch } from './of-branch.ts';

interface Locking {
  expect: Expectation | undefined;
  locks: Locks;
}

/**
 * Checks that the data of a branch, which is locked, may be replaced, and locks the branches that go with it.
 * @throws VeloError conflict `has-children`, `in-the-way` · unable `not-permitted`
 */
export async function lockDoomed(
  place: Place,
  branch: PresentBranch,
  { force = false, expect, locks }: Pick<ResetBranch, 'force'> & Locking,
): Promise<Below> {
  // The children of `main` are other people's branches: they stay, on the data that `main` had.
  const children = branch.current.record.parent === null ? [] : childrenOf(place.project, branch.id);
  if (children.length > 0 && !force) throw hasChildren(formatBranch(branch.current.of), children, 'reset');
  await refuseObstacles(place, branch.current);
  const doomed = children.length > 0 ? await lockBelow(place, branch, locks) : { place, branches: [], locks: [] };
  checkOwners(doomed.branches, expect?.owner);
  return doomed;
}

/**
 * Locks a branch again after a replay, by its id: it may have another name by now.
 * @throws VeloError conflict `branch-changed` if other data serves than `seen` says, and what `checkExpectation` throws
 */
export async function lockUnchanged(
  before: Place,
  seen: PresentBranch,
  { expect, locks }: Locking,
): Promise<{ place: Place; branch: PresentBranch }> {
  await locks.branchAgain(before, seen);
  const place = await reread(before);
  const branch = place.project.branches.get(seen.id);
  const { volume, record } = seen.current;
  if (!isPresent(branch)) throw branchChanged(formatBranch(seen.current.of));
  checkRecord(branch);
  const { current } = branch;
  if (current.volume.generation !== volume.generation || current.record.turn !== record.turn)
    throw branchChanged(formatBranch(current.of));
  checkPresence(branch, expect);
  return { place, branch };
}

const isPresent = (branch: Branch | undefined): branch is PresentBranch => branch?.current !== undefined;

/** Brings what was changed of a branch during a replay, such as its labels or limits, to its next generation. */
export async function takeChanges(
  place: Place,
  { current }: PresentBranch,
  { next, change, steps }: { next: Generation; change: Partial<BranchRecord>; steps: Steps },
): Promise<void> {
  const archive = current.record.archive === null ? null : (next.record.archive ?? newId());
  const fields = { ...ofBranch(current.record), archive, ...change };
  await place.storage.setMarks(next.volume, branchMarks(fields));
  Object.assign(next.record, fields);
  next.of = current.of;
  await enforce(place, next, steps);
}
