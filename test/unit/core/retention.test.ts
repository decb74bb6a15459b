import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Dated,
  type KeepRule,
  parseKeep,
  type RetentionRule,
  retention,
} from '../../../src/core/snapshot/retention.ts';

const now = new Date('2026-11-27T12:00:00.000Z');
const hour = 3_600_000;
const day = 24 * hour;

const taken = (createdAt: string, pinned = false): Dated => ({ id: createdAt, createdAt, pinned });
const why = (snapshots: readonly Dated[], rule: RetentionRule) =>
  retention(snapshots, now, rule).kept.map(({ snapshot, why: reason }) => [snapshot.id, reason]);

describe('a clean-up', () => {
  it('by age keeps what is younger, by default than 30 days', () => {
    const snapshots = ['2026-10-28T12:00:00.001Z', '2026-10-28T12:00:00.000Z', '2026-11-27T12:00:00.000Z'].map((time) =>
      taken(time),
    );
    const expected = [
      ['2026-11-27T12:00:00.000Z', 'younger than 30 days'],
      ['2026-10-28T12:00:00.001Z', 'younger than 30 days'],
    ];
    expect(why(snapshots, {})).toEqual(expected);
    expect(why(snapshots, { days: 30 })).toEqual(expected);
    expect(why(snapshots, { days: 1 })).toEqual([['2026-11-27T12:00:00.000Z', 'younger than 1 day']]);
    expect(why(snapshots, { days: 0 })).toEqual([]);
    expect(why(snapshots, { keep: {} }), 'a rule that keeps nothing is a rule').toEqual([]);
  });

  it('by rule keeps the newest of each of the last periods that have one, and says for which', () => {
    const snapshots = [
      ...['2026-11-27T11:59:00Z', '2026-11-27T11:01:00Z', '2026-11-26T23:00:00Z', '2026-11-26T22:00:00Z'],
      ...['2026-11-20T08:00:00Z', '2026-09-01T00:00:00Z', '2024-02-29T00:00:00Z'],
    ].map((time) => taken(time));
    expect(why(snapshots, { keep: { hourly: 2, daily: 3, weekly: 2, monthly: 2, yearly: 2 } })).toEqual([
      [
        '2026-11-27T11:59:00Z',
        'hourly 2026-11-27 11:00, daily 2026-11-27, weekly 2026-W48, monthly 2026-11, yearly 2026',
      ],
      ['2026-11-26T23:00:00Z', 'hourly 2026-11-26 23:00, daily 2026-11-26'],
      ['2026-11-20T08:00:00Z', 'daily 2026-11-20, weekly 2026-W47'],
      ['2026-09-01T00:00:00Z', 'monthly 2026-09'],
      ['2024-02-29T00:00:00Z', 'yearly 2024'],
    ]);
    expect(retention(snapshots, now, { keep: { daily: 1 } }).deleted.map(({ id }) => id)).toEqual([
      ...['2024-02-29T00:00:00Z', '2026-09-01T00:00:00Z', '2026-11-20T08:00:00Z'],
      ...['2026-11-26T22:00:00Z', '2026-11-26T23:00:00Z', '2026-11-27T11:01:00Z'],
    ]);
  });

  it('with an age and a rule deletes only what neither keeps', () => {
    const snapshots = ['2026-11-27T10:00:00Z', '2026-11-27T09:00:00Z', '2026-01-01T00:00:00Z'].map((time) =>
      taken(time),
    );
    expect(why(snapshots, { days: 2, keep: { yearly: 1 } })).toEqual([
      ['2026-11-27T10:00:00Z', 'younger than 2 days, yearly 2026'],
      ['2026-11-27T09:00:00Z', 'younger than 2 days'],
    ]);
    expect(why(snapshots, { days: 0, keep: { yearly: 1 } })).toEqual([['2026-11-27T10:00:00Z', 'yearly 2026']]);
  });

  it.each([
    ['2026-12-31T12:00:00Z', '2026-W53'],
    ['2027-01-03T23:59:59Z', '2026-W53'],
    ['2027-01-04T00:00:00Z', '2027-W01'],
    ['2024-12-30T00:00:00Z', '2025-W01'],
    ['2021-01-01T00:00:00Z', '2020-W53'],
  ])('counts the week of %s as %s', (time, week) => {
    const later = new Date('2030-01-01T00:00:00Z');
    expect(retention([taken(time)], later, { keep: { weekly: 1 } }).kept[0]?.why).toBe(`weekly ${week}`);
  });

  it('keeps snapshots from the future, which do not count for a period', () => {
    const snapshots = ['2026-11-27T12:00:00.001Z', '2027-11-27T12:00:00Z', '2026-11-27T11:00:00Z'].map((time) =>
      taken(time),
    );
    expect(why(snapshots, { days: 0, keep: { daily: 1 } })).toEqual([
      ['2027-11-27T12:00:00Z', 'its time is in the future'],
      ['2026-11-27T12:00:00.001Z', 'its time is in the future'],
      ['2026-11-27T11:00:00Z', 'daily 2026-11-27'],
    ]);
  });

  it('keeps pinned snapshots, which count for their periods', () => {
    const snapshots = [
      taken('2026-11-27T11:00:00Z', true),
      taken('2026-11-27T10:00:00Z'),
      taken('2026-01-01T00:00:00Z', true),
    ];
    expect(why(snapshots, { keep: { daily: 1 } })).toEqual([
      ['2026-11-27T11:00:00Z', 'pinned, daily 2026-11-27'],
      ['2026-01-01T00:00:00Z', 'pinned'],
    ]);
  });
});

