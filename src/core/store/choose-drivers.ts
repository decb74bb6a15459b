import { mkdirSync } from 'node:fs';
import { VeloError } from '../../contract/errors/error.ts';
import { quoted } from '../../contract/values/names.ts';
import type { CreateProject } from '../../contract/velo.ts';
import { isRoot } from '../../host/users/user.ts';
import type { PostgresDriver } from '../../postgres/driver.ts';
import type { ServerDriver } from '../../postgres/server.ts';
import type { StorageDriver } from '../../storage/driver.ts';
import type { Storage } from '../../storage/storage.ts';
import type { Steps } from '../operation/steps.ts';
import type { Site } from './site.ts';

/**
 * Chooses the storage and server driver of a new project: a usable pool and engine if there are any, otherwise the last
 * resorts, with a note that gives the reason. Creates the store if there is none yet.
 */
export async function chooseDrivers(
  site: Site,
  request: CreateProject,
  steps: Steps,
): Promise<{ storage: Storage; driver: ServerDriver }> {
  const wish = wishes(site, request);
  const engine = await findEngine(site, wish.postgres);
  const storage =
    wish.storage ??
    (await detectStorage(site, request, { postgres: wish.postgres, whyNoEngine: engine.whyNone, steps }));
  const postgres = wish.postgres ?? (await postgresFor(site, storage, engine.found));
  if (!postgres.lastResort && engine.whyNone !== undefined) throw engine.whyNone;
  mkdirSync(site.home, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
  return { storage: await storage.create(site.home, request.pool), driver: await site.driver(postgres.name) };
}

interface Wishes {
  storage: StorageDriver | undefined;
  postgres: PostgresDriver | undefined;
}

function wishes(site: Site, request: CreateProject): Wishes {
  const { storage: storages, postgres: engines } = site.drivers;
  const storage = oneOf(request.storage ?? site.choice.storage, storages, 'storage');
  const postgres = oneOf(request.postgres ?? site.choice.postgres, engines, 'way to run PostgreSQL');
  // A request with an image needs a driver that runs images.
  return { storage, postgres: postgres ?? engines.find(({ takesImage }) => takesImage && request.image !== undefined) };
}

/** The first usable driver that is not a last resort, of all drivers or only `wish`; otherwise why there is none. */
async function findEngine(
  site: Site,
  wish: PostgresDriver | undefined,
): Promise<{ found?: PostgresDriver; whyNone?: VeloError }> {
  let whyNone: VeloError | undefined;
  for (const candidate of wish ? [wish] : site.drivers.postgres) {
    if (candidate.lastResort) continue;
    const why = await whyUnusable(site, candidate);
    if (why === undefined) return { found: candidate };
    whyNone ??= why;
  }
  return whyNone ? { whyNone } : {};
}

async function detectStorage(
  site: Site,
  { pool }: CreateProject,
  {
    postgres,
    whyNoEngine,
    steps,
  }: { postgres: PostgresDriver | undefined; whyNoEngine: VeloError | undefined; steps: Steps },
): Promise<StorageDriver> {
  const storages = site.drivers.storage;
  const meant = pool === undefined ? undefined : storages.find((storage) => storage.isPool(pool));
  if (meant) return meant;
  const { found, whyNone } = await usableStorage(site);
  if (found && (postgres || !whyNoEngine)) return found;
  const resort = lastResortOf(storages);
  const servers = postgres && !postgres.lastResort ? '' : ` and ${lastResortOf(site.drivers.postgres).title}`;
  steps.note(`Using ${resort.title}${servers}: ${found ? whyNoEngine?.message : whyNone}`);
  return resort;
}

/** The first usable storage that is not a last resort; otherwise why there is none. */
async function usableStorage({ drivers, home }: Site): Promise<{ found?: StorageDriver; whyNone: string }> {
  const needRoot: string[] = [];
  const missing: string[] = [];
  for (const storage of drivers.storage) {
    if (storage.lastResort) continue;
    if (storage.forRoot && !isRoot()) {
      needRoot.push(storage.title);
      continue;
    }
    const why = await storage.whyNot(home);
    if (why === undefined) return { found: storage, whyNone: '' };
    missing.push(why);
  }
  const reasons = [
    ...(needRoot.length > 0 ? [`${needRoot.join(' and ')} need root`] : []),
    ...(missing.length > 0 ? [`there is ${missing.join(' and ')}`] : []),
  ];
  return { whyNone: reasons.join(', ') };
}

/** With a storage that is a last resort, the server driver that is a last resort is preferred if it can be used. */
async function postgresFor(
  site: Site,
  storage: StorageDriver,
  engine: PostgresDriver | undefined,
): Promise<PostgresDriver> {
  const resort = lastResortOf(site.drivers.postgres);
  if (!engine) return resort;
  return storage.lastResort && (await whyUnusable(site, resort)) === undefined ? resort : engine;
}

function whyUnusable(site: Site, { name }: PostgresDriver): Promise<VeloError | undefined> {
  return site.driver(name).then((driver) => driver.unusable(), reason);
}

function lastResortOf<T extends { lastResort: boolean }>(drivers: readonly T[]): T {
  const found = drivers.find(({ lastResort }) => lastResort);
  if (found) return found;
  throw new Error('no driver is the last resort');
}

function oneOf<T extends { name: string }>(
  value: string | undefined,
  drivers: readonly T[],
  what: string,
): T | undefined {
  if (value === undefined || value === '') return undefined;
  const found = drivers.find(({ name }) => name === value);
  if (found) return found;
  const names = drivers.map(({ name }) => name).join(', ');
  throw new VeloError('usage', 'unknown-choice', `${quoted(value)} is not a known ${what}.`, `Choose one of ${names}.`);
}

function reason(error: unknown): VeloError {
  if (error instanceof VeloError) return error;
  throw error;
}
