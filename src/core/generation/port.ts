import { VeloError } from '../../contract/errors/error.ts';
import type { PortRange } from '../../host/network/port-range.ts';
import { freePort } from '../../host/network/ports.ts';
import { type Catalog, catalogOf, portsOf } from '../catalog/catalog.ts';
import type { Found } from '../store/site.ts';

/**
 * Chooses a port for a new branch, under the store's claims lock: one that is not recorded in any store that we see.
 * Each store begins its search at a different port. So stores that can't see each other (another user's, another home)
 * rarely take the ports of each other's stopped branches, and never with ranges of their own (`VELO_PORTS`).
 * @throws VeloError unable `no-port`
 */
export async function choosePort({ storage, others, ports }: Found, now: Catalog): Promise<number> {
  const taken = portsOf(now);
  for (const { opened } of others) for (const port of portsOf(catalogOf(opened))) taken.add(port);
  const port = await freePort(firstPort(storage.id, ports), taken, ports);
  if (port !== undefined) return port;
  throw new VeloError(
    'unable',
    'no-port',
    `No port from ${ports.first} to ${ports.last} is free.`,
    'Delete branches that are no longer needed.',
  );
}

/** Where a store's search begins: derived from its random id, so spread over the range. */
function firstPort(store: string, { first, last }: PortRange): number {
  return first + (Number.parseInt(store.slice(0, 8), 16) % (last - first + 1));
}
