import { AsyncLocalStorage } from 'node:async_hooks';
import { asVeloError } from '../../src/contract/error.ts';
import { log } from '../requests/journal.ts';

/** What ends the work that is under way, when something is thrown where nobody waits for it. */
const ending = new AsyncLocalStorage<(thrown: unknown) => void>();

/** Milliseconds in which work that met a fault may undo itself before its log says that it hangs. */
const undoMs = 60_000;

/** Work that can meet a fault. */
export interface Guarded<T> {
  /** For the log: `createBranch`, and what it is about. */
  operation: string;
  target?: string | undefined;
  work(): Promise<T>;
  /** Asks what still runs to undo itself. */
  abort?: () => void;
}

/**
 * Does work that ends alone. An error thrown in a callback of a library, or a promise that nobody looks at, rejects
 * this work and no other; the process goes on. Node keeps the asynchronous context of both up to their events (seen
 * with 20.20 and 24.18).
 */
export function endingAlone<T>({ operation, target, work, abort }: Guarded<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let running = true;
    const fault = (thrown: unknown) => {
      reject(thrown);
      abort?.();
      setTimeout(() => {
        const note =
          'it failed with an unexpected error and does not end: its locks are held until the agent is restarted';
        if (running) log({ operation, target, note });
      }, undoMs).unref();
    };
    const done = ending.run(fault, async () => work());
    done.then(resolve, reject).finally(() => {
      running = false;
    });
  });
}

/** From now on a fault is logged and ends the work that it belongs to, if that can be told, and never the process. */
export function surviveFaults(): void {
  const survive = (thrown: unknown) => {
    // A log that can't be written is no reason to write to it once more.
    if (isWriteError(thrown) && ending.getStore() === undefined) return;
    const where = thrown instanceof Error ? (thrown.stack ?? '').split('\n').slice(1, 6).join('\n') : '';
    log({ operation: 'fault', error: asVeloError(thrown), note: where });
    ending.getStore()?.(thrown);
  };
  process.on('uncaughtException', survive);
  process.on('unhandledRejection', survive);
}

function isWriteError(thrown: unknown): boolean {
  return thrown instanceof Error && (thrown as NodeJS.ErrnoException).syscall === 'write';
}
