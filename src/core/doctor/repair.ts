import { asVeloError } from '../../contract/errors/error.ts';
import { formatBranch } from '../../contract/values/names.ts';
import type { Operation, Repair, Request } from '../../contract/velo.ts';
import { withHeldLocks } from '../../host/locks/held-locks.ts';
import { type Lock, tryLock } from '../../host/locks/lock.ts';
import { idOf, type Storage, volumeKey } from '../../storage/storage.ts';
import { removeStrayArchive, strayArchives } from '../archive/stray-archives.ts';
import { type Branch, type CatalogProject, catalogOf, formatGeneration, isWhole } from '../catalog/catalog.ts';
import { removeLeftDrills } from '../drill/drills.ts';
import { staysUp } from '../generation/bring-up.ts';
import { ensureRunning, finishFresh, finishOrUndo } from '../generation/finish.ts';
import { removeUnfinishedProject } from '../generation/leftovers.ts';
import { Steps } from '../operation/steps.ts';
import { lockPath, type Place, placeOf, reread, serverOf } from '../store/open-place.ts';
import type { Site } from '../store/site.ts';
import { removeLocks } from '../store/stale-locks.ts';
import { strayServers } from './stray-servers.ts';

/** Finishes or undoes interrupted operations; starts no server that was not running. */
export function repair(site: Site, _request: Request<'repair'>, operation: Operation): Promise<Repair> {
  return repairAll(site, { start: false }, operation);
}

/**
 * Finishes or undoes interrupted operations in all stores: unfinished projects and branches, servers without a volume,
 * internal snapshots without a clone. With `start`, also starts servers that should run but do not. Leaves alone what
 * another operation has locked.
 */
export async function repairAll(site: Site, { start }: { start: boolean }, operation: Operation): Promise<Repair> {
  const report: Repair = { done: [], failed: [] };
  const steps = new Steps(operation);
  const { open, closed } = await site.look();
  report.failed.push(...closed.map(({ why }) => why.message));
  for (const storage of open) {
    for (const key of catalogOf(storage.opened).keys())
      await repairProject(site, { storage, key }, { start, steps, report });
    for (const { driver, server } of await strayServers(site, storage)) {
      await attempt(report, async () => {
        await driver.removeFound(server);
        return [`removed the server of ${server.volume}, whose data is gone`];
      });
    }
    await removeLeftovers(storage, report);
    await attempt(report, async () => {
      const stray = await strayArchives(storage);
      for (const path of stray) removeStrayArchive(path);
      return stray.map((path) => `removed the archive ${path}, left by an interrupted operation`);
    });
    await removeLocks(storage);
  }
  for (const line of report.done) steps.note(line);
  return report;
}

/**
 * Branches that are locked and read at once: one look at the store for each of hundreds would take minutes. Where servers
 * are started it is one at a time: commands on the others would wait for that.
 */
const together = 32;

interface Repairing {
  start: boolean;
  steps: Steps;
  report: Repair;
}

async function repairProject(
  site: Site,
  { storage, key }: { storage: Storage; key: string },
  repairing: Repairing,
): Promise<void> {
  const { steps, report } = repairing;
  const project = catalogOf(await storage.list()).get(key);
  // Records written by a newer version of velo or by hand are reported by doctor and left alone.
  if (!project || project.fault !== undefined) return;
  const { id, name } = project.record;
  if (!isWhole(project)) {
    const remove = () => removeUnfinishedProject(site, { storage, key }, steps);
    await underLock({ path: lockPath.project({ storage }, id), what: name, remove: true }, report, remove);
    return;
  }
  const place = await placeOf(site, { storage, project });
  const branches = [...project.branches.values()].filter(({ fault }) => fault === undefined);
  const count = repairing.start ? 1 : together;
  for (let from = 0; from < branches.length; from += count)
    await withHeldLocks(() => repairBranches(place, branches.slice(from, from + count), repairing));
  await removeHeld(place, report);
  await attempt(report, () => removeLeftDrills(site, place, {}));
}

/**
 * Removes what interrupted operations left of branches whose locks are free: no later command may name these branches.
 * Looks only at what was read when the store was opened, so it costs nothing if nothing is left.
 */
