import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Archive, type ArchivedFile, type Base, windowsOf } from '../../../src/postgres/wal/windows.ts';
import { histories, hour, nameOf, numberOf, recoverable, size, start } from '../../harness/recovery/wal-history.ts';
import { slowness } from '../../harness/slowness.ts';

const at = (hours: number) => new Date(start + hours * hour).toISOString();
const files = (...numbers: number[]): ArchivedFile[] =>
  numbers.map((number) => ({ name: nameOf(number), bytes: 4096, atMs: start + number * hour }));
const lost = (...numbers: number[]): ArchivedFile[] =>
  numbers.map((number) => ({ name: `${nameOf(number)}.lost`, bytes: 0, atMs: start }));
/** Positions in segments: 3.5 is the middle of the fourth. Written hour by hour, one segment each. */
const base = (id: string, redo: number, end: number): Base => ({
  id,
  redo: lsn(redo),
  lsn: lsn(end),
  endAt: at(end),
  timeline: 1,
});
const lsn = (position: number) =>
  `0/${Math.round(position * size)
    .toString(16)
    .toUpperCase()}`;
const archive = (all: ArchivedFile[], ...bases: Base[]): Archive => ({
  files: all,
  bases,
  timeline: 1,
  segmentBytes: size,
});
const inSegments = (text: string) => Number((numberOf(text) / size).toFixed(2));
const spans = (of: Archive) =>
  windowsOf(of).windows.map(({ bases, from, to, open }) => [
    bases.join(),
    inSegments(from.lsn),
    inSegments(to.lsn),
    open,
  ]);

describe('windows', () => {
  it('open at the end of the oldest base and end with the last segment', () => {
    const of = archive(files(1, 2, 3, 4), base('b', 3.1, 3.2), base('a', 1.5, 2.5));
    expect(windowsOf(of)).toEqual({
      gaps: [],
      windows: [
        {
          bases: ['a', 'b'],
          from: { at: at(2.5), lsn: lsn(2.5) },
          to: { at: at(4), lsn: lsn(5) },
          open: true,
        },
      ],
    });
  });

  it.each<[string, Archive, unknown[]]>([
    ['there are none without a base', archive(files(1, 2)), []],
    [
      'bases in one segment that is not archived yet',
      archive([], base('b', 1.3, 1.4), base('a', 1.1, 1.2)),
      [['a,b', 1.2, 1.2, true]],
    ],
    [
      'a base whose end is in the segment that is being written',
      archive(files(1), base('a', 1.5, 2.5)),
      [['a', 2.5, 2.5, true]],
    ],
    ['a base that ends with its segment', archive(files(1), base('a', 1.5, 2)), [['a', 2, 2, true]]],
    ['a base before anything is archived', archive([], base('a', 1.2, 1.5)), [['a', 1.5, 1.5, true]]],
    ['a base while much is not archived yet', archive(files(1), base('a', 9.2, 9.5)), [['a', 9.5, 9.5, true]]],
    [
      'a base without WAL behind a newer one',
      archive([], base('a', 1.2, 1.5), base('b', 4.2, 4.5)),
      [['b', 4.5, 4.5, true]],
    ],
    ['a base whose own segments are missing', archive(files(1, 3, 4), base('a', 2.5, 3.5)), []],
    ['a base whose redo point is late', archive(files(1, 2), base('a', 2.5, 1.5)), []],
    ['a base behind a gap at its end', archive(files(1, 3), base('a', 1.5, 2.5)), []],
    ['a base whose end was given up', archive([...files(1), ...lost(2)], base('a', 1.5, 2.5)), []],
    [
      'one for each run that has a base',
      archive(files(1, 2, 4, 5, 7, 9), base('a', 1.5, 1.6), base('b', 4.5, 4.6), base('c', 9.5, 9.6)),
      [
        ['a', 1.6, 3, false],
        ['b', 4.6, 6, false],
        ['c', 9.6, 10, true],
      ],
    ],
    [
      'a segment that was given up ends it',
      archive([...files(1, 2), ...lost(3)], base('a', 1.5, 1.6)),
      [['a', 1.6, 3, false]],
    ],
    [
      'one that is there after all does not',
      archive([...files(1, 2), ...lost(2)], base('a', 1.5, 1.6)),
      [['a', 1.6, 3, true]],
    ],
  ])('%s', (_, of, expected) => {
    expect(spans(of)).toEqual(expected);
  });

  it('cross the roll-over of the names', () => {
    const all = files(4094, 4095, 4096, 4097);
    expect(all.map(({ name }) => name.slice(8))).toEqual([
      '0000000000000FFE',
      '0000000000000FFF',
      '0000000100000000',
      '0000000100000001',
    ]);
    const of = archive(all, { ...base('a', 4094.5, 4094.6), lsn: '0/FFE80000' });
    expect(windowsOf(of).gaps).toEqual([]);
    expect(windowsOf(of).windows[0]?.to.lsn).toBe('1/200000');
  });

  it('end no later than a base that was taken after them, however late their last segment was archived', () => {
    const late = { ...(files(2)[0] as ArchivedFile), atMs: start + 99 * hour };
    const [first] = windowsOf(archive([...files(1, 4), late], base('a', 1.5, 1.6), base('b', 4.1, 4.2))).windows;
    expect(first?.to).toEqual({ at: at(4.2), lsn: lsn(3) });
  });

  it('come from no other timeline, no other names and no file of a wrong size', () => {
    const others = [
      '00000002000000000000000000000003',
      ...['000000020000000000000003', '000000010000000000001000', `${nameOf(3)}.partial`, `.tmp-${nameOf(3)}`],
      ...['failed', '', '00000002.history', `${nameOf(3)}.00000028.backup`, `../${nameOf(3)}`, '.lost'],
    ].map((name) => ({ name, bytes: 1, atMs: Number.MAX_SAFE_INTEGER }));
    const sizes = [0, size + 1].map((bytes, index) => ({ name: nameOf(3 + index), bytes, atMs: start }));
    const of = archive([...files(1, 2), ...others, ...sizes], base('a', 1.5, 1.6), {
      ...base('b', 2.1, 2.2),
      timeline: 2,
    });
    expect(spans(of)).toEqual([['a', 1.6, 3, true]]);
    const far = { name: 'FFFFFFFF', bytes: 1, atMs: Number.MAX_SAFE_INTEGER };
    far.name = `00000001FFFFFFFF00000FFF`;
    expect(windowsOf(archive([...files(1), far], base('a', 1.5, 1.6))).gaps[0]?.count).toBe(2 ** 44 - 3);
    expect(
      spans(archive([far], { ...base('a', 1, 1), redo: 'FFFFFFFF/FFFFFFF0', lsn: 'FFFFFFFF/FFFFFFF0' })),
    ).toHaveLength(1);
  });
});

