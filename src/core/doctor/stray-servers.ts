import type { FoundServer, ServerDriver } from '../../postgres/server.ts';
import { type Storage, volumeKey } from '../../storage/storage.ts';
import type { Site } from '../store/site.ts';

/** A server that is marked with a store, although its volume is not in that store. */
export interface Stray {
  driver: ServerDriver;
  server: FoundServer;
}

/**
 * Servers without a volume. The servers are listed before the volumes: a volume is created before its server, so a
 * volume that is missing then no longer exists, and is not just being created.
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
