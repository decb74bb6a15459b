import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdProgram } from '../../harness/faults/held-program.ts';
import type { KilledCall } from '../../harness/faults/killed.ts';
import { boundariesOf, type Killer, makeKiller } from '../../harness/faults/killing.ts';
import { ignoring, within } from '../../harness/faults/stories.ts';
import { awaitLocks, expectAgreement } from '../../harness/machine/agreement.ts';
import { type Machine, pair, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { projectOnDisk } from '../../harness/machine/store.ts';
import { slowness } from '../../harness/slowness.ts';

const limit = 300_000 * slowness;
const main = 'demo/main';

let machine: Machine;
let killer: Killer;
let url: string;
/** A snapshot of `main` with two facts. Before each kill, `main` itself has a different number of them. */
let kept: string;

beforeAll(async () => {
  machine = await setUpMachine();
  killer = await makeKiller();
  // Without bases, every snapshot is one that somebody took.
  await machine.createProject('demo', undefined, { archive: false });
  ({ url } = await machine.velo.getBranch({ branch: main }));
  await sql(url, 'CREATE TABLE facts AS SELECT generate_series(1, 2) AS fact');
  kept = (await machine.velo.createSnapshot({ branch: main })).id;
}, limit);

afterAll(async () => {
  killer?.close();
  await machine?.close();
}, limit);

interface Story {
  /** Prepares the state, and returns the call to make. */
  prepare(): Promise<KilledCall>;
  /** Repeats the call, as a person would. */
  again(call: KilledCall): Promise<unknown>;
  /** The numbers of facts that `main` may have afterwards. */
  facts: number[];
  /** The steps at which pairs of drivers differ. */
  steps: string[];
}

const stories: Record<string, Story> = {
  'a snapshot': {
    prepare: async () => ({ method: 'createSnapshot', request: { branch: main } }),
    again: () => machine.velo.createSnapshot({ branch: main }),
    facts: [5],
    steps: ['Snapshot'],
  },
  'a restore of main': {
    prepare: async () => ({ method: 'resetBranch', request: { branch: main, from: kept, keepOld: 'none' } }),
    again: ({ request }) => machine.velo.resetBranch(request as { branch: string }),
    facts: [2, 5],
    steps: ['Clone', 'Copy', 'Commit', 'Remove old data', 'Keep old data'],
  },
  'an undo': {
    prepare: async () => {
      await machine.velo.resetBranch({ branch: main, from: kept, keepOld: '1h' });
      return { method: 'resetBranch', request: { branch: main, undo: true } };
    },
    again: ({ request }) => machine.velo.resetBranch(request as { branch: string }),
    facts: [2, 5],
    steps: ['Commit'],
  },
  'the deletion of a snapshot': {
    prepare: async () => {
      const { id } = await machine.velo.createSnapshot({ branch: main });
      return { method: 'deleteSnapshot', request: { id } };
    },
    again: ({ request }) =>
      machine.velo.deleteSnapshot(request as { id: string }).catch(ignoring('snapshot-not-found')),
    facts: [5],
    steps: [''],
  },
  'the deletion of a branch with snapshots': {
    prepare: async () => {
      await machine.velo.createBranch({ branch: 'demo/dev', ifExists: 'reuse' });
      await machine.velo.createSnapshot({ branch: 'demo/dev' });
      return { method: 'deleteBranch', request: { branch: 'demo/dev', force: true } };
    },
    again: ({ request }) =>
      machine.velo.deleteBranch(request as { branch: string }).catch(ignoring('branch-not-found')),
    facts: [5],
    steps: ['Delete demo/dev'],
  },
};

describe('velo is killed before and after every step of', () => {
  for (const [name, story] of Object.entries(stories)) {
    it(
      name,
      async () => {
        const differs = (step: string) => story.steps.some((each) => step.startsWith(each));
        const boundaries = await boundariesOf(machine, await prepared(story), differs);
        for (const [index, { at, what }] of boundaries.entries()) {
          const way = index % 2 === 0 ? 'again' : 'doctor';
          await within(`killed at ${what}, then ${way}`, async () => {
            const call = await prepared(story);
            expect(await killer.run(machine, { ...call, at })).toBe('killed');
            if (way === 'again') await story.again(call);
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

describe('velo is killed in the middle of', () => {
  const programs: Record<string, [string, string]> = {
    directory: ['rm', '*.snapshot-*'],
    btrfs: ['btrfs', '"subvolume delete"*.snapshot-*'],
    zfs: ['zfs', '"destroy -d"*'],
  };

  it.each(['again', 'doctor'])(
    'the deletion of a branch with two snapshots, then %s',
    async (way) => {
      const { velo } = machine;
      await prepared(stories['a snapshot'] as Story);
      await velo.createBranch({ branch: 'demo/dev', ifExists: 'reuse' });
      for (let n = 0; n < 2; n++) await velo.createSnapshot({ branch: 'demo/dev' });
      const held = holdProgram(...(programs[pair.storage] as [string, string]), 'before');
      try {
        const call: KilledCall = { method: 'deleteBranch', request: { branch: 'demo/dev', force: true } };
        const victim = killer.start(machine, call, { PATH: held.PATH });
        expect(await Promise.race([held.reached.then(() => 'reached'), victim.ended])).toBe('reached');
        victim.process.kill('SIGKILL');
        expect(await victim.ended).toBe('killed');
      } finally {
        held.letGo();
        held.close();
      }
      await awaitLocks(await projectOnDisk(machine));
      if (way === 'again') await velo.deleteBranch({ branch: 'demo/dev', force: true });
      else await velo.repair();
      // The held program's work belongs to no operation now, as after any kill: a repair removes it.
      await velo.repair();
      expect((await velo.listSnapshots()).map(({ id }) => id)).toEqual([kept]);
      await expectAgreement(machine);
    },
    limit,
  );
});

/** Prepares a story: `main` has five facts, and only the one snapshot exists. */
async function prepared(story: Story): Promise<KilledCall> {
  for (const { id } of await machine.velo.listSnapshots()) if (id !== kept) await machine.velo.deleteSnapshot({ id });
  await sql(url, 'TRUNCATE facts; INSERT INTO facts SELECT generate_series(1, 5)');
  return story.prepare();
}
