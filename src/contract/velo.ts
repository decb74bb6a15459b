import type { PostgresName, StorageName } from './drivers.ts';
import type { Answer, OperationName, operations, Request } from './operations.ts';
import type { StepEvent } from './steps.ts';

/**
 * What command line, actions and the agent's client all speak to. It takes and returns plain data, so that it can travel
 * over a socket unchanged. Every method throws `VeloError`. Which there are: `operations.ts`.
 */
export interface Velo extends Methods {
  /** Lets go of what is held open (database and engine connections). Servers of branches run on. */
  close(): Promise<void>;
}

type Methods = { [Name in keyof typeof operations]: Method<Request<Name>, Answer<Name>> };

/** A request of which nothing is required may be left out. */
type Method<Asked, Answered> =
  Record<never, never> extends Asked
    ? (request?: Asked, operation?: Operation) => Promise<Answered>
    : (request: Asked, operation?: Operation) => Promise<Answered>;

/** What every operation takes besides its request. */
export interface Operation {
  /** Called in order, synchronously, as steps begin and end. */
  progress?: (event: StepEvent) => void;
  /** An abort undoes the operation as a kill would be undone, then throws `interrupted`. */
  signal?: AbortSignal;
}

export type { Answer, OperationName, Request };
export type CreateProject = Request<'createProject'>;
export type SetProject = Request<'setProject'>;
export type RenameProject = Request<'renameProject'>;
export type CreateBranch = Request<'createBranch'>;
export type ResetBranch = Request<'resetBranch'>;
export type DeleteBranch = Request<'deleteBranch'>;
export type RenameBranch = Request<'renameBranch'>;
export type SetBranch = Request<'setBranch'>;
export type BranchPassword = Request<'branchPassword'>;
export type BranchLogs = Request<'branchLogs'>;
export type BranchFilter = Request<'listBranches'>;
export type Expectation = NonNullable<CreateBranch['expect']>;
export type BranchLimits = NonNullable<CreateBranch['maxBranches']>;

/** The storage and the servers that a caller chose: of a new project, and where a name is in more than one store. */
export interface DriverChoice {
  storage?: StorageName;
  postgres?: PostgresName;
}

export type * from './answers.ts';
export type * from './drivers.ts';
export type * from './limits.ts';
export type * from './steps.ts';
