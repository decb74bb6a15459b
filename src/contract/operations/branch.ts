import type { BranchAnswer, BranchLog, BranchSummary, StartAll } from '../answers/answers.ts';
import { answering } from './entry.ts';

/** The operations on branches. `branch` is written `project/name`. */
export const branchOperations = {
  createBranch: answering<BranchAnswer>()({
    does: 'create branches',
    request: ({ object, word, maybe, oneOf, start, labels, limits, count, expect, maxBranches, moment, idle }) =>
      object({
        branch: word,
        /** `project/name` of the parent; default the project's `main`. */
        parent: maybe(word),
        /** A snapshot to copy instead of the parent's present state; its branch is the parent. */
        from: maybe(word),
        ...moment,
        /** How long the branch lives, such as `3d`; absent: forever. */
        ttl: maybe(word),
        ifExists: maybe(oneOf(['fail', 'reuse', 'reset'])),
        /** False leaves the new branch stopped; `on-connect` asleep, once it is cleaned. */
        start: maybe(start),
        ...idle,
        owner: maybe(word),
        labels: maybe(labels),
        limits: maybe(limits),
        listen: maybe(word),
        /** How many clients may replicate logically from the branch, up to 64; default 0, none. Resets keep it. */
        walSenders: maybe(count),
        /** What is expected of an existing branch that `ifExists` reuses or resets. */
        expect: maybe(expect),
        maxBranches: maybe(maxBranches),
        /** The job's repository, such as `github:github.com/123`. If it is not the project's: `project-bound`. */
        bind: maybe(word),
      }),
    jobs: true,
    streams: true,
    reads: false,
    startsServer: true,
    owner: 'both',
  }),
  listBranches: answering<BranchSummary[]>()({
    does: 'list branches',
    request: ({ object, word, maybe, labels, flag }) =>
      object({
        project: maybe(word),
        owner: maybe(word),
        /**
         * A repository such as `github:github.com/123`: branches whose owner is the repository, one of its pull
         * requests (`…#42`) or one of its runs (`…!7`). For a clean-up after many owners: in a job's request it can
         * stand for the owner.
         */
        repository: maybe(word),
        /** Labels that a branch must have, with these values. */
        labels: maybe(labels),
        expired: maybe(flag),
        /** Gives own sizes even if that requires a look at every file. */
        sizes: maybe(flag),
      }),
    jobs: true,
    streams: false,
    reads: true,
    owner: 'given',
  }),
  getBranch: answering<BranchAnswer>()({
    does: 'see branches',
    request: ({ object, word, maybe, expect }) => object({ branch: word, expect: maybe(expect) }),
    jobs: true,
    streams: false,
    reads: true,
    owner: 'expected',
  }),
  deleteBranch: answering<void>()({
    does: 'delete branches',
    request: ({ object, word, maybe, flag, expect }) =>
      object({
        branch: word,
        /** Also deletes all branches below it. */
        force: maybe(flag),
        expect: maybe(expect),
      }),
    jobs: true,
    streams: true,
    reads: false,
    owner: 'expected',
  }),
  resetBranch: answering<BranchAnswer>()({
    does: 'reset branches',
    request: ({ object, word, maybe, oneOf, flag, labels, expect, moment }) =>
      object({
        branch: word,
        /** Removes the branch's own children once the reset is committed. */
        force: maybe(flag),
        /** A snapshot instead of the parent's present state. `main` has no parent: it needs a snapshot, or `undo`. */
        from: maybe(word),
        ...moment,
        /** The moment is one of the parent's history, as in a create, in place of the branch's own. */
        ofParent: maybe(flag),
        /** Brings back the data that the last reset or undo replaced, while it is kept. */
        undo: maybe(flag),
        /** How long the replaced data is kept for `undo`, such as `2h`; default `7d` for `main`, otherwise not kept. */
        keepOld: maybe(word),
        /** Leaves it asleep, once it is cleaned; `main` is started all the same. */
        start: maybe(oneOf(['on-connect'])),
        ttl: maybe(word),
        owner: maybe(word),
        labels: maybe(labels),
        expect: maybe(expect),
      }),
    jobs: true,
    streams: true,
    reads: false,
    owner: 'expected',
  }),
  /** Gives the project's `main` the branch's present state as its data. The branch and `main`'s address stay. */
  promoteBranch: answering<BranchAnswer>()({
    does: 'promote branches',
    request: ({ object, word, maybe, flag, expect }) =>
      object({
        branch: word,
        /** Promotes even if `main` has changed since the branch was taken from it. */
        force: maybe(flag),
        /** As in `resetBranch`, for the data of `main`. */
        keepOld: maybe(word),
        expect: maybe(expect),
      }),
    jobs: false,
    streams: true,
    reads: false,
    owner: 'expected',
  }),
  renameBranch: answering<BranchAnswer>()({
    does: 'rename branches',
    request: ({ object, word, maybe, expect }) =>
      object({
        branch: word,
        /** `project/name`, in the same project. */
        to: word,
        expect: maybe(expect),
      }),
    jobs: false,
    streams: true,
    reads: false,
    owner: 'expected',
  }),
  startBranch: answering<BranchAnswer>()({
    does: 'start branches',
    request: ({ object, word, maybe, expect }) => object({ branch: word, expect: maybe(expect) }),
    jobs: false,
    streams: true,
    reads: false,
    startsServer: true,
  }),
  stopBranch: answering<BranchAnswer>()({
    does: 'stop branches',
    request: ({ object, word, maybe, expect }) => object({ branch: word, expect: maybe(expect) }),
    jobs: false,
    streams: true,
    reads: false,
  }),
  restartBranch: answering<BranchAnswer>()({
    does: 'restart branches',
    request: ({ object, word, maybe, expect }) => object({ branch: word, expect: maybe(expect) }),
    jobs: false,
    streams: true,
    reads: false,
  }),
  /**
   * Starts every branch that should run, or those of `branches` that should; each `main` is started first. If one
   * fails, the others are still started.
   */
  startAll: answering<StartAll>()({
    does: 'start all branches',
    request: ({ object, maybe, words }) => object({ branches: maybe(words) }),
    jobs: false,
    streams: true,
    reads: false,
  }),
  setBranch: answering<BranchAnswer>()({
    does: 'change branches',
    request: ({ object, word, maybe, labels, limits, count, flag, expect, idle }) =>
      object({
        branch: word,
        ...idle,
        /** `none` removes the expiry. */
        ttl: maybe(word),
        /** An empty value removes the label. */
        labels: maybe(labels),
        owner: maybe(word),
        limits: maybe(limits),
        /** Takes effect at the server's next start. */
        walSenders: maybe(count),
        /** Whether its WAL is archived. Its server is restarted, and velo takes a base. */
        archive: maybe(flag),
        expect: maybe(expect),
      }),
    jobs: true,
    streams: true,
    reads: false,
    owner: 'expected',
  }),
  /** The connection of a branch, proven by a login. With `user`, that role gets its own password, kept over resets. */
  branchPassword: answering<BranchAnswer>()({
    does: 'see the passwords of branches',
    request: ({ object, word, maybe, expect }) =>
      object({
        branch: word,
        /** An existing role. */
        user: maybe(word),
        /** An existing database; default the branch's own `database`. */
        database: maybe(word),
        expect: maybe(expect),
      }),
    jobs: true,
    streams: true,
    reads: ({ user }) => user === undefined,
    owner: 'expected',
  }),
  /** The log of a branch's server, in parts: each part tells where the next begins. */
  branchLogs: answering<BranchLog>()({
    does: 'read the logs of branches',
    request: ({ object, word, maybe, count, expect }) =>
      object({
        branch: word,
        /** `next` of the previous part; absent: the last `lines`. */
        after: maybe(word),
        /** How many of the last lines to return; default 200. */
        lines: maybe(count),
        expect: maybe(expect),
      }),
    jobs: true,
    streams: false,
    reads: true,
    owner: 'expected',
  }),
};
