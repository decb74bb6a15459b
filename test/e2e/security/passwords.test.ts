import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { guardedUids } from '../../../src/host/network/guard.ts';
import { isRoot } from '../../../src/host/users/user.ts';
import type { BranchAnswer } from '../../../src/velo.ts';
import { type Machine, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { containersOf, storeOf } from '../../harness/machine/store.ts';
import { folderOf } from '../../harness/machine/volumes.ts';
import { localServers, readProcesses } from '../../harness/processes.ts';
import { slowness } from '../../harness/slowness.ts';
import { lines, tool } from '../../harness/tool.ts';

let machine: Machine;
let main: BranchAnswer;
let dev: BranchAnswer;
/** Every password that velo has handed out. */
const passwords = new Set<string>();
/** Command lines and environments of all processes, read while velo worked. */
const seen = new Set<string>();

// A job's token, which no server may get.
const token = 'ghs_a-token-of-the-job';

beforeAll(async () => {
  machine = await setUpMachine();
  await machine.createProject('demo');
  main = await machine.velo.getBranch({ branch: 'demo/main' });
  // A parent that logs and counts every statement: a secret that velo sends to a server would appear there.
  const preload = await available(main, 'pg_stat_statements');
  await sql(
    main.url,
    'ALTER SYSTEM SET log_statement = "all"',
    'ALTER SYSTEM SET log_min_duration_statement = 0',
    'ALTER SYSTEM SET log_connections = on',
    ...(preload ? ["ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'"] : []),
    "CREATE ROLE app LOGIN PASSWORD 'app at the parent'",
    "CREATE ROLE boss LOGIN SUPERUSER PASSWORD 'boss at the parent'",
  );
  await machine.velo.restartBranch({ branch: 'demo/main' });
  if (preload) await sql(main.url, 'CREATE EXTENSION pg_stat_statements');
  dev = (await watched('branch', 'create', 'demo/dev', '--json')) as BranchAnswer;
  passwords.add(main.password).add(dev.password);
});

afterAll(() => machine?.close());

const available = async ({ url }: BranchAnswer, extension: string) =>
  (await sql(url, `SELECT FROM pg_available_extensions WHERE name = '${extension}'`)).length > 0;

/** Runs the command line as a job would, and meanwhile reads all processes, as any user of the machine may. */
async function watched(...args: string[]): Promise<unknown> {
  const watching = setInterval(look, 5 * slowness);
  try {
    const result = await machine.cliIn({ GITHUB_TOKEN: token }, ...args);
    expect(result.exitCode, result.stderr).toBe(0);
    expect(result.stderr).not.toContain('velo:');
    return result.json();
  } finally {
    clearInterval(watching);
  }
}

const look = () => {
  for (const what of ['cmdline', 'environ'] as const) for (const { text } of readProcesses(what)) seen.add(text);
};

const login = ({ url }: BranchAnswer, user: string, password: string) => {
  const as = new URL(url);
  as.username = user;
  as.password = encodeURIComponent(password);
  return sql(as.href, 'SELECT current_user AS me');
};
const refused = { code: '28P01' };

it('refuses the passwords of the parent’s roles, and its own password works nowhere else', async () => {
  for (const [role, password] of [
    ['postgres', main.password],
    ['app', 'app at the parent'],
    ['boss', 'boss at the parent'],
  ] as const) {
    await login(main, role, password);
    await expect(login(dev, role, password)).rejects.toMatchObject(refused);
  }
  await expect(login(main, 'postgres', dev.password)).rejects.toMatchObject(refused);
  const sibling = await machine.velo.createBranch({ branch: 'demo/sibling', parent: 'demo/dev' });
  passwords.add(sibling.password);
  await expect(login(sibling, 'postgres', dev.password)).rejects.toMatchObject(refused);
  await expect(login(dev, 'postgres', '')).rejects.toThrow();
  await machine.velo.deleteBranch({ branch: 'demo/sibling' });
  // A branch created again under the same name is a different branch.
  const again = await machine.velo.createBranch({ branch: 'demo/sibling' });
  await expect(login(again, 'postgres', sibling.password)).rejects.toMatchObject(refused);
  passwords.add(again.password);
});

it('gives a role its own password, and again after a reset', async () => {
  const app = (await watched('branch', 'password', 'demo/dev', '--user', 'app', '--json')) as BranchAnswer;
  passwords.add(app.password);
  expect(app).toMatchObject({ user: 'app', host: dev.host, port: dev.port });
  expect(await sql(app.url, 'SELECT current_user AS me')).toEqual([{ me: 'app' }]);
  await watched('branch', 'reset', 'demo/dev', '--json');
  expect(await sql(app.url, 'SELECT current_user AS me')).toEqual([{ me: 'app' }]);
  expect((await machine.velo.branchPassword({ branch: 'demo/dev', user: 'app' })).password).toBe(app.password);
  await expect(login(dev, 'boss', 'boss at the parent')).rejects.toMatchObject(refused);

  const nobody = await machine.cli('branch', 'password', 'demo/dev', '--user', 'nobody');
  expect(nobody).toMatchObject({ exitCode: 3, stdout: '' });
  await expect(machine.velo.branchPassword({ branch: 'demo/dev', user: 'nobody' })).rejects.toMatchObject({
    code: 'role-not-found',
  });
});

it('listens on the loopback only and admits with SCRAM only', async () => {
  for (const { url, port } of [main, dev]) {
    const listening = ['tcp', 'tcp6'].flatMap((table) => listeners(`/proc/net/${table}`, port));
    expect(listening).toEqual(['0100007F']);
    // A branch's other address is the agent's, which wakes it.
    const rules = await sql(url, 'SELECT DISTINCT type, auth_method FROM pg_hba_file_rules ORDER BY type DESC');
    expect(rules).toEqual([
      { type: 'local', auth_method: 'peer' },
      { type: 'host', auth_method: 'scram-sha-256' },
    ]);
    const verifiers = await sql(url, 'SELECT rolpassword FROM pg_authid WHERE rolpassword IS NOT NULL');
    for (const { rolpassword } of verifiers) expect(rolpassword).toMatch(/^SCRAM-SHA-256\$4096:/);
  }
});

/** Local addresses, in the kernel's hexadecimal form, that are listening (state 0A) on a port. */
function listeners(table: string, port: number): string[] {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  return lines(readFileSync(table, 'utf8'))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local, , state]) => state === '0A' && local?.endsWith(`:${hex}`))
    .map(([, local = '']) => local.split(':')[0] as string);
}

