import type { Problem, StorageName } from '../contract/velo.ts';
import { randomHex } from '../host/random.ts';
import type { User } from '../host/users/user.ts';
import { type MarkName, type Marks, markNames } from './mark-names.ts';

export { type MarkName, type Marks, markNames };

/** Names a volume: the n-th generation of a branch of a project. Both are names for life (`nameForLife`). */
export interface VolumeName {
  project: string;
  branch: string;
  generation: number;
}

/** Sizes of a volume in bytes: what deleting it would free, and all its data, shared with other volumes or not. */
export interface Sizes {
  ownBytes: number | null;
  referencedBytes: number | null;
}

export interface Volume extends VolumeName, Sizes {
  /** Its folder, with `pgdata/` and `velo/` in it. */
  path: string;
  /** False if its data can't be reached now: a dataset that is not mounted. */
  present: boolean;
  /** Only if it is not present: why, and how to make it so. */
  absence?: Problem;
  /** Bytes that it may add to its parent's, if listing shows them; null: no limit. */
  diskLimit?: number | null;
  /** Names of snapshots on it that velo did not take, and that it can't be removed before. */
  heldBy?: string[];
  /** Bytes written to it since the newest snapshot on it, which `rollBack` frees; only where snapshots are on volumes. */
  sinceSnapshotBytes?: number;
  marks: Marks;
}

export const unknownSizes: Sizes = { ownBytes: null, referencedBytes: null };

export interface StoredProject {
  /** Its name for life. */
  name: string;
  path: string;
  marks: Marks;
}

/** A user's snapshot of a volume: kept until it is dropped, whatever happens to the volume. */
export interface StoredSnapshot extends Sizes {
  /** Random, like a branch's. */
  id: string;
  /** Its project's name for life. */
  project: string;
  /**
   * The volume that can't be removed before it; null if snapshots do not hold volumes. It may not be the volume that
   * the snapshot was taken of.
   */
  on: VolumeName | null;
  marks: Marks;
}

/** How to take a snapshot. */
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

/** Everything in a store, read at once. `foreign` names what is among ours without our local mark. */
export interface Inventory {
  projects: StoredProject[];
  volumes: Volume[];
  /** Those that are complete and not dropped. */
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

/** How much of a store's space something uses, in bytes. */
export interface Share {
  name: string;
  bytes: number;
}

export interface RoomKeeper {
  /** Renews the reserved space, as far as there is space for it. Cheap if nothing has to be changed. */
  keep(): Promise<void>;
  /** Frees the space reserved for a full store, so that a server can start. `keep` reserves it again. */
  letGo(): Promise<void>;
}

/** An internal snapshot of a volume that no clone uses, or what an interrupted snapshot of a volume has left. */
export interface Leftover {
  on: VolumeName;
  name: string;
}

/** How to clone a volume or a snapshot. */
export interface CloneRequest {
  parent: Volume | StoredSnapshot;
  target: VolumeName;
  marks: Marks;
  /** Bytes that the new volume may add to its parent's; null: no limit. */
  diskLimit: number | null;
  /**
   * The parent's server is running: a store that can't snapshot then leaves out what the server creates again, and
   * tolerates files that disappear.
   */
  live: boolean;
  /** Who owns the data. */
  user: User | undefined;
  /** Called as soon as the new volume's marks are on record and `list` shows them. */
  recorded?: () => void;
  /** Called with the progress of a long copy, as text. */
  moved?: ((text: string) => void) | undefined;
  /** Stops a long copy. */
  signal?: AbortSignal | undefined;
  /** Completes the data directory before the volume is listed as complete. */
  complete?: (pgdata: string) => Promise<void>;
}

/**
 * The port of the storages: one open store. Programs that change something inherit the locks that are held
 * (`held-locks`). Methods throw VeloError with code `no-space`, `in-the-way` or `storage-failed`; its message names the
 * cause.
 */
export interface Storage {
  readonly name: StorageName;
  /** The store's random id; a volume belongs to the store only if its own marks say so. */
  readonly id: string;
  /** The pool's name, or the folder, as shown to people. */
  readonly pool: string;
  /** There may be several stores of its kind, and `--pool` chooses one; false: each home has its own. */
  readonly hasPools: boolean;
  /** The folder that contains everything, with `.velo/` for locks and secret. */
  readonly root: string;
  /** The folder for archives of WAL, outside every volume and on one file system. It may not exist yet. */
  readonly archives: string;
  /** A snapshot of a running cluster is atomic; false: a copy needs the server's backup mode. */
  readonly copyOnWrite: boolean;

