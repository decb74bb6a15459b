import type { ErrorReport } from '../errors/error.ts';
import type { PostgresName, StorageName } from '../values/drivers.ts';
import type { Limits, Problem } from '../values/limits.ts';
import type { StepTime } from './steps.ts';
import type { Recovery } from './wal-answers.ts';

/** The plain data that `interface Velo` returns. */

/** `asleep`: stopped until somebody connects; then the host's agent starts it. */
export type BranchStatus = 'running' | 'asleep' | 'stopped' | 'failed' | 'busy' | 'broken';

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
  /** The repository that it belongs to, or `first`; null: any repository may use it. */
  repository: string | null;
  /** What the agent does automatically, such as `snapshots`: `hourly:24,daily:7`. */
  policies: Record<string, string>;
  /** The most that its archived WAL may take, as it was set (`20G`, `15%`). */
  walMax: string;
  /** The folder outside the store that its archives lie in; null: they are in the store. */
  archiveDir: string | null;
  /** The limits of its branches except `main`. */
  limits: Limits;
  /** The C library's locale. */
  locale: string;
  /** The ICU locale that sorts text; null: the C library sorts. */
  icuLocale: string | null;
  encoding: string;
  /** ISO 8601, UTC; so are all times here. */
  createdAt: string;
  branches: string[];
}

/** How it is known that a branch belongs to its owner: by a job's token, or by somebody's word. */
export type Ownership = 'proven' | 'claimed';

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
  /** That of a proven job begins with `proven:`, except in answers to the job itself. */
  owner: string | null;
  /** Null for a branch without an owner. */
  ownership: Ownership | null;
  labels: Record<string, string>;
  /** Bytes that deleting the branch would free; null if finding out is expensive. */
  ownBytes: number | null;
  referencedBytes: number | null;
  /** Position in the write-ahead log where the branch's own history begins; null before its first start. */
  lsn: string | null;
  /** How many clients may replicate logically from it; 0: none. */
  walSenders: number;
  /** Whether its WAL is archived. */
  archive: boolean;
  image: string | null;
  storage: StorageName;
  postgres: PostgresName;
  /** When the running server was started; null if it is not running. */
  startedAt: string | null;
  /** When the parent's state was taken: creation, or the last reset. */
  takenAt: string;
  limits: Limits;
  /** After how many milliseconds without use the host's agent lets it sleep; null: never. */
  idleStop: number | null;
  /** Whether sessions that merely are connected are ended then, or keep it awake. */
  idleSessions: 'end' | 'keep';
  /** Since when it sleeps; null unless it is `asleep`. */
  asleepSince: string | null;
  /** Its replaced data that is kept, newest first: for `undo` until some time, or for snapshots on it. */
  retired: RetiredGeneration[];
  /** Why it is `failed` or `broken`; null for every other status. */
  problem: Problem | null;
}

/** Replaced data of a branch that is kept. */
export interface RetiredGeneration {
  generation: number;
  /** Until when `undo` can bring it back; null: only snapshots need it. */
  keptUntil: string | null;
  /** Bytes that removing it would free; null if finding out is expensive. */
  ownBytes: number | null;
}

/** A snapshot of a branch, kept until it is deleted. */
export interface Snapshot {
  id: string;
  project: string;
  branch: string;
  /** The branch's generation when it was taken. */
  generation: number;
  label: string | null;
  /** A clean-up by age or rule does not delete it. */
  pinned: boolean;
  /** Taken by the project's policy, which cleans up only such snapshots. */
  scheduled: boolean;
  /** Taken by velo itself as the base of a recovery; a clean-up of WAL deletes it. */
  base: boolean;
  createdAt: string;
  /** Position in the write-ahead log where it ends; null if the server was stopped. */
  lsn: string | null;
  /** Bytes that deleting it would free; null if finding out is expensive. */
  ownBytes: number | null;
  referencedBytes: number | null;
  /** Branches (`project/branch`) created from it or reset to it: they keep using its space after it is deleted. */
  usedBy: string[];
}

export interface SnapshotAnswer extends Snapshot {
  steps: StepTime[];
}

/** What a clean-up deleted (with `dryRun`: would delete), and what it kept and why. */
export interface SnapshotCleanup {
  deleted: Snapshot[];
  kept: { snapshot: Snapshot; why: string }[];
  failed: { snapshot: string; error: ErrorReport }[];
}

/** What was done by the policies of all projects. */
export interface PolicyRun {
  /** Projects for which a snapshot was due. */
  due: string[];
  taken: Snapshot[];
  deleted: Snapshot[];
  failed: { project: string; error: ErrorReport }[];
}

/** What was removed from a branch so that it has no effect on other systems. */
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
  /** What create did, which depends on `ifExists`. */
  result?: 'created' | 'reused' | 'reset';
  /** Present if a moment was recovered. */
  recovery?: Recovery;
}

/** How a running branch is used. */
export interface BranchUse {
  /** What would be lost if it slept now, such as `a transaction is open`; null: nothing. */
  inUse: string | null;
  /** Milliseconds since the last statement of the sessions that are connected; null if none is. */
  idleMs: number | null;
  /** A number that changes with each session that comes, however short it is. velo's own do not count. */
  sessions: number;
  /** The sessions that are connected, as `<process id>@<start>`, and those of them that were seen to listen. */
  connected: string[];
  listening: string[];
}

/** A server's listening socket. */
export interface BranchListener {
  id: string;
  port: number;
  /** Its inode, which no other socket has while it is open; null where it belongs to the engine's proxy. */
  inode: number | null;
}

/** A part of a branch's server log: whole lines, at most 256 kB, unchanged. */
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
  /** Why it can't be used, such as the format of a newer version of velo; absent if it can. */
  problem?: string;
}

export interface Status {
  stores: StoreStatus[];
  projects: (Omit<Project, 'branches'> & { branches: BranchSummary[] })[];
  /** What is wrong with archived WAL, of a branch (`shop/main`) or of a project; absent from an older agent. */
  warnings?: (Problem & { of: string })[];
  /** The agent's last removal of expired branches; absent if no agent answers, null before the first removal. */
  lastSweep?: Sweep | null;
}

/** One removal of expired branches. */
export interface Sweep {
  at: string;
  removed: string[];
  /** Branches that expired too but were not removed. */
  kept: { branch: string; why: string }[];
}

/** What a repair did, and what it could not do, one line each. */
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
  /** What to do; empty if there is nothing to do. */
  help: string;
}

export interface Doctor {
  ok: boolean;
  checks: Check[];
}
