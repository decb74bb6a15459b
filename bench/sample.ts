import type { StepTime } from '../src/velo.ts';

/** One measurement. Those of the same scene, operation and run were taken right after each other. */
export interface Sample {
  /** The circumstances: `beside 1 branch`, `beside 300 branches`, `under load` … */
  scene: string;
  /** `create`, `reset`, `start`, `delete`, `status`, `SELECT 1` … */
  operation: string;
  /** Who did it: `by hand`, `engine`, `process`, or one of the things compared. */
  actor: string;
  run: number;
  ms: number;
  steps?: StepTime[];
}

/** Something that can do the operations of a branch's life. `create`, `reset` and `start` return steps, if known. */
export interface Actor {
  name: string;
  create(branch: string): Promise<StepTime[] | undefined>;
  reset(branch: string): Promise<StepTime[] | undefined>;
  stop(branch: string): Promise<void>;
  start(branch: string): Promise<StepTime[] | undefined>;
  delete(branch: string): Promise<void>;
  status(): Promise<void>;
  /** Takes a snapshot of the project's `main`. Returns a function that deletes it, which is not measured. */
  snapshot(): Promise<() => Promise<void>>;
}

/** Measures one piece of work. */
export async function measure(
  at: Omit<Sample, 'ms' | 'steps'>,
  work: () => Promise<StepTime[] | undefined>,
): Promise<Sample> {
  const from = performance.now();
  const steps = await work();
  const ms = performance.now() - from;
  return { ...at, ms, ...(steps ? { steps } : {}) };
}

/** Each run begins with a different item, so that one operation's after-effects on the next affect all items alike. */
export function rotated<T>(items: readonly T[], run: number): T[] {
  const by = run % items.length;
  return [...items.slice(by), ...items.slice(0, by)];
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** Groups items by key, in the order in which the keys first appear. */
export function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

/** A project name that no other process on this machine uses: root sees the stores of all pools. */
export const projectName = (name: string): string => `${name}-${process.pid}`;
