import { renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Marks } from '../storage.ts';
import { readRecord } from './store.ts';

/** Reads marks from a JSON file; undefined if it is missing or is not a record of marks. */
export function readMarks(path: string): Marks | undefined {
  const record = readRecord(path);
  return record && Object.values(record).every((value) => typeof value === 'string') ? (record as Marks) : undefined;
}

/** Writes marks without empty values. The data is on disk before one rename replaces the file. */
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

/** Removes the marks' file, and the temporary file of a `writeMarks` that was killed. */
export function removeMarks(path: string): void {
  for (const file of [path, `${path}.new`]) rmSync(file, { force: true });
}
