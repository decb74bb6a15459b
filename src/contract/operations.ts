import type * as z from 'zod/mini';
import { branchOperations } from './operations/branch.ts';
import type { Entry } from './operations/entry.ts';
import { hostOperations } from './operations/host.ts';
import { projectOperations } from './operations/project.ts';
import { snapshotOperations } from './operations/snapshot.ts';

/**
 * Every operation of velo, once: `interface Velo`, the engine's list, the agent's protocol, rights and queue, and its
 * client follow from it.
 */
export const operations = { ...projectOperations, ...branchOperations, ...snapshotOperations, ...hostOperations };

type Table = typeof operations;

/** What stands of an operation, by a name that is known only when it runs. */
export function entryOf(name: OperationName): Entry {
  return operations[name];
}

export type OperationName = keyof Table;
export type Request<Name extends OperationName> = z.output<ReturnType<Table[Name]['request']>>;
export type Answer<Name extends OperationName> = Exclude<Table[Name]['answer'], undefined>;
/** What jobs may ask for. */
export type JobOperation = { [Name in OperationName]: Table[Name]['jobs'] extends true ? Name : never }[OperationName];

export const operationNames = Object.keys(operations) as OperationName[];
