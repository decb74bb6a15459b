import { formatLsn, parseLsn, parseSegment, segmentName, segmentOf, segmentStart } from './segments.ts';

/** A file in an archive's folder, by any name: the server may write what it likes there. */
export interface ArchivedFile {
  name: string;
  bytes: number;
  /** When it was archived: its time of change, in ms since 1970. */
  atMs: number;
}

/** A snapshot from which WAL can be replayed. */
export interface Base {
  id: string;
  /** No later than where its recovery begins. */
  redo: string;
  /** At its end or later: read after it was taken. */
  lsn: string;
  /** ISO 8601, read with `lsn`. */
  endAt: string;
  timeline: number;
}

/** What is known about one archive. */
export interface Archive<B extends Base = Base> {
  files: readonly ArchivedFile[];
  bases: readonly B[];
  timeline: number;
  segmentBytes: number;
}

/** Segments that are missing in a row. */
export interface Gap {
  first: string;
  last: string;
  count: number;
  /** How many of them the archive program gave up. */
  lost: number;
}

/** An end of a window. `at` is ISO 8601. */
export interface Edge {
  at: string;
  lsn: string;
}

/** What can be recovered without a gap. */
export interface Window {
  /** The ids of the bases in it, by LSN; it opens at the end of the first. */
  bases: string[];
  from: Edge;
  /** The end of its last segment, and when that was archived at the latest. The same as `from` while it has none. */
  to: Edge;
  /** Whether no later segment is known, so that the next one that is archived makes it longer. */
  open: boolean;
}

/** The latest time that a Date can be; a file can have a later one. */
const latestTime = 8.64e15;

/** Numbers of segments without a gap, both ends included. */
interface Run {
  first: number;
  last: number;
  lastAtMs: number;
}

interface Numbers {
  runs: Run[];
  /** The segments that were given up, ascending; without those that are there after all. */
  lost: number[];
  /** The last segment that is known; -1 without any. */
  newest: number;
}

/** A base with its fields read. */
interface Placed<B extends Base> {
  base: B;
  redoSegment: number;
  lsn: bigint;
  /** The segment that its end is in, which may not be archived yet. */
  endSegment: number;
  endMs: number;
  /** The run with its segments. Undefined if it needs none so far. */
  run: Run | undefined;
}

/**
 * The gaps and windows of an archive, in the order of LSNs. Names that are no segments of its timeline are ignored, and
 * so are files that can't be one by their size. Takes O(n log n) for n files and bases.
 */
export function windowsOf(archive: Archive): { gaps: Gap[]; windows: Window[] } {
  const numbers = numbersOf(archive);
  return { gaps: gapsOf(numbers, archive), windows: joined(usableBases(archive, numbers), numbers, archive) };
}

/**
 * The bases that WAL can be replayed from, by LSN: the segments from their redo point up to the one that their end is
 * in are there.
 */
export function usable<B extends Base>(archive: Archive<B>): B[] {
  return usableBases(archive, numbersOf(archive)).map(({ base }) => base);
}

/** The bases as in `usable`, and those whose segments are not all archived but may be: nothing later is. */
export function usableOrWaiting<B extends Base>(archive: Archive<B>): B[] {
  const numbers = numbersOf(archive);
  return placedIn(archive, numbers)
    .filter((base) => isUsable(base) || (base.run?.last ?? base.redoSegment - 1) >= numbers.newest)
    .map(({ base }) => base);
}

function numbersOf({ files, timeline, segmentBytes }: Archive): Numbers {
  const present = new Map<number, number>();
  const lost = new Set<number>();
  for (const { name, bytes, atMs } of files) {
    const isLost = name.endsWith('.lost');
    const segment = parseSegment(isLost ? name.slice(0, -'.lost'.length) : name, segmentBytes);
    if (segment?.timeline !== timeline) continue;
    if (isLost) lost.add(segment.number);
    else if (bytes > 0 && bytes <= segmentBytes) present.set(segment.number, Math.min(atMs, latestTime));
  }
  const runs: Run[] = [];
  for (const number of ascending(present.keys())) {
    const run = runs.at(-1);
    const lastAtMs = present.get(number) as number;
    if (run?.last === number - 1) Object.assign(run, { last: number, lastAtMs });
    else runs.push({ first: number, last: number, lastAtMs });
  }
  const given = ascending(lost).filter((number) => !present.has(number));
  return { runs, lost: given, newest: Math.max(runs.at(-1)?.last ?? -1, given.at(-1) ?? -1) };
}

const ascending = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b);

