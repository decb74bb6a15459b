import type { Base } from './bases.ts';
import type { WalFile } from './wal-files.ts';
import { lsnOf, segmentName, segmentOf } from './wal-positions.ts';

/** What a clean-up of one archive deletes. */
export interface CleanupPlan {
  /** Names of files. */
  files: string[];
  /** Bases that velo took; people's snapshots stay, as points without a window. */
  bases: Base[];
  /** Nothing of the archive stays. */
  whole: boolean;
}

/**
 * What can go if every moment since `since` (ISO 8601, UTC) stays recoverable: all WAL before the newest base that is
 * at least as old. If none is that old, all WAL before the oldest base. An archive that ended before is not needed at
 * all. Without a base nothing goes, for the next one may need it.
 */
export function planCleanup(
  files: readonly WalFile[],
  bases: readonly Base[],
  { since, endedAt }: { since: string; endedAt: string | null },
): CleanupPlan {
  if (endedAt !== null && endedAt < since)
    return { files: files.map(({ name }) => name), bases: bases.filter(({ record }) => record.base), whole: true };
  const byEnd = [...bases].sort((a, b) => (lsnOf(a.record.lsn) < lsnOf(b.record.lsn) ? -1 : 1));
  const kept = byEnd.filter(({ record }) => record.endAt <= since).at(-1) ?? byEnd[0];
  if (!kept) return { files: [], bases: [], whole: false };
  const { timeline, redo, lsn } = kept.record;
  const first = segmentName(timeline, segmentOf(lsnOf(redo)));
  return {
    // History files have no place in the order; backup and lost ones begin with the name of their segment.
    files: files.filter(({ name }) => /^[0-9A-F]{24}/.test(name) && name.slice(0, 24) < first).map(({ name }) => name),
    bases: byEnd.filter(({ record }) => record.base && lsnOf(record.lsn) < lsnOf(lsn)),
    whole: false,
  };
}
