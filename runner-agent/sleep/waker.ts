import type { Socket } from 'node:net';
import { asVeloError, hasCode } from '../../src/contract/errors/error.ts';
import { listeningSocket } from '../../src/host/network/listening-socket.ts';
import type { BranchSummary, Velo } from '../../src/velo.ts';
import { endingAlone } from '../http/faults.ts';
import type { AgentOptions } from '../options.ts';
import { admit } from '../requests/admission.ts';
import { discreet } from '../requests/discreet.ts';
import { log } from '../requests/journal.ts';
import { Queue } from '../requests/queue.ts';
import { Awake } from './awake.ts';
import { stopped } from './errors.ts';
import { Redirects } from './redirects.ts';
import { serveClient } from './serve-client.ts';
import { Sleeper } from './sleeper.ts';

/** Servers that are woken at once; the others wait in order. */
const atOnce = 4;

/** Lets clients of sleeping branches wait, starts the branch, and joins them with its server. */
export class Waker {
  readonly #velo: Velo;
  readonly #options: AgentOptions;
  readonly #sleepers = new Map<string, Sleeper>();
  readonly #redirects = new Redirects();
  readonly #wakes = new Queue(atOnce);
  readonly #stopped = new AbortController();
  readonly #awake: Awake;
  /** Called when a branch was woken, and when somebody has logged in to one through us. */
  woken: (branch: Sleeper) => void = () => {};
  loggedIn: (id: string) => void = () => {};

  /** `velo` starts branches for clients, who are told its errors without paths of this host. */
  constructor(velo: Velo, options: AgentOptions) {
    this.#velo = discreet(velo);
    this.#options = options;
    this.#awake = new Awake(options.maxAwake);
    this.#wakes.open();
  }

  /** Before the first `sync`. */
  begin(): Promise<void> {
    return this.#redirects.begin();
  }

