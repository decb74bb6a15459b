import { parseLsn, parseSegment, segmentOf } from './segments.ts';
import {
  type Archive,
  type ArchivedFile,
  type Base,
  usable,
  usableOrWaiting,
  type Window,
  windowsOf,
} from './windows.ts';

/** A base as a clean-up sees it. */
export interface CleanupBase extends Base {
  /** Whether velo took it itself; a clean-up of WAL removes no other. */
  byVelo: boolean;
  pinned: boolean;
}

/** What a clean-up of an archive removes, and what can be recovered before and after it. */
export interface CleanupPlan {
  /** Names of segments and of the `.backup`, `.partial` and `.lost` files before the kept ones, sorted. */
  files: string[];
  /** The bytes of these files. */
  bytes: number;
  /** Ids of bases that velo took and that no kept window needs. */
  bases: string[];
  before: Window[];
  after: Window[];
  /** The part of the promised days that could be recovered before and can't be afterwards; null if there is none. */
  broken: { from: string; to: string } | null;
}

/** From and to, in ms. */
type Span = [from: number, to: number];

const spanOf = ({ from, to }: Window): Span => [Date.parse(from.at), Date.parse(to.at)];
const pointOf = ({ endAt }: CleanupBase): Span => [Date.parse(endAt), Date.parse(endAt)];
const dayMs = 86_400_000;

/**
 * What goes if every moment of the last `days` (a number, fractions too) stays recoverable: what lies before the newest
 * usable base that is at least so old, or before the oldest base if none is so old. Without any base nothing goes.
 * `promisedDays` is what the policy promises; with fewer `days`, the plan may break that.
 */
export function cleanupPlan(
  archive: Archive<CleanupBase>,
  { days, promisedDays, now }: { days: number; promisedDays: number; now: Date },
): CleanupPlan {
  const nowMs = now.getTime();
  const opening = newestThatOld(archive, usable(archive), { untilMs: nowMs - days * dayMs, nowMs });
  const since = nowMs - promisedDays * dayMs;
  const plan = planTo(archive, opening, since);
  if (plan.broken || !opening) return plan;
  // While nothing is written, or WAL waits, nothing is archived: a window may seem to end before the promised days.
  const bases = usableOrWaiting(archive);
  const needed = newestThatOld(archive, bases, { untilMs: since, nowMs }) ?? bases[0];
  if (!needed || bases.indexOf(needed) >= bases.indexOf(opening)) return plan;
  if (plan.before.some((window) => !window.open && window.bases.includes(needed.id))) return plan;
  const stays = plan.files.length === 0 || plan.after.some((window) => window.bases.includes(needed.id));
  if (!plan.bases.includes(needed.id) && stays) return plan;
  const from = Math.max(since, Date.parse(needed.endAt));
  return { ...plan, broken: { from: new Date(from).toISOString(), to: opening.endAt } };
}

/**
 * The newest of these bases, which are sorted by LSN, that is as old as `untilMs`. A time in the future is from before the clock was set back and
 * tells no age, so such a base isn't old. And none is older than what comes before it in the WAL, whatever its own time
 * says: the clock was wrong then.
 */
function newestThatOld(
  archive: Archive<CleanupBase>,
  bases: readonly CleanupBase[],
  { untilMs, nowMs }: { untilMs: number; nowMs: number },
): CleanupBase | undefined {
  const { files, timeline, segmentBytes } = archive;
  // What no base needs goes, and must not decide what goes next.
  const needed = Math.min(...placedBases(archive).map(({ first }) => first));
  const archived = files
    .flatMap(({ name, atMs }) => {
      const segment = parseSegment(name, segmentBytes);
      const counts = segment?.timeline === timeline && segment.number >= needed && atMs <= nowMs;
      return counts ? [{ number: segment.number, atMs }] : [];
    })
    .sort((a, b) => a.number - b.number);
  let opening: CleanupBase | undefined;
  let [at, latest] = [0, Number.NEGATIVE_INFINITY];
  for (const base of bases) {
    const first = segmentOf(parseLsn(base.redo) ?? 0n, segmentBytes);
    for (; (archived[at]?.number ?? first) < first; at += 1) latest = Math.max(latest, archived[at]?.atMs ?? latest);
    const endMs = Date.parse(base.endAt);
    if (endMs > nowMs) continue;
    latest = Math.max(latest, endMs);
    if (latest <= untilMs) opening = base;
  }
  return opening;
}

