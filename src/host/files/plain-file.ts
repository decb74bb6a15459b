import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/**
 * The first `limit` bytes of a regular file; undefined for anything else. It follows no link and waits for no pipe or
 * device: a tenant can put one in place of any file that it can write.
 */
export function readPlainFile(path: string, limit: number): Buffer | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    if (!fstatSync(file).isFile()) return undefined;
    const start = Buffer.alloc(limit);
    return start.subarray(0, readSync(file, start, 0, limit, 0));
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
