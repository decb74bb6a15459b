import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { poll } from '../../../src/host/processes/wait.ts';
import type { StepEvent, Velo } from '../../../src/velo.ts';
import { ask, startAgent, type TestAgent } from '../../harness/agent/agent.ts';
import { type HeldProgram, holdProgram } from '../../harness/faults/held-program.ts';
import { expectAgreement } from '../../harness/machine/agreement.ts';
import { bundle, type Machine, pair, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { killServers } from '../../harness/machine/store.ts';
import { slowness } from '../../harness/slowness.ts';

const limit = 180_000 * slowness;
/** The program that makes a clone, held during the call. */
const clone = {
  directory: ['cp', '"-a --reflink=auto -t"*'],
  btrfs: ['btrfs', '"subvolume snapshot"*'],
  zfs: ['zfs', 'clone*'],
}[pair.storage] as [string, string];

let machine: Machine;
let agent: TestAgent | undefined;
let held: HeldProgram | undefined;

beforeAll(async () => {
  machine = await setUpMachine();
  // An archived main would need a base, which the agent would take between the operations here.
  await machine.createProject('demo', undefined, { archive: false });
}, limit);

afterEach(async () => {
  held?.letGo();
  held?.close();
  held = undefined;
  await agent?.end('SIGTERM');
  agent = undefined;
  for (const { project, branch, parent } of await machine.velo.listBranches())
    if (parent === 'main') await machine.velo.deleteBranch({ branch: `${project}/${branch}`, force: true });
}, limit);

afterAll(() => machine?.close(), limit);

/** A create that is held during its clone, requested by a separate process. */
async function createInClone(): Promise<{ client: ReturnType<typeof spawn>; ended: Promise<number | null> }> {
  held = holdProgram(...clone, 'before');
  agent = await startAgent(machine, { env: { PATH: held.PATH } });
  const env = { ...machine.env, VELO_SOCKET: agent.socket };
  const client = spawn(process.execPath, [bundle, 'branch', 'create', 'demo/dev'], { env, stdio: 'ignore' });
  const ended = once(client, 'exit').then(([code]) => code as number | null);
  await held.reached;
  return { client, ended };
}

async function branches(velo: Velo = machine.velo): Promise<string[]> {
  return (await velo.listBranches()).map(({ branch }) => branch);
}

it.each(['SIGKILL', 'SIGINT'] as const)(
  'a create whose client is ended by %s is undone',
  async (signal) => {
    const { client, ended } = await createInClone();
    client.kill(signal);
    if (pair.storage !== 'directory') held?.letGo();
    expect(await ended).toBe(signal === 'SIGINT' ? 130 : null);
    const line = await agent?.logged(({ target }) => target === 'demo/dev');
    expect(line).toMatchObject({ operation: 'createBranch', outcome: 'interrupted' });
    expect(await branches()).toEqual(['main']);
    await expectAgreement(machine);
  },
  limit,
);

it(
  'after an agent is killed during an operation, the next one repairs before it accepts work',
  async () => {
    const { ended } = await createInClone();
    expect(await agent?.end('SIGKILL')).toEqual({ code: null, signal: 'SIGKILL' });
    expect(await ended).toBe(1);
    held?.letGo();
    agent = await startAgent(machine);
    await agent.people.createBranch({ branch: 'demo/dev' });
    expect(await branches(agent.people)).toEqual(['main', 'dev']);
    await expectAgreement(machine);
  },
  limit,
);

it(
  'on SIGTERM, running operations finish, no new ones begin, and all servers keep running',
  async () => {
    const { ended } = await createInClone();
    const stopped = agent?.end('SIGTERM');
    const turnedAway = () =>
      agent?.people.machine().then(
        () => undefined,
        () => true,
      );
    expect(await poll(async () => await turnedAway(), { everyMs: 20, forMs: 20_000 * slowness })).toBe(true);
    held?.letGo();
    expect(await ended).toBe(0);
    expect(await stopped).toEqual({ code: 0, signal: null });
    agent = undefined;
    const { url } = await machine.velo.getBranch({ branch: 'demo/dev' });
    expect(await sql(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  },
  limit,
);

it(
  'operations wait in order, and are told how many are ahead of them',
  async () => {
    held = holdProgram(...clone, 'before');
    agent = await startAgent(machine, { env: { PATH: held.PATH }, args: ['--max-operations', '1'] });
    const { people } = agent;
    const first = people.createBranch({ branch: 'demo/one' });
    await held.reached;
    const heard: string[] = [];
    const waiting = new AbortController();
    // The second is in the queue when it is told so. Only then the third is sent: requests may overtake each other.
    let second: Promise<unknown> | undefined;
    await new Promise<void>((resolve) => {
      const progress = ({ kind }: StepEvent) => kind === 'note' && resolve();
      second = people.createBranch({ branch: 'demo/two' }, { signal: waiting.signal, progress });
    });
    let third: Promise<unknown> | undefined;
    await new Promise<void>((resolve) => {
      const progress = (event: StepEvent) => {
        if (event.kind === 'note') heard.push(event.text);
        // Three if the agent's own start of servers came before it.
        if (heard.some((text) => /[23] operations are ahead/.test(text))) resolve();
      };
      third = people.createBranch({ branch: 'demo/three' }, { progress });
    });
    // A waiting operation can leave; the others move up.
    waiting.abort();
    await expect(second).rejects.toMatchObject({ code: 'interrupted' });
    held.letGo();
    await Promise.all([first, third]);
    expect(heard).toContain('waiting: 1 operation is ahead of this one');
    expect((await branches()).sort()).toEqual(['main', 'one', 'three']);
  },
  limit,
);

it(
  'a host without room says so, and names branches that could be deleted',
  async () => {
    agent = await startAgent(machine, { args: ['--max-branches', '2', '--max-branches-per-owner', '1'] });
    const { people } = agent;
    await people.createBranch({ branch: 'demo/a', owner: 'me' });
    await expect(people.createBranch({ branch: 'demo/b', owner: 'me' })).rejects.toMatchObject({
      code: 'too-many-branches',
      hint: expect.stringContaining('demo/a'),
    });
    await people.createBranch({ branch: 'demo/b', owner: 'you' });
    const over = people.createBranch({ branch: 'demo/c', maxBranches: { project: 50 } });
    await expect(over).rejects.toMatchObject({
      code: 'too-many-branches',
      message: expect.stringContaining('the limit is 2'),
    });
    await agent.end('SIGTERM');

    agent = await startAgent(machine, { args: ['--min-memory', '900T'] });
    await expect(agent.people.createBranch({ branch: 'demo/c' })).rejects.toMatchObject({
      code: 'no-memory',
      exitCode: 5,
      message: expect.stringMatching(/memory available; another server needs 900 TB/),
      hint: expect.stringContaining('demo/a'),
    });
    expect((await branches()).sort()).toEqual(['a', 'b', 'main']);
  },
  limit,
);

it(
  'removes what has expired, keeps what has children, and starts servers that died',
  async () => {
    const { velo } = machine;
    await velo.createBranch({ branch: 'demo/old' });
    await velo.createBranch({ branch: 'demo/parent' });
    await velo.createBranch({ branch: 'demo/child', parent: 'demo/parent' });
    await velo.createBranch({ branch: 'demo/off', start: false });
    const before = await velo.getBranch({ branch: 'demo/child' });
    agent = await startAgent(machine);
    await agent.logged(({ operation }) => operation === 'start');
    await killServers(machine);
    for (const target of ['demo/main', 'demo/old', 'demo/parent', 'demo/child'])
      expect(await agent.logged((line) => line.operation === 'revive' && line.target === target)).toMatchObject({
        outcome: 'done',
      });
    expect(await sql(before.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);

    for (const branch of ['demo/old', 'demo/parent']) await velo.setBranch({ branch, ttl: '1s' });
    await agent.logged(
      ({ operation, target, outcome }) => operation === 'sweep' && target === 'demo/old' && outcome === 'done',
    );
    expect(await branches()).toEqual(['main', 'child', 'off', 'parent']);
    expect((await velo.getBranch({ branch: 'demo/off' })).status).toBe('stopped');
    const kept = async () => {
      const sweep = (await agent?.people.status())?.lastSweep;
      return sweep && sweep.kept.length > 0 ? sweep : undefined;
    };
    const shown = await poll(kept, { everyMs: 200, forMs: 120_000 * slowness });
    expect(shown).toMatchObject({ kept: [{ branch: 'demo/parent', why: expect.stringContaining('child') }] });
  },
  limit,
);

it(
  'spares a branch that is used after it expired, up to the last moment',
  async () => {
    const { velo } = machine;
    await velo.createBranch({ branch: 'demo/used' });
    held = holdProgram(...clone, 'before');
    agent = await startAgent(machine, { env: { PATH: held.PATH }, args: ['--max-operations', '1'] });
    const host = agent;
    await host.logged(({ operation }) => operation === 'start');
    const creating = host.people.createBranch({ branch: 'demo/dev' });
    await held.reached;
    await velo.setBranch({ branch: 'demo/used', ttl: '1s' });
    // The sweep has chosen the branch, and waits in the queue behind the create.
    const sweepWaits = async () => {
      const { text } = await ask(host.socket, '/healthz', { method: 'GET' });
      return (JSON.parse(text) as { waiting: number }).waiting > 0 || undefined;
    };
    expect(await poll(sweepWaits, { everyMs: 100, forMs: 120_000 * slowness })).toBe(true);
    await velo.setBranch({ branch: 'demo/used', ttl: '1d' });
    held.letGo();
    await creating;
    const swept = await host.logged(({ operation }) => operation === 'sweep');
    expect(swept).toMatchObject({ target: 'demo/used', outcome: 'branch-in-use' });
    expect((await branches()).sort()).toEqual(['dev', 'main', 'used']);
  },
  limit,
);
