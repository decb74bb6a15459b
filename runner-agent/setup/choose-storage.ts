import { VeloError } from '../../src/contract/error.ts';
import { quoted } from '../../src/contract/names.ts';
import { btrfsMounts } from '../../src/storage/btrfs/btrfs.ts';
import type { PreparedStorage } from './record.ts';
import { filePool, poolsAndStores } from './storage.ts';

/** Where branches' data should go, as requested. */
export interface StorageWish {
  pool?: string;
  /** The size in bytes of a pool on a file. */
  file?: number;
  /** Asks a person to choose one of several; absent if there is nobody to ask. */
  ask?: (pools: string[]) => Promise<string>;
}

/**
 * Chooses where branches' data goes; `before` is the present place. A pool that already has a store is preferred, then
 * the only pool; undefined if there is none.
 * @throws VeloError usage `which-pool` · missing `pool-not-found`
 */
export async function chooseStorage(
  wish: StorageWish,
  before: PreparedStorage | undefined,
): Promise<PreparedStorage | undefined> {
  if (wish.file !== undefined) return { kind: 'zfs', pool: filePool.name, fileBytes: wish.file };
  if (wish.pool?.startsWith('/')) return { kind: 'btrfs', mount: btrfsMount(wish.pool) };
  if (wish.pool === undefined && before) return before;

  const { pools, withStore } = await poolsAndStores();
  const onPool = (pool: string): PreparedStorage =>
    before?.kind === 'zfs' && before.pool === pool ? before : { kind: 'zfs', pool, fileBytes: null };
  if (wish.pool !== undefined) {
    if (pools.includes(wish.pool)) return onPool(wish.pool);
    throw new VeloError(
      'missing',
      'pool-not-found',
      `There is no pool ${quoted(wish.pool)}.`,
      pools.length > 0
        ? `Pools here: ${pools.join(', ')}.`
        : 'Create one with `zpool create`, or for a trial with `--file 20G`.',
    );
  }
  const candidates = withStore.length > 0 ? withStore : pools;
  const [only] = candidates;
  if (only === undefined) return undefined;
  if (candidates.length === 1) return onPool(only);
  if (wish.ask) return onPool(await wish.ask(candidates));
  throw new VeloError(
    'usage',
    'which-pool',
    `There are several pools: ${candidates.join(', ')}.`,
    'Choose one of them.',
  );
}

function btrfsMount(path: string): string {
  const mounts = btrfsMounts();
  if (mounts.includes(path)) return path;
  throw new VeloError(
    'missing',
    'pool-not-found',
    `No btrfs file system is mounted at ${quoted(path)}.`,
    mounts.length > 0 ? `Mounted here: ${mounts.join(', ')}.` : 'Mount one first, and name it in /etc/fstab.',
  );
}
