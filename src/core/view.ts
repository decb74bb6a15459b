import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { exclusiveLocks } from '../host/exclusive-locks.ts';
import { adminDatabase, adminRole, connectionUrl, passwordOf } from '../postgres/credentials.ts';
import { pgdataOf } from '../postgres/server-files.ts';
import { type Storage, unknownSizes, volumeKey } from '../storage/storage.ts';
import type { BranchAnswer, BranchStatus, BranchSummary, Project, StepTime } from '../velo.ts';
import type { Branch, CatalogProject, Generation } from './catalog.ts';
import { mainBranch } from './names.ts';
import { lockPath, type Place } from './place.ts';
import { secretOf } from './stores.ts';

/** What is running in a store, and what is locked: looked at once for many branches. */
export interface Observation {
  /** Start times (ISO 8601, UTC) of running servers by volume. */
  started: ReadonlyMap<string, string>;
  isLocked(path: string): boolean;
}

export async function observe(place: Pick<Place, 'driver' | 'storage'>): Promise<Observation> {
  const found = (await place.driver.found(place.storage.id)).filter(({ running }) => running);
  return { started: new Map(found.map(({ volume, startedAt }) => [volume, startedAt])), isLocked: exclusiveLocks() };
}

/** The branches that are there, `main` first, then by name. */
export function presentBranches(project: CatalogProject): (Branch & { current: Generation })[] {
  return [...project.branches.values()]
    .filter((branch): branch is Branch & { current: Generation } => branch.current !== undefined || wasDeleting(branch))
    .map((branch) => (branch.current ? branch : { ...branch, current: branch.remains[0] as Generation }))
    .sort((a, b) => byName(a.name === mainBranch ? '' : a.name, b.name === mainBranch ? '' : b.name));
}

/** Order of names, which are ASCII; a locale's order would load its tables. */
export function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A deletion that was interrupted is still shown, as `broken`, until the next command or a repair finishes it. */
function wasDeleting({ remains }: Branch): boolean {
  return remains.some(({ record }) => record.phase === 'deleting');
}

export function summaryOf(
  storage: Storage,
  project: CatalogProject,
  generation: Generation,
  seen: Observation,
): BranchSummary {
  const { volume, record } = generation;
  const startedAt = seen.started.get(volumeKey(volume)) ?? null;
  const locked = seen.isLocked(lockPath.branch({ storage }, volume.project, volume.branch));
  const status = statusOf(generation, { running: startedAt !== null, locked });
  return {
    project: volume.project,
    branch: volume.branch,
    id: record.id,
    generation: volume.generation,
    parent: record.parent,
    status,
    host: '127.0.0.1',
    port: record.port,
    user: adminRole,
    database: adminDatabase,
    createdAt: record.createdAt,
    expiresAt: record.expiresAt,
    owner: record.owner,
    labels: record.labels,
    ownBytes: volume.ownBytes,
    referencedBytes: volume.referencedBytes,
    lsn: record.lsn,
    image: project.record.image,
    storage: storage.name,
    postgres: project.record.postgres,
    startedAt: status === 'running' ? startedAt : null,
    takenAt: record.takenAt,
  };
}

/** The answer of an operation that has just ended, which knows whether the server runs. */
export async function answerOf(
  place: Place,
  generation: Generation,
  { running, steps }: { running: boolean; steps: StepTime[] },
): Promise<BranchAnswer> {
  const volume = volumeKey(generation.volume);
  const started = new Map(running ? [[volume, new Date().toISOString()]] : []);
  return completeAnswer(place, generation, { started, isLocked: () => false }, steps, false);
}

/** A branch with its connection, as it is found now; `thorough` also where its own size takes a look at every file. */
export async function currentAnswer(place: Place, generation: Generation, thorough = false): Promise<BranchAnswer> {
  return completeAnswer(place, generation, await observe(place), [], thorough);
}

async function completeAnswer(
  place: Place,
  generation: Generation,
  seen: Observation,
  steps: StepTime[],
  thorough: boolean,
): Promise<BranchAnswer> {
  const summary = summaryOf(place.storage, place.project, generation, seen);
  const password = passwordOf(secretOf(place.storage), summary.id, adminRole);
  const sizes = await place.storage.sizes(generation.volume, thorough).catch(() => unknownSizes);
  return {
    ...summary,
    ...sizes,
    password,
    url: connectionUrl({ ...summary, password }),
    cleaned: generation.record.cleaned,
    steps,
  };
}

export function projectView(storage: Storage, project: CatalogProject): Project {
  const { record } = project;
  return {
    name: record.name,
    image: record.image,
    imageId: record.imageId,
    pgVersion: record.pgVersion,
    storage: storage.name,
    postgres: record.postgres,
    network: record.network,
    pool: storage.name === 'directory' ? null : storage.pool,
    repository: record.bound,
    createdAt: record.createdAt,
    branches: presentBranches(project).map(({ name }) => name),
  };
}

function statusOf(
  { volume, record }: Generation,
  { running, locked }: { running: boolean; locked: boolean },
): BranchStatus {
  if (locked) return 'busy';
  if (!volume.present || record.phase === 'deleting' || !hasCluster(volume.path)) return 'broken';
  if (running && record.prepared) return 'running';
  return record.wanted === 'running' ? 'failed' : 'stopped';
}

function hasCluster(path: string): boolean {
  try {
    return lstatSync(join(pgdataOf(path), 'PG_VERSION')).isFile();
  } catch {
    return false;
  }
}
