import { closeSync, constants, fstatSync, mkdirSync, openSync, statSync, unlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { hasCode, VeloError } from '../../contract/errors/error.ts';
import { ProgramError, run } from '../processes/exec.ts';
import { hold } from './held-locks.ts';

/** A held lock. Every child that `run` starts meanwhile holds it too, so it lasts until all of them have ended. */
export interface Lock {
  release(): void;
  /** Also removes the lock file; only for a holder of the exclusive lock. */
  releaseAndRemove(): void;
}

export interface LockOptions {
  /** A shared lock excludes exclusive ones only. */
  shared?: boolean;
  /** Milliseconds; default five minutes. */
  waitMs?: number;
  signal?: AbortSignal | undefined;
  /** What is locked, for the error: `demo/dev`. */
  what: string;
}

/**
 * Takes a lock on a file. `flock -x 3` locks the open file description behind the inherited descriptor and exits. The
 * lock then lasts until we and every child that inherited it have closed it. So after a SIGKILL it is held until the
 * last orphan has ended (flock(1), flock(2)).
 * @throws VeloError conflict `busy` if the lock was not free within the time limit
 */
export async function lock(path: string, options: LockOptions): Promise<Lock> {
  const deadline = Date.now() + (options.waitMs ?? 300_000);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  for (;;) {
    const descriptor = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600);
    try {
      const seconds = Math.max(0, (deadline - Date.now()) / 1000).toFixed(3);
      await run('flock', [options.shared ? '-s' : '-x', '-w', seconds, '3'], {
        inherit: [descriptor],
        signal: options.signal,
      });
    } catch (error) {
      closeSync(descriptor);
      options.signal?.throwIfAborted();
      if (error instanceof ProgramError && error.exitCode === 1) throw busy(options.what);
      throw error;
    }
    // The previous holder may have removed the file. Then we have locked a file that nobody else can open.
    if (sameFile(descriptor, path)) return held(descriptor, path);
    closeSync(descriptor);
  }
}

/** Takes a lock only if nobody has it; otherwise returns undefined. */
export async function tryLock(path: string, what: string): Promise<Lock | undefined> {
  try {
    return await lock(path, { what, waitMs: 0 });
  } catch (error) {
    if (hasCode(error, 'busy')) return undefined;
    throw error;
  }
}

function held(descriptor: number, path: string): Lock {
  let open = true;
  const letGo = hold(descriptor);
  const release = () => {
    if (!open) return;
    open = false;
    letGo();
    closeSync(descriptor);
  };
  return {
    release,
    releaseAndRemove() {
      if (open && sameFile(descriptor, path)) unlinkSync(path);
      release();
    },
  };
}

function sameFile(descriptor: number, path: string): boolean {
  try {
    return fstatSync(descriptor).ino === statSync(path).ino;
  } catch {
    return false;
  }
}

function busy(what: string): VeloError {
  return new VeloError(
    'conflict',
    'busy',
    `Another operation on ${what} is still running.`,
    'Wait until it has finished, or look at `velo status`.',
  );
}