  /** Why volumes can't have a disk limit here; undefined if they can. */
  readonly whyNoDiskLimit: string | undefined;
  /** Space reserved for each `main` and for a full store; undefined if the file system can't reserve space. */
  readonly room: RoomKeeper | undefined;

  /** What was in the store when it was opened. Under a lock, call `list` instead. */
  readonly opened: Inventory;
  list(): Promise<Inventory>;
  createProject(name: string, marks: Marks): Promise<void>;
  destroyProject(name: string): Promise<void>;
  /** Changes several of a project's marks at once; an empty value removes a mark. */
  setProjectMarks(name: string, marks: Marks): Promise<void>;
  /** Creates an empty volume with `pgdata/` (0700, owned by `user`) and `velo/`. */
  createVolume(name: VolumeName, marks: Marks, user: User | undefined): Promise<Volume>;
  clone(request: CloneRequest): Promise<Volume>;
  /** Changes several marks at once; an empty value removes a mark. */
  setMarks(volume: VolumeName, marks: Marks): Promise<void>;
  /** Changes how many bytes a volume may add to its parent's data; null removes the limit. */
  limitDisk(volume: Volume, bytes: number | null): Promise<void>;
  /** What else uses the pool's space, outside this store, largest first; empty if that is not known. */
  others(): Promise<Share[]>;
  /** Takes a snapshot with its marks; it is not listed until it is complete. */
  snapshot(request: SnapshotRequest): Promise<StoredSnapshot>;
  setSnapshotMarks(snapshot: StoredSnapshot, marks: Marks): Promise<void>;
  /**
   * Drops a snapshot: it is no longer listed. Its space is free when its last clone is gone, at the latest. A missing
   * snapshot is not an error.
   */
  dropSnapshot(snapshot: StoredSnapshot): Promise<void>;
  /** Creates the folder for archives (0711) if it does not exist. */
  makeArchives(): Promise<void>;
  /** Names of what else would make `destroy` fail, and is no snapshot on it (`heldBy`). */
  obstacles(volume: VolumeName): Promise<string[]>;
  /**
   * Removes a volume with everything that velo created on it. No listed snapshot may be on it (`on`). Clones of it
   * stay. A missing volume is not an error. One that is held (`heldBy`) is `in-the-way`, and nothing of it is removed.
   */
  destroy(volume: VolumeName): Promise<void>;
  /** Undoes what was written to a volume, which has no server, since the newest snapshot on it, and frees that space. */
  rollBack(volume: VolumeName): Promise<void>;
  /** A volume's sizes now. If they require a look at every file, they are null unless `thorough`. */
  sizes(volume: Volume, options: { thorough: boolean }): Promise<Sizes>;
  /** Internal snapshots without a clone, and snapshots without marks: of a running or an interrupted operation. */
  leftovers(): Promise<Leftover[]>;
  removeLeftover(leftover: Leftover): Promise<void>;
}

/** Whether a clone's parent is a snapshot. */
export function isSnapshot(parent: Volume | StoredSnapshot): parent is StoredSnapshot {
  return 'on' in parent;
}

/** A random id of 16 hexadecimal digits, for a store, a project, a branch or a snapshot. */
export function newId(): string {
  return randomHex(8);
}

/**
 * Name of a project or branch on disk, which never changes: the name it was created with, for people who look there,
 * and its id. The name that velo shows is a mark, so that a rename moves nothing. Cut at 40 characters: a ZFS name has
 * at most 255 with all its parts (zfs(8)).
 */
export function nameForLife(birthName: string, id: string): string {
  return `${birthName.slice(0, 40)}-${id}`;
}

/** The name that something was created with, from its name for life; cut if that is cut. */
export function birthNameOf(nameForLife: string): string {
  return nameForLife.slice(0, -17);
}

/** The id in a name for life. */
export function idOf(nameForLife: string): string {
  return nameForLife.slice(-16);
}

/** Whether this is a name for life. */
export function isNameForLife(name: string): boolean {
  return /^[a-z][a-z0-9_-]{0,39}-[0-9a-f]{16}$/.test(name);
}

/** `project/branch.generation`, with names for life: the name of a volume everywhere. */
export function volumeKey(name: VolumeName): string {
  return `${name.project}/${name.branch}.${name.generation}`;
}

/** Reads `branch.generation`; undefined for anything else. */
export function parseVolume(project: string, name: string): VolumeName | undefined {
  const [, branch = '', generation] = /^(.*)\.([1-9][0-9]{0,8})$/.exec(name) ?? [];
  return isNameForLife(branch) ? { project, branch, generation: Number(generation) } : undefined;
}
