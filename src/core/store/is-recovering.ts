import { existsSync } from 'node:fs';
import { tryLock } from '../../host/lock.ts';
import { type InStore, lockPath } from './open-place.ts';

/**
 * Whether another operation replays WAL for the next generation of a branch, whose lock the caller holds exclusively. A
 * recovery begins only under that lock, so the answer `false` holds as long as the lock.
 */
export async function isRecovering(place: InStore, id: string): Promise<boolean> {
  const path = lockPath.recovery(place, id);
  if (!existsSync(path)) return false;
  const lock = await tryLock(path, id);
  lock?.releaseAndRemove();
  return lock === undefined;
}
