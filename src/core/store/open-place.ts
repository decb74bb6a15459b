import { join } from 'node:path';
import { VeloError } from '../../contract/errors/error.ts';
import { formatBranch } from '../../contract/values/names.ts';
import type { User } from '../../host/users/user.ts';
import type { Server, ServerDriver } from '../../postgres/server.ts';
import type { Controls } from '../../postgres/session/kept-controls.ts';
import { type Storage, volumeKey } from '../../storage/storage.ts';
import { type Branch, branchNamed, catalogOf, type Generation } from '../catalog/catalog.ts';
import type { ProjectRecord } from '../catalog/record.ts';
import { limitsOf } from '../catalog/resource-limits.ts';
import { type Found, findProject, type Site } from './site.ts';

/** A project in its store, with the driver of its servers. */
export interface Place extends Found {
  driver: ServerDriver;
  /** Sessions to parents. */
  controls: Controls;
}

/** @throws VeloError missing `project-not-found` · unable if its server driver can't be used */
export async function openPlace(site: Site, project: string): Promise<Place> {
  const found = await findProject(site, project);
  site.opened?.(found);
  return { ...found, driver: await site.driver(found.project.record.postgres), controls: site.controls };
}

/**
 * The place of a project that was already read, for what undoes or finishes there and chooses no port.
 * @throws VeloError unable if its server driver can't be used
 */
export async function placeOf(
  site: Site,
  { storage, project, catalog = new Map() }: Pick<Found, 'storage' | 'project'> & Partial<Pick<Found, 'catalog'>>,
): Promise<Place> {
  const { controls, ports } = site;
  const driver = await site.driver(project.record.postgres);
  return { storage, project, catalog, driver, controls, others: [], ports };
}

/**
 * Reads the same place again, after a lock was taken.
 * @throws VeloError missing `project-not-found`
 */
export async function reread(place: Place): Promise<Place> {
  const catalog = catalogOf(await place.storage.list());
  const project = catalog.get(place.project.key);
  if (project) return { ...place, catalog, project };
  throw new VeloError(
    'missing',
    'project-not-found',
    `The project ${place.project.record.name} has just been deleted.`,
    'Look at the list of projects.',
  );
}

export type PresentBranch = Branch & { current: Generation };

/**
 * An existing branch whose record is understood.
 * @throws VeloError missing `branch-not-found` · failed `record-unreadable`
 */
export function presentBranch(place: Found, name: string): PresentBranch {
  const branch = shownBranch(place, name);
  checkRecord(branch);
  return branch;
}

/** A branch for readers, even if its record is not understood. @throws VeloError missing `branch-not-found` */
export function shownBranch(place: Found, name: string): PresentBranch {
  const branch = branchNamed(place.project, name);
  if (branch?.current) return branch as PresentBranch;
  const project = place.project.record.name;
  throw new VeloError(
    'missing',
    'branch-not-found',
    `There is no branch ${project}/${name}.`,
    `Check the name: \`velo branch list ${project}\` shows the branches.`,
  );
}

/** The parent of a branch that has one. @throws VeloError as `presentBranch` */
export function parentOf(place: Found, { of, record }: Generation): PresentBranch {
  const parent = record.parent === null ? undefined : place.project.branches.get(record.parent);
  if (parent?.current) return parent as PresentBranch;
  throw new VeloError(
    'missing',
    'branch-not-found',
    `The parent of ${formatBranch(of)} no longer exists.`,
    `Look at the branches: \`velo branch list ${of.project}\`.`,
  );
}

/**
 * A record written by a newer version of velo or by hand is neither changed nor removed.
 * @throws VeloError failed `record-unreadable`
 */
export function checkRecord({ fault, project, name }: Branch): void {
  if (fault === undefined) return;
  throw new VeloError(
    'failed',
    'record-unreadable',
    `The record of ${formatBranch({ project, branch: name })} can't be read: ${fault}.`,
    'Use the version of velo that wrote it. Nothing was changed.',
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
    project: project.name,
    imageId: project.imageId ?? '',
    image: project.image === null ? null : { reference: project.image, digest: project.imageDigest },
    network: project.network,
    user: userOf(project),
    limits: { memory, cpus, pids, rank: record.parent === null ? 'main' : 'branch' },
    archive: record.archive === null ? null : join(archivePath(place, record.archive), 'wal'),
    restore: null,
  };
}

export type InProject = {
  storage: Pick<Storage, 'archives'>;
  project: { key: string; record: Pick<ProjectRecord, 'archiveDir'> };
};

/** The folder of an archive; without an id, that of all archives of the project. */
export function archivePath({ storage, project }: InProject, id = ''): string {
  return join(project.record.archiveDir ?? storage.archives, project.key, id);
}

export type InStore = { storage: { root: string } };

/** The folder of a store's locks. It is in the store, so that callers with different homes exclude each other. */
export const lockFolder = ({ storage }: InStore) => join(storage.root, '.velo', 'locks');

/** Projects and branches are locked by id, because a rename must not change what a lock protects. */
export const lockPath = {
  claims: (place: InStore) => join(lockFolder(place), '.claims'),
  project: (place: InStore, id: string) => join(lockFolder(place), `${id}.project`),
  branch: (place: InStore, id: string) => join(lockFolder(place), `${id}.branch`),
  /** Held while WAL is replayed for a branch's next generation, so that the branch's own lock is free meanwhile. */
  recovery: (place: InStore, id: string) => join(lockFolder(place), `${id}.recovery`),
  /** Of a project; held by its drills, shared. */
  drill: (place: InStore, id: string) => join(lockFolder(place), `${id}.drill`),
};

/** The id of the project or branch that a lock file is for, from its name; undefined for other names. */
export function idOfLock(file: string): string | undefined {
  return /^([0-9a-f]{16})\.(?:project|branch|recovery|drill)$/.exec(file)?.[1];
}