export async function removeRemains(site: Site, storage: Storage, steps: Steps): Promise<void> {
  const report: Repair = { done: [], failed: [] };
  for (const project of catalogOf(storage.opened).values()) {
    if (project.fault !== undefined || !isWhole(project)) continue;
    for (const branch of project.branches.values()) {
      if (branch.remains.length === 0 || branch.fault !== undefined) continue;
      const place = await placeOf(site, { storage, project });
      const work = async () => (await finishFresh(place, branch.id, steps))?.done ?? [];
      await underLock(lockOf(place, branch), report, work);
    }
    await removeHeld({ storage, project }, report);
  }
  for (const line of [...report.done, ...report.failed]) steps.note(line);
}

/** Repairs those of these branches whose locks are free, each as it was read under its lock. */
async function repairBranches(before: Place, branches: readonly Branch[], repairing: Repairing): Promise<void> {
  const locked: { id: string; lock: Lock; remove: boolean }[] = [];
  try {
    for (const branch of branches) {
      const { path, what, remove } = lockOf(before, branch);
      const lock = await tryLock(path, what);
      if (lock) locked.push({ id: branch.id, lock, remove });
    }
    let seen: Place | undefined;
    for (const { id, lock, remove } of locked) {
      await attempt(repairing.report, async () => {
        const place = seen ?? (await reread(before));
        // What a repair changes may concern the next branch, so that is read again.
        seen = undefined;
        const done = await repairBranch(place, id, repairing);
        if (done.length === 0) seen = place;
        return done;
      });
      if (remove) lock.releaseAndRemove();
      else lock.release();
    }
  } finally {
    for (const { lock } of locked) lock.release();
  }
}

async function repairBranch(place: Place, id: string, { start, steps }: Repairing): Promise<string[]> {
  const branch = place.project.branches.get(id);
  if (!branch) return [];
  const done = await finishOrUndo(place, branch, steps);
  const { current } = branch;
  if (!current) return done;
  const server = serverOf(place, current);
  const running = await staysUp(place, current, steps);
  if (current.record.wanted === 'stopped') {
    // Called even if the server does not run: removes the remains of an interrupted stop.
    await place.driver.stop(server);
    return running ? [...done, `stopped ${formatGeneration(current)}, as requested`] : done;
  }
  if (running || !start || current.record.asleep !== null) return done;
  await ensureRunning(place, current, steps);
  return [...done, `started ${formatGeneration(current)}`];
}

/** Removes deleted volumes whose last snapshot that velo did not take is gone. */
async function removeHeld(
  { storage, project }: Pick<Place, 'storage'> & { project: CatalogProject },
  report: Repair,
): Promise<void> {
  for (const held of project.held) {
    if ((held.volume.heldBy ?? []).length > 0) continue;
    const lock = { path: lockPath.branch({ storage }, held.record.id), what: formatGeneration(held), remove: false };
    await underLock(lock, report, async () => {
      await storage.destroy(held.volume);
      return [`removed ${formatGeneration(held)}, which somebody else's snapshot had kept`];
    });
  }
}

/** A snapshot in use belongs to an operation that holds its branch's lock. If we get the lock, it is not in use. */
async function removeLeftovers(storage: Storage, report: Repair): Promise<void> {
  for (const { on } of await storage.leftovers()) {
    const lock = { path: lockPath.branch({ storage }, idOf(on.branch)), what: volumeKey(on), remove: false };
    await underLock(lock, report, async () => {
      const still = (await storage.leftovers()).filter((leftover) => volumeKey(leftover.on) === volumeKey(on));
      for (const leftover of still) await storage.removeLeftover(leftover);
      return still.map(({ name }) => `removed the snapshot ${name}, left by an interrupted operation`);
    });
  }
}

interface RepairLock {
  path: string;
  /** Whose lock it is, for messages. */
  what: string;
  /** Whether its file is removed with it: nothing is left that it protects. */
  remove: boolean;
}

function lockOf(place: Place, { id, project, name, current }: Branch): RepairLock {
  const what = formatBranch({ project, branch: name });
  return { path: lockPath.branch(place, id), what, remove: current === undefined };
}

async function underLock(
  { path, what, remove }: RepairLock,
  report: Repair,
  work: () => Promise<string[]>,
): Promise<void> {
  await withHeldLocks(async () => {
    const lock: Lock | undefined = await tryLock(path, what);
    if (!lock) return;
    await attempt(report, work);
    if (remove) lock.releaseAndRemove();
    else lock.release();
  });
}

async function attempt(report: Repair, work: () => Promise<string[]>): Promise<void> {
  try {
    report.done.push(...(await work()));
  } catch (error) {
    report.failed.push(asVeloError(error).message);
  }
}
