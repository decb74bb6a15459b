import { parseLsn, parseSegment, segmentOf } from './segments.ts';
import { type Archive, type Base, usable, type Window, windowsOf } from './windows.ts';

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
  const { timeline, segmentBytes } = archive;
  const read = archive.bases.flatMap((base) => {
    const [redo, lsn] = [parseLsn(base.redo), parseLsn(base.lsn)];
    return base.timeline === timeline && redo !== undefined && lsn !== undefined ? [{ base, redo, lsn }] : [];
  });
  // A base whose end is in the future was taken before the clock was set back. Its age is unknown, so it isn't old.
  const opening = usable(archive).findLast(({ endAt }) => Date.parse(endAt) <= now.getTime() - days * dayMs);
  const opensAt = opening && parseLsn(opening.lsn);
  const kept = opensAt === undefined ? read : read.filter(({ lsn }) => lsn >= opensAt);
  const bases = read
    .filter(({ base, lsn }) => opensAt !== undefined && lsn < opensAt && base.byVelo && !base.pinned)
    .map(({ base }) => base);

  // A newer base may begin earlier than an older one, as its redo point is only a lower bound.
  const floor = kept.length === 0 ? 0 : Math.min(...kept.map(({ redo }) => segmentOf(redo, segmentBytes)));
  const files = archive.files.filter(({ name }) => {
    const segment = parseSegment(
      /^([0-9A-F]{24})(\.[0-9A-F]{8}\.backup|\.partial|\.lost)?$/.exec(name)?.[1] ?? '',
      segmentBytes,
    );
    return segment?.timeline === timeline && segment.number < floor;
  });
  const names = new Set(files.map(({ name }) => name));
  const ids = new Set(bases.map(({ id }) => id));
  const before = windowsOf(archive).windows;
  const after = windowsOf({
    ...archive,
    files: archive.files.filter(({ name }) => !names.has(name)),
    bases: archive.bases.filter(({ id }) => !ids.has(id)),
  }).windows;
  return {
    files: [...names].sort(),
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    bases: [...ids],
    before,
    after,
    broken: brokenPart(
      // A base is a moment, too, even where no WAL follows it.
      [...before.map(spanOf), ...bases.map(({ endAt }): Span => [Date.parse(endAt), Date.parse(endAt)])],
      after.map(spanOf),
      now.getTime() - promisedDays * dayMs,
    ),
  };
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
