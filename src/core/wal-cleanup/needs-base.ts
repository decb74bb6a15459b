import type { WalFile } from '../archive/wal-files.ts';
import { chainFrom } from '../recovery/chain.ts';
import type { Base } from '../wal/bases.ts';

/**
 * Whether the archive of a generation that serves needs a base: a first one, another one after a gap in its WAL, and
 * with a policy of WAL when the newest is `everyMs` old, or was taken before the clock was set back. `bases`: the
 * newest first.
 */
export function needsBase(
  { files, bases }: { files: readonly WalFile[]; bases: readonly Base[] },
  { everyMs, now }: { everyMs: number | undefined; now: Date },
): boolean {
  const [newest] = bases;
  if (!newest || chainFrom(newest, files).hasLater) return true;
  const ageMs = now.getTime() - Date.parse(newest.record.createdAt);
  return everyMs !== undefined && (ageMs >= everyMs || ageMs < 0);
}
