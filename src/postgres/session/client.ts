import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type pg from './pg.ts';

/** Where a session connects to, and as whom. */
export interface Address {
  host: string;
  port: number;
  user: string;
  database: string;
  /** Undefined if the server asks for none. */
  password?: string;
  /** Settings that the session needs, as `-c name=value …`; they override those of roles and databases. Never empty. */
  options: string;
  /** Time limit for connecting, in milliseconds. */
  timeoutMs: number;
  /** Time limit for each answer, in milliseconds. */
  queryTimeoutMs: number;
  /** Used instead of a TCP connection. */
  stream?: () => Duplex;
  /** The local address to connect from. */
  from?: string;
}

/**
 * PostgreSQL's client takes 10 ms to load. Many commands need none, and others can load it while a server starts, so
 * that it is there when the server answers.
 */
export async function loadPg(): Promise<typeof pg> {
  return (await import('./pg.ts')).default;
}

/** A socket that connects from one local address. */
class SocketFrom extends Socket {
  readonly #localAddress: string;

  constructor(localAddress: string) {
    super();
    this.#localAddress = localAddress;
  }

  // pg calls connect(port, host).
  override connect(...args: unknown[]): this {
    const [port, host] = args as [number, string];
    return super.connect({ port, host, localAddress: this.#localAddress });
  }
}

/**
 * A client that takes nothing from its environment. If an option is missing or falsy, pg takes it from variables such
 * as PGSSLMODE, PGOPTIONS or PGPASSWORD, and from `~/.pgpass`. So every option that it would fill in has a value here.
 */
export async function newClient({
  password,
  timeoutMs,
  queryTimeoutMs,
  from,
  ...address
}: Address): Promise<pg.Client> {
  const { Client } = await loadPg();
  const stream = address.stream ?? (from === undefined ? undefined : () => new SocketFrom(from));
  const config: pg.ClientConfig & { sslnegotiation: string; replication: string } = {
    ...address,
    // A function, because an empty string would be replaced by PGPASSWORD, or by a line of a password file.
    password: () => password ?? '',
    ssl: false,
    sslnegotiation: 'postgres',
    client_encoding: 'UTF8',
    // A string, which the server parses: with a plain `false`, PGREPLICATION would decide.
    replication: 'false',
    application_name: 'velo',
    connectionTimeoutMillis: timeoutMs,
    query_timeout: queryTimeoutMs,
    ...(stream ? { stream: stream as NonNullable<pg.ClientConfig['stream']> } : {}),
  };
  const client = new Client(config);
  // An error between queries (the server goes away) must not end the process; the next query reports it.
  client.on('error', () => {});
  return client;
}

/** `-c name=value …`, with backslashes and spaces in the values escaped (protocol, "StartupMessage"). */
export function startupOptions(settings: Readonly<Record<string, string>>): string {
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value.replace(/[\\ ]/g, '\\$&')}`)
    .join(' ');
}
