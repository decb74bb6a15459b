import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { ownershipOf } from '../../contract/rights/proven-owner.ts';
import { connectionUrl } from '../../contract/values/connection-url.ts';
import { mainBranch } from '../../contract/values/names.ts';
import { defaultWalMax } from '../../contract/values/wal-max.ts';
import type {
  BranchAnswer,
  BranchStatus,
  BranchSummary,
  Project,
  RetiredGeneration,
  StepTime,
} from '../../contract/velo.ts';
import { exclusiveLocks } from '../../host/locks/exclusive-locks.ts';
import { pgdataOf } from '../../postgres/cluster/server-files.ts';
import { adminDatabase, adminRole } from '../../postgres/session/admin.ts';
import { idOf, type Storage, unknownSizes, volumeKey } from '../../storage/storage.ts';
import { lockPath, type Place } from '../store/open-place.ts';
import { secretOf } from '../store/site.ts';
import type { Branch, CatalogProject, Generation } from './catalog.ts';
import { idleStopOf } from './idle.ts';
import { brokenBy, explained } from './problem.ts';
import { limitsOf, projectLimits } from './resource-limits.ts';

/** What is running in a store, and what is locked: read once for many branches. */
export interface Observation {
  /** Start times (ISO 8601, UTC) of running servers by volume. */
  started: ReadonlyMap<string, string>;
  isLocked(path: string): boolean;
}

export async function observe(place: Pick<Place, 'driver' | 'storage'>): Promise<Observation> {
  const [isLocked, started] = await Promise.all([exclusiveLocks(), startTimes(place)]);
  return { started, isLocked };
}

async function startTimes({ driver, storage }: Pick<Place, 'driver' | 'storage'>): Promise<Map<string, string>> {
  const found = (await driver.found(storage.id)).filter(({ running }) => running);
  return new Map(found.map(({ volume, startedAt }) => [volume, startedAt]));
}

/** The existing branches, `main` first, then by name. */
export function presentBranches(project: CatalogProject): (Branch & { current: Generation })[] {
  return [...project.branches.values()]
    .filter((branch) => branch.current !== undefined || wasDeleting(branch))
    .map((branch) => ({ ...branch, current: branch.current ?? (branch.remains[0] as Generation) }))
    .sort((a, b) => byName(a.name === mainBranch ? '' : a.name, b.name === mainBranch ? '' : b.name));
}

/** Compares names, which are ASCII. A locale's order would load its tables. */
export function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A branch whose deletion was interrupted is shown as `broken` until the next command or a repair finishes it. */
function wasDeleting({ remains }: Branch): boolean {
  return remains.some(({ record }) => record.phase === 'deleting');
}

export function summaryOf(
  { storage, project }: Pick<Place, 'storage' | 'project'>,
  generation: Generation,
  seen: Observation,
): BranchSummary {
  const { volume, record, of } = generation;
  const startedAt = seen.started.get(volumeKey(volume)) ?? null;
  const locked = seen.isLocked(lockPath.branch({ storage }, record.id));
  const fault = project.branches.get(idOf(volume.branch))?.fault;
  const status = fault === undefined ? statusOf(generation, { running: startedAt !== null, locked }) : 'broken';
  return {
    ...of,
    id: record.id,
    generation: volume.generation,
    parent: record.parent === null ? null : (project.branches.get(record.parent)?.name ?? null),
    status,
    host: '127.0.0.1',
    port: record.port,
    user: adminRole,
    database: record.database ?? adminDatabase,
    createdAt: record.createdAt,
    expiresAt: record.expiresAt,
    owner: record.owner,
    ownership: ownershipOf(record.owner),
    labels: record.labels,
    ownBytes: volume.ownBytes,
    referencedBytes: volume.referencedBytes,
    lsn: record.lsn,
    walSenders: record.walSenders,
    archive: record.archive !== null,
    image: project.record.image,
    storage: storage.name,
    postgres: project.record.postgres,
    startedAt: status === 'running' ? startedAt : null,
    takenAt: record.takenAt,
    limits: limitsOf({ storage, project }, generation),
    idleStop: idleStopOf(project.record, record),
    idleSessions: record.idleSessions ?? 'end',
    asleepSince: status === 'asleep' ? record.asleep : null,
    retired: retiredOf(project.branches.get(record.id)),
    problem: status === 'broken' ? brokenBy(generation, fault) : null,
  };
}

