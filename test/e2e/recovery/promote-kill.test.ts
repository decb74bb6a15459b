import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdProgram } from '../../harness/faults/held-program.ts';
import type { KilledCall } from '../../harness/faults/killed.ts';
import { boundariesOf, type Killer, makeKiller } from '../../harness/faults/killing.ts';
import { ignoring, within } from '../../harness/faults/stories.ts';
import { awaitLocks, expectAgreement } from '../../harness/machine/agreement.ts';
import { type Machine, pair, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { projectOnDisk } from '../../harness/machine/store.ts';
import { slowness } from '../../harness/slowness.ts';

/** Killed in a promotion, an undo and a drill, with `main` archived: the old state or the new, and nothing stays. */

const limit = 600_000 * slowness;
const main = 'demo/main';
const dev = 'demo/dev';
/** With 200, by hand, it is killed everywhere, and each kill is repaired both ways. */
const thorough = Number(process.env.VELO_TEST_KILLS ?? 30) >= 200;

let machine: Machine;
let killer: Killer;
let url: string;

beforeAll(async () => {
  machine = await setUpMachine();
  killer = await makeKiller();
  await machine.createProject('demo', undefined, { archive: true });
  ({ url } = await machine.velo.getBranch({ branch: main }));
  await sql(url, 'CREATE TABLE facts AS SELECT generate_series(1, 2) AS fact');
  // The branch has two facts, WAL of its own, a base and a snapshot that somebody took.
  await machine.velo.createBranch({ branch: dev });
  await machine.velo.setBranch({ branch: dev, archive: true });
  await machine.velo.createSnapshot({ branch: dev });
}, limit);

afterAll(async () => {
  killer?.close();
  await machine?.close();
}, limit);

const promote: KilledCall = { method: 'promoteBranch', request: { branch: dev, force: true } };

interface Story {
  /** Prepares the state, and returns the call to make. */
  prepare(): Promise<KilledCall>;
  /** The numbers of facts that `main` may have afterwards. */
  facts: number[];
  chosen: Chosen[];
}

/** Where it is killed if not everywhere, and how that is repaired. */
type Chosen = [kind: 'begin' | 'end', step: string, way: 'again' | 'doctor'];

const stories: Record<string, Story> = {
  'a promotion': {
    prepare: async () => promote,
    facts: [5, 2],
    chosen: [
      ['end', 'Stop old server', 'again'],
      ['end', 'Commit', 'doctor'],
      ['end', 'Keep old data', 'doctor'],
    ],
  },
  'an undo that nothing of the replaced generation outlives': {
    async prepare() {
      await machine.velo.promoteBranch({ branch: dev, force: true });
      return { method: 'resetBranch', request: { branch: main, undo: true, keepOld: 'none' } };
    },
    facts: [2, 5],
    chosen: [['end', 'Commit', 'doctor']],
  },
  'a drill': {
    prepare: async () => ({ method: 'checkRestore', request: { project: 'demo' } }),
    facts: [5],
    chosen: [
      ['end', 'Replay WAL', 'again'],
      ['begin', 'Delete demo/restore-check-', 'doctor'],
    ],
  },
};

describe('velo is killed before and after the steps of', () => {
  for (const [name, story] of Object.entries(stories)) {
    it(
      name,
      async () => {
        for (const { how, what, way } of thorough ? await every(story) : story.chosen.map(chosen))
          await within(`killed at ${what}, then ${way}`, async () => {
            const call = await prepared(story);
            expect(await killer.run(machine, { ...call, ...how })).toBe('killed');
            await mended(call, way);
            expect(story.facts, 'the old data or the new').toContain(await facts());
          });
      },
      limit,
    );
  }
});

type How = Pick<KilledCall, 'at' | 'when'>;

function chosen([kind, name, way]: Chosen): { how: How; what: string; way: string } {
  return { how: { when: { kind, name } }, what: `${kind} of ${name}`, way };
}

async function every(story: Story): Promise<{ how: How; what: string; way: string }[]> {
  const call = await prepared(story);
  const boundaries = await boundariesOf(machine, call, () => true);
  return boundaries.flatMap(({ at, what, kind, name }) => {
    // A drill's branch has another name each time, and how many steps there are before depends on its moment.
    const when = { kind, name: name.replace(/(?<=restore-check-).*/, '') };
    const how: How = call.method === 'checkRestore' ? { when } : { at };
    return ['again', 'doctor'].map((way) => ({ how, what, way }));
  });
}

it.skipIf(pair.storage !== 'directory')(
  'an undo that is killed while it drops what has expired is finished by the next command',
  async () => {
    const call = await prepared(stories['an undo that nothing of the replaced generation outlives'] as Story);
    const before = archives(await projectOnDisk(machine)).length;
    const held = holdProgram('rm', '*.snapshot-*', 'before');
    try {
      const victim = killer.start(machine, call, { PATH: held.PATH });
      expect(await Promise.race([held.reached.then(() => 'reached'), victim.ended])).toBe('reached');
      victim.process.kill('SIGKILL');
      expect(await victim.ended).toBe('killed');
    } finally {
      held.letGo();
      held.close();
    }
    await mended(call, 'doctor');
    expect(await facts()).toBe(5);
    expect(archives(await projectOnDisk(machine)).length).toBe(before - 1);
  },
  limit,
);

const facts = async () => (await sql(url, 'SELECT count(*)::int AS n FROM facts'))[0]?.n as number;

/** What is in the folder of the archives: archives, and folders of recoveries. */
function archives({ root }: { root: string }): string[] {
  const folder = join(root, '.archive');
  return readdirSync(folder).flatMap((project) => readdirSync(join(folder, project)));
}

/** Repairs, and checks that all is well: on the same URL, with moments that can be recovered, and nothing left. */
async function mended(call: KilledCall, way: string): Promise<void> {
  const { velo } = machine;
  const project = await projectOnDisk(machine);
  await awaitLocks(project);
  if (way === 'doctor') await velo.doctor({ repair: true });
  else if (call.method === 'resetBranch') await velo.resetBranch(call.request).catch(ignoring('nothing-to-undo'));
  else if (call.method === 'promoteBranch') await velo.promoteBranch(call.request);
  else expect(await velo.checkRestore({ project: 'demo' })).toMatchObject([{ ok: true }]);
  await awaitLocks(project);
  await expectAgreement(machine);
  expect((await velo.listBranches({ project: 'demo' })).map(({ branch }) => branch)).toEqual(['main', 'dev']);
  const { checks } = await velo.doctor({ repair: true });
  expect(checks.filter(({ name }) => name === 'Repair')).toMatchObject([{ detail: 'nothing to repair' }]);
  // A kill before the first base of the new generation: the agent's round takes it.
  expect(await velo.applyPolicies()).toMatchObject({ failed: [] });
  const open = async () =>
    (await velo.walInfo({})).filter(({ windows }) => windows.at(-1)?.to.at === null).map(({ branch }) => branch);
  // It opens a window as soon as the segment that it began in is archived.
  await expect.poll(open, { timeout: 60_000 * slowness }).toEqual(['main', 'dev']);
  expect(archives(project).length, 'archives').toBe((await velo.walInfo({})).length);
}

/** Prepares a story: `main` has five facts, and the branch two. */
async function prepared(story: Story): Promise<KilledCall> {
  await sql(url, 'TRUNCATE facts; INSERT INTO facts SELECT generate_series(1, 5)');
  return story.prepare();
}
