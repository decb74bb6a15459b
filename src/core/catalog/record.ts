import { postgresNames } from '../../contract/values/drivers.ts';
import type { Cleaned, Limits, PostgresName } from '../../contract/velo.ts';
import {
  type Marks,
  nameForLife,
  type StoredProject,
  type StoredSnapshot,
  type Volume,
} from '../../storage/storage.ts';
import { type HistoryPoint, historyPoint, type Sizing, sizing } from './history-point.ts';
import { amountOrNone, id, idleMs, isAmount, isText, lsn, name } from './kinds.ts';
import { count, json, type Layout, list, oneOf, optional, readMarks, text, time, writeMarks, yesNo } from './marks.ts';

/** The record of a project. */
export interface ProjectRecord {
  id: string;
  /** Its display name; a rename changes it. */
  name: string;
  postgres: PostgresName;
  image: string | null;
  imageId: string | null;
  /** Name and digest of the image in a registry; null if it is in none. */
  imageDigest: string | null;
  pgVersion: number;
  network: 'host' | 'isolated' | null;
  /** The user of the project's servers; null: the user that runs velo. */
  uid: number | null;
  /** How its clusters sort and encode text; `icuLocale` null: the C library sorts. */
  locale: string;
  icuLocale: string | null;
  encoding: string;
  /** The repository that it belongs to (`binding.ts`); null: any repository may use it. */
  bound: string | null;
  /** What velo does automatically, such as `snapshots`: `hourly:24,daily:7` (`policies.ts`). */
  policies: Record<string, string>;
  /** The most that its archived WAL may take, such as `20G` or `15%`; null: velo's default. */
  walMax: string | null;
  /** The folder that has its archives, in one of the project's name for life; null: they are in the store. */
  archiveDir: string | null;
  /** Limits of all branches except `main` that differ from velo's defaults; null: no limit. */
  limits: SetLimits;
  createdAt: string;
}

export type SetLimits = Partial<Limits>;

/**
 * State of a generation. `new` until it has answered its first query, then `ready`. Of a branch's generations that are
 * `ready`, the one with the highest turn is current. `deleting` from the moment that its deletion can't be reverted. `deleted`
 * when only a snapshot that velo did not take keeps its volume: it is no branch's generation any more.
 */
export type Phase = 'new' | 'ready' | 'deleting' | 'deleted';

/** The record of a branch's generation, in the marks of its volume. */
export interface BranchRecord {
  id: string;
  /** The display name of the branch; a rename changes it. */
  name: string;
  phase: Phase;
  wanted: 'running' | 'stopped';
  /** Id of the parent, in the same project; null for `main`. */
  parent: string | null;
  port: number;
  owner: string | null;
  labels: Record<string, string>;
  /** Times in ISO 8601, UTC. */
  createdAt: string;
  takenAt: string;
  expiresAt: string | null;
  /** Whether hygiene and credentials have been applied, which needs a first start. */
  prepared: boolean;
  cleaned: Cleaned;
  /** Roles besides the superuser that got a password from velo. */
  roles: string[];
  lsn: string | null;
  /** Limits that differ from the project's; null: no limit. */
  limits: SetLimits;
  /** Of the parent when the copy was taken; null if it was not running. */
  sizing: Sizing | null;
  /** The point in its parent's history when the copy was taken; null if that was not running, and for `main`. */
  parentAt: HistoryPoint | null;
  /** The database that connection strings name; null: `postgres`. */
  database: string | null;
  /** How many clients may replicate logically from the branch; 0: none. */
  walSenders: number;
  /** The generation with the highest turn is the current one. A reset gets the next turn, and so does an undo. */
  turn: number;
  /** Until when it is kept for an undo, once it is replaced (ISO 8601, UTC); null: not at all. */
  keptUntil: string | null;
  /** Number of the generation that it replaced, which an undo brings back; null: none. */
  previous: number | null;
  /** Id of the snapshot that it was made from; null: its parent's present state. */
  source: string | null;
  /** Id of the archive of its WAL; null: its WAL is not archived. Every generation has an archive of its own. */
  archive: string | null;
  /** Since when it is the branch's present generation; null: since its creation. */
  servedFrom: string | null;
  /** After how many milliseconds without use it sleeps; 0: never; null: as its project's policy says. */
  idleStop: number | null;
  /** `keep`: sessions that merely are connected count as use; null: they are ended. */
  idleSessions: 'keep' | null;
  /** Since when a branch that is wanted running sleeps until somebody connects (ISO 8601, UTC); null: it does not. */
  asleep: string | null;
}

export const nothingCleaned: Cleaned = { slots: 0, subscriptions: 0, preparedTransactions: 0 };

