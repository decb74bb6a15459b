import { formatBranch } from '../../contract/values/names.ts';
import type { Expectation } from '../../contract/velo.ts';
import type { Lock } from '../../host/locks/lock.ts';
import type { Branch } from '../catalog/catalog.ts';
import { type Place, parentOf, reread } from '../store/open-place.ts';
import { isRecovering } from '../store/recovery-lock.ts';
import { branchChanged, checkPresence } from './expectation.ts';
import type { Locks } from './operation.ts';

/** How often to try: each time, the name may change to another branch between our read and our lock. */
const attempts = 20;

/** A branch as it was read under its lock. */
export interface Locked<Found extends Branch> {
  place: Place;
  branch: Found;
  lock: Lock;
  /** Only if requested. */
  parentLock: Lock | undefined;
}

interface LockWish {
  locks: Locks;
  expect?: Expectation | undefined;
  /** Locks its parent first. */
  parent?: boolean;
  alone?: boolean;
}

/**
 * Locks the branch with this display name. Locks belong to ids. If the branch was deleted and created again, or
 * renamed, while we waited, the name now belongs to another branch, which is locked instead. With `alone` a recovery of
 * the branch is waited for as well: for what replaces or removes the branch.
 * @throws what `find` and `checkExpectation` throw · VeloError conflict `branch-changed`, `busy`
 */
export async function lockNamed<Found extends Branch>(
  before: Place,
  find: (place: Place) => Found,
  { locks, expect, parent = false, alone = false }: LockWish,
): Promise<Locked<Found>> {
  let place = before;
  for (let attempt = 1; ; attempt++) {
    const seen = find(place);
    checkPresence(seen, expect);
    const parentLock = parent && seen.current ? await locks.parent(place, parentOf(place, seen.current)) : undefined;
    const lock = await locks.branch(place, seen, 'exclusive');
    place = await reread(place);
    if (!place.project.branches.has(seen.id)) lock.releaseAndRemove();
    const branch = find(place);
    const same = branch.id === seen.id && branch.current?.record.parent === seen.current?.record.parent;
    const recovering = same && alone && (await isRecovering(place, seen.id));
    if (same && !recovering) {
      checkPresence(branch, expect);
      return { place, branch, lock, parentLock };
    }
    lock.release();
    parentLock?.release();
    if (recovering) await locks.recoveryEnd(place, branch);
    if (attempt === attempts) throw branchChanged(formatBranch({ project: branch.project, branch: branch.name }));
  }
}
