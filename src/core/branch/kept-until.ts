import { duration } from '../../contract/values/duration.ts';

/** How long the replaced data of `main` is kept by default, in milliseconds: a week. */
const mainKeptMs = 7 * 86_400_000;

/**
 * Until when replaced data is kept for an undo, ISO 8601 in UTC; null if nobody asked for it. With `none` that time is
 * over at once, also for the moments of its archive.
 * @throws VeloError usage `invalid-duration`
 */
export function keptUntil(keepOld: string | undefined, isMain: boolean, now = Date.now()): string | null {
  if (keepOld === 'none') return new Date(now).toISOString();
  if (keepOld !== undefined) return new Date(now + duration(keepOld, 'The time to keep old data')).toISOString();
  return isMain ? new Date(now + mainKeptMs).toISOString() : null;
}