/**
 * What goes if a base is to open the first window: what lies before it. Without one only what no base needs goes.
 * `since`, in ms, is from when on moments count as `broken`.
 */
export function planTo(archive: Archive<CleanupBase>, opening: CleanupBase | undefined, since: number): CleanupPlan {
  const placed = placedBases(archive);
  const opensAt = opening && parseLsn(opening.lsn);
  const kept = opensAt === undefined ? placed : placed.filter(({ lsn }) => lsn >= opensAt);
  const bases = placed
    .filter(({ base, lsn }) => opensAt !== undefined && lsn < opensAt && base.byVelo && !base.pinned)
    .map(({ base }) => base);

  // A newer base may begin earlier than an older one, as its redo point is only a lower bound.
  const floor = kept.length === 0 ? 0 : Math.min(...kept.map(({ first }) => first));
  const files = archive.files.filter(({ name }) => (segmentBeside(name, archive) ?? floor) < floor);
  return planWithout(archive, { files, bases, since });
}

/** What it costs if these files and bases go. `since` as in `planTo`. */
export function planWithout(
  archive: Archive<CleanupBase>,
  { files, bases, since }: { files: readonly ArchivedFile[]; bases: readonly CleanupBase[]; since: number },
): CleanupPlan {
  const names = new Set(files.map(({ name }) => name));
  const ids = new Set(bases.map(({ id }) => id));
  const left = archive.bases.filter(({ id }) => !ids.has(id));
  const before = windowsOf(archive).windows;
  const after = windowsOf({
    ...archive,
    files: archive.files.filter(({ name }) => !names.has(name)),
    bases: left,
  }).windows;
  return {
    files: [...names].sort(),
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    bases: [...ids],
    before,
    after,
    broken: brokenPart(
      // A base is a moment, too, even where no WAL follows it, or its window closed without any.
      [...before.map(spanOf), ...bases.map(pointOf)],
      [...after.map(spanOf), ...left.map(pointOf)],
      since,
    ),
  };
}

/** A base of an archive's timeline, with its fields read. */
export interface PlacedBase {
  base: CleanupBase;
  lsn: bigint;
  /** Number of the first segment that a recovery from it may need. */
  first: number;
}

export function placedBases({ bases, timeline, segmentBytes }: Archive<CleanupBase>): PlacedBase[] {
  return bases.flatMap((base) => {
    const [redo, lsn] = [parseLsn(base.redo), parseLsn(base.lsn)];
    if (base.timeline !== timeline || redo === undefined || lsn === undefined) return [];
    return [{ base, lsn, first: segmentOf(redo, segmentBytes) }];
  });
}

/**
 * The number of the segment that a file is, or that its `.backup`, `.partial` or `.lost` stands beside; undefined for
 * every other file, and on another timeline.
 */
export function segmentBeside(
  name: string,
  { timeline, segmentBytes }: Pick<Archive, 'timeline' | 'segmentBytes'>,
): number | undefined {
  const [, of = ''] = /^([0-9A-F]{24})(\.[0-9A-F]{8}\.backup|\.partial|\.lost)?$/.exec(name) ?? [];
  const segment = parseSegment(of, segmentBytes);
  return segment?.timeline === timeline ? segment.number : undefined;
}

/** The first and last moment since `since` that are in a span before, and not afterwards. */
function brokenPart(before: readonly Span[], after: readonly Span[], since: number): CleanupPlan['broken'] {
  const lost = before
    .filter(([, to]) => to >= since)
    .flatMap(([from, to]) =>
      after.reduce<Span[]>(
        (parts, span) => parts.flatMap((part) => without(part, span)),
        [[Math.max(from, since), to]],
      ),
    )
    .flat();
  if (lost.length === 0) return null;
  return { from: new Date(Math.min(...lost)).toISOString(), to: new Date(Math.max(...lost)).toISOString() };
}

/** What is left of a span without another. */
function without([from, to]: Span, [open, close]: Span): Span[] {
  if (close < from || open > to) return [[from, to]];
  const parts: Span[] = [];
  if (from < open) parts.push([from, open]);
  if (close < to) parts.push([close, to]);
  return parts;
}
