import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { VeloError } from '../../../src/contract/errors/error.ts';
import { poll } from '../../../src/host/processes/wait.ts';
import { ignoring } from '../../harness/faults/stories.ts';
import { expectAgreement } from '../../harness/machine/agreement.ts';
import { type Machine, pair, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { containerOf, killServer } from '../../harness/machine/servers.ts';
import { projectOnDisk, storeOf } from '../../harness/machine/store.ts';
import { datasetOf, folderOf } from '../../harness/machine/volumes.ts';
import { slowness } from '../../harness/slowness.ts';

const limit = 120_000 * slowness;
const branch = 'demo/dev';

let machine: Machine;
let store: string;

beforeAll(async () => {
  machine = await setUpMachine();
  await machine.createProject('demo');
  store = (await projectOnDisk(machine)).id;
  const { url } = await machine.velo.getBranch({ branch: 'demo/main' });
  await sql(url, 'CREATE TABLE facts AS SELECT 1 AS fact');
}, limit);

afterEach(() => machine.velo.deleteBranch({ branch }).catch(ignoring('branch-not-found')), limit);

afterAll(() => machine?.close(), limit);

it(
  'a killed server is shown as failed and starts again, even while one of its backends is busy',
  async () => {
    const { url, port } = await machine.velo.createBranch({ branch });
    await sql(url, 'CREATE TABLE mine AS SELECT 2 AS fact');
    const busy = new pg.Client({ connectionString: url });
    busy.on('error', () => {});
    await busy.connect();
    // A backend notices the end of its postmaster only at its next wait, and this one never waits.
    const ended = busy.query('DO $$ BEGIN LOOP END LOOP; END $$').then(() => 'done', String);
    const working = `SELECT FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'DO %'`;
    const begun = async () => (await sql(url, working)).length > 0 || undefined;
    expect(await poll(begun, { everyMs: 20, forMs: 30_000 * slowness })).toBe(true);
    killServer(machine, store, 'demo/dev.1');
    const failed = async () => ((await machine.velo.getBranch({ branch })).status === 'failed' ? true : undefined);
    expect(await poll(failed, { everyMs: 20, forMs: 30_000 * slowness })).toBe(true);
    expect(await machine.velo.startBranch({ branch })).toMatchObject({ status: 'running', port });
    expect(await sql(url, 'SELECT fact FROM mine')).toEqual([{ fact: 2 }]);
    // The backend was terminated with its server; it had not finished before.
    expect(await ended).toMatch(/terminat/);
    await expectAgreement(machine);
  },
  limit,
);

it(
  'a dead server leaves nothing when its branch is stopped',
  async () => {
    await machine.velo.createBranch({ branch });
    killServer(machine, store, 'demo/dev.1');
    const failed = async () => ((await machine.velo.getBranch({ branch })).status === 'failed' ? true : undefined);
    expect(await poll(failed, { everyMs: 20, forMs: 30_000 * slowness })).toBe(true);
    expect(await machine.velo.stopBranch({ branch })).toMatchObject({ status: 'stopped' });
    await expectAgreement(machine);
  },
  limit,
);

it.skipIf(pair.postgres === 'docker')(
  'a server whose old process ID now belongs to a neighbour still starts, as after a reboot',
  async () => {
    const { folder } = await projectOnDisk(machine);
    const pidFile = (volume: string) => join(folderOf(folder, volume), 'pgdata', 'postmaster.pid');
    const numberOf = (volume: string) => readFileSync(pidFile(volume), 'utf8').split('\n', 1)[0] ?? '';
    await machine.velo.createBranch({ branch });
    killServer(machine, store, 'demo/dev.1');
    const left = readFileSync(pidFile('dev.1'), 'utf8');
    writeFileSync(pidFile('dev.1'), left.replace(/^\d+/, numberOf('main.1')));
    expect(await machine.velo.startBranch({ branch })).toMatchObject({ status: 'running' });
    expect(numberOf('dev.1')).not.toBe(numberOf('main.1'));
  },
  limit,
);

it.each(['Clean and set credentials', 'First query'])(
  'a server that is killed at "%s" of a create leaves nothing behind',
  async (step) => {
    const progress = killingAt(step, 'demo/dev.1');
    await expect(machine.velo.createBranch({ branch }, { progress })).rejects.toMatchObject({
      code: 'server-failed',
      hint: expect.stringContaining('The server and its log were removed'),
      left: [],
    });
    await expectAgreement(machine);
    expect((await machine.velo.listBranches({ project: 'demo' })).length).toBe(1);
  },
  limit,
);

it(
  'the error of a server that does not start names its log, if there is one',
  async () => {
    await machine.velo.createBranch({ branch, start: false });
    const file = join(folderOf(storeOf(machine).root, 'demo/dev.1'), 'pgdata/PG_VERSION');
    const version = readFileSync(file, 'utf8');
    writeFileSync(file, '9.6\n');
    const error: VeloError = await machine.velo.startBranch({ branch }).then(
      () => expect.fail('it was started'),
      (failure) => failure,
    );
    expect(error.code).toBe('server-failed');
    if (pair.postgres === 'docker') expect(error.hint).toContain('The server and its log were removed');
    else expect(readFileSync(/^Its log is (.*)\.$/.exec(error.hint)?.[1] ?? '', 'utf8')).toContain('FATAL');
    writeFileSync(file, version);
    expect(await machine.velo.startBranch({ branch })).toMatchObject({ status: 'running' });
  },
  limit,
);

it(
  'the error of a server that does not start names the lines at fault, in a start and in a create',
  async () => {
    await machine.velo.createBranch({ branch, start: false });
    const file = join(folderOf(storeOf(machine).root, 'demo/dev.1'), 'pgdata/postgresql.conf');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, `${before}\nmax_konnections = 5\n`);
    const reason = /"max_konnections" in file .* line \d+; .*contains errors/;
    for (const tried of [
      () => machine.velo.startBranch({ branch }),
      () => machine.velo.createBranch({ branch: 'demo/child', parent: branch }),
    ])
      await expect(tried()).rejects.toMatchObject({
        code: 'server-failed',
        message: expect.stringMatching(reason),
      });
    writeFileSync(file, before);
    expect(await machine.velo.startBranch({ branch })).toMatchObject({ status: 'running' });
  },
  limit,
);

