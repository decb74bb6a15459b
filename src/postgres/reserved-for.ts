import { type ReservedPort, reservePort } from '../host/network/reserved-ports.ts';
import type { Server } from './server.ts';

/** Who may accept connections on a server's port. Docker's own proxy, which is root's, does for an isolated one. */
export function reservedFor({ port, user, network }: Pick<Server, 'port' | 'user' | 'network'>): ReservedPort {
  return { port, uid: network === 'isolated' ? null : (user?.uid ?? null) };
}

/** Before a server starts. One that only recovers listens on no port. */
export async function reserveFor(server: Server): Promise<void> {
  if (server.restore === null && server.user) await reservePort(reservedFor(server));
}
