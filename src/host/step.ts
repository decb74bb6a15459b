import { VeloError } from '../contract/errors/error.ts';

/**
 * One thing that a host needs. A list of these is the whole plan of `velo setup`: `--dry-run` shows it, setup carries it
 * out in order, and `--uninstall` undoes it in reverse order.
 */
export interface Step {
  /** What it is about, for people to read; also its name in the record. */
  name: string;
  /** Checks, and changes nothing. */
  look(): Promise<Look>;
  /** Creates what is missing, or renews what is old. */
  make(): Promise<void>;
  /** Removes what `make` created; what is already gone is not an error. Returns what it had to leave, a line each. */
  unmake(): Promise<string[]>;
}

export interface Look {
  /** `old`: exists, but differs from what this version of velo makes. */
  state: 'done' | 'missing' | 'old';
  detail: string;
}

export const done = (detail = ''): Look => ({ state: 'done', detail });
export const missing = (detail = ''): Look => ({ state: 'missing', detail });
export const old = (detail = ''): Look => ({ state: 'old', detail });

export function inTheWay(path: string, why: string): VeloError {
  return new VeloError('conflict', 'in-the-way', `${path} ${why}.`, 'Move it away and run `velo setup` again.');
}
