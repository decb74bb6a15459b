import type {
  BranchAnswer,
  BranchFilter,
  BranchLog,
  BranchLogs,
  BranchPassword,
  BranchSummary,
  CreateBranch,
  CreateProject,
  DeleteBranch,
  Doctor,
  Expectation,
  Project,
  RenameBranch,
  RenameProject,
  Repair,
  ResetBranch,
  SetBranch,
  SetProject,
  StartAll,
  Status,
} from './contract.ts';
import type { StepEvent, StepTime } from './core/steps.ts';
import { findAgent } from './remote/find-agent.ts';

/**
 * The front door. Command line, actions and, later, the agent's client all speak to this interface; it takes and
 * returns plain data, so that it can travel over a socket unchanged. Every method throws `VeloError`.
 */
export interface Velo {
  createProject(request: CreateProject, operation?: Operation): Promise<Project>;
  listProjects(): Promise<Project[]>;
  getProject(name: string): Promise<Project>;
  deleteProject(request: { name: string; force?: boolean }, operation?: Operation): Promise<void>;
  renameProject(request: RenameProject, operation?: Operation): Promise<Project>;
  setProject(request: SetProject, operation?: Operation): Promise<Project>;

  createBranch(request: CreateBranch, operation?: Operation): Promise<BranchAnswer>;
  listBranches(filter?: BranchFilter): Promise<BranchSummary[]>;
  /** `branch` is written `project/name`, here and below. */
  getBranch(branch: string, expect?: Expectation): Promise<BranchAnswer>;
  deleteBranch(request: DeleteBranch, operation?: Operation): Promise<void>;
  resetBranch(request: ResetBranch, operation?: Operation): Promise<BranchAnswer>;
  renameBranch(request: RenameBranch, operation?: Operation): Promise<BranchAnswer>;
  startBranch(branch: string, operation?: Operation): Promise<BranchAnswer>;
  stopBranch(branch: string, operation?: Operation): Promise<BranchAnswer>;
  restartBranch(branch: string, operation?: Operation): Promise<BranchAnswer>;
  /**
   * Starts every branch whose wanted state is running, or those of the named ones; `main`s first. One that fails does
   * not stop the others.
   */
  startAll(request?: { branches?: string[] }, operation?: Operation): Promise<StartAll>;
  setBranch(request: SetBranch, operation?: Operation): Promise<BranchAnswer>;
  /** The connection of a branch, proven by a login; with `user` that role gets a password of its own, kept over resets. */
  branchPassword(request: BranchPassword, operation?: Operation): Promise<BranchAnswer>;
  /** What the server of a branch writes, a part at a time: each names where the next begins. */
  branchLogs(request: BranchLogs): Promise<BranchLog>;

  status(): Promise<Status>;
  doctor(request?: { repair?: boolean }, operation?: Operation): Promise<Doctor>;
  /** Finishes or undoes what was interrupted, and starts nothing else: a host does so before it takes new work. */
  repair(operation?: Operation): Promise<Repair>;
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
  /** The process goes on after an operation, as the host's agent does: what operations open stays open for the next. */
  goesOn?: boolean;
}

/**
 * Opens velo: through the host's agent where there is one to be asked (`findAgent` says when), else in this process.
 * Cheap: drivers are loaded when an operation needs them.
 * @throws VeloError unable `not-permitted`, `agent-needed`
 */
export async function openVelo({ env = process.env, goesOn = false }: OpenOptions = {}): Promise<Velo> {
  const socket = findAgent(env);
  if (socket !== undefined) {
    const { openRemote } = await import('./remote/client.ts');
    return knowingTheAgent(openRemote(socket, env), socket);
  }
  const { openEngine } = await import('./core/engine.ts');
  const engine = openEngine(env, goesOn);
  // A process that goes on is the agent itself.
  return goesOn ? engine : knowingTheAgent(engine, undefined);
}

/** Doctor alone looks for the agent, and alone loads what that needs. */
function knowingTheAgent(velo: Velo, socket: string | undefined): Velo {
  return {
    ...velo,
    doctor: async (request, operation) => {
      const { withAgentCheck } = await import('./remote/agent-check.ts');
      return withAgentCheck(await velo.doctor(request, operation), socket);
    },
  };
}
