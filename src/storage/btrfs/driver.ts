import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { programPath } from '../../host/processes/exec.ts';
import type { StorageDriver } from '../driver.ts';
import { openFolderStore } from '../folder/store.ts';
import { btrfsMounts, isOnBtrfs, openBtrfs, writableBtrfs } from './btrfs.ts';
import { storeInHome, storeOnMount } from './places.ts';

export const btrfsStorage: StorageDriver = {
  name: 'btrfs',
  title: 'btrfs',
  forRoot: true,
  lastResort: false,
  async find(home) {
    const found = [];
    const folders = new Set([storeInHome(home), ...btrfsMounts().map(storeOnMount)]);
    for (const root of folders) if (existsSync(root)) found.push(await openFolderStore(root, 'btrfs', openBtrfs));
    return found.filter((store) => store !== undefined);
  },
  hidden: () => undefined,
  whyNot: async (home) => (isUsable(home) ? undefined : 'no btrfs'),
  isPool: (pool) => pool.startsWith('/'),
  create: async (home, pool) => (await import('./create.ts')).createBtrfs(home, pool),
  async checks() {
    const mounts = btrfsMounts();
    const detail = mounts.length > 0 ? mounts.join(', ') : 'none mounted';
    const help = 'A btrfs file system gives copy-on-write branches on a stock kernel.';
    return [{ name: 'btrfs', state: 'info', detail, help: mounts.length > 0 ? '' : help }];
  },
  preparation: async () => (await import('./preparation.ts')).btrfsPreparation,
};

/** Whether the home or a writable mount is on btrfs, and the program `btrfs` is installed (it takes the snapshots). */
function isUsable(home: string): boolean {
  const there = isOnBtrfs(nearest(home)) || writableBtrfs().length > 0;
  return there && programPath('btrfs') !== undefined;
}

/** The folder, or the nearest one above it that exists: the home is created with the first project. */
function nearest(path: string): string {
  return existsSync(path) ? path : nearest(dirname(path));
}
