import { existsSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { VeloError } from '../../contract/errors/error.ts';
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
 * Snapshots of the storages that use folders: `<project>/.snapshot-<id>/`, with their marks beside it in
 * `.snapshot-<id>.json`. The marks can't be inside the folder: it is complete, and may be read-only, before they are
 * written. A folder without marks is not a snapshot. While it is made or removed, the name of its volume is appended to
 * the folder's name: whoever finds the folder then knows its branch, and takes that branch's lock.
 */
const prefix = '.snapshot-';

/** How the driver removes a folder. */
export type Remove = (path: string) => Promise<void>;

/** Whether a name in a project's folder is that of a snapshot, complete or not. */
export const isSnapshotEntry = (entry: string) => entry.startsWith(prefix);

type Place = Pick<StoredSnapshot, 'project' | 'id'>;

/** The folder of a complete snapshot. */
export const snapshotFolder = (store: FolderStore, { project, id }: Place) => join(store.root, project, prefix + id);

const recordOf = (folder: string) => `${folder}.json`;

/** The folder that a clone copies. @throws VeloError failed `storage-failed` if the snapshot no longer exists */
export function parentFolder(store: FolderStore, parent: Volume | StoredSnapshot): string {
  if (!isSnapshot(parent)) return parent.path;
  const folder = snapshotFolder(store, parent);
  if (!readSnapshot(store, parent.project, basename(folder))) throw snapshotGone(parent);
  return folder;
}

/** The snapshot in a folder of a project; undefined if it is incomplete or not ours. */
export function readSnapshot(store: FolderStore, project: string, entry: string): StoredSnapshot | undefined {
  const id = entry.slice(prefix.length);
  if (!/^[0-9a-f]{16}$/.test(id)) return undefined;
  const marks = readMarks(recordOf(join(store.root, project, entry)));
  const ours = marks?.store === store.id && marks.kind === 'snapshot' && marks.id === id;
  if (!ours || !marks.volume?.startsWith(`${project}/`)) return undefined;
  return { id, project, on: null, marks, ...unknownSizes };
}

/** Reads what an interrupted creation or removal of a snapshot has left; undefined for any other folder. */
export function readLeftover(store: FolderStore, project: string, entry: string): Leftover | undefined {
  const [, id, volume] = /^\.snapshot-([0-9a-f]{16})(?:\.(.+))?$/.exec(entry) ?? [];
  if (id === undefined) return undefined;
  const name = join(store.root, project, entry);
  // Data is not removed only because its record can't be read.
  if (volume === undefined && existsSync(recordOf(name))) return undefined;
  const on = volume === undefined ? takenOf(store, project, name) : parseVolume(project, volume);
  return on && { on, name };
}

/** The volume that a snapshot was taken of, from the volume's record, which the snapshot contains too. */
function takenOf(store: FolderStore, project: string, folder: string) {
  const marks = readMarks(join(folder, 'velo', 'volume.json'));
  const [of, entry = ''] = marks?.store === store.id ? (marks.volume ?? '').split('/') : [];
  return of === project ? parseVolume(project, entry) : undefined;
}

/**
 * Takes a snapshot. `fill` creates its folder with `pgdata/` and, in `velo/`, the record of the volume. If this fails,
 * the folder is removed.
 * @throws the errors of `fill` and of the file system
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
    // The first error is reported; a folder that can't be removed is among the leftovers.
    await remove(made).catch(() => {});
    throw error;
  }
  return { id, project: of.project, on: null, marks: all, ...unknownSizes };
}

/** @throws VeloError failed `storage-failed` if the snapshot no longer exists */
export function changeSnapshotMarks(store: FolderStore, snapshot: StoredSnapshot, changes: Marks): void {
  mergeMarks(recordOf(parentFolder(store, snapshot)), changes);
}

/** Removes the marks first: without them there is no snapshot. Then removes the data. */
export async function dropFolderSnapshot(store: FolderStore, snapshot: StoredSnapshot, remove: Remove): Promise<void> {
  const folder = snapshotFolder(store, snapshot);
  removeMarks(recordOf(folder));
  const on = takenOf(store, snapshot.project, folder);
  // Renamed before it is removed: a half-removed folder might lack the volume's record.
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
