import type {
  BranchAnswer,
  BranchFilter,
  BranchPassword,
  BranchSummary,
  CreateBranch,
  CreateProject,
  DeleteBranch,
  Doctor,
  Expectation,
  Project,
  ResetBranch,
  SetBranch,
  StartAll,
  Status,
} from './contract.ts';
import type { StepEvent, StepTime } from './core/steps.ts';

/**
 * The front door. Command line, actions and, later, the agent's client all speak to this interface; it takes and
 * returns plain data, so that it can travel over a socket unchanged. Every method throws `VeloError`.
 */
export interface Velo {
  createProject(request: CreateProject, operation?: Operation): Promise<Project>;
  listProjects(): Promise<Project[]>;
  getProject(name: string): Promise<Project>;
  deleteProject(request: { name: string; force?: boolean }, operation?: Operation): Promise<void>;

  createBranch(request: CreateBranch, operation?: Operation): Promise<BranchAnswer>;
  listBranches(filter?: BranchFilter): Promise<BranchSummary[]>;
  /** `branch` is written `project/name`, here and below. */
  getBranch(branch: string, expect?: Expectation): Promise<BranchAnswer>;
  deleteBranch(request: DeleteBranch, operation?: Operation): Promise<void>;
  resetBranch(request: ResetBranch, operation?: Operation): Promise<BranchAnswer>;
  startBranch(branch: string, operation?: Operation): Promise<BranchAnswer>;
  stopBranch(branch: string, operation?: Operation): Promise<BranchAnswer>;
  restartBranch(branch: string, operation?: Operation): Promise<BranchAnswer>;
  /** Starts every branch whose wanted state is running, `main`s first; one that fails does not stop the others. */
  startAll(operation?: Operation): Promise<StartAll>;
  setBranch(request: SetBranch, operation?: Operation): Promise<BranchAnswer>;
  /** The connection of a branch; with `user` an existing role gets a password of its own, kept over resets. */
  branchPassword(request: BranchPassword, operation?: Operation): Promise<BranchAnswer>;

  status(): Promise<Status>;
  doctor(request?: { repair?: boolean }, operation?: Operation): Promise<Doctor>;
  /** Host name of the machine that holds the databases, for whoever asks: what people write after `ssh`. */
  machine(): Promise<string>;
  /** Lets go of what is held open (database and engine connections). Servers of branches run on. */
  close(): Promise<void>;
}

/** What every operation takes besides its request. */
export interface Operation {
  /** Called in order, synchronously, as steps begin and end. */
  progress?: (event: StepEvent) => void;
  /** An abort undoes the operation as a kill would be undone, then throws `interrupted`. */
  signal?: AbortSignal;
}

export type * from './contract.ts';
export type { StepEvent, StepTime };

/** Where the engine looks, and what it takes from its surroundings. */
export interface OpenOptions {
  /** The environment to read `VELO_HOME`, `VELO_STORAGE` and `VELO_POSTGRES` from. */
  env?: NodeJS.ProcessEnv;
}

/** Opens velo on this machine. Cheap: drivers are loaded when an operation needs them. */
export async function openVelo(options: OpenOptions = {}): Promise<Velo> {
  const { openEngine } = await import('./core/engine.ts');
  return openEngine(options.env ?? process.env);
}
