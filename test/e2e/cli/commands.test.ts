import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  bundle,
  type CliResult,
  image,
  type Machine,
  major,
  pair,
  setUpMachine,
  sql,
} from '../../harness/machine/machine.ts';

// The commands of the reference, as its pages write them, in one session on every pair. Below: what is the same on all
// pairs.
const plain = pair.storage === 'directory' && pair.postgres === 'local';
const docker = pair.postgres === 'docker';

let machine: Machine;

beforeAll(async () => {
  machine = await setUpMachine();
});

afterAll(() => machine?.close());

/** Runs a command that must succeed. Its text must have no colours, as there is no terminal. */
async function ok(...args: string[]): Promise<CliResult> {
  const result = await machine.cli(...args);
  expect(result.stderr + result.stdout, args.join(' ')).not.toContain('\u001b');
  expect(result, args.join(' ')).toMatchObject({ exitCode: 0 });
  return result;
}

const json = async (...args: string[]) => {
  const result = await ok(...args, '--json');
  expect(result.stdout.trim().split('\n'), 'one document').toHaveLength(1);
  return result.json() as Record<string, unknown>;
};

const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const bytes = expect.toSatisfy((value) => value === null || (Number.isInteger(value) && value >= 0));

const limits = expect.objectContaining({ memory: expect.any(Number), cpus: null, pids: expect.any(Number) });

const project = () => ({
  id: expect.stringMatching(/^[0-9a-f]{16}$/),
  name: 'demo',
  image: docker ? image : null,
  imageId: docker ? expect.stringMatching(/^sha256:/) : null,
  pgVersion: major,
  storage: pair.storage,
  postgres: pair.postgres,
  network: docker ? expect.stringMatching(/^(host|isolated)$/) : null,
  pool: pair.storage === 'directory' ? null : expect.any(String),
  locale: docker ? expect.any(String) : 'C.UTF-8',
  icuLocale: null,
  repository: null,
  policies: {},
  walMax: '10%',
  archiveDir: null,
  encoding: 'UTF8',
  limits,
  createdAt: time,
  branches: ['main'],
});

/** The fields of a branch in a list. */
const summary = (branch: string, parent: string | null, status = 'running') => ({
  name: `demo/${branch}`,
  project: 'demo',
  branch,
  id: expect.stringMatching(/^[0-9a-f]{16}$/),
  generation: 1,
  parent,
  status,
  host: '127.0.0.1',
  port: expect.any(Number),
  user: 'postgres',
  database: 'postgres',
  createdAt: time,
  expiresAt: null,
  owner: null,
  ownership: null,
  labels: {},
  ownBytes: bytes,
  referencedBytes: bytes,
  lsn: expect.stringMatching(/^[0-9A-F]+\/[0-9A-F]+$/),
  walSenders: 0,
  idleStop: null,
  idleSessions: 'end',
  asleepSince: null,
  archive: branch === 'main',
  image: docker ? image : null,
  storage: pair.storage,
  postgres: pair.postgres,
  startedAt: status === 'running' ? time : null,
  takenAt: time,
  limits,
  retired: [],
  problem: null,
});

/** An answer about one branch with its connection, which is there if requested, or if the branch was just created. */
const answer = (branch: string, parent: string | null) => ({
  ...hidden(branch, parent),
  password: expect.stringMatching(/^[\w-]{43}$/),
  url: expect.stringMatching(/^postgresql:\/\/postgres:[\w-]{43}@127\.0\.0\.1:\d+\/postgres$/),
});

const hidden = (branch: string, parent: string | null, status?: string) => ({
  ...summary(branch, parent, status),
  cleaned: { slots: 0, subscriptions: 0, preparedTransactions: 0 },
  steps: expect.any(Array),
});

