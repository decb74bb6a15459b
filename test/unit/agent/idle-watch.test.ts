import { expect, it } from 'vitest';
import { IdleWatch } from '../../../runner-agent/sleep/idle-watch.ts';
import type { BranchSummary, BranchUse } from '../../../src/velo.ts';

const minute = 60_000;
const hour = 60 * minute;
const branch = (change: Partial<BranchSummary> = {}) =>
  ({ id: 'a', generation: 1, status: 'running', parent: 'main', idleStop: 2 * hour, ...change }) as BranchSummary;
const use = (change: Partial<BranchUse> = {}): BranchUse => ({
  ...{ inUse: null, idleMs: null, sessions: 5, connected: [], listening: [] },
  ...change,
});

/** A watch that looks each minute; returns after how many minutes the branch is to sleep. */
function sleepsAfter(looks: (minute: number) => BranchUse, of = branch(), watch = new IdleWatch()) {
  for (let now = 0; now <= 600; now++) {
    if (watch.due([of], now * minute).length > 0 && watch.saw(of, looks(now), now * minute)) return now;
  }
  return undefined;
}

it('sleeps after the time without use, not before', () => {
  expect(sleepsAfter(() => use())).toBe(120);
  expect(sleepsAfter((now) => use(now === 50 ? { inUse: 'a transaction is open' } : {}))).toBe(170);
  // A session that came and went between two looks, and one that is still connected, whose statement ended before.
  expect(sleepsAfter((now) => use({ sessions: now < 30 ? 5 : 6 }))).toBe(150);
  expect(sleepsAfter((now) => use(now === 40 ? { connected: ['1@1'], idleMs: 5 * minute } : {}))).toBe(155);
});

it('keeps in mind who was seen to listen, as long as that session is connected', () => {
  const listens = (until: number) => (now: number) =>
    use({
      connected: now < until ? ['1@1'] : [],
      idleMs: now < until ? 5 * hour : null,
      listening: now === 3 ? ['1@1'] : [],
    });
  expect(sleepsAfter(listens(200))).toBe(199 + 120);
  expect(sleepsAfter(listens(1000))).toBeUndefined();
});

it('lets a branch sleep again that was woken for nobody', () => {
  const watch = new IdleWatch();
  watch.woken('a', 0);
  expect(sleepsAfter(() => use(), branch({ idleStop: null }), watch)).toBe(1);
  watch.woken('a', 0);
  watch.used('a', 0);
  expect(sleepsAfter(() => use(), branch({ idleStop: null }), watch)).toBeUndefined();
  watch.woken('a', 0);
  expect(sleepsAfter((now) => use({ connected: now === 0 ? ['1@1'] : [] }), branch(), watch)).toBe(120);
});

it('leaves alone main, what never sleeps and what does not run', () => {
  const watch = new IdleWatch();
  const others = [branch({ parent: null }), branch({ idleStop: null }), branch({ status: 'asleep' })];
  expect(watch.due(others, 0)).toEqual([]);
  // Another generation begins anew.
  expect(watch.due([branch()], 0)).toHaveLength(1);
  watch.saw(branch(), use(), 0);
  expect(watch.due([branch()], 1)).toEqual([]);
  expect(watch.due([branch({ generation: 2 })], 1)).toHaveLength(1);
});
