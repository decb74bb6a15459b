import { fstatSync, type Stats, statSync } from 'node:fs';
import type { Socket } from 'node:net';
import { run } from '../src/host/exec.ts';
import { SharedReads } from './shared-reads.ts';

/** Who is at the other end of a connection: the user that made its socket, and a process that holds it. */
export interface Peer {
  pid: number;
  uid: number;
  gid: number;
}

/**
 * The processes at the other ends of one listening socket's connections. Node has no SO_PEERCRED. Two facts of the
 * kernel replace it, and no text that another user can choose is believed:
 *
 * - which socket is the other end of ours: the numbers in `ss`'s rows of the socket that we listen on. Those rows hold
 *   no text but our own path (ss(8); `src` compares it);
 * - whose that socket is: `stat` of `/proc/<pid>/fd/<n>`, whose inode must be that very socket. Where to look is what
 *   `ss -p` says; a process with a name such as `a",pid=1,fd=3` only makes us look in vain.
 */
export class Peers {
  readonly #path: string;
  readonly #looks = new SharedReads();
  readonly #known = new WeakMap<Socket, Peer>();

  constructor(path: string) {
    this.#path = path;
  }

  /** Undefined where it can't be had: not root, no `ss`, or the process has gone. */
  async of(socket: Socket): Promise<Peer | undefined> {
    return (await this.ofAll([socket])).get(socket);
  }

  /** Those of the sockets whose peers can be had, in one look for all that are not known yet. */
  async ofAll(sockets: readonly Socket[]): Promise<Map<Socket, Peer>> {
    const unknown = sockets.flatMap((socket) => {
      const end = this.#known.has(socket) ? undefined : ourEnd(socket);
      return end ? [{ socket, end }] : [];
    });
    const [first] = unknown;
    if (first) {
      const look = () => lookAround(this.#path, first.end.dev).catch(() => new Map());
      const found = (await this.#looks.read('peers', look)) as Map<number, Peer>;
      for (const { socket, end } of unknown) {
        const peer = found.get(end.ino);
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

/** Our end of a connection: the descriptor is Node's own business, but the kernel tells which socket it is. */
function ourEnd(socket: Socket): Stats | undefined {
  const { fd } = ((socket as { _handle?: { fd?: number } })._handle ?? {}) as { fd?: number };
  return fd === undefined || fd < 0 ? undefined : statOf(() => fstatSync(fd));
}

/** Peers by the number of our end. All sockets of a machine are on one device, which no file is on. */
async function lookAround(path: string, device: number): Promise<Map<number, Peer>> {
  const ss = (...args: string[]) => run('ss', args, { timeoutMs: 10_000 }).then(({ stdout }) => stdout);
  const [ours, all] = await Promise.all([
    ss('-xH', 'state', 'connected', 'src', `unix:${path.replace(/[\\*?[\]]/g, '\\$&')}`),
    ss('-xpH', 'state', 'connected'),
  ]);
  // Local path and number, then the peer's number; its path is not shown.
  const rows = [...ours.matchAll(/ (\d+) +\* +(\d+) *$/gm)];
  const ends = new Map(rows.map(([, our, their]) => [Number(their), Number(our)]));
  const found = new Map<number, Peer>();
  for (const [, pid, fd] of all.matchAll(/pid=(\d+),fd=(\d+)/g)) {
    const held = statOf(() => statSync(`/proc/${pid}/fd/${fd}`));
    const our = held?.dev === device ? ends.get(held.ino) : undefined;
    if (held && our !== undefined) found.set(our, { pid: Number(pid), uid: held.uid, gid: held.gid });
  }
  return found;
}

function statOf(look: () => Stats): Stats | undefined {
  try {
    return look();
  } catch {
    // Gone in between, or not ours to see.
    return undefined;
  }
}
