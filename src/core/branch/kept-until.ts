import { duration } from '../../contract/duration.ts';

/** Milliseconds that the replaced data of `main` is kept unless something else is asked for: a week. */
const mainKeptMs = 7 * 86_400_000;

/**
 * Until when replaced data is kept for an undo, ISO 8601 in UTC; null: it is not. `none` keeps nothing of `main` either.
 * @throws VeloError usage `invalid-duration`
 */
export function keptUntil(keepOld: string | undefined, isMain: boolean, now = Date.now()): string | null {
  if (keepOld === 'none') return null;
  if (keepOld !== undefined) return new Date(now + duration(keepOld, 'The time to keep old data')).toISOString();
  return isMain ? new Date(now + mainKeptMs).toISOString() : null;
}
