import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VeloError } from '../../contract/error.ts';
import { run } from '../../host/exec.ts';
import type { User } from '../../host/user.ts';
import {
  type Inventory,
  isNameForLife,
  type Marks,
  parseVolume,
  unknownSizes,
  type Volume,
  type VolumeName,
  volumeKey,
} from '../storage.ts';
import { type FolderStore, folderCapacity, readRecord } from './store.ts';

/**
 * What the two storages that are plain folders share: marks in `velo/volume.json` inside each volume, which appears
 * with it by one rename. A volume under way is called `.tmp-<branch>.<n>`.
 */

const draftPrefix = '.tmp-';

export async function listFolders(store: FolderStore): Promise<Inventory> {
  const inventory: Inventory = { projects: [], volumes: [], foreign: [], capacity: await folderCapacity(store.root) };
  for (const project of folderNames(store.root)) {
    const path = join(store.root, project);
    const marks = readMarks(join(path, 'project.json'));
    if (marks?.store !== store.id || marks.volume !== project || !isNameForLife(project)) {
      inventory.foreign.push(path);
      continue;
    }
    inventory.projects.push({ name: project, path, marks });
    for (const entry of folderNames(path, true)) {
      const volume = readVolume(store, project, entry);
      if (volume) inventory.volumes.push(volume);
      else inventory.foreign.push(join(path, entry));
    }
  }
  return inventory;
}

/** Whether the volume of this name is there as ours; a stranger's folder of that name is not. */
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
  // A draft may still lack its record, or show its parent's; its name in our own project says enough.
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

export function destroyProjectFolder(store: FolderStore, name: string): void {
  const path = join(store.root, name);
  const foreign = folderNames(path, true);
  if (foreign.length > 0) {
    throw new VeloError(
      'conflict',
      'in-the-way',
      `${path} contains files that velo did not create: ${foreign.join(', ')}.`,
      'Move them away, then delete the project again.',
    );
  }
  // One rename takes the project away; what is left has no meaning.
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

/** Writes a volume's own record into it, while it is a draft or later. */
export function recordVolume(store: FolderStore, path: string, name: VolumeName, marks: Marks): void {
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

function mergeMarks(path: string, changes: Marks): void {
  const marks = { ...readMarks(path), ...changes };
  writeMarks(path, marks);
}

/** rm never follows a link, and as a child it holds our locks until it ended. */
export async function removeTree(path: string): Promise<void> {
  if (existsSync(path)) await run('rm', ['-rf', '--one-file-system', '--', path]);
}

/** Bytes on disk of a folder tree; du never follows links. */
export async function diskUsage(path: string): Promise<number> {
  const { stdout } = await run('du', ['-s', '-B1', '--', path]);
  return Number(stdout.split('\t', 1)[0]);
}

function folderNames(path: string, drafts = false): string[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter(
        (entry) =>
          entry.isDirectory() && (!entry.name.startsWith('.') || (drafts && entry.name.startsWith(draftPrefix))),
      )
      .map((entry) => entry.name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function readMarks(path: string): Marks | undefined {
  const record = readRecord(path);
  return record && Object.values(record).every((value) => typeof value === 'string') ? (record as Marks) : undefined;
}

function writeMarks(path: string, marks: Marks): void {
  const kept = Object.fromEntries(Object.entries(marks).filter(([, value]) => value !== ''));
  try {
    writeFileSync(`${path}.new`, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600, flush: true });
  } catch (error) {
    rmSync(`${path}.new`, { force: true });
    throw error;
  }
  renameSync(`${path}.new`, path);
}
