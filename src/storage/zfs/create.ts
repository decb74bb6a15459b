import { VeloError } from '../../contract/errors/error.ts';
import { quoted } from '../../contract/values/names.ts';
import { isRoot } from '../../host/users/user.ts';
import { opened } from '../format.ts';
import type { Storage } from '../storage.ts';
import { listPools, markPool } from './pool.ts';
import { openZfs } from './zfs.ts';

/** Opens the store on a pool, and creates it if there is none. */
export async function createZfs(wish: string | undefined): Promise<Storage> {
  const name = await choosePool(wish);
  await markPool(name);
  const pool = (await listPools()).find((candidate) => candidate.pool === name);
  const storage = pool && (await openZfs(pool));
  if (storage) return opened(storage);
  throw new VeloError(
    'failed',
    'storage-failed',
    `The pool ${name} could not be set up as a store.`,
    'Run `velo doctor`.',
  );
}

async function choosePool(wish: string | undefined): Promise<string> {
  if (!isRoot())
    throw new VeloError(
      'unable',
      'needs-root',
      'ZFS needs root.',
      'Set up the host once (`sudo velo setup`), or choose the storage directory.',
    );
  const found = await listPools();
  const pools = found.map(({ pool }) => pool);
  if (wish !== undefined) {
    if (pools.includes(wish)) return wish;
    throw new VeloError(
      'missing',
      'pool-not-found',
      `There is no pool ${quoted(wish)}.`,
      pools.length > 0 ? `Pools here: ${pools.join(', ')}.` : '`zpool create` makes one.',
    );
  }
  const withStore: string[] = [];
  for (const pool of found) if (await openZfs(pool)) withStore.push(pool.pool);
  const candidates = withStore.length > 0 ? withStore : pools;
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1) return only;
  if (candidates.length === 0)
    throw new VeloError(
      'unable',
      'no-pool',
      'There is no ZFS pool on this machine.',
      'Create one (`zpool create tank /dev/…`), or choose the storage directory.',
    );
  throw new VeloError(
    'usage',
    'which-pool',
    `There are several pools: ${candidates.join(', ')}.`,
    'Choose one of them.',
  );
}
