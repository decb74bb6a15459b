import { asVeloError, interrupted, type VeloError } from '../../contract/error.ts';
import { formatBranch } from '../../contract/names.ts';
import type { Operation } from '../../contract/velo.ts';
import { withHeldLocks } from '../../host/held-locks.ts';
import { type Lock, lock, tryLock } from '../../host/lock.ts';
import type { Storage } from '../../storage/storage.ts';
import type { Branch } from '../catalog/catalog.ts';
import type { ProjectRecord } from '../catalog/record.ts';
import { type InStore, lockPath } from '../store/open-place.ts';
import { Steps } from './steps.ts';

type Lockable = Pick<Branch, 'id' | 'project' | 'name'>;

/** The locks of one operation, taken in the order project → parent → branch → claims. All are released at its end. */
export class Locks {
  /** For each lock, whether its file may be removed if the operation fails. */
  readonly #held = new Map<Lock, boolean>();
  readonly #signal: AbortSignal | undefined;

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal;
  }

  project(place: InStore, { id, name }: Pick<ProjectRecord, 'id' | 'name'>): Promise<Lock> {
    return this.#take(lockPath.project(place, id), name, false);
  }

  /** Shared if the branch is only copied: this prevents a reset or deletion in the meantime. */
  branch(place: InStore, { id, project, name }: Lockable, mode: 'shared' | 'exclusive'): Promise<Lock> {
    return this.#take(lockPath.branch(place, id), formatBranch({ project, branch: name }), mode === 'shared');
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
    return this.#take(lockPath.claims(place), "the store's names and ports", false, true);
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

  async #take(path: string, what: string, shared: boolean, stays = shared): Promise<Lock> {
    try {
      const taken = await lock(path, { what, shared, signal: this.#signal });
      this.#held.set(taken, !stays);
      return taken;
    } catch (error) {
      if (this.#signal?.aborted) throw interrupted(error);
      throw error;
    }
  }
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
