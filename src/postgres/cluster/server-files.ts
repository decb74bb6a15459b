import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { adminRole } from '../session/admin.ts';
import { archiveProgram } from '../wal/archive-program.ts';
import { restoreProgram } from '../wal/restore-program.ts';
import type { Settings } from './settings.ts';

/** The part of a volume that its server may write; everything in it is the tenant's. */
export const pgdataOf = (volume: string) => join(volume, 'pgdata');
/** Files that the server can read but not change. */
export const confOf = (volume: string) => join(volume, 'velo', 'conf');
export const logOf = (volume: string) => join(volume, 'velo', 'server.log');

/** `-c name=value` for each setting. */
export function settingArguments(settings: Settings): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/**
 * Writes who may connect. The private socket admits root (or the user that runs velo) as the superuser, identified by
 * the kernel (`peer`). TCP admits everybody with a password from `clients`, or nobody while `clients` is empty.
 * `passwd` gives the server's uid a name inside a container, because no image has an entry for it.
 */
export function writeServerFiles(
  volume: string,
  options: { clients: string[]; user: { uid: number; gid: number } | undefined },
): void {
  const folder = confOf(volume);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const hba = [
    '# Written by velo at every start. Only velo itself may use the private socket.',
    `local all ${adminRole} peer map=velo`,
    ...options.clients.map((address) => `host all all ${address} scram-sha-256`),
  ];
  // If servers run as velo's own user, the passwd file below calls that user `postgres` in a container.
  const names = options.user ? ['root', userInfo().username] : ['root', userInfo().username, 'postgres'];
  const ident = [...new Set(names)].map((name) => `velo "${name}" ${adminRole}`);
  replace(join(folder, 'pg_hba.conf'), hba);
  replace(join(folder, 'pg_ident.conf'), ident);
  const { uid, gid } = options.user ?? { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  replace(join(folder, 'passwd'), ['root:x:0:0:root:/:/bin/sh', `postgres:x:${uid}:${gid}:postgres:/:/bin/sh`]);
}

/** Writes the programs that a server archives its WAL with, and restores it. */
export function writeWalPrograms(volume: string): void {
  replace(join(confOf(volume), 'archive'), [archiveProgram]);
  replace(join(confOf(volume), 'restore'), [restoreProgram]);
}

function replace(path: string, lines: string[]): void {
  writeFileSync(`${path}.new`, `${lines.join('\n')}\n`, { mode: 0o644 });
  renameSync(`${path}.new`, path);
}

/**
 * Removes the process files that an ended server has left, from data on which nothing runs any more. PostgreSQL refuses
 * to start if a process has the pid in its lock files, and after a reboot that may be a neighbour's server of the same
 * user. A tenant may also have put a pipe in their place. A link of such a name is removed, not followed. What can't be
 * removed is left for PostgreSQL to report.
 */
export function removeProcessFiles(pgdata: string): void {
  for (const name of readdirSync(pgdata)) {
    if (!isProcessFile(name)) continue;
    try {
      rmSync(join(pgdata, name), { force: true });
    } catch {
      // A folder of that name was planted; the server will complain about it.
    }
  }
}

/** Lock files of a postmaster and of sockets, and the options that a postmaster was started with. */
export const isProcessFile = (name: string) => name.startsWith('postmaster.') || name.startsWith('.s.PGSQL.');
