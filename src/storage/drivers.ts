import { btrfsStorage } from './btrfs/driver.ts';
import { directoryStorage } from './directory/driver.ts';
import type { StorageDriver } from './driver.ts';
import { zfsStorage } from './zfs/driver.ts';

/** All storages. A project that names none gets the first that can be used. */
export const storageDrivers: readonly StorageDriver[] = [zfsStorage, btrfsStorage, directoryStorage];
