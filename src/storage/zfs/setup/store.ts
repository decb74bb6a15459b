import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../../host/processes/exec.ts';
import { storeSecret } from '../../../host/secret.ts';
import { done, missing, type Step } from '../../../host/step.ts';
import { opened } from '../../format.ts';
import { archiveName } from '../archives.ts';
import { below, read } from '../command.ts';
import { listPools, markPool } from '../pool.ts';
import { openZfs } from '../zfs.ts';

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

/** Removes the store's dataset of archives, in which nothing is once there is no project. */
async function removeEmptyArchives(base: string): Promise<void> {
  const dataset = `${base}/${archiveName}`;
  if (!(await isThere(dataset))) return;
  const { stdout } = await run('zfs', ['get', '-Hpo', 'value', 'mounted,mountpoint', dataset]);
  const [mounted, mountpoint = ''] = stdout.trim().split('\n');
  const isEmpty = mounted === 'yes' && (await below(dataset)).length === 0 && readdirSync(mountpoint).length === 0;
  if (isEmpty) await run('zfs', ['destroy', dataset]);
}

/** Whether a pool has a dataset of our name without our mark: the predecessor's, or a stranger's. */
export async function isUnmarked(pool: string): Promise<boolean> {
  return (await isThere(`${pool}/velo`)) && (await storeOf(pool)) === undefined;
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
