import type { BranchSummary, StepTime } from '../../velo.ts';
import type { Inputs } from '../step/inputs.ts';

/** Everything that a comment or a job's summary shows. There is no password among it, and no field for one. */
export interface CommentFacts {
  project: string;
  /** The branch's name without its project. */
  branch: string;
  /** Host name of the machine that holds the database. */
  machine: string;
  /** What people write after `ssh`. */
  sshHost: string;
  /** The application's role that the connection is for; empty for the superuser. */
  role: string;
  runUrl: string;
  outcome: Ready | Destroyed | Failed;
}

export interface Ready {
  state: 'ready';
  result: 'created' | 'reused' | 'reset' | 'kept';
  /** One sentence of `decide`. */
  why: string;
  head: string;
  /** The page of the head commit. */
  headUrl: string;
  /** What the next push does. */
  onPush: Inputs['on-push'];
  facts: Pick<
    BranchSummary,
    'id' | 'parent' | 'takenAt' | 'host' | 'port' | 'expiresAt' | 'idleStop' | 'ownBytes' | 'referencedBytes' | 'image'
  >;
  /** What making or resetting it took, and its steps, in milliseconds; null and none where that is not on record. */
  tookMs: number | null;
  steps: StepTime[];
}

export interface Destroyed {
  state: 'destroyed';
  why: string;
  /** An imperative: how to get a new one. */
  again: string;
  /** The branch's own size in bytes, if it was known. */
  freedBytes: number | null;
}

export interface Failed {
  state: 'failed';
  /** The operation that failed. */
  attempt: 'create' | 'reset' | 'reuse' | 'keep' | 'destroy';
  /** Not a fault: a limit was reached, or something blocks the operation. */
  refused: boolean;
  message: string;
  hint: string;
  /** What is left behind, a line each. */
  left: readonly string[];
  /** The branch existed before, and still exists. */
  stands: boolean;
}
