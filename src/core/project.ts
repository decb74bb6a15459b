import { VeloError } from '../error.ts';
import { guardedUids } from '../host/guard.ts';
import { isRoot } from '../host/user.ts';
import { versionNotSupported } from '../postgres/docker-image.ts';
import { writeServerFiles } from '../postgres/server-files.ts';
import { supportedMajors } from '../postgres/settings.ts';
import { newId } from '../storage/folders.ts';
import type { CreateProject, Operation, Project } from '../velo.ts';
import { refuseAbsent } from './absence.ts';
import { catalogOf, type Generation, isWhole, subtreeOf } from './catalog.ts';
import { choosePlace } from './choose.ts';
import { removeBranch } from './delete-branch.ts';
import { firstStart } from './first-start.ts';
import { commit } from './generation.ts';
import { mainBranch, projectName } from './names.ts';
import { type Locks, operate } from './operation.ts';
import { openPlace, type Place, reread, serverOf, userOf } from './place.ts';
import { choosePort } from './port.ts';
import { type BranchRecord, branchMarks, nothingCleaned, type ProjectRecord, projectMarks } from './record.ts';
import { removeRemains } from './remains.ts';
import { checkRoom } from './room.ts';
import { settle } from './settle.ts';
import type { Steps } from './steps.ts';
import { inScope, type Site } from './stores.ts';
import { lockBelow, refuseObstacles } from './subtree.ts';
import { presentBranches, projectView } from './view.ts';

/**
 * Makes a project with an empty `main`.
 * @throws VeloError conflict `project-exists` · usage `version-and-image`, `version-not-supported`, `invalid-image`
 */
export async function createProject(site: Site, request: CreateProject, operation: Operation): Promise<Project> {
  const name = projectName(request.name);
  checkVersion(request);
  return operate(operation, async (steps, locks) => {
    await refuseExisting(site, name, request.storage);
    const { storage, driver } = await choosePlace(site, request, steps);
    const lock = await locks.project({ storage }, name);
    try {
      await removeRemains(site, storage, name, steps);
      await refuseExisting(site, name, request.storage);
      await checkRoom(storage);
      return await makeProject(site, { storage, driver }, request, steps, locks);
    } catch (error) {
      // The lock's file goes with the project that did not come to be; one that another has just made keeps it.
      if (!(error instanceof VeloError && error.code === 'project-exists')) lock.releaseAndRemove();
      throw error;
    }
  });
}

async function makeProject(
  site: Site,
  { storage, driver }: Pick<Place, 'storage' | 'driver'>,
  request: CreateProject,
  steps: Steps,
  locks: Locks,
): Promise<Project> {
  const { name } = request;
  const runtime = await steps.run('Check PostgreSQL', () => driver.choose(request));
  const record: ProjectRecord = {
    name,
    postgres: driver.name,
    image: runtime.image,
    imageId: runtime.imageId,
    pgVersion: runtime.major,
    network: runtime.network,
    uid: isRoot() ? await freeUid(site) : null,
    bound: null,
    limits: {},
    createdAt: new Date().toISOString(),
  };
  await steps.run(`Create project ${name}`, () => storage.createProject(name, projectMarks(record)));
  const others = (await site.stores()).filter(({ id }) => id !== storage.id);
  const { controls } = site;
  const catalog = new Map();
  const place: Place = { storage, driver, controls, catalog, project: { record, branches: new Map() }, others };
  const mainLock = await locks.branch(place, name, mainBranch, 'exclusive');
  try {
    await makeMain(place, steps, locks);
  } catch (error) {
    await removeRemains(site, storage, name, steps.withoutAbort()).catch((failure: unknown) => {
      if (error instanceof VeloError)
        error.left.push(`parts of the project ${name} (${failure instanceof Error ? failure.message : failure})`);
    });
    mainLock.releaseAndRemove();
    throw error;
  }
  await storage.room?.keep().catch(() => {});
  return projectView(storage, (await reread(place)).project);
}

