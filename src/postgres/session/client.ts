import type { Duplex } from 'node:stream';
import pg from './pg.ts';

/** Where a session goes, and as whom. */
export interface Address {
  host: string;
  port: number;
  user: string;
  database: string;
  /** Undefined where the server asks for none. */
  password?: string;
  /** What the session depends on, as `-c name=value …`; beats what roles and databases were given. Never empty. */
  options: string;
  /** Milliseconds until the connection stands. */
  timeoutMs: number;
  /** Milliseconds for each answer. */
  queryTimeoutMs: number;
  /** Instead of a TCP connection. */
  stream?: () => Duplex;
}

/**
 * A client that takes nothing from its surroundings. pg fills in what is left out, or falsy, from variables such as
 * PGSSLMODE, PGOPTIONS or PGPASSWORD and from `~/.pgpass`; so each option that it reads so has a value here.
 */
export function newClient({ password, timeoutMs, queryTimeoutMs, stream, ...address }: Address): pg.Client {
  const config: pg.ClientConfig & { sslnegotiation: string; replication: string } = {
    ...address,
    // A function: an empty text would be replaced by PGPASSWORD, or by a line of a password file.
    password: () => password ?? '',
    ssl: false,
    sslnegotiation: 'postgres',
    client_encoding: 'UTF8',
    // As text, which the server reads: a plain `false` would let PGREPLICATION decide.
    replication: 'false',
    application_name: 'velo',
    connectionTimeoutMillis: timeoutMs,
    query_timeout: queryTimeoutMs,
    ...(stream ? { stream: stream as NonNullable<pg.ClientConfig['stream']> } : {}),
  };
  const client = new pg.Client(config);
  // An error between queries (the server goes away) must not end the process; the next query reports it.
  client.on('error', () => {});
  return client;
}

/** `-c name=value …`, with what separates words escaped (protocol, "StartupMessage"). */
export function startupOptions(settings: Readonly<Record<string, string>>): string {
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value.replace(/[\\ ]/g, '\\$&')}`)
    .join(' ');
}
