import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { operationHeader } from '../src/agent-client/protocol.ts';
import { asVeloError, VeloError } from '../src/contract/errors/error.ts';
import { performOn } from '../src/contract/make-velo.ts';
import { entryOf } from '../src/contract/operations.ts';
import { sshSockets } from '../src/host/sshd.ts';
import { openVelo, type Status, type Velo } from '../src/velo.ts';
import { version } from '../src/version.ts';
import { openStream, type Stream, sendDocument } from './http/answer.ts';
import { Connections } from './http/connections.ts';
import { endingAlone } from './http/faults.ts';
import { listen } from './http/listen.ts';
import { Peers } from './http/peer.ts';
import { createAgentServer } from './http/server.ts';
import type { AgentOptions } from './options.ts';
import { DatabaseDoor } from './reach/database-door.ts';
import { admit } from './requests/admission.ts';
import { type Caller, Callers, readKey, subjectOf } from './requests/caller.ts';
import { type Entry, log } from './requests/journal.ts';
import { Queue } from './requests/queue.ts';
import type { Call } from './requests/read-call.ts';
import { SharedReads } from './requests/shared-reads.ts';
import { Sleep } from './sleep/sleep.ts';
import { type Metrics, openMetrics } from './upkeep/metrics.ts';
import { repairFirst } from './upkeep/repair-first.ts';
import { Upkeep } from './upkeep/upkeep.ts';

/** Milliseconds that running operations have to finish when the agent is asked to stop; after that they are undone. */
const drainMs = 25_000;
const undoMs = 60_000;

/** One of the two sockets. */
interface Door {
  name: Caller['socket'];
  peers: Peers;
}

/** The service on the database host: `interface Velo` for users without root. Its two sockets have different rights. */
export class Agent {
  readonly #options: AgentOptions;
  readonly #callers: Callers;
  readonly #engines = new Map<string, Promise<Velo>>();
  readonly #reads = new SharedReads();
  readonly #queue: Queue;
  readonly #metrics: Metrics;
  readonly #upkeep: Upkeep;
  readonly #sleep: Sleep;
  readonly #servers: Server[] = [];
  readonly #databases: DatabaseDoor;
  /** Running operations, by the name that their client was given. */
  readonly #streams = new Map<string, Stream>();
  #stopping = false;
  #ready = false;

  static async start(options: AgentOptions): Promise<Agent> {
    const agent = new Agent(options, await openVelo({ env: { ...options.env, VELO_SOCKET: '' }, longLived: true }));
    await agent.#begin();
    return agent;
  }

