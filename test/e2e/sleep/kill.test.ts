import { afterAll, beforeAll, expect, it } from 'vitest';
import { currentRedirects } from '../../../src/host/network/redirects.ts';
import { startAgent, type TestAgent } from '../../harness/agent/agent.ts';
import { type SelfKilling, selfKilling } from '../../harness/faults/self-killing.ts';
import { awaitLocks, volumesOnDisk } from '../../harness/machine/agreement.ts';
import { type Machine, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { projectOnDisk } from '../../harness/machine/store.ts';
import { slowness } from '../../harness/slowness.ts';

const limit = 300_000 * slowness;
const name = 'shop/dev';

let machine: Machine;
let killing: SelfKilling;
let agent: TestAgent;
let url: string;

beforeAll(async () => {
  machine = await setUpMachine();
  await machine.createProject('shop');
  killing = selfKilling();
  agent = await startAgent(machine, { nodeArgs: killing.nodeArgs });
  ({ url } = await agent.people.createBranch({ branch: name, idleStop: '1s' }));
  await sql(url, 'CREATE TABLE facts AS SELECT 7 AS fact');
}, limit);

afterAll(async () => {
  killing?.disarm();
  if (agent?.process.exitCode === null && agent.process.signalCode === null) await agent.end('SIGTERM');
  killing?.close();
  await machine?.close();
}, limit);

/** The branch answers, whether it slept or not. */
const answers = async () => expect(await sql(url, 'SELECT fact FROM facts')).toEqual([{ fact: 7 }]);

async function nothingLeft(): Promise<void> {
  const store = await projectOnDisk(machine, 'shop');
  await awaitLocks(store);
  expect((await volumesOnDisk(store)).length).toBe(2);
  const { checks } = await machine.velo.doctor();
  expect(checks.filter((check) => check.name === 'Leftovers' && check.state !== 'ok')).toEqual([]);
}

/** Waits until the agent logs this operation of the branch, after the lines that it has logged until now. */
function next(operation: string): Promise<unknown> {
  const seen = agent.log.length;
  return agent.logged(
    (line) => line.operation === operation && line.target === name && agent.log.indexOf(line) >= seen,
  );
}

/** What puts the branch into the state before, and what is then interrupted. */
const cases: Record<string, { before(): Promise<unknown>; work(): Promise<unknown> }> = {
  'putting it to sleep': { before: answers, work: () => next('sleep') },
  'waking it': {
    before: async () => {
      await answers();
      await next('sleep');
    },
    work: () => sql(url, 'SELECT 1').catch(() => {}),
  },
};

for (const [what, { before, work }] of Object.entries(cases))
  it(
    `an agent that is killed at any point of ${what} leaves it awake or asleep`,
    async () => {
      await before();
      killing.arm();
      await work();
      killing.disarm();
      const points = killing.points();
      expect(points.length).toBeGreaterThan(3);
      let killed = 0;
      for (const at of points.keys()) {
        await before();
        const died = new Promise((resolve) => agent.process.once('exit', () => resolve('killed')));
        killing.arm(at);
        const ended = await Promise.race([died, work().then(() => 'done')]);
        // A client of the agent hears of its death before we do.
        const isDead = ended === 'killed' || killing.points().length > at;
        killing.disarm();
        if (isDead) await died;
        else await agent.end('SIGKILL');
        killed += isDead ? 1 : 0;
        const where = killing.points().at(-1);

        agent = await startAgent(machine, { nodeArgs: killing.nodeArgs });
        await agent.logged(({ operation }) => operation === 'start');
        const { status, problem } = await machine.velo.getBranch({ branch: name });
        expect(['running', 'asleep', 'busy'], `killed at ${where}: ${problem}`).toContain(status);
        await answers();
        await nothingLeft();
      }
      expect(killed).toBeGreaterThan(3);
    },
    limit,
  );

it(
  'what a killed agent has redirected is gone once the next one has ended',
  async () => {
    await answers();
    await next('sleep');
    await agent.end('SIGKILL');
    agent = await startAgent(machine);
    await agent.logged(({ operation }) => operation === 'start');
    await answers();
    await agent.end('SIGTERM');
    expect(await currentRedirects()).toBeUndefined();
    // It runs or sleeps, and nobody is there to wake it.
    await machine.velo.startBranch({ branch: name });
    await answers();
  },
  limit,
);