/** What is missing between the first and the last segment that was archived or given up. */
function gapsOf({ runs, lost, newest }: Numbers, { timeline, segmentBytes }: Archive): Gap[] {
  const name = (number: number) => segmentName({ timeline, number }, segmentBytes);
  let next = Math.min(runs[0]?.first ?? newest + 1, lost[0] ?? newest + 1);
  let counted = 0;
  const gaps: Gap[] = [];
  for (const run of [...runs, { first: newest + 1, last: newest + 1 }]) {
    const [first, last] = [next, run.first - 1];
    next = run.last + 1;
    if (first > last) continue;
    const before = counted;
    while (counted < lost.length && (lost[counted] as number) <= last) counted += 1;
    gaps.push({ first: name(first), last: name(last), count: last - first + 1, lost: counted - before });
  }
  return gaps;
}

/** The usable bases by LSN, each with its run. */
function usableBases<B extends Base>(archive: Archive<B>, numbers: Numbers): Placed<B>[] {
  return placedIn(archive, numbers).filter(isUsable);
}

function isUsable({ redoSegment, endSegment, run }: Placed<Base>): boolean {
  return redoSegment === endSegment || (run !== undefined && run.last >= endSegment - 1);
}

/** The bases of an archive's timeline by LSN, each with its run. */
function placedIn<B extends Base>({ bases, timeline, segmentBytes }: Archive<B>, { runs }: Numbers): Placed<B>[] {
  return bases
    .flatMap((base): Placed<B>[] => {
      const [redo, lsn, endMs] = [parseLsn(base.redo), parseLsn(base.lsn), Date.parse(base.endAt)];
      if (base.timeline !== timeline || redo === undefined || lsn === undefined || Number.isNaN(endMs)) return [];
      if (redo > lsn) return [];
      const [redoSegment, endSegment] = [segmentOf(redo, segmentBytes), segmentOf(lsn, segmentBytes)];
      const run =
        runWith(redoSegment, runs) ?? (redoSegment === endSegment ? runWith(redoSegment - 1, runs) : undefined);
      return [{ base, redoSegment, lsn, endSegment, endMs, run }];
    })
    .sort((a, b) => (a.lsn < b.lsn ? -1 : a.lsn > b.lsn ? 1 : 0));
}

/** One window for each run with a base, and one for the bases in a segment that waits to be archived. */
function joined(placed: readonly Placed<Base>[], { newest }: Numbers, { segmentBytes }: Archive): Window[] {
  const windows: Window[] = [];
  const byRun = new Map<Run | number, Window>();
  // Bases by descending LSN, so that each run knows the earliest end of those beyond it.
  const earliest = new Array<number>(placed.length + 1).fill(Number.POSITIVE_INFINITY);
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    earliest[index] = Math.min(earliest[index + 1] as number, (placed[index] as Placed<Base>).endMs);
  }
  const newestRedo = placed.reduce((most, { redoSegment }) => Math.max(most, redoSegment), -1);
  let beyond = 0;
  for (const { base, lsn, endSegment, endMs, run } of placed) {
    // The same segment will belong to all that begin in it.
    const key = run ?? endSegment;
    const there = byRun.get(key);
    if (there) {
      there.bases.push(base.id);
      continue;
    }
    const from = { at: new Date(endMs).toISOString(), lsn: formatLsn(lsn) };
    const end = run && segmentStart(run.last + 1, segmentBytes);
    const window: Window = {
      bases: [base.id],
      from,
      to: from,
      // Without any segment it is open only while it is the newest: else its WAL is missing, or late.
      open: newest < Math.max(endSegment, (run?.last ?? -1) + 1) && (run !== undefined || newestRedo <= endSegment),
    };
    if (run && end !== undefined && end > lsn) {
      while (beyond < placed.length && (placed[beyond] as Placed<Base>).lsn < end) beyond += 1;
      // A segment may be archived late; what it has was written before any base that was taken after it.
      const at = Math.max(endMs, Math.min(run.lastAtMs, earliest[beyond] as number));
      window.to = { at: new Date(at).toISOString(), lsn: formatLsn(end) };
    }
    byRun.set(key, window);
    windows.push(window);
  }
  // Without WAL, and none to come, a base is itself and no window.
  return windows.filter(({ from, to, open }) => open || to !== from);
}

/** The run that has this number, by halves. */
function runWith(number: number, runs: readonly Run[]): Run | undefined {
  let [low, high] = [0, runs.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle] as Run;
    if (number < run.first) high = middle - 1;
    else if (number > run.last) low = middle + 1;
    else return run;
  }
  return undefined;
}
