import type { Socket } from 'node:net';
import { asVeloError, hasCode } from '../../src/contract/errors/error.ts';
import type { BranchSummary, BranchUse, Velo } from '../../src/velo.ts';
import { endingAlone } from '../http/faults.ts';
import type { AgentOptions } from '../options.ts';
import { log } from '../requests/journal.ts';
import type { Queue } from '../requests/queue.ts';
import { IdleWatch } from './idle-watch.ts';
import { Waker } from './waker.ts';

/** The agent's rounds come every 15 s; branches with a shorter idle time are looked at in between, in milliseconds. */
const soon = { below: 60_000, least: 500 };

/** Lets branches sleep that nobody uses, and wakes them. */
export class Sleep {
  readonly #velo: Velo;
  readonly #queue: Queue;
  readonly #waker: Waker;
  readonly #watch = new IdleWatch();
  readonly #stopped = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #turn: Promise<void> | undefined;
  /** What was seen during a round has not been looked at. */
  #missed = false;

  constructor(velo: Velo, queue: Queue, options: AgentOptions) {
    this.#velo = velo;
    this.#queue = queue;
    this.#waker = new Waker(velo, options);
    this.#waker.woken = ({ id }) => {
      this.#watch.woken(id);
      this.#again(0);
    };
    this.#waker.loggedIn = (id) => this.#watch.used(id);
  }

  /** Before anything looks for servers, which would wait for those whose ports lead nowhere. */
  clear(): Promise<void> {
    return this.#waker.begin();
  }

  /** Waits for the clients of the branches that sleep. */
  async begin(): Promise<void> {
    await this.#waker.sync(await this.#velo.listBranches());
  }

  /**
   * One round over all branches, as they were just seen. The caller does not wait for it: a server that answers slowly
   * delays only the next of these rounds.
   */
  round(branches: readonly BranchSummary[]): void {
    if (this.#turn) {
      this.#missed = true;
      return;
    }
    this.#turn = this.#round(branches)
      .catch((error) => log({ operation: 'sleep', error: asVeloError(error) }))
      .finally(() => {
        this.#turn = undefined;
        if (this.#missed) this.#again(soon.least);
        this.#missed = false;
      });
  }

  /** Somebody has changed the kernel's rules. */
  async rulesChanged(): Promise<void> {
    await this.#waker.keepRedirects();
  }

  /** The answer of an operation, which may have left a branch asleep, or woken it. */
  async saw(value: unknown): Promise<void> {
    const branch = value as Partial<BranchSummary> | undefined | null;
    if (branch?.status === undefined || branch.id === undefined || branch.idleStop === undefined) return;
    await this.#waker.saw(branch as BranchSummary);
    if (branch.idleStop !== null && branch.idleStop < soon.below) this.#again(soon.least);
  }

  /** Does something that may start a branch. */
  starting<T>(name: string, work: () => Promise<T>): Promise<T> {
    return this.#waker.starting(name, work);
  }

  /**
   * A connection to the server of a branch, which is woken for it if it sleeps. For other doors of the agent, which have
   * checked that the caller may reach it.
   * @throws VeloError as `Waker.reach`
   */
  reach(branch: BranchSummary): Promise<Socket> {
    return this.#waker.reach(branch);
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    clearTimeout(this.#timer);
    await this.#turn;
    await this.#waker.stop();
  }

  async #round(branches: readonly BranchSummary[]): Promise<void> {
    if (this.#stopped.signal.aborted) return;
    await this.#waker.sync(branches);
    for (const branch of this.#watch.due(branches)) {
      if (this.#stopped.signal.aborted) return;
      const use = await this.#useOf(branch);
      if (use && this.#watch.saw(branch, use)) await this.#fall(branch, use);
    }
    const limits = branches.flatMap((branch) =>
      branch.status === 'running' ? [this.#watch.limitOf(branch) ?? soon.below] : [],
    );
    const shortest = Math.min(soon.below, ...limits);
    if (shortest < soon.below) this.#again(Math.max(soon.least, shortest / 4));
  }

  #again(ms: number): void {
    clearTimeout(this.#timer);
    if (this.#stopped.signal.aborted) return;
    this.#timer = setTimeout(() => {
      this.#velo
        .listBranches()
        .then((branches) => this.round(branches))
        // The next round of the agent tells.
        .catch(() => {});
    }, ms);
  }

  /** A server that does not answer, such as for want of connections, is in use. */
  async #useOf({ project, branch, id, generation }: BranchSummary): Promise<BranchUse | undefined> {
    const request = { branch: `${project}/${branch}`, expect: { id, generation } };
    try {
      return await this.#velo.branchUse(request);
    } catch {
      this.#watch.failed(id);
      return undefined;
    }
  }

  async #fall(branch: BranchSummary, use: BranchUse): Promise<void> {
    const { signal } = this.#stopped;
    const { id, generation } = branch;
    const target = `${branch.project}/${branch.branch}`;
    const idleMs = this.#watch.limitOf(branch) ?? 0;
    const request = { branch: target, idleMs, sessions: use.sessions, expect: { id, generation } };
    const from = performance.now();
    const ms = () => Math.round(performance.now() - from);
    const work = () => this.#waker.fall(branch, () => this.#velo.sleepBranch(request, { signal }));
    try {
      await this.#queue.run(
        () => endingAlone({ operation: 'sleep', target, work }),
        () => {},
        signal,
      );
      log({ operation: 'sleep', target, ms: ms() });
    } catch (thrown) {
      const error = asVeloError(thrown);
      // It was used in the meantime.
      if (hasCode(error, 'branch-in-use')) this.#watch.used(id);
      log({ operation: 'sleep', target, ms: ms(), error });
    }
  }
}
