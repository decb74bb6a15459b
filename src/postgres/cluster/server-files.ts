import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { adminRole } from '../session/credentials.ts';
import type { Settings } from './settings.ts';

/** The part of a volume that its server may write; everything in it is the tenant's. */
export const pgdataOf = (volume: string) => join(volume, 'pgdata');
/** Files that the server reads and can't change. */
export const confOf = (volume: string) => join(volume, 'velo', 'conf');
export const logOf = (volume: string) => join(volume, 'velo', 'server.log');

/** `-c name=value` for each setting. */
export function settingArguments(settings: Settings): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/**
 * Writes who may connect. The private socket admits root (or the user that runs velo) as the superuser, by the
 * kernel's word (`peer`); over TCP from `clients` everybody with a password, or nobody while `clients` is empty.
 * `passwd` gives the server's uid a name inside a container, where no image knows it.
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
  // Where servers run as velo's own user, a container's passwd below calls that user `postgres`.
  const names = options.user ? ['root', userInfo().username] : ['root', userInfo().username, 'postgres'];
  const ident = [...new Set(names)].map((name) => `velo "${name}" ${adminRole}`);
  replace(join(folder, 'pg_hba.conf'), hba);
  replace(join(folder, 'pg_ident.conf'), ident);
  const { uid, gid } = options.user ?? { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  replace(join(folder, 'passwd'), ['root:x:0:0:root:/:/bin/sh', `postgres:x:${uid}:${gid}:postgres:/:/bin/sh`]);
}

function replace(path: string, lines: string[]): void {
  writeFileSync(`${path}.new`, `${lines.join('\n')}\n`, { mode: 0o644 });
  renameSync(`${path}.new`, path);
}

/**
 * Removes what a server that ended has left of its process, for data that nothing runs on any more. Whatever process
 * has the number in its lock files now, after a reboot maybe a neighbour's server of the same user, PostgreSQL would
 * refuse to start for it; and a tenant may have put a pipe in their place. A link of such a name is removed, not
 * followed; what can't be removed is left to PostgreSQL's own word.
 */
export function removeProcessFiles(pgdata: string): void {
  for (const name of readdirSync(pgdata)) {
    if (!isProcessFile(name)) continue;
    try {
      rmSync(join(pgdata, name), { force: true });
    } catch {
      // A folder of that name: planted, and the server's to complain of.
    }
  }
}

/** Lock files of a postmaster and of sockets, and what a postmaster was started with. */
export const isProcessFile = (name: string) => name.startsWith('postmaster.') || name.startsWith('.s.PGSQL.');