it('plays the session of the reference', async () => {
  const made = await ok(
    'project',
    'create',
    'demo',
    ...(machine.pool ? ['--pool', machine.pool] : []),
    ...(docker ? ['--image', image] : ['--pg-version', String(major)]),
  );
  expect(made.stdout).toMatch(
    /^Connection ready:\n {2}postgresql:\/\/postgres:\*{3}@127\.0\.0\.1:\d+\/postgres\nNext:\n {2}velo connect demo\/main .*\n {2}velo branch url demo\/main .*\n$/,
  );
  expect(made.stderr).toMatch(/^Creating project demo\.\.\.\n( {2}▸ .+ \d+\.\ds\n)+/);
  expect(await json('proj', 'get', 'demo')).toEqual(project());
  expect(await json('proj', 'ls')).toContainEqual(project());

  const { stdout: url, stderr } = await ok('br', 'pass', 'demo/main');
  expect([stderr, url]).toEqual(['', expect.stringMatching(/^postgresql:\/\/\S+\n$/)]);
  await sql(url.trim(), "CREATE TABLE users (name text); INSERT INTO users VALUES ('Alice'), ('Bob')");

  const dev = await json('branch', 'create', 'demo/dev');
  expect(dev).toEqual({ ...answer('dev', 'main'), result: 'created' });
  expect(dev.steps).not.toEqual([]);
  for (const step of dev.steps as object[]) expect(step).toEqual({ name: expect.any(String), ms: expect.any(Number) });
  await sql(String(dev.url), "DELETE FROM users WHERE name = 'Bob'");
  expect((await ok('br', 'create', 'demo/feature', '--parent', 'demo/dev')).stdout).toContain('***');

  expect(await json('br', 'ls', 'demo')).toEqual([
    summary('main', null),
    summary('dev', 'main'),
    summary('feature', 'dev'),
  ]);
  expect(await json('branch', 'get', 'demo/feature')).toEqual(hidden('feature', 'dev'));
  expect(await json('branch', 'get', 'demo/feature', '--reveal')).toEqual(answer('feature', 'dev'));
  expect(await json('branch', 'url', 'demo/feature')).toEqual(answer('feature', 'dev'));
  expect(await json('branch', 'set', 'demo/feature', '--label', 'a=')).toEqual(hidden('feature', 'dev'));
  const { startedAt } = await json('branch', 'restart', 'demo/feature');
  for (const command of [['get'], ['set', '--label', 'a='], ['url'], ['start']])
    expect(await json('branch', ...command, 'demo/feature'), command.join(' ')).toMatchObject({ startedAt });
  expect((await ok('br', 'rm', 'demo/feature', '--json')).json()).toEqual({ deleted: 'demo/feature' });

  expect(await json('branch', 'stop', 'demo/dev')).toEqual(hidden('dev', 'main', 'stopped'));
  expect((await ok('branch', 'start', 'demo/dev')).stdout).toBe(`demo/dev is running on 127.0.0.1:${dev.port}\n`);
  const again = await json('branch', 'restart', 'demo/dev', '--reveal');
  expect(again).toMatchObject({ status: 'running', url: dev.url });

  const reset = await json('branch', 'reset', 'demo/dev');
  expect(reset).toEqual({ ...answer('dev', 'main'), generation: 2, id: dev.id, url: dev.url });
  expect(await sql(String(reset.url), 'SELECT name FROM users ORDER BY 1')).toEqual([
    { name: 'Alice' },
    { name: 'Bob' },
  ]);

  const status = await json('status');
  expect(Object.keys(status)).toEqual(['stores', 'projects', 'warnings']);
  expect(status.stores).toContainEqual({
    storage: pair.storage,
    pool: expect.any(String),
    health: 'ONLINE',
    sizeBytes: expect.any(Number),
    usedBytes: expect.any(Number),
    freeBytes: expect.any(Number),
  });
  expect(status.projects).toContainEqual({
    ...project(),
    branches: [summary('main', null), { ...summary('dev', 'main'), generation: 2 }],
  });

  expect((await ok('proj', 'rm', 'demo', '--force')).stdout).toBe('Deleted demo\n');
});

describe.runIf(plain)('the command line', () => {
  beforeAll(() => machine.createProject('demo'));

  it('gives a connection string that psql accepts as it is', async () => {
    const psql = ['/usr/bin/psql', '/usr/lib/postgresql/15/bin/psql'].find((path) => existsSync(path));
    if (psql === undefined) return;
    const { stdout } = await ok('branch', 'password', 'demo/main');
    const asked = spawnSync(psql, [stdout.trim(), '-Atc', 'SELECT 40 + 2'], { encoding: 'utf8', env: {} });
    expect(asked).toMatchObject({ status: 0, stdout: '42\n' });
    expect(await json('branch', 'password', 'demo/main')).toEqual(answer('main', null));
  });

  it('shows branches as a table and as a tree, and refuses to delete what has children', async () => {
    await ok('branch', 'create', 'demo/dev', '--no-start');
    expect((await ok('branch', 'list', 'demo')).stdout).toMatch(/demo\/dev +stopped/);
    const shown = new RegExp(`demo · PostgreSQL ${major} .*\\n.*● +main +running .*\\n.*○ +└ dev +stopped `);
    expect((await ok('ls')).stdout).toMatch(shown);
    expect((await machine.cli('project', 'delete', 'demo')).exitCode).toBe(4);
    expect((await ok('branch', 'rm', 'demo/dev')).stdout).toBe('Deleted demo/dev\n');
    expect((await machine.cli('branch', 'get', 'demo/dev')).exitCode).toBe(3);
  });

  it('writes progress to stderr, and nothing with --quiet', async () => {
    const loud = await ok('branch', 'create', 'demo/dev', '--json');
    expect(loud.stderr).toMatch(/▸ First query +\d+\.\ds\n/);
    expect((await ok('branch', 'reset', 'demo/dev')).stderr).toMatch(/^Resetting demo\/dev to demo\/main\.\.\.\n/);
    const quiet = await ok('--quiet', 'branch', 'reset', 'demo/dev');
    expect(quiet.stderr).toBe('');
    // With --quiet, success prints nothing.
    expect(quiet.stdout).toBe('');
    expect(await ok('branch', 'delete', 'demo/dev', '--quiet')).toMatchObject({ stdout: '', stderr: '' });
  });

  it('uses colours on terminals only, and none when they are turned off', async () => {
    const onTerminal = (env: Record<string, string>, ...flags: string[]) => {
      const command = [process.execPath, bundle, ...flags, 'branch', 'list'];
      const run = spawnSync('script', ['-qec', command.join(' '), '/dev/null'], {
        encoding: 'utf8',
        env: { ...machine.env, TERM: 'xterm', ...env },
      });
      return run.stdout;
    };
    expect(onTerminal({})).toContain('\u001b[');
    expect(onTerminal({ NO_COLOR: '1' })).not.toContain('\u001b[');
    expect(onTerminal({}, '--no-color')).not.toContain('\u001b[');
  });

  it('prints help and version', async () => {
    expect((await ok('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect((await ok('--help')).stdout).toMatch(/project.*branch.*status.*doctor/s);
  });

  it('checks the machine', async () => {
    const doctor = await json('doctor');
    expect(doctor.ok).toBe(true);
    const checks = doctor.checks as Record<string, string>[];
    for (const check of checks) expect(Object.keys(check)).toEqual(['group', 'name', 'state', 'detail', 'help']);
    expect(new Set(checks.map(({ group }) => group))).toEqual(
      new Set(['system', 'storage', 'engine', 'network', 'store', 'files']),
    );
    expect((await ok('doctor')).stdout).toMatch(/✓ Node/);
  });
});
