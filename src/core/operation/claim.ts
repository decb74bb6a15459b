import type { Lock } from '../../host/locks/lock.ts';
import type { Storage } from '../../storage/storage.ts';
import { branchNamed, catalogOf, isWhole, projectNamed } from '../catalog/catalog.ts';
import { finishOrUndo } from '../generation/finish.ts';
import { removeUnfinishedProject } from '../generation/leftovers.ts';
import { checkRecord, type Place, reread } from '../store/open-place.ts';
import type { Site } from '../store/site.ts';
import type { StepsAndLocks } from './operation.ts';

/** How often to wait for somebody else who is creating the same name. */
const attempts = 20;

/** What was read under the store's claims lock, which is held until the record with the name is written. */
export interface Claim {
  place: Place;
  lock: Lock;
  /** A branch of that name exists. */
  taken: boolean;
}

/**
 * Takes the claims lock when no branch of this name is being created. Waits for another operation that is creating one,
 * and removes what an interrupted create left.
 * @throws VeloError failed `record-unreadable` · conflict `busy`
 */
export async function claimName(before: Place, name: string, { steps, locks }: StepsAndLocks): Promise<Claim> {
  for (let attempt = 1; ; attempt++) {
    const lock = await locks.claims(before);
    const place = await reread(before);
    const there = branchNamed(place.project, name);
    if (!there || there.current || attempt > attempts) return { place, lock, taken: there !== undefined };
    lock.release();
    checkRecord(there);
    const maker = await locks.branch(place, there, 'exclusive');
    const now = await reread(place);
    const left = now.project.branches.get(there.id);
    if (left && !left.current) for (const line of await finishOrUndo(now, left, steps)) steps.note(line);
    if (left?.current) maker.release();
    else maker.releaseAndRemove();
  }
}

/** The same for the name of a project. The caller checks whether the name is taken, in this store or another. */
export async function claimProjectName(
  site: Site,
  { storage, name }: { storage: Storage; name: string },
  { steps, locks }: StepsAndLocks,
): Promise<Lock> {
  for (let attempt = 1; ; attempt++) {
    const lock = await locks.claims({ storage });
    const there = projectNamed(catalogOf(await storage.list()), name);
    if (!there || isWhole(there) || there.fault !== undefined || attempt > attempts) return lock;
    lock.release();
    const maker = await locks.project({ storage }, there.record);
    const done = await removeUnfinishedProject(site, { storage, key: there.key }, steps);
    for (const line of done) steps.note(line);
    if (done.length > 0) maker.releaseAndRemove();
    else maker.release();
  }
}
