import type { Socket } from 'node:net';
import { asVeloError } from '../../src/contract/errors/error.ts';
import { stateOf } from './errors.ts';
import { passThrough } from './pass-through.ts';
import { fatal, readStartup } from './startup-packet.ts';

interface Serving {
  /** Whether the server is stopped for want of use. */
  sleeps(): boolean;
  /** A connection to the server, which is started for it. @throws VeloError */
  connect(): Promise<Socket>;
  /** The client has logged in. */
  loggedIn(): void;
}

/** Reads what a client of a sleeping branch wants, and joins it with the server, or tells it why that is not possible. */
export async function serveClient(client: Socket, { sleeps, connect, loggedIn }: Serving): Promise<void> {
  client.on('error', () => client.destroy());
  const startup = await readStartup(client);
  if (!startup || (startup.kind === 'cancel' && sleeps())) return void client.destroy();
  try {
    const server = await connect();
    if (client.destroyed) return void server.destroy();
    if (startup.kind === 'startup') return passThrough(client, server, { startup: startup.bytes, loggedIn });
    server.on('error', () => server.destroy());
    server.end(startup.bytes, () => client.end());
  } catch (thrown) {
    const error = asVeloError(thrown);
    client.end(fatal(stateOf(error), error.message, error.hint));
  }
}
