import { existsSync, readdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { VeloError } from '../../../contract/errors/error.ts';
import { quoted } from '../../../contract/values/names.ts';
import type { PlaceWish, Preparation, PreparedPlace } from '../../preparation.ts';
import { listPools } from '../pool.ts';
import { openZfs } from '../zfs.ts';
import { filePool, filePoolStep } from './pool-on-file.ts';
import { datasetStep, isUnmarked, markStep } from './store.ts';

/** A pool; with the size of its file, if setup made it on one. */
interface ZfsPlace extends PreparedPlace {
  kind: 'zfs';
  pool: string;
  fileBytes: number | null;
}

export const zfsPreparation: Preparation<ZfsPlace> = {
  choose,
  nameOf: ({ pool }) => pool,
  async steps({ pool, fileBytes }, made) {
    const dataset = datasetStep(pool);
    // What setup itself began to make is not a stranger's, even if it has no mark yet.
    const strangers = !made.includes(dataset.name) && (await isUnmarked(pool));
    return [...(fileBytes === null ? [] : [filePoolStep(fileBytes)]), strangers ? markStep(pool) : dataset];
  },
  allSteps: ({ pool, fileBytes }) => [filePoolStep(fileBytes ?? 0), datasetStep(pool), markStep(pool)],
  tidy(home) {
    const mounts = join(home, 'zfs');
    if (!existsSync(mounts)) return;
    for (const name of readdirSync(mounts))
      if (readdirSync(join(mounts, name)).length === 0) rmdirSync(join(mounts, name));
    if (readdirSync(mounts).length === 0) rmdirSync(mounts);
  },
};

/** A pool that already has a store is preferred, then the only pool. */
async function choose(wish: PlaceWish, before: PreparedPlace | undefined): Promise<ZfsPlace | undefined> {
  if (wish.file !== undefined) return { kind: 'zfs', pool: filePool.name, fileBytes: wish.file };
  const { pools, withStore } = await poolsAndStores();
  const onPool = (pool: string): ZfsPlace =>
    isZfs(before) && before.pool === pool ? before : { kind: 'zfs', pool, fileBytes: null };
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

const isZfs = (place: PreparedPlace | undefined): place is ZfsPlace => place?.kind === 'zfs';

/** Pools of this machine, and which of them have a store. */
async function poolsAndStores(): Promise<{ pools: string[]; withStore: string[] }> {
  const withStore: string[] = [];
  const pools = await listPools();
  for (const pool of pools) if (await openZfs(pool)) withStore.push(pool.pool);
  return { pools: pools.map(({ pool }) => pool), withStore };
}
