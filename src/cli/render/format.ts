import { span } from '../../contract/values/duration.ts';
import type { BranchSummary, WalPoint } from '../../velo.ts';
import { plain } from '../terminal/text.ts';

/** How long ago a time was; `–` for null. `now` is in milliseconds since 1970. */
export function since(time: string | null, now: number): string {
  return time === null ? '–' : span(now - Date.parse(time));
}

/** When a branch expires; `–` for never. */
export function until(time: string | null, now: number): string {
  if (time === null) return '–';
  const left = Date.parse(time) - now;
  // Up to the next minute, or else a fresh `--ttl 3d` would read `2d 23h`.
  return left > 0 ? `in ${span(left > 3_600_000 ? left + 59_999 : left)}` : 'expired';
}

/** A time for people, in UTC: `2026-11-03 14:05:09 UTC`. */
export function clock(time: string): string {
  return `${time.slice(0, 19).replace('T', ' ')} UTC`;
}

/** A position in the write-ahead log by its time, else by itself: `2026-11-03 14:05:09 UTC, 0/1A2B3C4`. */
export function pointText({ lsn, at }: WalPoint): string {
  return plain(at === null ? lsn : `${clock(at)}, ${lsn}`);
}

/** Milliseconds of a step in seconds: `0.1s`. */
export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)}s`;
}

/** The connection string with its password hidden. Built from the parts, so that no password is near it. */
export function hiddenUrl(branch: Pick<BranchSummary, 'user' | 'host' | 'port' | 'database'>): string {
  const host = branch.host.includes(':') ? `[${branch.host}]` : branch.host;
  return `postgresql://${encodeURIComponent(branch.user)}:***@${host}:${branch.port}/${encodeURIComponent(branch.database)}`;
}

/** The beginning of a snapshot's id, enough to name it by in all but rare cases. */
export function shortId(id: string): string {
  return id.slice(0, 8);
}
