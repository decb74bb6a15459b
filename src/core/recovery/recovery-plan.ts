import type { BranchSnapshot } from '../catalog/catalog.ts';

/** What a recovery should reach. */
export type RecoveryTarget =
  /** All that was committed by then (ISO 8601, UTC). */
  | { kind: 'time'; at: string }
  /** All records that end at or before it. */
  | { kind: 'lsn'; lsn: bigint }
  /** The end of the WAL. */
  | { kind: 'latest' };

/** A recovery that was found to be possible, with everything that it reads. */
export interface RecoveryPlan {
  /** Id of the archive. */
  archive: string;
  generation: number;
  base: BranchSnapshot;
  target: RecoveryTarget;
  timeline: number;
  /** Where the base ends. */
  from: bigint;
  /** Names of the archived segments, without interruption. */
  segments: string[];
  /** Name of the timeline's archived history file; null for a cluster's first timeline, which has none. */
  history: string | null;
  /** The data directory whose own WAL continues that of the archive, with the names of these segments. */
  tail: { pgdata: string; segments: string[] } | null;
  /** The end of the WAL is at or after this position: a recovery that ends before it, short of its target, has failed. */
  end: bigint;
  /** There is no later WAL of this generation, so that a target after its last transaction is reached at the end. */
  endIsFinal: boolean;
  /** Of the server that wrote the WAL; a lower value would stop the recovery. */
  maxPreparedTransactions: number;
}
