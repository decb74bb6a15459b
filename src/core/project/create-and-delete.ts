import { VeloError } from '../../contract/errors/error.ts';
import { mainBranch, projectName } from '../../contract/values/names.ts';
import { walMaxBytes } from '../../contract/values/wal-max.ts';
import type { CreateProject, Operation, Project } from '../../contract/velo.ts';
import { guardedUids } from '../../host/network/guard.ts';
import { usersOfProcesses } from '../../host/processes/processes.ts';
import { isRoot } from '../../host/users/user.ts';
import { type Collation, checkCollation } from '../../postgres/cluster/initdb.ts';
import { writeServerFiles } from '../../postgres/cluster/server-files.ts';
import { supportedMajors, versionNotSupported } from '../../postgres/cluster/settings.ts';
import { checkImageName } from '../../postgres/image-name.ts';
import { nameForLife, newId } from '../../storage/storage.ts';
import { archiveGone, checkArchiveDir, isArchiveGone, makeArchiveHome } from '../archive/archive-home.ts';
import { removeArchives } from '../archive/archives.ts';
import { hasSnapshots, removeBranch } from '../branch/delete-branch.ts';
import { presentBranches, projectView } from '../catalog/answers.ts';
import { catalogOf, type Generation, subtreeOf } from '../catalog/catalog.ts';
import { firstRecord } from '../catalog/first-record.ts';
import { refuseAbsent } from '../catalog/missing-data.ts';
import { branchMarks, type ProjectRecord, projectKey, projectMarks } from '../catalog/record.ts';
import { commit } from '../generation/commit.ts';
import { finishOrUndo } from '../generation/finish.ts';
import { firstStart } from '../generation/first-start.ts';
import { removeUnfinishedProject } from '../generation/leftovers.ts';
import { choosePort } from '../generation/port.ts';
import { claimProjectName } from '../operation/claim.ts';
import { lockBelow, refuseHeld, refuseObstacles } from '../operation/lock-subtree.ts';
import { projectChanged, refuseExisting } from '../operation/name-taken.ts';
import { operate, type StepsAndLocks } from '../operation/operation.ts';
import { chooseDrivers } from '../store/choose-drivers.ts';
import { checkRoom } from '../store/free-space.ts';
import { checkRecord, openPlace, type Place, presentBranch, reread, serverOf, userOf } from '../store/open-place.ts';
import type { Site } from '../store/site.ts';
import { removeLocks } from '../store/stale-locks.ts';
import { takeBase } from '../wal/bases.ts';
import { repositoryOf } from './binding.ts';

/**
 * Creates a project with an empty `main`.
 * @throws VeloError conflict `project-exists` · usage `version-and-image`, `version-not-supported`, `invalid-image`,
 *   `invalid-locale`, `icu-needs-15`, `invalid-repository`, `invalid-size`,
 *   `invalid-archive-dir` · unable `no-hard-links`, `not-reachable`
 */
export async function createProject(site: Site, request: CreateProject, operation: Operation): Promise<Project> {
  const name = projectName(request.name);
  checkVersion(request);
  checkCollation(request);
  repositoryOf(request.repository ?? '');
  if (request.walMax !== undefined) walMaxBytes(request.walMax, 0);
  return operate(operation, async (steps, locks) => {
    await refuseExisting(site, name, request.storage);
    const { archiveDir } = request;
    const archives = archiveDir === undefined ? {} : { archiveDir: checkArchiveDir(archiveDir, await site.stores()) };
    const { storage, driver } = await chooseDrivers(site, request, steps);
    const id = newId();
    await locks.project({ storage }, { id, name });
    await checkRoom(storage);
    return makeProject(site, { storage, driver, request: { ...request, ...archives }, id }, { steps, locks });
  });
}

async function makeProject(
  site: Site,
  { storage, driver, request, id }: Pick<Place, 'storage' | 'driver'> & { request: CreateProject; id: string },
  { steps, locks }: StepsAndLocks,
): Promise<Project> {
  const { name } = request;
  const runtime = await steps.run('Check PostgreSQL', () => driver.choose(request, (text) => steps.moved(text)));
  const record: ProjectRecord = {
    id,
    name,
    postgres: driver.name,
    image: runtime.image,
    imageId: runtime.imageId,
    imageDigest: runtime.imageDigest,
    pgVersion: runtime.major,
    network: runtime.network,
    ...runtime.collation,
    uid: null,
    bound: repositoryOf(request.repository ?? ''),
    policies: {},
    walMax: request.walMax ?? null,
    archiveDir: request.archiveDir ?? null,
    limits: {},
    createdAt: new Date().toISOString(),
  };
  const key = projectKey(record);
  await steps.run(`Create project ${name}`, async () => {
    const claims = await claimProjectName(site, { storage, name }, { steps, locks });
    await refuseExisting(site, name, request.storage);
    record.uid = isRoot() ? await freeUid(site) : null;
    await storage.createProject(key, projectMarks(record));
    claims.release();
  });
  const others = (await site.stores()).filter(({ id }) => id !== storage.id);
  const { controls, ports } = site;
  const catalog = new Map();
  const project = { key, record, branches: new Map(), snapshots: [], held: [], fault: undefined };
  const place: Place = { storage, driver, controls, catalog, project, others, ports };
  const main = { id: newId(), project: name, name: mainBranch };
  await locks.branch(place, main, 'exclusive');
  try {
    if (record.archiveDir !== null) await makeArchiveHome(place);
    const how = { id: main.id, collation: runtime.collation, archive: request.archive !== false };
    await makeMain(place, how, { steps, locks });
  } catch (error) {
    await removeUnfinishedProject(site, { storage, key }, steps.withoutAbort()).catch((failure: unknown) => {
      if (error instanceof VeloError)
        error.left.push(`parts of the project ${name} (${failure instanceof Error ? failure.message : failure})`);
    });
    throw error;
  }
  await storage.room?.keep().catch(() => {});
  return projectView(storage, (await reread(place)).project);
}

