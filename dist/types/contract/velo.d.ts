import type { StepEvent } from './answers/steps.js';
import type { Answer, OperationName, operations, Request } from './operations.js';
import type { PostgresName, StorageName } from './values/drivers.js';
/**
 * The interface that the command line and the actions use; the engine and the agent's client implement it. It takes and
 * returns plain data, which can be sent over a socket unchanged. Every method throws `VeloError`. `operations.ts` lists
 * the methods.
 */
export interface Velo extends Methods {
    /** Closes what is kept open (connections to databases and engines). Servers of branches keep running. */
    close(): Promise<void>;
}
type Methods = {
    [Name in keyof typeof operations]: Method<Request<Name>, Answer<Name>>;
};
/** A request without required fields may be left out. */
type Method<Asked, Answered> = Record<never, never> extends Asked ? (request?: Asked, operation?: Operation) => Promise<Answered> : (request: Asked, operation?: Operation) => Promise<Answered>;
/** What every operation accepts besides its request. */
export interface Operation {
    /** Called in order, synchronously, as steps begin and end. */
    progress?: (event: StepEvent) => void;
    /** An abort undoes the operation in the same way as after a kill, then throws `interrupted`. */
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
/** The caller's choice of storage and servers: for a new project, and if a name exists in more than one store. */
export interface DriverChoice {
    storage?: StorageName;
    postgres?: PostgresName;
}
export type * from './answers/answers.js';
export type * from './answers/steps.js';
export type * from './answers/wal-answers.js';
export type * from './values/drivers.js';
export type * from './values/limits.js';
