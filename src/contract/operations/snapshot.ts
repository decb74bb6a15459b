import type { PolicyRun, Snapshot, SnapshotAnswer, SnapshotCleanup } from '../answers/answers.ts';
import { answering } from './entry.ts';

/**
 * The operations on snapshots. `id` is a snapshot's id, or a unique beginning of it. With `shared`, a branch without an
 * owner is accepted as well, whatever owner `expect` names.
 */
export const snapshotOperations = {
  createSnapshot: answering<SnapshotAnswer>()({
    does: 'take snapshots',
    request: ({ object, word, maybe, flag, expect }) =>
      object({ branch: word, label: maybe(word), pin: maybe(flag), expect: maybe(expect), shared: maybe(flag) }),
    jobs: true,
    streams: true,
    reads: false,
    owner: 'expected',
  }),
  /** Newest first. */
  listSnapshots: answering<Snapshot[]>()({
    does: 'list snapshots',
    request: ({ object, word, maybe, flag, expect }) =>
      object({
        /** `project/name`; absent: all branches. */
        branch: maybe(word),
        project: maybe(word),
        /** What is expected of `branch`; not used without it. */
        expect: maybe(expect),
        shared: maybe(flag),
      }),
    jobs: true,
    streams: false,
    reads: true,
    owner: 'expected',
  }),
  getSnapshot: answering<Snapshot>()({
    does: 'see snapshots',
    request: ({ object, word }) => object({ id: word }),
    jobs: false,
    streams: false,
    reads: true,
  }),
  setSnapshot: answering<Snapshot>()({
    does: 'change snapshots',
    request: ({ object, word, maybe, flag }) =>
      object({
        id: word,
        /** Empty for none. */
        label: maybe(word),
        pinned: maybe(flag),
      }),
    jobs: false,
    streams: true,
    reads: false,
  }),
  deleteSnapshot: answering<void>()({
    does: 'delete snapshots',
    request: ({ object, word, maybe, flag }) =>
      object({
        id: word,
        /** Deletes it even if moments can't be recovered without it. */
        force: maybe(flag),
      }),
    jobs: false,
    streams: true,
    reads: false,
  }),
  /** Deletes old snapshots by age or by rule; pinned ones stay. */
  cleanupSnapshots: answering<SnapshotCleanup>()({
    does: 'clean up snapshots',
    request: ({ object, word, maybe, flag, count, expect }) =>
      object({
        /** `project/name`; absent: every branch. */
        branch: maybe(word),
        /** Keeps those younger than this many days; 0 keeps none. Default 30 if no `keep` is given. */
        days: maybe(count),
        /** How many to keep, such as `hourly=24,daily=7`: the newest of each of the last 24 hours and 7 days (UTC). */
        keep: maybe(word),
        dryRun: maybe(flag),
        expect: maybe(expect),
        shared: maybe(flag),
      }),
    jobs: true,
    streams: true,
    reads: ({ dryRun }: { dryRun?: boolean }) => dryRun === true,
    owner: 'expected',
  }),
  /** Takes the snapshots that are due by the projects' policies, and deletes those that the policies no longer keep. */
  applyPolicies: answering<PolicyRun>()({
    does: 'apply the policies of projects',
    request: ({ object, maybe, flag }) =>
      object({
        /** Says what is due, and does nothing. */
        dryRun: maybe(flag),
      }),
    jobs: false,
    streams: true,
    reads: ({ dryRun }: { dryRun?: boolean }) => dryRun === true,
  }),
};