async function makeMain(
  place: Place,
  { id, collation, archive }: { id: string; collation: Collation; archive: boolean },
  { steps, locks }: StepsAndLocks,
): Promise<void> {
  const { storage, project } = place;
  const claims = await locks.claims(place);
  const port = await choosePort(place, catalogOf(await storage.list()));
  const record = firstRecord({ id, name: mainBranch, parent: null, port }, { archive: archive ? newId() : null });
  const target = { project: project.key, branch: nameForLife(mainBranch, id), generation: 1 };
  const user = userOf(project.record);
  const volume = await steps.run('Create volume', () => storage.createVolume(target, branchMarks(record), user));
  claims.release();
  const generation: Generation = { volume, record, of: { project: project.record.name, branch: mainBranch } };
  const server = serverOf(place, generation);
  await steps.run('Initialise cluster', async () => {
    writeServerFiles(volume.path, { clients: [], user });
    await place.driver.initialise(server, collation);
  });
  const prepared = await firstStart(place, generation, { steps, locks });
  await steps.run('Commit', () => commit(place, generation, { phase: 'ready', ...prepared }));
  await takeBase(place, generation, steps);
}

/**
 * Deletes a project with all its branches, `main` last.
 * @throws VeloError conflict `has-branches`, `has-snapshots` and `data-missing`, unable `archive-gone` without `force`
 */
export async function deleteProject(
  site: Site,
  request: { name: string; force?: boolean },
  operation: Operation,
): Promise<void> {
  const name = projectName(request.name);
  await operate(operation, async (steps, locks) => {
    const found = await openPlace(site, name);
    const lock = await locks.project(found, found.project.record);
    let place = await reread(found);
    if (place.project.record.name !== name) throw projectChanged(name);
    const others = presentBranches(place.project)
      .map((branch) => branch.name)
      .filter((branch) => branch !== mainBranch);
    if (others.length > 0 && !request.force) {
      throw new VeloError(
        'conflict',
        'has-branches',
        `The project ${name} has branches besides main: ${others.join(', ')}.`,
        'Delete them first, or force it to delete them too.',
      );
    }
    if (!request.force && isArchiveGone(place)) throw archiveGone(place);
    const root = presentBranch(place, mainBranch);
    const snapshots = place.project.snapshots.filter(({ record }) => !record.base);
    if (snapshots.length > 0 && !request.force) throw hasSnapshots(`The project ${name}`, snapshots.length);
    const main = await locks.branchAlone(place, root);
    const below = await lockBelow(place, root, locks);
    place = below.place;
    for (const branch of place.project.branches.values()) checkRecord(branch);
    refuseHeld(place);
    for (const { current } of presentBranches(place.project)) {
      if (!request.force) refuseAbsent(current, 'delete');
      await refuseObstacles(place, current);
    }
    for (const branch of subtreeOf(place.project, presentBranch(place, mainBranch))) {
      await steps.run(`Delete ${name}/${branch.name}`, () => removeBranch(place, branch));
    }
    for (const branch of (await reread(place)).project.branches.values()) await finishOrUndo(place, branch, steps);
    await steps.run(`Delete project ${name}`, async () => {
      for (const { volume } of place.project.held) await place.storage.destroy(volume);
      removeArchives(place);
      await place.storage.destroyProject(place.project.key);
    });
    await place.storage.room?.keep().catch(() => {});
    for (const held of [...below.locks, main, lock]) held.releaseAndRemove();
    await removeLocks(place.storage);
  });
}

/** A user id for the project's servers that no project in any store has; the search begins at a random one. */
async function freeUid(site: Site): Promise<number> {
  const taken = new Set<number>();
  for (const storage of await site.stores()) {
    for (const { record } of catalogOf(storage.opened).values()) if (record.uid !== null) taken.add(record.uid);
  }
  const count = guardedUids.last - guardedUids.first + 1;
  // Stores that we can't see use such ids too: their servers' processes show it, and a random start makes it unlikely
  // that one of theirs is chosen which is stopped.
  const begin = Math.floor(Math.random() * count);
  for (const inUse of [usersOfProcesses(), new Set<number>()]) {
    for (let step = 0; step < count; step++) {
      const uid = guardedUids.first + ((begin + step) % count);
      if (!taken.has(uid) && !inUse.has(uid)) return uid;
    }
  }
  throw new VeloError(
    'unable',
    'no-uid',
    `All ${count} users for projects are in use.`,
    'Delete projects that are no longer needed.',
  );
}

function checkVersion({ pgVersion, image }: CreateProject): void {
  if (pgVersion !== undefined && image !== undefined) {
    throw new VeloError(
      'usage',
      'version-and-image',
      'A PostgreSQL version and an image were both given.',
      'Give only one of them.',
    );
  }
  if (pgVersion !== undefined && !(pgVersion >= supportedMajors.first && pgVersion <= supportedMajors.last))
    throw versionNotSupported(pgVersion);
  if (image !== undefined) checkImageName(image);
}
