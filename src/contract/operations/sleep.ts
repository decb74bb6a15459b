import type { BranchAnswer, BranchListener, BranchUse } from '../answers/answers.ts';
import { answering } from './entry.ts';

/** The operations with which the host's agent lets branches sleep and wakes them. */
export const sleepOperations = {
  /** How a running branch is used now; for the host's agent, which lets idle branches sleep. */
  branchUse: answering<BranchUse>()({
    does: 'see the use of branches',
    request: ({ object, word, maybe, expect }) => object({ branch: word, expect: maybe(expect) }),
    jobs: false,
    streams: false,
    reads: true,
  }),
  /**
   * Stops a branch that is not in use until somebody connects, if it was not used for `idleMs` milliseconds and no
   * session has come since a `branchUse` that saw `sessions`; looked at again under its lock. For the host's agent, which
   * starts it again. Throws conflict `branch-in-use`.
   */
  sleepBranch: answering<BranchAnswer>()({
    does: 'let branches sleep',
    request: ({ object, word, maybe, count, number, expect }) =>
      object({ branch: word, idleMs: count, sessions: number, expect: maybe(expect) }),
    jobs: false,
    streams: true,
    reads: false,
  }),
  /** Where the server of a running branch listens, and that it is the branch's own that does. */
  branchListener: answering<BranchListener>()({
    does: 'see the listeners of branches',
    request: ({ object, word, maybe, expect }) => object({ branch: word, expect: maybe(expect) }),
    jobs: false,
    streams: false,
    reads: true,
  }),
};
