import type { WalFile } from '../archive/wal-files.ts';
import { recordsOf } from '../wal/read-records.ts';
import { parseSegment } from '../wal/wal-positions.ts';

/** The end of a transaction: where its record ends, and its time in microseconds since 1970. */
export interface Ending {
  end: bigint;
  atUs: bigint;
}

/** The most segments that are read at each place for a transaction that ended before it. */
const mostRead = 4;
/** The most such places that are looked at, the newest first. */
const mostPlaces = 16;

/**
 * The ends of transactions around the places in an archive where the clock was set back: where a segment was archived
 * earlier than the one before it. Between two such places times only rise, so any transaction that ended later than one
 * that follows it is before such an end with an even later time. Smaller steps than the time of a segment are not seen.
 */
export function endingsBeforeSteps(folder: string, timeline: number, files: readonly WalFile[]): Ending[] {
  const segments = files.flatMap(({ name, atMs }) => {
    const segment = parseSegment(name);
    return segment?.timeline === timeline ? [{ number: segment.number, atMs }] : [];
  });
  const steps = segments.flatMap(({ atMs }, index) => (atMs < (segments[index - 1]?.atMs ?? 0) ? [index] : []));
  return steps.slice(-mostPlaces).flatMap((index) => {
    const endings: Ending[] = [];
    // The first one may have been written in part after the step.
    for (let at = index; at >= 0 && at > index - mostRead; at--) {
      const before = endings.length;
      for (const { end, endedAtUs } of recordsOf(folder, timeline, segments[at]?.number ?? 0))
        if (endedAtUs !== undefined) endings.push({ end, atUs: endedAtUs });
      if (at < index && endings.length > before) break;
    }
    return endings;
  });
}
