import { VeloError } from '../../contract/errors/error.ts';
import { duration } from '../../contract/values/duration.ts';
import { quoted } from '../../contract/values/names.ts';
import type { BranchRecord, ProjectRecord } from './record.ts';

/** What `auto` means where the project has no policy: 2 hours, in milliseconds. */
const usualMs = 7_200_000;

/** Whether a branch's server should run now: it was not stopped, and it does not sleep. */
export function shouldRun({ wanted, asleep }: Pick<BranchRecord, 'wanted' | 'asleep'>): boolean {
  return wanted === 'running' && asleep === null;
}

/** After how many milliseconds without use a branch sleeps; null: never, as `main`. */
export function idleStopOf(
  { policies }: Pick<ProjectRecord, 'policies'>,
  { parent, idleStop }: Pick<BranchRecord, 'parent' | 'idleStop'>,
): number | null {
  if (parent === null) return null;
  return (idleStop ?? idlePolicy(policies) ?? 0) || null;
}

/**
 * The value of `--idle-stop` for the record: milliseconds, 0 for `off`, null for `default`. `auto`, which jobs get, is the
 * project's policy, or 2 hours where it has none.
 * @throws VeloError usage `invalid-duration`
 */
export function idleStopFor(wish: string | undefined, policies: Record<string, string> = {}): number | null {
  if (wish === undefined || wish === 'default') return null;
  if (wish === 'auto') return policies['idle-stop'] === undefined ? usualMs : null;
  return wish === 'off' ? 0 : duration(wish, 'The idle time');
}

/** @throws VeloError usage `invalid-value` */
export function idleSessionsFor(wish: string): 'keep' | null {
  if (wish === 'keep' || wish === 'end') return wish === 'keep' ? 'keep' : null;
  const message = `Idle sessions can't be ${quoted(wish)}.`;
  throw new VeloError('usage', 'invalid-value', message, 'They can be `end` or `keep`.');
}

/** The policy `idle-stop`, in milliseconds; 0: off; undefined: there is none. @throws VeloError usage `invalid-duration` */
export function idlePolicy({ 'idle-stop': rule }: Record<string, string>): number | undefined {
  if (rule === undefined) return undefined;
  return rule === 'off' ? 0 : duration(rule, 'The policy idle-stop');
}
