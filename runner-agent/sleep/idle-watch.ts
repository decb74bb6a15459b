import type { BranchSummary, BranchUse } from '../../src/velo.ts';

/** Milliseconds after which a branch sleeps again that was woken, and that nobody has logged in to. */
const unusedMs = 60_000;
/** Milliseconds between two looks at a branch, at most. */
const lookMs = 60_000;

/** What is known of one branch that runs. Times are those of `performance.now()`. */
interface Known {
  generation: number;
  sessions: number | undefined;
  lastUse: number;
  lookAt: number;
  /** Sessions that were once seen to listen. */
  listening: Set<string>;
  /** It was woken, and nobody has logged in since. */
  unused: boolean;
}

/** Decides when branches are to sleep, from looks at their use. It forgets everything with its agent. */
export class IdleWatch {
  readonly #known = new Map<string, Known>();

  /** A branch was woken by a client. */
  woken(id: string, now = performance.now()): void {
    const known = this.#known.get(id);
    if (known) this.#known.set(id, { ...known, unused: true, lastUse: now, lookAt: 0 });
    else this.#known.set(id, { ...fresh(-1, now), unused: true });
  }

  /** Somebody has logged in to a branch. */
  used(id: string, now = performance.now()): void {
    const known = this.#known.get(id);
    if (known) Object.assign(known, { unused: false, lastUse: now });
  }

  /** A branch could not be looked at: it counts as used, and the next look comes later. */
  failed(id: string, now = performance.now()): void {
    this.used(id, now);
    const known = this.#known.get(id);
    if (known) known.lookAt = now + lookMs;
  }

  /** The branches to look at now. Those that do not exist any more are forgotten. */
  due(branches: readonly BranchSummary[], now = performance.now()): BranchSummary[] {
    const there = new Set(branches.map(({ id }) => id));
    for (const id of [...this.#known.keys()].filter((each) => !there.has(each))) this.#known.delete(id);
    return branches.filter(({ id, generation, status, idleStop, parent }) => {
      if (status !== 'running' || parent === null) return false;
      const known = this.#known.get(id);
      if (idleStop === null && !known?.unused) return false;
      // Another generation's server has other numbers; a wake does not know its own.
      if (known?.generation === -1) known.generation = generation;
      if (known?.generation !== generation) this.#known.set(id, fresh(generation, now));
      return now >= (this.#known.get(id)?.lookAt ?? 0);
    });
  }

  /** Milliseconds of idleness after which a branch is to sleep now; null: it is to run. */
  limitOf({ id, idleStop }: BranchSummary): number | null {
    return this.#known.get(id)?.unused ? Math.min(unusedMs, idleStop ?? unusedMs) : idleStop;
  }

  /**
   * Takes a look into account.
   * @returns whether the branch is to sleep
   */
  saw(branch: BranchSummary, use: BranchUse, now = performance.now()): boolean {
    const known = this.#known.get(branch.id) ?? fresh(branch.generation, now);
    const came = known.sessions !== undefined && known.sessions !== use.sessions;
    if (came || use.connected.length > 0) known.unused = false;
    const connected = new Set(use.connected);
    for (const session of use.listening) known.listening.add(session);
    for (const session of known.listening) if (!connected.has(session)) known.listening.delete(session);
    if (came || use.inUse !== null || known.listening.size > 0) known.lastUse = now;
    if (use.idleMs !== null) known.lastUse = Math.max(known.lastUse, now - use.idleMs);
    known.sessions = use.sessions;
    this.#known.set(branch.id, known);
    const limit = this.limitOf(branch);
    known.lookAt = now + Math.min(lookMs, (limit ?? lookMs) / 4);
    return limit !== null && now - known.lastUse >= limit;
  }
}

function fresh(generation: number, now: number): Known {
  return { generation, sessions: undefined, lastUse: now, lookAt: 0, listening: new Set(), unused: false };
}
