import type { User } from '../host/user.ts';

/** What is on record with a project or a volume: short texts by name, never a secret. ZFS keeps each as `velo:<name>`. */
export type Marks = Record<string, string>;

/** All marks there are; a driver asks for these. */
export const markNames = [
  'store',
  'volume',
  'kind',
  'id',
  'phase',
  'wanted',
  'parent',
  'port',
  'owner',
  'labels',
  'created',
  'taken',
  'expires',
  'prepared',
  'cleaned',
  'roles',
  'lsn',
  'postgres',
  'image',
  'image-id',
  'image-digest',
  'pg-version',
  'network',
  'uid',
  'bound',
] as const;

/** Which volume: the n-th generation of a branch of a project. */
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
  marks: Marks;
}

export const unknownSizes: Sizes = { ownBytes: null, referencedBytes: null };

export interface StoredProject {
  name: string;
  path: string;
  marks: Marks;
}

/** Everything in a store, by one look. `foreign` names what lies among ours without our local mark. */
export interface Inventory {
  projects: StoredProject[];
  volumes: Volume[];
  foreign: string[];
  capacity: Capacity;
}

export interface Capacity {
  health: string;
  sizeBytes: number;
  usedBytes: number;
  freeBytes: number;
}

/** An internal snapshot that is on a volume and serves no clone. */
export interface Leftover {
  on: VolumeName;
  name: string;
}

/** How the clone of a volume is to be made. */
export interface CloneRequest {
  parent: Volume;
  target: VolumeName;
  marks: Marks;
  /** The parent's server is running: a store that can't snapshot copies around what changes by itself. */
  live: boolean;
  /** Who owns the data. */
  user: User | undefined;
  /** Called as soon as the new volume's marks are on record and `list` shows them. */
  recorded?: () => void;
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
  readonly name: 'zfs' | 'btrfs' | 'directory';
  /** The store's random id; a volume belongs to it only when its own marks say so. */
  readonly id: string;
  /** The pool's name, or the folder, as shown to people. */
  readonly pool: string;
  /** The folder that everything lies in, with `.velo/` for locks and secret. */
  readonly root: string;
  /** A snapshot of a running cluster is atomic; without it a copy needs the server's backup mode. */
  readonly snapshots: boolean;

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
  /** What would make `destroy` fail: foreign snapshots and the like, by name. */
  obstacles(volume: VolumeName): Promise<string[]>;
  /** Takes a volume away with what is ours on it. One that is not there is no error. */
  destroy(volume: VolumeName): Promise<void>;
  /** A volume's sizes now. Where they take a look at every file: null, unless `thorough`. */
  sizes(volume: Volume, thorough: boolean): Promise<Sizes>;
  /** Internal snapshots without a clone: of a clone under way, or left behind by an interrupted one. */
  leftovers(): Promise<Leftover[]>;
  removeLeftover(leftover: Leftover): Promise<void>;
}

/** `project/branch.generation`: the name of a volume everywhere. */
export function volumeKey(name: VolumeName): string {
  return `${name.project}/${name.branch}.${name.generation}`;
}

/** Reads `branch.generation`; undefined for anything else. */
export function parseVolume(project: string, name: string): VolumeName | undefined {
  const match = /^([a-z][a-z0-9_-]{0,62})\.([1-9][0-9]{0,8})$/.exec(name);
  return match ? { project, branch: match[1] as string, generation: Number(match[2]) } : undefined;
}
