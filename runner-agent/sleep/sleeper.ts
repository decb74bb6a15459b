import { connect, createServer, type Server, type Socket } from 'node:net';
import { directAddress } from '../../src/host/network/redirects.ts';
import type { BranchListener, BranchSummary } from '../../src/velo.ts';

/** Connections that may wait at once for one branch; more are refused. */
const mostWaiting = 1000;
/** Connections that the kernel holds until we accept them (listen(2)). */
const backlog = 4096;

/** A branch that sleeps, or did while this agent ran, and the socket at which its clients wait. */
export class Sleeper {
  readonly id: string;
  readonly port: number;
  project = '';
  name = '';
  asleep = false;
  /** While it is stopped for want of use, and while it is started for a client. */
  falling: Promise<unknown> | undefined;
  waking: Promise<void> | undefined;
  /** Operations that may start it, during which its own port stays free. */
  #starting = 0;
  /** Its server was started by a velo whose servers admit the address that is not redirected. */
  isDirect = false;
  /** The socket that its server listens on, once that is known to be its own. */
  inode: number | null | undefined;
  checking: Promise<BranchListener> | undefined;
  #server: Server | undefined;
  /** Where its clients wait. */
  waitingAt = 0;

  constructor(branch: BranchSummary) {
    this.id = branch.id;
    this.port = branch.port;
    this.rename(branch);
  }

  /** Takes its present name. */
  rename({ project, branch }: Pick<BranchSummary, 'project' | 'branch'>): void {
    this.project = project;
    this.name = `${project}/${branch}`;
  }

  /** Takes over how it is now; undefined: it is gone. Returns whether its server runs, or may run soon. */
  seen(now: BranchSummary | undefined): boolean {
    if (now) this.rename(now);
    this.inode = undefined;
    // Whoever keeps it busy decides.
    if (now?.status !== 'busy') this.asleep = now?.status === 'asleep';
    return now !== undefined && ['asleep', 'busy', 'running'].includes(now.status);
  }

  /** Does something that may start its server: its own port is free for that. */
  async whileFree<T>(work: () => Promise<T>): Promise<T> {
    this.#starting += 1;
    try {
      await this.falling?.catch(() => {});
      await this.close();
      return await work();
    } finally {
      this.#starting -= 1;
    }
  }

  /**
   * Listens on a port of the loopback; 0: any free one. Nothing is done if it listens already, or if it is its own port
   * and its server may be about to take it.
   */
  async listen(port: number, serve: (client: Socket) => void): Promise<void> {
    if (this.#server || (port === this.port && this.#starting > 0)) return;
    const server = createServer({ allowHalfOpen: true, pauseOnConnect: true }, serve);
    server.maxConnections = mostWaiting;
    this.#server = server;
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject).listen({ port, host: '127.0.0.1', backlog }, resolve);
      });
    } catch (error) {
      this.#server = undefined;
      throw error;
    }
    server.on('error', () => {});
    this.waitingAt = (server.address() as { port: number }).port;
  }

  /** Frees the port at once; clients that were accepted stay. */
  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    this.waitingAt = 0;
    // Its callback waits for the clients; the port is free once the handle's close has had its turn.
    server?.close();
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** Connects to its server, past the redirect. @returns undefined if nobody listens there */
  connect(): Promise<Socket | undefined> {
    const from = this.isDirect ? { localAddress: directAddress } : {};
    return new Promise((resolve) => {
      const socket = connect({ host: '127.0.0.1', port: this.port, allowHalfOpen: true, ...from });
      socket.once('connect', () => resolve(socket.off('error', failed)));
      const failed = () => resolve(undefined);
      socket.once('error', failed);
    });
  }
}
