import { VeloError } from '../../contract/errors/error.ts';
import { duration } from '../../contract/values/duration.ts';
import { quoted } from '../../contract/values/names.ts';
import type { CatalogProject } from '../catalog/catalog.ts';
import { idlePolicy } from '../catalog/idle.ts';
import { type KeepRule, parseKeep, periodOf, type Unit, units } from './retention.ts';

/** After how many milliseconds a missing snapshot is reported: twice the longest period of that unit. */
const twiceMs: Record<Unit, number> = {
  hourly: 2 * 3_600_000,
  daily: 2 * 86_400_000,
  weekly: 14 * 86_400_000,
  monthly: 62 * 86_400_000,
  yearly: 732 * 86_400_000,
};

/** How often snapshots are taken, once per shortest unit that the rule keeps, and which of them are kept. */
export interface SnapshotPolicy {
  every: Unit;
  keep: KeepRule;
}

/** What reads, and so checks, each policy. */
const readers: Record<string, (policies: Record<string, string>) => unknown> = {
  snapshots: (policies) => snapshotPolicy(policies),
  wal: (policies) => walPolicy(policies),
  'idle-stop': (policies) => idlePolicy(policies),
};

/**
 * A project's policies after a change; an empty rule removes the policy.
 * @throws VeloError usage `invalid-value`, `invalid-duration`
 */
export function changedPolicies(
  before: Record<string, string>,
  change: Record<string, string>,
): Record<string, string> {
  for (const [name, rule] of Object.entries(change)) {
    const read = readers[name];
    if (!read) throw unknownPolicy(name);
    if (rule !== '') read({ [name]: rule });
  }
  return Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, rule]) => rule !== ''));
}

/**
 * The policy of snapshots, such as `hourly:24,daily:7`; undefined if there is none.
 * @throws VeloError usage `invalid-value`
 */
export function snapshotPolicy({ snapshots }: Record<string, string>): SnapshotPolicy | undefined {
  if (snapshots === undefined) return undefined;
  const keep = parseKeep(snapshots.replaceAll(':', '='));
  const every = units.find((unit) => (keep[unit] ?? 0) > 0);
  if (every) return { every, keep };
  throw new VeloError(
    'usage',
    'invalid-value',
    `The policy ${quoted(snapshots)} keeps no snapshot.`,
    'Give a number above 0, such as hourly:24,daily:7. An empty policy ends it.',
  );
}

/**
 * How long every moment stays recoverable by the policy of WAL, such as `7d`, in whole days; undefined if there is none.
 * @throws VeloError usage `invalid-duration`, `invalid-value` (less than a day)
 */
export function walPolicy({ wal }: Record<string, string>): number | undefined {
  if (wal === undefined) return undefined;
  const days = Math.floor(duration(wal, 'The policy of WAL') / 86_400_000);
  if (days >= 1) return days;
  throw new VeloError(
    'usage',
    'invalid-value',
    `The policy ${quoted(wal)} is shorter than a day.`,
    'Give whole days, such as 7d. An empty policy ends it.',
  );
}

/** Whether a snapshot is due at `now`: none was taken in this hour, day … (UTC). Times are ISO 8601. */
export function isDue({ every }: SnapshotPolicy, taken: readonly string[], now: Date): boolean {
  return !taken.some((time) => periodOf(every, new Date(time)) === periodOf(every, now));
}

/** When a project's policy took the snapshots that exist (ISO 8601, UTC). */
export function scheduledTimes({ snapshots }: Pick<CatalogProject, 'snapshots'>): string[] {
  return snapshots.filter(({ record }) => record.scheduled).map(({ record }) => record.createdAt);
}

/** Whether none was taken for twice the period. `since` is when the project was created. Times are ISO 8601. */
export function isLate(
  { every }: SnapshotPolicy,
  { taken, since }: { taken: readonly string[]; since: string },
  now: Date,
): boolean {
  const last = [...taken, since]
    .filter((time) => time <= now.toISOString())
    .sort()
    .at(-1);
  return now.getTime() - Date.parse(last ?? since) > twiceMs[every];
}

function unknownPolicy(name: string): VeloError {
  return new VeloError(
    'usage',
    'invalid-value',
    `There is no policy ${quoted(name)}.`,
    'There are `snapshots`, such as snapshots=hourly:24,daily:7, `wal`, such as wal=7d, and `idle-stop`, such as idle-stop=2h.',
  );
}
