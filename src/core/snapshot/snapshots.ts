import { branchName, formatBranch, projectName } from '../../contract/values/names.ts';
import type { Operation, Request, Snapshot } from '../../contract/velo.ts';
import {
  type BranchSnapshot,
  type CatalogProject,
  catalogOf,
  isWhole,
  snapshotsOf,
  usersOf,
} from '../catalog/catalog.ts';
import { snapshotMarks } from '../catalog/record.ts';
import { finishFresh } from '../generation/finish.ts';
import { checkExpectation, expectedOf } from '../operation/expectation.ts';
import { type Locks, operate } from '../operation/operation.ts';
import type { Steps } from '../operation/steps.ts';
import { openPlace, type Place, presentBranch, reread } from '../store/open-place.ts';
import { everyStore, type Site } from '../store/site.ts';
import { findSnapshot, matching, onlyOf } from './find-snapshot.ts';
import { labelOf } from './label.ts';

/** @throws VeloError missing `project-not-found`, `branch-not-found`, and what `checkExpectation` throws */
export async function listSnapshots(site: Site, request: Request<'listSnapshots'>): Promise<Snapshot[]> {
  const { branch, project } = request;
  const name = branch === undefined ? undefined : branchName(branch);
  const within = name?.project ?? (project === undefined ? undefined : projectName(project));
  if (within === undefined) return (await allProjects(site)).flatMap((each) => views(each, each.snapshots));
  const place = await openPlace(site, within);
  const found = name && presentBranch(place, name.branch);
  if (found) checkExpectation(found.current, expectedOf(found.current, request));
  return views(place.project, found ? snapshotsOf(place.project, found.id) : place.project.snapshots);
}

/** @throws VeloError what `findSnapshot` throws */
export async function getSnapshot(site: Site, { id }: Request<'getSnapshot'>): Promise<Snapshot> {
  const { project, snapshot } = await findAnywhere(site, id);
  return snapshotView(project, snapshot);
}

/** @throws VeloError usage `invalid-label`, and what `findSnapshot` throws */
export async function setSnapshot(
  site: Site,
  { id, label, pinned }: Request<'setSnapshot'>,
  operation: Operation,
): Promise<Snapshot> {
  const change = {
    ...(label === undefined ? {} : { label: labelOf(label) }),
    ...(pinned === undefined ? {} : { pinned }),
    // What somebody keeps is theirs: no end of WAL takes it along, and a clean-up of snapshots may once it is let go.
    ...(pinned ? { base: false } : {}),
  };
  return operate(operation, async (_steps, locks) => {
    const { place, snapshot } = await lockedSnapshot(site, id, locks);
    await place.storage.setSnapshotMarks(snapshot.stored, snapshotMarks(change));
    Object.assign(snapshot.record, change);
    return snapshotView(place.project, snapshot);
  });
}

/**
 * Deletes a snapshot; branches that were created from it stay.
 * @throws VeloError conflict `opens-window` without `force`, what `findSnapshot` throws
 */
export async function deleteSnapshot(
  site: Site,
  { id, force = false }: Request<'deleteSnapshot'>,
  operation: Operation,
): Promise<void> {
  await operate(operation, async (steps, locks) => {
    const { place, snapshot } = await lockedSnapshot(site, id, locks);
    if (!force) (await import('../wal-cleanup/loss.ts')).refuseLoss(place, snapshot);
    await dropLocked(place, snapshot, steps);
  });
}

/** Drops a snapshot whose branch is locked, and removes replaced data that was kept only for it. */
export async function dropLocked(place: Place, { stored, record }: BranchSnapshot, steps: Steps): Promise<void> {
  await steps.run(`Delete snapshot ${stored.id}`, async () => {
    await place.storage.dropSnapshot(stored);
    const branch = place.project.branches.get(record.branch);
    if (stored.on === null || !branch || branch.retired.length === 0) return;
    await finishFresh(place, branch.id, steps);
  });
}

/** A snapshot, with its project. */
interface Located {
  project: CatalogProject;
  snapshot: BranchSnapshot;
}

/** Locks a snapshot's branch, so that nothing is cloned from it. @throws VeloError what `findSnapshot` throws */
export async function lockedSnapshot(
  site: Site,
  text: string,
  locks: Locks,
): Promise<{ place: Place; snapshot: BranchSnapshot }> {
  const seen = await findAnywhere(site, text);
  const { record, stored } = seen.snapshot;
  const before = await openPlace(site, seen.project.record.name);
  const name = before.project.branches.get(record.branch)?.name ?? '';
  await locks.branch(before, { id: record.branch, project: before.project.record.name, name }, 'exclusive');
  const place = await reread(before);
  return { place, snapshot: findSnapshot(place.project, stored.id) };
}

async function findAnywhere(site: Site, text: string): Promise<Located> {
  const found = (await allProjects(site)).flatMap((project) =>
    matching(project, text).map((snapshot) => ({ project, snapshot, ...snapshot })),
  );
  return onlyOf(found, text);
}

async function allProjects(site: Site): Promise<CatalogProject[]> {
  return (await everyStore(site)).flatMap(({ opened }) => [...catalogOf(opened).values()].filter(isWhole));
}

function views(project: CatalogProject, snapshots: readonly BranchSnapshot[]): Snapshot[] {
  return snapshots.map((snapshot) => snapshotView(project, snapshot));
}

export function snapshotView(project: CatalogProject, { stored, record }: BranchSnapshot): Snapshot {
  const of = project.record.name;
  return {
    id: stored.id,
    project: of,
    branch: project.branches.get(record.branch)?.name ?? '',
    generation: record.generation,
    label: record.label,
    pinned: record.pinned,
    scheduled: record.scheduled,
    base: record.base,
    createdAt: record.createdAt,
    lsn: record.lsn,
    ownBytes: stored.ownBytes,
    referencedBytes: stored.referencedBytes,
    usedBy: usersOf(project, stored.id).map(({ name }) => formatBranch({ project: of, branch: name })),
  };
}
