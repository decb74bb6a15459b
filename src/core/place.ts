import { join } from 'node:path';
import { VeloError } from '../error.ts';
import type { User } from '../host/user.ts';
import type { Controls } from '../postgres/kept-controls.ts';
import type { Server, ServerDriver } from '../postgres/server.ts';
import { volumeKey } from '../storage/storage.ts';
import { type Branch, catalogOf, type Generation } from './catalog.ts';
import { mainBranch } from './names.ts';
import type { ProjectRecord } from './record.ts';
import { limitsOf } from './resource-limits.ts';
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
  const { memory, cpus, pids } = limitsOf(place, { volume, record });
  return {
    store: place.storage.id,
    volume: volumeKey(volume),
    name: `velo-${record.id}-${volume.generation}`,
    path: volume.path,
    port: record.port,
    major: project.pgVersion,
    imageId: project.imageId ?? '',
    network: project.network,
    user: userOf(project),
    limits: { memory, cpus, pids, rank: volume.branch === mainBranch ? 'main' : 'branch' },
  };
}

/** Where the locks of a store lie: with the store, so that callers with different homes exclude each other. */
export const lockPath = {
  ports: (place: { storage: { root: string } }) => join(place.storage.root, '.velo', 'locks', '.ports'),
  project: (place: { storage: { root: string } }, project: string) =>
    join(place.storage.root, '.velo', 'locks', `${project}.project`),
  branch: (place: { storage: { root: string } }, project: string, branch: string) =>
    join(place.storage.root, '.velo', 'locks', `${project}.${branch}.branch`),
};
