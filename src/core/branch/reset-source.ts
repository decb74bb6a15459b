import type { Lock } from '../../host/lock.ts';
import type { Branch, CatalogProject } from '../catalog/catalog.ts';
import { prepareSource, type Source, snapshotSource } from '../generation/source.ts';
import type { Locks } from '../operation/operation.ts';
import type { Steps } from '../operation/steps.ts';
import { findSnapshot } from '../snapshot/find-snapshot.ts';
import { type Place, type PresentBranch, parentOf, reread } from '../store/open-place.ts';

/** What a branch is reset to, and the lock under which that stays. */
export interface ResetSource {
  /** Before the branch itself is locked: takes the lock of the snapshot's branch, where that one comes first. */
  lockBefore(place: Place, branch: Branch): Promise<void>;
  /** With the branch and those of `held` locked. @throws VeloError what `findSnapshot` and `prepareSource` throw */
  open(place: Place, branch: PresentBranch, held: readonly Branch[], steps: Steps): Promise<Source>;
  release(): void;
}

/** `from` is a snapshot; undefined: the parent's present state, whose lock is taken with the branch's. */
export function resetSource(from: string | undefined, locks: Locks): ResetSource {
  let lock: Lock | undefined;
  /** The other branch that the snapshot is of; undefined: none is to be locked. */
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
    async open(place, branch, held, steps) {
      if (from === undefined) return prepareSource(place, parentOf(place, branch.current).current, steps);
      const owner = ownerOf(place, branch);
      if (!owner || held.some(({ id }) => id === owner.id)) return snapshotSource(findSnapshot(place.project, from));
      lock ??= await locks.parent(place, owner);
      return snapshotSource(findSnapshot((await reread(place)).project, from));
    },
    release: () => lock?.release(),
  };
}

/** The order in which branches are locked, so that two operations never wait for each other: parents, then by id. */
function comesFirst(project: CatalogProject, one: Branch, other: Branch): boolean {
  const [a, b] = [depthOf(project, one), depthOf(project, other)];
  return a < b || (a === b && one.id < other.id);
}

/** How many branches are above it. */
function depthOf(project: CatalogProject, branch: Branch): number {
  const above = new Set<string>();
  for (let id = branch.current?.record.parent; id && !above.has(id); ) {
    above.add(id);
    id = project.branches.get(id)?.current?.record.parent;
  }
  return above.size;
}
