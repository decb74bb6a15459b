import { join } from 'node:path';
import { readPlainFile } from '../../host/files/plain-file.ts';
import { isWholeControlFile } from './whole-control-file.ts';

/** What a recovery needs to know from `global/pg_control`. */
export interface ControlFile {
  /** Where the newest checkpoint record is, and where a recovery from it starts to read. */
  checkpoint: bigint;
  redo: bigint;
  timeline: number;
  maxPreparedTransactions: number;
}

/** Offsets in ControlFileData (pg_control.h), the same from 14 to 18 on machines with 8-byte alignment. */
const at = { checkpoint: 32, redo: 40, timeline: 48, maxPreparedTransactions: 192 };

/** Reads a control file; undefined if it is missing, or its checksum is wrong. */
export function readControlFile(pgdata: string): ControlFile | undefined {
  const file = readPlainFile(join(pgdata, 'global', 'pg_control'), 8192);
  if (!file || !isWholeControlFile(file)) return undefined;
  return {
    checkpoint: file.readBigUInt64LE(at.checkpoint),
    redo: file.readBigUInt64LE(at.redo),
    timeline: file.readUInt32LE(at.timeline),
    maxPreparedTransactions: file.readInt32LE(at.maxPreparedTransactions),
  };
}
