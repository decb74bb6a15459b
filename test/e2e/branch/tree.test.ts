import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { poll } from '../../../src/host/processes/wait.ts';
import type { BranchAnswer } from '../../../src/velo.ts';
import { type Machine, pair, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { killServers, storeOf } from '../../harness/machine/store.ts';
import { folderOf } from '../../harness/machine/volumes.ts';
import { slowness } from '../../harness/slowness.ts';

const plain = pair.storage === 'directory' && pair.postgres === 'local';

let machine: Machine;
let main: BranchAnswer;
let dev: BranchAnswer;

beforeAll(async () => {
  machine = await setUpMachine();
  await machine.createProject('demo');
  main = await machine.velo.getBranch({ branch: 'demo/main' });
  await sql(main.url, "CREATE TABLE path (name text); INSERT INTO path VALUES ('main')");
  dev = await machine.velo.createBranch({
    branch: 'demo/dev',
    owner: 'github:github.com/1#7',
    labels: { head: 'abc', kind: 'preview' },
    ttl: '3d',
  });
});

afterAll(() => machine?.close());

const path = async ({ url }: BranchAnswer) => (await sql(url, 'SELECT name FROM path')).map(({ name }) => name);
const add = ({ url }: BranchAnswer, name: string) => sql(url, `INSERT INTO path VALUES ('${name}')`);
const names = async () => (await machine.velo.listBranches({ project: 'demo' })).map(({ branch }) => branch);

/** The fields of a branch that never change. */
const identity = ({ id, host, port, user, password, database, createdAt }: BranchAnswer) => ({
  id,
  host,
  port,
  user,
  password,
  database,
  createdAt,
});

it('branches from any branch, running, stopped or never started, and deletes a subtree deepest first', async () => {
  const { velo } = machine;
  const a = await velo.createBranch({ branch: 'demo/a' });
  await add(a, 'a');
  const b = await velo.createBranch({ branch: 'demo/b', parent: 'demo/a' });
  await add(b, 'b');
  await velo.stopBranch({ branch: 'demo/b' });
  const c = await velo.createBranch({ branch: 'demo/c', parent: 'demo/b', start: false });
  expect(c).toMatchObject({ parent: 'b', status: 'stopped', lsn: null });
  await expect(sql(c.url, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  const d = await velo.createBranch({ branch: 'demo/d', parent: 'demo/c' });
  expect(await path(d)).toEqual(['main', 'a', 'b']);

  const started = await velo.startBranch({ branch: 'demo/c' });
  expect(started).toMatchObject({ status: 'running', ...identity(c) });
  expect(await path(started)).toEqual(['main', 'a', 'b']);
  expect(await path(a)).toEqual(['main', 'a']);

  for (const refused of [velo.deleteBranch({ branch: 'demo/a' }), velo.resetBranch({ branch: 'demo/a' })]) {
    await expect(refused).rejects.toMatchObject({ kind: 'conflict', code: 'has-children', message: /: b\.$/ });
  }
  expect(await path(a)).toEqual(['main', 'a']);

  const steps: string[] = [];
  const progress = (event: { kind: string; name?: string }) => event.kind === 'end' && steps.push(event.name ?? '');
  await velo.deleteBranch({ branch: 'demo/a', force: true }, { progress });
  expect(steps).toEqual(['Delete demo/d', 'Delete demo/c', 'Delete demo/b', 'Delete demo/a']);
  expect(await names()).toEqual(['main', 'dev']);
});

it('neither deletes main nor resets it without a source', async () => {
  const { velo } = machine;
  const deleted = velo.deleteBranch({ branch: 'demo/main', force: true });
  await expect(deleted).rejects.toMatchObject({ kind: 'conflict', code: 'main-stays' });
  const reset = velo.resetBranch({ branch: 'demo/main', force: true });
  await expect(reset).rejects.toMatchObject({ kind: 'usage', code: 'source-needed' });
  expect(await path(main)).toEqual(['main']);
});

it('resets a stopped branch to a running one with the same address and marks, without its children', async () => {
  const { velo } = machine;
  await add(dev, 'dev');
  await velo.createBranch({ branch: 'demo/kid', parent: 'demo/dev', start: false });
  await velo.stopBranch({ branch: 'demo/dev' });
  await add(main, 'later');

  const reset = await velo.resetBranch({ branch: 'demo/dev', force: true });
  const { owner, labels, expiresAt } = dev;
  expect(reset).toMatchObject({ ...identity(dev), owner, labels, expiresAt, generation: 2, status: 'running' });
  expect(reset.takenAt > dev.takenAt).toBe(true);
  expect(await path(reset)).toEqual(['main', 'later']);
  expect(await names()).toEqual(['main', 'dev']);
});

// These rules are above the drivers, so one pair is enough.
it.runIf(plain)('fails, reuses or resets when the branch already exists', async () => {
  const { velo } = machine;
  await add(dev, 'mine');
  await expect(velo.createBranch({ branch: 'demo/dev' })).rejects.toMatchObject({
    kind: 'conflict',
    code: 'branch-exists',
  });
  await velo.stopBranch({ branch: 'demo/dev' });
  const reused = await velo.createBranch({ branch: 'demo/dev', ifExists: 'reuse' });
  expect(reused).toMatchObject({ result: 'reused', status: 'running', ...identity(dev) });
  expect(await path(reused)).toContain('mine');
  const reset = await velo.createBranch({ branch: 'demo/dev', ifExists: 'reset', labels: { head: 'def' } });
  expect(reset).toMatchObject({ result: 'reset', ...identity(dev), labels: { head: 'def', kind: 'preview' } });
  expect(await path(reset)).not.toContain('mine');
});

it('changes owner, labels and expiry, and filters by them', async () => {
  const { velo } = machine;
  const find = async (filter: Parameters<typeof velo.listBranches>[0]) =>
    (await velo.listBranches({ ...filter, project: 'demo' })).map(({ branch }) => branch);
  expect(await find({ owner: 'github:github.com/1#7' })).toEqual(['dev']);
  expect(await find({ expired: true })).toEqual([]);

  const set = await velo.setBranch({ branch: 'demo/dev', owner: 'team', labels: { kind: '', run: '1=2' }, ttl: '1s' });
  expect(set).toMatchObject({ owner: 'team', labels: { head: expect.any(String), run: '1=2' }, status: 'running' });
  expect(await velo.getBranch({ branch: 'demo/dev' })).toMatchObject({
    owner: 'team',
    labels: set.labels,
    expiresAt: set.expiresAt,
  });
  expect(await find({ owner: 'github:github.com/1#7' })).toEqual([]);
  expect(await find({ owner: 'team', labels: { run: '1=2' } })).toEqual(['dev']);
  expect(await find({ labels: { run: '2' } })).toEqual([]);
  const expired = async () => ((await find({ expired: true })).length > 0 ? find({ expired: true }) : undefined);
  expect(await poll(expired, { everyMs: 100, forMs: 30_000 * slowness })).toEqual(['dev']);

  expect((await velo.setBranch({ branch: 'demo/dev', ttl: 'none', labels: { head: '', run: '' } })).labels).toEqual({});
  expect(await find({ expired: true })).toEqual([]);
  expect((await velo.getBranch({ branch: 'demo/dev' })).expiresAt).toBeNull();
});

it.runIf(pair.storage !== 'zfs')('takes the next port if a stranger takes the chosen one first', async () => {
  const strangers: Server[] = [];
  let taken = 0;
  const progress = (event: { kind: string; name?: string }) => {
    if (event.kind !== 'begin' || event.name !== 'Start server' || strangers.length > 0) return;
    const record = join(folderOf(storeOf(machine).root, 'demo/late.1'), 'velo/volume.json');
    taken = Number(JSON.parse(readFileSync(record, 'utf8')).port);
    strangers.push(createServer().listen(taken, '127.0.0.1'));
  };
  const late = await machine.velo.createBranch({ branch: 'demo/late' }, { progress });
  expect(taken).toBeGreaterThan(0);
  expect(late.port).not.toBe(taken);
  expect(await path(late)).toEqual(['main', 'later']);
  expect((await machine.velo.getBranch({ branch: 'demo/late' })).port).toBe(late.port);
  for (const stranger of strangers) stranger.close();
  await machine.velo.deleteBranch({ branch: 'demo/late' });
});

// This depends on the server's driver alone, so the slow machine need not repeat it.
it.runIf(pair.storage !== 'zfs')('starts only stopped branches, stops only running ones, and restarts', async () => {
  const { velo } = machine;
  const bornAt = async () => (await sql(dev.url, 'SELECT pg_postmaster_start_time()::text AS t'))[0]?.t;
  const born = await bornAt();
  expect((await velo.startBranch({ branch: 'demo/dev' })).status).toBe('running');
  expect(await bornAt()).toBe(born);
  expect(await velo.restartBranch({ branch: 'demo/dev' })).toMatchObject({ status: 'running', ...identity(dev) });
  expect(await bornAt()).not.toBe(born);
  expect((await velo.stopBranch({ branch: 'demo/dev' })).status).toBe('stopped');
  expect(await velo.stopBranch({ branch: 'demo/dev' })).toMatchObject({ status: 'stopped', startedAt: null });
  expect(await velo.restartBranch({ branch: 'demo/dev' })).toMatchObject({ status: 'running', ...identity(dev) });
});

it('after a power cut, starts again what should be running, on the same ports', async () => {
  const { velo } = machine;
  await velo.createBranch({ branch: 'demo/off', start: false });
  await add(dev, 'before the cut');
  await killServers(machine);
  const status = async () =>
    Object.fromEntries((await velo.listBranches({ project: 'demo' })).map(({ branch, status }) => [branch, status]));
  expect(await status()).toEqual({ main: 'failed', dev: 'failed', off: 'stopped' });

  // Root may see other stores of this machine too.
  const { started, failed } = await velo.startAll();
  expect(started.filter((name) => name.startsWith('demo/'))).toEqual(['demo/main', 'demo/dev']);
  expect(failed.filter(({ branch }) => branch.startsWith('demo/'))).toEqual([]);
  expect(await status()).toEqual({ main: 'running', dev: 'running', off: 'stopped' });
  expect(await path(main)).toEqual(['main', 'later']);
  expect(await path(dev)).toContain('before the cut');
});

it('leaves a branch stopped that somebody stops while all are started', async () => {
  const { velo } = machine;
  await killServers(machine);
  let stopped: Promise<unknown> | undefined;
  // Stopped while `main` starts, after `dev` was listed as wanted running.
  await velo.startAll(
    { branches: ['demo/main', 'demo/dev'] },
    {
      progress: () => {
        stopped ??= velo.stopBranch({ branch: 'demo/dev' });
      },
    },
  );
  await stopped;
  expect((await velo.getBranch({ branch: 'demo/dev' })).status).toBe('stopped');
  expect((await velo.getBranch({ branch: 'demo/main' })).status).toBe('running');
});
