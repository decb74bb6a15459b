import { type OperationName, operationNames } from './operations.ts';
import type { Operation, Velo } from './velo.ts';

/** Carries out any operation. */
type Perform = (name: OperationName, request: object, operation: Operation) => Promise<unknown>;

/** A `Velo` whose methods all call one function. A request or operation that is left out is empty. */
export function makeVelo(perform: Perform, close: () => Promise<void>): Velo {
  const methods = operationNames.map((name) => [
    name,
    (request: object = {}, operation: Operation = {}) => perform(name, request, operation),
  ]);
  return { ...Object.fromEntries(methods), close };
}

/** Calls the method of an operation whose name is only known at run time. */
export function performOn(velo: Velo, ...[name, request, operation]: Parameters<Perform>): Promise<unknown> {
  const method = velo[name] as (request: object, operation: Operation) => Promise<unknown>;
  return method(request, operation);
}
