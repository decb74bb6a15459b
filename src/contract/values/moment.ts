import { VeloError } from '../errors/error.ts';
import { quoted } from './names.ts';

const unitMs: Record<string, number> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
const ago = /^(\d{1,7}) ?(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?) ago$/i;
const clock = String.raw`(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?`;
const zoned = new RegExp(
  String.raw`^(?:(\d{4})-(\d\d)-(\d\d)[T ]|(today|yesterday) )${clock}(?: ?(Z|[+-](?:0\d|1[0-5])(?::?[0-5]\d)?)| ([A-Za-z][\w+-]*(?:/[\w+-]+)*))?$`,
  'i',
);

/** The earliest moment that is accepted (ISO 8601, UTC): before it there was nothing to recover. */
const earliest = '2000-01-01T00:00:00.000Z';

/**
 * Reads a past moment, as people write it: ISO 8601 with a zone (`2026-11-27T14:30:00Z`, `2026-11-27 14:30 +01:00`,
 * `2026-11-27 14:30 Europe/Stockholm`), `yesterday 14:30 Europe/Stockholm`, `today 09:00 UTC`, `2 hours ago`. A fraction
 * of a second is cut to milliseconds.
 * @returns the moment (ISO 8601, UTC)
 * @throws VeloError usage `invalid-moment`, `moment-without-zone` (names both readings: UTC, and `localZone`, that of
 *   this machine), `moment-in-future`
 */
export function parseMoment(
  text: string,
  now: Date,
  localZone: string = Intl.DateTimeFormat().resolvedOptions().timeZone,
): { at: string } {
  const time = timeOf(text.trim(), now, localZone);
  if (Number.isNaN(time) || time > 8.64e15) throw invalid(text);
  if (time > now.getTime()) throw inFuture(text, time);
  const at = new Date(time).toISOString();
  if (at < earliest) throw invalid(text, 'it is before the year 2000');
  return { at };
}

/** Milliseconds since 1970. */
function timeOf(text: string, now: Date, localZone: string): number {
  const [, count, unit = ''] = ago.exec(text) ?? [];
  if (count !== undefined) return now.getTime() - Number(count) * (unitMs[unit[0]?.toLowerCase() ?? ''] ?? Number.NaN);
  const match = zoned.exec(text);
  if (!match) throw invalid(text);
  const [, , , , day, , , , , offset, name] = match;
  const zone = offset !== undefined ? undefined : (name ?? undefined);
  if (offset !== undefined) return wallOf(match, day && dayOf(day, now, offsetMs(offset)), text) - offsetMs(offset);
  if (zone !== undefined) {
    if (!isZone(zone)) throw invalid(text, `there is no time zone ${quoted(zone)}`);
    return inZone(wallOf(match, day && dayOf(day, now, zoneOffset(zone, now.getTime())), text), zone, text);
  }
  const readings = ['UTC', localZone].map((each) => {
    const wall = wallOf(match, day && dayOf(day, now, zoneOffset(each, now.getTime())), text);
    return reading(wall - zoneOffset(each, wall), each);
  });
  throw new VeloError(
    'usage',
    'moment-without-zone',
    `${quoted(text)} has no time zone: it can be ${[...new Set(readings)].join(' or ')}.`,
    'Write the zone too, such as Z, +01:00 or Europe/Stockholm.',
  );
}

/** The day that a word means, as `2026-11-27`, on a clock that is `offset` milliseconds before UTC. */
function dayOf(word: string, now: Date, offset: number): string {
  const back = word.toLowerCase() === 'yesterday' ? 86_400_000 : 0;
  return new Date(now.getTime() + offset - back).toISOString().slice(0, 10);
}

/** The time on the clock, in milliseconds as if it were UTC. */
function wallOf(match: RegExpExecArray, day: string | undefined, text: string): number {
  const [, year, month, date, , hour, minute, second = '00', fraction = ''] = match;
  const iso = `${day ?? `${year}-${month}-${date}`}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
  const wall = Date.parse(iso);
  // Date.parse accepts February 30.
  if (Number.isNaN(wall) || new Date(wall).toISOString() !== iso) throw invalid(text, 'there is no such time');
  return wall;
}

function offsetMs(offset: string): number {
  if (/^z$/i.test(offset)) return 0;
  const [, sign, hours, minutes = '00'] = /^([+-])(\d\d):?(\d\d)?$/.exec(offset) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** How far a zone's clock was ahead of UTC, in milliseconds. */
function zoneOffset(zone: string, time: number): number {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, ...options, second: '2-digit', hourCycle: 'h23' });
  const parts = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(time / 1000) * 1000;
}

/** @throws VeloError usage `invalid-moment` if the zone's clock never showed this time, or showed it twice */
function inZone(wall: number, zone: string, text: string): number {
  const offsets = [-86_400_000, 0, 86_400_000].map((shift) => zoneOffset(zone, wall + shift));
  const times = [...new Set(offsets.map((offset) => wall - offset))].filter(
    (time) => time + zoneOffset(zone, time) === wall,
  );
  const [time, other] = times;
  if (time === undefined) throw invalid(text, `the clock of ${zone} skipped this time`);
  if (other === undefined) return time;
  const both = times.sort((a, b) => a - b).map((each) => reading(each, zone));
  throw invalid(text, `the clock of ${zone} showed this time twice: ${both.join(' and ')}`);
}

/** A moment with the offset of a zone, such as `2026-11-27T14:30:00+01:00`. */
function reading(time: number, zone: string): string {
  const minutes = Math.round(zoneOffset(zone, time) / 60_000);
  const wall = new Date(time + minutes * 60_000).toISOString().slice(0, 19);
  if (minutes === 0) return `${wall}Z`;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${wall}${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}

function inFuture(text: string, time: number): VeloError {
  return new VeloError(
    'usage',
    'moment-in-future',
    `${quoted(text)} is in the future (${new Date(time).toISOString()}).`,
    'Give a moment that has passed.',
  );
}

function invalid(text: string, why = 'it is not a moment'): VeloError {
  return new VeloError(
    'usage',
    'invalid-moment',
    `${quoted(text)} can't be used: ${why}.`,
    'Write it as 2026-11-27T14:30:00Z, "2026-11-27 14:30 Europe/Stockholm", "yesterday 14:30 UTC" or "2 hours ago".',
  );
}
