import { join } from 'node:path';
import { readPlainFile } from '../../host/files/plain-file.ts';
import { parseLsn } from './segments.ts';

/** A timeline that another one descends from, and where it was left. */
export interface Ancestor {
  timeline: number;
  /** As in the file: `0/3000148`. */
  end: string;
}

/** The name of a timeline's history file. */
export const historyName = (timeline: number) => `${timeline.toString(16).toUpperCase().padStart(8, '0')}.history`;

/**
 * The ancestors of a timeline, the oldest first, from its history file in a data directory (timeline.c: a line each,
 * `<timeline> <end> <reason>`). None if there is no such file, as for the first timeline.
 */
export function ancestorsOf(pgdata: string, timeline: number): Ancestor[] {
  const text = readPlainFile(join(pgdata, 'pg_wal', historyName(timeline)), 1024 ** 2)?.toString('latin1') ?? '';
  return [...text.matchAll(/^\s*(\d+)\s+([0-9A-F]{1,8}\/[0-9A-F]{1,8})\s/gm)].map(([, from, end = '']) => ({
    timeline: Number(from),
    end,
  }));
}

/** On which timeline a position of a timeline's past was written (tliOfPointInHistory in timeline.c). */
export function timelineAt(lsn: bigint, { timeline, ancestors }: { timeline: number; ancestors: Ancestor[] }): number {
  return ancestors.find(({ end }) => lsn < (parseLsn(end) ?? 0n))?.timeline ?? timeline;
}
