import type { WalWindow } from '../../contract/velo.ts';
import { formatLsn } from '../../postgres/wal/segments.ts';
import type { Base } from './bases.ts';
import type { WalFile } from './wal-files.ts';
import { lsnOf, parseSegment, segmentName, segmentOf, segmentStart } from './wal-positions.ts';

/** Archived segments of one timeline, without interruption. */
interface Run {
  timeline: number;
  first: number;
  last: number;
  /** When its newest segment was archived, in milliseconds since 1970. */
  lastAtMs: number;
}

/** What an archive can be recovered to, and what is missing in it. */
export interface Coverage {
  windows: WalWindow[];
  gaps: { first: string; last: string; segments: number }[];
}

/**
 * The windows and gaps of an archive, from the names of its files (in order) and its bases alone. `open`: its server
 * goes on archiving, so that its newest window goes on until now.
 */
export function coverageOf(files: readonly WalFile[], bases: readonly Base[], open: boolean): Coverage {
  const runs = runsOf(files);
  const newest = runs.at(-1);
  const windows: WalWindow[] = [];
  const byEnd = [...bases].sort((a, b) => (lsnOf(a.record.lsn) < lsnOf(b.record.lsn) ? -1 : 1));
  for (const run of runs) {
    const usable = byEnd.filter((base) => belongs(base, run));
    if (usable.length > 0) windows.push(windowOf(usable, run, open && run === newest));
  }
  // Nothing has been archived since: its own WAL is all that there is.
  const early = byEnd.filter(({ record }) => !newest || isAfter(record, newest));
  if (early.length > 0) windows.push(windowOf(early, undefined, open));
  return { windows, gaps: gapsOf(runs) };
}

function runsOf(files: readonly WalFile[]): Run[] {
  const runs: Run[] = [];
  for (const { name, atMs } of files) {
    const segment = parseSegment(name);
    if (!segment) continue;
    const { timeline, number } = segment;
    const run = runs.at(-1);
    if (run && run.timeline === timeline && run.last + 1 === number) {
      run.last = number;
      run.lastAtMs = Math.max(run.lastAtMs, atMs);
    } else runs.push({ timeline, first: number, last: number, lastAtMs: atMs });
  }
  return runs;
}

/** Whether a recovery from a base can read a run: from the segment where it starts to read, to at least its end. */
function belongs({ record }: Base, { timeline, first, last }: Run): boolean {
  const redo = segmentOf(lsnOf(record.redo));
  return record.timeline === timeline && redo >= first && redo <= last + 1 && segmentOf(lsnOf(record.lsn)) <= last + 1;
}

function isAfter({ timeline, redo }: Base['record'], run: Run): boolean {
  return timeline > run.timeline || (timeline === run.timeline && segmentOf(lsnOf(redo)) > run.last + 1);
}

function windowOf(bases: readonly Base[], run: Run | undefined, open: boolean): WalWindow {
  const [first] = bases as [Base];
  const last = bases.at(-1) as Base;
  const from = { lsn: first.record.lsn, at: first.record.endAt };
  // Its last base may end in a segment that is not archived yet.
  const runEnd = run ? segmentStart(run.last + 1) : 0n;
  const beyond = runEnd < lsnOf(last.record.lsn);
  const lsn = beyond ? last.record.lsn : formatLsn(runEnd);
  const ends = [last.record.endAt, ...(run ? [new Date(run.lastAtMs).toISOString()] : [])];
  return {
    from,
    to: { lsn, at: open ? null : (ends.sort().at(-1) ?? null) },
    bases: bases.map(({ stored }) => stored.id),
  };
}

function gapsOf(runs: readonly Run[]): Coverage['gaps'] {
  return runs.slice(1).flatMap((run, index) => {
    const before = runs[index] as Run;
    if (before.timeline !== run.timeline) return [];
    const [first, last] = [before.last + 1, run.first - 1];
    const named = (number: number) => segmentName(run.timeline, number);
    return [{ first: named(first), last: named(last), segments: last - first + 1 }];
  });
}
