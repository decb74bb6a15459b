import { type OperationName, operationNames } from './operations.ts';
import type { Operation, Velo } from './velo.ts';

/** Does an operation, whichever it is. */
type Perform = (name: OperationName, request: object, operation: Operation) => Promise<unknown>;

/** A velo whose every method is done by one function. A request or operation that was left out is empty. */
export function makeVelo(perform: Perform, close: () => Promise<void>): Velo {
  const methods = operationNames.map((name) => [
    name,
    (request: object = {}, operation: Operation = {}) => perform(name, request, operation),
  ]);
  return { ...Object.fromEntries(methods), close };
}

/** Calls the method of an operation whose name is known only when it runs. */
export function performOn(velo: Velo, ...[name, request, operation]: Parameters<Perform>): Promise<unknown> {
  const method = velo[name] as (request: object, operation: Operation) => Promise<unknown>;
  return method(request, operation);
}
