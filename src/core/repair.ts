import { asVeloError } from '../error.ts';
import { withHeldLocks } from '../host/held-locks.ts';
import { type Lock, tryLock } from '../host/lock.ts';
import { type Storage, volumeKey } from '../storage/storage.ts';
import type { Operation, Repair } from '../velo.ts';
import { staysUp } from './bring-up.ts';
import { catalogOf, isWhole } from './catalog.ts';
import { formatBranch } from './names.ts';
import { lockPath, type Place, reread, serverOf } from './place.ts';
import { removeRemains } from './remains.ts';
import { ensureRunning, settle } from './settle.ts';
import { Steps } from './steps.ts';
import type { Site } from './stores.ts';
import { strayServers } from './strays.ts';

/**
 * Finishes or undoes everything that was interrupted, in all stores: half-made projects and branches, servers without
 * a volume, internal snapshots without a clone; with `start` also servers that are wanted and do not run. What another
 * operation holds is left to it.
 */
export async function repair(site: Site, { start }: { start: boolean }, operation: Operation): Promise<Repair> {
  const report: Repair = { done: [], failed: [] };
  const steps = new Steps(operation);
  for (const storage of await site.stores()) {
    for (const name of catalogOf(storage.opened).keys())
      await repairProject(site, storage, name, { start, steps, report });
    for (const { driver, server } of await strayServers(site, storage)) {
      await attempt(report, async () => {
        await driver.removeFound(server);
        return [`removed the server of ${server.volume}, which has no data any more`];
      });
    }
    await removeLeftovers(storage, report);
  }
  for (const line of report.done) steps.note(line);
  return report;
}

interface Repairing {
  start: boolean;
  steps: Steps;
  report: Repair;
}

async function repairProject(site: Site, storage: Storage, name: string, repairing: Repairing): Promise<void> {
  const { steps, report } = repairing;
  const project = catalogOf(await storage.list()).get(name);
  if (!project) return;
  if (!isWhole(project)) {
    await underLock(
      lockPath.project({ storage }, name),
      name,
      report,
      () => removeRemains(site, storage, name, steps),
      true,
    );
    return;
  }
  const driver = await site.driver(project.record.postgres);
  const place: Place = { storage, catalog: new Map(), project, driver, controls: site.controls, others: [] };
  for (const branch of project.branches.keys()) {
    const path = lockPath.branch(place, name, branch);
    await underLock(
      path,
      formatBranch({ project: name, branch }),
      report,
      () => repairBranch(place, branch, repairing),
      false,
    );
  }
}

async function repairBranch(before: Place, name: string, { start, steps }: Repairing): Promise<string[]> {
  const place = await reread(before);
  const branch = place.project.branches.get(name);
  if (!branch) return [];
  const done = await settle(place, branch, steps);
  const { current } = branch;
  if (!current) return done;
  const server = serverOf(place, current);
  const running = await staysUp(place, current, steps);
  if (current.record.wanted === 'stopped') {
    // Also what is no more than the remains of a server, after a stop that was cut short.
    await place.driver.stop(server);
    return running ? [...done, `stopped ${volumeKey(current.volume)}, as was asked for`] : done;
  }
  if (running || !start) return done;
  await ensureRunning(place, current, steps);
  return [...done, `started ${volumeKey(current.volume)}`];
}

/** A snapshot under way belongs to an operation that holds its branch's lock: with the lock it belongs to nobody. */
async function removeLeftovers(storage: Storage, report: Repair): Promise<void> {
  for (const { on } of await storage.leftovers()) {
    await underLock(
      lockPath.branch({ storage }, on.project, on.branch),
      formatBranch(on),
      report,
      async () => {
        const still = (await storage.leftovers()).filter((leftover) => volumeKey(leftover.on) === volumeKey(on));
        for (const leftover of still) await storage.removeLeftover(leftover);
        return still.map(({ name }) => `removed the snapshot ${name}, left by an interrupted clone`);
      },
      false,
    );
  }
}

async function underLock(
  path: string,
  what: string,
  report: Repair,
  work: () => Promise<string[]>,
  remove: boolean,
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
