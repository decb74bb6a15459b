import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { adminRole } from './credentials.ts';
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
    '# Written by velo at every start. Over the private socket: velo itself, and nobody else.',
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
 * For data that nothing runs on any more, whatever process has the number in `postmaster.pid` now: after a reboot it
 * may be a neighbour's server, of the same user, for which PostgreSQL would refuse to start. A link of that name is
 * removed, not followed; what can't be removed is left to PostgreSQL's own word.
 */
export function removeStalePid(pgdata: string): void {
  try {
    rmSync(join(pgdata, 'postmaster.pid'), { force: true });
  } catch {
    // A folder of that name: planted, and the server's to complain of.
  }
}
