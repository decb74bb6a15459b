import { join } from 'node:path';
import { VeloError } from '../../contract/error.ts';
import type { StorageDriver } from '../driver.ts';
import { createFolderStore, openFolderStore } from '../folder/store.ts';
import { openDirectory } from './directory.ts';

const storeFolder = (home: string) => join(home, 'directory');

export const directoryStorage: StorageDriver = {
  name: 'directory',
  title: 'plain folders',
  forRoot: false,
  lastResort: true,
  async find(home) {
    const store = await openFolderStore(storeFolder(home), 'directory', openDirectory);
    return store ? [store] : [];
  },
  hidden: () => undefined,
  whyNot: async () => undefined,
  isPool: () => false,
  async create(home, pool) {
    if (pool === undefined) return openDirectory(createFolderStore(storeFolder(home)));
    throw new VeloError(
      'usage',
      'pool-needs-zfs',
      '`--pool` goes with zfs or btrfs.',
      'Leave `--pool` out, or add `--storage zfs`.',
    );
  },
  checks: async () => [],
};
