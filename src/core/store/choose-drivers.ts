import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { VeloError } from '../../contract/error.ts';
import { quoted } from '../../contract/names.ts';
import type { CreateProject, PostgresName, StorageName } from '../../contract/velo.ts';
import { programPath } from '../../host/exec.ts';
import { isRoot } from '../../host/user.ts';
import { findBinaries } from '../../postgres/local/binaries.ts';
import type { ServerDriver } from '../../postgres/server.ts';
import { btrfsMounts, isOnBtrfs, openBtrfs, writableBtrfs } from '../../storage/btrfs/btrfs.ts';
import { openDirectory } from '../../storage/directory/directory.ts';
import { createFolderStore, hasFolderStore } from '../../storage/folder/store.ts';
import { opened } from '../../storage/format.ts';
import type { Storage } from '../../storage/storage.ts';
import { listPools, markPool } from '../../storage/zfs/pool.ts';
import { openZfs } from '../../storage/zfs/zfs.ts';
import type { Steps } from '../operation/steps.ts';
import { type Site, storeFolder, storeOnMount } from './site.ts';

/**
 * Which storage and server a new project gets. A usable pool and engine win; otherwise `directory` and `local`, with a
 * note that says why. The store is created if there is none yet.
 */
export async function choosePlace(
  site: Site,
  request: CreateProject,
  steps: Steps,
): Promise<{ storage: Storage; driver: ServerDriver }> {
  const wish = wishes(site, request);
  const whyNoEngine =
    wish.postgres === 'local' ? undefined : await site.driver('docker').then((driver) => driver.unusable(), reason);
  const storageName = wish.storage ?? (await detectStorage(site, request, wish.postgres, whyNoEngine, steps));
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

/** Where the home is or a file system is mounted; without the btrfs program no snapshot is possible. */
function usableBtrfs(site: Site): 'btrfs' | undefined {
  const there = isOnBtrfs(nearest(site.home)) || writableBtrfs().length > 0;
  return there && programPath('btrfs') !== undefined ? 'btrfs' : undefined;
}

/** The folder itself, or the first above it that is there: the home is made with the first project. */
function nearest(path: string): string {
  return existsSync(path) ? path : nearest(dirname(path));
}

async function detectStorage(
  site: Site,
  request: CreateProject,
  postgres: PostgresName | undefined,
  whyNoEngine: VeloError | undefined,
  steps: Steps,
): Promise<StorageName> {
  if (request.pool?.startsWith('/')) return 'btrfs';
  if (request.pool !== undefined) return 'zfs';
  const found = isRoot() ? ((await listPools()).length > 0 ? 'zfs' : usableBtrfs(site)) : undefined;
  const whyNoPool = isRoot() ? 'there is no ZFS pool and no btrfs' : 'ZFS and btrfs need root';
  if (found !== undefined && (postgres !== undefined || whyNoEngine === undefined)) return found;
  steps.note(
    `Using plain folders${postgres === 'docker' ? '' : ' and local processes'}: ${found === undefined ? whyNoPool : whyNoEngine?.message}`,
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
      'Only zfs and btrfs have pools.',
      'Leave the pool out, or choose zfs or btrfs as the storage.',
    );
  return openDirectory(createFolderStore(storeFolder(site.home, 'directory')));
}

/** The store on a pool, created if there is none. */
async function openPool(name: string): Promise<Storage> {
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

/** Where the README mounts a file system for velo alone; it wins over other file systems. */
const ourMount = '/mnt/velo';

const shortest = (folders: string[]): string => [...folders].sort((a, b) => a.length - b.length)[0] ?? '';

function chooseBtrfs(site: Site, wish: string | undefined): string {
  if (!isRoot())
    throw new VeloError(
      'unable',
      'needs-root',
      'btrfs snapshots need root.',
      'Set up the host once (`sudo velo setup`), or choose the storage directory.',
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
  const hasStore = (mount: string) => hasFolderStore(storeOnMount(mount));
  const systems = writableBtrfs();
  const withStore = systems.filter((folders) => folders.some(hasStore));
  const candidates = withStore.length > 0 ? withStore : systems;
  const chosen =
    candidates.find((folders) => folders.includes(ourMount)) ?? (candidates.length === 1 ? candidates[0] : undefined);
  if (chosen)
    return storeOnMount(chosen.find(hasStore) ?? chosen.find((folder) => folder === ourMount) ?? shortest(chosen));
  if (systems.length === 0)
    throw new VeloError(
      'unable',
      'no-pool',
      'No btrfs file system is mounted on this machine.',
      'Mount one, or choose the storage directory.',
    );
  throw new VeloError(
    'usage',
    'which-pool',
    `There are several btrfs file systems: ${candidates.map(shortest).join(', ')}.`,
    'Choose one of them, or put VELO_HOME on one.',
  );
}

function oneOf<T extends string>(value: string | undefined, known: readonly T[], what: string): T | undefined {
  if (value === undefined || value === '') return undefined;
  if ((known as readonly string[]).includes(value)) return value as T;
  throw new VeloError(
    'usage',
    'unknown-choice',
    `${quoted(value)} is not a known ${what}.`,
    `Choose one of ${known.join(', ')}.`,
  );
}

function reason(error: unknown): VeloError {
  if (error instanceof VeloError) return error;
  throw error;
}
