import { btrfsStorage } from './btrfs/driver.ts';
import { directoryStorage } from './directory/driver.ts';
import type { StorageDriver } from './driver.ts';
import { zfsStorage } from './zfs/driver.ts';

/** Every storage; the first that can be used is taken for a project that names none. */
export const storageDrivers: readonly StorageDriver[] = [zfsStorage, btrfsStorage, directoryStorage];
