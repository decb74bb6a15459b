import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** The last 64 kB of what a file has after the offset `from` (bytes); empty if it can't be read. */
export function lastLines(path: string, from = 0): string {
  try {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      const tail = Buffer.alloc(Math.max(0, Math.min(size - from, 64 * 1024)));
      readSync(file, tail, 0, tail.length, size - tail.length);
      return tail.toString('utf8');
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}