function retiredOf(branch: Branch | undefined): RetiredGeneration[] {
  return (branch?.retired ?? []).map(({ volume, record }) => ({
    generation: volume.generation,
    keptUntil: (record.keptUntil ?? '') > new Date().toISOString() ? record.keptUntil : null,
    ownBytes: volume.ownBytes,
  }));
}

/** The answer of an operation that has just ended. It knows whether the server runs, and holds the branch's lock. */
export async function answerOf(
  place: Place,
  generation: Generation,
  { running, steps }: { running: boolean; steps: StepTime[] },
): Promise<BranchAnswer> {
  // The start time that later reads return too, read at the same time as the sizes.
  const seen = running ? startedNow(place, generation) : { started: new Map(), isLocked: () => false };
  return completeAnswer(place, generation, { seen, steps, thorough: false });
}

async function startedNow(place: Place, generation: Generation): Promise<Observation> {
  const volume = volumeKey(generation.volume);
  // `observe` is not used: the lock is our own, and reading all locks of the machine can take 15 ms.
  const started = await startTimes(place).catch(() => undefined);
  const startedAt = started?.get(volume) ?? new Date().toISOString();
  return { started: new Map([[volume, startedAt]]), isLocked: () => false };
}

/**
 * A branch with its connection, as it is now. With `thorough` its own size is given even if that requires a look at
 * every file. With `locked` the caller holds the branch's lock, so the branch is not shown as busy.
 */
export async function currentAnswer(
  place: Place,
  generation: Generation,
  { thorough = false, locked = false }: { thorough?: boolean; locked?: boolean } = {},
): Promise<BranchAnswer> {
  const seen = await observe(place);
  const shown = locked ? { ...seen, isLocked: () => false } : seen;
  return completeAnswer(place, generation, { seen: shown, steps: [], thorough });
}

async function completeAnswer(
  place: Place,
  generation: Generation,
  {
    seen: looking,
    steps,
    thorough,
  }: { seen: Observation | Promise<Observation>; steps: StepTime[]; thorough: boolean },
): Promise<BranchAnswer> {
  const [seen, sizes] = await Promise.all([
    looking,
    place.storage.sizes(generation.volume, { thorough }).catch(() => unknownSizes),
  ]);
  const summary = await explained(place, generation, summaryOf(place, generation, seen));
  const { passwordOf } = await import('../../postgres/session/credentials.ts');
  const password = passwordOf(secretOf(place.storage), summary.id, adminRole);
  return {
    ...summary,
    ...sizes,
    password,
    url: connectionUrl({ ...summary, password }),
    cleaned: generation.record.cleaned,
    steps,
    ...(generation.recovery ? { recovery: generation.recovery } : {}),
  };
}

export function projectView(storage: Storage, project: CatalogProject): Project {
  const { record } = project;
  return {
    id: record.id,
    name: record.name,
    image: record.image,
    imageId: record.imageId,
    pgVersion: record.pgVersion,
    storage: storage.name,
    postgres: record.postgres,
    network: record.network,
    locale: record.locale,
    icuLocale: record.icuLocale,
    encoding: record.encoding,
    pool: storage.hasPools ? storage.pool : null,
    limits: projectLimits({ storage }, project),
    repository: record.bound,
    policies: record.policies,
    archiveDir: record.archiveDir,
    walMax: record.walMax ?? defaultWalMax,
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
  if (record.wanted === 'stopped') return 'stopped';
  return record.asleep === null ? 'failed' : 'asleep';
}

function hasCluster(path: string): boolean {
  try {
    return lstatSync(join(pgdataOf(path), 'PG_VERSION')).isFile();
  } catch {
    return false;
  }
}
