import type { BranchAnswer, BranchLog, BranchSummary, StartAll } from '../answers.ts';
import { answering } from './entry.ts';

/** What is done to branches. `branch` is written `project/name`. */
export const branchOperations = {
  createBranch: answering<BranchAnswer>()({
    does: 'create branches',
    request: ({ object, word, maybe, oneOf, flag, labels, limits, count, expect, maxBranches }) =>
      object({
        branch: word,
        /** `project/name` of the parent; default the project's `main`. */
        parent: maybe(word),
        /** A snapshot to copy in place of the parent's present state; its branch is the parent. */
        from: maybe(word),
        /** How long the branch lives, such as `3d`; absent: for ever. */
        ttl: maybe(word),
        ifExists: maybe(oneOf(['fail', 'reuse', 'reset'])),
        /** False leaves the new branch stopped. */
        start: maybe(flag),
        owner: maybe(word),
        labels: maybe(labels),
        limits: maybe(limits),
        listen: maybe(word),
        /** How many may replicate logically from the branch, up to 64; default 0, nobody. Kept over resets. */
        walSenders: maybe(count),
        /** Of the branch that `ifExists` found there. */
        expect: maybe(expect),
        maxBranches: maybe(maxBranches),
        /** The job's repository, such as `github:github.com/123`. Another one than the project's gets `project-bound`. */
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
         * A repository such as `github:github.com/123`: branches whose owner is it, one of its pull requests (`…#42`)
         * or one of its runs (`…!7`). For whoever cleans up after many owners; a job's request names its owner by it.
         */
        repository: maybe(word),
        /** Labels that must all be there with these values. */
        labels: maybe(labels),
        expired: maybe(flag),
        /** Own sizes also where they take a look at every file. */
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
        /** Takes everything below it along. */
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
    request: ({ object, word, maybe, flag, labels, expect }) =>
      object({
        branch: word,
        /** Removes the branch's own children once the reset is committed. */
        force: maybe(flag),
        /** A snapshot, in place of the parent's present state. `main` has no parent and needs one, or `undo`. */
        from: maybe(word),
        /** Back to the data that the last reset, or undo, replaced, while it is kept. */
        undo: maybe(flag),
        /** How long the replaced data is kept for `undo`, such as `2h`; default `7d` for `main`, else not at all. */
        keepOld: maybe(word),
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
  /** The project's `main` takes the branch's present state, under its own address; the branch stays. */
  promoteBranch: answering<BranchAnswer>()({
    does: 'promote branches',
    request: ({ object, word, maybe, flag, expect }) =>
      object({
        branch: word,
        /** Also where `main` was changed since the branch was taken from it. */
        force: maybe(flag),
        /** As in `resetBranch`, of the data of `main`. */
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
   * Starts every branch whose wanted state is running, or those of the named ones; `main`s first. One that fails does
   * not stop the others.
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
    request: ({ object, word, maybe, labels, limits, count, expect }) =>
      object({
        branch: word,
        /** `none` takes the expiry away. */
        ttl: maybe(word),
        /** An empty value removes the label. */
        labels: maybe(labels),
        owner: maybe(word),
        limits: maybe(limits),
        /** In force from the server's next start on. */
        walSenders: maybe(count),
        expect: maybe(expect),
      }),
    jobs: true,
    streams: true,
    reads: false,
    owner: 'expected',
  }),
  /** The connection of a branch, proven by a login; with `user` that role gets a password of its own, kept over resets. */
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
  /** What the server of a branch writes, a part at a time: each names where the next begins. */
  branchLogs: answering<BranchLog>()({
    does: 'read the logs of branches',
    request: ({ object, word, maybe, count, expect }) =>
      object({
        branch: word,
        /** `next` of the part before; absent: the last `lines`. */
        after: maybe(word),
        /** How many lines of the past; default 200. */
        lines: maybe(count),
        expect: maybe(expect),
      }),
    jobs: true,
    streams: false,
    reads: true,
    owner: 'expected',
  }),
};
