import type { PostgresName, StorageName } from './answers.ts';
import type { LimitsChange } from './limits.ts';

export type * from './answers.ts';
export type * from './limits.ts';

/** The plain data that `interface Velo` takes: requests. What it returns is in `answers.ts`. */

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
  /** The C library's locale; default `C.UTF-8` (local), or the image's own (docker). */
  locale?: string;
  /** ICU's locale, which sorts then (PostgreSQL 15 and newer). */
  icuLocale?: string;
  /** Default `UTF8`. */
  encoding?: string;
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
  /** Of each of its branches but `main` that has none of its own. */
  limits?: LimitsChange;
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
  limits?: LimitsChange;
  listen?: string;
  /** How many may replicate logically from the branch, up to 64; default 0, nobody. Kept over resets. */
  walSenders?: number;
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
  /** An existing database; default the branch's own `database`. */
  database?: string;
  expect?: Expectation;
}

export interface BranchLogs {
  branch: string;
  /** `next` of the part before; absent: the last `lines`. */
  after?: string;
  /** How many lines of the past; default 200. */
  lines?: number;
  expect?: Expectation;
}

export interface SetBranch {
  branch: string;
  /** `none` takes the expiry away. */
  ttl?: string;
  /** An empty value removes the label. */
  labels?: Record<string, string>;
  owner?: string;
  limits?: LimitsChange;
  /** In force from the server's next start on. */
  walSenders?: number;
  expect?: Expectation;
}

export interface RenameBranch {
  branch: string;
  /** `project/name`, in the same project. */
  to: string;
  expect?: Expectation;
}

export interface RenameProject {
  name: string;
  to: string;
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
  /** Own sizes also where they take a look at every file. */
  sizes?: boolean;
}
