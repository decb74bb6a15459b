import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anyOf, chanceFrom, seed } from '../../harness/chance.ts';
import { boundariesOf } from '../../harness/faults/killing.ts';
import { type Ground, type Story, setUpGround, within } from '../../harness/faults/stories.ts';
import { slowness } from '../../harness/slowness.ts';

/**
 * How many kills at random moments: none where each takes minutes. With 200, by hand, every boundary is repaired both
 * ways.
 */
const kills = Number(process.env.VELO_TEST_KILLS ?? (slowness > 1 ? 0 : 30));
const thorough = kills >= 200;
const names = ['create', 'reset', 'delete', 'start', 'stop'] as const;

let ground: Ground;

beforeAll(async () => {
  ground = await setUpGround();
}, 120_000 * slowness);

afterAll(() => ground?.close(), 120_000 * slowness);

describe('velo is killed before and after every step of', () => {
  for (const name of names) {
    it(
      name,
      async ({ skip }) => {
        const story = ground.stories[name];
        await story.prepare();
        const boundaries = await boundariesOf(ground.machine, story.call, (step) => story.storageSteps.includes(step));
        if (boundaries.length === 0) skip('its steps are the same on directory + local');
        for (const [index, { at, what }] of boundaries.entries()) {
          // The end of a step and the beginning of the next leave the same state: with alternating ways, both see every
          // state.
          for (const way of thorough ? ['again', 'doctor'] : [index % 2 === 0 ? 'again' : 'doctor']) {
            await within(`killed at ${what}, then ${way}`, async () => {
              await story.prepare();
              expect(await ground.killer.run(ground.machine, { ...story.call, at })).toBe('killed');
              await ground.mend(story, way);
            });
          }
        }
      },
      (thorough ? 240_000 : 120_000) * slowness,
    );
  }
});

describe.skipIf(kills === 0)('velo is killed at random moments', () => {
  it(
    `${kills} times, seed ${seed}`,
    async () => {
      const chance = chanceFrom(seed);
      const durations = new Map<string, number>();
      for (const name of names) {
        await ground.stories[name].prepare();
        const victim = ground.killer.start(ground.machine, ground.stories[name].call);
        await victim.begun;
        const from = performance.now();
        expect(await victim.ended).toBe('done');
        durations.set(name, performance.now() - from);
      }
      let killed = 0;
      for (let kill = 0; kill < kills; kill++) {
        const name = anyOf(chance, names);
        const way = anyOf(chance, ['again', 'doctor', ...names]);
        const afterMs = chance() * (durations.get(name) as number);
        const what = `seed ${seed}, kill ${kill}: ${name} after ${afterMs.toFixed(1)} ms, then ${way}`;
        await within(what, async () => {
          const took = await killAfter(ground.stories[name], afterMs);
          if (took === 'killed') killed++;
          // Other load has ended since it was measured: the next kill of its kind comes in time.
          else durations.set(name, Math.min(took, durations.get(name) as number));
          await ground.mend(ground.stories[name], way);
        });
      }
      expect(killed).toBeGreaterThan(kills / 3);
    },
    Math.max(120_000, kills * 15_000) * slowness,
  );
});

/** Kills it after `ms`. Returns how long it took, in milliseconds, if it was done before that. */
async function killAfter(story: Story, ms: number): Promise<'killed' | number> {
  await story.prepare();
  const victim = ground.killer.start(ground.machine, story.call);
  await victim.begun;
  const from = performance.now();
  const timer = setTimeout(() => victim.process.kill('SIGKILL'), ms);
  const ended = await victim.ended;
  clearTimeout(timer);
  expect(ended).toMatch(/^(killed|done)$/);
  return ended === 'killed' ? ended : performance.now() - from;
}
