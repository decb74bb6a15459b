import {
  addRedirect,
  currentRedirects,
  dropRedirect,
  removeRedirects,
  setRedirects,
} from '../../src/host/network/redirects.ts';
import type { Sleeper } from './sleeper.ts';

/** The redirects of one agent, changed one after the other. Nothing is asked of nftables before a branch sleeps. */
export class Redirects {
  #possible: Promise<boolean> | undefined;
  readonly #ports = new Map<number, number>();
  #change: Promise<unknown> = Promise.resolve();

  /** Whether ports can be redirected here. Those of an earlier agent are gone afterwards. */
  possible(): Promise<boolean> {
    this.#possible ??= setRedirects(new Map());
    return this.#possible;
  }

  /** Removes what an agent that was killed has left: it would lead nowhere, also to servers that run. */
  async begin(): Promise<void> {
    await removeRedirects();
  }

  async add({ port, waitingAt }: Sleeper): Promise<void> {
    if (this.#ports.get(port) === waitingAt) return;
    this.#ports.set(port, waitingAt);
    // Without the table, such as after `nft flush ruleset`, all of them are made again.
    await this.#inTurn(() => addRedirect(port, waitingAt).catch(() => setRedirects(this.#ports)));
  }

  async drop({ port }: Sleeper): Promise<void> {
    this.#ports.delete(port);
    await this.#inTurn(() => dropRedirect(port));
  }

  /** Somebody else has dropped it. */
  forget({ port }: Sleeper): void {
    this.#ports.delete(port);
  }

  /** Makes the kernel's table what it should be: exactly those of `sleepers`. */
  async keep(sleepers: () => Sleeper[]): Promise<void> {
    if (this.#possible === undefined || !(await this.#possible)) return;
    await this.#inTurn(async () => {
      const there = await currentRedirects();
      const wanted = sleepers().filter(({ waitingAt }) => waitingAt !== 0);
      this.#ports.clear();
      for (const { port, waitingAt } of wanted) this.#ports.set(port, waitingAt);
      const same =
        there?.size === wanted.length && wanted.every(({ port, waitingAt }) => there.get(port) === waitingAt);
      if (!same) await setRedirects(this.#ports);
    });
  }

  async clear(): Promise<void> {
    this.#ports.clear();
    if (this.#possible !== undefined && (await this.#possible)) await this.#inTurn(removeRedirects);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#change.then(work);
    this.#change = done.catch(() => {});
    return done;
  }
}
