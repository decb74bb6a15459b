import type { Step } from '../host/step.ts';

/** What `velo setup` does for one way to run PostgreSQL. */
export interface Preparation {
  /** Why it can't be used on this host, and what that means, as a note for the administrator; undefined if it can. */
  whyNot(): Promise<string | undefined>;
  steps(): Step[];
}