  private constructor(options: AgentOptions, velo: Velo) {
    this.#options = options;
    this.#callers = new Callers(options);
    this.#engines.set('', Promise.resolve(velo));
    this.#queue = new Queue(options.maxOperations);
    this.#sleep = new Sleep(velo, this.#queue, options);
    this.#upkeep = new Upkeep(velo, this.#queue, this.#sleep);
    this.#databases = new DatabaseDoor({
      callers: this.#callers,
      engine: () => this.#engine({}),
      reads: this.#reads,
      wake: (branch) => this.#sleep.reach(branch),
    });
    this.#metrics = openMetrics(this.#queue, () => this.#reads.read('status', () => velo.status()) as Promise<Status>);
  }

  /** Listens at once, accepts operations after the repair of interrupted ones, then starts what should be running. */
  async #begin(): Promise<void> {
    const { socket, group, runnerSocket, runnerGroup, sshFolder, sshGroup } = this.#options;
    await this.#serve('people', socket, group);
    if (runnerSocket !== undefined) await this.#serve('jobs', runnerSocket, runnerGroup);
    if (sshFolder !== undefined) {
      const [jobs, databases] = sshSockets.map((name) => join(sshFolder, name)) as [string, string];
      await this.#serve('jobs', jobs, sshGroup);
      await this.#databases.listen({ path: databases, group: sshGroup });
    }
    const velo = await this.#engine({});
    await this.#sleep.clear();
    await repairFirst(velo);
    this.#queue.open();
    this.#ready = true;
    this.#upkeep.begin();
  }

  /** Accepts no new work, lets running work finish within a time limit, undoes the rest. Branches keep running. */
  async stop(): Promise<void> {
    if (this.#stopping) return;
    this.#stopping = true;
    const closed = this.#servers.map((server) => new Promise((resolve) => server.close(resolve)));
    for (const server of this.#servers) server.closeIdleConnections();
    this.#databases.stop();
    const ended = Promise.all([...closed, this.#upkeep.stop()]);
    if (!(await within(ended, drainMs))) {
      for (const stream of this.#streams.values()) stream.abort();
      await within(ended, undoMs);
    }
    for (const server of this.#servers) server.closeAllConnections();
    this.#databases.close();
    for (const engine of this.#engines.values()) await (await engine).close();
    log({ operation: 'stop' });
  }

  async #serve(name: Door['name'], path: string, group: string | undefined): Promise<void> {
    const door = { name, peers: new Peers(path) };
    const handlers = {
      call: (call: Call, request: IncomingMessage, response: ServerResponse) =>
        this.#answer({ door, call }, request, response),
      abort: (operation: string) => this.#streams.get(operation)?.abort(),
      ...(name === 'jobs' && { prove: (token: string) => this.#callers.prove(token) }),
      pages:
        name === 'people'
          ? {
              '/healthz': () => this.#health(),
              '/metrics': () => this.#metrics.page(),
              '/proof': async () => ({ type: 'application/json', text: JSON.stringify(this.#callers.summary) }),
            }
          : { '/healthz': () => this.#health() },
    };
    const server = createAgentServer(handlers, new Connections(door.peers));
    await listen(server, { path, group });
    this.#servers.push(server);
    log({ operation: 'listen', target: path, note: `velo ${version}` });
  }

  async #answer(
    { door, call }: { door: Door; call: Call },
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const caller = this.#callers.of(door.name, request);
    const whole = await this.#engine(call);
    const velo = door.name === 'people' ? this.#withSweep(whole) : this.#callers.limited(whole, caller, call);
    const subject = subjectOf(caller, call);
    if (entryOf(call.name).streams) return this.#operate({ door, velo, call, subject }, request, response);
    const from = performance.now();
    const look = () => endingAlone({ ...subject, work: () => performOn(velo, call.name, call.request, {}) });
    try {
      const value = await this.#reads.read(readKey(caller, call), look);
      sendDocument(response, { value });
      this.#metrics.count(call.name, 'done', performance.now() - from);
    } catch (thrown) {
      const error = asVeloError(thrown);
      this.#metrics.count(call.name, error.code, performance.now() - from);
      if (error.code === 'not-permitted') log({ ...subject, peer: await door.peers.of(request.socket), error });
      throw error;
    }
  }

  /** One operation that may change something: waits for its turn, streams its steps, writes its log line. */
  async #operate(
    { door, velo, call, subject }: { door: Door; velo: Velo; call: Call; subject: Entry },
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const from = performance.now();
    const id = randomUUID();
    const stream = openStream(response, { [operationHeader]: id });
    this.#streams.set(id, stream);
    // Looked up while the client is certainly connected; the operation does not wait for it.
    const peer = door.peers.of(request.socket);
    const logged = async (error: VeloError | undefined) => {
      const ms = Math.round(performance.now() - from);
      this.#metrics.count(call.name, error?.code ?? 'done', ms);
      log({ ...subject, peer: await peer, ms, error });
    };
    const begin = async () => {
      if (this.#stopping) throw stopping();
      const admitted = await admit(velo, call, this.#options);
      const operation = { progress: stream.send, signal: stream.signal };
      const perform = () => performOn(velo, admitted.name, admitted.request, operation);
      const branch = 'branch' in admitted.request ? admitted.request.branch : undefined;
      const value = await (branch === undefined ? perform() : this.#sleep.starting(branch, perform));
      await this.#sleep.saw(value);
      return value;
    };
    const work = () => endingAlone({ ...subject, work: begin, abort: stream.abort });
    try {
      const ahead = (count: number) => stream.send({ kind: 'queued', ahead: count });
      const value = await (waitsItsTurn(call) ? this.#queue.run(work, ahead, stream.signal) : work());
      stream.end(value);
      await logged(undefined);
    } catch (thrown) {
      // A client that is refused disconnects at once; its peer could not be found later.
      if (asVeloError(thrown).code === 'not-permitted') await peer;
      stream.fail(thrown);
      await logged(asVeloError(thrown));
    } finally {
      this.#streams.delete(id);
    }
  }

  /** The engine for the storage and server driver that the caller chooses; its clients stay open for the next call. */
  #engine({ storage, postgres }: Pick<Call, 'storage' | 'postgres'>): Promise<Velo> {
    const key = storage || postgres ? `${storage} ${postgres}` : '';
    const env = { ...this.#options.env, VELO_SOCKET: '' };
    const choice = { ...(storage && { storage }), ...(postgres && { postgres }) };
    const engine = this.#engines.get(key) ?? openVelo({ env, ...choice, longLived: true });
    this.#engines.set(key, engine);
    return engine;
  }

  #withSweep(velo: Velo): Velo {
    return { ...velo, status: async () => ({ ...(await velo.status()), lastSweep: this.#upkeep.lastSweep }) };
  }

  async #health() {
    const state = this.#stopping ? 'stopping' : this.#ready ? 'ready' : 'repairing';
    const { running, waiting } = this.#queue;
    const text = `${JSON.stringify({ state, version, running, waiting })}\n`;
    return { status: state === 'ready' ? 200 : 503, type: 'application/json', text };
  }
}

/** A read does not wait for its turn. */
function waitsItsTurn({ name, request }: Call): boolean {
  const { reads } = entryOf(name);
  return !(typeof reads === 'function'
    ? reads(request as { repair?: boolean; user?: string; dryRun?: boolean })
    : reads);
}

/** Whether something ended within so many milliseconds. */
async function within(work: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const bound = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const ended = await Promise.race([work.then(() => true as const), bound]);
  clearTimeout(timer);
  return ended;
}

function stopping(): VeloError {
  return new VeloError('unable', 'agent-stopping', "The host's agent is being stopped.", 'Try again in a moment.');
}
