import {
  existsSync,
  lstatSync,
  readdirSync,
  rmdirSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { bytes } from '../../src/bytes.ts';
import { VeloError } from '../../src/contract/error.ts';
import { run } from '../../src/host/exec.ts';
import { storeSecret } from '../../src/host/secret.ts';
import { createFolderStore, readFolderStore } from '../../src/storage/folder/store.ts';
import { opened } from '../../src/storage/format.ts';
import { archiveName } from '../../src/storage/zfs/archives.ts';
import { read } from '../../src/storage/zfs/command.ts';
import { listPools, markPool } from '../../src/storage/zfs/pool.ts';
import { openZfs } from '../../src/storage/zfs/zfs.ts';
import { inTheWay } from './files.ts';
import { done, missing, type Step } from './step.ts';

/** A pool for a trial: it lies on a file, and has velo's name. */
export const filePool = { name: 'velo', path: '/var/lib/velo/pool.img' } as const;

/** A smaller store would be full as soon as it is made: 1 GB is always kept free. */
const leastBytes = 2 * 1024 ** 3;

/** A pool on a file of `size` bytes. The file is sparse, but the file system must have room for all of it now. */
export function filePoolStep(size: number): Step {
  const { name, path } = filePool;
  return {
    name: `pool ${name} on the file ${path}`,
    async look() {
      if (size < leastBytes) throw tooSmall(size);
      const pool = (await listPools()).find((candidate) => candidate.pool === name);
      if (!pool) {
        checkRoom(size);
        return missing(bytes(size));
      }
      const { stdout } = await run('zpool', ['list', '-HPv', name]);
      if (stdout.includes(path)) return done(bytes(pool.sizeBytes));
      throw new VeloError(
        'conflict',
        'in-the-way',
        `The pool ${name} already exists and is not on ${path}.`,
        `Use it with \`--pool ${name}\`, without \`--file\`.`,
      );
    },
    async make() {
      // If the file exists, its pool may just not be imported; importing it keeps its content.
      if (existsSync(path)) {
        const back = await run('zpool', ['import', '-d', dirname(path), name]).catch(() => undefined);
        if (back) return;
      } else {
        writeFileSync(path, '', { flag: 'wx', mode: 0o600 });
        truncateSync(path, size);
      }
      await run('zpool', ['create', '-o', 'ashift=12', '-m', 'none', name, path]);
    },
    async unmake() {
      if ((await listPools()).some((pool) => pool.pool === name)) {
        const others = await below(name);
        if (others.length > 0) return [`it contains ${others.join(', ')}`];
        await run('zpool', ['destroy', name]);
      }
      rmSync(path, { force: true });
      return [];
    },
  };
}

/** The dataset `<pool>/velo`, with our mark and a secret. */
export function datasetStep(pool: string): Step {
  const base = `${pool}/velo`;
  return {
    name: `dataset ${base}`,
    look: () => lookForStore(pool),
    make: () => makeStore(pool),
    async unmake() {
      if (!(await isThere(base))) return [];
      await removeEmptyArchives(base);
      const others = await below(base);
      if (others.length > 0) return [`it contains ${others.join(', ')}`];
      await run('zfs', ['destroy', base]);
      removeMountpoint(pool);
      return [];
    },
  };
}

/** A dataset `<pool>/velo` that somebody else has made: it gets our mark, and everything else in it stays. */
export function markStep(pool: string): Step {
  const base = `${pool}/velo`;
  return {
    name: `mark on the dataset ${base}`,
    look: () => lookForStore(pool),
    make: () => makeStore(pool),
    async unmake() {
      const storage = await storeOf(pool);
      if (!storage) return [];
      await removeEmptyArchives(base);
      rmSync(join(storage.root, '.velo'), { recursive: true, force: true });
      for (const mark of ['velo:store', 'velo:format']) await run('zfs', ['inherit', mark, base]);
      return [];
    },
  };
}

/** A folder on a btrfs file system. */
export function btrfsStep(mount: string): Step {
  const root = join(mount, 'velo');
  return {
    name: `store ${root}`,
    async look() {
      return readFolderStore(root) ? done() : missing();
    },
    async make() {
      if (lstatSync(root, { throwIfNoEntry: false }) && readdirSync(root).length > 0)
        throw inTheWay(root, 'already exists and was not created by velo');
      createFolderStore(root);
      storeSecret(join(root, '.velo'));
    },
    async unmake() {
      return removeFolderStore(root);
    },
  };
}

/** The names of all datasets and snapshots below a dataset, its own snapshots included. */
async function below(dataset: string): Promise<string[]> {
  const { stdout } = await run('zfs', ['list', '-Hro', 'name', '-t', 'all', dataset]);
  return stdout.trim().split('\n').slice(1);
}

/** Removes the store's dataset of archives, in which nothing is once there is no project. */
async function removeEmptyArchives(base: string): Promise<void> {
  const dataset = `${base}/${archiveName}`;
  if (!(await isThere(dataset))) return;
  const { stdout } = await run('zfs', ['get', '-Hpo', 'value', 'mounted,mountpoint', dataset]);
  const [mounted, mountpoint = ''] = stdout.trim().split('\n');
  const isEmpty = mounted === 'yes' && (await below(dataset)).length === 0 && readdirSync(mountpoint).length === 0;
  if (isEmpty) await run('zfs', ['destroy', dataset]);
}

/** Removes an empty store of folders. If its folder contains anything else, nothing is removed. */
export function removeFolderStore(root: string): string[] {
  if (!existsSync(root)) return [];
  const archives = join(root, '.archive');
  if (lstatSync(archives, { throwIfNoEntry: false })?.isDirectory() && readdirSync(archives).length === 0)
    rmdirSync(archives);
  if (readdirSync(root).some((name) => name !== '.velo')) return ['it contains files that velo did not create'];
  rmSync(join(root, '.velo'), { recursive: true, force: true });
  rmdirSync(root);
  return [];
}

/** Whether a pool has a dataset of our name without our mark: the predecessor's, or a stranger's. */
export async function isUnmarked(pool: string): Promise<boolean> {
  return (await isThere(`${pool}/velo`)) && (await storeOf(pool)) === undefined;
}

/** Pools of this machine, and which of them have a store. */
export async function poolsAndStores(): Promise<{ pools: string[]; withStore: string[] }> {
  const withStore: string[] = [];
  const pools = await listPools();
  for (const pool of pools) if (await openZfs(pool)) withStore.push(pool.pool);
  return { pools: pools.map(({ pool }) => pool), withStore };
}

async function lookForStore(pool: string) {
  const storage = await storeOf(pool);
  if (!storage) return missing(`mounted at /var/lib/velo/zfs/${pool}`);
  return existsSync(join(storage.root, '.velo', 'secret')) ? done(`mounted at ${storage.root}`) : missing('its secret');
}

async function makeStore(pool: string): Promise<void> {
  await markPool(pool);
  const storage = await storeOf(pool);
  if (storage) storeSecret(join(storage.root, '.velo'));
}

async function storeOf(pool: string) {
  const found = (await listPools()).find((candidate) => candidate.pool === pool);
  const store = found && (await openZfs(found));
  return store && opened(store);
}

async function isThere(dataset: string): Promise<boolean> {
  return (await read(dataset, ['mounted'], { depth: 0 })).has(dataset);
}

/** Removes the folder that a dataset was mounted on, which remains after the dataset is gone. */
function removeMountpoint(pool: string): void {
  const path = `/var/lib/velo/zfs/${pool}`;
  if (existsSync(path) && readdirSync(path).length === 0) rmdirSync(path);
}

function checkRoom(size: number): void {
  const folder = existsSync(dirname(filePool.path)) ? dirname(filePool.path) : dirname(dirname(filePool.path));
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize >= size) return;
  throw new VeloError(
    'unable',
    'no-space',
    `${folder} has only ${bytes(bavail * bsize)} free, and ${bytes(size)} are needed.`,
    'Choose a smaller `--file`, or create a pool on its own disk: `zpool create tank /dev/…`.',
  );
}

function tooSmall(size: number): VeloError {
  return new VeloError(
    'usage',
    'invalid-size',
    `\`--file\` ${bytes(size)} is too small: 1 GB must always stay free.`,
    `Give at least ${bytes(leastBytes)}, such as \`--file 20G\`.`,
  );
}
