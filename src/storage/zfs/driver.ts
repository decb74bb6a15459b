import { existsSync } from 'node:fs';
import { isRoot } from '../../host/users/user.ts';
import type { StorageDriver } from '../driver.ts';
import { listPools } from './pool.ts';
import { openZfs } from './zfs.ts';

export const zfsStorage: StorageDriver = {
  name: 'zfs',
  title: 'ZFS',
  forRoot: true,
  lastResort: false,
  async find() {
    const found = [];
    for (const pool of await listPools()) found.push(await openZfs(pool));
    return found.filter((store) => store !== undefined);
  },
  hidden: () =>
    isRoot() || !existsSync('/dev/zfs')
      ? undefined
      : 'Check the name. Only root and the host’s agent can see projects on ZFS: `sudo velo setup` installs the agent.',
  whyNot: async () => ((await listPools()).length > 0 ? undefined : 'no ZFS pool'),
  isPool: (pool) => !pool.startsWith('/'),
  create: async (_home, pool) => (await import('./create.ts')).createZfs(pool),
  checks: async () => (await import('./checks.ts')).zfsChecks(),
  units: ['zfs.target', 'zfs-mount.service'],
  preparation: async () => (await import('./setup/preparation.ts')).zfsPreparation,
};
