import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awaitLocks, expectAgreement } from '../harness/agreement.ts';
import type { KilledCall } from '../harness/killed.ts';
import { boundariesOf, type Killer, makeKiller } from '../harness/killing.ts';
import { type Machine, setUpMachine, sql } from '../harness/machine.ts';
import { slowness } from '../harness/slowness.ts';
import { projectOnDisk } from '../harness/store.ts';
import { ignoring, within } from '../harness/stories.ts';

/** Killed while past moments are recovered, or archiving is switched on and off: nothing is lost, nothing stays. */

const limit = 600_000 * slowness;
const main = 'demo/main';

let machine: Machine;
let killer: Killer;
let url: string;
/** When `main` had two facts. */
let moment: string;

beforeAll(async () => {
  machine = await setUpMachine();
  killer = await makeKiller();
  await machine.createProject('demo', undefined, { archive: true });
  // The moment is recovered again and again, and none of the replaced data is kept.
  await machine.velo.setProject({ name: 'demo', policies: { wal: '7d' } });
  ({ url } = await machine.velo.getBranch({ branch: main }));
  await sql(url, 'CREATE TABLE facts AS SELECT generate_series(1, 2) AS fact');
  const rows = await sql(url, 'SELECT clock_timestamp()::text AS now');
  moment = new Date(Date.parse(String(rows[0]?.now)) + 1).toISOString();
  await sql(url, 'SELECT pg_sleep(0.1)');
}, limit);

afterAll(async () => {
  killer?.close();
  await machine?.close();
}, limit);

interface Story {
  call: KilledCall;
  /** Repeats the call, as a person would. */
  again(): Promise<unknown>;
  /** The numbers of facts that `main` may have afterwards. */
  facts: number[];
  /** The steps at which it is killed. */
  steps: string[];
}

const stories: Record<string, Story> = {
  'a branch of a moment': {
    call: { method: 'createBranch', request: { branch: 'demo/then', pitr: '' } },
    again: () => machine.velo.createBranch({ branch: 'demo/then', pitr: moment }).catch(ignoring('branch-exists')),
    facts: [5],
    steps: ['Replay WAL'],
  },
  'a restore of main to a moment': {
    call: { method: 'resetBranch', request: { branch: main, pitr: '', keepOld: 'none' } },
    again: () => machine.velo.resetBranch({ branch: main, pitr: moment, keepOld: 'none' }),
    facts: [2, 5],
    steps: ['Replay WAL', 'Commit', 'Snapshot'],
  },
  'a change of archiving': {
    call: { method: 'setBranch', request: { branch: 'demo/dev', archive: true } },
    again: () => machine.velo.setBranch({ branch: 'demo/dev', archive: true }),
    facts: [5],
    steps: ['Stop server', 'Start server', 'Snapshot'],
  },
};

describe('velo is killed before and after every step of', () => {
  for (const [name, story] of Object.entries(stories)) {
    it(
      name,
      async () => {
        const differs = (step: string) => story.steps.includes(step);
        // The other steps are those of every create and reset (kill.test.ts).
        const boundaries = (await boundariesOf(machine, await prepared(story), differs)).filter(({ name }) =>
          differs(name),
        );
        for (const [index, { at, what }] of boundaries.entries()) {
          const way = index % 2 === 0 ? 'again' : 'doctor';
          await within(`killed at ${what}, then ${way}`, async () => {
            expect(await killer.run(machine, { ...(await prepared(story)), at })).toBe('killed');
            if (way === 'again') await story.again();
            else await machine.velo.doctor({ repair: true });
            await awaitLocks(await projectOnDisk(machine));
            await expectAgreement(machine);
            const [{ n }] = (await sql(url, 'SELECT count(*)::int AS n FROM facts')) as [{ n: number }];
            expect(story.facts, 'the old data or the new').toContain(n);
          });
        }
      },
      limit,
    );
  }
});

/** Prepares a story: `main` has five facts, and there is no other branch but `dev`, which archives nothing. */
async function prepared({ call }: Story): Promise<KilledCall> {
  const { velo } = machine;
  await velo.deleteBranch({ branch: 'demo/then' }).catch(ignoring('branch-not-found'));
  if (call.method === 'setBranch') {
    await velo.createBranch({ branch: 'demo/dev', ifExists: 'reuse' });
    await velo.setBranch({ branch: 'demo/dev', archive: false });
  }
  await sql(url, 'TRUNCATE facts; INSERT INTO facts SELECT generate_series(1, 5)');
  const request = 'pitr' in call.request ? { ...call.request, pitr: moment } : call.request;
  return { ...call, request } as KilledCall;
}
