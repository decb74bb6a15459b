import { readdirSync, readFileSync } from 'node:fs';

/** The command lines or environments of all processes that we may read. */
export function readProcesses(what: 'cmdline' | 'environ'): { pid: number; text: string }[] {
  return readdirSync('/proc').flatMap((entry) => {
    try {
      return /^\d+$/.test(entry)
        ? [{ pid: Number(entry), text: readFileSync(`/proc/${entry}/${what}`, 'latin1') }]
        : [];
    } catch {
      // The process has ended, or belongs to a user that we may not inspect.
      return [];
    }
  });
}

/** The processes with an environment entry (`NAME=value`) that begins with `variable`, and the rest of that entry. */
export function processesWith(variable: string): { pid: number; rest: string }[] {
  return readProcesses('environ').flatMap(({ pid, text }) => {
    const found = text.split('\0').find((line) => line.startsWith(variable));
    return found === undefined ? [] : [{ pid, rest: found.slice(variable.length) }];
  });
}

/** The processes of a store's local servers (postmasters and their children), each with its volume's full name. */
export function localServers(storeId: string): { pid: number; volume: string }[] {
  return processesWith(`VELO_SERVER=${storeId}:`).map(({ pid, rest }) => ({ pid, volume: rest }));
}

/** SIGKILLs processes. One may end before its turn comes, as a server's children do with their postmaster. */
export function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}