it('leaves no password and no token where others can read it', async () => {
  const store = storeOf(machine);
  look();
  const texts = new Map<string, string>([['processes', [...seen].join('\n')]]);
  if (machine.storage === 'zfs') texts.set('zfs get', tool('zfs', 'get', '-r', 'all', `${machine.pool}/velo`));
  if (machine.postgres === 'docker') {
    texts.set('docker inspect', tool('docker', 'inspect', ...containersOf(store)));
    // 2>&1: a server's log is on its stderr.
    for (const id of containersOf(store))
      texts.set(`log of ${id}`, execFileSync('sh', ['-c', 'docker logs "$0" 2>&1', id], { encoding: 'utf8' }));
  } else {
    for (const branch of ['main.1', 'dev.2'])
      texts.set(
        `log of ${branch}`,
        readFileSync(join(folderOf(store.root, `demo/${branch}`), 'velo', 'server.log'), 'utf8'),
      );
    const environments = localServers(store.id).map(({ pid }) => readFileSync(`/proc/${pid}/environ`, 'utf8'));
    for (const environment of environments)
      expect(environment.split('\0').map((line) => line.split('=')[0])).toEqual(
        expect.arrayContaining(['PATH', 'VELO_SERVER']),
      );
    texts.set('environments', environments.join('\n'));
  }
  for (const branch of [main, dev]) {
    if (!(await available(branch, 'pg_stat_statements'))) continue;
    const counted = await sql(branch.url, 'SELECT query FROM pg_stat_statements');
    texts.set(`statements of ${branch.branch}`, counted.map(({ query }) => query).join('\n'));
  }
  const verbose = [
    await machine.cli('branch', 'create', 'demo/dev', '--verbose'),
    await machine.cli('branch', 'password', 'demo/dev', '--user', 'nobody', '--verbose'),
    await machine.cli('branch', 'get', 'demo/dev', '--verbose'),
  ];
  texts.set('output', verbose.map(({ stdout, stderr }) => stdout + stderr).join('\n'));

  expect(passwords.size).toBeGreaterThan(4);
  // `look` did see velo at work: its environment has the token.
  expect(texts.get('processes')).toContain(token);
  for (const [where, text] of texts) {
    expect(text, where).not.toBe('');
    for (const password of passwords) expect(text.includes(password), `a password in ${where}`).toBe(false);
    // With a verifier, one can impersonate the server and test guesses of the password.
    if (/log|statements/.test(where)) expect(text.includes('SCRAM-SHA-256$'), `a verifier in ${where}`).toBe(false);
    if (where !== 'processes') expect(text.includes(token), `the token in ${where}`).toBe(false);
  }
});

it('writes no password to any file, and keeps its secret private', () => {
  const { root } = storeOf(machine);
  const patterns = [...passwords].flatMap((password) => ['-e', password]);
  // Records, logs, clusters: no file of the store or the home contains one, except the probe, which shows that grep
  // searches.
  const probe = join(root, 'probe');
  writeFileSync(probe, `${[...passwords].at(-1)}\n`);
  // A running server's files come and go while grep runs, so it may exit with 2.
  const { stdout } = spawnSync('grep', ['-rlF', ...patterns, root, machine.home], { encoding: 'utf8' });
  rmSync(probe);
  expect(new Set(lines(stdout))).toEqual(new Set([probe]));
  expect(statSync(join(root, '.velo')).mode & 0o777).toBe(0o700);
  expect(statSync(join(root, '.velo', 'secret')).mode & 0o777).toBe(0o600);
});

it.skipIf(!isRoot())('a project gets a user that has no process, for a store elsewhere may have it', async () => {
  const { first, last } = guardedUids;
  const others = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const [free] = others.splice(Math.floor(others.length / 2), 1) as [number];
  const sleepers = others.map((uid) => spawn('sleep', ['600'], { uid, stdio: 'ignore' }));
  try {
    await Promise.all(sleepers.map((sleeper) => once(sleeper, 'spawn')));
    await machine.createProject('apart', undefined, { archive: false });
    expect(statSync(join(folderOf(storeOf(machine).root, 'apart/main.1'), 'pgdata')).uid).toBe(free);
  } finally {
    for (const sleeper of sleepers) sleeper.kill('SIGKILL');
  }
});