/** The record of a snapshot. */
export interface SnapshotRecord {
  id: string;
  /** Id of its branch. */
  branch: string;
  /** The branch's generation when it was taken. */
  generation: number;
  label: string | null;
  pinned: boolean;
  /** Taken by the project's policy. A policy deletes only such snapshots. */
  scheduled: boolean;
  createdAt: string;
  lsn: string | null;
  sizing: Sizing | null;
  /** The point in the branch's history; null if it was not running. */
  at: HistoryPoint | null;
  /** Taken by velo itself as the base of a recovery. */
  base: boolean;
  /** Id of the archive of its generation; null if that had none. The next three are null too then. */
  archive: string | null;
  /** Where a recovery of it starts to read WAL, or earlier. */
  redo: string | null;
  timeline: number | null;
  /** The server's time at `lsn`, where it ends (ISO 8601, UTC). */
  endAt: string | null;
}

/** For every field of a project: its mark, and how it is written there and read back. */
export const projectLayout: Layout<ProjectRecord> = {
  id: ['id', id],
  name: ['name', name],
  postgres: ['postgres', oneOf(...postgresNames)],
  image: ['image', optional(text())],
  imageId: ['image-id', optional(text())],
  imageDigest: ['image-digest', optional(text())],
  pgVersion: ['pg-version', count],
  network: ['network', optional(oneOf('host', 'isolated'))],
  uid: ['uid', optional(count)],
  locale: ['locale', text()],
  icuLocale: ['icu-locale', optional(text())],
  encoding: ['encoding', text()],
  bound: ['bound', optional(text())],
  policies: ['policies', json<Record<string, string>>({}, isText)],
  archiveDir: ['archive-dir', optional(text())],
  walMax: ['wal-max', optional(text(/^[1-9][0-9]{0,5}([MGT]B?|%)$/i))],
  limits: ['limits', json<SetLimits>({}, amountOrNone, ['disk', 'memory', 'cpus', 'pids'])],
  createdAt: ['created', time],
};

/** The same for a branch. */
export const branchLayout: Layout<BranchRecord> = {
  id: ['id', id],
  name: ['name', name],
  phase: ['phase', oneOf('new', 'ready', 'deleting', 'deleted')],
  wanted: ['wanted', oneOf('running', 'stopped')],
  parent: ['parent', optional(id)],
  port: ['port', count],
  owner: ['owner', optional(text())],
  labels: ['labels', json<Record<string, string>>({}, isText)],
  createdAt: ['created', time],
  takenAt: ['taken', time],
  expiresAt: ['expires', optional(time)],
  prepared: ['prepared', yesNo],
  cleaned: ['cleaned', json(nothingCleaned, isAmount, Object.keys(nothingCleaned))],
  roles: ['roles', list],
  lsn: ['lsn', optional(lsn)],
  database: ['database', optional(text())],
  walSenders: ['wal-senders', count],
  turn: ['turn', count],
  keptUntil: ['kept', optional(time)],
  previous: ['previous', optional(count)],
  source: ['source', optional(id)],
  archive: ['archive', optional(id)],
  servedFrom: ['served', optional(time)],
  idleStop: ['idle-stop', optional(idleMs)],
  idleSessions: ['idle-sessions', optional(oneOf('keep'))],
  asleep: ['asleep', optional(time)],
  limits: ['limits', json<SetLimits>({}, amountOrNone, ['disk', 'memory', 'cpus', 'pids'])],
  sizing: ['sizing', sizing],
  parentAt: ['taken-at', historyPoint],
};

/** The same for a snapshot. */
export const snapshotLayout: Layout<SnapshotRecord> = {
  id: ['id', id],
  branch: ['branch', id],
  generation: ['generation', count],
  label: ['label', optional(text())],
  pinned: ['pinned', yesNo],
  scheduled: ['scheduled', yesNo],
  createdAt: ['created', time],
  lsn: ['lsn', optional(lsn)],
  sizing: ['sizing', sizing],
  at: ['taken-at', historyPoint],
  base: ['base', yesNo],
  archive: ['archive', optional(id)],
  redo: ['redo', optional(lsn)],
  timeline: ['timeline', optional(count)],
  endAt: ['end', optional(time)],
};

/** The marks of some of a record's fields; a null or empty value removes its mark. */
export function projectMarks(record: Partial<ProjectRecord>): Marks {
  return writeMarks(projectLayout, record);
}

/** As `projectMarks`. */
export function branchMarks(record: Partial<BranchRecord>): Marks {
  return writeMarks(branchLayout, record);
}

/** As `projectMarks`. */
export function snapshotMarks(record: Partial<SnapshotRecord>): Marks {
  return writeMarks(snapshotLayout, record);
}

/** A record as it was read. If it has a fault, nothing that it describes may be changed. */
export interface Read<R> {
  record: R;
  /** What this version of velo does not understand in the marks; undefined if it understands everything. */
  fault: string | undefined;
}

export function readProject({ marks }: StoredProject): Read<ProjectRecord> {
  return readMarks(projectLayout, marks);
}

export function readBranch({ marks }: Volume): Read<BranchRecord> {
  return readMarks(branchLayout, marks);
}

export function readSnapshot({ marks }: StoredSnapshot): Read<SnapshotRecord> {
  return readMarks(snapshotLayout, marks);
}

/** The name of a project on disk. */
export function projectKey({ name, id }: Pick<ProjectRecord, 'name' | 'id'>): string {
  return nameForLife(name, id);
}
