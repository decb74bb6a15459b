import type { Socket } from 'node:net';
import { VeloError } from '../src/error.ts';
import type { Peers } from './peer.ts';
import { refuse } from './refuse.ts';

/** Connections of one user at once: a matrix of jobs needs one each, now and then two. */
const share = 128;
/** Connections in all from which on it is looked at whose they are; below, nobody can be short of any. */
const crowd = 2 * share;
/** Requests of one connection at once; velo's own clients send one. */
const requestsAtOnce = 16;

/**
 * The open connections of one socket. When there are many, no user has more than a share of them: those beyond it end,
 * the ones that wait for nothing first. Root and the agent's own user are exempt: they can end the agent anyway.
 */
export class Connections {
  /** Requests under way, in the order in which the connections came. */
  readonly #open = new Map<Socket, number>();
  readonly #peers: Peers;
  readonly #exempt = new Set([0, process.getuid?.()]);
  #looking = false;

  constructor(peers: Peers) {
    this.#peers = peers;
  }

  add(socket: Socket): void {
    this.#open.set(socket, 0);
    socket.once('close', () => this.#open.delete(socket));
    if (this.#open.size > crowd) void this.#share();
  }

  /** Counts a request until its answer has gone. False: the connection has too many, and was ended. */
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

  /** One look at a time; who came meanwhile is seen by the next. */
  async #share(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    try {
      const peers = await this.#peers.ofAll([...this.#open.keys()]);
      // Those that can't be told apart share what one user has.
      const users = new Map<number | undefined, Socket[]>();
      for (const socket of this.#open.keys()) {
        const uid = peers.get(socket)?.uid;
        users.set(uid, [...(users.get(uid) ?? []), socket]);
      }
      for (const [uid, sockets] of users) {
        if (uid === undefined || !this.#exempt.has(uid)) this.#cut(sockets);
      }
    } finally {
      this.#looking = false;
    }
  }

  /** Ends those beyond the share: idle ones first, and of these the newest. */
  #cut(sockets: readonly Socket[]): void {
    const isBusy = (socket: Socket) => ((this.#open.get(socket) ?? 0) > 0 ? 1 : 0);
    const expendable = [...sockets].reverse().sort((a, b) => isBusy(a) - isBusy(b));
    for (const socket of expendable.slice(0, Math.max(0, sockets.length - share))) {
      if (isBusy(socket)) socket.destroy();
      else refuse(socket, tooMany());
    }
  }
}

function tooMany(): VeloError {
  return new VeloError(
    'unable',
    'too-many-connections',
    `This user has more than ${share} connections to the agent at once.`,
    'Run fewer jobs at once, or end what holds them: `ss -xp` names it.',
  );
}
