import { expect, it } from 'vitest';
import { changedPolicies, isDue, isLate, snapshotPolicy } from '../../../src/core/snapshot/policies.ts';

const policy = (snapshots: string) => {
  const read = snapshotPolicy({ snapshots });
  if (!read) throw new Error('no policy');
  return read;
};
const now = new Date('2026-11-26T14:30:00.000Z');

it('takes a snapshot in each period of the shortest unit that keeps any', () => {
  expect(policy('hourly:24,daily:7')).toEqual({ every: 'hourly', keep: { hourly: 24, daily: 7 } });
  expect(policy('weekly:4,daily:7').every).toBe('daily');
  expect(policy('hourly:0,monthly:1').every).toBe('monthly');
  expect(snapshotPolicy({})).toBeUndefined();
  const hourly = policy('hourly:2');
  expect(isDue(hourly, [], now)).toBe(true);
  expect(isDue(hourly, ['2026-11-26T14:00:00.000Z'], now)).toBe(false);
  expect(isDue(hourly, ['2026-11-26T13:59:59.999Z'], now)).toBe(true);
  expect(isDue(policy('daily:2'), ['2026-11-26T00:00:00.000Z'], now)).toBe(false);
  // The clock was set back: a snapshot of a later hour does not count for this one.
  expect(isDue(hourly, ['2027-01-01T00:00:00.000Z'], now)).toBe(true);
});

it('is late after twice the period, counted from the project’s creation if there is no snapshot', () => {
  const hourly = policy('hourly:2');
  expect(isLate(hourly, { taken: [], since: '2026-11-26T12:31:00.000Z' }, now)).toBe(false);
  expect(isLate(hourly, { taken: [], since: '2026-11-26T12:29:00.000Z' }, now)).toBe(true);
  expect(isLate(hourly, { taken: ['2026-11-26T13:00:00.000Z'], since: '2020-01-01T00:00:00.000Z' }, now)).toBe(false);
  expect(isLate(hourly, { taken: ['2026-11-26T12:00:00.000Z'], since: '2020-01-01T00:00:00.000Z' }, now)).toBe(true);
  expect(
    isLate(policy('weekly:1'), { taken: ['2026-11-13T00:00:00.000Z'], since: '2020-01-01T00:00:00.000Z' }, now),
  ).toBe(false);
});

it('changes only what is named, and refuses what it does not know', () => {
  const before = { snapshots: 'daily:7' };
  expect(changedPolicies(before, { snapshots: 'hourly:24' })).toEqual({ snapshots: 'hourly:24' });
  expect(changedPolicies(before, {})).toEqual(before);
  expect(changedPolicies(before, { snapshots: '' })).toEqual({});
  for (const snapshots of ['hourly', 'hourly:', 'hourly:0', 'minutely:5', 'hourly:1,hourly:2', 'hourly=1;daily=2'])
    expect(() => changedPolicies({}, { snapshots }), snapshots).toThrow(/.+/);
  expect(changedPolicies({}, { wal: '7d' })).toEqual({ wal: '7d' });
  for (const wal of ['7', '0d', '12h', 'd']) expect(() => changedPolicies({}, { wal }), wal).toThrow(/.+/);
  expect(() => changedPolicies({}, { backups: 'daily:1' })).toThrow('no policy');
});
