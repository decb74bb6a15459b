import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { VeloError } from '../../contract/errors/error.ts';
import type { StorageName } from '../../contract/velo.ts';
import { type ClosedStore, formatProblem, storeFormat } from '../format.ts';
import { type Capacity, newId, type Storage } from '../storage.ts';
import { canReflink } from './reflinks.ts';

/** A store that is a folder, with its record in `.velo/store.json`. */
export interface FolderStore {
  root: string;
  id: string;
  /** Whether the file system shares blocks between copies. */
  reflinks: boolean;
}

/**
 * Reads the record of the folder store at `root`; undefined if there is none.
 * @throws VeloError failed `storage-failed` · unable `made-by-newer-velo`, `made-by-older-velo`
 */
export function readFolderStore(root: string): FolderStore | undefined {
  const path = storeRecord(root);
  const record = readRecord(path);
  if (!record && !existsSync(path)) return undefined;
  const { id, format, reflinks } = record ?? {};
  const why = record && formatProblem(root, format === undefined ? undefined : String(format));
  if (why) throw why;
  if (typeof id === 'string' && /^[0-9a-f]{16}$/.test(id)) return { root, id, reflinks: reflinks === 'yes' };
  throw new VeloError('failed', 'storage-failed', `The store's record ${path} can't be read.`, 'Run `velo doctor`.');
}

/** Whether there is a store at `root`, of any format. */
export const hasFolderStore = (root: string) => existsSync(storeRecord(root));

const storeRecord = (root: string) => join(root, '.velo', 'store.json');

/** Where the archives of WAL are. The servers' users must be able to enter it, so it is not in `.velo`. */
export const archivesIn = ({ root }: FolderStore) => join(root, '.archive');

export function makeArchivesIn(store: FolderStore): void {
  mkdirSync(archivesIn(store), { recursive: true, mode: 0o711 });
}

/**
 * Opens the folder store at `root` with one of the drivers; undefined if there is none.
 * @throws VeloError failed `storage-failed`
 */
export async function openFolderStore(
  root: string,
  name: StorageName,
  open: (store: FolderStore) => Promise<Storage>,
): Promise<Storage | ClosedStore | undefined> {
  try {
    const store = readFolderStore(root);
    return store && (await open(store));
  } catch (error) {
    if (!(error instanceof VeloError)) throw error;
    return { name, pool: root, capacity: await folderCapacity(root), why: error };
  }
}

/** Creates a folder store, or reads it if another process was first. @throws VeloError as `readFolderStore` */
export function createFolderStore(root: string): FolderStore {
  const there = readFolderStore(root);
  if (there) return there;
  const folder = join(root, '.velo');
  mkdirSync(root, { recursive: true, mode: 0o711 });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = storeRecord(root);
  try {
    const record = { id: newId(), format: storeFormat, reflinks: canReflink(folder) ? 'yes' : 'no' };
    writeFileSync(path, `${JSON.stringify(record)}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const store = readFolderStore(root);
  if (!store)
    throw new VeloError('failed', 'storage-failed', `The store's record ${path} can't be read.`, 'Run `velo doctor`.');
  return store;
}

export async function folderCapacity(root: string): Promise<Capacity> {
  const { bsize, blocks, bfree, bavail } = await statfs(root);
  return {
    health: 'ONLINE',
    sizeBytes: blocks * bsize,
    usedBytes: (blocks - bfree) * bsize,
    freeBytes: bavail * bsize,
  };
}

/** A record in JSON; undefined if it is missing or is not an object. */
export function readRecord(path: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Removes an empty store of folders. If its folder contains anything else, nothing is removed. */
export function removeFolderStore(root: string): string[] {
  if (!existsSync(root)) return [];
  const archives = join(root, '.archive');
  if (lstatSync(archives, { throwIfNoEntry: false })?.isDirectory() && readdirSync(archives).length === 0)
    rmdirSync(archives);
  if (readdirSync(root).some((name) => name !== '.velo')) return ['it contains files that velo did not create'];
  rmSync(join(root, '.velo'), { recursive: true, force: true });
  rmdirSync(root);
  return [];
}