async function makeMain(place: Place, steps: Steps, locks: Locks): Promise<void> {
  const { storage, project } = place;
  const portsLock = await locks.ports(place);
  const now = new Date().toISOString();
  const record: BranchRecord = {
    id: newId(),
    phase: 'new',
    wanted: 'running',
    parent: null,
    port: await choosePort(storage, catalogOf(await storage.list()), place.others),
    owner: null,
    labels: {},
    createdAt: now,
    takenAt: now,
    expiresAt: null,
    prepared: false,
    cleaned: nothingCleaned,
    roles: [],
    lsn: null,
    limits: {},
    sizing: null,
  };
  const target = { project: project.record.name, branch: mainBranch, generation: 1 };
  const user = userOf(project.record);
  const volume = await steps.run('Create volume', () => storage.createVolume(target, branchMarks(record), user));
  portsLock.release();
  const generation: Generation = { volume, record };
  const server = serverOf(place, generation);
  await steps.run('Initialise cluster', async () => {
    writeServerFiles(volume.path, { clients: [], user });
    await place.driver.initialise(server);
  });
  const prepared = await firstStart(place, generation, steps, locks);
  await steps.run('Commit', () => commit(place, generation, { phase: 'ready', ...prepared }));
}

/**
 * Deletes a project with all its branches, `main` last.
 * @throws VeloError conflict `has-branches` and `data-missing` without `force`
 */
export async function deleteProject(
  site: Site,
  request: { name: string; force?: boolean },
  operation: Operation,
): Promise<void> {
  const name = projectName(request.name);
  await operate(operation, async (steps, locks) => {
    const found = await openPlace(site, name);
    const lock = await locks.project(found, name);
    let place = await reread(found);
    const others = presentBranches(place.project)
      .map((branch) => branch.name)
      .filter((branch) => branch !== mainBranch);
    if (others.length > 0 && !request.force) {
      throw new VeloError(
        'conflict',
        'has-branches',
        `The project ${name} has branches besides main: ${others.join(', ')}.`,
        'Delete them first, or use `--force`.',
      );
    }
    const main = await locks.branch(place, name, mainBranch, 'exclusive');
    const below = await lockBelow(place, mainBranch, locks);
    place = below.place;
    for (const { current } of presentBranches(place.project)) {
      if (!request.force) refuseAbsent(current, 'delete');
      await refuseObstacles(place, current);
    }
    for (const branch of subtreeOf(place.project, mainBranch)) {
      await steps.run(`Delete ${name}/${branch}`, () => removeBranch(place, branch));
    }
    for (const branch of (await reread(place)).project.branches.values()) await settle(place, branch, steps);
    await steps.run(`Delete project ${name}`, () => place.storage.destroyProject(name));
    await place.storage.room?.keep().catch(() => {});
    for (const held of [...below.locks, main, lock]) held.releaseAndRemove();
  });
}

async function refuseExisting(site: Site, name: string, wish: string | undefined): Promise<void> {
  for (const storage of inScope(await site.stores(), wish ?? site.env.VELO_STORAGE)) {
    const project = catalogOf(storage.opened).get(name);
    if (!project || !isWhole(project)) continue;
    throw new VeloError(
      'conflict',
      'project-exists',
      `The project ${name} is there already (${storage.name}, ${storage.pool}).`,
      `\`velo project get ${name}\` shows it.`,
    );
  }
}

/** A user for the project's servers that no project of any store has; searched from a place of chance. */
async function freeUid(site: Site): Promise<number> {
  const taken = new Set<number>();
  for (const storage of await site.stores()) {
    for (const { record } of catalogOf(storage.opened).values()) if (record.uid !== null) taken.add(record.uid);
  }
  const count = guardedUids.last - guardedUids.first + 1;
  // Stores that we can't see take users too: beginning at random makes it unlikely to meet theirs.
  const begin = Math.floor(Math.random() * count);
  for (let step = 0; step < count; step++) {
    const uid = guardedUids.first + ((begin + step) % count);
    if (!taken.has(uid)) return uid;
  }
  throw new VeloError(
    'unable',
    'no-uid',
    `All ${count} users for projects are taken.`,
    'Delete projects that are not needed.',
  );
}

function checkVersion({ pgVersion, image }: CreateProject): void {
  if (pgVersion !== undefined && image !== undefined) {
    throw new VeloError(
      'usage',
      'version-and-image',
      '`--pg-version` and `--image` say the same thing twice.',
      'Give one of them.',
    );
  }
  if (pgVersion !== undefined && !(pgVersion >= supportedMajors.first && pgVersion <= supportedMajors.last))
    throw versionNotSupported(pgVersion);
  if (image !== undefined) checkImage(image);
}

/** @throws VeloError usage `invalid-image` */
export function checkImage(image: string): void {
  if (/^[a-zA-Z0-9](?!.*\.\.)[a-zA-Z0-9._/:@-]{0,254}$/.test(image)) return;
  throw new VeloError(
    'usage',
    'invalid-image',
    `${JSON.stringify(image.slice(0, 80))} is not the name of an image.`,
    'Write it as Docker does, such as postgres:17-alpine.',
  );
}
