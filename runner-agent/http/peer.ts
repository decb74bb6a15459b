import { readlinkSync, statSync } from 'node:fs';
import type { Socket } from 'node:net';
import { run } from '../../src/host/processes/exec.ts';
import { SharedReads } from '../requests/shared-reads.ts';

/** Who is at the other end of a connection: the user that created its socket, and a process that holds it. */
export interface Peer {
  pid: number;
  uid: number;
  gid: number;
}

/**
 * The processes at the other ends of one listening socket's connections. Node has no SO_PEERCRED. Two facts from the
 * kernel replace it; no text that another user can choose is trusted:
 *
 * - which socket is the other end of ours: from the numbers in `ss`'s rows for the socket that we listen on. Those rows
 *   contain no text but our own path (ss(8); `src` compares it);
 * - whose that socket is: from `/proc/<pid>/fd/<n>`, which must be that same socket, and whose `stat` has its owner.
 *   `ss -p` only says where to look: a process with a name such as `a",pid=1,fd=3` makes us look in the wrong place.
 */
export class Peers {
  readonly #path: string;
  readonly #looks = new SharedReads();
  readonly #known = new WeakMap<Socket, Peer>();

  constructor(path: string) {
    this.#path = path;
  }

  /** Undefined if the peer is not known: we are not root, there is no `ss`, or the process has ended. */
  async of(socket: Socket): Promise<Peer | undefined> {
    return (await this.ofAll([socket])).get(socket);
  }

  /** The peers that can be found. One look serves all sockets whose peer is not known yet. */
  async ofAll(sockets: readonly Socket[]): Promise<Map<Socket, Peer>> {
    const unknown = sockets.filter((socket) => !this.#known.has(socket));
    if (unknown.length > 0) {
      const look = () => lookAround(this.#path).catch(() => new Map());
      const found = (await this.#looks.read('peers', look)) as Map<string, Peer>;
      for (const socket of unknown) {
        const peer = found.get(ourEnd(socket) ?? '');
        if (peer) this.#known.set(socket, peer);
      }
    }
    return new Map(
      sockets.flatMap((socket) => {
        const peer = this.#known.get(socket);
        return peer ? [[socket, peer] as const] : [];
      }),
    );
  }
}

/** The number of our end. The descriptor is internal to Node, but the kernel says which socket it is. */
function ourEnd(socket: Socket): string | undefined {
  const { fd } = ((socket as { _handle?: { fd?: number } })._handle ?? {}) as { fd?: number };
  return fd === undefined || fd < 0 ? undefined : socketAt(`/proc/self/fd/${fd}`);
}

/** Finds peers by the number of our end. */
async function lookAround(path: string): Promise<Map<string, Peer>> {
  const ss = (...args: string[]) => run('ss', args, { timeoutMs: 10_000 }).then(({ stdout }) => stdout);
  const [ours, all] = await Promise.all([
    ss('-xH', 'state', 'connected', 'src', `unix:${path.replace(/[\\*?[\]]/g, '\\$&')}`),
    ss('-xpH', 'state', 'connected'),
  ]);
  // Our path and number, then the peer's number; the peer's path is not shown.
  const ends = new Map<string, string>();
  for (const [, our = '', their = ''] of ours.matchAll(/ (\d+) +\* +(\d+) *$/gm)) ends.set(their, our);
  const found = new Map<string, Peer>();
  for (const [, pid, fd] of all.matchAll(/pid=(\d+),fd=(\d+)/g)) {
    const file = `/proc/${pid}/fd/${fd}`;
    const our = ends.get(socketAt(file) ?? '');
    const owner = our === undefined ? undefined : statSync(file, { throwIfNoEntry: false });
    if (our !== undefined && owner) found.set(our, { pid: Number(pid), uid: owner.uid, gid: owner.gid });
  }
  return found;
}

/** The number of the socket behind a descriptor; undefined for everything else. */
function socketAt(file: string): string | undefined {
  try {
    return /^socket:\[(\d+)\]$/.exec(readlinkSync(file))?.[1];
  } catch {
    // The process has ended, or belongs to a user that we may not inspect.
    return undefined;
  }
}
