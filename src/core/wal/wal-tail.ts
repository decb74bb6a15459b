import { join } from 'node:path';
import { readPlainFile } from '../../host/files/plain-file.ts';
import { ancestorsOf, timelineAt } from '../../postgres/wal/timeline-history.ts';
import { segmentName, segmentStart } from './wal-positions.ts';

/** Segments in a data directory, by their numbers. */
export interface Tail {
  pgdata: string;
  numbers: number[];
}

/** The most segments that are taken from a data directory: more would not be WAL that waits for the archive. */
const limit = 4_096;

/**
 * The segments in a data directory that continue an archive, from number `next` on. The server keeps files of later
 * names for re-use, so each file's first page must tell that it has this segment's content (XLogPageHeaderData). The
 * segment in which the timeline began was copied from the timeline before, whose number its first page has.
 */
export function tailAfter(pgdata: string, timeline: number, next: number): Tail {
  const numbers: number[] = [];
  const past = { timeline, ancestors: ancestorsOf(pgdata, timeline) };
  for (let number = next; numbers.length < limit; number++) {
    const header = readPlainFile(join(pgdata, 'pg_wal', segmentName(timeline, number)), 24);
    if (!header || header.length < 16) break;
    const start = segmentStart(number);
    if (header.readUInt32LE(4) !== timelineAt(start, past) || header.readBigUInt64LE(8) !== start) break;
    numbers.push(number);
  }
  return { pgdata, numbers };
}
