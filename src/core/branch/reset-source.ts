import type { Lock } from '../../host/locks/lock.ts';
import type { Branch, CatalogProject } from '../catalog/catalog.ts';
import { momentSource, prepareSource, type Source, snapshotSource } from '../generation/source.ts';
import type { Locks } from '../operation/operation.ts';
import type { Steps } from '../operation/steps.ts';
import { planMoment } from '../recovery/load-recovery.ts';
import type { Moment } from '../recovery/moment.ts';
import { findSnapshot } from '../snapshot/find-snapshot.ts';
import { type Place, type PresentBranch, parentOf, reread } from '../store/open-place.ts';

/** What a branch is reset to, and the lock that protects it. */
export interface ResetSource {
  /** Called before the branch is locked: locks the snapshot's branch if that is first in the locking order. */
  lockBefore(place: Place, branch: Branch): Promise<void>;
  /**
   * Called with the branch and those in `held` locked.
   * @throws VeloError what `findSnapshot` and `prepareSource` throw
   */
  open(place: Place, branch: PresentBranch, under: { held: readonly Branch[]; steps: Steps }): Promise<Source>;
  release(): void;
}

/**
 * `from` is a snapshot, `moment` one of the branch's own past, or of its parent's (`ofParent`); neither for the parent's
 * present state. The caller locks the parent with the branch.
 */
export function resetSource(
  { from, moment, ofParent }: { from: string | undefined; moment: Moment | undefined; ofParent: boolean },
  locks: Locks,
): ResetSource {
  let lock: Lock | undefined;
  /** The snapshot's branch if it is another one than `branch`; undefined if none has to be locked. */
  const ownerOf = (place: Place, branch: Branch): Branch | undefined => {
    if (from === undefined) return undefined;
    const owner = place.project.branches.get(findSnapshot(place.project, from).record.branch);
    return owner?.id === branch.id ? undefined : owner;
  };
  return {
    async lockBefore(place, branch) {
      const owner = ownerOf(place, branch);
      if (owner && comesFirst(place.project, owner, branch)) lock = await locks.parent(place, owner);
    },
    async open(place, branch, { held, steps }) {
      if (moment) {
        const whose = ofParent ? parentOf(place, branch.current) : branch;
        return momentSource(await planMoment(place, whose, { moment, steps }));
      }
      if (from === undefined) return prepareSource(place, parentOf(place, branch.current).current, { steps });
      const owner = ownerOf(place, branch);
      if (!owner || held.some(({ id }) => id === owner.id)) return snapshotSource(findSnapshot(place.project, from));
      lock ??= await locks.parent(place, owner);
      return snapshotSource(findSnapshot((await reread(place)).project, from));
    },
    release: () => lock?.release(),
  };
}

/** The locking order of branches: by depth, parents first, then by id. So two operations never wait for each other. */
function comesFirst(project: CatalogProject, one: Branch, other: Branch): boolean {
  const [a, b] = [depthOf(project, one), depthOf(project, other)];
  return a < b || (a === b && one.id < other.id);
}

/** The number of branches above it. */
function depthOf(project: CatalogProject, branch: Branch): number {
  const above = new Set<string>();
  for (let id = branch.current?.record.parent; id && !above.has(id); ) {
    above.add(id);
    id = project.branches.get(id)?.current?.record.parent;
  }
  return above.size;
}
