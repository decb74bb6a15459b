import { existsSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { poll } from '../../../src/host/processes/wait.ts';
import type { Operation, StepEvent } from '../../../src/velo.ts';
import { type Machine, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { containersOf, type Store, storeOf } from '../../harness/machine/store.ts';
import { folderOf, withoutIds } from '../../harness/machine/volumes.ts';
import { localServers } from '../../harness/processes.ts';
import { slowness } from '../../harness/slowness.ts';
import { lines, tool } from '../../harness/tool.ts';

let machine: Machine;
let store: Store;
/** Segments left by servers killed long ago, whose uid this project's user happens to have. */
let segmentsBefore = 0;

beforeAll(async () => {
  machine = await setUpMachine();
  // Its own archive would grow meanwhile.
  await machine.createProject('demo', undefined, { archive: false });
  store = storeOf(machine);
  // A container's are its own, so main adds none to those of the host.
  if (machine.postgres === 'local') await machine.velo.stopBranch({ branch: 'demo/main' });
  segmentsBefore = segmentsOf(uidOfServers());
  if (machine.postgres === 'local') await machine.velo.startBranch({ branch: 'demo/main' });
});

afterAll(() => machine?.close());

/** The store's own folder of archives, which stays. */
const archives = '.archive';

/** Everything that a branch can leave behind, by kind. */
function everything() {
  const { root } = store;
  const locks = join(root, '.velo', 'locks');
  return {
    volumes: readdirSync(root)
      .sort()
      .filter((name) => name !== archives)
      .flatMap((name) => [name, ...(name === '.velo' ? [] : readdirSync(join(root, name)).sort())]),
    archived: existsSync(join(root, archives)) ? readdirSync(join(root, archives)) : [],
    datasets:
      machine.storage === 'zfs'
        ? lines(tool('zfs', 'list', '-H', '-t', 'all', '-o', 'name', '-r', `${machine.pool}/velo`)).filter(
            (name) => !name.endsWith(`/velo/${archives}`),
          )
        : [],
    subvolumes:
      machine.storage === 'btrfs'
        ? lines(tool('btrfs', 'subvolume', 'list', root)).map((line) => line.split(' path ')[1])
        : [],
    containers: machine.postgres === 'docker' ? containersOf(store).length : 0,
    processes: machine.postgres === 'local' ? localServers(store.id).length > 0 : false,
    segments: segmentsOf(uidOfServers()),
    locks: existsSync(locks) ? readdirSync(locks).sort() : [],
    open: openLocks(locks),
  };
}

/** The user of the project's servers, who owns their data. */
function uidOfServers(): number {
  // Kept, because it is needed again after the project is deleted.
  uid ??= statSync(join(folderOf(store.root, 'demo/main.1'), 'pgdata')).uid;
  return uid;
}
let uid: number | undefined;

/** The number of a user's shared memory segments: System V and named POSIX ones. */
function segmentsOf(user: number): number {
  const [head = '', ...rows] = lines(readFileSync('/proc/sysvipc/shm', 'utf8'));
  const at = head.trim().split(/\s+/).indexOf('uid');
  const systemV = rows.filter((row) => Number(row.trim().split(/\s+/)[at]) === user);
  const named = readdirSync('/dev/shm').filter(
    (name) => statSync(join('/dev/shm', name), { throwIfNoEntry: false })?.uid === user,
  );
  return systemV.length + named.length;
}

/** Lock files that we still have open: velo runs in this process. */
function openLocks(folder: string): string[] {
  return readdirSync('/proc/self/fd').flatMap((descriptor) => {
    try {
      const path = readlinkSync(`/proc/self/fd/${descriptor}`);
      return path.startsWith(folder) ? [path] : [];
    } catch {
      return [];
    }
  });
}

/** The space that the store uses. A plain folder shares its disk with others, so its files are counted. */
async function usedBytes(): Promise<number> {
  if (machine.storage === 'directory') {
    // Without the parent's WAL: a backup of a running server switches segments, and the server keeps some for reuse.
    return Number(tool('du', '-s', '-B1', '--exclude=*/main-*.1/pgdata/pg_wal', store.root).split('\t')[0]);
  }
  if (machine.storage === 'btrfs') tool('btrfs', 'filesystem', 'sync', store.root);
  else tool('zpool', 'sync', machine.pool ?? '');
  const { stores } = await machine.velo.status();
  return stores.find(({ pool }) => pool === (machine.pool ?? store.root))?.usedBytes ?? Number.NaN;
}

it('leaves nothing of a deleted branch', async () => {
  const { velo } = machine;
  const main = await velo.getBranch({ branch: 'demo/main' });
  await sql(
    main.url,
    'CREATE TABLE big AS SELECT n, md5(n::text) AS text FROM generate_series(1, 50000) n',
    'CHECKPOINT',
  );
  const before = everything();
  // Make sure that `everything` finds what exists.
  expect(before.volumes.map(withoutIds)).toEqual(expect.arrayContaining(['.velo', 'demo', 'main.1']));
  const usedBefore = await usedBytes();

  const dev = await velo.createBranch({ branch: 'demo/dev' });
  await sql(dev.url, 'INSERT INTO big SELECT * FROM big', 'UPDATE big SET n = n + 1', 'CHECKPOINT');
  if (machine.postgres === 'docker') expect(mountsOfContainers()).toEqual(['bind']);
  await velo.createBranch({ branch: 'demo/kid', parent: 'demo/dev' });
  await velo.resetBranch({ branch: 'demo/dev', force: true });
  await velo.createBranch({ branch: 'demo/off', parent: 'demo/dev', start: false });
  await velo.deleteBranch({ branch: 'demo/dev', force: true });

  expect(everything()).toEqual(before);
  const givenBack = async () => (Math.abs((await usedBytes()) - usedBefore) <= 1024 ** 2 ? true : undefined);
  const inTime = await poll(givenBack, { everyMs: 500, forMs: 30_000 * slowness });
  expect(inTime, `${(await usedBytes()) - usedBefore} bytes more than before`).toBe(true);
});

// On an emulated machine, only the last step, when everything exists.
const steps = (...names: string[]) => (slowness > 1 ? names.slice(-1) : names);

it.each(steps('Check PostgreSQL', 'Initialise cluster', 'First query'))(
  'leaves nothing of a project whose creation is interrupted at "%s"',
  async (step) => {
    const before = everything();
    await expect(machine.createProject('other', interruptedAt(step))).rejects.toMatchObject({
      code: 'interrupted',
      left: [],
    });
    expect(everything()).toEqual(before);
  },
);

it.each(steps('Start server', 'First query'))(
  'leaves nothing of a branch whose creation is interrupted at "%s"',
  async (step) => {
    const before = everything();
    const create = machine.velo.createBranch({ branch: 'demo/dev' }, interruptedAt(step));
    await expect(create).rejects.toMatchObject({ code: 'interrupted', left: [] });
    expect(everything()).toEqual(before);
  },
);

/** An operation that is aborted when this step begins. */
function interruptedAt(step: string): Operation {
  const stop = new AbortController();
  const progress = (event: StepEvent) => {
    if (event.kind === 'begin' && event.name === step) stop.abort();
  };
  return { progress, signal: stop.signal };
}

it('leaves nothing of a deleted project', async () => {
  await machine.velo.createBranch({ branch: 'demo/dev' });
  if (slowness === 1) {
    await machine.velo.setBranch({ branch: 'demo/main', archive: true });
    expect(everything().archived).toHaveLength(1);
  }
  await machine.velo.deleteProject({ name: 'demo', force: true });
  expect(everything()).toEqual({
    volumes: ['.velo'],
    archived: [],
    datasets: machine.storage === 'zfs' ? [`${machine.pool}/velo`] : [],
    subvolumes: [],
    containers: 0,
    processes: false,
    segments: segmentsBefore,
    // A lock of the store, not of a project.
    locks: ['.claims'],
    open: [],
  });
});

/** The kinds of mounts of the store's containers: a volume of Docker's own would outlive them. */
function mountsOfContainers(): string[] {
  const kinds = containersOf(store).flatMap((id) =>
    lines(tool('docker', 'inspect', '-f', '{{range .Mounts}}{{println .Type}}{{end}}', id)),
  );
  return [...new Set(kinds)];
}
