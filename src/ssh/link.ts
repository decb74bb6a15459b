import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { asVeloError, hasCode, type VeloError } from '../contract/errors/error.ts';
import { openSsh, type SshConnection, type SshTarget } from './connection.ts';
import { unreachable } from './errors.ts';

/** Milliseconds between two attempts to connect again: at first, doubled each time, at most. */
const firstPauseMs = 100;
const longestPauseMs = 3_000;
/** Milliseconds after which a connection counts as one that works, and the pauses begin anew. */
const steadyMs = 30_000;
/** Milliseconds before each further attempt of the first connection. A server with many newcomers turns some away. */
const retriesMs = [500, 1_500];
/** Milliseconds that a caller waits while the connection is cut. */
export const gapMs = 30_000;

/** MaxStartups closes the connections of newcomers before they have said a word. */
function wasTurnedAway(error: unknown): boolean {
  return (
    hasCode(error, 'ssh-unreachable') && /closed the connection|lost before|ECONNRESET/.test(asVeloError(error).message)
  );
}

/** A connection to an SSH server that is made anew when it ends, until it is closed. */
export class Link {
  readonly #target: SshTarget;
  readonly #note: (text: string) => void;
  #current: SshConnection | undefined;
  #closed = false;
  #pauseMs = firstPauseMs;
  #pause: { timer: NodeJS.Timeout; end: () => void } | undefined;
  /** Called when the connection is there again. */
  #waiting = new Set<(connection: SshConnection) => void>();
  #failure: VeloError | undefined;

  private constructor(target: SshTarget, note: (text: string) => void) {
    this.#target = target;
    this.#note = note;
  }

  /** Connects for the first time; `note` gets a line for each cut. @throws VeloError what `openSsh` throws */
  static async open(target: SshTarget, note: (text: string) => void): Promise<Link> {
    const link = new Link(target, note);
    for (const pauseMs of [...retriesMs, undefined]) {
      try {
        link.#hold(await openSsh(target));
        break;
      } catch (error) {
        if (pauseMs === undefined || !wasTurnedAway(error)) throw error;
        await sleep(pauseMs);
      }
    }
    return link;
  }

  /**
   * Connects to a Unix socket on the other side, once the connection is there again if it was cut.
   * @throws VeloError unable `agent-unreachable`; `ssh-unreachable` and others of `openSsh` after 30 s
   */
  async connect(path: string): Promise<Duplex> {
    const until = performance.now() + gapMs;
    for (;;) {
      const current = this.#current ?? (await this.#next(until - performance.now()));
      try {
        return await current.connect(path);
      } catch (error) {
        if (!hasCode(error, 'ssh-unreachable') || performance.now() > until) throw error;
        // Its end is noticed in this moment, or it hangs: either way another one is needed.
        if (this.#current === current) {
          this.#current = undefined;
          current.close();
        }
      }
    }
  }

  close(): void {
    this.#closed = true;
    this.#current?.close();
    this.#pause?.end();
  }

  #hold(connection: SshConnection): void {
    this.#current = connection;
    this.#failure = undefined;
    for (const go of this.#waiting) go(connection);
    this.#waiting.clear();
    if (this.#closed) connection.close();
    const since = performance.now();
    void connection.ended.then(() => {
      if (performance.now() - since > steadyMs) this.#pauseMs = firstPauseMs;
      if (this.#current === connection) this.#current = undefined;
      if (!this.#closed) void this.#again();
    });
  }

  async #again(): Promise<void> {
    this.#note('the SSH connection was cut');
    for (;;) {
      await this.#wait(this.#pauseMs);
      this.#pauseMs = Math.min(2 * this.#pauseMs, longestPauseMs);
      if (this.#closed) return;
      try {
        const connection = await openSsh(this.#target);
        this.#note('the SSH connection is there again');
        return this.#hold(connection);
      } catch (error) {
        this.#failure = asVeloError(error);
        this.#note(this.#failure.message);
      }
    }
  }

  #wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(end, ms);
      this.#pause = { timer, end };
    });
  }

  #next(ms: number): Promise<SshConnection> {
    return new Promise((resolve, reject) => {
      const go = (connection: SshConnection) => {
        clearTimeout(timer);
        resolve(connection);
      };
      const timer = setTimeout(
        () => {
          this.#waiting.delete(go);
          reject(this.#failure ?? unreachable(this.#target, 'it was cut, and is not there again'));
        },
        Math.max(ms, 0),
      );
      this.#waiting.add(go);
    });
  }
}