/** The model: periods are numbers, and each snapshot is judged by itself. */
const periodOf: Record<keyof KeepRule, (ms: number) => number> = {
  hourly: (ms) => Math.floor(ms / hour),
  daily: (ms) => Math.floor(ms / day),
  // 1 January 1970 was a Thursday.
  weekly: (ms) => Math.floor((ms / day + 3) / 7),
  monthly: (ms) => new Date(ms).getUTCFullYear() * 12 + new Date(ms).getUTCMonth(),
  yearly: (ms) => new Date(ms).getUTCFullYear(),
};

function modelKeeps(
  snapshot: Dated,
  { all, at }: { all: readonly Dated[]; at: Date },
  { days, keep }: RetentionRule,
): boolean {
  const ms = Date.parse(snapshot.createdAt);
  if (snapshot.pinned || ms > at.getTime()) return true;
  if (days === undefined && keep === undefined) return ms > at.getTime() - 30 * day;
  if (days !== undefined && ms > at.getTime() - days * day) return true;
  return Object.entries(keep ?? {}).some(([unit, count]) => {
    const period = periodOf[unit as keyof KeepRule];
    const past = all.filter(({ createdAt }) => Date.parse(createdAt) <= at.getTime());
    const newer = past.filter(({ createdAt, id }) =>
      createdAt === snapshot.createdAt ? id > snapshot.id : createdAt > snapshot.createdAt,
    );
    const periods = newer.map(({ createdAt }) => period(Date.parse(createdAt)));
    return !periods.includes(period(ms)) && new Set(periods).size < count;
  });
}

/** Times close together and far apart, at turns of hours, weeks and years, twice in one ms, and in the future. */
const time = fc
  .oneof(
    fc.integer({ min: -3 * day, max: 2 * hour }),
    fc.integer({ min: -1200, max: 5 }).map((days) => days * day - 12 * hour),
    fc.integer({ min: -3 * 365 * day, max: 0 }),
    fc.integer({ min: -60, max: 2 }).map((hours) => hours * hour),
  )
  .map((away) => new Date(now.getTime() + away).toISOString());
const history = fc
  .array(fc.record({ createdAt: time, pinned: fc.boolean() }), { maxLength: 40 })
  .map((all) => all.map((each, at): Dated => ({ ...each, id: `id-${(at * 7) % 41}` })));
const few = fc.integer({ min: 0, max: 8 });
const keep: fc.Arbitrary<KeepRule> = fc.record(
  { hourly: few, daily: few, weekly: few, monthly: few, yearly: few },
  { requiredKeys: [] },
);
const rule: fc.Arbitrary<RetentionRule> = fc.record(
  { days: fc.integer({ min: 0, max: 400 }), keep },
  { requiredKeys: [] },
);
const ids = (snapshots: readonly Dated[]) => snapshots.map(({ id }) => id).sort();
const keptOf = (snapshots: readonly Dated[], by: RetentionRule, at = now) =>
  retention(snapshots, at, by).kept.map(({ snapshot }) => snapshot);

