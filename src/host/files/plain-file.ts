import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/**
 * The first `limit` bytes of a regular file; undefined for anything else. It follows no link and waits for no pipe or
 * device: a tenant can put one in place of any file that it can write.
 */
export function readPlainFile(path: string, limit: number): Buffer | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const found = fstatSync(file);
    if (!found.isFile()) return undefined;
    // No more than it has: a buffer of the limit for each small file costs as much as the rest of a start's checks.
    const start = Buffer.allocUnsafe(Math.min(limit, found.size));
    return start.subarray(0, readSync(file, start, 0, start.length, 0));
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
