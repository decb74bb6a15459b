import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, readableBundle, startAgent, type TestAgent } from '../../harness/agent/agent.ts';
import { type Machine, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

const limit = 120_000 * slowness;
const mine = 'github:github.com/1#42';
const others = 'github:github.com/1#43';

const isRoot = process.getuid?.() === 0;
/**
 * Groups that every Debian has. A process is in one of them only if the last test starts it so. An unprivileged user
 * can give a socket only to a group of its own.
 */
const groups = isRoot ? { people: 'games', runners: 'users' } : { people: ownGroup(), runners: ownGroup() };

function ownGroup(): string {
  return execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim();
}

let machine: Machine;
let agent: TestAgent;

beforeAll(async () => {
  machine = await setUpMachine();
  agent = await startAgent(machine, { args: ['--group', groups.people, '--runner-group', groups.runners] });
  await machine.createProject('shop');
}, limit);

afterAll(async () => {
  await agent?.end('SIGTERM');
  await machine?.close();
}, limit);

it('is velo like the engine: the command line does not know which of them answers', async () => {
  const through = (...args: string[]) => machine.cliIn({ VELO_SOCKET: agent.socket }, ...args);
  const created = await through('branch', 'create', 'shop/dev', '--json');
  expect(created).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('▸ First query') });
  const { url } = created.json() as { url: string };
  await sql(url, 'CREATE TABLE here AS SELECT 1');

  const found = (await through('branch', 'get', 'shop/dev', '--reveal', '--json')).json();
  expect(found).toMatchObject({ branch: 'dev', url, ...(await facts('shop/dev')) });
  expect(await through('branch', 'create', 'shop/dev')).toMatchObject({
    exitCode: 4,
    stderr: expect.stringContaining('already exists'),
  });
  expect((await through('branch', 'get', 'shop/none', '--json')).json()).toMatchObject({
    error: { code: 'branch-not-found', left: [] },
  });
  expect((await through('branch', 'stop', 'shop/dev')).exitCode).toBe(0);
  expect((await through('branch', 'start', 'shop/dev')).exitCode).toBe(0);
  expect((await through('status')).stdout).toContain('dev');
  expect((await through('doctor', '--repair', '--json')).json()).toMatchObject({ ok: true });
  expect((await through('branch', 'delete', 'shop/dev')).exitCode).toBe(0);
  await expect(facts('shop/dev')).rejects.toMatchObject({ code: 'branch-not-found' });
});

async function facts(branch: string) {
  const { id, port, password, generation } = await machine.velo.getBranch({ branch });
  return { id, port, password, generation };
}

it('logs one line per operation, with the caller, and never a secret', async () => {
  const { password } = await agent.people.createBranch({ branch: 'shop/logged' });
  const line = await agent.logged(({ target, operation }) => target === 'shop/logged' && operation === 'createBranch');
  expect(line).toMatchObject({ socket: 'people', outcome: 'done', ms: expect.any(Number) });
  // Only root can find the caller, through ss(8).
  if (isRoot) expect(line.peer).toEqual({ pid: process.pid, uid: 0, gid: 0 });
  await agent.people.deleteBranch({ branch: 'shop/logged' });
  await agent.logged(({ target, operation }) => target === 'shop/logged' && operation === 'deleteBranch');
  const said = JSON.stringify(agent.log);
  expect(said).not.toContain(password);
});

it('logs foreign text so that it can not break a line or change the direction of text', async () => {
  const branch = 'shop/\n{"operation":"x"}\u2028\u202e\u0085\u001b[31m\ud800ä';
  await expect(agent.people.createBranch({ branch })).rejects.toMatchObject({ code: 'invalid-name' });
  await agent.logged(({ target }) => target === branch);
  for (const line of agent.lines) expect(line).toMatch(/^[\x20-\x7e]+$/);
});

