import { asVeloError, VeloError } from '../../src/contract/errors/error.ts';
import { type GuardWatch, watchGuard } from '../../src/host/network/guard-watch.ts';
import type { BranchSummary, Sweep, Velo } from '../../src/velo.ts';
import { endingAlone } from '../http/faults.ts';
import { log } from '../requests/journal.ts';
import type { Queue } from '../requests/queue.ts';
import type { Sleep } from '../sleep/sleep.ts';
import { Revival } from './revival.ts';

/** Milliseconds between two rounds: well within the minute in which an expired branch must be removed. */
const roundMs = 15_000;

/** Milliseconds until the policies are checked again. Longer after a failure: a full disk is not tried every minute. */
const policiesMs = { usual: 60_000, afterFailure: 600_000 };

/** What the agent does by itself in each round: the guard, expired branches, crashed servers, due snapshots. */
export class Upkeep {
  readonly #velo: Velo;
  readonly #queue: Queue;
  readonly #sleep: Sleep;
  readonly #revival = new Revival();
  readonly #stopped = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #watch: GuardWatch | undefined;
  #round: Promise<void> = Promise.resolve();
  /** When to check the policies again, by `performance.now()`. */
  #policiesAt = 0;
  /** The last sweep that removed something, or failed to. */
  lastSweep: Sweep | null = null;

  constructor(velo: Velo, queue: Queue, sleep: Sleep) {
    this.#sleep = sleep;
    this.#velo = velo;
    this.#queue = queue;
  }

  /** Starts the branches that should run, as after a reboot; then does its rounds. */
  begin(): void {
    this.#watch = watchGuard({
      told: (guard) => {
        log({ operation: 'guard', note: guard.inForce ? 'was missing, and is active again' : guard.reason });
        // Whatever removed the guard, such as `nft flush ruleset`, has removed these too.
        this.#sleep.rulesChanged().catch((error) => log({ operation: 'sleep', error: asVeloError(error) }));
      },
      portsChanged: () => {
        this.#velo.startAll({ branches: [] }).catch((error) => log({ operation: 'guard', error: asVeloError(error) }));
      },
    });
    this.#round = this.#begin();
  }

  /** Clients of branches that sleep are served before servers are started, which may take long. */
  async #begin(): Promise<void> {
    await this.#sleep.begin().catch((error) => log({ operation: 'sleep', error: asVeloError(error) }));
    await this.#startAll();
    await this.#next();
  }

  async #next(): Promise<void> {
    await this.#once();
    if (this.#stopped.signal.aborted) return;
    this.#timer = setTimeout(() => {
      this.#round = this.#next();
    }, roundMs);
  }

  /** Stops the rounds, and waits for the operation in progress, which undoes itself. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    this.#watch?.stop();
    clearTimeout(this.#timer);
    await this.#round;
    await this.#sleep.stop();
  }

  async #startAll(): Promise<void> {
    await this.#do('start', undefined, async (signal) => {
      const { started, failed } = await this.#velo.startAll({}, { signal });
      for (const { branch, error } of failed) log({ operation: 'start', target: branch, note: error.message });
      return `${started.length} of ${started.length + failed.length} branches that should be running are running`;
    }).catch(() => {});
  }

  async #once(): Promise<void> {
    try {
      const look = async () => {
        await this.#watch?.look();
        return this.#velo.listBranches();
      };
      const branches = await endingAlone({ operation: 'upkeep', work: look });
      await this.#sweep(branches);
      // Renews the space reserved for each `main` and removes what was interrupted; starts nothing.
      await this.#velo.startAll({ branches: [] });
      for (const branch of this.#revival.due(branches)) await this.#revive(branch);
      this.#sleep.round(branches);
      if (performance.now() >= this.#policiesAt) await this.#applyPolicies();
    } catch (error) {
      // A failed round (such as for a pool that is gone for a moment) is logged, and the next one tries again.
      if (!this.#stopped.signal.aborted) log({ operation: 'upkeep', error: asVeloError(error) });
    }
  }

  /** Removes expired branches, the youngest first: a child before its parent, which stays while it has children. */
  async #sweep(branches: BranchSummary[]): Promise<void> {
    const now = new Date().toISOString();
    const expired = branches.filter(
      ({ expiresAt, parent }) => parent !== null && expiresAt !== null && expiresAt <= now,
    );
    const sweep: Sweep = { at: now, removed: [], kept: [] };
    for (const { project, branch } of expired.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))) {
      const name = `${project}/${branch}`;
      try {
        const request = { branch: name, expect: { expired: true } } as const;
        await this.#do('sweep', name, async (signal) => {
          await this.#velo.deleteBranch(request, { signal });
          return undefined;
        });
        sweep.removed.push(name);
      } catch (error) {
        if (this.#stopped.signal.aborted) return;
        sweep.kept.push({ branch: name, why: asVeloError(error).message });
      }
    }
    if (expired.length > 0) this.lastSweep = sweep;
  }

  async #revive(name: string): Promise<void> {
    try {
      await this.#do('revive', name, async (signal) => {
        const { failed } = await this.#velo.startAll({ branches: [name] }, { signal });
        if (failed[0]) throw VeloError.from({ kind: 'failed', ...failed[0].error });
        return undefined;
      });
    } catch (error) {
      if (asVeloError(error).code === 'no-space') this.#revival.foundNoRoom(name);
    }
  }

  /** Takes the snapshots that are due. A line is logged only if there was something to do. */
  async #applyPolicies(): Promise<void> {
    const from = performance.now();
    const { signal } = this.#stopped;
    this.#policiesAt = from + policiesMs.afterFailure;
    const apply = (dryRun: boolean) =>
      endingAlone({ operation: 'policies', work: () => this.#velo.applyPolicies({ dryRun }, { signal }) });
    // A look needs no turn: the round goes on beside operations that take long.
    const { due } = await apply(true);
    if (due.length === 0) {
      this.#policiesAt = from + policiesMs.usual;
      return;
    }
    const { taken, deleted, failed } = await this.#queue.run(
      () => apply(false),
      () => {},
      signal,
    );
    for (const { project, error } of failed) log({ operation: 'policies', target: project, note: error.message });
    if (failed.length === 0) this.#policiesAt = from + policiesMs.usual;
    if (taken.length + deleted.length === 0) return;
    const note = `${taken.length} snapshots taken, ${deleted.length} deleted`;
    log({ operation: 'policies', ms: Math.round(performance.now() - from), note });
  }

  /** An operation of the agent itself: it waits in the queue like others and writes one log line. */
  async #do(
    operation: string,
    target: string | undefined,
    work: (signal: AbortSignal) => Promise<string | undefined>,
  ): Promise<void> {
    const from = performance.now();
    const { signal } = this.#stopped;
    const ms = () => Math.round(performance.now() - from);
    try {
      const note = await this.#queue.run(
        () => endingAlone({ operation, target, work: () => work(signal) }),
        () => {},
        signal,
      );
      log({ operation, target, ms: ms(), ...(note ? { note } : {}) });
    } catch (error) {
      log({ operation, target, ms: ms(), error: asVeloError(error) });
      throw error;
    }
  }
}
