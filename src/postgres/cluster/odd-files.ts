import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { VeloError } from '../../contract/errors/error.ts';
import { includedBy } from './includes.ts';

/** Files at the top of a data directory that a server reads at its start. Its process files are already removed. */
const atTheTop = [
  'PG_VERSION',
  'postgresql.conf',
  'postgresql.auto.conf',
  'backup_label',
  'tablespace_map',
  'standby.signal',
  'recovery.signal',
];

/** Folders in which a server opens or writes files at its start. */
const folders = ['global', 'pg_wal', 'pg_logical', 'pg_stat', 'pg_stat_tmp', 'pg_twophase', 'pg_xact', 'pg_notify'];

/** Files that each new session of a database opens. */
const inDatabases = ['PG_VERSION', 'pg_filenode.map', 'pg_internal.init'];

/** The maximum size of a configuration file in bytes; a server reads all of it. */
const configurationLimit = 16 * 1024 ** 2;

/**
 * Looks for pipes, devices and sockets in place of files that a server opens: on a pipe it would wait for ever for
 * somebody to write. A branch's superuser can put them there. Only a file's kind is checked, also behind a link.
 * @throws VeloError conflict `data-odd-file`
 */
export function checkFiles(pgdata: string, what: string): void {
  const suspects = [
    ...atTheTop.map((name) => join(pgdata, name)),
    ...folders.flatMap((folder) => unusual(join(pgdata, folder))),
    ...below(pgdata, 'pg_replslot').flatMap(unusual),
    ...below(pgdata, 'base').flatMap((database) => inDatabases.map((name) => join(database, name))),
  ];
  for (const path of suspects) {
    const kind = oddKind(path);
    if (kind !== undefined) throw odd(what, path.slice(pgdata.length + 1), kind);
  }
  checkConfiguration(pgdata, what);
}

/** Checks the configuration files, and those that they include by a relative name. */
function checkConfiguration(pgdata: string, what: string): void {
  for (const path of includedBy([join(pgdata, 'postgresql.conf'), join(pgdata, 'postgresql.auto.conf')])) {
    const kind =
      oddKind(path) ?? ((look(path)?.size ?? 0) > configurationLimit ? 'a file that is too large' : undefined);
    if (kind !== undefined) throw odd(what, path.slice(pgdata.length + 1), kind);
  }
}

/** Entries that are neither files nor folders. The folder's listing says so, which saves a stat of each entry. */
function unusual(folder: string): string[] {
  return entries(folder)
    .filter((entry) => !entry.isFile() && !entry.isDirectory())
    .map((entry) => join(folder, entry.name));
}

function below(pgdata: string, folder: string): string[] {
  return entries(join(pgdata, folder))
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(pgdata, folder, entry.name));
}

function entries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function oddKind(path: string): string | undefined {
  const found = look(path);
  if (!found || found.isFile() || found.isDirectory()) return undefined;
  return found.isFIFO() ? 'a pipe' : found.isSocket() ? 'a socket' : 'a device';
}

function look(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function odd(what: string, name: string, kind: string): VeloError {
  const shown = JSON.stringify(name).slice(1, -1);
  return new VeloError(
    'conflict',
    'data-odd-file',
    `${what} has ${kind} in place of ${shown}, and its server could hang or fail on it.`,
    `Remove or replace ${basename(shown)} in its data directory, or reset the branch. Nothing was started.`,
  );
}
