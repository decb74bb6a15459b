import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { lock } from '../../../src/host/locks/lock.ts';
import { poll } from '../../../src/host/processes/wait.ts';
import type { BranchAnswer, CreateBranch } from '../../../src/velo.ts';
import { startAgent, type TestAgent } from '../../harness/agent/agent.ts';
import { failProgram } from '../../harness/faults/fail-program.ts';
import { type Machine, pair, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { projectOnDisk, storeOf } from '../../harness/machine/store.ts';
import { folderOf } from '../../harness/machine/volumes.ts';
import { slowness } from '../../harness/slowness.ts';

const limit = 120_000 * slowness;
const name = 'shop/dev';
const nftEnv = { PATH: '/usr/sbin:/sbin:/usr/bin' };
/** Ports are redirected as root, with nftables. Otherwise connections may be refused during the wake. */
const redirects = process.getuid?.() === 0 && hasNft();

let machine: Machine;
let agent: TestAgent;
/** How many lines of the log earlier tests have left. */
let seen = 0;
let sessions: pg.Client[] = [];

beforeAll(async () => {
  machine = await setUpMachine();
  await machine.createProject('shop');
  agent = await startAgent(machine);
}, limit);

afterEach(async () => {
  for (const session of sessions) await session.end().catch(() => {});
  sessions = [];
  await machine.velo.deleteBranch({ branch: name }).catch(() => {});
  seen = agent.log.length;
}, limit);

afterAll(async () => {
  await agent?.end('SIGTERM');
  await machine?.close();
}, limit);

function nft(...args: string[]): void {
  execFileSync('nft', args, { env: nftEnv, stdio: 'ignore' });
}

function hasNft(): boolean {
  try {
    nft('list', 'tables');
    return true;
  } catch {
    return false;
  }
}

/** The next line of the agent's log about the branch. */
const logged = (operation: string, outcome = 'done') =>
  agent.logged(
    (line) =>
      line.operation === operation &&
      line.target === name &&
      line.outcome === outcome &&
      agent.log.indexOf(line) >= seen,
  );

const count = (operation: string) =>
  agent.log.slice(seen).filter((line) => line.operation === operation && line.target === name).length;

/** A branch that sleeps after a second without use. */
function branch(wish: Partial<CreateBranch> = {}): Promise<BranchAnswer> {
  return agent.people.createBranch({ branch: name, idleStop: '1s', ...wish });
}

async function status(): Promise<string> {
  return (await machine.velo.getBranch({ branch: name })).status;
}

async function session(url: string, ...statements: string[]): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  sessions.push(client);
  for (const statement of statements) await client.query(statement);
  return client;
}

it(
  'falls asleep when nobody uses it, and a connection wakes it',
  async () => {
    const { url } = await branch();
    const pooled = await session(url, 'CREATE TABLE here AS SELECT 7 AS seven');
    const ended = new Promise((resolve) => pooled.once('error', resolve));
    await logged('sleep');
    expect(await ended).toMatchObject({ code: '57P01' });
    const asleep = await agent.people.getBranch({ branch: name });
    expect(asleep).toMatchObject({ status: 'asleep', idleStop: 1000, startedAt: null, problem: null });
    expect(Date.parse(asleep.asleepSince ?? '')).toBeGreaterThan(Date.now() - 60_000);
    // A bare connection, such as a scan of ports, wakes nobody.
    const scan = connect(asleep.port, '127.0.0.1');
    scan.on('connect', () => scan.end()).resume();
    await once(scan, 'close');
    expect(await status()).toBe('asleep');
    expect(await sql(url, 'SELECT seven FROM here')).toEqual([{ seven: 7 }]);
    expect(count('wake')).toBe(1);
    expect(await machine.velo.getBranch({ branch: 'shop/main' })).toMatchObject({ status: 'running', idleStop: null });
    await expect(machine.velo.setBranch({ branch: 'shop/main', idleStop: '1h' })).rejects.toMatchObject({
      code: 'main-stays',
    });
  },
  limit,
);

it(
  'branches of pull requests sleep after two hours, or as the policy says; those of people only if that was asked for',
  async () => {
    const owner = 'github:github.com/1#42';
    const idle = async (request: Partial<CreateBranch>, door = agent.jobs) => {
      const { idleStop } = await door.createBranch({ branch: 'shop/idle', start: false, ...request });
      await machine.velo.deleteBranch({ branch: 'shop/idle' });
      return idleStop;
    };
    expect(await idle({ owner })).toBe(7_200_000);
    expect(await idle({ owner, idleStop: 'off' })).toBeNull();
    expect(await idle({ owner: 'github:github.com/1!7' }), 'of a run').toBeNull();
    expect(await idle({}, agent.people)).toBeNull();
    await machine.velo.setProject({ name: 'shop', policies: { 'idle-stop': '4h' } });
    expect(await idle({ owner })).toBe(14_400_000);
    expect(await idle({}, agent.people)).toBe(14_400_000);
    expect(await idle({ owner, idleStop: '5m' })).toBe(300_000);
    expect((await machine.velo.getBranch({ branch: 'shop/main' })).idleStop).toBeNull();
    await machine.velo.setProject({ name: 'shop', policies: { 'idle-stop': '' } });
  },
  limit,
);

