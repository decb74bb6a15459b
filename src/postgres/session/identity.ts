import { statSync } from 'node:fs';

/**
 * Whether a server works in a data directory, according to the kernel: PostgreSQL changes to it before it opens a
 * socket, and stays there. Folders are compared by device and inode, not by path, since a container sees other paths.
 * @returns undefined if we may not inspect the process, as with an engine that maps users
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
