import { join } from 'node:path';
import { readPlainFile } from '../../host/files/plain-file.ts';
import { recordsIn, type WalRecord } from '../../postgres/wal/records.ts';
import { segmentBytes, segmentName, segmentOf, segmentStart } from './wal-positions.ts';

/** The records that start in one of the segments of a folder; none if its file can't be read. */
export function recordsOf(folder: string, timeline: number, number: number): Iterable<WalRecord> {
  const file = readPlainFile(join(folder, segmentName(timeline, number)), segmentBytes);
  return file ? recordsIn(file, segmentStart(number), segmentBytes) : [];
}

/**
 * The latest moment (milliseconds since 1970) after which a transaction ended in these segments, which are in a row: a
 * recovery to a later moment finds nothing to stop at. Reads from the last one back to the first with an ending, at most
 * `most` of them.
 * @returns the moment, undefined if there is none; and how many segments were read
 */
export function lastEnding(
  folder: string,
  timeline: number,
  { first, last, most }: { first: number; last: number; most: number },
): { atMs: number | undefined; read: number } {
  let read = 0;
  for (let number = last; number >= first && read < most; number--) {
    read += 1;
    let latest: bigint | undefined;
    for (const { endedAtUs } of recordsOf(folder, timeline, number))
      if (endedAtUs !== undefined && (latest === undefined || endedAtUs > latest)) latest = endedAtUs;
    if (latest !== undefined) return { atMs: Number((latest - 1n) / 1000n), read };
  }
  return { atMs: undefined, read };
}

/**
 * Where a recovery that leaves out the first record that starts there stops, so that it replays exactly the records that
 * end at or before `lsn`: the start of the record that this position is in. A switch of segments has no effect, and is
 * left out, so that the end of the last segment is found too.
 */
export function exactStop(folder: string, timeline: number, { lsn, first }: { lsn: bigint; first: number }): bigint {
  for (let number = segmentOf(lsn); number >= first; number--) {
    let last: WalRecord | undefined;
    for (const record of recordsOf(folder, timeline, number)) {
      if (record.start >= lsn) break;
      last = record;
    }
    if (last) return last.end > lsn || last.isSwitch ? last.start : lsn;
  }
  return lsn;
}
