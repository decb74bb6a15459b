import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { withHeldLocks } from '../../host/locks/held-locks.ts';
import { tryLock } from '../../host/locks/lock.ts';
import type { Storage } from '../../storage/storage.ts';
import { catalogOf } from '../catalog/catalog.ts';
import { idOfLock, lockFolder } from './open-place.ts';

/**
 * Removes lock files that nobody holds and whose project or branch does not exist. They were left by an operation that
 * was killed, or that waited for something that was deleted in the meantime.
 */
export async function removeLocks(storage: Pick<Storage, 'root' | 'list'>): Promise<void> {
  const folder = lockFolder({ storage });
  if (!existsSync(folder)) return;
  const files = readdirSync(folder);
  const there = new Set<string>();
  for (const { record, branches } of catalogOf(await storage.list()).values()) {
    there.add(record.id);
    for (const id of branches.keys()) there.add(id);
  }
  for (const file of files) {
    const id = idOfLock(file);
    if (id === undefined || there.has(id)) continue;
    await withHeldLocks(async () => (await tryLock(join(folder, file), file))?.releaseAndRemove());
  }
}
