import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { expectAgreement } from '../../harness/machine/agreement.ts';
import { type Machine, pair, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { type ProjectOnDisk, projectOnDisk } from '../../harness/machine/store.ts';
import { folderOf } from '../../harness/machine/volumes.ts';
import { slowness } from '../../harness/slowness.ts';

const limit = 240_000 * slowness;
const branch = 'demo/odd';
/** Milliseconds within which a command that waits for nothing must answer, even if the machine is busy. */
const soon = 15_000 * slowness;

let machine: Machine;
let store: ProjectOnDisk;
let pgdata: string;

beforeAll(async () => {
  machine = await setUpMachine();
  await machine.createProject('demo');
  store = await projectOnDisk(machine);
}, limit);

beforeEach(async () => {
  const { generation } = await machine.velo.createBranch({ branch, ifExists: 'reset' });
  await machine.velo.stopBranch({ branch });
  pgdata = join(folderOf(store.folder, `odd.${generation}`), 'pgdata');
}, limit);

afterEach(async () => {
  expect(await within(machine.velo.resetBranch({ branch }))).toMatchObject({ status: 'running' });
  await machine.velo.stopBranch({ branch });
  await expectAgreement(machine);
}, limit);

afterAll(() => machine?.close(), limit);

async function within<T>(what: Promise<T>): Promise<T> {
  const from = performance.now();
  try {
    return await what;
  } finally {
    expect(performance.now() - from).toBeLessThan(soon);
  }
}

/** Puts something in place of a file. */
const plants: Record<string, (path: string) => void> = {
  pipe: (path) => execFileSync('mkfifo', ['-m', '666', path]),
  'link to a pipe': (path) => {
    execFileSync('mkfifo', ['-m', '666', `${path}.pipe`]);
    symlinkSync(`${path}.pipe`, path);
  },
  device: (path) => symlinkSync('/dev/zero', path),
  folder: (path) => mkdirSync(path),
};

/** Checks that everything that reads a branch answers. */
async function lookAround(): Promise<void> {
  const { velo } = machine;
  expect((await within(velo.getBranch({ branch }))).branch).toBe('odd');
  expect((await within(velo.listBranches({ project: 'demo' }))).length).toBe(2);
  await within(velo.status());
  await within(velo.doctor({ repair: true }));
  await within(velo.startAll());
}

/** Puts each kind in place of a file of the stopped branch, and removes it after `look`. */
async function plantedAt(name: string, kinds: string[], look: (what: string) => Promise<void>): Promise<void> {
  const path = join(pgdata, name);
  if (existsSync(path)) renameSync(path, `${path}.kept`);
  for (const kind of kinds) {
    plants[kind]?.(path);
    await look(`${name} is a ${kind}`);
    for (const each of [path, `${path}.pipe`]) rmSync(each, { force: true });
  }
  if (existsSync(`${path}.kept`)) renameSync(`${path}.kept`, path);
}

it(
  'with a pipe or a device in place of a file that a server reads, start and create refuse at once',
  async () => {
    const read = ['postgresql.conf', 'postgresql.auto.conf', 'PG_VERSION', 'backup_label', 'standby.signal'];
    const deeper = ['global/pg_control', 'global/pg_filenode.map', 'pg_wal/00000002.history', 'base/1/PG_VERSION'];
    const included = ['conf.d/x.conf', 'more.conf', 'maybe.conf'];
    mkdirSync(join(pgdata, 'conf.d'));
    const directives = "include_dir = 'conf.d'\ninclude more.conf\n  INCLUDE_IF_EXISTS 'maybe.conf' # so\n";
    appendFileSync(join(pgdata, 'postgresql.conf'), directives);
    for (const name of [...read, ...deeper, ...included]) {
      await plantedAt(name, ['pipe', 'link to a pipe', 'device'], async (what) => {
        const refused = { code: expect.stringMatching(/^data-(odd-file|missing|outside)$/) };
        await expect(within(machine.velo.startBranch({ branch })), what).rejects.toMatchObject(refused);
      });
    }
    await plantedAt('postgresql.conf', ['pipe'], async (what) => {
      const made = within(machine.velo.createBranch({ branch: 'demo/child', parent: branch }));
      await expect(made, what).rejects.toMatchObject({ code: 'data-odd-file' });
    });
    expect((await machine.velo.getBranch({ branch })).status).toBe('stopped');
  },
  limit,
);

it(
  'with a pipe in place of a file of the server process, or at an unused name, it starts',
  async () => {
    const { port } = await machine.velo.getBranch({ branch });
    const names = ['postmaster.pid', 'postmaster.opts', `.s.PGSQL.${port}.lock`, 'current_logfiles', 'stray'];
    for (const name of names) {
      rmSync(join(pgdata, name), { force: true });
      plants.pipe?.(join(pgdata, name));
    }
    expect(await within(machine.velo.startBranch({ branch }))).toMatchObject({ status: 'running' });
    await machine.velo.stopBranch({ branch });
  },
  limit,
);

it(
  'with a folder, a socket or a huge file in place of postgresql.conf, start fails at once, and no reader hangs',
  async () => {
    const path = join(pgdata, 'postgresql.conf');
    rmSync(path);
    plants.folder?.(path);
    await expect(within(machine.velo.startBranch({ branch }))).rejects.toMatchObject({ code: 'server-failed' });
    await lookAround();
    rmSync(path, { recursive: true });

    const server = createServer();
    server.listen(path);
    await once(server, 'listening');
    await expect(within(machine.velo.startBranch({ branch }))).rejects.toMatchObject({ code: 'data-odd-file' });
    server.close();
    await once(server, 'close');

    writeFileSync(path, '');
    truncateSync(path, 1024 ** 4);
    await expect(within(machine.velo.startBranch({ branch }))).rejects.toMatchObject({ code: 'data-odd-file' });
    await lookAround();
  },
  limit,
);

it(
  'with pipes everywhere, list, get, status, doctor with repair and start of all come to an end',
  async () => {
    for (const name of [
      'postgresql.conf',
      'PG_VERSION',
      'postmaster.pid',
      'global/pg_control',
      'pg_wal/x',
      'base/pipe',
    ]) {
      rmSync(join(pgdata, name), { force: true });
      plants.pipe?.(join(pgdata, name));
    }
    await lookAround();
    expect((await machine.velo.getBranch({ branch })).status).toBe('broken');
    const told = await within(machine.cli('branch', 'start', branch));
    expect(told.exitCode).not.toBe(0);
  },
  limit,
);

it(
  'with a pipe that velo does not check for, the server does nothing, and start gives up long before its time limit',
  async () => {
    const pipe = join(pgdata, 'far.conf');
    plants.pipe?.(pipe);
    // By its absolute path, which is different in a container.
    const seen = pair.postgres === 'docker' ? '/velo/pgdata/far.conf' : pipe;
    appendFileSync(join(pgdata, 'postgresql.conf'), `include '${seen}'\n`);
    const from = performance.now();
    await expect(machine.velo.startBranch({ branch })).rejects.toMatchObject({
      code: 'server-failed',
      message: expect.stringContaining('did nothing for 20 s'),
    });
    const ms = performance.now() - from;
    expect(ms).toBeGreaterThan(20_000);
    expect(ms).toBeLessThan(60_000 * slowness);
    expect(existsSync(pipe)).toBe(true);
    expect(await machine.velo.getBranch({ branch })).toMatchObject({ status: 'stopped' });
  },
  limit,
);

it(
  'a server that is busy with its recovery is waited for',
  async () => {
    const { url } = await machine.velo.startBranch({ branch });
    await sql(url, 'CREATE TABLE big AS SELECT n, repeat(md5(n::text), 20) AS t FROM generate_series(1, 300000) n');
    const { url: again } = await machine.velo.restartBranch({ branch });
    expect(await sql(again, 'SELECT count(*)::int AS n FROM big')).toEqual([{ n: 300000 }]);
    await machine.velo.stopBranch({ branch });
  },
  limit,
);
