import type * as z from 'zod/mini';
import { branchOperations } from './operations/branch.ts';
import type { Entry } from './operations/entry.ts';
import { hostOperations } from './operations/host.ts';
import { projectOperations } from './operations/project.ts';
import { sleepOperations } from './operations/sleep.ts';
import { snapshotOperations } from './operations/snapshot.ts';
import { walOperations } from './operations/wal.ts';

/**
 * The only list of velo's operations. `interface Velo`, the engine's list, the agent's protocol, rights and queue, and
 * the agent's client are derived from it.
 */
export const operations = {
  ...projectOperations,
  ...branchOperations,
  ...sleepOperations,
  ...snapshotOperations,
  ...walOperations,
  ...hostOperations,
};

type Table = typeof operations;

/** The entry of an operation whose name is only known at run time. */
export function entryOf(name: OperationName): Entry {
  return operations[name];
}

export type OperationName = keyof Table;
export type Request<Name extends OperationName> = z.output<ReturnType<Table[Name]['request']>>;
export type Answer<Name extends OperationName> = Exclude<Table[Name]['answer'], undefined>;
/** Operations that jobs may request. */
export type JobOperation = { [Name in OperationName]: Table[Name]['jobs'] extends true ? Name : never }[OperationName];

export const operationNames = Object.keys(operations) as OperationName[];
