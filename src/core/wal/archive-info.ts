import type { WalArchive } from '../../contract/velo.ts';
import { pgdataOf } from '../../postgres/cluster/server-files.ts';
import { asksForMinimalWal } from '../../postgres/cluster/wal-level.ts';
import type { Place, PresentBranch } from '../store/open-place.ts';
import { type Archive, archivesOf } from './archives.ts';
import { basesOf } from './bases.ts';
import { readWalFiles } from './wal-files.ts';
import { parseSegment } from './wal-positions.ts';
import { coverageOf } from './windows.ts';

/** The archives of a branch, the newest first. Reads names and records, never the WAL itself. */
export function archivesInfo(place: Place, branch: PresentBranch): WalArchive[] {
  return archivesOf(place, branch).map((archive) => archiveInfo(place, branch, archive));
}

/** @returns what an archive has; `waiting` null */
export function archiveInfo(place: Place, branch: PresentBranch, { id, generation, ended }: Archive): WalArchive {
  const { files, failure } = readWalFiles(place, id);
  const current = branch.current.record.archive === id;
  const { record, volume } = branch.current;
  const open = current && ended === null && record.wanted === 'running' && !asksForMinimalWal(pgdataOf(volume.path));
  const segments = files.filter(({ name }) => parseSegment(name));
  const newest = segments.at(-1);
  return {
    project: branch.project,
    branch: branch.name,
    generation,
    current,
    segments: segments.length,
    bytes: segments.reduce((sum, { bytes }) => sum + bytes, 0),
    newest: newest ? { name: newest.name, at: new Date(newest.atMs).toISOString() } : null,
    waiting: null,
    ...coverageOf(files, basesOf(place.project, id), open),
    failure,
  };
}
