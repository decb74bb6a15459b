import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CleanupBase, cleanupPlan } from '../../../src/postgres/wal/cleanup.ts';
import type { Archive, ArchivedFile } from '../../../src/postgres/wal/windows.ts';
import {
  type History,
  histories,
  hour,
  nameOf,
  numberOf,
  recoverable,
  size,
  start,
} from '../../harness/recovery/wal-history.ts';
import { slowness } from '../../harness/slowness.ts';

const day = 24 * hour;
const file = (name: string): ArchivedFile => ({ name, bytes: 4096, atMs: start });
const archiveOf = ({ files, bases }: Pick<History, 'files' | 'bases'>): Archive<CleanupBase> => ({
  files,
  bases,
  timeline: 1,
  segmentBytes: size,
});
/** A segment each day; a base in the middle of the day's. */
const days = Array.from({ length: 10 }, (_, index) => ({
  ...file(nameOf(index + 1)),
  atMs: start + (index + 2) * day,
}));
const base = (id: string, position: number, more: Partial<CleanupBase> = {}): CleanupBase => ({
  id,
  redo: `0/${Math.round(position * size).toString(16)}`,
  lsn: `0/${Math.round(position * size + 8).toString(16)}`,
  endAt: new Date(start + position * day).toISOString(),
  ...{ timeline: 1, byVelo: true, pinned: false, ...more },
});
const now = new Date(start + 11 * day);
const names = (...numbers: number[]) => numbers.map(nameOf);

