import { describe, expect, it } from 'vitest';
import { Revival } from '../../runner-agent/revival.ts';
import type { BranchSummary } from '../../src/velo.ts';

const failed = [{ project: 'shop', branch: 'main', id: 'a', status: 'failed', startedAt: null }] as BranchSummary[];
const minute = 60_000;

/** How often it is started within so many minutes of looks, 15 s apart; `answer` hears of each start. */
function starts(revival: Revival, minutes: number, answer: (now: number) => void): number {
  let count = 0;
  for (let now = 0; now < minutes * minute; now += 15_000) {
    if (revival.due(failed, now).length === 0) continue;
    count += 1;
    answer(now);
  }
  return count;
}

describe('a server that died', () => {
  it('is started five times, and then not again', () => {
    expect(starts(new Revival(), 24 * 60, () => {})).toBe(5);
  });

  it('is started again and again while its start finds no room, and still has all its attempts then', () => {
    const revival = new Revival();
    const noRoom = (now: number) => revival.foundNoRoom('shop/main', now);
    expect(starts(revival, 60, noRoom)).toBe(120);
    expect(starts(revival, 24 * 60, () => {})).toBe(5);
  });
});
