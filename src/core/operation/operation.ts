import { asVeloError, interrupted, type VeloError } from '../../contract/errors/error.ts';
import { formatBranch } from '../../contract/values/names.ts';
import type { Operation } from '../../contract/velo.ts';
import { withHeldLocks } from '../../host/locks/held-locks.ts';
import { type Lock, type LockOptions, lock, tryLock } from '../../host/locks/lock.ts';
import type { Storage } from '../../storage/storage.ts';
import type { Branch } from '../catalog/catalog.ts';
import type { ProjectRecord } from '../catalog/record.ts';
import { type InStore, lockPath } from '../store/open-place.ts';
import { isRecovering } from '../store/recovery-lock.ts';
import { Steps } from './steps.ts';

/** How long an operation waits for another one, in milliseconds. */
const usualWaitMs = 300_000;
/** How long a recovery that has replayed its WAL waits for its branch, in milliseconds. */
const afterReplayMs = 3_600_000;

type Lockable = Pick<Branch, 'id' | 'project' | 'name'>;

/**
 * The locks of one operation, taken in the order project → parent → branch → claims. All are released at its end. A
 * recovery's is held while its branch's is taken again, so nobody waits for it who has that branch's lock.
 */
export class Locks {
  /** For each lock, whether its file may be removed if the operation fails. */
  readonly #held = new Map<Lock, boolean>();
  readonly #signal: AbortSignal | undefined;

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal;
  }

  project(place: InStore, { id, name }: Pick<ProjectRecord, 'id' | 'name'>): Promise<Lock> {
    return this.#take(lockPath.project(place, id), { what: name });
  }

  /** Shared if the branch is only copied: this prevents a reset or deletion in the meantime. */
  branch(place: InStore, { id, project, name }: Lockable, mode: 'shared' | 'exclusive'): Promise<Lock> {
    const what = formatBranch({ project, branch: name });
    return this.#take(lockPath.branch(place, id), { what, shared: mode === 'shared' });
  }

  /**
   * Exclusive, for what replaces or removes the branch: waits for a recovery of it as well. Holds no lock of the branch
   * meanwhile, for the recovery needs that at its end.
   */
  async branchAlone(place: InStore, branch: Lockable): Promise<Lock> {
    const deadline = Date.now() + usualWaitMs;
    for (;;) {
      const lock = await this.branch(place, branch, 'exclusive');
      if (!(await isRecovering(place, branch.id))) return lock;
      lock.release();
      await this.recoveryEnd(place, branch, Math.max(0, deadline - Date.now()));
    }
  }

  /** After a replay of its WAL: what was replayed is worth a longer wait, such as for copies of a large database. */
  branchAgain(place: InStore, { id, project, name }: Lockable): Promise<Lock> {
    const what = formatBranch({ project, branch: name });
    return this.#take(lockPath.branch(place, id), { what, waitMs: afterReplayMs });
  }

  /**
   * Held while WAL is replayed for the branch's next generation, in place of the branch's lock: nobody else removes that
   * generation, or replaces or removes the branch. Taken under the branch's exclusive lock.
   */
  recovery(place: InStore, { id, project, name }: Lockable): Promise<Lock> {
    return this.#take(lockPath.recovery(place, id), { what: formatBranch({ project, branch: name }) });
  }

  /** Waits until no recovery of the branch goes on. The caller holds no lock of the branch. */
  async recoveryEnd(place: InStore, { id, project, name }: Lockable, waitMs = usualWaitMs): Promise<void> {
    const what = formatBranch({ project, branch: name });
    (await this.#take(lockPath.recovery(place, id), { what, waitMs, shared: true })).release();
  }

  /** Held while a drill goes on: what others left of theirs is looked for without it. */
  drill(place: InStore, { id, name }: Pick<ProjectRecord, 'id' | 'name'>): Promise<Lock> {
    return this.#take(lockPath.drill(place, id), { what: `the drill of ${name}`, shared: true });
  }

  /** Locks a branch alone, unless another operation has it; returns whether it did. */
  async tryBranch(place: InStore, { id, project, name }: Lockable): Promise<boolean> {
    const taken = await tryLock(lockPath.branch(place, id), formatBranch({ project, branch: name }));
    if (taken) this.#held.set(taken, true);
    return taken !== undefined;
  }

  /**
   * Locks the parent of a new branch or snapshot: shared if the store can snapshot. A store that copies makes one copy
   * at a time, because each copy needs a replication slot, of which a server has ten, and the disk's full throughput.
   */
  parent(place: { storage: Pick<Storage, 'root' | 'copyOnWrite'> }, branch: Lockable): Promise<Lock> {
    return this.branch(place, branch, place.storage.copyOnWrite ? 'shared' : 'exclusive');
  }

  /** For names and ports: held from the choice of one until the record that contains it is listed. */
  claims(place: InStore): Promise<Lock> {
    return this.#take(lockPath.claims(place), { what: "the store's names and ports", stays: true });
  }

  releaseAll(): void {
    for (const lock of this.#held.keys()) lock.release();
  }

  /**
   * The same after a failure, with removal of the lock files: what was locked may not exist, and then nothing else
   * would ever remove the file. The holder of an exclusive lock may remove its file at any time: a waiting process
   * creates a new one.
   */
  releaseAllAfterFailure(): void {
    for (const [lock, alone] of this.#held) alone ? lock.releaseAndRemove() : lock.release();
  }

  async #take(path: string, { stays, ...options }: LockOptions & { stays?: boolean }): Promise<Lock> {
    try {
      const taken = await lock(path, { waitMs: usualWaitMs, ...options, signal: this.#signal });
      this.#held.set(taken, !(stays ?? options.shared));
      return taken;
    } catch (error) {
      if (this.#signal?.aborted) throw interrupted(error);
      throw error;
    }
  }
}

/** What an operation works with. */
export interface StepsAndLocks {
  steps: Steps;
  locks: Locks;
}

/** Runs one operation that changes something, with its steps and locks, and turns every error into a VeloError. */
export function operate<T>(operation: Operation, work: (steps: Steps, locks: Locks) => Promise<T>): Promise<T> {
  return withHeldLocks(async () => {
    const locks = new Locks(operation.signal);
    try {
      const result = await work(new Steps(operation), locks);
      locks.releaseAll();
      return result;
    } catch (error) {
      locks.releaseAllAfterFailure();
      throw asked(operation, asVeloError(error));
    }
  });
}

/** After an abort every failure is a result of it, such as a program that was stopped or a wait that ended early. */
function asked({ signal }: Operation, error: VeloError): VeloError {
  if (!signal?.aborted || error.kind === 'interrupted') return error;
  const answer = interrupted(error);
  answer.left.push(...error.left);
  return answer;
}
