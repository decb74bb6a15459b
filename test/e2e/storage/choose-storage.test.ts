import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle, type Machine, pair, setUpMachine } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

const limit = 120_000 * slowness;

let machine: Machine;

beforeAll(async () => {
  machine = await setUpMachine();
}, limit);

afterAll(() => machine?.close(), limit);

describe.skipIf(pair.storage !== 'btrfs')('a machine with btrfs and without a ZFS pool', () => {
  it(
    'gives a new project btrfs if the home lies on btrfs',
    async () => {
      const made = await machine.cliIn({ VELO_STORAGE: '' }, 'project', 'create', 'auto', '--json');
      expect(made).toMatchObject({ exitCode: 0 });
      expect(made.json()).toMatchObject({ storage: 'btrfs', pool: join(machine.home, 'btrfs') });
      await machine.velo.deleteProject({ name: 'auto' });
    },
    limit,
  );

  it(
    'gives a new project the file system at /mnt/velo, whatever else is mounted',
    () => {
      const file = dirname(machine.home);
      const home = join(dirname(file), 'elsewhere');
      mkdirSync(home);
      mkdirSync('/mnt/velo', { recursive: true });
      // In a separate mount namespace, so that the machine keeps its mounts.
      const script = `mount --bind "$1" /mnt/velo && "$2" "$3" project create auto --json && "$2" "$3" project delete auto > /dev/null`;
      const said = execFileSync(
        'unshare',
        ['--mount', '--propagation', 'private', 'sh', '-c', script, 'sh', file, process.execPath, bundle],
        {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'pipe'],
          env: { PATH: process.env.PATH, HOME: home, VELO_HOME: home, VELO_SOCKET: '', VELO_POSTGRES: 'local' },
        },
      );
      expect(JSON.parse(said)).toMatchObject({ storage: 'btrfs', pool: '/mnt/velo/velo' });
      expect(existsSync(join(home, 'directory'))).toBe(false);
    },
    limit,
  );
});
