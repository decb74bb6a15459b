import type { StepTime } from './core/steps.ts';
import type { ErrorReport } from './error.ts';

/** The plain data that `interface Velo` takes and returns: requests first, then answers. */

/**
 * What must be so, seen under the branch's lock, before anything is changed. Every method that takes one throws
 * unable `not-permitted` (another owner, or none), conflict `branch-changed`, conflict `branch-in-use`.
 */
export interface Expectation {
  /** The branch's owner; of what goes along with it by `force`, too. */
  owner?: string;
  id?: string;
  /** The generation that was seen: of several callers who saw the same one, one alone goes on. */
  generation?: number;
  /** The branch's expiry is past. */
  expired?: true;
}

/** How many branches there may be besides `main`, the new one among them. */
export interface BranchLimits {
  project?: number;
  /** Of the new branch's owner, in this project. */
  owner?: number;
}

export interface CreateProject {
  name: string;
  /** Major version of PostgreSQL, 14 to 18. */
  pgVersion?: number;
  /** A Docker image with an official image's interface; docker only, not together with `pgVersion`. */
  image?: string;
  /** ZFS: the pool. btrfs: a mounted folder. */
  pool?: string;
  network?: 'auto' | 'host' | 'isolated';
  storage?: StorageName;
  postgres?: PostgresName;
  /** The repository that it belongs to, such as `github:github.com/123`, or `first`: the first that uses it. */
  repository?: string;
}

/** Changes what a project was made with; what is absent stays. */
export interface SetProject {
  name: string;
  /** The image that its servers run from their next start on; docker only. */
  image?: string;
  /** As in `CreateProject`; empty: any repository may use it. */
  repository?: string;
  /** Goes on where the change may harm, such as another order of texts. */
  force?: boolean;
}

export interface CreateBranch {
  branch: string;
  /** `project/name` of the parent; default the project's `main`. */
  parent?: string;
  /** How long the branch lives, such as `3d`; absent: for ever. */
  ttl?: string;
  ifExists?: 'fail' | 'reuse' | 'reset';
  /** False leaves the new branch stopped. */
  start?: boolean;
  owner?: string;
  labels?: Record<string, string>;
  listen?: string;
  /** Of the branch that `ifExists` found there. */
  expect?: Expectation;
  maxBranches?: BranchLimits;
  /** The job's repository, such as `github:github.com/123`. Another one than the project's gets `project-bound`. */
  bind?: string;
}

export interface ResetBranch {
  branch: string;
  /** Removes the branch's own children once the reset is committed. */
  force?: boolean;
  ttl?: string;
  owner?: string;
  labels?: Record<string, string>;
  expect?: Expectation;
}

export interface DeleteBranch {
  branch: string;
  /** Takes everything below it along. */
  force?: boolean;
  expect?: Expectation;
}

export interface BranchPassword {
  branch: string;
  /** An existing role. */
  user?: string;
  expect?: Expectation;
}

export interface SetBranch {
  branch: string;
  /** `none` takes the expiry away. */
  ttl?: string;
  /** An empty value removes the label. */
  labels?: Record<string, string>;
  owner?: string;
  expect?: Expectation;
}

export interface BranchFilter {
  project?: string;
  owner?: string;
  /**
   * A repository such as `github:github.com/123`: branches whose owner is it, one of its pull requests (`…#42`) or one
   * of its runs (`…!7`). For whoever cleans up after many owners; on the runner's socket it names the owner as well.
   */
  repository?: string;
  /** Labels that must all be there with these values. */
  labels?: Record<string, string>;
  expired?: boolean;
}

export type StorageName = 'zfs' | 'btrfs' | 'directory';
export type PostgresName = 'docker' | 'local';
export type BranchStatus = 'running' | 'stopped' | 'failed' | 'busy' | 'broken';

export interface Project {
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
  image: string | null;
  storage: StorageName;
  postgres: PostgresName;
  /** When the running server was started; null when it is not running. */
  startedAt: string | null;
  /** When the parent's state was taken: creation, or the last reset. */
  takenAt: string;
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
