import { VeloError } from '../../contract/errors/error.ts';
import { formatBranch } from '../../contract/values/names.ts';
import type { Lock } from '../../host/locks/lock.ts';
import { type Branch, type Generation, generationsOf, subtreeOf } from '../catalog/catalog.ts';
import { type Place, reread } from '../store/open-place.ts';
import type { Locks } from './operation.ts';

/** All branches below a branch, deepest first, and their locks. */
export interface Below {
  place: Place;
  branches: Branch[];
  locks: Lock[];
}

/**
 * Locks all branches below a branch, which are to be removed, parents first, and repeats this until no new ones have
 * appeared. Waits for recoveries of them: those need no lock further up.
 */
export async function lockBelow(place: Place, top: Branch, locks: Locks): Promise<Below> {
  const locked = new Map<string, Lock>();
  for (let current = place; ; current = await reread(current)) {
    const below = subtreeOf(current.project, top).slice(0, -1);
    const missing = below.filter(({ id }) => !locked.has(id)).reverse();
    if (missing.length === 0) return { place: current, branches: below, locks: [...locked.values()] };
    for (const branch of missing) locked.set(branch.id, await locks.branchAlone(current, branch));
  }
}

export function hasChildren(what: string, children: readonly Branch[], verb: string): VeloError {
  return new VeloError(
    'conflict',
    'has-children',
    `${what} has branches made from it: ${children.map(({ name }) => name).join(', ')}.`,
    `Delete them first, or force it to ${verb} the branch and delete them too.`,
  );
}

/** @throws VeloError conflict `in-the-way`, before anything was changed */
export async function refuseObstacles(place: Place, generation: Generation): Promise<void> {
  const names = await place.storage.obstacles(generation.volume);
  if (names.length > 0) throw hasDependents(formatBranch(generation.of), names);
}

/**
 * Refuses to delete a project as long as snapshots that velo did not take are on its data.
 * @throws VeloError conflict `in-the-way`, before anything was changed
 */
export function refuseHeld({ project }: Pick<Place, 'project'>): void {
  const generations = [...[...project.branches.values()].flatMap(generationsOf), ...project.held];
  const names = generations.flatMap(({ volume }) => volume.heldBy ?? []);
  if (names.length > 0) throw hasDependents(project.record.name, names);
}

function hasDependents(what: string, names: readonly string[]): VeloError {
  return new VeloError(
    'conflict',
    'in-the-way',
    `Something not created by velo depends on the data of ${what}: ${names.join(', ')}.`,
    'Remove or move it yourself, then run the command again. Nothing was changed.',
  );
}
