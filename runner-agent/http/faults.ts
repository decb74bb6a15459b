import { AsyncLocalStorage } from 'node:async_hooks';
import { asVeloError } from '../../src/contract/errors/error.ts';
import { log } from '../requests/journal.ts';

/** Ends the work in progress if something is thrown where nobody waits for it. */
const ending = new AsyncLocalStorage<(thrown: unknown) => void>();

/** Milliseconds that work may take to undo itself after a fault. After that, the log says that it hangs. */
const undoMs = 60_000;

/** Work that may meet a fault: an error that is thrown where nobody waits for it. */
export interface Guarded<T> {
  /** For the log: `createBranch`, and what it is about. */
  operation: string;
  target?: string | undefined;
  work(): Promise<T>;
  /** Tells what still runs to undo itself. */
  abort?: () => void;
}

/**
 * Runs work so that a fault ends only this work. An error thrown in a library's callback, or a rejected promise that
 * nobody awaits, rejects this work and no other; the process continues. Node keeps the asynchronous context until it
 * reports either of them (seen with 20.20 and 24.18).
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

/** From now on a fault is logged. It ends the work that it belongs to, if that is known, and never the process. */
export function surviveFaults(): void {
  const survive = (thrown: unknown) => {
    // If the log can't be written, logging that would fail as well.
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
