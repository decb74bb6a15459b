import type { WalArchive, WalWindow } from '../../contract/velo.ts';
import { pgdataOf } from '../../postgres/cluster/server-files.ts';
import { formatLsn } from '../../postgres/wal/segments.ts';
import type { ArchivePlace } from '../archive/archives.ts';
import { type Archive, archivesOf, walFolder } from '../archive/archives.ts';
import { goesOn } from '../archive/goes-on.ts';
import { readWalFiles } from '../archive/wal-files.ts';
import { archivePath, type PresentBranch } from '../store/open-place.ts';
import { basesOf } from './bases.ts';
import { type Coverage, contentOf, coverageOf } from './coverage.ts';
import { lastEnding } from './read-records.ts';
import { lsnOf, parseSegment, segmentOf, segmentStart } from './wal-positions.ts';
import { tailAfter } from './wal-tail.ts';

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
    windows: cutWindows(
      walFolder(archivePath(place, id)),
      withTail(branch, archive, { ...coverage, timeline }),
      timeline,
    ),
    noWindowSince: open ? noWindowSince(coverage, served) : null,
    limitedUntil,
    failure,
    gone: false,
  };
}

/**
 * Of a generation that was replaced, the end of its WAL is in its data directory alone; a recovery takes it from there. So
 * its newest window goes on until the next generation served, unless that end is missing there.
 */
function withTail(branch: PresentBranch, { id, left }: Archive, read: Coverage & { timeline: number }): Coverage {
  const { timeline, ...coverage } = read;
  const source = branch.retired.find(({ record }) => record.archive === id);
  const newest = coverage.windows.at(-1);
  const until = left.at(-1);
  if (!source || !newest || until === undefined || newest.to.at === null || newest.to.at >= until) return coverage;
  const next = segmentOf(lsnOf(newest.to.lsn));
  const isMissing = coverage.gaps.some(({ first }) => parseSegment(first)?.number === next);
  const last = isMissing ? undefined : tailAfter(pgdataOf(source.volume.path), timeline, next).numbers.at(-1);
  if (last === undefined) return coverage;
  const to = { lsn: formatLsn(segmentStart(last)), at: until };
  return { ...coverage, windows: [...coverage.windows.slice(0, -1), { ...newest, to }] };
}

/** Since when nothing more can be recovered of a branch that archives; null: the present can. */
function noWindowSince({ windows }: Pick<WalArchive, 'windows'>, served: readonly string[]): string | null {
  const newest = windows.at(-1);
  return newest ? newest.to.at : (served.at(-1) ?? null);
}
