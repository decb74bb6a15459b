import type { WalArchive, WalWindow } from '../../contract/velo.ts';
import { archivePath, type PresentBranch } from '../store/open-place.ts';
import type { ArchivePlace } from './archives.ts';
import { type Archive, archivesOf, walFolder } from './archives.ts';
import { basesOf } from './bases.ts';
import { type Coverage, contentOf, coverageOf } from './coverage.ts';
import { goesOn } from './goes-on.ts';
import { lastEnding } from './read-records.ts';
import { readWalFiles } from './wal-files.ts';
import { lsnOf, parseSegment, segmentOf } from './wal-positions.ts';

/** The archives of a branch, the newest first. Reads names and records, never the WAL itself. */
export function archivesInfo(place: ArchivePlace, branch: PresentBranch): WalArchive[] {
  return archivesOf(place, branch).map((archive) => archiveInfo(place, branch, archive));
}

/**
 * The most segments of an archive that are read, up to 0.1 s each. Gaps are few, and their windows end with a
 * transaction or soon after; of older windows the time of archiving is shown.
 */
const mostRead = 16;

/**
 * The windows, each that a gap cuts off only until its last transaction ended. When its last segment was archived, later
 * ones may have ended in the gap: nothing shows what belongs to a moment in between.
 */
function cutWindows(folder: string, { windows, gaps }: Coverage, timeline: number): WalWindow[] {
  const firstMissing = new Set(gaps.map(({ first }) => parseSegment(first)?.number));
  let most = mostRead;
  // The newest are read first.
  const shown = windows.toReversed().map((window) => {
    const { from, to } = window;
    const next = segmentOf(lsnOf(to.lsn));
    if (to.at === null || most === 0 || !firstMissing.has(next)) return window;
    const first = segmentOf(lsnOf(from.lsn));
    const { atMs, read } = lastEnding(folder, timeline, { first, last: next - 1, most });
    most -= read;
    const ms = Math.max(Date.parse(from.at ?? to.at), Math.min(Date.parse(to.at), atMs ?? 0));
    return { ...window, to: { ...to, at: new Date(ms).toISOString() } };
  });
  return shown.reverse();
}

/** @returns what an archive has; `waiting` null */
export function archiveInfo(place: ArchivePlace, branch: PresentBranch, archive: Archive): WalArchive {
  const { id, generation, served, limitedUntil } = archive;
  const { files, failure } = readWalFiles(place, id);
  const current = branch.current.record.archive === id;
  const open = goesOn(branch, archive);
  const bases = basesOf(place.project, id);
  const coverage = coverageOf(files, bases, open);
  const { timeline } = contentOf(files, bases);
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
    windows: cutWindows(walFolder(archivePath(place, id)), coverage, timeline),
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