it(
  'a reset whose new server is killed brings the old data back',
  async () => {
    const { url } = await machine.velo.createBranch({ branch });
    await sql(url, 'UPDATE facts SET fact = 2');
    const progress = killingAt('First query', 'demo/dev.2');
    await expect(machine.velo.resetBranch({ branch }, { progress })).rejects.toMatchObject({ code: 'server-failed' });
    await expectAgreement(machine);
    expect(await sql(url, 'SELECT fact FROM facts')).toEqual([{ fact: 2 }]);
  },
  limit,
);

it(
  'with a stranger on the port, start says so and changes nothing, and create takes the next port',
  async () => {
    const { port } = await machine.velo.createBranch({ branch });
    await machine.velo.stopBranch({ branch });
    const stranger = await listen(port);
    // The next port must be taken too. If it is in use already, that is just as good.
    const another = await listen(port + 1).catch(() => undefined);
    try {
      await expect(machine.velo.startBranch({ branch })).rejects.toMatchObject({
        kind: 'conflict',
        code: 'port-taken',
      });
      expect(await machine.velo.getBranch({ branch })).toMatchObject({ status: 'stopped', port });
      const told = await machine.cli('branch', 'start', branch, '--json');
      expect(told).toMatchObject({ exitCode: 4 });
      expect(told.json()).toMatchObject({ error: { code: 'port-taken', left: [] } });
      expect((await machine.velo.createBranch({ branch: 'demo/beside' })).port).toBeGreaterThan(port + 1);
      await expectAgreement(machine);
    } finally {
      stranger.close();
      another?.close();
      await machine.velo.deleteBranch({ branch: 'demo/beside' }).catch(ignoring('branch-not-found'));
    }
    expect(await machine.velo.startBranch({ branch })).toMatchObject({ status: 'running', port });
  },
  limit,
);

it(
  'a port that is still in use for a moment, as after a kill of its server, is waited for',
  async () => {
    const { port } = await machine.velo.createBranch({ branch });
    await machine.velo.stopBranch({ branch });
    const dying = await listen(port);
    setTimeout(() => dying.close(), 300);
    expect(await machine.velo.startBranch({ branch })).toMatchObject({ status: 'running', port });
  },
  limit,
);

it(
  'with missing data, start refuses, and no empty cluster is created',
  async () => {
    const { url } = await machine.velo.createBranch({ branch });
    await machine.velo.stopBranch({ branch });
    const stored = await projectOnDisk(machine);
    const volume = folderOf(stored.folder, 'dev.1');
    const dataset = stored.dataset && datasetOf(stored, 'dev.1');
    const pgdata = join(volume, 'pgdata');
    const aside = join(volume, 'aside');
    if (dataset) execFileSync('zfs', ['unmount', dataset]);
    else renameSync(pgdata, aside);
    try {
      for (const tried of [
        () => machine.velo.startBranch({ branch }),
        () => machine.velo.createBranch({ branch: 'demo/x', parent: branch }),
      ])
        await expect(tried()).rejects.toMatchObject({ code: 'data-missing' });
      expect((await machine.velo.getBranch({ branch })).status).toBe('broken');
      expect(existsSync(pgdata)).toBe(false);
      expect(existsSync(volume) ? readdirSync(volume) : []).toEqual(dataset ? [] : ['aside', 'velo']);
    } finally {
      if (dataset) execFileSync('zfs', ['mount', dataset]);
      else renameSync(aside, pgdata);
    }
    await machine.velo.startBranch({ branch });
    expect(await sql(url, 'SELECT fact FROM facts')).toEqual([{ fact: 1 }]);
    await expectAgreement(machine);
  },
  limit,
);

