import { type Process, processesWith } from '../host/processes.ts';
import type { Server } from './server.ts';

/** The environment variable that marks a server's processes: `<store id>:<volume>`. */
export const variable = 'VELO_SERVER';

export type Marked = Pick<Server, 'store' | 'volume'>;

export function markOf(server: Marked): string {
  return `${server.store}:${server.volume}`;
}

export function volumeOf(process: Process): string {
  return process.mark.slice(process.mark.indexOf(':') + 1);
}

/** Of a server's processes only the postmaster shows `-D` as its first argument; backends overwrite theirs. */
const isPostmaster = ({ command }: Process) => command[1] === '-D';

export function postmasters(store: string): Process[] {
  return processesWith(variable, `${store}:`).filter(isPostmaster);
}

/** Anybody can start a program that looks like one, but not as the user of another project's servers. */
export function postmasterOf(server: Marked & Partial<Pick<Server, 'user'>>): Process | undefined {
  const mark = markOf(server);
  return processesWith(variable, mark).find(
    (process) =>
      process.mark === mark && isPostmaster(process) && (server.user === undefined || process.uid === server.user.uid),
  );
}
