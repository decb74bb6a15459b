import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bytes } from '../../bytes.ts';
import { asVeloError } from '../../contract/errors/error.ts';
import { asleepCheck } from '../../contract/values/asleep-check.ts';
import { formatBranch } from '../../contract/values/names.ts';
import type { BranchSummary, Check } from '../../contract/velo.ts';
import { exclusiveLocks } from '../../host/locks/exclusive-locks.ts';
import { spaceFloor } from '../../storage/space.ts';
import type { Storage } from '../../storage/storage.ts';
import { strayArchives } from '../archive/stray-archives.ts';
import { summaries } from '../branch/read-branch.ts';
import {
  type Branch,
  type CatalogProject,
  catalogOf,
  formatGeneration,
  type Generation,
  isWhole,
  mayArchive,
} from '../catalog/catalog.ts';
import { isLate, scheduledTimes, snapshotPolicy } from '../snapshot/policies.ts';
import { roomAdvice } from '../store/free-space.ts';
import { lockPath } from '../store/open-place.ts';
import type { Site, Stores } from '../store/site.ts';
import { check } from './check.ts';
import { strayServers } from './stray-servers.ts';

/** Checks of the stores: space, projects and branches, interrupted operations, and what velo did not create. */
export async function storeChecks(site: Site): Promise<Check[]> {
  let found: Stores;
  try {
    found = await site.look();
  } catch (error) {
    const { message, hint } = asVeloError(error);
    return [check('store', 'Stores', { state: 'fail', detail: message, help: hint })];
  }
  const { open: stores, closed } = found;
  const checks = closed.map(({ pool, why }) =>
    check('store', `Store ${pool}`, { state: 'fail', detail: why.message, help: why.hint }),
  );
  if (stores.length + closed.length === 0)
    return [
      check('store', 'Stores', { state: 'info', detail: 'none yet: the first `velo project create` creates one' }),
    ];
  for (const storage of stores) {
    try {
      checks.push(
        ...writable(storage),
        await space(storage),
        diskLimits(storage),
        secretFile(storage),
        ...(await contents(site, storage)),
        await leftovers(site, storage),
        ...held(storage),
        ...foreign(storage),
      );
    } catch (error) {
      const { message, hint } = asVeloError(error);
      checks.push(check('store', `Store ${storage.pool}`, { state: 'fail', detail: message, help: hint }));
    }
  }
  return checks;
}

/** Whether the store can be written to: every change begins by creating a lock file in it. */
function writable({ pool, root }: Storage): Check[] {
  try {
    accessSync(root, constants.W_OK);
    return [];
  } catch (error) {
    const { message, hint } = asVeloError(error);
    return [check('storage', `Writing to ${pool}`, { state: 'fail', detail: message, help: hint })];
  }
}

async function space(storage: Storage): Promise<Check> {
  const { sizeBytes, freeBytes } = storage.opened.capacity;
  const enough = freeBytes >= spaceFloor(sizeBytes);
  const detail = `${bytes(freeBytes)} of ${bytes(sizeBytes)} free; ${bytes(spaceFloor(sizeBytes))} must stay free`;
  return check('storage', `Space in ${storage.pool}`, {
    state: enough ? 'ok' : 'fail',
    detail,
    help: enough
      ? ''
      : `A full store stops its databases. ${await roomAdvice(storage, spaceFloor(sizeBytes) - freeBytes)}`,
  });
}

function diskLimits({ pool, whyNoDiskLimit }: Storage): Check {
  if (whyNoDiskLimit === undefined)
    return check('storage', `Disk limits in ${pool}`, { state: 'ok', detail: 'enforced for each branch' });
  const help = 'A branch can fill the store, which stops main too. ZFS, and btrfs with quotas, can limit each branch.';
  return check('storage', `Disk limits in ${pool}`, { state: 'info', detail: `none: ${whyNoDiskLimit}`, help });
}

async function contents(site: Site, storage: Storage): Promise<Check[]> {
  const all = [...catalogOf(storage.opened).values()];
  const projects = all.filter(isWhole);
  const branches: BranchSummary[] = [];
  for (const project of projects) branches.push(...(await summaries(site, storage, project)));
  const running = branches.filter(({ status }) => status === 'running').length;
  const detail = `${storage.name}: ${projects.length} projects, ${branches.length} branches, ${running} running`;
  const sick = branches
    .filter(({ status }) => status === 'failed' || status === 'broken')
    .map(({ project, branch, status, problem }) =>
      check('store', `${project}/${branch}`, {
        state: status === 'failed' ? 'warn' : 'fail',
        detail: problem?.what ?? status,
        help: problem?.help,
      }),
    );
  return [
    check('store', `Store ${storage.pool}`, { state: 'ok', detail }),
    ...sick,
    ...sleepers(branches),
    ...records(all),
    ...projects.flatMap(policies),
    ...(await archives(storage, projects)),
  ];
}

/** Who sees that there is no agent says that nobody wakes them. */
function sleepers(branches: readonly BranchSummary[]): Check[] {
  const names = branches.flatMap(({ project, branch, status }) =>
    status === 'asleep' ? [`${project}/${branch}`] : [],
  );
  return names.length === 0 ? [] : [check('store', asleepCheck, { state: 'info', detail: names.join(', ') })];
}

