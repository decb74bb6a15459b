import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awaitLocks, expectAgreement, storeOnDisk } from '../harness/agreement.ts';
import type { KilledCall } from '../harness/killed.ts';
import { type Killer, makeKiller } from '../harness/killing.ts';
import { type Machine, pair, setUpMachine, slowness, sql } from '../harness/machine.ts';

let machine: Machine;
let killer: Killer;
let parentUrl: string;
let parentBefore: unknown;

const branch = 'demo/dev';
const kills = process.env.VELO_TEST_KILLS === undefined ? undefined : Number(process.env.VELO_TEST_KILLS);
const thorough = (kills ?? 0) >= 200;
const checksum = "SELECT md5(string_agg(t::text, ',' ORDER BY id)) AS sum FROM facts t";

beforeAll(async () => {
  machine = await setUpMachine();
  killer = await makeKiller();
  await machine.createProject('demo');
  parentUrl = (await machine.velo.getBranch('demo/main')).url;
  await sql(parentUrl, 'CREATE TABLE facts AS SELECT id, md5(id::text) AS fact FROM generate_series(1, 5000) id');
  parentBefore = await sql(parentUrl, checksum);
}, 120_000 * slowness);

afterAll(async () => {
  killer?.close();
  await machine?.close();
}, 120_000 * slowness);

/** What is done to the branch, what must be there before, and what may be found after a kill was mended. */
interface Story {
  call: KilledCall;
  prepare: () => Promise<void>;
  /** The same again, as a user would. */
  again: () => Promise<unknown>;
  /** Steps in which the storage works; elsewhere pairs of drivers do not differ. */
  storageSteps: string[];
  /** The branch may be missing afterwards. */
  mayBeMissing: boolean;
}

const stories: Record<string, Story> = {
  create: {
    call: { method: 'createBranch', request: { branch } },
    prepare: absent,
    again: () => machine.velo.createBranch({ branch, ifExists: 'reuse' }),
    storageSteps: ['Copy', 'Snapshot and clone'],
    mayBeMissing: true,
  },
  reset: {
    call: { method: 'resetBranch', request: { branch } },
    prepare: changed,
    again: () => machine.velo.resetBranch({ branch }),
    storageSteps: ['Copy', 'Snapshot and clone', 'Remove old data'],
    mayBeMissing: false,
  },
  delete: {
    call: { method: 'deleteBranch', request: { branch } },
    prepare: changed,
    again: () => machine.velo.deleteBranch({ branch }).catch(ignoring('branch-not-found')),
    storageSteps: [`Delete ${branch}`],
    mayBeMissing: true,
  },
  start: {
    call: { method: 'startBranch', request: branch },
    prepare: async () => {
      await changed();
      await machine.velo.stopBranch(branch);
    },
    again: () => machine.velo.startBranch(branch),
    storageSteps: [],
    mayBeMissing: false,
  },
};

describe('velo is killed before and after every step', () => {
  for (const [name, story] of Object.entries(stories)) {
    it(
      name,
      async ({ skip }) => {
        const boundaries = await boundariesOf(story);
        if (boundaries.length === 0) skip('its steps are the same on directory + local');
        for (const [index, { at, what }] of boundaries.entries()) {
          // The end of a step leaves what the beginning of the next does: in turn, both ways see every state.
          const ways = thorough ? ['again', 'doctor'] : [index % 2 === 0 ? 'again' : 'doctor'];
          for (const way of ways) {
            await within(`killed at ${what}, then ${way}`, async () => {
              await story.prepare();
              expect(await killer.run(machine, { ...story.call, at })).toBe('killed');
              await mend(story, way);
            });
          }
        }
      },
      120_000 * slowness,
    );
  }
});

