import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../src/core/archive/archives.ts';
import type { Branch, Generation } from '../../../src/core/catalog/catalog.ts';
import { momentsKeptUntil } from '../../../src/core/wal-cleanup/expired-archives.ts';

const day = (n: number) => new Date(Date.UTC(2026, 0, n)).toISOString();

const archive = (id: string, served: number[], more: Partial<Archive> = {}): Archive => ({
  id,
  branch: 'b',
  generation: served[0] ?? 1,
  served: served.map(day),
  left: [],
  ended: null,
  lacksTail: false,
  limitedUntil: null,
  ...more,
});
const generation = (id: string | null, servedFrom: number, keptUntil: string | null = null) =>
  ({ record: { archive: id, servedFrom: day(servedFrom), keptUntil } }) as Generation;
const branch = (current: Generation, retired: Generation[] = []): Branch => ({
  id: 'b',
  project: 'shop',
  name: 'main',
  current,
  retired,
  remains: [],
  fault: undefined,
});

const first = archive('first', [1]);
const second = archive('second', [5]);
const archives = [second, first];
const until = (of: Branch, which: Archive, { days, all = archives }: { days?: number; all?: Archive[] } = {}) =>
  momentsKeptUntil(of, { archive: which, archives: all, days });

describe('the moments of an archive are kept', () => {
  it('without end while its generation serves', () => {
    expect(until(branch(generation('second', 5)), second)).toBe(null);
    expect(until(branch(generation('second', 5)), second, { days: 7 })).toBe(null);
  });

  it('without a policy as long as the undo of the reset, which may be over at once', () => {
    expect(until(branch(generation('second', 5), [generation('first', 1, day(12))]), first)).toBe(day(12));
    expect(until(branch(generation('second', 5), [generation('first', 1, day(5))]), first)).toBe(day(5));
  });

  it('without a policy and without an undo for a week, whether the data is there or not', () => {
    expect(until(branch(generation('second', 5), [generation('first', 1)]), first)).toBe(day(12));
    expect(until(branch(generation('second', 5)), first)).toBe(day(12));
  });

  it('for the days of the policy, and at least as long as an undo', () => {
    const undoable = branch(generation('second', 5), [generation('first', 1, day(12))]);
    expect(until(undoable, first, { days: 3 })).toBe(day(12));
    expect(until(undoable, first, { days: 20 })).toBe(day(25));
  });

  it('from when it was replaced last, also by an undo and by data that is not archived', () => {
    const undone = [archive('second', [5]), archive('first', [1, 8])];
    expect(until(branch(generation('first', 8), [generation('second', 5)]), second, { days: 2, all: undone })).toBe(
      day(10),
    );
    expect(until(branch(generation(null, 6)), second, { days: 2 })).toBe(day(8));
    const again = [archive('second', [5, 9]), archive('first', [1, 8])];
    expect(until(branch(generation('second', 9)), archive('first', [1, 8]), { days: 2, all: again })).toBe(day(11));
  });

  it('from when it was replaced after the clock had been set back, so that no later time is known', () => {
    const ahead = archive('first', [20], { left: [day(3)] });
    const back = archive('second', [3]);
    expect(until(branch(generation('second', 3)), ahead, { days: 7, all: [back, ahead] })).toBe(day(10));
    expect(until(branch(generation('second', 3), [generation('first', 20, day(9))]), ahead)).toBe(day(9));
    // Killed before it was recorded, twice replaced: the present generation serves since then, at the earliest.
    const twice = archive('first', [1, 20], { left: [day(2)] });
    expect(until(branch(generation('second', 5)), twice, { days: 7, all: [archive('second', [5]), twice] })).toBe(
      day(12),
    );
  });

  it('from the moment at which archiving was turned off', () => {
    expect(until(branch(generation(null, 1)), { ...first, ended: day(3) }, { days: 2, all: [first] })).toBe(day(5));
  });
});
