import { randomBytes } from 'node:crypto';
import type { Problem, StorageName } from '../contract/velo.ts';
import type { User } from '../host/user.ts';
import { type MarkName, type Marks, markNames } from './mark-names.ts';

export { type MarkName, type Marks, markNames };

/** Which volume: the n-th generation of a branch of a project, both by their names for life (`nameForLife`). */
export interface VolumeName {
  project: string;
  branch: string;
  generation: number;
}

/** Bytes of a volume: what deleting it would give back, and all that it sees, shared with others or not. */
export interface Sizes {
  ownBytes: number | null;
  referencedBytes: number | null;
}

export interface Volume extends VolumeName, Sizes {
  /** Its folder, with `pgdata/` and `velo/` in it. */
  path: string;
  /** False when its data is not reachable now: a dataset that is not mounted. */
  present: boolean;
  /** Where it is not present: why, and what makes it so. */
  absence?: Problem;
  /** Bytes that it may add, where that is seen at once; null: no limit. */
  diskLimit?: number | null;
  marks: Marks;
}

export const unknownSizes: Sizes = { ownBytes: null, referencedBytes: null };

export interface StoredProject {
  /** Its name for life. */
  name: string;
  path: string;
  marks: Marks;
}

/** A user's snapshot of a volume: kept until it is dropped, whatever becomes of the volume. */
export interface StoredSnapshot extends Sizes {
  /** Random, as a branch's. */
  id: string;
  /** Its project's name for life. */
  project: string;
  /** The volume that can't be removed before it; null where snapshots stand by themselves. It may be another than it was taken of. */
  on: VolumeName | null;
  marks: Marks;
}

/** How a snapshot is to be taken. */
export interface SnapshotRequest {
  of: Volume;
  id: string;
  marks: Marks;
  /** As in `CloneRequest`. */
  live: boolean;
  user: User | undefined;
  moved?: ((text: string) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** As in `CloneRequest`; not called where snapshots are atomic (`copyOnWrite`). */
  complete?: (pgdata: string) => Promise<void>;
}

/** Everything in a store, by one look. `foreign` names what lies among ours without our local mark. */
export interface Inventory {
  projects: StoredProject[];
  volumes: Volume[];
  /** Those that are whole and not dropped. */
  snapshots: StoredSnapshot[];
  foreign: string[];
  capacity: Capacity;
}

export interface Capacity {
  health: string;
  sizeBytes: number;
  usedBytes: number;
  freeBytes: number;
}

/** Something's part of a store's space, in bytes. */
export interface Share {
  name: string;
  bytes: number;
}

export interface RoomKeeper {
  /** Renews what is held back, as far as there is space for it. Cheap where nothing is to be changed. */
  keep(): Promise<void>;
  /** Lets go of what is held back for a full store: for a start or a deletion. `keep` takes it back. */
  letGo(): Promise<void>;
}

/** An internal snapshot that is on a volume and serves no clone, or what an interrupted snapshot of a volume has left. */
export interface Leftover {
  on: VolumeName;
  name: string;
}

/** How the clone of a volume or of a snapshot is to be made. */
export interface CloneRequest {
  parent: Volume | StoredSnapshot;
  target: VolumeName;
  marks: Marks;
  /** Bytes that the new volume may add to its parent's; null: no limit. */
  diskLimit: number | null;
  /** The parent's server is running: a store that can't snapshot copies around what changes by itself. */
  live: boolean;
  /** Who owns the data. */
  user: User | undefined;
  /** Called as soon as the new volume's marks are on record and `list` shows them. */
  recorded?: () => void;
  /** Hears how far a copy that takes long has come, in words. */
  moved?: ((text: string) => void) | undefined;
  /** Stops a copy that takes long. */
  signal?: AbortSignal | undefined;
  /** Completes the data directory before the volume becomes visible as whole. */
  complete?: (pgdata: string) => Promise<void>;
}

/**
 * The port of the storages. A store is one place with volumes. Programs that change something inherit the locks held
 * (`held-locks`). Methods throw VeloError with code `no-space`, `in-the-way` or `storage-failed`, naming what it was.
 */
export interface Storage {
  readonly name: StorageName;
  /** The store's random id; a volume belongs to it only when its own marks say so. */
  readonly id: string;
  /** The pool's name, or the folder, as shown to people. */
  readonly pool: string;
  /** There may be several of its kind, and `--pool` chooses one; false: each home has its own. */
  readonly hasPools: boolean;
  /** The folder that everything lies in, with `.velo/` for locks and secret. */
  readonly root: string;
  /** A snapshot of a running cluster is atomic; without it a copy needs the server's backup mode. */
  readonly copyOnWrite: boolean;

