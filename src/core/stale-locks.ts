import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { withHeldLocks } from '../host/held-locks.ts';
import { tryLock } from '../host/lock.ts';
import type { Storage } from '../storage/storage.ts';
import { lockFolder, ownerOfLock } from './place.ts';

/**
 * Removes lock files that nobody holds and that lock nothing, by the caller's word: left by an operation that was
 * killed, or by one that waited for what was deleted meanwhile.
 */
export async function removeLocks(
  storage: Pick<Storage, 'root'>,
  isStale: (project: string, branch: string | undefined) => boolean,
): Promise<void> {
  const folder = lockFolder({ storage });
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const owner = ownerOfLock(name);
    if (!owner || !isStale(owner.project, owner.branch)) continue;
    await withHeldLocks(async () => (await tryLock(join(folder, name), name))?.releaseAndRemove());
  }
}
