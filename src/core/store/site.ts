import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { VeloError } from '../../contract/error.ts';
import type { StorageName } from '../../contract/velo.ts';
import { checkHomePath, homeTrouble } from '../../host/home.ts';
import { storeSecret } from '../../host/secret.ts';
import { isRoot } from '../../host/user.ts';
import { localDriver } from '../../postgres/local/local.ts';
import type { ServerDriver } from '../../postgres/server.ts';
import { type Controls, freshControls, keptControls } from '../../postgres/session/kept-controls.ts';
import { btrfsMounts, openBtrfs } from '../../storage/btrfs/btrfs.ts';
import { openDirectory } from '../../storage/directory/directory.ts';
import { openFolderStore } from '../../storage/folder/store.ts';
import type { ClosedStore } from '../../storage/format.ts';
import type { Storage } from '../../storage/storage.ts';
import { listPools } from '../../storage/zfs/pool.ts';
import { openZfs } from '../../storage/zfs/zfs.ts';
import { type Catalog, type CatalogProject, catalogOf, isWhole, projectNamed } from '../catalog/catalog.ts';

/** What is found of stores on this machine. */
export interface Stores {
  open: Storage[];
  closed: ClosedStore[];
}

/** Where velo works: its home, the stores found there and on the machine, and the drivers, opened when needed. */
export interface Site {
  home: string;
  env: NodeJS.ProcessEnv;
  /** The stores that can be worked on. */
  stores(): Promise<Storage[]>;
  /** These stores, and those that exist but can't be used. */
  look(): Promise<Stores>;
  driver(name: 'docker' | 'local'): Promise<ServerDriver>;
  controls: Controls;
  close(): Promise<void>;
}

/**
 * `goesOn`: the process will do more than one operation, so what they open is kept for the next.
 * @throws VeloError usage `invalid-home`
 */
export function openSite(env: NodeJS.ProcessEnv, goesOn: boolean): Site {
  const home = env.VELO_HOME || (isRoot() ? '/var/lib/velo' : join(env.HOME || userInfo().homedir, '.velo'));
  checkHomePath(home);
  const controls = goesOn ? keptControls() : freshControls;
  const drivers = new Map<string, Promise<ServerDriver>>();
  const driver = (name: 'docker' | 'local'): Promise<ServerDriver> => {
    const open = drivers.get(name) ?? (name === 'local' ? Promise.resolve(localDriver(home)) : openDocker(env));
    drivers.set(name, open);
    return open;
  };
  return {
    home,
    env,
    stores: async () => (await findStores(home)).open,
    look: () => findStores(home),
    driver,
    controls,
    async close() {
      await controls.close();
      for (const open of drivers.values()) await (await open).close();
    },
  };
}

async function openDocker(env: NodeJS.ProcessEnv): Promise<ServerDriver> {
  const { dockerDriver } = await import('../../postgres/docker/docker.ts');
  return dockerDriver(env);
}

/** The folder of a user's own store of this kind. */
export const storeFolder = (home: string, storage: Exclude<StorageName, 'zfs'>) => join(home, storage);
/** The folder of a store on a mounted btrfs file system. */
export const storeOnMount = (mount: string) => join(mount, 'velo');

/**
 * All stores of this machine that we may work on. ZFS and btrfs need root.
 * @throws VeloError unable `home-unusable`
 */
async function findStores(home: string): Promise<Stores> {
  const trouble = homeTrouble(home);
  if (trouble) throw trouble;
  const found: Stores = { open: [], closed: [] };
  const add = (store: Storage | ClosedStore | undefined) => {
    if (!store) return;
    if ('why' in store) found.closed.push(store);
    // One file system may be mounted twice.
    else if (!found.open.some(({ id }) => id === store.id)) found.open.push(store);
  };
  if (isRoot()) {
    for (const pool of await listPools()) add(await openZfs(pool));
    const folders = new Set([storeFolder(home, 'btrfs'), ...btrfsMounts().map(storeOnMount)]);
    for (const root of folders) if (existsSync(root)) add(await openFolderStore(root, 'btrfs', openBtrfs));
  }
  add(await openFolderStore(storeFolder(home, 'directory'), 'directory', openDirectory));
  return found;
}

/**
 * All stores, for an answer that would be wrong without one of them.
 * @throws VeloError unable `made-by-newer-velo` and the like
 */
export async function everyStore(site: Site): Promise<Storage[]> {
  const { open, closed } = await site.look();
  if (closed[0]) throw closed[0].why;
  return open;
}

export const secretOf = (storage: Storage) => storeSecret(join(storage.root, '.velo'));

/** A project in the store that holds it. */
export interface Found {
  storage: Storage;
  catalog: Catalog;
  project: CatalogProject;
  /** The machine's other stores, as they were seen when this one was opened. */
  others: Storage[];
}

/**
 * Stores in which a name must be one of a kind: all of them, or those of the storage that was asked for. A machine's
 * pools are everybody's; who names a storage works there, whatever else lies elsewhere.
 */
export function inScope(stores: Storage[], wish: string | undefined): Storage[] {
  return wish ? stores.filter(({ name }) => name === wish) : stores;
}

/**
 * Looks for a project: first in the stores of the storage asked for, then in all.
 * @throws VeloError missing `project-not-found` · conflict `project-ambiguous`
 */
export async function findProject(site: Site, name: string): Promise<Found> {
  const { open: stores, closed } = await site.look();
  const wished = lookIn(inScope(stores, site.env.VELO_STORAGE), name);
  const [only, another] = wished.length > 0 ? wished : lookIn(stores, name);
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
    const hint =
      isRoot() || !existsSync('/dev/zfs')
        ? 'Check the name.'
        : 'Check the name. Only root and the host’s agent can see projects on ZFS: `sudo velo setup` installs the agent.';
    throw new VeloError('missing', 'project-not-found', `There is no project ${name} (looked in: ${places}).`, hint);
  }
  checkChoice(site, only);
  return only;
}

function lookIn(stores: Storage[], name: string): Found[] {
  const found: Found[] = [];
  for (const storage of stores) {
    const catalog = catalogOf(storage.opened);
    const project = projectNamed(catalog, name);
    const others = stores.filter((other) => other !== storage);
    if (project && isWhole(project)) found.push({ storage, catalog, project, others });
  }
  return found;
}

/** A project keeps its storage and its way to run servers; a request for others is an error. */
function checkChoice(site: Site, { storage, project }: Found): void {
  const { VELO_STORAGE: wishedStorage, VELO_POSTGRES: wishedPostgres } = site.env;
  for (const [wish, has] of [
    [wishedStorage, storage.name],
    [wishedPostgres, project.record.postgres],
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