it(
  'what would be lost counts as use',
  async () => {
    const { url } = await branch({ idleStop: '1h' });
    const use = () => agent.people.branchUse({ branch: name });
    const { sessions: before } = await use();
    expect(await use(), "velo's own sessions do not count").toMatchObject({ inUse: null, sessions: before });
    await sql(url, 'SELECT 1');
    expect((await use()).sessions, 'a session that came and went').toBe(before + 1);
    const cases: [string, string, string][] = [
      ['BEGIN', 'transaction', 'ROLLBACK'],
      ['SELECT pg_advisory_lock(1)', 'advisory', 'SELECT pg_advisory_unlock_all()'],
      ['CREATE TEMPORARY TABLE t (i int)', 'temporary', 'DROP TABLE t'],
      ['LISTEN news', 'listens', 'UNLISTEN *; SELECT 1'],
    ];
    const client = await session(url);
    for (const [statement, why, end] of cases) {
      await client.query(statement);
      expect((await use()).inUse).toContain(why);
      await client.query(end);
      expect((await use()).inUse).toBeNull();
    }
    await agent.people.setBranch({ branch: name, idleSessions: 'keep' });
    const kept = await use();
    expect(kept.inUse).toContain('connected');
    const asked = { branch: name, idleMs: 0, sessions: kept.sessions };
    await expect(agent.people.sleepBranch(asked)).rejects.toMatchObject({ code: 'branch-in-use' });
    await agent.people.setBranch({ branch: name, idleSessions: 'end' });
    // It has just been used, and somebody came that the look did not see.
    await expect(agent.people.sleepBranch({ ...asked, idleMs: 60_000 })).rejects.toMatchObject({
      code: 'branch-in-use',
    });
    await expect(agent.people.sleepBranch({ ...asked, sessions: kept.sessions - 1 })).rejects.toMatchObject({
      code: 'branch-in-use',
    });
    await expect(agent.people.sleepBranch({ ...asked, branch: 'shop/main' })).rejects.toMatchObject({
      code: 'main-stays',
    });
    expect((await agent.people.sleepBranch(asked)).status).toBe('asleep');
  },
  limit,
);

it(
  'a crowd wakes it once, and nobody is refused where the port is redirected',
  async () => {
    const { url, status: made } = await branch({ start: 'on-connect', idleStop: 'off' });
    expect(made).toBe('asleep');
    const waking = Promise.allSettled(Array.from({ length: 50 }, () => sql(url, 'SELECT 1 AS one')));
    if (redirects) {
      const { port } = await machine.velo.getBranch({ branch: name });
      let refused = 0;
      let connected = 0;
      let done = false;
      const ended = waking.finally(() => {
        done = true;
      });
      // Spread over the wake, and beyond its end.
      while (!done || connected < 100) {
        const socket = connect(port, '127.0.0.1');
        const [failed] = await Promise.race([once(socket, 'connect').then(() => []), once(socket, 'error')]).catch(
          (error) => [error],
        );
        if (failed) refused += 1;
        connected += 1;
        socket.on('error', () => {}).destroy();
        await setTimeout(2);
      }
      await ended;
      expect({ refused }, `of ${connected}`).toEqual({ refused: 0 });
    }
    // Who comes while the port changes hands is refused where it is not redirected (docs/sleep.md).
    const wrong = (await waking).filter((each) =>
      each.status === 'fulfilled'
        ? JSON.stringify(each.value) !== '[{"one":1}]'
        : redirects || !/^ECONN(REFUSED|RESET)$/.test(each.reason.code),
    );
    expect(wrong).toEqual([]);
    expect(count('wake')).toBe(1);
  },
  limit,
);

it(
  'a start that fails tells the client why, and the branch stays asleep',
  async () => {
    const { url } = await branch({ start: 'on-connect' });
    const { folder } = await projectOnDisk(machine, 'shop');
    appendFileSync(join(folderOf(folder, 'dev.1'), 'pgdata', 'postgresql.auto.conf'), "shared_buffers = 'nonsense'\n");
    await expect(sql(url, 'SELECT 1')).rejects.toMatchObject({
      code: '57P03',
      message: expect.stringContaining('shared_buffers'),
    });
    expect(await status()).toBe('asleep');
  },
  limit,
);

