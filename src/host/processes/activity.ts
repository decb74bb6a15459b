import { readdirSync, readFileSync } from 'node:fs';
import { statOf } from './processes.ts';

/** What a process has done so far. */
interface Work {
  parent: number;
  /** The kernel's letter for the state (proc(5)): D waits for a disk, S for anything else. */
  state: string;
  /** Processor time, in hundredths of a second. */
  ticks: number;
  /** Bytes read from and written to disks; 0 if we may not read that. */
  disk: number;
}

/** Waiting processes use some processor time too; up to this much does not count as work (hundredths of a second). */
const idleTicks = 5;

/**
 * Watches a process and all its descendants. Call the returned function from time to time: it says whether any of them
 * has done something since it last returned true. Processes that only live between two calls do not count: they are
 * what a server forks to tell clients that it is not ready.
 */
export function watchActivity(root: number): () => boolean {
  /** The state of each process when it was first seen, or when activity was last seen. */
  let before = workBelow(root);
  return () => {
    const now = workBelow(root);
    const lasting = [...now].filter(([pid]) => before.has(pid));
    // The root forks a process for each incoming connection. The work that it waits for is done by its descendants.
    const below = lasting.filter(([pid]) => pid !== root);
    const watched = below.length > 0 ? below : lasting;
    const done = (what: 'ticks' | 'disk') =>
      watched.reduce((sum, [pid, work]) => sum + work[what] - (before.get(pid)?.[what] ?? 0), 0);
    const isBusy = watched.some(([, { state }]) => state === 'D' || state === 'R');
    const active = isBusy || done('disk') > 0 || done('ticks') > idleTicks;
    before = active ? now : new Map([...now].map(([pid, work]) => [pid, before.get(pid) ?? work]));
    return active;
  };
}

function workBelow(root: number): Map<number, Work> {
  const all = new Map<number, Work>();
  for (const entry of readdirSync('/proc')) {
    const work = /^\d+$/.test(entry) ? workOf(entry) : undefined;
    if (work) all.set(Number(entry), work);
  }
  const isBelow = (pid: number): boolean => pid === root || (pid > 1 && isBelow(all.get(pid)?.parent ?? 0));
  return new Map([...all].filter(([pid]) => isBelow(pid)));
}

function workOf(pid: string): Work | undefined {
  try {
    // The state, the parent, and the processor time in user and kernel mode.
    const { 3: state = '', 4: parent, 14: user, 15: system } = statOf(pid);
    return { state, parent: Number(parent), ticks: Number(user) + Number(system), disk: diskOf(pid) };
  } catch {
    return undefined;
  }
}

function diskOf(pid: string): number {
  try {
    const io = readFileSync(`/proc/${pid}/io`, 'latin1');
    return [...io.matchAll(/^(?:read|write)_bytes: (\d+)/gm)].reduce((sum, [, bytes]) => sum + Number(bytes), 0);
  } catch {
    return 0;
  }
}
