import { expect, it } from 'vitest';
import type { Archive } from '../../../src/core/archive/archives.ts';
import type { Generation } from '../../../src/core/catalog/catalog.ts';
import { chooseArchive } from '../../../src/core/recovery/choose-archive.ts';
import type { PresentBranch } from '../../../src/core/store/open-place.ts';

const day = (n: number) => new Date(Date.UTC(2026, 0, n)).toISOString();
const archive = (id: string, served: number[], left: number[] = []): Archive => ({
  ...{ id, branch: 'b', generation: served[0] ?? 1, ended: null, lacksTail: false, limitedUntil: null },
  served: served.map(day),
  left: left.map(day),
});
const generation = (of: string | null, servedFrom: number) =>
  ({ record: { archive: of, servedFrom: day(servedFrom) } }) as Generation;
const branch = (current: Generation, ...retired: Generation[]) =>
  ({ id: 'b', current, retired, remains: [] }) as unknown as PresentBranch;
const chosen = (of: PresentBranch, archives: Archive[], at: number) =>
  chooseArchive(of, archives, { target: { kind: 'time', at: day(at) }, generation: undefined })?.id;

it('a moment belongs to the archive of what served then', () => {
  const archives = [archive('second', [5], [8]), archive('first', [1, 8], [5])];
  const of = branch(generation('first', 8), generation('second', 5));
  expect([2, 5, 6, 8, 9].map((at) => chosen(of, archives, at))).toEqual([
    'first',
    'second',
    'second',
    'first',
    'first',
  ]);
});

it('and to none if that was not archived, or its archive is gone', () => {
  const undone = branch(generation(null, 5));
  expect(
    [2, 6].map((at) => chosen(undone, [archive('first', [1])], at)),
    'as its record says',
  ).toEqual(['first', undefined]);
  const archives = [archive('first', [1, 8], [5])];
  const of = branch(generation('first', 8));
  expect([2, 6, 9].map((at) => chosen(of, archives, at))).toEqual(['first', undefined, 'first']);
});
