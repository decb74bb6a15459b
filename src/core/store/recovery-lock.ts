import { existsSync } from 'node:fs';
import { hasCode } from '../../contract/errors/error.ts';
import { lock, tryLock } from '../../host/locks/lock.ts';
import { type InStore, lockPath } from './open-place.ts';

/**
 * Whether another operation replays WAL for the next generation of a branch, whose lock the caller holds exclusively. A
 * recovery begins only under that lock, so the answer `false` holds as long as the lock.
 */
export async function isRecovering(place: InStore, id: string): Promise<boolean> {
  const path = lockPath.recovery(place, id);
  if (!existsSync(path)) return false;
  try {
    // Shared, as those that wait for the end of a recovery take it: they are not taken for one.
    (await lock(path, { what: id, shared: true, waitMs: 0 })).release();
    return false;
  } catch (error) {
    if (hasCode(error, 'busy')) return true;
    throw error;
  }
}

/** Removes the lock file that a killed recovery of a branch left, under the branch's lock. */
export async function removeRecoveryLock(place: InStore, id: string): Promise<void> {
  const path = lockPath.recovery(place, id);
  if (existsSync(path)) (await tryLock(path, id))?.releaseAndRemove();
}
