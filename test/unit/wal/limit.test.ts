import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { walMaxBytes } from '../../../src/contract/values/wal-max.ts';
import type { CleanupBase } from '../../../src/postgres/wal/cleanup.ts';
import { type LimitedArchive, limitPlan } from '../../../src/postgres/wal/limit.ts';
import {
  type History,
  histories,
  hour,
  nameOf,
  numberOf,
  recoverable,
  size,
  start,
  textOf,
} from '../../harness/recovery/wal-history.ts';
import { slowness } from '../../harness/slowness.ts';

const day = 24 * hour;
const limited = ({ files, bases }: Pick<History, 'files' | 'bases'>, id = 'a', goesOn = true): LimitedArchive => ({
  id,
  archive: { files, bases, timeline: 1, segmentBytes: size },
  goesOn,
});
/** A segment of 10 bytes each day from `first` on; a base in the middle of these days'. */
const archive = (days: number, bases: number[], more: Partial<CleanupBase> = {}) => ({
  files: Array.from({ length: days }, (_, index) => ({
    name: nameOf(index + 1),
    bytes: 10,
    atMs: start + (index + 2) * day,
  })),
  bases: bases.map((position): CleanupBase => {
    const [redo, lsn] = [position * size, position * size + 8].map((at) => textOf(Math.round(at)));
    const endAt = new Date(start + position * day).toISOString();
    return { id: `at ${position}`, redo, lsn, endAt, timeline: 1, byVelo: true, pinned: false, ...more } as CleanupBase;
  }),
});
const names = (...numbers: number[]) => numbers.map(nameOf);

