import type { PolicyRun, Snapshot, SnapshotAnswer, SnapshotCleanup } from '../answers.ts';
import { answering } from './entry.ts';

/**
 * What is done to snapshots. `id` is a snapshot's id, or the beginning of it that no other has. `shared`: a branch
 * without owner will do as well, whichever owner `expect` names.
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
        /** `project/name`; absent: of all branches. */
        branch: maybe(word),
        project: maybe(word),
        /** Of `branch`; without one nothing is expected. */
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
        /** Empty: none. */
        label: maybe(word),
        pinned: maybe(flag),
      }),
    jobs: false,
    streams: true,
    reads: false,
  }),
  deleteSnapshot: answering<void>()({
    does: 'delete snapshots',
    request: ({ object, word }) => object({ id: word }),
    jobs: false,
    streams: true,
    reads: false,
  }),
  /** Deletes old snapshots by age or by rule; pinned ones stay. */
  cleanupSnapshots: answering<SnapshotCleanup>()({
    does: 'clean up snapshots',
    request: ({ object, word, maybe, flag, count, expect }) =>
      object({
        /** `project/name`; absent: of every branch. */
        branch: maybe(word),
        /** Older than so many days go; 0: all. Default 30, where no rule is given. */
        days: maybe(count),
        /** How many to keep, such as `hourly=24,daily=7`: the newest of each of the last so many hours, days … in UTC. */
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
  /** Takes the snapshots that the projects' policies make due, and deletes those that they keep no longer. */
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