describe('velo is killed at moments of chance', () => {
  const count = kills ?? (slowness > 1 ? 4 : 30);
  const seed = Number(process.env.VELO_TEST_SEED ?? Date.now() % 1_000_000);

  it(
    `${count} times, seed ${seed}`,
    async () => {
      const chance = mulberry32(seed);
      const names = Object.keys(stories);
      const durations = new Map<string, number>();
      for (const [name, story] of Object.entries(stories)) {
        await story.prepare();
        const from = performance.now();
        expect(await killer.run(machine, story.call)).toBe('done');
        durations.set(name, performance.now() - from);
      }
      const seen = { killed: 0, done: 0 };
      for (let kill = 0; kill < count; kill++) {
        const name = names[Math.floor(chance() * names.length)] as string;
        const story = stories[name] as Story;
        const afterMs = chance() * (durations.get(name) as number);
        const way = ['again', 'doctor', 'reset', 'delete', 'create'][Math.floor(chance() * 5)] as string;
        await within(`seed ${seed}, kill ${kill}: ${name} after ${afterMs.toFixed(1)} ms, then ${way}`, async () => {
          await story.prepare();
          const victim = killer.start(machine, story.call);
          await victim.begun;
          const timer = setTimeout(() => victim.process.kill('SIGKILL'), afterMs);
          const ended = await victim.ended;
          clearTimeout(timer);
          expect(ended).toMatch(/^(killed|done)$/);
          seen[ended as 'killed' | 'done']++;
          await mend(story, way);
        });
      }
      expect(seen.killed).toBeGreaterThan(count / 3);
    },
    Math.max(120_000, count * 4_000) * slowness,
  );
});

/** Mends in one way, and sees that everything is as it must be. */
async function mend(story: Story, way: string): Promise<void> {
  if (way === 'doctor') await repair();
  else if (way === 'again') await story.again();
  else {
    const found = await stories[way]?.again().then(() => true, ignoring('branch-not-found'));
    // A command on a branch that never came to be has nothing to work on; its remains are left to doctor.
    if (!found) await repair();
  }

  await expectAgreement(machine);
  expect(await sql(parentUrl, checksum)).toEqual(parentBefore);
  const [found] = (await machine.velo.listBranches({ project: 'demo' })).filter((each) => each.branch === 'dev');
  if (!found) {
    expect(story.mayBeMissing || way === 'delete').toBe(true);
    return;
  }
  if (found.status === 'stopped') await machine.velo.startBranch(branch);
  const { url } = await machine.velo.getBranch(branch);
  const [{ n }] = (await sql(url, 'SELECT count(*)::int AS n FROM facts')) as [{ n: number }];
  expect([5000, 1]).toContain(n);
  if (n === 5000) expect(await sql(url, checksum)).toEqual(parentBefore);
}

/** What is held by a program that outlived its velo is left alone by a repair, so that is waited for. */
async function repair(): Promise<void> {
  await awaitLocks(await storeOnDisk(machine));
  const { checks } = await machine.velo.doctor({ repair: true });
  expect(checks.filter(({ state }) => state === 'fail')).toEqual([]);
}

/** The events of a call that bear a kill on this pair: all of them on directory + local. */
async function boundariesOf(story: Story): Promise<{ at: number; what: string }[]> {
  await story.prepare();
  const events: string[] = [];
  const steps: string[] = [];
  const method = machine.velo[story.call.method] as (request: unknown, operation: unknown) => Promise<unknown>;
  await method(story.call.request, {
    progress: (event: { kind: string; name: string }) => {
      if (event.kind === 'note') return;
      events.push(`${event.kind} of ${event.name}`);
      steps.push(event.name);
    },
  });
  const all = events.map((what, at) => ({ at, what, step: steps[at] as string }));
  expect(all.length).toBeGreaterThan(1);
  if (pair.storage === 'directory' && pair.postgres === 'local') return all;
  return all.filter(({ step }) => story.storageSteps.includes(step));
}

async function absent(): Promise<void> {
  await machine.velo.deleteBranch({ branch }).catch(ignoring('branch-not-found'));
}

/** The branch is there, runs, and has data of its own. */
async function changed(): Promise<void> {
  const { url } = await machine.velo.createBranch({ branch, ifExists: 'reuse' });
  await sql(url, 'DELETE FROM facts WHERE id > 1');
}

function ignoring(code: string): (error: unknown) => void {
  return (error) => {
    if ((error as { code?: string }).code !== code) throw error;
  };
}

async function within(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Error) error.message = `${what}: ${error.message}`;
    throw error;
  }
}

/** A generator of chance that a seed repeats (mulberry32). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