describe('the limit of WAL', () => {
  it('takes nothing while less is there', () => {
    expect(limitPlan([limited(archive(10, [1.5, 8.5]))], 100)).toEqual({ parts: [], bytes: 100, needBase: [] });
  });

  it('takes the oldest up to the first base with which it is enough, whatever that costs, and says so', () => {
    const { parts, bytes, needBase } = limitPlan([limited(archive(10, [1.5, 4.5, 6.5, 8.5]))], 65);
    expect(parts).toMatchObject([
      { files: names(1, 2, 3, 4, 5), bases: ['at 1.5', 'at 4.5'], bytes: 50, whole: false },
    ]);
    const from = new Date(start + 1.5 * day).toISOString();
    expect(parts[0]?.broken).toEqual({ from, to: new Date(start + 6.5 * day).toISOString() });
    expect([bytes, needBase]).toEqual([50, []]);
  });

  it('takes first what opens no window, which costs nothing', () => {
    const { parts } = limitPlan([limited(archive(10, [4.5, 8.5]))], 95);
    expect(parts).toMatchObject([{ files: names(1, 2, 3), bases: [], broken: null }]);
  });

  it('keeps the newest base with its WAL, and asks for another', () => {
    const { parts, bytes, needBase } = limitPlan([limited(archive(10, [1.5, 3.5]))], 40);
    expect([parts[0]?.files, bytes, needBase]).toEqual([names(1, 2), 80, ['a']]);
    expect(limitPlan([limited(archive(3, [])), limited(archive(4, []), 'b')], 40)).toEqual({
      parts: [],
      bytes: 70,
      needBase: ['b', 'a'],
    });
  });

  it('takes the oldest of several archives, and one that does not go on as a whole', () => {
    const old = archive(3, [1.5]);
    const both = [limited(archive(10, [1.5, 2.5, 7.5])), limited(old, 'old', false)];
    expect(limitPlan(both, 120).parts.map(({ id }) => id)).toEqual(['a']);
    const plan = limitPlan(both, 119);
    // Until the second base of `a`, then all of `old`, which ended before the third.
    expect(plan.parts).toMatchObject([
      { id: 'a', files: names(1), bases: ['at 1.5'] },
      { id: 'old', files: names(1, 2, 3), bases: ['at 1.5'], whole: true, after: [] },
    ]);
  });

  it('removes no base that is pinned or was not taken by velo', () => {
    for (const more of [{ pinned: true }, { byVelo: false }]) {
      const { parts } = limitPlan(
        [limited(archive(10, [1.5, 5.5], more)), limited(archive(2, [1.5], more), 'b', false)],
        0,
      );
      expect(parts.map(({ files, bases }) => [files.length, bases])).toEqual([
        [4, []],
        [2, []],
      ]);
    }
  });

  it(
    'is kept or needs a base; the newest moment stays; what is lost is said',
    () => {
      const count = { lost: 0, kept: 0, needed: 0, whole: 0 };
      fc.assert(
        fc.property(
          fc.array(fc.record({ history: histories, goesOn: fc.boolean() }), { minLength: 1, maxLength: 3 }),
          fc.integer({ min: 0, max: 300_000 }),
          fc.integer({ min: 0, max: 100_000 }),
          (given, most, more) => {
            const all = given.map(({ history, goesOn }, at) => limited(history, `archive-${at}`, goesOn));
            const plan = limitPlan(all, most);
            const after = applied(all, plan);
            const total = bytesOf(all);
            expect(bytesOf(after)).toBe(plan.bytes);
            if (total <= most) expect(plan).toEqual({ parts: [], bytes: total, needBase: [] });
            else if (plan.bytes > most) {
              // So that no base is taken which frees next to nothing.
              const large = after.filter((one) => one.goesOn && bytesOf([one]) >= most / 8 / all.length);
              expect([...plan.needBase].sort()).toEqual(large.map(({ id }) => id));
              count.needed += 1;
            } else expect(plan.needBase).toEqual([]);
            given.forEach(({ history, goesOn }, at) => {
              const { archive: before } = all[at] as LimitedArchive;
              const { archive: left } = after[at] as LimitedArchive;
              const part = plan.parts.find(({ id }) => id === all[at]?.id);
              if (part?.whole) count.whole += 1;
              const could = history.moments.filter((m) => recoverable(m.lsn, before, m.at));
              const lost = could.filter((m) => !recoverable(m.lsn, left, m.at));
              const newest = could.at(-1);
              if (goesOn && newest) expect(lost).not.toContain(newest);
              const ends = new Set(history.bases.map(({ lsn }) => numberOf(lsn)));
              for (const moment of lost.filter(({ lsn }) => !ends.has(lsn) && lsn % size !== 0)) {
                expect(Date.parse(part?.broken?.from ?? '')).toBeLessThanOrEqual(moment.at);
                expect(Date.parse(part?.broken?.to ?? '')).toBeGreaterThanOrEqual(moment.at);
              }
              count.lost += lost.length;
              count.kept += could.length - lost.length;
            });
            expect(limitPlan(after, most).parts, 'a second time').toEqual([]);
            // A higher limit takes nothing that a lower one leaves.
            const gone = new Set(plan.parts.flatMap(({ id, files }) => files.map((name) => `${id} ${name}`)));
            const wider = limitPlan(all, most + more).parts.flatMap(({ id, files }) =>
              files.map((name) => `${id} ${name}`),
            );
            expect(wider.filter((name) => !gone.has(name))).toEqual([]);
          },
        ),
        { numRuns: 2000 },
      );
      expect(Math.min(...Object.values(count)), JSON.stringify(count)).toBeGreaterThan(100);
    },
    60_000 * slowness,
  );

  it('of 20,000 segments and 500 bases takes less than 500 ms of the processor', () => {
    const of = archive(20_000, []);
    const bases = Array.from({ length: 500 }, (_, at) => at * 30 + 2);
    const from = process.cpuUsage();
    expect(limitPlan([limited({ ...of, bases: archive(0, bases).bases })], 100_000).parts[0]?.bytes).toBeGreaterThan(
      99_999,
    );
    const { user, system } = process.cpuUsage(from);
    expect((user + system) / 1000).toBeLessThan(500 * slowness);
  });
});

function applied(all: readonly LimitedArchive[], { parts }: ReturnType<typeof limitPlan>): LimitedArchive[] {
  return all.map((each) => {
    const part = parts.find(({ id }) => id === each.id);
    const [files, bases] = [new Set(part?.files), new Set(part?.bases)];
    const left = {
      files: each.archive.files.filter(({ name }) => !files.has(name)),
      bases: each.archive.bases.filter(({ id }) => !bases.has(id)),
    };
    return { ...each, archive: { ...each.archive, ...left } };
  });
}

function bytesOf(all: readonly LimitedArchive[]): number {
  return all.flatMap(({ archive: { files } }) => files).reduce((sum, { bytes }) => sum + bytes, 0);
}

describe('its text', () => {
  it.each([
    ['20G', 20 * 1024 ** 3],
    ['64mb', 64 * 1024 ** 2],
    ['15%', 150e9],
    ['1%', 10e9],
  ])('%s is a limit', (text, bytes) => expect(walMaxBytes(text, 1e12)).toBe(bytes));
  it('a share of a small file system is at least 64 MB', () => expect(walMaxBytes('10%', 1e6)).toBe(64 * 1024 ** 2));
  it.each(['', '0%', '100%', '1.5%', '20', '63M', '0G', 'none', '-1G', '10 %'])('%j is none', (text) =>
    expect(() => walMaxBytes(text, 1e12)).toThrow('not a valid limit'),
  );
});
