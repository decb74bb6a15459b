import { VeloError } from '../../contract/error.ts';
import { portRange } from '../../host/port-range.ts';
import { freePort } from '../../host/ports.ts';
import type { Storage } from '../../storage/storage.ts';
import { type Catalog, catalogOf, portsOf } from '../catalog/catalog.ts';

/**
 * Chooses a port for a new branch, under the store's claims lock: one that is not recorded in any store that we see.
 * Each store begins its search at a different port. So stores that can't see each other (another user's, another home)
 * do not take the ports of each other's stopped branches.
 * @throws VeloError unable `no-port`
 */
export async function choosePort(storage: Storage, now: Catalog, others: readonly Storage[]): Promise<number> {
  const taken = portsOf(now);
  for (const { opened } of others) for (const port of portsOf(catalogOf(opened))) taken.add(port);
  const port = await freePort(firstPort(storage.id), taken);
  if (port !== undefined) return port;
  throw new VeloError(
    'unable',
    'no-port',
    `No port from ${portRange.first} to ${portRange.last} is free.`,
    'Delete branches that are no longer needed.',
  );
}

/** Where a store's search begins: derived from its random id, so spread over the range. */
function firstPort(store: string): number {
  const count = portRange.last - portRange.first + 1;
  return portRange.first + (Number.parseInt(store.slice(0, 8), 16) % count);
}