describe('a clean-up of any history', () => {
  const check = (property: (all: Dated[], by: RetentionRule) => void) =>
    fc.assert(fc.property(history, rule, property), { numRuns: 2_000 });

  it('deletes what the model deletes', () => {
    check((all, by) => {
      const { kept, deleted } = retention(all, now, by);
      const model = all.filter((snapshot) => modelKeeps(snapshot, { all, at: now }, by));
      expect(ids(kept.map(({ snapshot }) => snapshot))).toEqual(ids(model));
      expect(ids(deleted)).toEqual(ids(all.filter((snapshot) => !model.includes(snapshot))));
    });
  });

  it('lists what it deletes oldest first, and why each other snapshot stays', () => {
    check((all, by) => {
      const { kept, deleted } = retention(all, now, by);
      const times = deleted.map(({ createdAt }) => createdAt);
      expect(times).toEqual([...times].sort());
      for (const { why: reason } of kept) expect(reason).not.toBe('');
    });
  });

  it('deletes nothing the second time, and does not depend on the order', () => {
    check((all, by) => {
      const kept = keptOf(all, by);
      expect(retention(kept, now, by)).toMatchObject({ deleted: [] });
      expect(ids(keptOf([...all].reverse(), by))).toEqual(ids(kept));
    });
  });

  it('keeps pinned snapshots and those from the future', () => {
    check((all, by) => {
      for (const { pinned, createdAt } of retention(all, now, by).deleted) {
        expect(pinned).toBe(false);
        expect(createdAt <= now.toISOString()).toBe(true);
      }
    });
  });

  it('keeps no less with a larger rule, or with an age in addition', () => {
    fc.assert(
      fc.property(history, fc.tuple(keep, keep), fc.integer({ min: 0, max: 400 }), (all, [one, other], days) => {
        const larger = Object.fromEntries(
          Object.keys(periodOf).map((unit) => {
            const key = unit as keyof KeepRule;
            return [key, Math.max(one[key] ?? 0, other[key] ?? 0)];
          }),
        );
        const kept = ids(keptOf(all, { keep: one }));
        expect(ids(keptOf(all, { keep: larger }))).toEqual(expect.arrayContaining(kept));
        expect(ids(keptOf(all, { keep: one, days }))).toEqual(expect.arrayContaining(kept));
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps the newest of each period of the rule, even when repeated as time goes on', () => {
    fc.assert(
      fc.property(
        history,
        keep,
        fc.array(fc.integer({ min: 0, max: 20 * day }), { maxLength: 5 }),
        (all, by, waits) => {
          let at = now.getTime();
          let left = keptOf(all, { keep: by });
          for (const wait of waits) {
            at += wait;
            left = keptOf(left, { keep: by }, new Date(at));
          }
          // What a single clean-up at the end would keep still exists: the earlier ones deleted none of it.
          expect(ids(left)).toEqual(expect.arrayContaining(ids(keptOf(all, { keep: by }, new Date(at)))));
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('a rule', () => {
  it('reads back as it was written', () => {
    const size = fc.integer({ min: 0, max: 9999 });
    const any = fc.record(
      { hourly: size, daily: size, weekly: size, monthly: size, yearly: size },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        any.filter((one) => Object.keys(one).length > 0),
        fc.boolean(),
        (one, reversed) => {
          const parts = Object.entries(one).map(([unit, count]) => `${unit}=${count}`);
          expect(parseKeep((reversed ? parts.reverse() : parts).join(','))).toEqual(one);
        },
      ),
    );
  });

  it.each([
    ['', '"" is not a unit and a number'],
    ['daily', '"daily" is not a unit and a number'],
    ['daily=', '"daily=" is not a unit and a number'],
    ['daily=-1', '"daily=-1" is not a unit and a number'],
    ['daily=1.5', '"daily=1.5" is not a unit and a number'],
    ['daily=07', '"daily=07" is not a unit and a number'],
    ['daily=10000', '"daily=10000" is not a unit and a number'],
    ['daily=7,', '"" is not a unit and a number'],
    ['daily=7, weekly=4', 'there is no unit " weekly"'],
    ['daily:7', '"daily:7" is not a unit and a number'],
    ['dayly=7', 'there is no unit "dayly"'],
    ['__proto__=7', 'there is no unit "__proto__"'],
    ['toString=7', 'there is no unit "toString"'],
    ['daily=7,weekly=4,daily=7', 'it has daily twice'],
  ])('%j is refused: %s', (text, reason) => {
    expect(() => parseKeep(text)).toThrow(
      expect.objectContaining({ kind: 'usage', code: 'invalid-value', message: expect.stringContaining(reason) }),
    );
  });
});
