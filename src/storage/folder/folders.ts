import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { VeloError } from '../../contract/errors/error.ts';
import { run } from '../../host/processes/exec.ts';
import type { User } from '../../host/users/user.ts';
import {
  type Inventory,
  isNameForLife,
  type Leftover,
  type Marks,
  parseVolume,
  type StoredSnapshot,
  unknownSizes,
  type Volume,
  type VolumeName,
  volumeKey,
} from '../storage.ts';
import { mergeMarks, readMarks, writeMarks } from './marks.ts';
import { isSnapshotEntry, type Remove, readLeftover, readSnapshot, removeSnapshotLeftover } from './snapshots.ts';
import { type FolderStore, folderCapacity } from './store.ts';

/**
 * What the two storages that use folders share. Marks are in `velo/volume.json` inside each volume, so that both
 * appear by one rename. An unfinished volume (a draft) is called `.tmp-<branch>.<n>`.
 */

const draftPrefix = '.tmp-';

export async function listFolders(store: FolderStore): Promise<Inventory> {
  const capacity = await folderCapacity(store.root);
  const inventory: Inventory = { projects: [], volumes: [], snapshots: [], foreign: [], capacity };
  for (const project of folderNames(store.root).filter(isShown)) {
    const path = join(store.root, project);
    const marks = ownProject(store, project);
    if (!marks) {
      inventory.foreign.push(path);
      continue;
    }
    inventory.projects.push({ name: project, path, marks });
    for (const entry of folderNames(path)) {
      const found = readEntry(store, project, entry);
      if (found === 'foreign') inventory.foreign.push(join(path, entry));
      else if (found && 'generation' in found) inventory.volumes.push(found);
      else if (found) inventory.snapshots.push(found);
    }
  }
  return inventory;
}

/** What a folder in one of our projects is; undefined if it is a snapshot's leftover or hidden. */
function readEntry(
  store: FolderStore,
  project: string,
  entry: string,
): Volume | StoredSnapshot | 'foreign' | undefined {
  if (isSnapshotEntry(entry)) {
    const snapshot = readSnapshot(store, project, entry);
    return snapshot ?? (readLeftover(store, project, entry) ? undefined : 'foreign');
  }
  if (!isShown(entry) && !entry.startsWith(draftPrefix)) return undefined;
  return readVolume(store, project, entry) ?? 'foreign';
}

/** Leftovers of interrupted snapshots. */
export function folderLeftovers(store: FolderStore): Leftover[] {
  return folderNames(store.root)
    .filter((project) => isShown(project) && ownProject(store, project))
    .flatMap((project) => leftoversIn(store, project));
}

function leftoversIn(store: FolderStore, project: string): Leftover[] {
  const entries = folderNames(join(store.root, project));
  return entries.map((entry) => readLeftover(store, project, entry)).filter((leftover) => leftover !== undefined);
}

/** The marks of a project; undefined if it is not ours. */
function ownProject(store: FolderStore, project: string): Marks | undefined {
  const marks = readMarks(join(store.root, project, 'project.json'));
  return marks?.store === store.id && marks.volume === project && isNameForLife(project) ? marks : undefined;
}

/** Whether the volume of this name exists and is ours: somebody else's folder may have the same name. */
export function isOwnVolume(store: FolderStore, name: VolumeName): boolean {
  return readVolume(store, name.project, `${name.branch}.${name.generation}`) !== undefined;
}

function readVolume(store: FolderStore, project: string, entry: string): Volume | undefined {
  const draft = entry.startsWith(draftPrefix);
  const name = parseVolume(project, draft ? entry.slice(draftPrefix.length) : entry);
  if (!name) return undefined;
  const path = join(store.root, project, entry);
  const marks = readMarks(join(path, 'velo', 'volume.json'));
  const ours = marks?.store === store.id && marks.volume === volumeKey(name);
  // A draft may still lack its record or contain its parent's. Its name, in a project of ours, is enough.
  if (!ours && !draft) return undefined;
  return {
    ...name,
    path,
    present: true,
    marks: draft ? { ...(ours ? marks : {}), phase: 'new' } : (marks as Marks),
    ...unknownSizes,
  };
}

