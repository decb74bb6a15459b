import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Revival } from '../../../runner-agent/upkeep/revival.ts';
import type { BranchSummary } from '../../../src/velo.ts';

const second = 1_000;
const minute = 60 * second;

function summary(more: Partial<BranchSummary> = {}): BranchSummary {
  return { project: 'shop', branch: 'main', id: 'a', status: 'failed', startedAt: null, ...more } as BranchSummary;
}

const failed = [summary()];
const startedAt = (at: number) => new Date(at).toISOString();

/**
 * The times in ms at which the server is started within some minutes, with a look every `everyMs`. Calls `answer` at
 * each start.
 */
function starts(
  revival: Revival,
  { minutes, everyMs = 15 * second }: { minutes: number; everyMs?: number },
  answer: (now: number) => void = () => {},
): number[] {
  const at: number[] = [];
  for (let now = 0; now < minutes * minute; now += everyMs) {
    if (revival.due(failed, now).length === 0) continue;
    at.push(now);
    answer(now);
  }
  return at;
}

describe('a server that died', () => {
  it('is started at once, after 15 s, 1, 5 and 15 min more, and then not again', () => {
    const at = starts(new Revival(), { minutes: 24 * 60, everyMs: second });
    expect(at).toEqual([0, 15, 75, 375, 1275].map((seconds) => seconds * second));
  });

  it('is tried again and again while there is no room, and has all its attempts left afterwards', () => {
    const revival = new Revival();
    const noRoom = (now: number) => revival.foundNoRoom('shop/main', now);
    expect(starts(revival, { minutes: 60 }, noRoom)).toHaveLength(120);
    expect(starts(revival, { minutes: 24 * 60 })).toHaveLength(5);
  });

  it('has all its attempts again after it ran for ten minutes, and not before', () => {
    const again = (ranMs: number) => {
      const revival = new Revival();
      expect(starts(revival, { minutes: 30 })).toHaveLength(5);
      const from = 30 * minute;
      expect(revival.due([summary({ status: 'running', startedAt: startedAt(from) })], from + ranMs)).toEqual([]);
      return revival.due(failed, from + ranMs + second);
    };
    expect(again(10 * minute - 1)).toEqual([]);
    expect(again(10 * minute)).toEqual(['shop/main']);
  });

  it('is not forgotten while its branch is busy', () => {
    const revival = new Revival();
    starts(revival, { minutes: 30 });
    for (let now = 30 * minute; now < 90 * minute; now += minute) revival.due([summary({ status: 'busy' })], now);
    expect(revival.due(failed, 90 * minute)).toEqual([]);
  });

  it.each<[string, BranchSummary[]]>([
    ['was stopped meanwhile', [summary({ status: 'stopped' })]],
    ['was deleted meanwhile', []],
  ])('has all its attempts again if its branch %s', (_what, look) => {
    const revival = new Revival();
    starts(revival, { minutes: 30 });
    expect(revival.due(look, 30 * minute)).toEqual([]);
    expect(revival.due(failed, 31 * minute)).toEqual(['shop/main']);
  });

  it('does not use up the attempts of another branch with the same name', () => {
    const revival = new Revival();
    starts(revival, { minutes: 30 });
    expect(revival.due([summary({ id: 'b' })], 30 * minute)).toEqual(['shop/main']);
  });

  it('is not started if its branch is shown as running, stopped or broken', () => {
    const statuses = ['running', 'stopped', 'broken'] as const;
    const others = statuses.map((status) => summary({ branch: status, status, startedAt: startedAt(0) }));
    expect(new Revival().due(others, 0)).toEqual([]);
  });

  it('is started five times at most, with its pauses between, whenever the looks come; each branch separately', () => {
    const pauses = [15, 60, 300, 900].map((seconds) => seconds * second);
    const gaps = fc.array(fc.integer({ min: 1, max: 20 * minute }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 0, max: 59 }), (between, later) => {
        const revival = new Revival();
        const at: Record<string, number[]> = { 'shop/main': [], 'shop/dev': [] };
        const dead = [summary(), summary({ branch: 'dev', id: 'd' })];
        const looks: Record<string, number[]> = { 'shop/main': [], 'shop/dev': [] };
        let now = 0;
        for (const [index, gap] of between.entries()) {
          now += gap;
          // The second server dies later.
          const seen = index < later ? dead.slice(0, 1) : dead;
          for (const { project, branch } of seen) looks[`${project}/${branch}`]?.push(now);
          for (const name of revival.due(seen, now)) at[name]?.push(now);
        }
        for (const [name, times] of Object.entries(at)) expect(times).toEqual(expected(looks[name] ?? [], pauses));
      }),
    );
  });
});

/** The rule itself: started at the first look, and then at the first look after each pause. */
function expected(looks: number[], pauses: number[]): number[] {
  const at: number[] = [];
  for (const look of looks) {
    const last = at.at(-1);
    const pause = at.length === 0 ? 0 : pauses[at.length - 1];
    if (pause !== undefined && look >= (last ?? look) + pause) at.push(look);
  }
  return at;
}
