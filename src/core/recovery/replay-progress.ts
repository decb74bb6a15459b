import { readFileSync } from 'node:fs';
import { processesIn } from '../../host/processes/processes.ts';
import type { RecoveryPlan } from './recovery-plan.ts';

/** Milliseconds between two looks: each one reads every process of the machine. */
const everyMs = 1_000;

/**
 * Tells the progress of a replay until the returned function is called. The server puts the segment into the title of
 * its startup process (xlogrecovery.c).
 */
export function followReplay(
  pgdata: string,
  { segments, tail }: RecoveryPlan,
  tell: (text: string) => void,
): () => void {
  const all = [...segments, ...(tail?.segments ?? [])];
  const timer = setInterval(() => {
    const at = all.indexOf(replaying(pgdata) ?? '');
    if (at >= 0) tell(`segment ${at + 1} of ${all.length}`);
  }, everyMs);
  return () => clearInterval(timer);
}

function replaying(pgdata: string): string | undefined {
  for (const pid of processesIn(pgdata, 'postgres')) {
    const title = /recovering ([0-9A-F]{24})/.exec(readTitle(pid));
    if (title) return title[1];
  }
  return undefined;
}

function readTitle(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1');
  } catch {
    return '';
  }
}
