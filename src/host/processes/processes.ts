import { closeSync, openSync, readdirSync, readFileSync, readlinkSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { poll } from './wait.ts';

/** A process as /proc shows it. */
export interface Process {
  pid: number;
  uid: number;
  /** The value of the environment variable that was looked for. */
  mark: string;
  command: string[];
  /** ISO 8601, UTC. */
  startedAt: string;
}

/**
 * Processes that have an environment variable whose value begins with `beginning`. The environment that a process was
 * started with is the record that it runs: there is no pid file that could be stale or forged. Processes of other users
 * that we may not inspect are left out.
 */
export function processesWith(variable: string, beginning: string): Process[] {
  const found: Process[] = [];
  const wanted = { variable: `\0${variable}=`, beginning };
  const until = performance.now() + executingMs;
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const process = lookAt(entry, wanted, until);
      if (process) found.push(process);
    } catch {
      // The process has ended, or belongs to a user that we may not inspect.
    }
  }
  return found;
}

/**
 * While a process executes another program, /proc shows it without environment and command line: for microseconds, and
 * for much longer where the program must be read from a slow disk. One that has just been started would seem gone. So
 * such a process is looked at again, for as many milliseconds in all.
 */
const executingMs = 100;
/** Kernel threads, and what else never has an environment. */
const without = new Set<string>();

function lookAt(
  entry: string,
  { variable, beginning }: { variable: string; beginning: string },
  until: number,
): Process | undefined {
  for (let seen = 1; ; seen++) {
    const environment = environmentOf(entry);
    const at = environment.indexOf(variable + beginning);
    if (at < 0 && environment.length > 1) return undefined;
    if (at < 0 && seen === 1 && (without.has(entry) || isKernelThread(entry))) {
      without.add(entry);
      return undefined;
    }
    const mark = environment.toString('latin1', at + variable.length).split('\0', 1)[0] ?? '';
    const command = readFileSync(`/proc/${entry}/cmdline`, 'utf8').split('\0');
    if (at >= 0 && command[0] !== '')
      return { pid: Number(entry), uid: statSync(`/proc/${entry}`).uid, mark, command, startedAt: startOf(entry) };
    // One without an environment; or it executed a program between our two reads.
    if (at < 0 && command[0] !== '' && seen < 4) continue;
    if (command[0] !== '') return undefined;
    // A zombie has nothing any more.
    if (hasEnded(Number(entry))) return undefined;
    if (performance.now() > until) {
      without.add(entry);
      return undefined;
    }
    Atomics.wait(pause, 0, 0, 1);
  }
}

const pause = new Int32Array(new SharedArrayBuffer(4));

/** From field 9 of /proc/<pid>/stat: PF_KTHREAD of linux/sched.h. */
function isKernelThread(pid: string): boolean {
  return (Number(statOf(pid)[9]) & 0x00200000) !== 0;
}

/** The fields of /proc/<pid>/stat by their numbers in stat(5), from the third on: the second, a name, may have anything. */
export function statOf(pid: string): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  return ['', '', '', ...stat.slice(stat.lastIndexOf(')') + 2).split(' ')];
}

// One buffer for all: there are hundreds of processes, and allocating a buffer for each would be most of the cost.
let room = Buffer.alloc(64 * 1024);

/** A process's environment with a zero byte before each variable; valid until the next call. */
function environmentOf(pid: string): Buffer {
  const file = openSync(`/proc/${pid}/environ`, 'r');
  try {
    for (let length = 1; ; ) {
      const read = readSync(file, room, length, room.length - length, null);
      if (read === 0) return room.subarray(0, length);
      length += read;
      if (length === room.length) room = Buffer.concat([room, Buffer.alloc(length)]);
    }
  } finally {
    closeSync(file);
  }
}

/** Processes of a program whose working directory is this folder. */
export function processesIn(folder: string, program: string): number[] {
  const pids = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry));
  return pids.map(Number).filter((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === folder && basename(readlinkSync(`/proc/${pid}/exe`)) === program;
    } catch {
      // The process has ended, or belongs to a user that we may not inspect.
      return false;
    }
  });
}

/** The ids of all users that have a process. */
export function usersOfProcesses(): Set<number> {
  const users = new Set<number>();
  for (const entry of readdirSync('/proc')) {
    const stat = /^\d+$/.test(entry) ? statSync(`/proc/${entry}`, { throwIfNoEntry: false }) : undefined;
    if (stat) users.add(stat.uid);
  }
  return users;
}

/** Sends a signal; a process that is already gone is not an error. */
export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Waits until a process has ended, for at most `forMs` milliseconds. Returns whether it has ended. */
export async function awaitEnd(pid: number, forMs: number): Promise<boolean> {
  return (await poll(() => (hasEnded(pid) ? true : undefined), { everyMs: 5, forMs })) ?? false;
}

function hasEnded(pid: number): boolean {
  try {
    // Field 3: Z is a zombie, ended but not yet reaped by its parent.
    return ['Z', 'X'].includes(statOf(String(pid))[3] ?? '');
  } catch {
    return true;
  }
}

/** From field 22 of /proc/<pid>/stat: clock ticks (100 a second on Linux) since boot. */
function startOf(pid: string): string {
  const ticks = Number(statOf(pid)[22]);
  const boot = Number(/^btime (\d+)/m.exec(readFileSync('/proc/stat', 'latin1'))?.[1]);
  return new Date(boot * 1000 + ticks * 10).toISOString();
}
