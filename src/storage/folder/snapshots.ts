import { existsSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { VeloError } from '../../contract/error.ts';
import {
  isSnapshot,
  type Leftover,
  type Marks,
  parseVolume,
  type SnapshotRequest,
  type StoredSnapshot,
  unknownSizes,
  type Volume,
  volumeKey,
} from '../storage.ts';
import { mergeMarks, readMarks, removeMarks, writeMarks } from './marks.ts';
import type { FolderStore } from './store.ts';

/**
 * Snapshots of the storages that are folders: `<project>/.snapshot-<id>/`, with their marks beside them in
 * `.snapshot-<id>.json`. A folder is read-only or whole before its marks appear, so they can't lie in it; without them
 * there is no snapshot. While it is made or removed, the folder's name has the volume's behind it: whoever finds it
 * then knows the branch that it is of, and takes that branch's lock.
 */
const prefix = '.snapshot-';

/** Removes a folder, as the driver does it. */
export type Remove = (path: string) => Promise<void>;

/** Whether a name in a project's folder is that of a snapshot, or of what was to be one. */
export const isSnapshotEntry = (entry: string) => entry.startsWith(prefix);

type Place = Pick<StoredSnapshot, 'project' | 'id'>;

/** The folder of a snapshot that is whole. */
export const snapshotFolder = (store: FolderStore, { project, id }: Place) => join(store.root, project, prefix + id);

const recordOf = (folder: string) => `${folder}.json`;

/** The folder that a clone copies. @throws VeloError failed `storage-failed` when the snapshot is gone */
export function parentFolder(store: FolderStore, parent: Volume | StoredSnapshot): string {
  if (!isSnapshot(parent)) return parent.path;
  const folder = snapshotFolder(store, parent);
  if (!readSnapshot(store, parent.project, basename(folder))) throw snapshotGone(parent);
  return folder;
}

/** The snapshot in a folder of a project; undefined when it is not whole, or not ours. */
export function readSnapshot(store: FolderStore, project: string, entry: string): StoredSnapshot | undefined {
  const id = entry.slice(prefix.length);
  if (!/^[0-9a-f]{16}$/.test(id)) return undefined;
  const marks = readMarks(recordOf(join(store.root, project, entry)));
  const ours = marks?.store === store.id && marks.kind === 'snapshot' && marks.id === id;
  if (!ours || !marks.volume?.startsWith(`${project}/`)) return undefined;
  return { id, project, on: null, marks, ...unknownSizes };
}

/** What a snapshot that was interrupted, while it was made or removed, has left in a folder; undefined: anything else. */
export function readLeftover(store: FolderStore, project: string, entry: string): Leftover | undefined {
  const [, id, volume] = /^\.snapshot-([0-9a-f]{16})(?:\.(.+))?$/.exec(entry) ?? [];
  if (id === undefined) return undefined;
  const name = join(store.root, project, entry);
  // A record that can't be read is no reason to remove data.
  if (volume === undefined && existsSync(recordOf(name))) return undefined;
  const on = volume === undefined ? takenOf(store, project, name) : parseVolume(project, volume);
  return on && { on, name };
}

/** By the volume's record, which is in its snapshot too. */
function takenOf(store: FolderStore, project: string, folder: string) {
  const marks = readMarks(join(folder, 'velo', 'volume.json'));
  const [of, entry = ''] = marks?.store === store.id ? (marks.volume ?? '').split('/') : [];
  return of === project ? parseVolume(project, entry) : undefined;
}

/**
 * Takes a snapshot: `fill` makes its folder with `pgdata/`, and in `velo/` the record of the volume. When that fails, nothing is left.
 * @throws what `fill` does, and errors of the file system
 */
export async function takeSnapshot(
  store: FolderStore,
  { of, id, marks }: SnapshotRequest,
  { fill, remove }: { fill: (folder: string) => Promise<void>; remove: Remove },
): Promise<StoredSnapshot> {
  const folder = snapshotFolder(store, { project: of.project, id });
  const draft = `${folder}.${of.branch}.${of.generation}`;
  const all: Marks = { ...marks, store: store.id, kind: 'snapshot', id, volume: volumeKey(of) };
  let made = draft;
  try {
    await fill(draft);
    renameSync(draft, folder);
    made = folder;
    writeMarks(recordOf(folder), all);
  } catch (error) {
    // The first error is the one to tell; what can't be removed is among the leftovers.
    await remove(made).catch(() => {});
    throw error;
  }
  return { id, project: of.project, on: null, marks: all, ...unknownSizes };
}

/** @throws VeloError failed `storage-failed` when the snapshot is gone */
export function changeSnapshotMarks(store: FolderStore, snapshot: StoredSnapshot, changes: Marks): void {
  mergeMarks(recordOf(parentFolder(store, snapshot)), changes);
}

/** The snapshot is gone with its marks; its data follows. */
export async function dropFolderSnapshot(store: FolderStore, snapshot: StoredSnapshot, remove: Remove): Promise<void> {
  const folder = snapshotFolder(store, snapshot);
  removeMarks(recordOf(folder));
  const on = takenOf(store, snapshot.project, folder);
  // Half removed it might lack the volume's record.
  const name = on ? `${folder}.${on.branch}.${on.generation}` : folder;
  if (on) renameSync(folder, name);
  await remove(name);
}

export async function removeSnapshotLeftover(store: FolderStore, leftover: Leftover, remove: Remove): Promise<void> {
  const entry = basename(leftover.name);
  if (!readLeftover(store, leftover.on.project, entry)) return;
  removeMarks(recordOf(leftover.name));
  await remove(leftover.name);
}

export function snapshotGone({ id }: Pick<StoredSnapshot, 'id'>): VeloError {
  return new VeloError(
    'failed',
    'storage-failed',
    `The snapshot ${id} is no longer in the store.`,
    'List the snapshots, and choose one of them.',
  );
}