describe('a clean-up of WAL', () => {
  it('keeps the newest base that is old enough, and what comes after its redo point', () => {
    const of = archiveOf({ files: days, bases: [base('a', 1.5), base('b', 3.5), base('c', 6.5)] });
    const plan = cleanupPlan(of, { days: 7, promisedDays: 7, now });
    expect([plan.files, plan.bases, plan.bytes]).toEqual([names(1, 2), ['a'], 8192]);
    expect(plan.before.map(({ from }) => from.at)).toEqual([of.bases[0]?.endAt]);
    expect(plan.after.map(({ from }) => from.at)).toEqual([of.bases[1]?.endAt]);
    expect(plan.broken).toBeNull();
  });

  it('keeps all WAL from the oldest base on if none is old enough, and everything without a base', () => {
    const young = archiveOf({ files: days, bases: [base('a', 6.5), base('b', 5.5)] });
    expect(cleanupPlan(young, { days: 7, promisedDays: 7, now })).toMatchObject({
      files: names(1, 2, 3, 4),
      bases: [],
    });
    const bare = archiveOf({ files: days, bases: [] });
    expect(cleanupPlan(bare, { days: 0, promisedDays: 7, now })).toMatchObject({ files: [], bases: [], broken: null });
    const other = archiveOf({ files: days, bases: [base('a', 3.5, { timeline: 2 })] });
    expect(cleanupPlan(other, { days: 0, promisedDays: 7, now })).toMatchObject({ files: [], bases: [] });
  });

  it('says what it breaks of the promise', () => {
    const of = archiveOf({ files: days, bases: [base('a', 1.5), base('b', 3.5), base('c', 8.5)] });
    const plan = cleanupPlan(of, { days: 1, promisedDays: 7, now });
    expect(plan.bases).toEqual(['a', 'b']);
    expect(plan.broken).toEqual({ from: new Date(start + 4 * day).toISOString(), to: of.bases[2]?.endAt });
  });

  it('says so, too, when nothing was written for longer than the promised days', () => {
    const bases = [base('a', 1.5), { ...base('b', 3.5), endAt: new Date(start + 30 * day).toISOString() }];
    const of = archiveOf({ files: days.slice(0, 2), bases });
    const plan = cleanupPlan(of, { days: 0, promisedDays: 7, now: new Date(start + 31 * day) });
    expect([plan.bases, plan.broken]).toEqual([
      ['a'],
      { from: new Date(start + 24 * day).toISOString(), to: bases[1]?.endAt },
    ]);
  });

  it('says so of a snapshot that stays and loses the WAL that it begins with', () => {
    const kept = { ...base('a', 1.5, { byVelo: false }), lsn: base('', 2.1).lsn };
    const newer = { ...base('b', 2.2), endAt: new Date(start + 5 * day).toISOString() };
    const of = archiveOf({ files: days.slice(0, 1), bases: [kept, newer] });
    const plan = cleanupPlan(of, { days: 0, promisedDays: 30, now });
    expect([plan.files, plan.bases, plan.broken]).toEqual([names(1), [], { from: kept.endAt, to: newer.endAt }]);
  });

  it('says so of a base that spans segments which wait to be archived, and that a newer one would replace', () => {
    const spanning = { ...base('a', 1.5), lsn: base('', 2.5).lsn };
    const of = archiveOf({ files: [], bases: [spanning, base('b', 9)] });
    const plan = cleanupPlan(of, { days: 1, promisedDays: 7, now });
    expect([plan.bases, plan.broken]).toEqual([
      ['a'],
      { from: new Date(start + 4 * day).toISOString(), to: of.bases[1]?.endAt },
    ]);
    // What was archived later shows that its WAL is missing, and does not wait.
    const cut = archiveOf({ files: days.slice(4), bases: [spanning, base('b', 9)] });
    expect(cleanupPlan(cut, { days: 1, promisedDays: 7, now }).broken).toBeNull();
  });

  it('breaks nothing when the base that stays waits for its WAL and a newer one is there', () => {
    const of = archiveOf({ files: days.slice(0, 1), bases: [base('a', 2), base('b', 3)] });
    const plan = cleanupPlan(of, { days: 8.5, promisedDays: 9, now });
    expect([plan.files, plan.bases, plan.broken]).toEqual([names(1), [], null]);
  });

  it('removes what lies beside the segments with them, and nothing else', () => {
    const beside = [`${nameOf(2)}.lost`, `${nameOf(2)}.00000028.backup`, `${nameOf(2)}.partial`];
    const stay = [
      ...[`${nameOf(3)}.lost`, `${nameOf(3)}.00000028.backup`, '00000002.history', 'failed', `.tmp-${nameOf(2)}.77`],
      ...['000000020000000000000001', '../000000010000000000000001', `${nameOf(2)}.lost.lost`, `x${nameOf(2)}`],
    ];
    const of = archiveOf({ files: [...days, ...[...beside, ...stay].map(file)], bases: [base('a', 3.5)] });
    expect(cleanupPlan(of, { days: 7, promisedDays: 7, now }).files).toEqual([nameOf(1), nameOf(2), ...beside].sort());
  });

  it('removes no base that is pinned or was not taken by velo', () => {
    const bases = [base('a', 1.5, { pinned: true }), base('b', 2.1, { byVelo: false }), base('c', 3.5)];
    expect(cleanupPlan(archiveOf({ files: days, bases }), { days: 7, promisedDays: 7, now })).toMatchObject({
      files: names(1, 2),
      bases: [],
    });
  });

  it('does not build on a base with a gap before its end, nor on one from the future', () => {
    const gap = archiveOf({
      files: days.filter(({ name }) => name !== nameOf(3)),
      bases: [base('a', 2.5), base('b', 3.5, { lsn: '0/400008' })],
    });
    expect(cleanupPlan(gap, { days: 7, promisedDays: 7, now })).toMatchObject({ files: names(1), bases: [] });
    const future = archiveOf({
      files: days,
      bases: [base('a', 2.5), base('b', 5.5, { endAt: '2027-01-01T00:00:00Z' })],
    });
    expect(cleanupPlan(future, { days: 0, promisedDays: 7, now })).toMatchObject({ files: names(1), bases: [] });
  });

  it('breaks nothing if the WAL goes that ended where a base that stays began', () => {
    const bases = [base('a', 2, { lsn: '0/200000' }), base('b', 3, { lsn: '0/300000' })];
    const plan = cleanupPlan(archiveOf({ files: days.slice(0, 1), bases }), { days: 20, promisedDays: 20, now });
    expect([plan.files, plan.bases, plan.broken]).toEqual([names(1), [], null]);
  });

  it('does not take a base for old that comes after younger WAL: the clock was set back meanwhile', () => {
    const wrong = base('b', 9.5, { endAt: '2001-01-01T00:00:00.000Z' });
    const of = archiveOf({ files: days, bases: [base('a', 2.5), wrong, base('c', 9.8)] });
    const plan = cleanupPlan(of, { days: 7, promisedDays: 7, now });
    expect([plan.files, plan.bases]).toEqual([names(1), []]);
    // It counts again when what came before it is old.
    const later = new Date(start + 20 * day);
    expect(cleanupPlan(of, { days: 7, promisedDays: 7, now: later }).bases).toEqual(['a', 'b']);
  });

  it(
    'keeps every moment of the promised days that could be recovered, and says so if it does not',
    () => {
      const count = { kept: 0, removed: 0, broken: 0 };
      fc.assert(
        fc.property(
          histories,
          fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })),
          fc.integer({ min: 0, max: 100 }),
          (history, [asked, promisedDays], later) => {
            const at = new Date(history.now + later * hour);
            const plan = cleanupPlan(archiveOf(history), { days: asked, promisedDays, now: at });
            const gone = new Set([...plan.files, ...plan.bases]);
            const files = history.files.filter(({ name }) => !gone.has(name));
            const bases = history.bases.filter(({ id }) => !gone.has(id));
            const promised = history.moments.filter((moment) => moment.at >= at.getTime() - promisedDays * day);
            const could = promised.filter(({ at: then, lsn }) => recoverable(lsn, history, then));
            const lost = could.filter(({ at: then, lsn }) => !recoverable(lsn, { files, bases }, then));
            if (asked >= promisedDays) expect([lost, plan.broken]).toEqual([[], null]);
            // That nothing was written after a base can't be seen from outside, so its own state has only its own time.
            const ends = new Set(history.bases.map(({ lsn }) => numberOf(lsn)));
            // The same holds for the end of a segment.
            for (const moment of lost.filter(({ lsn }) => !ends.has(lsn) && lsn % size !== 0)) {
              expect(Date.parse(plan.broken?.from ?? '')).toBeLessThanOrEqual(moment.at);
              expect(Date.parse(plan.broken?.to ?? '')).toBeGreaterThanOrEqual(moment.at);
            }
            count.kept += could.length;
            count.removed += gone.size;
            count.broken += lost.length;
            const again = cleanupPlan(archiveOf({ files, bases }), { days: asked, promisedDays, now: at });
            expect([again.files, again.bases, again.before]).toEqual([[], [], plan.after]);
          },
        ),
        { numRuns: 3000 },
      );
      expect(Math.min(...Object.values(count)), JSON.stringify(count)).toBeGreaterThan(100);
    },
    60_000 * slowness,
  );

  it('of 20,000 segments takes less than 500 ms of the processor', () => {
    const name = (number: number) => nameOf(number + 1);
    const files = Array.from({ length: 20_000 }, (_, number) => ({
      ...file(name(number)),
      atMs: start + number * 1000,
    }));
    const of = archiveOf({ files, bases: [base('a', 1.5), base('b', 3.5)] });
    const from = process.cpuUsage();
    expect(cleanupPlan(of, { days: 7, promisedDays: 7, now }).files).toEqual(names(1, 2));
    const { user, system } = process.cpuUsage(from);
    expect((user + system) / 1000).toBeLessThan(500 * slowness);
  });
});
