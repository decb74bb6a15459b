import { chownSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn } from '../../host/files/names-in.ts';
import { type Branch, generationsOf } from '../catalog/catalog.ts';
import type { BranchRecord } from '../catalog/record.ts';
import { archivePath, type InProject, type Place, userOf } from '../store/open-place.ts';
import { isArchiveGone } from './archive-home.ts';

/** The archive of a generation's WAL. Its record lies beside the WAL, for it outlives the generation's volume. */
export interface Archive {
  id: string;
  /** Id of its branch. */
  branch: string;
  generation: number;
  /** The moments from which its generation served (ISO 8601, UTC), the oldest first; none: it was aborted. */
  served: string[];
  /** The moments at which another generation began to serve in its place (ISO 8601, UTC). */
  left: string[];
  /** When archiving ended although its generation went on (ISO 8601, UTC); null: it did not. */
  ended: string | null;
  /** Archiving ended, and the end of its generation's WAL is not in it yet. */
  lacksTail: boolean;
  /** Until when moments of its branch were lost to the limit of the project's WAL (ISO 8601, UTC); null: none were. */
  limitedUntil: string | null;
}

/** What is needed to read a project's archives. */
export type ArchivePlace = InProject & Pick<Place, 'project'>;

const recordName = 'archive.json';

const emptyArchive = { served: [], left: [], ended: null, lacksTail: false, limitedUntil: null };

/** Where the server of an archive puts its WAL: the only folder in it that the server may write. */
export const walFolder = (archive: string) => join(archive, 'wal');

/** Creates a generation's archive if it is missing, and its disk is there. */
export async function makeArchive(
  place: Place,
  generation: number,
  { id, archive }: Pick<BranchRecord, 'id' | 'archive'>,
): Promise<void> {
  if (archive === null) return;
  const folder = archivePath(place, archive);
  if (hasWalFolder(place, archive) || isArchiveGone(place)) return;
  if (place.project.record.archiveDir === null) await place.storage.makeArchives();
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  if (!readArchive(place, archive)) writeArchive(place, { ...emptyArchive, id: archive, branch: id, generation });
  const draft = join(folder, '.wal');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const user = userOf(place.project.record);
  if (user) chownSync(draft, user.uid, user.gid);
  renameSync(draft, walFolder(folder));
}

export function hasWalFolder(place: InProject, archive: string): boolean {
  return lstatSync(walFolder(archivePath(place, archive)), { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Records from when (ISO 8601, UTC) the generation of an archive serves. */
export function recordServed(place: InProject, archive: string | null, from: string): void {
  const record = archive === null ? undefined : readArchive(place, archive);
  if (record && !record.served.includes(from)) writeArchive(place, { ...record, served: [...record.served, from] });
}

/** Records when (ISO 8601, UTC) another generation, archived or not, began to serve in the place of an archive's. */
export function recordLeft(place: InProject, archive: string | null, at: string | null): void {
  const record = archive === null ? undefined : readArchive(place, archive);
  if (record && at !== null && !record.left.includes(at))
    writeArchive(place, { ...record, left: [...record.left, at] });
}

/** Records when (ISO 8601, UTC) archiving ended although the generation goes on; null: it goes on as well. */
export function recordEnded(place: InProject, archive: string, at: string | null): void {
  const record = readArchive(place, archive);
  if (record && record.ended !== at) writeArchive(place, { ...record, ended: at, lacksTail: at !== null });
}

/** Records that nothing more is put into an archive that has ended. One that never served is removed. */
export function recordComplete(place: InProject, archive: string): void {
  const record = readArchive(place, archive);
  if (record?.served.length === 0) removeArchive(place, archive);
  else if (record?.lacksTail) writeArchive(place, { ...record, lacksTail: false });
}

/** Records until when moments were lost to the limit of the project's WAL (ISO 8601, UTC). */
export function recordLimited(place: InProject, archive: string, until: string): void {
  const record = readArchive(place, archive);
  if (record && (record.limitedUntil ?? '') < until) writeArchive(place, { ...record, limitedUntil: until });
}

/** Whether it is on record that an archive's generation has served. */
export function hasServed(place: InProject, archive: string | null): boolean {
  return archive !== null && (readArchive(place, archive)?.served.length ?? 0) > 0;
}

/** Removes an archive with its WAL. */
export function removeArchive(place: InProject, id: string): void {
  const folder = archivePath(place, id);
  // Without its record it is nobody's; what is left of an interrupted removal is removed by a repair.
  rmSync(join(folder, recordName), { force: true });
  rmSync(folder, { recursive: true, force: true });
}

/** Removes the archive of a generation that never served. */
export function removeUnserved(place: InProject, { archive }: Pick<BranchRecord, 'archive'>): void {
  if (archive !== null && (readArchive(place, archive)?.served.length ?? 0) === 0) removeArchive(place, archive);
}

/** Removes the archives of a branch; without an id, those of the whole project. */
export function removeArchives(place: InProject, branch?: string): void {
  if (branch === undefined) rmSync(archivePath(place), { recursive: true, force: true });
  else for (const archive of archivesIn(place)) if (archive.branch === branch) removeArchive(place, archive.id);
}

/** The archives of a branch, by generation, the newest first. */
export function archivesOf(place: InProject, branch: Branch): Archive[] {
  const known = new Map(
    generationsOf(branch).flatMap(({ record }) =>
      record.archive !== null && record.servedFrom !== null ? [[record.archive, record.servedFrom]] : [],
    ),
  );
  const own = archivesIn(place)
    .filter(({ branch: id }) => id === branch.id)
    // A generation's record decides: if velo was killed before it wrote there, archiving goes on.
    .map((archive) => (known.has(archive.id) ? { ...archive, ended: null } : archive));
  return own
    .filter(({ id, served }) => served.length > 0 || known.has(id))
    .map((archive) => {
      const from = known.get(archive.id);
      // Archiving was turned off and on again: the generation's record tells from when it served, not this archive.
      const isOthers = own.some(
        ({ generation, served }) => generation === archive.generation && served.some((at) => at === from),
      );
      return isOthers ? archive : withServed(archive, from);
    })
    .sort((a, b) => b.generation - a.generation);
}

/** The generation's own record decides if velo was killed before it wrote to the archive's. */
function withServed(archive: Archive, from: string | undefined): Archive {
  if (from === undefined) return archive;
  return { ...archive, served: [...archive.served, from].sort() };
}

/** All archives of a project. */
export function archivesIn(place: InProject): Archive[] {
  return idsIn(place).flatMap((id) => readArchive(place, id) ?? []);
}

/** What is in a project's folder of archives: ids, and the folders of recoveries. */
export const entriesIn = (place: InProject) => namesIn(archivePath(place)).filter((name) => !name.startsWith('.'));

export const idsIn = (place: InProject) => entriesIn(place).filter((name) => /^[0-9a-f]{16}$/.test(name));

function readArchive(place: InProject, id: string): Archive | undefined {
  try {
    const {
      branch,
      generation,
      served,
      left = [],
      ended = null,
      lacksTail = false,
      limitedUntil = null,
    } = JSON.parse(readFileSync(join(archivePath(place, id), recordName), 'utf8'));
    const known =
      typeof branch === 'string' && Number.isInteger(generation) && Array.isArray(served) && Array.isArray(left);
    return known ? { id, branch, generation, served, left, ended, lacksTail, limitedUntil } : undefined;
  } catch {
    return undefined;
  }
}

function writeArchive(place: InProject, { id, ...record }: Archive): void {
  const path = join(archivePath(place, id), recordName);
  writeFileSync(`${path}.new`, `${JSON.stringify(record)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
