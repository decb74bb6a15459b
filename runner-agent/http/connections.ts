import type { Socket } from 'node:net';
import { VeloError } from '../../src/contract/errors/error.ts';
import type { Peers } from './peer.ts';
import { refuse } from './refuse.ts';

/** Connections that one user may have at once: each job of a matrix needs one, sometimes two. */
const share = 128;
/** Up to this number of connections nobody can run short of them. Above it, the users behind them are looked up. */
const crowd = 4 * share;
/** After a look that found nobody with too many: the number of new connections until the next look. */
const patience = share / 2;
/** Requests of one connection at once; velo's own clients send one. */
const requestsAtOnce = 16;

/**
 * The open connections of one socket. When there are many, no user may have more than a share of them. Those beyond it
 * are closed, idle ones first. Root and the agent's own user are exempt: they can end the agent anyway.
 */
export class Connections {
  /** The number of requests in progress on each connection, in the order in which the connections came. */
  readonly #open = new Map<Socket, number>();
  readonly #peers: Peers;
  readonly #exempt = new Set([0, process.getuid?.()]);
  #looking = false;
  /** The number of connections at which the next look is taken. */
  #lookFrom = crowd + 1;

  constructor(peers: Peers) {
    this.#peers = peers;
  }

  add(socket: Socket): void {
    this.#open.set(socket, 0);
    socket.once('close', () => {
      this.#open.delete(socket);
      if (this.#open.size <= crowd) this.#lookFrom = crowd + 1;
    });
    if (this.#open.size >= this.#lookFrom) void this.#share();
  }

  /** Counts a request until its answer has been sent. Returns false if the connection had too many and was closed. */
  begin(socket: Socket): boolean {
    const requests = (this.#open.get(socket) ?? 0) + 1;
    if (requests > requestsAtOnce) {
      socket.destroy();
      return false;
    }
    this.#open.set(socket, requests);
    return true;
  }

  end(socket: Socket): void {
    const requests = this.#open.get(socket);
    if (requests !== undefined) this.#open.set(socket, requests - 1);
  }

  /** One check at a time; connections made meanwhile are seen by the next. */
  async #share(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    try {
      const asked = [...this.#open.keys()];
      const peers = await this.#peers.ofAll(asked);
      const users = new Map<number | undefined, Socket[]>();
      for (const socket of asked.filter((each) => this.#open.has(each))) {
        const uid = peers.get(socket)?.uid;
        const theirs = users.get(uid);
        if (theirs) theirs.push(socket);
        else users.set(uid, [socket]);
      }
      let ended = 0;
      for (const [uid, sockets] of users) {
        // If a peer is not known, its connection has mostly just ended. Only many of these are treated as one user's.
        if (uid === undefined) ended += this.#cut(sockets, crowd);
        else if (!this.#exempt.has(uid)) ended += this.#cut(sockets, share);
      }
      this.#lookFrom = ended > 0 ? crowd + 1 : this.#open.size + patience;
    } finally {
      this.#looking = false;
    }
  }

  /** Closes the connections beyond a number, idle ones first, and of these the newest. Returns how many. */
  #cut(sockets: readonly Socket[], most: number): number {
    const isBusy = (socket: Socket) => ((this.#open.get(socket) ?? 0) > 0 ? 1 : 0);
    const expendable = [...sockets].reverse().sort((a, b) => isBusy(a) - isBusy(b));
    const beyond = expendable.slice(0, Math.max(0, sockets.length - most));
    for (const socket of beyond) {
      if (isBusy(socket)) socket.destroy();
      else refuse(socket, tooMany());
    }
    return beyond.length;
  }
}

function tooMany(): VeloError {
  return new VeloError(
    'unable',
    'too-many-connections',
    `This user has more than ${share} connections to the agent.`,
    'Run fewer jobs at once, or stop the processes that hold the connections: `ss -xp` shows them.',
  );
}