  /** Takes over what was seen of all branches: listens for those that sleep, and no longer for the others. */
  async sync(branches: readonly BranchSummary[]): Promise<void> {
    const there = new Set(branches.map(({ id }) => id));
    const gone = [...this.#sleepers.values()].filter(({ id }) => !there.has(id));
    for (const one of gone) this.#sleepers.delete(one.id);
    for (const one of gone) await one.close();
    for (const branch of branches) {
      // All redirects that are missing are made together afterwards.
      const failed = (error: unknown) => log({ operation: 'sleep', target: branch.branch, error: asVeloError(error) });
      await this.saw(branch, { redirect: false }).catch(failed);
    }
    await this.keepRedirects();
  }

  /** Makes the redirects again, if somebody has removed them. */
  async keepRedirects(): Promise<void> {
    await this.#redirects.keep(() => [...this.#sleepers.values()].filter((one) => one.asleep || one.falling));
  }

  /** The same for one branch. */
  async saw(branch: BranchSummary, { redirect = true } = {}): Promise<void> {
    const one = this.#sleepers.get(branch.id);
    this.#awake.saw(branch);
    one?.rename(branch);
    if (one?.falling || one?.waking || branch.status === 'busy') return;
    if (branch.status === 'asleep') {
      const sleeper = this.#sleeper(branch);
      sleeper.asleep = true;
      sleeper.isDirect = true;
      await this.#waitFor(sleeper, redirect);
    } else if (one?.asleep) {
      one.asleep = false;
      await this.#leave(one);
    }
  }

  /** Does something that may start a branch: its port is free for that, where it is not redirected. */
  async starting<T>(name: string, work: () => Promise<T>): Promise<T> {
    const one = [...this.#sleepers.values()].find((each) => each.name === name);
    if (!one || (await this.#redirects.possible())) return work();
    return one.whileFree(work).finally(async () => {
      if (one.asleep) await this.#lookAgain(one).catch(() => {});
      if (one.asleep) await this.#waitFor(one).catch(() => {});
    });
  }

  /**
   * Holds newcomers back, stops the branch by `stop`, and waits for clients. If `stop` throws, all is as before.
   * @throws what `stop` throws
   */
  async fall(branch: BranchSummary, stop: () => Promise<unknown>): Promise<void> {
    const one = this.#sleeper(branch);
    const fall = async () => {
      // With redirects the newcomers of this moment wait, and are then served by whatever there is.
      const held = await this.#redirects.possible();
      if (held) await this.#waitFor(one);
      try {
        await stop();
      } catch (error) {
        await this.#leave(one);
        throw error;
      }
      one.asleep = true;
      one.isDirect = true;
      this.#awake.delete(one.id);
      if (!held) await this.#waitFor(one);
    };
    one.falling = fall().finally(() => {
      one.falling = undefined;
    });
    await one.falling;
  }

  /**
   * A connection to the server of a branch, which is woken for it if it sleeps. It has been checked that the server has
   * the port.
   * @throws VeloError conflict `branch-stopped`, `port-taken` · unable `too-many-awake`, `no-memory` · what a start throws
   */
  async reach(branch: BranchSummary): Promise<Socket> {
    await this.saw(branch);
    return this.#connect(this.#sleeper(branch));
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    for (const one of this.#sleepers.values()) await one.close();
    await this.#redirects.clear();
  }

  #sleeper(branch: BranchSummary): Sleeper {
    const one = this.#sleepers.get(branch.id) ?? new Sleeper(branch);
    this.#sleepers.set(one.id, one);
    return one;
  }

  async #waitFor(one: Sleeper, redirect = true): Promise<void> {
    const serving = {
      // A request to cancel a statement wakes nobody: no statement runs.
      sleeps: () => one.asleep || one.falling !== undefined,
      connect: () => this.#connect(one),
      loggedIn: () => this.loggedIn(one.id),
    };
    const serve = (client: Socket) => {
      const work = () => serveClient(client, serving);
      endingAlone({ operation: 'wake', target: one.name, work }).catch(() => client.destroy());
    };
    const redirected = await this.#redirects.possible();
    await one.listen(redirected ? 0 : one.port, serve);
    if (redirected && redirect) await this.#redirects.add(one);
  }

  /** The socket stays where it is redirected to: who was on the way there is still served. */
  async #leave(one: Sleeper): Promise<void> {
    if (await this.#redirects.possible()) await this.#redirects.drop(one);
    else await one.close();
  }

  async #connect(one: Sleeper): Promise<Socket> {
    for (let attempt = 1; ; attempt++) {
      await one.falling?.catch(() => {});
      if (one.asleep) await this.#wake(one);
      const server = await one.connect();
      if (server && (await this.#isIts(one, server))) return server;
      server?.destroy();
      // It was stopped, or is being put to sleep, or was started by somebody else.
      if (attempt === 3 || !(await this.#lookAgain(one))) throw stopped(one.name);
    }
  }

  /** Whether the port belongs to the branch's server, which was looked up when it was woken. */
  async #isIts(one: Sleeper, server: Socket): Promise<boolean> {
    if (one.inode === null || (one.inode !== undefined && one.inode === listeningSocket(one.port))) return true;
    // One look for all who wait.
    one.checking ??= this.#velo.branchListener({ branch: one.name, expect: { id: one.id } }).finally(() => {
      one.checking = undefined;
    });
    try {
      one.inode = (await one.checking).inode;
      return true;
    } catch (error) {
      server.destroy();
      if (hasCode(error, 'port-taken')) throw error;
      return false;
    }
  }

  #wake(one: Sleeper): Promise<void> {
    const from = performance.now();
    const ended = (error?: unknown) => {
      one.waking = undefined;
      const ms = Math.round(performance.now() - from);
      log({ operation: 'wake', target: one.name, ms, error: error === undefined ? undefined : asVeloError(error) });
    };
    const work = () => endingAlone({ operation: 'wake', target: one.name, work: () => this.#start(one) });
    one.waking ??= this.#wakes
      .run(work, () => {}, this.#stopped.signal)
      .then(
        () => ended(),
        (error) => {
          ended(error);
          throw error;
        },
      );
    return one.waking;
  }

  /** The engine drops the redirect once the server has answered its first query. */
  async #start(one: Sleeper): Promise<void> {
    this.#awake.add(one);
    try {
      const redirected = await this.#redirects.possible();
      if (!redirected) await one.close();
      await this.#startNamed(one).catch(async (error) => {
        // It was renamed beside the agent.
        if (!hasCode(error, 'branch-not-found', 'project-not-found', 'branch-changed')) throw error;
        await this.#lookAgain(one);
        await this.#startNamed(one);
      });
      one.asleep = false;
      if (redirected) this.#redirects.forget(one);
      one.inode = undefined;
      this.woken(one);
    } catch (error) {
      this.#awake.delete(one.id);
      await this.#lookAgain(one).catch(() => {});
      if (one.asleep) await this.#waitFor(one).catch(() => {});
      throw error;
    }
  }

  async #startNamed(one: Sleeper): Promise<void> {
    const expect = { id: one.id, notStopped: true } as const;
    const call = { name: 'startBranch', request: { branch: one.name, expect } } as const;
    await admit(this.#velo, call, this.#options);
    await this.#velo.startBranch(call.request, { signal: this.#stopped.signal });
  }

  /** Returns whether another attempt may reach it. */
  async #lookAgain(one: Sleeper): Promise<boolean> {
    return one.seen((await this.#velo.listBranches()).find(({ id }) => id === one.id));
  }
}
