import type { Check } from '../../contract/velo.ts';
import { run } from '../../host/processes/exec.ts';
import { isRoot } from '../../host/users/user.ts';
import { listPools } from './pool.ts';

/** The pools of this machine, and whether they can be used. */
export async function zfsChecks(): Promise<Omit<Check, 'group'>[]> {
  const pools = await listPools();
  if (pools.length === 0) {
    const help =
      'With a pool (`zpool create tank /dev/…`), branches of any size are created in milliseconds and share their data.';
    return [{ name: 'ZFS', state: 'info', detail: 'no pool on this machine', help }];
  }
  const health = pools.map(({ pool, health }): Omit<Check, 'group'> => {
    const state = health === 'ONLINE' ? 'ok' : health === 'DEGRADED' ? 'warn' : 'fail';
    const help = health === 'ONLINE' ? '' : `Look at \`zpool status ${pool}\`.`;
    return { name: `ZFS pool ${pool}`, state, detail: health, help };
  });
  if (isRoot()) return [...health, { name: 'ZFS version', state: 'ok', detail: await zfsVersion(), help: '' }];
  const detail = 'only root can create and mount ZFS datasets';
  const help =
    'As root, `velo setup --user NAME` lets people use the pool through the host’s agent, and `velo setup --runner-user NAME` a runner.';
  return [...health, { name: 'ZFS permission', state: 'warn', detail, help }];
}

async function zfsVersion(): Promise<string> {
  const { stdout } = await run('zfs', ['version']).catch(() => ({ stdout: 'unknown' }));
  return stdout.split('\n', 1)[0] ?? '';
}
