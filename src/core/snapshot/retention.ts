import { VeloError } from '../../contract/errors/error.ts';
import { quoted } from '../../contract/values/names.ts';

/** The units of a rule, and the text of the period that a time is in (UTC). Weeks as in ISO 8601: from Monday. */
const periods = {
  hourly: (time: Date) => `${time.toISOString().slice(0, 13).replace('T', ' ')}:00`,
  daily: (time: Date) => time.toISOString().slice(0, 10),
  weekly: isoWeek,
  monthly: (time: Date) => time.toISOString().slice(0, 7),
  yearly: (time: Date) => time.toISOString().slice(0, 4),
};

export type Unit = keyof typeof periods;

/** The period that a time is in, as text: `2026-11-26 14:00`, `2026-11-26`, `2026-W48` … (UTC). */
export const periodOf = (unit: Unit, time: Date): string => periods[unit](time);

/** From the shortest to the longest. */
export const units = Object.keys(periods) as Unit[];

/** For each unit, the number of periods whose newest snapshot is kept. */
export type KeepRule = Partial<Record<Unit, number>>;

/** Which snapshots are kept: those that either part keeps. Without both parts, those younger than 30 days. */
export interface RetentionRule {
  /** Keeps snapshots younger than this many days; 0 keeps none. */
  days?: number;
  keep?: KeepRule;
}

/** What the rules need to know about a snapshot. */
export interface Dated {
  id: string;
  /** ISO 8601. */
  createdAt: string;
  pinned: boolean;
}

/** What a clean-up does. */
export interface Retention<Of> {
  /** Newest first. `why` names everything that keeps it, such as `daily 2026-11-26, weekly 2026-W48`. */
  kept: { snapshot: Of; why: string }[];
  /** Oldest first. */
  deleted: Of[];
}

const dayMs = 86_400_000;
const defaultDays = 30;

/**
 * Which snapshots of one branch a clean-up at `now` deletes. A snapshot is kept by its pin, its age, or a unit of the
 * rule. A unit with the number n keeps the newest snapshot of each of the last n periods that have one. Pinned ones
 * count for their periods too.
 * A snapshot with a time in the future was taken before the clock was set back. Its age is unknown, so it is kept, and
 * it does not count for any period.
 */
export function retention<Of extends Dated>(
  snapshots: readonly Of[],
  now: Date,
  { days, keep }: RetentionRule,
): Retention<Of> {
  const newestFirst = [...snapshots].sort((a, b) => timeOf(b) - timeOf(a) || (a.id < b.id ? 1 : -1));
  const past = newestFirst.filter((snapshot) => timeOf(snapshot) <= now.getTime());
  const youngerThan = days ?? (keep === undefined ? defaultDays : 0);
  const byRule = keptByRule(past, keep ?? {});
  const whyOf = (snapshot: Of): string[] => {
    const age = now.getTime() - timeOf(snapshot);
    return [
      ...(snapshot.pinned ? ['pinned'] : []),
      ...(age < 0 ? ['its time is in the future'] : []),
      ...(age >= 0 && age < youngerThan * dayMs
        ? [`younger than ${youngerThan} ${youngerThan === 1 ? 'day' : 'days'}`]
        : []),
      ...(byRule.get(snapshot) ?? []),
    ];
  };
  const judged = newestFirst.map((snapshot) => ({ snapshot, why: whyOf(snapshot).join(', ') }));
  return {
    kept: judged.filter(({ why }) => why !== ''),
    deleted: judged
      .filter(({ why }) => why === '')
      .map(({ snapshot }) => snapshot)
      .reverse(),
  };
}

/**
 * Reads `hourly=24,daily=7,weekly=4,monthly=6,yearly=2`: any of these units, each at most once, numbers from 0 to 9999.
 * @throws VeloError usage `invalid-value`
 */
export function parseKeep(text: string): KeepRule {
  const rule: KeepRule = {};
  for (const part of text.split(',')) {
    const [, name = '', count] = /^([^=]*)=(0|[1-9][0-9]{0,3})$/.exec(part) ?? [];
    if (count === undefined) throw invalid(text, `${quoted(part)} is not a unit and a number`);
    const unit = units.find((one) => one === name);
    if (unit === undefined) throw invalid(text, `there is no unit ${quoted(name)}`);
    if (rule[unit] !== undefined) throw invalid(text, `it has ${unit} twice`);
    rule[unit] = Number(count);
  }
  return rule;
}

function keptByRule<Of extends Dated>(newestFirst: readonly Of[], rule: KeepRule): Map<Of, string[]> {
  const kept = new Map<Of, string[]>();
  for (const unit of units) {
    const seen = new Set<string>();
    for (const snapshot of newestFirst) {
      if (seen.size >= (rule[unit] ?? 0)) break;
      const period = periods[unit](new Date(snapshot.createdAt));
      if (seen.has(period)) continue;
      seen.add(period);
      kept.set(snapshot, [...(kept.get(snapshot) ?? []), `${unit} ${period}`]);
    }
  }
  return kept;
}

/** `2026-W48`. A week belongs to the year of its Thursday. */
function isoWeek(time: Date): string {
  const sinceMonday = (time.getUTCDay() + 6) % 7;
  const thursday = new Date(time.getTime() + (3 - sinceMonday) * dayMs);
  const year = thursday.getUTCFullYear();
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * dayMs));
  return `${year}-W${String(week).padStart(2, '0')}`;
}

function timeOf({ createdAt }: Dated): number {
  return Date.parse(createdAt);
}

function invalid(text: string, why: string): VeloError {
  return new VeloError(
    'usage',
    'invalid-value',
    `The rule ${quoted(text)} is not valid: ${why}.`,
    `Write units and numbers such as hourly=24,daily=7. Units: ${units.join(', ')}. Numbers: 0 to 9999.`,
  );
}
