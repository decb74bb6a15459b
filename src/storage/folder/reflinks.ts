import { constants, copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether the file system of a folder shares blocks between copies. Tried once, when the store is made, with a file of one page: to look at each copy would cost it two files
 * more.
 */
export function canReflink(folder: string): boolean {
  const probe = join(folder, 'reflink');
  try {
    writeFileSync(probe, Buffer.alloc(4096));
    copyFileSync(probe, `${probe}.copy`, constants.COPYFILE_FICLONE_FORCE);
    return true;
  } catch {
    return false;
  } finally {
    for (const file of [probe, `${probe}.copy`]) rmSync(file, { force: true });
  }
}