it('shows its health and its metrics', async () => {
  const health = await ask(agent.socket, '/healthz', { method: 'GET' });
  expect(health).toMatchObject({ status: 200, text: expect.stringContaining('"state":"ready"') });
  const { text } = await ask(agent.socket, '/metrics', { method: 'GET' });
  expect(text).toMatch(/velo_operations_total\{operation="createBranch",outcome="done"\} \d/);
  expect(text).toMatch(/velo_branches\{project="shop",state="running"\} 1/);
  expect(text).toMatch(/velo_store_free_bytes\{pool="[^"]+"\} \d+/);
  expect(await ask(agent.runnerSocket, '/metrics', { method: 'GET' })).toMatchObject({ status: 404 });
});

describe("on the runner's socket", () => {
  beforeAll(async () => {
    await agent.people.createBranch({ branch: 'shop/hand' });
    await agent.people.createBranch({ branch: 'shop/pr-43', owner: others });
  }, limit);

  it('a job can create, use, reset and delete its own branch', async () => {
    const { jobs } = agent;
    const own = { owner: mine };
    const bind = 'github:github.com/1';
    const made = await jobs.createBranch({ branch: 'shop/pr-42', owner: mine, labels: { head: 'a' }, bind });
    // The job does not bind the project: only people can do that here.
    expect(await agent.people.getProject({ name: 'shop' })).toMatchObject({ repository: null });
    await sql(made.url, 'CREATE TABLE here AS SELECT 1');
    expect(await jobs.listBranches({ owner: mine })).toMatchObject([{ branch: 'pr-42', owner: mine }]);
    expect(await jobs.getBranch({ branch: 'shop/pr-42', expect: own })).toMatchObject({ password: made.password });
    expect(await jobs.branchPassword({ branch: 'shop/pr-42', expect: own })).toMatchObject({ url: made.url });
    await jobs.setBranch({ branch: 'shop/pr-42', ttl: '1d', expect: own });
    const reset = await jobs.resetBranch({ branch: 'shop/pr-42', expect: own });
    expect(reset).toMatchObject({ generation: 2, url: made.url });
    const below = { branch: 'shop/pr-42-job', parent: 'shop/pr-42', owner: mine };
    expect(await jobs.createBranch(below)).toMatchObject({ parent: 'pr-42' });
    await jobs.deleteBranch({ branch: 'shop/pr-42', force: true, expect: own });
    expect(await jobs.listBranches({ owner: mine })).toEqual([]);
  });

  it.each(['shop/pr-43', 'shop/hand', 'shop/main', 'shop/none'])(
    '%s is refused with the same error, whether it exists or not',
    async (branch) => {
      const { jobs } = agent;
      const own = { owner: mine };
      const before = await machine.velo.listBranches();
      const asked = await Promise.all(
        [
          jobs.getBranch({ branch, expect: own }),
          jobs.branchPassword({ branch, expect: own }),
          jobs.branchPassword({ branch, user: 'postgres', expect: own }),
          jobs.setBranch({ branch, ttl: '1d', expect: own }),
          jobs.resetBranch({ branch, expect: own }),
          jobs.deleteBranch({ branch, force: true, expect: own }),
          jobs.deleteBranch({ branch }),
          jobs.getBranch({ branch }),
        ].map((call) =>
          call.then(
            () => 'done',
            (error) => error,
          ),
        ),
      );
      for (const error of asked) expect(error).toMatchObject({ code: 'not-permitted', exitCode: 5 });
      const one = `${branch} is not a branch of the owner that the request names.`;
      expect(asked.slice(0, 6).map(({ message }) => message)).toEqual(Array(6).fill(one));
      expect(await machine.velo.listBranches()).toEqual(before);
    },
  );

  it('takes snapshots of its own branch, and uses none of a branch that it may not copy', async () => {
    const { jobs, people } = agent;
    const own = { owner: mine };
    await jobs.createBranch({ branch: 'shop/pr-42', owner: mine });
    const taken = await jobs.createSnapshot({ branch: 'shop/pr-42', expect: own });
    const strange = await people.createSnapshot({ branch: 'shop/pr-43' });
    const mains = await people.createSnapshot({ branch: 'shop/main' });
    const refused = { code: 'not-permitted', exitCode: 5 };
    for (const from of [strange.id, 'ffffffffffffffff']) {
      await expect(jobs.createBranch({ branch: 'shop/new', owner: mine, from })).rejects.toMatchObject(refused);
      await expect(jobs.resetBranch({ branch: 'shop/pr-42', from, expect: own })).rejects.toMatchObject(refused);
    }
    for (const branch of ['shop/pr-43', 'shop/main', 'shop/hand'])
      await expect(jobs.createSnapshot({ branch, expect: own })).rejects.toMatchObject(refused);
    await expect(jobs.deleteSnapshot({ id: taken.id })).rejects.toMatchObject(refused);
    expect(await jobs.resetBranch({ branch: 'shop/pr-42', from: taken.id, expect: own })).toMatchObject({
      branch: 'pr-42',
    });
    expect(await jobs.createBranch({ branch: 'shop/new', owner: mine, from: mains.id })).toMatchObject({
      parent: 'main',
    });
    for (const branch of ['shop/new', 'shop/pr-42']) await jobs.deleteBranch({ branch, force: true, expect: own });
    for (const { id, base } of await people.listSnapshots()) if (!base) await people.deleteSnapshot({ id });
  });

  it('is told no path of this host, which only the log contains', async () => {
    const { jobs } = agent;
    const error = { code: 'project-not-found', message: 'There is no project none.' };
    await expect(jobs.listBranches({ project: 'none', owner: mine })).rejects.toMatchObject(error);
    await expect(jobs.getBranch({ branch: 'none/dev', expect: { owner: mine } })).rejects.toMatchObject(error);
    await expect(jobs.createBranch({ branch: 'none/dev', owner: mine })).rejects.toMatchObject(error);
    const line = await agent.logged(({ target }) => target === 'none/dev');
    expect(line).toMatchObject({ outcome: error.code, message: expect.stringContaining(machine.home) });
  });

  it('learns from doctor what it may do, and nothing about the host', async () => {
    const { ok, checks } = await agent.jobs.doctor();
    expect(ok).toBe(true);
    expect(checks.map(({ name }) => name)).toEqual(['Rights', 'Agent']);
    expect(JSON.stringify(checks)).not.toContain(machine.home);
    expect(checks[1]).toMatchObject({
      state: 'ok',
      detail: expect.stringMatching(/^ready, v[0-9.]+, at .*runner\.sock$/),
    });
  });

  it('is told how to name an owner', async () => {
    const said = { code: 'not-permitted', hint: expect.stringContaining('VELO_OWNER=') };
    await expect(agent.jobs.createBranch({ branch: 'shop/free' })).rejects.toMatchObject(said);
    await expect(agent.jobs.listBranches()).rejects.toMatchObject(said);
  });

  it('creates nothing without an owner, under a name that is taken, or from another owner’s branch', async () => {
    const { jobs } = agent;
    const asked = [
      () => jobs.createBranch({ branch: 'shop/free' }),
      () => jobs.createBranch({ branch: 'shop/free', owner: mine, parent: 'shop/pr-43' }),
      () => jobs.createBranch({ branch: 'shop/free', owner: mine, expect: { owner: others } }),
      () => jobs.setBranch({ branch: 'shop/pr-43', owner: mine, expect: { owner: others } }),
      () => jobs.listBranches(),
      () => jobs.status(),
      () => jobs.doctor({ repair: true }),
      () => jobs.listProjects(),
      () => jobs.createProject({ name: 'mine' }),
      () => jobs.deleteProject({ name: 'shop' }),
      () => jobs.setProject({ name: 'shop', repository: 'github:github.com/1' }),
      () => jobs.stopBranch({ branch: 'shop/pr-43' }),
    ];
    for (const call of asked) await expect(call()).rejects.toMatchObject({ code: 'not-permitted', exitCode: 5 });
    const taken = [
      () => jobs.createBranch({ branch: 'shop/hand', owner: mine }),
      () => jobs.createBranch({ branch: 'shop/pr-43', owner: mine, ifExists: 'reuse' }),
      () => jobs.createBranch({ branch: 'shop/pr-43', owner: mine, ifExists: 'reset' }),
    ];
    for (const call of taken) await expect(call()).rejects.toMatchObject({ code: 'name-taken', exitCode: 5 });
    expect(await machine.velo.getBranch({ branch: 'shop/pr-43' })).toMatchObject({ owner: others, generation: 1 });
  });
});

describe.runIf(isRoot)('access to the sockets', () => {
  const nobody = 65534;
  const ids = { games: 60, users: 100 };

  it('is controlled by file permissions', async () => {
    const velo = readableBundle();
    try {
      const asked = async (socket: string, gid: number, owner = '') => {
        const env = { PATH: machine.env.PATH, VELO_SOCKET: socket, VELO_OWNER: owner };
        const args = [velo.path, 'branch', 'list', '--json'];
        const { exitCode, stdout } = await execa(process.execPath, args, {
          env,
          extendEnv: false,
          reject: false,
          cwd: '/',
          uid: nobody,
          gid,
        });
        return { exitCode, said: JSON.parse(stdout) };
      };
      const refused = { exitCode: 5, said: { error: { code: 'agent-not-permitted' } } };
      expect(await asked(agent.socket, ids.games)).toMatchObject({ exitCode: 0 });
      expect(await asked(agent.socket, ids.users)).toMatchObject(refused);
      expect(await asked(agent.socket, nobody)).toMatchObject(refused);
      expect(await asked(agent.runnerSocket, ids.users, others)).toMatchObject({
        exitCode: 0,
        said: [{ branch: 'pr-43' }],
      });
      expect(await asked(agent.runnerSocket, ids.games, others)).toMatchObject(refused);
    } finally {
      velo.remove();
    }
  });
});

describe.runIf(process.getuid?.() === 0)('the caller', () => {
  // A process can choose its name so that another program shows it as: `users:(("a",pid=1,fd=3",pid=…,fd=…))`.
  it.each(['a",pid=1,fd=3', 'a",pid=1,fd=0', '((",pid=1,fd=4', 'a\n",pid=1,fd=5'])(
    'is identified by the kernel, and not by the process name %j',
    async (name) => {
      chmodSync(agent.runnerSocket, 0o666);
      const branch = `shop/${name.replace(/[^a-z0-9]/g, '-').replace(/^-+/, 'n')}`;
      const body = JSON.stringify({ request: { branch } });
      const program = `
        require('node:fs').writeFileSync('/proc/self/comm', process.argv[3]);
        const { request } = require('node:http');
        const call = request({ socketPath: process.argv[1], path: '/deleteBranch', method: 'POST', agent: false });
        call.on('response', (answer) => answer.resume().on('end', () => console.log(process.pid))).end(process.argv[2]);
        setTimeout(() => {}, 2_000);`;
      const options = { uid: 65534, gid: 65533, cwd: '/' };
      const { stdout } = await execa(process.execPath, ['-e', program, agent.runnerSocket, body, name], options);
      const line = await agent.logged(({ target }) => target === branch);
      expect(line.peer).toEqual({ pid: Number(stdout), uid: 65534, gid: 65533 });
    },
  );
});
