import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { VeloError } from '../../contract/errors/error.ts';
import { quoted } from '../../contract/values/names.ts';
import { storeSecret } from '../../host/secret.ts';
import { done, inTheWay, missing, type Step } from '../../host/step.ts';
import { createFolderStore, readFolderStore, removeFolderStore } from '../folder/store.ts';
import type { Preparation, PreparedPlace } from '../preparation.ts';
import { btrfsMounts } from './btrfs.ts';
import { storeInHome, storeOnMount } from './places.ts';

/** A mounted btrfs file system. Only one that is asked for: setup never chooses it by itself. */
interface BtrfsPlace extends PreparedPlace {
  kind: 'btrfs';
  mount: string;
}

export const btrfsPreparation: Preparation<BtrfsPlace> = {
  choose: async ({ pool }) => (pool === undefined ? undefined : { kind: 'btrfs', mount: mounted(pool) }),
  nameOf: ({ mount }) => mount,
  steps: async ({ mount }) => [storeStep(mount)],
  allSteps: ({ mount }) => [storeStep(mount)],
  tidy: (home) => void removeFolderStore(storeInHome(home)),
};

function storeStep(mount: string): Step {
  const root = storeOnMount(mount);
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

function mounted(path: string): string {
  const mounts = btrfsMounts();
  if (mounts.includes(path)) return path;
  throw new VeloError(
    'missing',
    'pool-not-found',
    `No btrfs file system is mounted at ${quoted(path)}.`,
    mounts.length > 0 ? `Mounted here: ${mounts.join(', ')}.` : 'Mount one first, and name it in /etc/fstab.',
  );
}
