import type { Project } from '../answers/answers.ts';
import { answering } from './entry.ts';

/** The operations on projects. */
export const projectOperations = {
  createProject: answering<Project>()({
    does: 'create projects',
    request: ({ object, word, maybe, count, oneOf, flag, storage, postgres }) =>
      object({
        name: word,
        /** Major version of PostgreSQL, 14 to 18. */
        pgVersion: maybe(count),
        /** A Docker image with an official image's interface; docker only, not together with `pgVersion`. */
        image: maybe(word),
        /** ZFS: the pool. btrfs: a mounted folder. */
        pool: maybe(word),
        network: maybe(oneOf(['auto', 'host', 'isolated'])),
        storage: maybe(storage),
        postgres: maybe(postgres),
        /** The C library's locale; default `C.UTF-8` (local), or the image's own (docker). */
        locale: maybe(word),
        /** An ICU locale, which is then used for sorting (PostgreSQL 15 and newer). */
        icuLocale: maybe(word),
        /** Default `UTF8`. */
        encoding: maybe(word),
        /** The repository that it belongs to, such as `github:github.com/123`; `first` for the first that uses it. */
        repository: maybe(word),
        /** Whether the WAL of its `main` is archived, so that past moments can be recovered; default true. */
        archive: maybe(flag),
        /** A folder by its absolute path: its archives lie in it, and not in the store. */
        archiveDir: maybe(word),
        /**
         * The most that its archived WAL may take, such as `20G`, or `15%` of the file system that it lies in; default
         * `10%`. It goes before what the policy `wal` promises.
         */
        walMax: maybe(word),
      }),
    jobs: false,
    streams: true,
    reads: false,
    startsServer: true,
  }),
  listProjects: answering<Project[]>()({
    does: 'list projects',
    request: ({ object }) => object({}),
    jobs: false,
    streams: false,
    reads: true,
  }),
  getProject: answering<Project>()({
    does: 'see projects',
    request: ({ object, word }) => object({ name: word }),
    jobs: false,
    streams: false,
    reads: true,
  }),
  deleteProject: answering<void>()({
    does: 'delete projects',
    request: ({ object, word, maybe, flag }) => object({ name: word, force: maybe(flag) }),
    jobs: false,
    streams: true,
    reads: false,
  }),
  renameProject: answering<Project>()({
    does: 'rename projects',
    request: ({ object, word }) => object({ name: word, to: word }),
    jobs: false,
    streams: true,
    reads: false,
  }),
  /** Changes the settings of a project; absent ones do not change. */
  setProject: answering<Project>()({
    does: 'change projects',
    request: ({ object, word, maybe, limits, flag, labels }) =>
      object({
        name: word,
        /** The image that its servers use from their next start; docker only. */
        image: maybe(word),
        /** The limits of its branches except `main`, where a branch has none of its own. */
        limits: maybe(limits),
        /** By name, such as `snapshots`: `hourly:24,daily:7`. An empty policy is removed; absent ones do not change. */
        policies: maybe(labels),
        /** As in `createProject`; empty: any repository may use it. */
        repository: maybe(word),
        /** As in `createProject`. */
        walMax: maybe(word),
        /** Continues even if the change may do harm, such as a different sort order. */
        force: maybe(flag),
      }),
    jobs: false,
    streams: true,
    reads: false,
  }),
};
