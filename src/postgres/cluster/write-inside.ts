import { closeSync, fchownSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { User } from '../../host/users/user.ts';

/** Writes a file in a data directory. It follows no link that may have been copied along under that name. */
export function writeInside(
  pgdata: string,
  name: string,
  { text, user }: { text: string; user: User | undefined },
): void {
  const path = join(pgdata, name);
  rmSync(path, { force: true, recursive: true });
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, text);
    if (user) fchownSync(file, user.uid, user.gid);
  } finally {
    closeSync(file);
  }
}