it(
  'sleepers outlive their agent, and the next one wakes them',
  async () => {
    const { url } = await branch({ start: 'on-connect' });
    await agent.end('SIGKILL');
    // As after a kill while a branch was put to sleep: its server runs, and its port leads nowhere.
    const main = await machine.velo.getBranch({ branch: 'shop/main' });
    if (redirects) nft('add', 'element', 'inet', 'velo_sleep', 'ports', `{ ${main.port} : 1 }`);
    agent = await startAgent(machine);
    seen = 0;
    await agent.logged(({ operation }) => operation === 'start');
    expect(await sql(main.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(await status()).toBe('asleep');
    expect(await sql(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await logged('sleep');
    // A reset starts it; with redirects also one that root makes beside the agent, which else holds the port.
    const velo = redirects ? machine.velo : agent.people;
    const reset = await velo.resetBranch({ branch: name });
    expect(await sql(reset.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect((await machine.velo.stopBranch({ branch: name })).status).toBe('stopped');
    await expect(sql(url, 'SELECT 1')).rejects.toThrow();
    expect(await status()).toBe('stopped');
  },
  limit,
);

it.runIf(redirects)(
  'redirects and reserved ports come back when somebody removes the rules',
  async () => {
    // Nobody looks for its use, so only the agent's rounds come in between.
    const { url, port } = await branch({ start: 'on-connect', idleStop: 'off' });
    const main = await machine.velo.getBranch({ branch: 'shop/main' });
    const back = () => {
      const has = (...args: string[]) => {
        try {
          return execFileSync('nft', args, { encoding: 'utf8', env: nftEnv, stdio: ['ignore', 'pipe', 'ignore'] });
        } catch {
          return '';
        }
      };
      const reserved =
        has('list', 'table', 'inet', 'velo_ports')
          .match(/\d+ \. \d+/g)
          ?.join() ?? '';
      const redirected = has('list', 'table', 'inet', 'velo_sleep').includes(`${port} : `);
      const own = pair.postgres === 'docker' ? [] : [port, main.port];
      return (redirected && own.every((each) => reserved.includes(` . ${each}`))) || undefined;
    };
    // Twice: the agent's round, once in 15 s, brings them back as well, but not two times within less than that.
    for (const time of ['first', 'second']) {
      // What `nft flush ruleset` does to velo's tables, in one transaction as well: of the removal of one of them the
      // agent hears at once, and would look at the others before they are gone. Those of the machine are left alone.
      const input = ['velo', 'velo_ports', 'velo_sleep'].map((table) => `delete table inet ${table}\n`).join('');
      execFileSync('nft', ['-f', '-'], { input, env: nftEnv });
      expect(await poll(back, { everyMs: 20, forMs: 12_000 }), time).toBe(true);
    }
    expect(await sql(main.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(await sql(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  },
  limit,
);

it(
  'wakes no stopped branch, none by its old name only, and no more than the host allows',
  async () => {
    await agent.end('SIGTERM');
    agent = await startAgent(machine, { args: ['--max-awake', '1'] });
    seen = 0;
    const { url, id } = await branch({ start: 'on-connect', idleStop: '1h' });
    // Beside the agent, which learns of it in its next round.
    await machine.velo.renameBranch({ branch: name, to: 'shop/other' });
    expect(await sql(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await machine.velo.renameBranch({ branch: 'shop/other', to: name });

    const second = await agent.people.createBranch({ branch: 'shop/second', start: 'on-connect', idleStop: '1h' });
    await expect(sql(second.url, 'SELECT 1')).rejects.toMatchObject({ code: '53300' });
    expect(second.status).toBe('asleep');
    await agent.people.deleteBranch({ branch: 'shop/second' });

    const { sessions: last } = await agent.people.branchUse({ branch: name });
    await agent.people.sleepBranch({ branch: name, idleMs: 0, sessions: last, expect: { id } });
    await machine.velo.stopBranch({ branch: name });
    await expect(sql(url, 'SELECT 1')).rejects.toThrow();
    expect(await status()).toBe('stopped');
  },
  limit,
);

// A container is not started in the host's network without the guard, which nft makes too.
it.runIf(redirects && pair.postgres === 'local')(
  'without nftables, the agent listens on the port itself until the server takes it',
  async () => {
    await agent.end('SIGTERM');
    const without = failProgram('nft', '*');
    try {
      agent = await startAgent(machine, { env: { PATH: without.PATH } });
      seen = 0;
      const { url } = await branch();
      await logged('sleep');
      expect(await sql(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      await logged('wake');
      seen = agent.log.length;
      await logged('sleep');
      // A start through the agent frees the port too.
      expect((await agent.people.startBranch({ branch: name })).status).toBe('running');
      seen = agent.log.length;
      await logged('sleep');
      // A reset waits for its parent, and the branch is asleep all the while: the agent must not take its port back.
      const store = storeOf(machine);
      const { id } = await machine.velo.getBranch({ branch: 'shop/main' });
      const path = join(store.root, '.velo', 'locks', `${id}.branch`);
      const held = await lock(path, { what: 'shop/main' });
      const reset = agent.people.resetBranch({ branch: name });
      // A waiting lock's line has an arrow (proc_locks(5)).
      const waits = new RegExp(`-> FLOCK .*:${statSync(path).ino} `);
      const isWaiting = () => waits.test(readFileSync('/proc/locks', 'utf8')) || undefined;
      expect(await poll(isWaiting, { everyMs: 20, forMs: 30_000 * slowness })).toBe(true);
      const set = await agent.people.setBranch({ branch: name, idleStop: '1s' });
      expect(set.status).toBe('asleep');
      held.release();
      expect((await reset).status).toBe('running');
    } finally {
      without.close();
    }
  },
  limit,
);
