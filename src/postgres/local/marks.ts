import { type Process, processesWith } from '../../host/processes/processes.ts';
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

/** Of a server's processes, only the postmaster has `-D` as its first argument; backends overwrite theirs. */
const isPostmaster = ({ command }: Process) => command[1] === '-D';

export function postmasters(store: string): Process[] {
  return processesWith(variable, `${store}:`).filter(isPostmaster);
}

/** A program that is started before the postmaster and has not executed it yet. */
const isStarting = ({ command }: Process) => /(^|\/)(systemd-run|prlimit|setpriv)$/.test(command[0] ?? '');

/** Anybody can start a program that looks like a postmaster, but not as the user of another project's servers. */
export function postmasterOf(server: Marked & Partial<Pick<Server, 'user'>>): Process | undefined {
  return processesOf(server).find(
    (process) => isPostmaster(process) && (server.user === undefined || process.uid === server.user.uid),
  );
}

/** Whether the server runs or is being started. */
export function isUp(server: Marked & Partial<Pick<Server, 'user'>>): boolean {
  return postmasterOf(server) !== undefined || processesOf(server).some(isStarting);
}

function processesOf(server: Marked): Process[] {
  const mark = markOf(server);
  return processesWith(variable, mark).filter((process) => process.mark === mark);
}
