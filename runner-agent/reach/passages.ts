import type { Socket } from 'node:net';
import { VeloError } from '../../src/contract/errors/error.ts';
import { joinStreams } from '../../src/join-streams.ts';

/** First lines that are waited for at once, connections in all, and connections to one branch. */
const most = { waiting: 256, open: 2_048, ofBranch: 128 };
/** Milliseconds that one direction may be silent once the other has ended. */
const halfOpenMs = 60_000;

/**
 * The connections to `db.sock`. Of those that have not said yet what they want, the oldest gives way to a new one: who
 * is honest needs a moment for that. All who come by SSH are one user to the kernel, so what is counted is the branch,
 * for which each has shown a right.
 */
export class Passages {
  readonly #waiting = new Map<Socket, (why: VeloError) => void>();
  readonly #ofBranch = new Map<string, number>();
  readonly #open = new Set<Socket>();

  /** Takes a connection in, until it is closed. `refuse` is called if it must give way before it has said its line. */
  add(socket: Socket, refuse: (why: VeloError) => void): void {
    const [oldest] = this.#waiting;
    if (this.#waiting.size >= most.waiting && oldest) {
      this.#waiting.delete(oldest[0]);
      oldest[1](tooMany('Too many connections wait to name their branch.'));
    }
    this.#waiting.set(socket, refuse);
    this.#open.add(socket);
    socket.once('close', () => {
      this.#waiting.delete(socket);
      this.#open.delete(socket);
    });
  }

  /**
   * Counts a connection that has said what it wants, for its branch's id, until it is closed.
   * @throws VeloError unable `too-many-connections`
   */
  enter(socket: Socket, id: string): void {
    const count = this.#ofBranch.get(id) ?? 0;
    if (count >= most.ofBranch) throw tooMany(`The branch has ${most.ofBranch} connections by this way.`);
    if (this.#open.size - this.#waiting.size > most.open) throw tooMany('The host has too many connections.');
    this.#ofBranch.set(id, count + 1);
    socket.once('close', () => {
      const left = (this.#ofBranch.get(id) ?? 1) - 1;
      if (left > 0) this.#ofBranch.set(id, left);
      else this.#ofBranch.delete(id);
    });
  }

  /** The connection has said its line. */
  heard(socket: Socket): void {
    this.#waiting.delete(socket);
  }

  close(): void {
    for (const socket of this.#open) socket.destroy();
  }
}

/** Joins both until both sides have ended, for a limited time once one of them has. */
export function pass(client: Socket, server: Socket): void {
  const both = [client, server] as const;
  const limit = () => {
    for (const each of both) each.setTimeout(halfOpenMs);
  };
  const cut = () => {
    for (const each of both) each.destroy();
  };
  joinStreams(client, server);
  for (const each of both) each.on('timeout', cut).once('end', limit).once('close', limit);
}

function tooMany(what: string): VeloError {
  return new VeloError(
    'unable',
    'too-many-connections',
    what,
    'Close connections that are not needed, and connect again.',
  );
}
