import { join } from 'node:path';
import { VeloError } from '../error.ts';
import type { User } from '../host/user.ts';
import type { Controls } from '../postgres/kept-controls.ts';
import type { Server, ServerDriver } from '../postgres/server.ts';
import { volumeKey } from '../storage/storage.ts';
import { type Branch, catalogOf, type Generation } from './catalog.ts';
import type { ProjectRecord } from './record.ts';
import { type Found, findProject, type Site } from './stores.ts';

/** A project in its store, with the driver of its servers. */
export interface Place extends Found {
  driver: ServerDriver;
  /** Sessions to parents. */
  controls: Controls;
}

/** @throws VeloError missing `project-not-found` · unable when its server driver can't be had */
export async function openPlace(site: Site, project: string): Promise<Place> {
  const found = await findProject(site, project);
  return { ...found, driver: await site.driver(found.project.record.postgres), controls: site.controls };
}

/**
 * The same place as it is now, after a lock was had.
 * @throws VeloError missing `project-not-found`
 */
export async function reread(place: Place): Promise<Place> {
  const catalog = catalogOf(await place.storage.list());
  const project = catalog.get(place.project.record.name);
  if (project) return { ...place, catalog, project };
  throw new VeloError(
    'missing',
    'project-not-found',
    `The project ${place.project.record.name} has just been deleted.`,
    '`velo project list` shows what is there.',
  );
}

/**
 * A branch that is there.
 * @throws VeloError missing `branch-not-found`
 */
export function presentBranch(place: Found, name: string): Branch & { current: Generation } {
  const branch = place.project.branches.get(name);
  if (branch?.current) return branch as Branch & { current: Generation };
  const project = place.project.record.name;
  throw new VeloError(
    'missing',
    'branch-not-found',
    `There is no branch ${project}/${name}.`,
    `\`velo branch list ${project}\` shows what is there.`,
  );
}

export function userOf(record: ProjectRecord): User | undefined {
  return record.uid === null ? undefined : { uid: record.uid, gid: record.uid };
}

/** The server of one generation. */
export function serverOf(place: Found, { volume, record }: Generation): Server {
  const project = place.project.record;
  return {
    store: place.storage.id,
    volume: volumeKey(volume),
    name: `velo-${record.id}-${volume.generation}`,
    path: volume.path,
    port: record.port,
    major: project.pgVersion,
    imageId: project.imageId ?? '',
    image: project.image === null ? null : { reference: project.image, digest: project.imageDigest },
    network: project.network,
    user: userOf(project),
  };
}

export type InStore = { storage: { root: string } };

/** Where the locks of a store lie: with the store, so that callers with different homes exclude each other. */
export const lockFolder = ({ storage }: InStore) => join(storage.root, '.velo', 'locks');

export const lockPath = {
  ports: (place: InStore) => join(lockFolder(place), '.ports'),
  project: (place: InStore, project: string) => join(lockFolder(place), `${project}.project`),
  branch: (place: InStore, project: string, branch: string) => join(lockFolder(place), `${project}.${branch}.branch`),
};

/** What a lock's file locks, by its name; undefined for the store's own. */
export function ownerOfLock(file: string): { project: string; branch: string | undefined } | undefined {
  const [, project, branch] = /^([a-z0-9_-]+)(?:\.([a-z0-9_-]+)\.branch|\.project)$/.exec(file) ?? [];
  return project === undefined ? undefined : { project, branch };
}
