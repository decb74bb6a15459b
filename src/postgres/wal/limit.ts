import {
  type CleanupBase,
  type CleanupPlan,
  type PlacedBase,
  placedBases,
  planTo,
  planWithout,
  segmentBeside,
} from './cleanup.ts';
import { parseLsn } from './segments.ts';
import { type Archive, usable } from './windows.ts';

/** One of the archives that share a limit. */
export interface LimitedArchive {
  id: string;
  archive: Archive<CleanupBase>;
  /** Its server goes on archiving, or will: its newest window stays. */
  goesOn: boolean;
}

/** What goes of one archive; `broken` are the moments that can't be recovered any more. */
export interface LimitPart extends CleanupPlan {
  id: string;
  /** Nothing of it stays. */
  whole: boolean;
}

export interface LimitPlan {
  /** Of the archives that lose something. */
  parts: LimitPart[];
  /** Bytes that stay. */
  bytes: number;
  /**
   * If that is still too much: the archives that go on, the largest first. Only a new base lets more of them go. Those
   * with little WAL are left out, as a base may be a copy of all data.
   */
  needBase: string[];
}

/** An archive with less than this part of an even share of the limit has little WAL. */
const littleWal = 8;

/** A part of an archive that can go next: what lies before a base, or at last all of it. */
interface Cut {
  opening: CleanupBase | undefined;
  /** Until when moments are lost with it, in ms. */
  until: number;
  /** Bytes that go with it, those of the cuts before included. */
  bytes: number;
}

/**
 * What goes so that archives take at most `maxBytes` together: the oldest WAL first, whatever policies promise, each
 * time up to a base that opens a window. An archive that does not go on may go as a whole. Nothing goes while less is
 * there.
 */
export function limitPlan(archives: readonly LimitedArchive[], maxBytes: number): LimitPlan {
  const each = archives.map((limited) => ({
    limited,
    all: limited.archive.files.reduce((sum, { bytes }) => sum + bytes, 0),
    cuts: cutsOf(limited),
    /** How many cuts are made. */
    made: 0,
  }));
  let bytes = each.reduce((sum, { all }) => sum + all, 0);
  while (bytes > maxBytes) {
    const next = each
      .filter(({ cuts, made }) => made < cuts.length)
      .reduce<(typeof each)[number] | undefined>(
        (first, one) => (first && untilOf(first) <= untilOf(one) ? first : one),
        undefined,
      );
    if (!next) break;
    bytes -= bytesAt(next, next.made + 1) - bytesAt(next, next.made);
    next.made += 1;
  }
  const left = each.map((one) => ({ ...one, left: one.all - bytesAt(one, one.made) }));
  return {
    parts: left.flatMap(({ limited, cuts, made }) => {
      const cut = cuts[made - 1];
      return cut ? [partOf(limited, cut)] : [];
    }),
    bytes,
    needBase:
      bytes <= maxBytes
        ? []
        : left
            .filter(({ limited, left: its }) => limited.goesOn && its * littleWal * left.length >= maxBytes)
            .sort((a, b) => b.left - a.left)
            .map(({ limited }) => limited.id),
  };
}

function untilOf({ cuts, made }: { cuts: readonly Cut[]; made: number }): number {
  return cuts[made]?.until ?? Number.POSITIVE_INFINITY;
}

function bytesAt({ cuts }: { cuts: readonly Cut[] }, made: number): number {
  return cuts[made - 1]?.bytes ?? 0;
}

/** What can go, in this order. Each cut frees something: bases that would go for nothing stay with the next one. */
function cutsOf({ archive, goesOn }: LimitedArchive): Cut[] {
  const sizes = archive.files
    .flatMap(({ name, bytes }) => {
      const number = segmentBeside(name, archive);
      return number === undefined ? [] : [{ number, bytes }];
    })
    .sort((a, b) => a.number - b.number);
  const placed = placedBases(archive).sort((a, b) => (a.lsn < b.lsn ? -1 : a.lsn > b.lsn ? 1 : 0));
  const floors = floorsOf(placed);
  const cuts: Cut[] = [];
  let [at, bytes] = [0, 0];
  let first = true;
  for (const opening of usable(archive)) {
    const floor = floors(parseLsn(opening.lsn) ?? 0n);
    for (; at < sizes.length && (sizes[at]?.number ?? 0) < floor; at += 1) bytes += sizes[at]?.bytes ?? 0;
    // No window is lost with what lies before the first base.
    const until = first ? Number.NEGATIVE_INFINITY : Date.parse(opening.endAt);
    first = false;
    if (bytes > (cuts.at(-1)?.bytes ?? 0)) cuts.push({ opening, until, bytes });
  }
  const all = archive.files.reduce((sum, file) => sum + file.bytes, 0);
  if (!goesOn && all > 0) {
    const last = archive.files.reduce((latest, { atMs }) => Math.max(latest, atMs), 0);
    cuts.push({ opening: undefined, until: last, bytes: all });
  }
  return cuts;
}

/** The first segment that bases from an LSN on need; `placed` by LSN. A newer one may need earlier WAL than an older. */
function floorsOf(placed: readonly PlacedBase[]): (from: bigint) => number {
  const floors: number[] = [];
  for (let index = placed.length - 1, floor = Number.POSITIVE_INFINITY; index >= 0; index -= 1) {
    floor = Math.min(floor, placed[index]?.first ?? floor);
    floors[index] = floor;
  }
  let index = 0;
  return (from) => {
    while (index < placed.length && (placed[index]?.lsn ?? from) < from) index += 1;
    return floors[index] ?? 0;
  };
}

function partOf({ id, archive }: LimitedArchive, { opening }: Cut): LimitPart {
  const since = Number.NEGATIVE_INFINITY;
  if (opening) return { id, whole: false, ...planTo(archive, opening, since) };
  const bases = archive.bases.filter(({ byVelo, pinned }) => byVelo && !pinned);
  return { id, whole: true, ...planWithout(archive, { files: archive.files, bases, since }) };
}