it.skipIf(pair.postgres !== 'docker')(
  'a missing image causes one clear error, and nothing else changes',
  async () => {
    const { env } = machine;
    const from = await machine.velo.getProject({ name: 'demo' });
    const lonely = execFileSync('docker', ['build', '-q', '-'], {
      env,
      encoding: 'utf8',
      input: `FROM ${from.image}\nLABEL velo.test=${Date.now()}\n`,
    }).trim();
    const { pool } = from;
    await machine.velo.createProject({
      name: 'lonely',
      image: lonely,
      ...(machine.storage === 'zfs' && pool ? { pool } : {}),
    });
    await machine.velo.stopBranch({ branch: 'lonely/main' });
    execFileSync('docker', ['rmi', '-f', lonely], { env, stdio: 'ignore' });
    await expect(machine.velo.startBranch({ branch: 'lonely/main' })).rejects.toMatchObject({ code: 'image-missing' });
    await expect(machine.velo.createBranch({ branch: 'lonely/x' })).rejects.toMatchObject({ code: 'image-missing' });
    await machine.velo.createBranch({ branch: 'lonely/still', start: false });
    await expectAgreement(machine, 'lonely');
    await machine.velo.deleteProject({ name: 'lonely', force: true });
  },
  limit,
);

it.skipIf(pair.postgres !== 'docker')(
  'a stranger’s container with the name of ours is neither used nor removed',
  async () => {
    const { url } = await machine.velo.createBranch({ branch });
    await machine.velo.stopBranch({ branch });
    const name = await containerOf(machine, branch);
    const { image } = await machine.velo.getProject({ name: 'demo' });
    const docker = (...args: string[]) => execFileSync('docker', args, { env: machine.env, encoding: 'utf8' }).trim();
    const id = docker('create', '--name', name, image ?? '', 'true');
    try {
      await expect(machine.velo.startBranch({ branch })).rejects.toMatchObject({
        kind: 'conflict',
        code: 'in-the-way',
      });
      expect(docker('inspect', '--format', '{{.Id}}', name)).toBe(id);
    } finally {
      docker('rm', '-v', id);
    }
    await machine.velo.startBranch({ branch });
    expect(await sql(url, 'SELECT fact FROM facts')).toEqual([{ fact: 1 }]);
  },
  limit,
);

it.skipIf(pair.postgres !== 'docker')(
  'a reset whose container can’t be made starts the old server again, and leaves the stranger’s container',
  async () => {
    const { url } = await machine.velo.createBranch({ branch });
    await sql(url, 'UPDATE facts SET fact = 2');
    const next = (await containerOf(machine, branch)).replace(/-1$/, '-2');
    const { image } = await machine.velo.getProject({ name: 'demo' });
    const docker = (...args: string[]) => execFileSync('docker', args, { env: machine.env, encoding: 'utf8' }).trim();
    const id = docker('create', '--name', next, image ?? '', 'true');
    try {
      await expect(machine.velo.resetBranch({ branch })).rejects.toMatchObject({ code: 'in-the-way', left: [] });
      expect(docker('inspect', '--format', '{{.Id}}', next)).toBe(id);
    } finally {
      docker('rm', '-v', id);
    }
    expect(await sql(url, 'SELECT fact FROM facts')).toEqual([{ fact: 2 }]);
    await expectAgreement(machine);
    await machine.velo.resetBranch({ branch });
    expect(await sql(url, 'SELECT fact FROM facts')).toEqual([{ fact: 1 }]);
  },
  limit,
);

/** Kills a server when this step begins. */
function killingAt(step: string, volume: string): (event: { kind: string; name?: string }) => void {
  return ({ kind, name }) => {
    if (kind === 'begin' && name === step) killServer(machine, store, volume);
  };
}

/** A stranger that talks like PostgreSQL and rejects every password. */
async function listen(port: number) {
  const said = Buffer.from('SFATAL\0C28P01\0Mpassword authentication failed\0\0');
  const head = Buffer.from([0x45, 0, 0, 0, said.length + 4]);
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => socket.end(Buffer.concat([head, said])));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
