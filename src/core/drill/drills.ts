import { asVeloError } from '../../contract/errors/error.ts';
import { formatBranch } from '../../contract/values/names.ts';
import type { Operation } from '../../contract/velo.ts';
import { withHeldLocks } from '../../host/locks/held-locks.ts';
import { tryLock } from '../../host/locks/lock.ts';
import { type Branch, type CatalogProject, childrenOf } from '../catalog/catalog.ts';
import { type InStore, lockPath } from '../store/open-place.ts';
import type { Site } from '../store/site.ts';

/** The owner of the branches that drills make: no job and no person takes one for its own. */
export const drillOwner = 'velo:restore-check';

/**
 * Deletes the branches that drills of a project made and left because they were killed. Running drills hold the
 * project's drill lock (shared); while one does, nothing is deleted.
 * @returns what was done, one line each
 */
export async function removeLeftDrills(
  site: Site,
  place: InStore & { project: CatalogProject },
  { progress }: Operation,
): Promise<string[]> {
  const left = leftIn(place.project);
  if (left.length === 0) return [];
  const { id, name: project } = place.project.record;
  return withHeldLocks(async () => {
    const lock = await tryLock(lockPath.drill(place, id), `the drill of ${project}`);
    if (!lock) return [];
    try {
      const { deleteBranch } = await import('../branch/delete-branch.ts');
      const done: string[] = [];
      for (const each of left) {
        const branch = formatBranch({ project, branch: each.name });
        const expect = { id: each.id, owner: drillOwner };
        try {
          await deleteBranch(site, { branch, force: true, expect }, progress ? { progress } : {});
          done.push(`deleted ${branch}, left by an interrupted drill`);
        } catch (thrown) {
          // It had expired, and the agent was first.
          if (asVeloError(thrown).kind !== 'missing') throw thrown;
        }
      }
      return done;
    } finally {
      lock.releaseAndRemove();
    }
  });
}

/** Drills' branches, also those that were not finished; not one that somebody made another branch from. */
function leftIn(project: CatalogProject): Branch[] {
  return [...project.branches.values()].filter(({ id, current, remains, fault }) => {
    const { record } = current ?? remains[0] ?? {};
    return fault === undefined && record?.owner === drillOwner && childrenOf(project, id).length === 0;
  });
}
