import { linkSync, lstatSync, mkdirSync, realpathSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { VeloError } from '../../contract/errors/error.ts';
import { quoted } from '../../contract/values/names.ts';
import { readPlainFile } from '../../host/files/plain-file.ts';
import { run } from '../../host/processes/exec.ts';
import type { Storage } from '../../storage/storage.ts';
import type { ProjectRecord } from '../catalog/record.ts';
import { archivePath, type InProject, type Place, userOf } from '../store/open-place.ts';

/** Says whose archives are in a folder outside the store: without it the disk that it lies on is not mounted. */
const markerName = '.velo-archives.json';

interface Marker {
  /** Id of the store. */
  store: string;
  /** The project's name for life. */
  project: string;
}

type Homed = InProject & { storage: Pick<Storage, 'id'> };

/**
 * Checks the folder that a new project's archives are to lie in. `stores` are all stores of the machine.
 * @returns its path, without the slashes at its end that a shell's completion adds
 * @throws VeloError usage `invalid-archive-dir`
 */
export function checkArchiveDir(asked: string, stores: readonly Pick<Storage, 'root'>[]): string {
  const dir = asked.replace(/(?<=.)\/+$/, '');
  const why = whyNoHome(dir, stores);
  if (why === undefined) return dir;
  throw new VeloError(
    'usage',
    'invalid-archive-dir',
    `The archives can't lie in ${quoted(dir)}: ${why}.`,
    'Name a folder that exists, by its absolute path, that only its owner can write to. Nothing was created.',
  );
}

function whyNoHome(dir: string, stores: readonly Pick<Storage, 'root'>[]): string | undefined {
  if (!isAbsolute(dir) || /[\u0000-\u001f\u007f]/.test(dir)) return 'that is not an absolute path';
  const stat = lstatSync(dir, { throwIfNoEntry: false });
  if (!stat) return 'it does not exist';
  if (!stat.isDirectory() || realpathSync(dir) !== dir) return `it is not a folder by its own path`;
  if (stat.uid !== 0 && stat.uid !== process.geteuid?.()) return 'it belongs to another user';
  if ((stat.mode & 0o022) !== 0 && (stat.mode & 0o1000) === 0) return 'others can write to it';
  const store = stores.find(({ root }) => `${dir}/`.startsWith(`${root}/`));
  return store && `it is in the store ${store.root}`;
}

/**
 * Makes the folder of a project's archives outside its store.
 * @throws VeloError unable `no-hard-links`, `not-reachable`
 */
export async function makeArchiveHome(place: Homed & Pick<Place, 'project'>): Promise<void> {
  const home = archivePath(place);
  mkdirSync(home, { mode: 0o711 });
  const marker: Marker = { store: place.storage.id, project: place.project.key };
  const path = join(home, markerName);
  writeFileSync(path, `${JSON.stringify(marker)}\n`, { mode: 0o600 });
  try {
    linkSync(path, `${path}.link`);
  } catch (cause) {
    const message = `The file system of ${home} has no hard links, which archiving and recovery need.`;
    throw new VeloError('unable', 'no-hard-links', message, 'Use another file system.', { cause });
  }
  rmSync(`${path}.link`);
  const user = userOf(place.project.record);
  if (!user) return;
  await run('stat', ['--', home], { as: user }).catch((cause) => {
    const message = `The server's own user can't enter ${home}.`;
    throw new VeloError('unable', 'not-reachable', message, 'Let others enter the folders above it.', { cause });
  });
}

/** Whether a project's archives lie outside its store, and can't be reached: their disk is not mounted. */
export function isArchiveGone(place: Homed): boolean {
  const { archiveDir } = place.project.record;
  return archiveDir !== null && !isHome(archiveDir, place.storage, place.project.key);
}

/** Whether a folder has a store's archives of a project. */
export function isHome(dir: string, { id }: Pick<Storage, 'id'>, key: string): boolean {
  const home = join(dir, key);
  // What somebody else has put there is not ours.
  if (lstatSync(home, { throwIfNoEntry: false })?.uid !== process.geteuid?.()) return false;
  try {
    const { store, project }: Marker = JSON.parse(readPlainFile(join(home, markerName), 1024)?.toString('utf8') ?? '');
    return store === id && project === key;
  } catch {
    return false;
  }
}

/** The size and the free space, in bytes, of the file system that a project's archives lie in. */
export function archiveSpace({
  storage,
  project,
}: {
  storage: Pick<Storage, 'opened'>;
  project: { record: Pick<ProjectRecord, 'archiveDir'> };
}): { sizeBytes: number; freeBytes: number } {
  const { archiveDir } = project.record;
  if (archiveDir === null) return storage.opened.capacity;
  try {
    const { blocks, bavail, bsize } = statfsSync(archiveDir);
    return { sizeBytes: blocks * bsize, freeBytes: bavail * bsize };
  } catch {
    return storage.opened.capacity;
  }
}

export function archiveGone({ project }: { project: { record: ProjectRecord } }): VeloError {
  return new VeloError(
    'unable',
    'archive-gone',
    `The archives of ${project.record.name} are in ${project.record.archiveDir}, and that is not there.`,
    'Mount its disk. Nothing was changed.',
  );
}