describe('gaps', () => {
  it('are what is missing between the first and the last segment that is known', () => {
    const { gaps } = windowsOf(archive([...files(3, 4, 7, 12, 13), ...lost(1, 5, 9, 10, 4, 14, 15)]));
    expect(gaps).toEqual([
      { first: nameOf(1), last: nameOf(2), count: 2, lost: 1 },
      { first: nameOf(5), last: nameOf(6), count: 2, lost: 1 },
      { first: nameOf(8), last: nameOf(11), count: 4, lost: 2 },
      { first: nameOf(14), last: nameOf(15), count: 2, lost: 2 },
    ]);
    expect(windowsOf(archive(lost(2, 3))).gaps).toEqual([{ first: nameOf(2), last: nameOf(3), count: 2, lost: 2 }]);
    expect(windowsOf(archive([])).gaps).toEqual([]);
    expect(windowsOf(archive(files(5, 6, 7))).gaps).toEqual([]);
  });
});

it(
  'a position is in a window if, and only if, the segments from a base up to it are there',
  () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(histories, ({ files: all, bases, moments }) => {
        const of: Archive = { files: all, bases, timeline: 1, segmentBytes: size };
        const { windows } = windowsOf(of);
        const ofBases = new Set(bases.map((each) => numberOf(each.lsn)));
        const edges = windows
          .flatMap(({ from, to }) => [from, to])
          .flatMap((edge) => [-1, 0, 1].map((by) => numberOf(edge.lsn) + by));
        for (const position of [...moments.map((moment) => moment.lsn), ...edges]) {
          const inside = windows.some(({ from, to }) => numberOf(from.lsn) <= position && position <= numberOf(to.lsn));
          const can = recoverable(position, { files: all, bases });
          seen.add(can);
          // A base can always be had at its own end, within a window or not.
          if (inside || !ofBases.has(position)) expect([position, inside]).toEqual([position, can]);
        }
      }),
      { numRuns: 2000 },
    );
    expect(seen.size).toBe(2);
  },
  60_000 * slowness,
);

it('20,000 segments take less than 300 ms of the processor', () => {
  const all = Array.from({ length: 20_000 }, (_, number) => number)
    .filter((number) => number % 100 !== 0)
    .sort((a, b) => ((a * 7919) % 20_000) - ((b * 7919) % 20_000));
  const bases = Array.from({ length: 400 }, (_, index) => base(`${index}`, 1, 1)).map((each, index) => ({
    ...each,
    ...{ redo: position(index * 50 + 1), lsn: position(index * 50 + 2), endAt: at(index * 50 + 2) },
  }));
  const of = archive(files(...all), ...bases);
  const from = process.cpuUsage();
  const { gaps, windows } = windowsOf(of);
  const { user, system } = process.cpuUsage(from);
  expect([gaps.length, windows.length]).toEqual([199, 200]);
  expect((user + system) / 1000).toBeLessThan(300 * slowness);
});

const position = (segment: number) =>
  `${Math.floor(segment / 4096).toString(16)}/${((segment % 4096) * size).toString(16)}`.toUpperCase();
