import type { RestoreCheck, WalArchive, WalCleanup } from '../answers/wal-answers.ts';
import { answering } from './entry.ts';

/** The operations on archived WAL, and the drill that proves that it can be recovered. */
export const walOperations = {
  /** One entry for each generation that has an archive, the newest first. */
  walInfo: answering<WalArchive[]>()({
    does: 'see archived WAL',
    request: ({ object, word, maybe, expect, flag }) =>
      object({
        /** `project/name`; absent: all branches. */
        branch: maybe(word),
        expect: maybe(expect),
        shared: maybe(flag),
      }),
    jobs: true,
    streams: false,
    reads: true,
    owner: 'expected',
  }),
  /** Deletes the WAL that no moment of the last days needs, and the bases that velo took for it. */
  walCleanup: answering<WalCleanup>()({
    does: 'clean up archived WAL',
    request: ({ object, word, maybe, count, flag, expect }) =>
      object({
        branch: word,
        /** Every moment of the last so many days stays recoverable; default the project's policy `wal`, or 7. */
        days: maybe(count),
        dryRun: maybe(flag),
        /** Cleans up even if moments are lost that the project's policy promises. */
        force: maybe(flag),
        expect: maybe(expect),
        shared: maybe(flag),
      }),
    jobs: true,
    streams: true,
    reads: ({ dryRun }: { dryRun?: boolean }) => dryRun === true,
    owner: 'expected',
  }),
  /** Recovers a random moment of a project's `main` into a branch of its own, checks it, and deletes it. */
  checkRestore: answering<RestoreCheck[]>()({
    does: 'check recovery',
    request: ({ object, word, maybe }) =>
      object({
        /** Absent: every project whose `main` is archived. */
        project: maybe(word),
        /** The newest recoverable moment must not be older than this, such as `1d`. */
        maxAge: maybe(word),
      }),
    jobs: true,
    streams: true,
    reads: false,
    startsServer: true,
  }),
};
