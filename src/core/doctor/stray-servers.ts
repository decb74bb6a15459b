import type { FoundServer, ServerDriver } from '../../postgres/server.ts';
import { type Storage, volumeKey } from '../../storage/storage.ts';
import type { Site } from '../store/site.ts';

/** A server that carries a store's mark while the store has no such volume. */
export interface Stray {
  driver: ServerDriver;
  server: FoundServer;
}

/**
 * Servers without a volume. The servers are read first: a volume is created before its server, so a volume that is
 * missing afterwards is really gone and not just being created.
 */
export async function strayServers(site: Site, storage: Storage): Promise<Stray[]> {
  const found: Stray[] = [];
  for (const { name } of site.drivers.postgres) {
    const driver = await site.driver(name).catch(() => undefined);
    if (!driver || (await driver.unusable())) continue;
    for (const server of await driver.found(storage.id)) found.push({ driver, server });
  }
  const volumes = new Set((await storage.list()).volumes.map(volumeKey));
  return found.filter(({ server }) => !volumes.has(server.volume));
}
