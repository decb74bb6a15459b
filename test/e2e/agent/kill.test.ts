import { afterAll, beforeAll, expect, it } from 'vitest';
import { poll } from '../../../src/host/processes/wait.ts';
import type { Operation, Velo } from '../../../src/velo.ts';
import { startAgent, type TestAgent } from '../../harness/agent/agent.ts';
import { anyOf, chanceFrom, seed } from '../../harness/chance.ts';
import { holdProgram } from '../../harness/faults/held-program.ts';
import { awaitLocks, expectAgreement, volumesOnDisk } from '../../harness/machine/agreement.ts';
import { type Machine, pair, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { projectOnDisk } from '../../harness/machine/store.ts';
import { slowness } from '../../harness/slowness.ts';

const operations = 30;
const limit = 300_000 * slowness;

let machine: Machine;
let agent: TestAgent;

beforeAll(async () => {
  machine = await setUpMachine();
  await machine.createProject('demo');
  const { url } = await machine.velo.getBranch({ branch: 'demo/main' });
  await sql(url, 'CREATE TABLE facts AS SELECT 1 AS fact');
}, limit);

afterAll(async () => {
  await agent?.end('SIGTERM');
  await machine?.close();
}, limit);

const kinds: Record<string, (velo: Velo, branch: string, operation: Operation) => Promise<unknown>> = {
  create: (velo, branch) => velo.createBranch({ branch, ifExists: 'reuse' }),
  renew: (velo, branch, operation) => velo.createBranch({ branch, ifExists: 'reset' }, operation),
  reset: (velo, branch) => velo.resetBranch({ branch }),
  delete: (velo, branch) => velo.deleteBranch({ branch }),
  stop: (velo, branch) => velo.stopBranch({ branch }),
  start: (velo, branch) => velo.startBranch({ branch }),
};

it(
  `an agent killed repeatedly during ${operations} operations leaves nothing half done, seed ${seed}`,
  async () => {
    const chance = chanceFrom(seed);
    agent = await startAgent(machine);
    let lost = 0;
    for (let done = 0; done < operations; done += 3) {
      let begin = () => {};
      const begun = new Promise<void>((resolve) => {
        begin = resolve;
      });
      const calls = Array.from({ length: 3 }, (_, n) => {
        // Always include a long operation, so that each kill interrupts something.
        const kind = n === 0 ? 'renew' : anyOf(chance, Object.keys(kinds));
        const branch = `demo/b${Math.floor(chance() * 3)}`;
        const work = kinds[kind] as (typeof kinds)[string];
        const operation = n === 0 ? { progress: () => begin() } : {};
        return work(agent.people, branch, operation).then(
          () => 'done',
          (error: { code?: string }) => error.code ?? String(error),
        );
      });
      const all = Promise.all(calls);
      const after = chance() * 100 * slowness;
      // In every other round there is no kill.
      if (done % 2 === 0) {
        // Wait until it has begun, however long a loaded machine takes to report that.
        await Promise.race([begun, all]);
        await new Promise((resolve) => setTimeout(resolve, after));
        await agent.end('SIGKILL');
      }
      const answers = await all;
      lost += answers.filter((answer) => answer === 'agent-lost').length;
      for (const answer of answers)
        expect(['done', 'agent-lost', 'agent-unreachable', 'branch-not-found']).toContain(answer);
      if (done % 2 === 0) agent = await startAgent(machine);
    }
    expect(lost).toBeGreaterThan(0);
    await agent.logged(({ operation }) => operation === 'start');
    await remainsGone();
    await expectAgreement(machine);
    const { url } = await machine.velo.getBranch({ branch: 'demo/main' });
    expect(await sql(url, 'SELECT fact FROM facts')).toEqual([{ fact: 1 }]);
  },
  limit,
);

it(
  'what a program that outlives a killed agent held is removed by a later round of the next agent',
  async () => {
    const copies = pair.storage === 'directory';
    const held = copies
      ? holdProgram('cp', '"-a --reflink=auto -t"*', 'before')
      : holdProgram(pair.storage, pair.storage === 'zfs' ? 'clone*' : '"subvolume snapshot"*', 'before');
    const before = await volumesOnDisk(await projectOnDisk(machine));
    await agent?.end('SIGTERM');
    try {
      agent = await startAgent(machine, { env: { PATH: held.PATH } });
      const lost = agent.people.createBranch({ branch: 'demo/held' }).catch(({ code }) => code);
      expect(await Promise.race([held.reached.then(() => 'reached'), lost])).toBe('reached');
      await agent.end('SIGKILL');
      expect(await lost).toBe('agent-lost');
      // The new agent's repair finds the lock held. What the program makes appears only later.
      agent = await startAgent(machine);
    } finally {
      held.letGo();
      held.close();
    }
    await remainsGone();
    expect(await volumesOnDisk(await projectOnDisk(machine))).toEqual(before);
  },
  limit,
);

/**
 * A program that outlived the killed agent may hold its branch until after the next agent's start: a round removes it.
 */
async function remainsGone(): Promise<void> {
  const store = await projectOnDisk(machine);
  await awaitLocks(store);
  const gone = await poll(
    async () => {
      const branches = await machine.velo.listBranches({ project: 'demo' });
      return (await volumesOnDisk(store)).length === branches.length ? true : undefined;
    },
    { everyMs: 200, forMs: 40_000 * slowness },
  );
  expect(gone, 'what the killed agents left is removed').toBe(true);
}
