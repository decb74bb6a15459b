import { closeSync, constants, fchmodSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { VeloError } from '../../contract/errors/error.ts';
import { run } from '../../host/processes/exec.ts';
import type { User } from '../../host/users/user.ts';

/**
 * Lets a replaying server create no entry in `pg_tblspc`, or lets it again. Replay makes a tablespace that the WAL
 * creates outside the data directory into a link to the very files of the data that serves, and writes into them
 * (tablespace.c, create_tablespace_directories).
 */
export function sealTablespaces(pgdata: string, sealed: boolean): void {
  // The server's user owns the data directory, so a link may have taken the folder's place: it is not followed.
  const { O_RDONLY, O_DIRECTORY, O_NOFOLLOW } = constants;
  const folder = openSync(join(pgdata, 'pg_tblspc'), O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
  try {
    fchmodSync(folder, sealed ? 0o500 : 0o700);
  } finally {
    closeSync(folder);
  }
}

/**
 * The tablespace in the data directory itself that a server could not create there, by its last words; undefined if
 * they are about something else.
 * @throws VeloError conflict `data-outside` if it could not create a link to a tablespace elsewhere
 */
export function tablespaceInPlace(said: string, what: string): string | undefined {
  if (/could not create symbolic link "pg_tblspc\//.test(said)) {
    throw new VeloError(
      'conflict',
      'data-outside',
      `The WAL that ${what} would be recovered with creates a tablespace outside the volume, whose files a recovery would overwrite.`,
      'Recover a moment before that tablespace was created, or one after a snapshot that was taken when it was dropped. Nothing was changed.',
    );
  }
  return /could not create directory "pg_tblspc\/(\d+)"/.exec(said)?.[1];
}

/** Creates what the server was not let create. */
export async function makeTablespace(pgdata: string, oid: string, user: User | undefined): Promise<void> {
  sealTablespaces(pgdata, false);
  const folder = join(pgdata, 'pg_tblspc', oid);
  if (user) await run('mkdir', ['-m', '700', '--', folder], { as: user });
  else mkdirSync(folder, { mode: 0o700 });
  sealTablespaces(pgdata, true);
}
