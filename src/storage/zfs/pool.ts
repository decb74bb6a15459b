import { chmodSync, existsSync } from 'node:fs';
import { lock } from '../../host/locks/lock.ts';
import { run } from '../../host/processes/exec.ts';
import { storeFormat } from '../format.ts';
import { newId } from '../storage.ts';
import { properties, read, rows, zfs } from './command.ts';

export interface ZfsStore {
  pool: Pool;
  /** Where `<pool>/velo` is mounted. */
  root: string;
  id: string;
}

export interface Pool {
  pool: string;
  health: string;
  sizeBytes: number;
  usedBytes: number;
}

/** The pools of this machine; none if ZFS is not installed. Runs no program if the kernel has no ZFS. */
export async function listPools(): Promise<Pool[]> {
  if (!existsSync('/dev/zfs')) return [];
  try {
    const { stdout } = await run('zpool', ['list', '-Hpo', 'name,health,size,allocated']);
    return rows(stdout).map(([pool = '', health = '', size, used]) => ({
      pool,
      health,
      sizeBytes: Number(size),
      usedBytes: Number(used),
    }));
  } catch {
    return [];
  }
}

/**
 * Makes sure that a pool has a base dataset with our mark. An existing dataset of that name (of velo's predecessor)
 * only gets the mark. A lock of the machine keeps two processes from doing this at the same time.
 */
export async function markPool(pool: string): Promise<void> {
  const base = `${pool}/velo`;
  const guard = await lock(`/var/lib/velo/locks/pool-${pool}`, { what: `the pool ${pool}` });
  try {
    const seen = (await read(base, ['velo:store'], { depth: 0 })).get(base);
    if (seen?.['velo:store']?.source === 'local') return;
    const marks = properties({ store: newId(), format: String(storeFormat) });
    if (seen) return await zfs(['set', ...marks, base], base);
    const root = `/var/lib/velo/zfs/${pool}`;
    const set = ['compression=lz4', 'atime=off', `mountpoint=${root}`, ...marks].flatMap((property) => [
      '-o',
      property,
    ]);
    await zfs(['create', ...set, base], base);
    // The servers' users must be able to reach their data through these folders.
    for (const folder of ['/var/lib/velo', '/var/lib/velo/zfs', root]) chmodSync(folder, 0o711);
  } finally {
    guard.release();
  }
}
