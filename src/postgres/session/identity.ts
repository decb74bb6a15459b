import { statSync } from 'node:fs';

/**
 * Whether a server works in a data directory, by the kernel's word: PostgreSQL goes there before it opens a socket,
 * and stays. Folders are compared as such, not by their names, which a container sees otherwise.
 * @returns undefined where the process may not be looked at: an engine that maps users
 */
export function worksIn(pid: number, pgdata: string): boolean | undefined {
  try {
    const its = statSync(`/proc/${pid}/cwd`);
    const ours = statSync(pgdata);
    return its.dev === ours.dev && its.ino === ours.ino;
  } catch {
    return undefined;
  }
}
