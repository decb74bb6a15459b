import { constants, copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether the file system of a folder can share blocks between copies. Tested once, with a file of one page, when the
 * store is created: a test at each copy would write two more files.
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
