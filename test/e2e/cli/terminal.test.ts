import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { poll } from '../../../src/host/processes/wait.ts';
import { startAgent } from '../../harness/agent/agent.ts';
import { bundle, type Machine, pair, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

// The command line as people and scripts use it: real terminals, pipes, and full files.

const limit = 120_000 * slowness;
const hasScript = existsSync('/usr/bin/script');
const psql = '/usr/bin/psql';

let machine: Machine;
let url: string;

beforeAll(async () => {
  machine = await setUpMachine();
  await machine.createProject('shop');
  ({ url } = await machine.velo.createBranch({ branch: 'shop/dev' }));
}, limit);

afterAll(() => machine?.close(), limit);

/** Runs a command on a terminal of this width with this input, and returns its output. */
function onTerminal(columns: number, typed: string, ...args: string[]) {
  const line = `stty cols ${columns}; exec ${[process.execPath, bundle, ...args].join(' ')}`;
  const env = { ...machine.env, TERM: 'xterm' };
  return spawnSync('script', ['-qec', line, '/dev/null'], { encoding: 'utf8', env, input: typed, timeout: limit });
}

describe('output that can not be written', () => {
  it('is a failure on stdout, and is ignored on stderr', async () => {
    const full = openSync('/dev/full', 'w');
    try {
      const run = (stdio: ['ignore', number | 'pipe', number | 'pipe'], ...args: string[]) =>
        spawnSync(process.execPath, [bundle, ...args], { encoding: 'utf8', env: machine.env, stdio });
      for (const args of [
        ['branch', 'password', 'shop/dev'],
        ['branch', 'list', '--json'],
        ['--version'],
        ['--help'],
      ]) {
        const told = run(['ignore', full, 'pipe'], ...args);
        expect([told.status, told.stderr], args.join(' ')).toEqual([
          1,
          expect.stringMatching(/^velo: .*no space left/),
        ]);
      }
      // A command's own failure is still the one that is reported.
      expect(run(['ignore', full, 'pipe'], 'branch', 'get', 'shop/none', '--json').status).toBe(3);
      // Progress that nobody sees is no reason to leave an operation half done.
      expect(run(['ignore', 'pipe', full], 'branch', 'create', 'shop/unseen').status).toBe(0);
      expect((await machine.velo.getBranch({ branch: 'shop/unseen' })).status).toBe('running');
      await machine.velo.deleteBranch({ branch: 'shop/unseen' });
    } finally {
      closeSync(full);
    }
  });

  it('is no failure if the reader has closed the pipe', async () => {
    const child = spawn(process.execPath, [bundle, 'status'], { env: machine.env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});

describe('names', () => {
  it.each([
    [['branch', 'create', 'dev'], 2, '`shop/dev`'],
    [['branch', 'get', 'dev'], 2, '`shop/dev`'],
    [['branch', 'get', 'shop'], 2, '`shop/main` or `shop/dev`'],
    [['branch', 'get', 'shop/devv'], 3, '`shop/dev`'],
    [['branch', 'stop', 'shpo/dev'], 3, '`shop/dev`'],
    [['branch', 'create', 'shpo/new'], 3, '`shop/new`'],
    [['branch', 'create', 'shop/new', '--parent', 'mian'], 3, '`shop/main`'],
    [['project', 'get', 'shpo'], 3, '`shop`'],
    [['branch', 'list', 'shpo'], 3, '`shop`'],
  ])('%j: the error suggests what was meant', async (args, exitCode, meant) => {
    const told = await machine.cli(...args);
    expect(told).toMatchObject({ exitCode, stdout: '', stderr: expect.stringContaining(`Did you mean ${meant}?`) });
    expect(told.stderr.trimEnd().split('\n')).toHaveLength(2);
  });

  it('get no suggestion if nothing is similar', async () => {
    const told = await machine.cli('branch', 'get', 'shop/completely-different');
    expect(told).toMatchObject({ exitCode: 3, stderr: expect.not.stringContaining('Did you mean') });
  });

  it('may be just `main` for a parent in the same project, or several to delete at once', async () => {
    await machine.cli('branch', 'create', 'shop/a', '--parent', 'main');
    await machine.cli('branch', 'create', 'shop/b', '--parent', 'shop/a');
    // Children first, in whatever order they are named.
    const gone = await machine.cli('branch', 'rm', 'shop/a', 'shop/b', '--json');
    expect(gone).toMatchObject({ exitCode: 0 });
    expect(gone.json()).toEqual({ deleted: ['shop/b', 'shop/a'], failed: [] });

    await machine.cli('branch', 'create', 'shop/a', '--no-start');
    const partly = await machine.cli('branch', 'rm', 'shop/a', 'shop/none', '--json');
    expect(partly.exitCode).toBe(3);
    expect(partly.json()).toMatchObject({ deleted: ['shop/a'], failed: [{ branch: 'shop/none' }] });
    // An invalid name is found before anything is deleted.
    expect(await machine.cli('branch', 'rm', 'shop/dev', 'shop/a/b')).toMatchObject({ exitCode: 2 });
    expect((await machine.velo.getBranch({ branch: 'shop/dev' })).status).toBe('running');
  });

  it('that exist but do not match: the list says so', async () => {
    expect((await machine.cli('branch', 'list', '--label', 'x=y')).stdout).toMatch(/^No branch matches\./);
    expect((await machine.cli('branch', 'list', 'shop', '--expired')).stdout).toMatch(/^No branch of shop matches\./);
  });
});

describe('connect', () => {
  const through = (env: Record<string, string>, ...args: string[]) =>
    machine.cliIn(env, 'connect', 'shop/dev', ...args);

  it('passes the connection to a program in its environment, whatever the caller’s environment says', async () => {
    const lies = { PGHOST: 'elsewhere', PGSSLMODE: 'require', PGSERVICE: 'none', PGOPTIONS: '-c nonsense=1' };
    const script = 'console.log(JSON.stringify(Object.entries(process.env).filter(([name]) => name.startsWith("PG"))))';
    const told = await through(lies, '--', process.execPath, '-e', script);
    const { hostname, port, username, password, pathname } = new URL(url);
    expect(Object.fromEntries(told.json() as [string, string][])).toEqual({
      PGHOST: hostname,
      PGPORT: port,
      PGUSER: username,
      PGPASSWORD: password,
      PGDATABASE: pathname.slice(1),
    });
  });

  it('exits as the program does', async () => {
    expect((await through({}, '--', process.execPath, '-e', 'process.exit(7)')).exitCode).toBe(7);
    expect((await through({}, '--', 'no-such-program')).exitCode).toBe(5);
    const waits = 'process.stdout.write("waits"); setInterval(() => {}, 1000)';
    const child = start('connect', 'shop/dev', '--', process.execPath, '-e', `'${waits}'`.slice(1, -1));
    await listening(child)('waits');
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([143, null]);
  });

  it('shows the parts if psql is missing, and never the password unasked', async () => {
    const told = await through({ PATH: '/nowhere' });
    expect(told).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/Host +127\.0\.0\.1\n +Port +\d+\n/) });
    expect(told.stdout).not.toContain(new URL(url).password);
  });

  it.runIf(existsSync(psql) && pair.postgres === 'local')('opens psql', async () => {
    expect(await through({}, '--', '-Atc', 'SELECT 40 + 2')).toMatchObject({ exitCode: 0, stdout: '42\n' });
  });

  it('refuses a stopped branch', async () => {
    await machine.velo.stopBranch({ branch: 'shop/dev' });
    expect(await through({})).toMatchObject({ exitCode: 4, stderr: expect.stringContaining('branch start shop/dev') });
    await machine.velo.startBranch({ branch: 'shop/dev' });
  });
});

function start(...args: string[]) {
  return spawn(process.execPath, [bundle, ...args], { env: machine.env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Reads a program's output from its start. The returned function waits for a text and returns all output so far. */
function listening(child: ChildProcess): (text: string) => Promise<string> {
  let all = '';
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    all += part;
  });
  return async (text) => {
    const found = () => (all.includes(text) ? true : undefined);
    expect(await poll(found, { everyMs: 20, forMs: 30_000 * slowness }), `${text} in ${all}`).toBe(true);
    return all;
  };
}

describe('the log of a branch', () => {
  const raise = (text: string) => sql(url, `DO $$ BEGIN RAISE LOG '%', E'${text}'; END $$`);

  it('is shown as it is, or made safe for a terminal', async () => {
    await raise('colour \\x1b[31m here');
    const { stdout } = await machine.cli('branch', 'logs', 'shop/dev', '-n', '20');
    expect(stdout).toMatch(/LOG: {2}colour \u001b\[31m here\n/);
    const one = await machine.cli('branch', 'logs', 'shop/dev', '-n', '1', '--json');
    expect(one.json()).toEqual({ name: 'shop/dev', text: expect.stringMatching(/^[^\n]+\n$/) });
    if (!hasScript) return;
    expect(onTerminal(80, '', 'branch', 'logs', 'shop/dev', '-n', '20').stdout).toContain('colour \\u{1b}[31m here');
  });

  it('is followed until Ctrl-C, even over a reset, by the engine and through the agent', async () => {
    const agent = await startAgent(machine, { args: [] });
    try {
      for (const socket of ['', agent.socket]) {
        const env = { ...machine.env, VELO_SOCKET: socket };
        const args = [bundle, 'branch', 'logs', 'shop/dev', '-f', '-n', '50'];
        const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
        const said = listening(child);
        const mark = `mark-${socket === '' ? 'engine' : 'agent'}`;
        await said('LOG:');
        await raise(`${mark}-1`);
        await said(`${mark}-1`);
        await machine.velo.resetBranch({ branch: 'shop/dev' });
        await raise(`${mark}-2`);
        const all = await said(`${mark}-2`);
        expect(all.split(`LOG:  ${mark}-2`)).toHaveLength(2);
        child.kill('SIGINT');
        expect(await once(child, 'exit')).toEqual([130, null]);
      }
    } finally {
      await agent.end('SIGTERM');
    }
  });

  it('is no longer followed once the reader has gone', async () => {
    const child = start('branch', 'logs', 'shop/dev', '-f', '-n', '50');
    const ended = once(child, 'exit');
    await listening(child)('LOG:');
    child.stdout.destroy();
    await raise('nobody hears');
    expect(await ended).toEqual([0, null]);
  });

  it.each([
    [['shop/none'], 3, 'branch-not-found'],
    [['shop/dev', '-n', '0'], 2, 'invalid-value'],
    [['shop/dev', '-f'], 2, 'conflicting-options'],
  ])('%j is refused', async (args, exitCode, code) => {
    const told = await machine.cli('branch', 'logs', ...args, '--json');
    expect(told.exitCode).toBe(exitCode);
    expect(told.json()).toMatchObject({ error: { code } });
  });
});

describe.runIf(hasScript)('on a terminal', () => {
  it.each([60, 80, 120])('nothing is wider than its %d columns', (columns) => {
    for (const args of [['status'], ['help', 'branch', 'create'], ['--help']]) {
      const shown = onTerminal(columns, '', ...args, '--no-color').stdout.split('\r\n');
      for (const line of shown) expect(line.length, line).toBeLessThanOrEqual(columns);
    }
    expect(onTerminal(columns, '', 'branch', 'list', '--no-color').stdout).toMatch(/shop\/dev +running .*\d{5}/);
  });

  it('a project is deleted only after a yes, and without a question with --yes', async () => {
    await machine.createProject('gone');
    const asked = onTerminal(80, 'n\n', 'project', 'delete', 'gone');
    expect([asked.status, asked.stdout]).toEqual([4, expect.stringMatching(/Delete gone, .*\? \[y\/N\]/)]);
    expect((await machine.velo.getProject({ name: 'gone' })).name).toBe('gone');
    expect(onTerminal(80, 'y\n', 'project', 'delete', 'gone').status).toBe(0);
    await machine.createProject('gone');
    expect(onTerminal(80, '', 'project', 'delete', 'gone', '--yes').stdout).not.toContain('[y/N]');
    await expect(machine.velo.getProject({ name: 'gone' })).rejects.toMatchObject({ code: 'project-not-found' });
  });

  it('says what to type next', () => {
    const made = onTerminal(80, '', 'branch', 'create', 'shop/next', '--no-color').stdout;
    expect(made).toMatch(/Next:\r\n {2}velo connect shop\/next .*\r\n {2}velo branch url shop\/next /);
    onTerminal(80, '', 'branch', 'delete', 'shop/next');
  });
});
