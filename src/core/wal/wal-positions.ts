import * as segments from '../../postgres/wal/segments.ts';

/** Bytes of a WAL segment: initdb's default, which velo never changes. */
export const segmentBytes = 16 * 1024 ** 2;

/** A position of a record, whose form was checked when it was read. */
export function lsnOf(text: string): bigint {
  const lsn = segments.parseLsn(text);
  if (lsn === undefined) throw new Error(`not an LSN: ${text}`);
  return lsn;
}

export const segmentOf = (lsn: bigint) => segments.segmentOf(lsn, segmentBytes);
export const segmentStart = (number: number) => segments.segmentStart(number, segmentBytes);
export const segmentName = (timeline: number, number: number) =>
  segments.segmentName({ timeline, number }, segmentBytes);
export const parseSegment = (name: string) => segments.parseSegment(name, segmentBytes);
