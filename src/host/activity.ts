import { readdirSync, readFileSync } from 'node:fs';

/** What a process has done so far. */
interface Work {
  parent: number;
  /** Of the kernel's letters (proc(5)): D waits for a disk, S for anything else. */
  state: string;
  /** Processor time, in hundredths of a second. */
  ticks: number;
  /** Bytes that went to and came from disks; 0 where we may not know. */
  disk: number;
}

/** What is less is the ticking over of processes that wait (hundredths of a second). */
const idleTicks = 5;

/**
 * Watches a process and all below it. The answer is a question to be asked now and then: whether any of them has done
 * something since it was last answered with yes. Processes that come and go between two questions don't count: they
 * answer those who ask a server that is not ready.
 */
export function watchActivity(root: number): () => boolean {
  /** Each process as it was when it was first seen, or when last something was done. */
  let before = workBelow(root);
  return () => {
    const now = workBelow(root);
    const lasting = [...now].filter(([pid]) => before.has(pid));
    // The first of them forks for each question from outside; what it waits for is done by those below.
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
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // Behind the name in parentheses: field 3 is the state, 4 the parent, 14 and 15 the processor time (proc(5)).
    const [state = '', parent, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent), ticks: Number(rest[9]) + Number(rest[10]), disk: diskOf(pid) };
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