export function createProjectFolder(store: FolderStore, name: string, marks: Marks): void {
  const path = join(store.root, name);
  if (existsSync(path)) {
    throw new VeloError(
      'conflict',
      'in-the-way',
      `${path} already exists and was not created by velo.`,
      'Choose another name, or move the folder away.',
    );
  }
  const draft = join(store.root, `${draftPrefix}${name}`);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o711 });
  writeMarks(join(draft, 'project.json'), { ...marks, store: store.id, volume: name });
  renameSync(draft, path);
}

/** `remove` is how leftovers of snapshots are removed. @throws VeloError conflict `in-the-way` */
export async function destroyProjectFolder(store: FolderStore, name: string, remove: Remove): Promise<void> {
  const path = join(store.root, name);
  for (const leftover of leftoversIn(store, name)) await removeSnapshotLeftover(store, leftover, remove);
  const foreign = folderNames(path).filter(
    (entry) => isShown(entry) || entry.startsWith(draftPrefix) || isSnapshotEntry(entry),
  );
  if (foreign.length > 0) {
    throw new VeloError(
      'conflict',
      'in-the-way',
      `${path} contains files that velo did not create: ${foreign.join(', ')}.`,
      'Move them away, then delete the project again.',
    );
  }
  // After the rename it is no longer a project; if the removal is interrupted, what is left is not read as one.
  const gone = join(store.root, `${draftPrefix}${name}`);
  rmSync(gone, { recursive: true, force: true });
  if (existsSync(path)) renameSync(path, gone);
  rmSync(gone, { recursive: true, force: true });
}

export const finalPath = (store: FolderStore, name: VolumeName) => join(store.root, volumeKey(name));
export const draftPath = (store: FolderStore, name: VolumeName) =>
  join(store.root, name.project, `${draftPrefix}${name.branch}.${name.generation}`);

/** Lays out the inside of an empty volume. */
export function layOut(path: string, user: User | undefined): void {
  const pgdata = join(path, 'pgdata');
  mkdirSync(path, { recursive: true, mode: 0o711 });
  mkdirSync(pgdata, { mode: 0o700 });
  mkdirSync(join(path, 'velo'), { mode: 0o711 });
  if (user) chownSync(pgdata, user.uid, user.gid);
}

/** Writes a volume's record into its folder `path`, which may be that of its draft. */
export function recordVolume(
  store: FolderStore,
  path: string,
  { name, marks }: { name: VolumeName; marks: Marks },
): void {
  writeMarks(join(path, 'velo', 'volume.json'), { ...marks, store: store.id, volume: volumeKey(name) });
}

/** Makes a draft visible as a volume. */
export function publish(store: FolderStore, name: VolumeName): Volume {
  const path = finalPath(store, name);
  if (existsSync(path)) {
    throw new VeloError(
      'conflict',
      'in-the-way',
      `${path} already exists and was not created by velo.`,
      'Move the folder away.',
    );
  }
  renameSync(draftPath(store, name), path);
  const volume = readVolume(store, name.project, `${name.branch}.${name.generation}`);
  if (!volume)
    throw new VeloError('failed', 'storage-failed', `The record of ${path} is missing.`, 'Run `velo doctor`.');
  return volume;
}

export function changeMarks(store: FolderStore, name: VolumeName, changes: Marks): void {
  mergeMarks(join(finalPath(store, name), 'velo', 'volume.json'), changes);
}

export function changeProjectMarks(store: FolderStore, name: string, changes: Marks): void {
  mergeMarks(join(store.root, name, 'project.json'), changes);
}

/** By `rm`: it never follows a link, and as a child process it holds our locks until it has ended. */
export async function removeTree(path: string): Promise<void> {
  if (existsSync(path)) await run('rm', ['-rf', '--one-file-system', '--', path]);
}

/** Bytes on disk of a folder tree; du never follows links. */
export async function diskUsage(path: string): Promise<number> {
  const { stdout } = await run('du', ['-s', '-B1', '--', path]);
  return Number(stdout.split('\t', 1)[0]);
}

const isShown = (entry: string) => !entry.startsWith('.');

function folderNames(path: string): string[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
