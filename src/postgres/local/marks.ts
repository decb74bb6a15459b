import { type Process, processesWith } from '../../host/processes.ts';
import type { Server } from '../server.ts';

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

/** One of the programs that become the postmaster, each in turn. */
const isStarting = ({ command }: Process) => /(^|\/)(systemd-run|prlimit|setpriv)$/.test(command[0] ?? '');

/** Anybody can start a program that looks like one, but not as the user of another project's servers. */
export function postmasterOf(server: Marked & Partial<Pick<Server, 'user'>>): Process | undefined {
  return processesOf(server).find(
    (process) => isPostmaster(process) && (server.user === undefined || process.uid === server.user.uid),
  );
}

/** Whether the server runs, or is on its way to its own program. */
export function isUp(server: Marked & Partial<Pick<Server, 'user'>>): boolean {
  return postmasterOf(server) !== undefined || processesOf(server).some(isStarting);
}

function processesOf(server: Marked): Process[] {
  const mark = markOf(server);
  return processesWith(variable, mark).filter((process) => process.mark === mark);
}
