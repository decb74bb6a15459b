import type { RunnerRight } from '../src/contract/rights/runner-rights.ts';
import type { BranchLimits } from '../src/velo.ts';

/** How an agent was started. */
export interface AgentOptions {
  /** The socket for people, who may use the whole command line. */
  socket: string;
  /** The socket for jobs; undefined: there is none. */
  runnerSocket: string | undefined;
  /** Groups that may connect, by name. */
  group: string | undefined;
  runnerGroup: string | undefined;
  /** The folder that is all that jobs see who come by SSH, and their group; undefined: nobody comes by SSH. */
  sshFolder?: string | undefined;
  sshGroup?: string | undefined;
  /** What jobs may do with `main` and with branches without an owner. */
  runnerMay: readonly RunnerRight[];
  /** Whose jobs may prove who they are (`src/contract/rights/trust-line.ts`). */
  trust: readonly string[];
  /** Refuses jobs that only claim an owner. */
  requireProof: boolean;
  /** The name of this host in tokens (`velo:<name>`); undefined: its host name. */
  proofHost: string | undefined;
  /** Operations at once; the rest wait in order. */
  maxOperations: number;
  maxBranches: BranchLimits;
  /** How many branches of a project that can sleep may run before no more are woken; undefined: any number. */
  maxAwake: number | undefined;
  /** Bytes of memory that must be free for a new server. */
  minMemory: number;
  /** The environment that the engine reads. */
  env: NodeJS.ProcessEnv;
}
