import { VeloError } from '../../contract/errors/error.ts';
import type { StorageDriver } from '../driver.ts';
import { createFolderStore, openFolderStore } from '../folder/store.ts';
import { openDirectory } from './directory.ts';
import { storeFolder } from './places.ts';

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
      'Only zfs and btrfs have pools.',
      'Leave the pool out, or choose zfs or btrfs as the storage.',
    );
  },
  checks: async () => [],
  preparation: async () => (await import('./preparation.ts')).directoryPreparation,
};
