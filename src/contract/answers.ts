import type { PostgresName, StorageName } from './drivers.ts';
import type { ErrorReport } from './error.ts';
import type { Limits, Problem } from './limits.ts';
import type { StepTime } from './steps.ts';

/** The plain data that `interface Velo` returns. */

export type BranchStatus = 'running' | 'stopped' | 'failed' | 'busy' | 'broken';

export interface Project {
  id: string;
  name: string;
  /** Image reference (docker) or null (local). */
  image: string | null;
  imageId: string | null;
  pgVersion: number;
  storage: StorageName;
  postgres: PostgresName;
  network: 'host' | 'isolated' | null;
  pool: string | null;
  /** The repository that it belongs to, or `first`; null: any may use it. */
  repository: string | null;
  /** What its agent does by itself, such as `snapshots`: `hourly:24,daily:7`. */
  policies: Record<string, string>;
  /** Of its branches but `main`. */
  limits: Limits;
  /** How text is sorted and encoded. */
  locale: string;
  /** Null: the C library sorts. */
  icuLocale: string | null;
  encoding: string;
  /** ISO 8601, UTC; so are all times here. */
  createdAt: string;
  branches: string[];
}

export interface BranchSummary {
  project: string;
  branch: string;
  id: string;
  generation: number;
  parent: string | null;
  status: BranchStatus;
  host: string;
  port: number;
  user: string;
  database: string;
  createdAt: string;
  expiresAt: string | null;
  owner: string | null;
  labels: Record<string, string>;
  /** Bytes that deleting the branch would give back; null where that can't be had cheaply. */
  ownBytes: number | null;
  referencedBytes: number | null;
  /** Position in the write-ahead log where the branch's own history begins; null before its first start. */
  lsn: string | null;
  /** How many may replicate logically from it; 0: nobody. */
  walSenders: number;
  image: string | null;
  storage: StorageName;
  postgres: PostgresName;
  /** When the running server was started; null when it is not running. */
  startedAt: string | null;
  /** When the parent's state was taken: creation, or the last reset. */
  takenAt: string;
  limits: Limits;
  /** Replaced data of it that is kept: for `undo` until a time, or for snapshots on it; newest first. */
  retired: RetiredGeneration[];
  /** Why it is `failed` or `broken`; null for every other status. */
  problem: Problem | null;
}

/** Data of a branch that was replaced, and is kept. */
export interface RetiredGeneration {
  generation: number;
  /** Until then `undo` can bring it back; null: only snapshots need it. */
  keptUntil: string | null;
  /** Bytes that removing it would give back; null where that can't be had cheaply. */
  ownBytes: number | null;
}

/** A snapshot of a branch, kept until it is deleted. */
export interface Snapshot {
  id: string;
  project: string;
  branch: string;
  /** Of the branch when it was taken. */
  generation: number;
  label: string | null;
  /** Clean-up by age or rule leaves it alone. */
  pinned: boolean;
  /** Taken by the project's policy, which cleans up such snapshots alone. */
  scheduled: boolean;
  createdAt: string;
  /** Position in the write-ahead log where it ends; null of a stopped server. */
  lsn: string | null;
  /** Bytes that deleting it would give back; null where that can't be had cheaply. */
  ownBytes: number | null;
  referencedBytes: number | null;
  /** Branches that were made from it or reset to it, `project/branch`, and hold its space after it is deleted. */
  usedBy: string[];
}

export interface SnapshotAnswer extends Snapshot {
  steps: StepTime[];
}

/** What a clean-up deleted, or with `dryRun` would delete, and what it kept and why. */
export interface SnapshotCleanup {
  deleted: Snapshot[];
  kept: { snapshot: Snapshot; why: string }[];
  failed: { snapshot: string; error: ErrorReport }[];
}

/** What the policies of all projects made due. */
export interface PolicyRun {
  /** Projects for which a snapshot was due. */
  due: string[];
  taken: Snapshot[];
  deleted: Snapshot[];
  failed: { project: string; error: ErrorReport }[];
}

/** What was taken out of a branch so that it does nothing to the world outside. */
export interface Cleaned {
  slots: number;
  subscriptions: number;
  preparedTransactions: number;
}

export interface BranchAnswer extends BranchSummary {
  password: string;
  url: string;
  cleaned: Cleaned;
  steps: StepTime[];
  /** What create did, where `ifExists` leaves it open. */
  result?: 'created' | 'reused' | 'reset';
}

/** A part of what a branch's server has written: whole lines, at most 256 kB, as they are. */
export interface BranchLog {
  text: string;
  next: string;
}

export interface StartAll {
  started: string[];
  failed: { branch: string; error: ErrorReport }[];
}

export interface StoreStatus {
  storage: StorageName;
  pool: string;
  health: string;
  sizeBytes: number;
  usedBytes: number;
  freeBytes: number;
  /** Why nothing in it can be worked on, such as a newer velo's format; absent when it can. */
  problem?: string;
}

export interface Status {
  stores: StoreStatus[];
  projects: (Omit<Project, 'branches'> & { branches: BranchSummary[] })[];
  /** What the host's agent last removed because it had expired; absent where no agent answers, null before the first. */
  lastSweep?: Sweep | null;
}

/** One removal of expired branches. */
export interface Sweep {
  at: string;
  removed: string[];
  /** Expired too, and not removed. */
  kept: { branch: string; why: string }[];
}

/** What a repair did, and what it could not do, a line each. */
export interface Repair {
  done: string[];
  failed: string[];
}

export type CheckState = 'ok' | 'warn' | 'fail' | 'info';

export interface Check {
  group: 'system' | 'storage' | 'engine' | 'network' | 'store' | 'files';
  name: string;
  state: CheckState;
  detail: string;
  /** What to do; empty when there is nothing to do. */
  help: string;
}

export interface Doctor {
  ok: boolean;
  checks: Check[];
}
