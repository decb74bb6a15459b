import { describe, expect, it } from 'vitest';
import type { WalFile } from '../../../src/core/archive/wal-files.ts';
import type { Base } from '../../../src/core/wal/bases.ts';
import { segmentName, segmentBytes as size } from '../../../src/core/wal/wal-positions.ts';
import { lossWithout } from '../../../src/core/wal-cleanup/loss.ts';
import { hour, start } from '../../harness/recovery/wal-history.ts';

/** A base from one position to another, in segments. */
const base = (id: string, from: number, to: number) => {
  const at = (position: number) => `0/${Math.round(position * size).toString(16)}`;
  const endAt = new Date(start + to * hour).toISOString();
  return { stored: { id }, record: { redo: at(from), lsn: at(to), timeline: 1, endAt, base: true } } as Base;
};
const files = (...numbers: number[]): WalFile[] =>
  numbers.map((number) => ({ name: segmentName(1, number), bytes: 4096, atMs: start + (number + 1) * hour }));
const endOf = ({ record }: Base) => record.endAt;
const lost = (of: Base, bases: Base[], given: { files: WalFile[]; until?: string; hasTail?: boolean }) =>
  lossWithout({ bases, until: null, hasTail: true, ...given }, of.stored.id);

describe('a base in the segment that waits to be archived', () => {
  it('is not needed where an earlier one is in it too: the same segment will belong to both', () => {
    const [first, second] = [base('a', 1.1, 1.2), base('b', 1.3, 1.4)];
    for (const archived of [files(), files(0)]) {
      expect(lost(second, [second, first], { files: archived })).toBeUndefined();
      expect(lost(first, [second, first], { files: archived })).toEqual({ from: endOf(first), to: endOf(second) });
    }
  });
});

describe('a base whose WAL spans segments that wait to be archived', () => {
  const [first, second] = [base('a', 1.5, 2.5), base('b', 3.5, 4.5)];

  it('opens the moments after it, as one in a single segment does', () => {
    for (const only of [first, base('c', 1.5, 1.6)])
      for (const archived of [files(), files(0)])
        expect(lost(only, [only], { files: archived })).toEqual({ from: endOf(only), to: null });
    expect(lost(first, [second, first], { files: files(1) })).toEqual({ from: endOf(first), to: null });
    expect(lost(first, [second, first], { files: files() })).toEqual({ from: endOf(first), to: endOf(second) });
  });

  it('is not needed where an earlier one reaches it', () => {
    const all = [base('c', 5.5, 5.6), second, first];
    for (const of of all.slice(0, 2)) expect(lost(of, all, { files: files(1, 2, 3, 4, 5, 6) })).toBeUndefined();
    // Both wait for the same WAL.
    for (const archived of [files(1), files(1, 2)])
      expect(lost(second, [second, first], { files: archived })).toBeUndefined();
  });

  it('opens none if its WAL can never come: later WAL is archived, or its data is gone', () => {
    expect(lost(first, [first], { files: files(3, 4) })).toBeUndefined();
    const until = new Date(start + 9 * hour).toISOString();
    expect(lost(first, [first], { files: files(), until, hasTail: false })).toBeUndefined();
    expect(lost(first, [first], { files: files(), until })).toEqual({ from: endOf(first), to: until });
  });
});
