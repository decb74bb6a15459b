import { renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Marks } from '../storage.ts';
import { readRecord } from './store.ts';

/** Marks as a file of JSON, which is replaced by one rename. Undefined when it is missing or no record of marks. */
export function readMarks(path: string): Marks | undefined {
  const record = readRecord(path);
  return record && Object.values(record).every((value) => typeof value === 'string') ? (record as Marks) : undefined;
}

/** Leaves out empty values. On disk before it appears. */
export function writeMarks(path: string, marks: Marks): void {
  const kept = Object.fromEntries(Object.entries(marks).filter(([, value]) => value !== ''));
  try {
    writeFileSync(`${path}.new`, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600, flush: true });
  } catch (error) {
    rmSync(`${path}.new`, { force: true });
    throw error;
  }
  renameSync(`${path}.new`, path);
}

export function mergeMarks(path: string, changes: Marks): void {
  writeMarks(path, { ...readMarks(path), ...changes });
}

/** Removes marks, and what a killed `writeMarks` has left. */
export function removeMarks(path: string): void {
  for (const file of [path, `${path}.new`]) rmSync(file, { force: true });
}
