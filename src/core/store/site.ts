import { userInfo } from 'node:os';
import { join } from 'node:path';
import { VeloError } from '../../contract/errors/error.ts';
import type { DriverChoice, PostgresName } from '../../contract/velo.ts';
import { checkHomePath, homeTrouble } from '../../host/home.ts';
import { type PortRange, readPortRange } from '../../host/network/port-range.ts';
import { storeSecret } from '../../host/secret.ts';
import { isRoot } from '../../host/users/user.ts';
import type { PostgresDriver } from '../../postgres/driver.ts';
import type { ServerDriver } from '../../postgres/server.ts';
import { type Controls, freshControls, keptControls } from '../../postgres/session/kept-controls.ts';
import type { ClosedStore } from '../../storage/format.ts';
import type { Storage } from '../../storage/storage.ts';
import { type Catalog, type CatalogProject, catalogOf, isWhole, projectNamed } from '../catalog/catalog.ts';
import { allDrivers, type Drivers } from './drivers.ts';

/** The stores found on this machine. */
export interface Stores {
  open: Storage[];
  closed: ClosedStore[];
}

/** Where velo works: its home, the stores in it and on the machine, and the drivers, which are opened when needed. */
export interface Site {
  home: string;
  /** The ports for new branches. */
  ports: PortRange;
  choice: DriverChoice;
  /** The stores that can be used. */
  stores(): Promise<Storage[]>;
  /** These stores, and those that exist but can't be used. */
  look(): Promise<Stores>;
  driver(name: PostgresName): Promise<ServerDriver>;
  /** The available kinds of storage and server. */
  drivers: Drivers;
  controls: Controls;
  /** Is told of each project that is opened. */
  opened?: (place: Found) => void;
  close(): Promise<void>;
}

/** Where an engine works, and how. */
export interface SiteOptions {
  env: NodeJS.ProcessEnv;
  choice?: DriverChoice;
  /** The process will run more than one operation, so sessions to parents are kept for the next one. */
  longLived?: boolean;
  /** Drivers to use instead of velo's own. */
  drivers?: Drivers;
}

/** @throws VeloError usage `invalid-home`, `invalid-ports` */
export function openSite({ env, choice = {}, longLived = false, drivers = allDrivers }: SiteOptions): Site {
  const home = env.VELO_HOME || (isRoot() ? '/var/lib/velo' : join(env.HOME || userInfo().homedir, '.velo'));
  checkHomePath(home);
  const ports = readPortRange(env.VELO_PORTS);
  const controls = longLived ? keptControls() : freshControls;
  const opened = new Map<string, Promise<ServerDriver>>();
  const driver = (name: PostgresName): Promise<ServerDriver> => {
    const open = opened.get(name) ?? driverNamed(drivers, name).open(home, env);
    opened.set(name, open);
    return open;
  };
  return {
    home,
    ports,
    choice,
    stores: async () => (await findStores(home, drivers)).open,
    look: () => findStores(home, drivers),
    driver,
    drivers,
    controls,
    async close() {
      await controls.close();
      for (const open of opened.values()) await (await open).close();
    },
  };
}

/**
 * A record may contain a name that this version of velo does not know. The first driver is used then, but only to look
 * for servers: a project with such a record is not changed.
 */
function driverNamed({ postgres }: Drivers, wish: PostgresName): PostgresDriver {
  const found = postgres.find(({ name }) => name === wish) ?? postgres[0];
  if (found) return found;
  throw new Error('no way to run PostgreSQL');
}

/**
 * All stores of this machine that this user may use.
 * @throws VeloError unable `home-unusable`
 */
async function findStores(home: string, drivers: Drivers): Promise<Stores> {
  const trouble = homeTrouble(home);
  if (trouble) throw trouble;
  const found: Stores = { open: [], closed: [] };
  for (const driver of drivers.storage) {
    if (driver.forRoot && !isRoot()) continue;
    for (const store of await driver.find(home)) {
      if ('why' in store) found.closed.push(store);
      // A file system that is mounted twice would otherwise be listed twice.
      else if (!found.open.some(({ id }) => id === store.id)) found.open.push(store);
    }
  }
  return found;
}

/**
 * All stores, for an answer that would be wrong if one were missing.
 * @throws VeloError unable `made-by-newer-velo` and the like
 */
export async function everyStore(site: Site): Promise<Storage[]> {
  const { open, closed } = await site.look();
  if (closed[0]) throw closed[0].why;
  return open;
}

export const secretOf = (storage: Storage) => storeSecret(join(storage.root, '.velo'));

/** A project and its store. */
export interface Found {
  storage: Storage;
  catalog: Catalog;
  project: CatalogProject;
  /** The machine's other stores, as they were when this one was opened. */
  others: Storage[];
  /** The ports for new branches. */
  ports: PortRange;
}

/**
 * The stores in which a name must be unique: all of them, or those of the requested storage. A machine's pools are
 * shared by everybody; a caller that names a storage works only there, whatever exists in other stores.
 */
export function inScope(stores: Storage[], wish: string | undefined): Storage[] {
  return wish ? stores.filter(({ name }) => name === wish) : stores;
}

/**
 * Looks for a project: first in the stores of the requested storage, then in all.
 * @throws VeloError missing `project-not-found` · conflict `project-ambiguous`
 */
export async function findProject(site: Site, name: string): Promise<Found> {
  const { open: stores, closed } = await site.look();
  const wished = lookIn(site, inScope(stores, site.choice.storage), name);
  const [only, another] = wished.length > 0 ? wished : lookIn(site, stores, name);
  if (only && another) {
    throw new VeloError(
      'conflict',
      'project-ambiguous',
      `The project ${name} is in two stores: ${only.storage.pool} and ${another.storage.pool}.`,
      'Export one of the pools, or choose one store with VELO_HOME.',
    );
  }
  if (!only && closed[0]) throw closed[0].why;
  if (!only) {
    const places = stores.map(({ pool }) => pool).join(', ') || 'no store on this machine yet';
    const hidden = site.drivers.storage.map((driver) => driver.hidden()).find((hint) => hint !== undefined);
    const hint = hidden ?? 'Check the name.';
    throw new VeloError('missing', 'project-not-found', `There is no project ${name} (looked in: ${places}).`, hint);
  }
  checkChoice(site, only);
  return only;
}

function lookIn({ ports }: Site, stores: Storage[], name: string): Found[] {
  const found: Found[] = [];
  for (const storage of stores) {
    const catalog = catalogOf(storage.opened);
    const project = projectNamed(catalog, name);
    const others = stores.filter((other) => other !== storage);
    if (project && isWhole(project)) found.push({ storage, catalog, project, others, ports });
  }
  return found;
}

/** A project keeps its storage and its server driver; a request for others is an error. */
function checkChoice(site: Site, { storage, project }: Found): void {
  for (const [wish, has] of [
    [site.choice.storage, storage.name],
    [site.choice.postgres, project.record.postgres],
  ]) {
    if (!wish || wish === has) continue;
    throw new VeloError(
      'conflict',
      'project-made-otherwise',
      `The project ${project.record.name} was made with ${has}, not with ${wish}.`,
      'Leave the choice out, or create a new project with it.',
    );
  }
}
