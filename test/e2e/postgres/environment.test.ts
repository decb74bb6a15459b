import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRoot, userByName } from '../../../src/host/users/user.ts';
import type { BranchAnswer } from '../../../src/velo.ts';
import { bundle, image, type Machine, pair, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { serverPid } from '../../harness/machine/servers.ts';
import { projectOnDisk, storeOf } from '../../harness/machine/store.ts';
import { folderOf } from '../../harness/machine/volumes.ts';
import { slowness } from '../../harness/slowness.ts';

/** The caller's environment does not change what velo does: plays the life of a branch in each of these. */

const limit = 120_000 * slowness;

let machine: Machine;
/** A folder that only its owner can enter. */
let closed: string;

beforeAll(async () => {
  machine = await setUpMachine();
  closed = mkdtempSync('/tmp/velo-closed-');
  chmodSync(closed, 0o700);
}, limit);

afterAll(async () => {
  await machine?.close();
  rmSync(closed, { recursive: true, force: true });
}, limit);

interface Surroundings {
  env?: Record<string, string>;
  /** Octal, as for the shell's `umask`. */
  umask?: string;
  /** Options of the shell's `ulimit`: soft limits, which whoever has them may raise. */
  limits?: string[];
  /** `gone`: a folder that is removed before velo starts. `closed`: one that others can't enter. */
  cwd?: 'gone' | 'closed';
}

const libpq = {
  PGHOST: '/nowhere',
  PGHOSTADDR: '192.0.2.1',
  PGPORT: '1',
  PGUSER: 'nobody',
  PGPASSWORD: 'wrong',
  PGPASSFILE: '/nowhere/pgpass',
  PGDATABASE: 'nowhere',
  PGSERVICE: 'nowhere',
  PGSERVICEFILE: '/nowhere/service',
  PGOPTIONS: '-c search_path=nowhere -c statement_timeout=1',
  PGAPPNAME: 'not velo',
  PGCONNECT_TIMEOUT: '0',
  PGCLIENTENCODING: 'LATIN1',
  PGCLIENT_ENCODING: 'LATIN1',
  PGDATESTYLE: 'German',
  PGTZ: 'Pacific/Apia',
  PGREQUIREAUTH: 'none',
  PGCHANNELBINDING: 'require',
  PGTARGETSESSIONATTRS: 'standby',
  PGREPLICATION: 'database',
  PGBINARY: '1',
  PGDATA: '/nowhere',
  NODE_PG_FORCE_NATIVE: '1',
};

const surroundings: Record<string, Surroundings> = {
  'variables of libpq': { env: libpq },
  'PGSSLMODE=require': { env: { PGSSLMODE: 'require' } },
  'PGSSLMODE=verify-full and its files': {
    env: { PGSSLMODE: 'verify-full', PGSSLROOTCERT: 'system', PGSSLNEGOTIATION: 'direct', PGSSLCERT: '/nowhere' },
  },
  'PGSSLNEGOTIATION alone': { env: { PGSSLNEGOTIATION: 'direct', PGSSLMODE: 'disable' } },
  'a locale and a time zone': { env: { LC_ALL: 'tr_TR.UTF-8', LANG: 'de_DE', LANGUAGE: 'de', TZ: 'Pacific/Apia' } },
  'a locale that is not there': { env: { LC_ALL: 'xx_YY', LC_MESSAGES: 'no', TZ: ':/nowhere' } },
  'umask 027': { umask: '027' },
  'umask 077': { umask: '077' },
  'umask 777': { umask: '777' },
  'umask 000, and limits of a shell': { umask: '000', limits: ['-S -t 900', '-S -f 4000000', '-S -n 300'] },
  'a folder that is gone': { cwd: 'gone' },
  'a folder that others can not enter': { cwd: 'closed' },
  'options of Node': {
    env: { NODE_OPTIONS: '--throw-deprecation --unhandled-rejections=strict --disable-proto=throw', NODE_ENV: 'x' },
  },
  'no home and a short path': { env: { HOME: '', PATH: '/usr/bin', TMPDIR: '/nowhere', USER: '', LOGNAME: 'x y' } },
  'no path at all': { env: { PATH: '', HOME: '/nowhere', SHELL: '/nowhere', IFS: '/' } },
  'variables of Docker and proxies': {
    env: {
      DOCKER_TLS_VERIFY: '1',
      DOCKER_CERT_PATH: '/nowhere',
      DOCKER_CONTEXT: 'nowhere',
      DOCKER_CLIENT_TIMEOUT: '1',
      HTTP_PROXY: 'http://127.0.0.1:1',
      ALL_PROXY: 'http://127.0.0.1:1',
      NODE_USE_ENV_PROXY: '1',
    },
  },
};

/** Runs the built command line from a shell, which sets what a process can set only for itself (umask, folder). */
async function run(around: Surroundings, who: Record<string, string>, args: string[]): Promise<string> {
  const enter =
    around.cwd === 'gone' ? 'cd "$(mktemp -d)" && rmdir "$PWD"' : around.cwd === 'closed' ? `cd ${closed}` : ':';
  const ulimits = (around.limits ?? []).map((option) => `ulimit ${option}; `).join('');
  const script = `${enter}; ${ulimits}umask ${around.umask ?? '022'}; exec "$@"`;
  const [program = '', ...rest] = [
    '/bin/sh',
    '-c',
    script,
    'sh',
    '/usr/bin/env',
    ...settings({ ...who, ...around.env }),
  ];
  const result = await execa(program, [...rest, process.execPath, bundle, ...args, '--json'], {
    env: { PATH: machine.env.PATH ?? '' },
    extendEnv: false,
    reject: false,
    stdin: 'ignore',
  });
  expect(result, `${args.join(' ')}: ${result.stdout} ${result.stderr}`).toMatchObject({ exitCode: 0 });
  return result.stdout;
}

const settings = (env: Record<string, string>) => Object.entries(env).map(([name, value]) => `${name}=${value}`);

/** The life of a project from its creation to its end, by commands. Checks that their answers work. */
async function live(name: string, ask: (...args: string[]) => Promise<string>, options: string[]): Promise<void> {
  const branch = async (...args: string[]) => JSON.parse(await ask('branch', ...args)) as BranchAnswer;
  await ask('project', 'create', name, ...options);
  const main = await branch('password', `${name}/main`);
  await sql(main.url, 'CREATE TABLE facts AS SELECT 1 AS fact', 'CREATE ROLE app LOGIN');
  const made = await branch('create', `${name}/dev`);
  await sql(made.url, 'DELETE FROM facts');
  await branch('reset', `${name}/dev`);
  expect(await sql(made.url, 'SELECT fact FROM facts')).toEqual([{ fact: 1 }]);
  expect(await branch('restart', `${name}/dev`)).toMatchObject({ status: 'running' });
  const app = await branch('password', `${name}/dev`, '--user', 'app');
  expect(await sql(app.url, 'SELECT current_user AS me')).toEqual([{ me: 'app' }]);
  await ask('branch', 'delete', `${name}/dev`);
}

const projectOptions = () =>
  machine.postgres === 'docker' ? ['--image', image] : machine.pool ? ['--pool', machine.pool] : [];

it.each(Object.entries(surroundings))(
  'plays a branch’s life with %s',
  async (title, around) => {
    const name = `e${Object.keys(surroundings).indexOf(title)}`;
    await live(name, (...args) => run(around, machine.env, args), projectOptions());
    const { root } = storeOf(machine);
    expect(modesIn(root, '.velo', '.velo/secret', basename(folderOf(root, name)))).toEqual(['700', '600', '711']);
    if (around.limits && machine.postgres === 'local') await expectUnlimited(name);
    await run(around, machine.env, ['project', 'delete', name]);
    // The next round begins without a store.
    if (machine.storage === 'directory') rmSync(machine.home, { recursive: true });
  },
  limit,
);

/** A server lives longer than the shell that it was started from, whose limits it would die of. */
async function expectUnlimited(project: string): Promise<void> {
  const store = await projectOnDisk(machine, project);
  const limits = readFileSync(`/proc/${serverPid(machine, store.id, `${project}/main.1`)}/limits`, 'latin1');
  for (const name of ['cpu time', 'file size']) expect(limits).toMatch(new RegExp(`^Max ${name} +unlimited`, 'm'));
  expect(Number(/^Max open files +(\d+)/m.exec(limits)?.[1])).toBeGreaterThanOrEqual(4096);
}

function modesIn(root: string, ...names: string[]): string[] {
  return names.map((name) => (statSync(join(root, name)).mode & 0o777).toString(8));
}

it.skipIf(!isRoot() || pair.postgres === 'docker' || pair.storage !== 'directory')(
  'plays a branch’s life with each umask as an unprivileged user, whose home is in the user database',
  async () => {
    const user = userByName('nobody');
    const home = mkdtempSync('/tmp/velo-user-');
    try {
      for (const umask of ['027', '077']) {
        const env = { ...machine.env, VELO_HOME: join(home, umask) };
        chmodSync(home, 0o777);
        const as = (...args: string[]) =>
          execa(
            'setpriv',
            [
              `--reuid=${user?.uid}`,
              `--regid=${user?.gid}`,
              '--clear-groups',
              '/bin/sh',
              '-c',
              `umask ${umask}; exec "$@"`,
              'sh',
            ].concat(process.execPath, bundle, ...args, '--json'),
            { env, extendEnv: false, cwd: '/' },
          ).then(({ stdout }) => stdout);
        await live('demo', as, []);
        expect(modesIn(join(home, umask, 'directory'), '.velo/secret')).toEqual(['600']);
        await as('project', 'delete', 'demo');
      }
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
    expect(readdirSync('/')).not.toContain('.velo');
  },
  limit,
);
