/**
 * One thing that a host needs. A list of these is the whole plan: the same list is shown by `--dry-run`, carried out
 * from the first to the last, and taken back from the last to the first by `--uninstall`.
 */
export interface Step {
  /** What it is about, as people read it; also its name in the record of what was made. */
  name: string;
  /** Looks, and changes nothing. */
  look(): Promise<Look>;
  /** Creates what is missing, or renews what is old. */
  make(): Promise<void>;
  /** Removes what `make` created; what is already gone is not an error. Returns what it had to leave, a line each. */
  unmake(): Promise<string[]>;
}

export interface Look {
  /** `old`: there, but not as this version of velo makes it. */
  state: 'done' | 'missing' | 'old';
  detail: string;
}

export const done = (detail = ''): Look => ({ state: 'done', detail });
export const missing = (detail = ''): Look => ({ state: 'missing', detail });
export const old = (detail = ''): Look => ({ state: 'old', detail });
