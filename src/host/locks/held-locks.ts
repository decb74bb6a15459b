import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * The descriptors of the locks that an operation holds. They belong to the operation, not to the process: the agent
 * runs many operations at once, and a child of one must not keep another's lock.
 */
const held = new AsyncLocalStorage<Set<number>>();

/** Runs one operation. Programs that it starts inherit the locks that it has taken. */
export function withHeldLocks<T>(operation: () => Promise<T>): Promise<T> {
  return held.run(new Set(), operation);
}

export function lockDescriptors(): number[] {
  return [...(held.getStore() ?? [])];
}

/** Adds a descriptor to the running operation. Returns a function that removes it again. */
export function hold(descriptor: number): () => void {
  const descriptors = held.getStore();
  descriptors?.add(descriptor);
  return () => descriptors?.delete(descriptor);
}