  /** Why no volume can have a limit here; undefined where each can. */
  readonly whyNoDiskLimit: string | undefined;
  /** Space that is held back for `main`s and for a store that is full; undefined where the file system can't hold any. */
  readonly room: RoomKeeper | undefined;

  /** What was in the store when it was opened. Under a lock only a new look, by `list`, will do. */
  readonly opened: Inventory;
  list(): Promise<Inventory>;
  createProject(name: string, marks: Marks): Promise<void>;
  destroyProject(name: string): Promise<void>;
  /** Changes several of a project's marks at once; an empty value takes a mark away. */
  setProjectMarks(name: string, marks: Marks): Promise<void>;
  /** An empty volume with `pgdata/` (0700, of `user`) and `velo/`. */
  createVolume(name: VolumeName, marks: Marks, user: User | undefined): Promise<Volume>;
  clone(request: CloneRequest): Promise<Volume>;
  /** Changes several marks at once; an empty value takes a mark away. */
  setMarks(volume: VolumeName, marks: Marks): Promise<void>;
  /** Changes what a volume may add to its parent's data, in bytes; null takes the limit away. */
  limitDisk(volume: Volume, bytes: number | null): Promise<void>;
  /** What takes most of the space that is not in this store, largest first; empty where that can't be told. */
  others(): Promise<Share[]>;
  /** Takes a snapshot with its marks; until it is whole it is not listed. */
  snapshot(request: SnapshotRequest): Promise<StoredSnapshot>;
  setSnapshotMarks(snapshot: StoredSnapshot, marks: Marks): Promise<void>;
  /** Drops a snapshot: it is not listed any more. Its space is free at the latest with the last clone of it. A missing one is not an error. */
  dropSnapshot(snapshot: StoredSnapshot): Promise<void>;
  /** What would make `destroy` fail: foreign snapshots and the like, by name. */
  obstacles(volume: VolumeName): Promise<string[]>;
  /**
   * Removes a volume with what velo created on it but listed snapshots, which there must be none of (`on`). Clones of
   * what was on it stay. A missing volume is not an error.
   */
  destroy(volume: VolumeName): Promise<void>;
  /** A volume's sizes now. Where they take a look at every file: null, unless `thorough`. */
  sizes(volume: Volume, thorough: boolean): Promise<Sizes>;
  /** Internal snapshots without a clone, and snapshots without marks: of an operation under way, or of an interrupted one. */
  leftovers(): Promise<Leftover[]>;
  removeLeftover(leftover: Leftover): Promise<void>;
}

/** Whether a clone's parent is a snapshot. */
export function isSnapshot(parent: Volume | StoredSnapshot): parent is StoredSnapshot {
  return 'on' in parent;
}

/** Random, 16 hexadecimal digits: what a store, a project, a branch and a snapshot are known by. */
export function newId(): string {
  return randomBytes(8).toString('hex');
}

/**
 * What a project or branch is called on disk from its birth to its end: the name it was made with, for people who look
 * there, and its id. The name that it shows is a mark, so that a rename moves nothing. Cut at 40 characters: a ZFS
 * name with all its parts has 255 (zfs(8)).
 */
export function nameForLife(birthName: string, id: string): string {
  return `${birthName.slice(0, 40)}-${id}`;
}

/** The name that something was made with, from its name for life; cut where that is. */
export function birthNameOf(nameForLife: string): string {
  return nameForLife.slice(0, -17);
}

/** The id in a name for life. */
export function idOf(nameForLife: string): string {
  return nameForLife.slice(-16);
}

/** Reads a name for life of a project; false for anything else. */
export function isNameForLife(name: string): boolean {
  return /^[a-z][a-z0-9_-]{0,39}-[0-9a-f]{16}$/.test(name);
}

/** `project/branch.generation`, by names for life: the name of a volume everywhere. */
export function volumeKey(name: VolumeName): string {
  return `${name.project}/${name.branch}.${name.generation}`;
}

/** Reads `branch.generation`; undefined for anything else. */
export function parseVolume(project: string, name: string): VolumeName | undefined {
  const [, branch = '', generation] = /^(.*)\.([1-9][0-9]{0,8})$/.exec(name) ?? [];
  return isNameForLife(branch) ? { project, branch, generation: Number(generation) } : undefined;
}
