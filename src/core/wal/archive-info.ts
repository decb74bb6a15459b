import type { WalArchive } from '../../contract/velo.ts';
import type { PresentBranch } from '../store/open-place.ts';
import type { ArchivePlace } from './archives.ts';
import { type Archive, archivesOf } from './archives.ts';
import { basesOf } from './bases.ts';
import { coverageOf } from './coverage.ts';
import { goesOn } from './goes-on.ts';
import { readWalFiles } from './wal-files.ts';
import { parseSegment } from './wal-positions.ts';

/** The archives of a branch, the newest first. Reads names and records, never the WAL itself. */
export function archivesInfo(place: ArchivePlace, branch: PresentBranch): WalArchive[] {
  return archivesOf(place, branch).map((archive) => archiveInfo(place, branch, archive));
}

/** @returns what an archive has; `waiting` null */
export function archiveInfo(place: ArchivePlace, branch: PresentBranch, archive: Archive): WalArchive {
  const { id, generation, served, limitedUntil } = archive;
  const { files, failure } = readWalFiles(place, id);
  const current = branch.current.record.archive === id;
  const open = goesOn(branch, archive);
  const coverage = coverageOf(files, basesOf(place.project, id), open);
  const segments = files.filter(({ name }) => parseSegment(name));
  const newest = segments.at(-1);
  return {
    project: branch.project,
    branch: branch.name,
    generation,
    current,
    retired: generation !== branch.current.volume.generation,
    segments: segments.length,
    bytes: segments.reduce((sum, { bytes }) => sum + bytes, 0),
    newest: newest ? { name: newest.name, at: new Date(newest.atMs).toISOString() } : null,
    waiting: null,
    ...coverage,
    noWindowSince: open ? noWindowSince(coverage, served) : null,
    limitedUntil,
    failure,
    gone: false,
  };
}

/** Since when nothing more can be recovered of a branch that archives; null: the present can. */
function noWindowSince({ windows }: Pick<WalArchive, 'windows'>, served: readonly string[]): string | null {
  const newest = windows.at(-1);
  return newest ? newest.to.at : (served.at(-1) ?? null);
}