/** Snapshots that are due by a policy but were not taken. */
function policies(project: CatalogProject): Check[] {
  const { name, createdAt } = project.record;
  const policy = snapshotPolicy(project.record.policies);
  const taken = scheduledTimes(project);
  if (!policy || !isLate(policy, { taken, since: createdAt }, new Date())) return [];
  const detail = `the last one by its policy: ${taken.sort().at(-1) ?? 'none yet'}`;
  return [
    check('store', `Snapshots of ${name}`, {
      state: 'warn',
      detail,
      help: "The host's agent takes them: see its log.",
    }),
  ];
}

/** What is wrong with archived WAL. */
async function archives(storage: Storage, projects: readonly CatalogProject[]): Promise<Check[]> {
  const archived = projects.filter((project) => project.fault === undefined && mayArchive(project));
  if (archived.length === 0) return [];
  const { walTroubles } = await import('../wal/wal-troubles.ts');
  return archived
    .flatMap((project) => walTroubles({ storage, project }))
    .map(({ of, what, help }) => check('store', `Archive of ${of}`, { state: 'warn', detail: what, help }));
}

/** Records that this version of velo does not understand: nothing that they describe is changed. */
function records(projects: readonly CatalogProject[]): Check[] {
  const faults = projects.flatMap(({ record, fault, branches }) => [
    ...(fault === undefined ? [] : [[record.name, fault] as const]),
    ...[...branches.values()].flatMap((branch) =>
      branch.fault === undefined || branch.fault === fault
        ? []
        : [[formatBranch({ project: branch.project, branch: branch.name }), branch.fault] as const],
    ),
  ]);
  return faults.map(([what, fault]) =>
    check('store', `Record of ${what}`, {
      state: 'fail',
      detail: fault,
      help: 'Use the version of velo that wrote it. This version changes nothing there.',
    }),
  );
}

/** What interrupted operations left. Parts of running operations look the same here, so they are listed too. */
async function leftovers(site: Site, storage: Storage): Promise<Check> {
  const catalog = catalogOf(storage.opened);
  const names: string[] = [];
  for (const project of catalog.values()) {
    if (project.fault !== undefined) continue;
    const gone = project.held.filter(({ volume }) => (volume.heldBy ?? []).length === 0);
    names.push(...gone.map(formatGeneration));
    if (!isWhole(project)) names.push(`project ${project.record.name}`);
    else
      for (const branch of project.branches.values())
        names.push(...(await unfinished(storage, branch)).map(formatGeneration));
  }
  names.push(...(await storage.leftovers()).map(({ name }) => name));
  names.push(...(await strayArchives(storage)));
  names.push(...(await strayServers(site, storage)).map(({ server }) => `server of ${server.volume}`));
  if (names.length === 0)
    return check('store', 'Leftovers', { state: 'ok', detail: `nothing unfinished in ${storage.pool}` });
  return check('store', 'Leftovers', {
    state: 'warn',
    detail: `under way or interrupted: ${names.join(', ')}`,
    help: '`velo doctor --repair` finishes or undoes what no running operation holds.',
  });
}

/** Without a generation that a recovery is making: an operation that goes on beside others. */
async function unfinished(storage: Storage, { id, current, remains }: Branch): Promise<Generation[]> {
  if (remains.length === 0 || !current) return remains;
  if (!(await exclusiveLocks())(lockPath.recovery({ storage }, id))) return remains;
  return remains.filter(({ record }) => record.phase !== 'new');
}

/** Replaced and deleted data that stays for a snapshot that somebody else took. */
function held(storage: Storage): Check[] {
  const projects = [...catalogOf(storage.opened).values()].filter(({ fault }) => fault === undefined);
  const kept = projects.flatMap(({ branches, held: deleted }) =>
    [...[...branches.values()].flatMap(({ retired }) => retired), ...deleted].filter(
      ({ volume }) => volume.heldBy?.length,
    ),
  );
  if (kept.length === 0) return [];
  const texts = kept.map((each) => `${formatGeneration(each)} (${(each.volume.heldBy ?? []).join(', ')})`);
  return [
    check('store', 'Held data', {
      state: 'warn',
      detail: `replaced or deleted, and kept for snapshots that velo did not take: ${texts.join('; ')}`,
      help: 'Destroy these snapshots if nobody needs them. The data goes with the last one.',
    }),
  ];
}

function foreign(storage: Storage): Check[] {
  const { foreign } = storage.opened;
  if (foreign.length === 0) return [];
  return [
    check('store', 'Foreign', {
      state: 'info',
      detail: `not created by velo, and never changed: ${foreign.join(', ')}`,
    }),
  ];
}

function secretFile(storage: Storage): Check {
  const path = join(storage.root, '.velo', 'secret');
  if (!existsSync(path))
    return check('files', 'Secret', { state: 'info', detail: `${path} will be created with the first branch` });
  const open = (statSync(path).mode & 0o077) !== 0;
  return check('files', 'Secret', {
    state: open ? 'fail' : 'ok',
    detail: path,
    help: open ? `Others may read it: \`chmod 600 ${path}\`.` : '',
  });
}
