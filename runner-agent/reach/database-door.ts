import { createServer, type Server, type Socket } from 'node:net';
import { asVeloError, VeloError } from '../../src/contract/errors/error.ts';
import type { BranchSummary, Velo } from '../../src/velo.ts';
import { version } from '../../src/version.ts';
import { remoteError } from '../http/answer.ts';
import { endSocket } from '../http/end-socket.ts';
import { endingAlone } from '../http/faults.ts';
import { type Listening, listen } from '../http/listen.ts';
import { Peers } from '../http/peer.ts';
import { type Callers, readKey, subjectOf } from '../requests/caller.ts';
import { type Entry, log } from '../requests/journal.ts';
import type { Call } from '../requests/read-call.ts';
import type { SharedReads } from '../requests/shared-reads.ts';
import { type Handshake, readHandshake } from './handshake.ts';
import { Passages, pass } from './passages.ts';
import { reach, type Wake } from './reach.ts';

/** What the door leads to. */
interface Behind {
  callers: Callers;
  engine: () => Promise<Velo>;
  /** Those of the other sockets: a pool opens its connections at once, and one look serves them all. */
  reads: SharedReads;
  wake: Wake;
}

/**
 * The socket by which jobs that come by SSH reach the servers of their branches (`db.sock`). A connection names its
 * branch in one line of JSON; from the answer on, a line too, it is a connection to that branch's server. The client logs
 * in there as anywhere: the agent adds no right to the password.
 */
export class DatabaseDoor {
  readonly #callers: Callers;
  readonly #engine: () => Promise<Velo>;
  readonly #reads: SharedReads;
  readonly #wake: Wake;
  readonly #passages = new Passages();
  #server: Server | undefined;
  #stopping = false;

  constructor({ callers, engine, reads, wake }: Behind) {
    this.#callers = callers;
    this.#engine = engine;
    this.#reads = reads;
    this.#wake = wake;
  }

  /** @throws VeloError conflict `agent-running` */
  async listen(place: Listening): Promise<void> {
    const peers = new Peers(place.path);
    const server = createServer({ allowHalfOpen: true, pauseOnConnect: true }, (socket) => {
      endingAlone({ operation: 'reach', work: () => this.#take(socket, peers), abort: () => socket.destroy() }).catch(
        () => socket.destroy(),
      );
    });
    await listen(server, place);
    this.#server = server;
    log({ operation: 'listen', target: place.path, note: `velo ${version}` });
  }

  /** Takes no new connections; those that are through go on until `close`. */
  stop(): void {
    this.#stopping = true;
    this.#server?.close();
  }

  close(): void {
    this.#passages.close();
  }

  /** One connection: its line, the right to the branch, its server, an answer, and a line in the log. */
  async #take(socket: Socket, peers: Peers): Promise<void> {
    const from = performance.now();
    const gone = new AbortController();
    socket.on('error', () => socket.destroy()).once('close', () => gone.abort());
    this.#passages.add(socket, (why) => refuse(socket, why));
    // Looked up while the client is certainly connected.
    const peer = peers.of(socket);
    let subject: Entry = { operation: 'reach', socket: 'jobs' };
    const logged = async (error?: VeloError) =>
      log({ ...subject, operation: 'reach', peer: await peer, ms: Math.round(performance.now() - from), error });
    try {
      const asked = await readHandshake(socket);
      this.#passages.heard(socket);
      if (this.#stopping) throw stopping();
      const { caller, call } = this.#callOf(asked);
      subject = subjectOf(caller, call);
      const velo = this.#callers.limited(await this.#engine(), caller, call);
      const look = () => velo.getBranch(call.request);
      const branch = (await this.#reads.read(readKey(caller, call), look)) as BranchSummary;
      this.#passages.enter(socket, branch.id);
      const server = await reach(branch, { wake: this.#wake, signal: gone.signal });
      // Gone meanwhile: nobody would close the server's side.
      if (socket.destroyed) return void server.destroy();
      socket.write(`${JSON.stringify({ value: { branch: `${branch.project}/${branch.branch}`, id: branch.id } })}\n`);
      pass(socket, server);
      await logged();
    } catch (thrown) {
      const error = asVeloError(thrown);
      // A client that is refused leaves at once; its peer could not be found later.
      await peer;
      refuse(socket, error);
      await logged(error);
    }
  }

  /** What the same job would ask on the other socket: whether it may see the branch. */
  #callOf({ branch, owner, session }: Handshake) {
    const caller = this.#callers.job(session);
    const request = { branch, ...(owner === undefined ? {} : { expect: { owner } }) };
    return { caller, call: { name: 'getBranch', request } satisfies Call & { name: 'getBranch' } };
  }
}

/** Answers with an error, and closes the connection whatever the client does. */
function refuse(socket: Socket, error: VeloError): void {
  if (socket.destroyed) return;
  endSocket(socket, `${JSON.stringify({ error: remoteError(error) })}\n`);
}

function stopping(): VeloError {
  return new VeloError('unable', 'agent-stopping', "The host's agent is being stopped.", 'Try again in a moment.');
}
