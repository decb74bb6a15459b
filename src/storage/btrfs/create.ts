import { VeloError } from '../../contract/errors/error.ts';
import { quoted } from '../../contract/values/names.ts';
import { isRoot } from '../../host/users/user.ts';
import { createFolderStore, hasFolderStore } from '../folder/store.ts';
import type { Storage } from '../storage.ts';
import { btrfsMounts, isOnBtrfs, openBtrfs, writableBtrfs } from './btrfs.ts';
import { storeInHome, storeOnMount } from './places.ts';

/** Opens the store in the home or on a mounted file system, and creates it if there is none. */
export async function createBtrfs(home: string, wish: string | undefined): Promise<Storage> {
  return openBtrfs(createFolderStore(chooseBtrfs(home, wish)));
}

/** Mount point of a file system for velo alone, as in the README. It is preferred if there are several file systems. */
const ourMount = '/mnt/velo';

const shortest = (folders: string[]): string => [...folders].sort((a, b) => a.length - b.length)[0] ?? '';

function chooseBtrfs(home: string, wish: string | undefined): string {
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
  if (isOnBtrfs(home)) return storeInHome(home);
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
