import type { ErrorReport } from '../errors/error.ts';

/** A position in the write-ahead log, and when it was reached (null if that is not known). */
export interface WalPoint {
  lsn: string;
  at: string | null;
}

/** A recovery of a past moment. */
export interface Recovery {
  /** Id of the snapshot that it started from. */
  base: string;
  generation: number;
  /** Where the base ends, and where the recovery ended. */
  from: WalPoint;
  reached: WalPoint;
  /** From `from` to `reached`, in bytes of the WAL as the server wrote it. */
  replayedBytes: number;
}

/** Moments that can be recovered, without interruption. */
export interface WalWindow {
  from: WalPoint;
  to: WalPoint;
  /** Ids of the snapshots that a recovery in it can start from, the oldest first. */
  bases: string[];
}

/** The archived WAL of one generation. */
export interface WalArchive {
  project: string;
  branch: string;
  generation: number;
  /** It is the branch's present generation. */
  current: boolean;
  /** Its generation was replaced. Neither: archiving was turned off. */
  retired: boolean;
  segments: number;
  bytes: number;
  /** The newest archived segment; null if there is none yet. */
  newest: { name: string; at: string } | null;
  /** Segments that wait to be archived; null if that is not known. */
  waiting: number | null;
  /** Missing segments between archived ones. */
  gaps: { first: string; last: string; segments: number }[];
  /** The oldest first. */
  windows: WalWindow[];
  /**
   * Since when no moment of a generation that archives can be recovered: until its first base is taken, and after a
   * gap. Null: the present can be recovered, or it does not archive.
   */
  noWindowSince: string | null;
  /** Until when moments were lost because the project's WAL may take no more (`walMax`); null: none were. */
  limitedUntil: string | null;
  /** The last failure to archive, if nothing has been archived since. */
  failure: { at: string; segment: string; reason: string } | null;
  /**
   * Its folder outside the store (`archiveDir`) is not there: its disk is not mounted. What it has is not known then,
   * and older archives are not listed.
   */
  gone: boolean;
}

/** What a clean-up of WAL deleted (with `dryRun`: would delete). */
export interface WalCleanup {
  segments: number;
  bytes: number;
  /** Ids of deleted bases. */
  bases: string[];
  before: WalWindow[];
  after: WalWindow[];
  /** The moments that were lost because the project's WAL may take no more (`walMax`); null: none were. */
  limited: { from: string; to: string } | null;
}

/** One drill. */
export interface RestoreCheck {
  project: string;
  branch: string;
  ok: boolean;
  /** The moment that was asked for. */
  target: string | null;
  recovery: Recovery | null;
  /** Milliseconds from the request to the first query. */
  ms: number | null;
  /** What was checked, such as `checksums`. */
  checks: { name: string; ok: boolean; detail: string }[];
  /** How old the newest recoverable moment is, in seconds; null if there is none. */
  ageSeconds: number | null;
  error: ErrorReport | null;
}
