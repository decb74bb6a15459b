import { chmodSync, existsSync } from 'node:fs';
import { VeloError } from '../error.ts';
import { run } from '../host/exec.ts';
import { newId } from './folders.ts';
import { read, rows, zfs } from './zfs-command.ts';

export interface ZfsStore {
  pool: string;
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

/** The pools of this machine; none where ZFS is not there. Asks no program where the kernel has no ZFS. */
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
 * The store on a pool: its base dataset carries our mark as its own. Undefined when there is none.
 * @throws VeloError unable `store-not-mounted`
 */
export async function openZfsStore(pool: string): Promise<ZfsStore | undefined> {
  const seen = await read(`${pool}/velo`, ['velo:store', 'mountpoint', 'mounted'], 0);
  const base = seen.get(`${pool}/velo`);
  if (base?.['velo:store']?.source !== 'local') return undefined;
  if (base.mounted?.value !== 'yes') {
    throw new VeloError(
      'unable',
      'store-not-mounted',
      `The dataset ${pool}/velo is not mounted.`,
      `Mount it: \`zfs mount ${pool}/velo\`.`,
    );
  }
  return { pool, root: base.mountpoint?.value ?? '', id: base['velo:store'].value };
}

/** Makes the store on a pool. A base of that name that is there already (the predecessor's) only gets our mark. */
export async function createZfsStore(pool: string): Promise<ZfsStore> {
  const base = `${pool}/velo`;
  const existing = await openZfsStore(pool);
  if (existing) return existing;
  const seen = await read(base, ['mounted'], 0);
  if (seen.size > 0) await zfs(['set', `velo:store=${newId()}`, base], base);
  else {
    const options = ['-o', `mountpoint=/var/lib/velo/zfs/${pool}`, '-o', `velo:store=${newId()}`];
    await zfs(['create', '-o', 'compression=lz4', '-o', 'atime=off', ...options, base], base);
  }
  const store = await openZfsStore(pool);
  if (!store)
    throw new VeloError(
      'failed',
      'storage-failed',
      `The dataset ${base} could not be made a store.`,
      'Run `velo doctor`.',
    );
  if (seen.size === 0) chmodSync(store.root, 0o711);
  return store;
}
