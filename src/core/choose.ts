import { mkdirSync } from 'node:fs';
import { VeloError } from '../error.ts';
import { isRoot } from '../host/user.ts';
import { findBinaries } from '../postgres/binaries.ts';
import type { ServerDriver } from '../postgres/server.ts';
import { btrfsMounts, isOnBtrfs, openBtrfs } from '../storage/btrfs.ts';
import { openDirectory } from '../storage/directory.ts';
import { createFolderStore } from '../storage/folders.ts';
import type { Storage } from '../storage/storage.ts';
import { openZfs } from '../storage/zfs.ts';
import { listPools, markPool } from '../storage/zfs-pool.ts';
import type { CreateProject, PostgresName, StorageName } from '../velo.ts';
import { quoted } from './names.ts';
import type { Steps } from './steps.ts';
import { type Site, storeFolder, storeOnMount } from './stores.ts';

/**
 * Which storage and server a new project gets. A usable pool and engine win; otherwise `directory` and `local`, said
 * in one line with the reason. The store is made where there is none yet.
 */
export async function choosePlace(
  site: Site,
  request: CreateProject,
  steps: Steps,
): Promise<{ storage: Storage; driver: ServerDriver }> {
  const wish = wishes(site, request);
  const whyNoEngine =
    wish.postgres === 'local' ? undefined : await site.driver('docker').then((driver) => driver.unusable(), reason);
  const storageName = wish.storage ?? (await detectStorage(request, wish.postgres, whyNoEngine, steps));
  const postgresName =
    wish.postgres ??
    (storageName === 'directory' ? localOrDocker(whyNoEngine) : whyNoEngine === undefined ? 'docker' : 'local');
  if (postgresName === 'docker' && whyNoEngine !== undefined) throw whyNoEngine;
  return { storage: await openOrCreate(site, storageName, request), driver: await site.driver(postgresName) };
}

function wishes(
  site: Site,
  request: CreateProject,
): { storage: StorageName | undefined; postgres: PostgresName | undefined } {
  const storage = oneOf<StorageName>(
    request.storage ?? site.env.VELO_STORAGE,
    ['zfs', 'btrfs', 'directory'],
    'storage',
  );
  const postgres = oneOf<PostgresName>(
    request.postgres ?? site.env.VELO_POSTGRES,
    ['docker', 'local'],
    'way to run PostgreSQL',
  );
  // An image can only be meant for Docker.
  return { storage, postgres: postgres ?? (request.image === undefined ? undefined : 'docker') };
}

async function detectStorage(
  request: CreateProject,
  postgres: PostgresName | undefined,
  whyNoEngine: VeloError | undefined,
  steps: Steps,
): Promise<StorageName> {
  if (request.pool?.startsWith('/')) return 'btrfs';
  if (request.pool !== undefined) return 'zfs';
  const whyNoPool = !isRoot()
    ? 'ZFS needs root'
    : (await listPools()).length === 0
      ? 'there is no ZFS pool'
      : undefined;
  if (whyNoPool === undefined && (postgres !== undefined || whyNoEngine === undefined)) return 'zfs';
  steps.note(
    `Using plain folders${postgres === 'docker' ? '' : ' and local processes'}: ${whyNoPool ?? whyNoEngine?.message ?? ''}`,
  );
  return 'directory';
}

/** On plain folders local processes are the default, where PostgreSQL's programs are here. */
function localOrDocker(whyNoEngine: VeloError | undefined): PostgresName {
  return findBinaries().length === 0 && whyNoEngine === undefined ? 'docker' : 'local';
}

async function openOrCreate(site: Site, name: StorageName, { pool }: CreateProject): Promise<Storage> {
  mkdirSync(site.home, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
  if (name === 'zfs') return openPool(await choosePool(pool));
  if (name === 'btrfs') return openBtrfs(createFolderStore(chooseBtrfs(site, pool)));
  if (pool !== undefined)
    throw new VeloError(
      'usage',
      'pool-needs-zfs',
      '`--pool` goes with zfs or btrfs.',
      'Leave `--pool` out, or add `--storage zfs`.',
    );
  return openDirectory(createFolderStore(storeFolder(site.home, 'directory')));
}

/** The store on a pool, made where there is none. */
async function openPool(name: string): Promise<Storage> {
  await markPool(name);
  const pool = (await listPools()).find((candidate) => candidate.pool === name);
  const storage = pool && (await openZfs(pool));
  if (storage) return storage;
  throw new VeloError('failed', 'storage-failed', `The pool ${name} could not be made a store.`, 'Run `velo doctor`.');
}

async function choosePool(wish: string | undefined): Promise<string> {
  if (!isRoot())
    throw new VeloError(
      'unable',
      'needs-root',
      'ZFS needs root.',
      'Make the host ready once (`sudo velo setup`), or use `--storage directory`.',
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
      'Make one (`zpool create tank /dev/…`), or use `--storage directory`.',
    );
  throw new VeloError(
    'usage',
    'which-pool',
    `There are several pools: ${candidates.join(', ')}.`,
    'Choose one with `--pool`.',
  );
}

function chooseBtrfs(site: Site, wish: string | undefined): string {
  if (!isRoot())
    throw new VeloError(
      'unable',
      'needs-root',
      'btrfs snapshots need root.',
      'Make the host ready once (`sudo velo setup`), or use `--storage directory`.',
    );
  const mounts = btrfsMounts();
  if (wish !== undefined) {
    if (mounts.includes(wish)) return storeOnMount(wish);
    throw new VeloError(
      'missing',
      'pool-not-found',
      `No btrfs file system is mounted at ${quoted(wish)}.`,
      mounts.length > 0 ? `Mounted here: ${mounts.join(', ')}.` : 'Mount one first.',
    );
  }
  if (isOnBtrfs(site.home)) return storeFolder(site.home, 'btrfs');
  const [only] = mounts;
  if (only !== undefined && mounts.length === 1) return storeOnMount(only);
  if (mounts.length === 0)
    throw new VeloError(
      'unable',
      'no-pool',
      'No btrfs file system is mounted on this machine.',
      'Mount one, or use `--storage directory`.',
    );
  throw new VeloError(
    'usage',
    'which-pool',
    `There are several btrfs file systems: ${mounts.join(', ')}.`,
    'Choose one with `--pool`, or put VELO_HOME on one.',
  );
}

function oneOf<T extends string>(value: string | undefined, known: readonly T[], what: string): T | undefined {
  if (value === undefined || value === '') return undefined;
  if ((known as readonly string[]).includes(value)) return value as T;
  throw new VeloError(
    'usage',
    'unknown-choice',
    `${quoted(value)} is no ${what}.`,
    `Choose one of ${known.join(', ')}.`,
  );
}

function reason(error: unknown): VeloError {
  if (error instanceof VeloError) return error;
  throw error;
}
