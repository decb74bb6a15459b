import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import type { Duplex, Readable, Writable } from 'node:stream';
import { asVeloError } from '../../contract/errors/error.ts';
import { joinStreams } from '../../join-streams.ts';
import { Link } from '../../ssh/link.ts';
import { withSocketOf } from './agent.ts';
import { type Databases, databasesOf, type Place } from './database.ts';
import { type Ask, lineOf, readLine, type Talk } from './protocol.ts';
import { refuse } from './refuse.ts';

/** The host's socket for jobs, as the user for SSH sees it. */
const jobs = '/runner.sock';

/** Milliseconds in which the step that starts the process must say where to connect. */
const orderMs = 30_000;

/** Connections to one port at a time: far more than a server takes. */
const mostClients = 1_000;

/** The process's own: the conversation with the step that started it, and a log file. */
export interface Streams extends Talk {
  log: Writable;
}

/**
 * The job's forward: one SSH connection to the host, and ports of the loopback that lead to branches. It lives as long as
 * a step speaks with it, or a port or hold is committed; the first step speaks over standard input and output.
 */
export async function serveForward({ input, output, log }: Streams): Promise<void> {
  const note = (text: string) => void log.write(`${new Date().toISOString()} ${text}\n`);
  const line = await readLine(input, orderMs);
  if (line === undefined) return;
  const { link: target, folder } = JSON.parse(line) as Extract<Ask, { kind: 'link' }>;
  try {
    const link = await Link.open(target, note);
    const forward = new Forward({ link, folder, note, databases: await databasesOf(link, target.proof, folder) });
    await forward.listen();
    output.write(lineOf({ value: null }));
    forward.converse(input, output);
  } catch (error) {
    const { kind, ...report } = errorOf(error);
    rmSync(folder, { recursive: true, force: true });
    output.write(lineOf({ error: { kind, ...report } }), () => process.exit(0));
  }
}

function errorOf(thrown: unknown) {
  const error = asVeloError(thrown);
  return { kind: error.kind, ...error.report() };
}

interface Parts {
  link: Link;
  databases: Databases;
  folder: string;
  note(text: string): void;
}

class Forward {
  readonly #link: Link;
  readonly #databases: Databases;
  readonly #folder: string;
  readonly #note: (text: string) => void;
  readonly #control: Server;
  /** What keeps the process, by its name: how to end it. */
  readonly #kept = new Map<string, () => void>();
  #conversations = 0;

  constructor({ link, databases, folder, note }: Parts) {
    this.#note = note;
    this.#link = link;
    this.#databases = databases;
    this.#folder = folder;
    this.#control = createServer({ allowHalfOpen: true }, (socket) => {
      socket.on('error', () => socket.destroy());
      this.converse(socket, socket);
    });
  }

  /** Listens in the folder, which only this user can enter. */
  listen(): Promise<void> {
    return withSocketOf(
      this.#folder,
      (path) =>
        new Promise((resolve, reject) => {
          this.#control.once('error', reject).listen(path, resolve);
        }),
    );
  }

  /** Answers what a step asks, until it ends. */
  converse(input: Readable, output: Writable): void {
    this.#conversations += 1;
    output.on('error', () => {}); // The step is gone; that its input ends says so as well.
    void this.#answerAll(input, output)
      .catch((error: Error) => this.#note(error.message))
      .finally(() => {
        this.#conversations -= 1;
        this.#endIfUnused();
        output.end();
      });
  }

  async #answerAll(input: Readable, output: Writable): Promise<void> {
    const uncommitted = new Set<string>();
    try {
      for (let line = await readLine(input); line !== undefined; line = await readLine(input)) {
        const ask = JSON.parse(line) as Ask;
        if (ask.kind === 'agent') return await this.#beAgent(output as Socket);
        try {
          output.write(lineOf({ value: await this.#answer(ask, uncommitted) }));
        } catch (error) {
          output.write(lineOf({ error: errorOf(error) }));
        }
      }
    } finally {
      for (const name of uncommitted) this.#close(name);
    }
  }

  async #answer(ask: Ask, uncommitted: Set<string>): Promise<unknown> {
    if (ask.kind === 'open') {
      const port = await this.#open(ask);
      uncommitted.add(String(port));
      return port;
    }
    if (ask.kind === 'hold') {
      const name = randomBytes(8).toString('hex');
      this.#kept.set(name, () => {});
      uncommitted.add(name);
      return name;
    }
    if (ask.kind === 'commit') uncommitted.clear();
    if (ask.kind === 'close') for (const name of ask.names) this.#close(name);
    return null;
  }

  async #open(place: Place): Promise<number> {
    const clients = new Set<Socket>();
    const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
      clients.add(client);
      client.on('error', () => client.destroy()).on('close', () => clients.delete(client));
      void this.#carry(client, place);
    });
    server.maxConnections = mostClients;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen({ host: '127.0.0.1', port: 0 }, resolve);
    });
    const { port } = server.address() as AddressInfo;
    this.#kept.set(String(port), () => {
      server.close();
      for (const client of clients) client.destroy();
    });
    return port;
  }

  async #carry(client: Socket, place: Place): Promise<void> {
    try {
      joinStreams(client, await this.#databases(place));
    } catch (thrown) {
      const error = asVeloError(thrown);
      this.#note(`${place.branch}: ${error.message}`);
      refuse(client, error);
    }
  }

  async #beAgent(socket: Socket): Promise<void> {
    let channel: Duplex;
    try {
      channel = await this.#link.connect(jobs);
    } catch (error) {
      socket.write(lineOf({ error: errorOf(error) }));
      return;
    }
    socket.write(lineOf({ value: null }));
    const closed = new Promise<void>((resolve) => channel.once('close', () => resolve()));
    joinStreams(socket, channel);
    await closed;
  }

  #close(name: string): void {
    this.#kept.get(name)?.();
    this.#kept.delete(name);
  }

  #endIfUnused(): void {
    if (this.#conversations > 0 || this.#kept.size > 0) return;
    this.#control.close();
    rmSync(this.#folder, { recursive: true, force: true });
    this.#link.close();
    process.exit(0);
  }
}
