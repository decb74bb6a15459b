import { asVeloError, VeloError } from '../error.ts';
import type { DeleteBranch, Operation } from '../velo.ts';
import { refuseAbsent } from './absence.ts';
import { childrenOf } from './catalog.ts';
import { checkOwners, checkPresence } from './expectation.ts';
import { removeGeneration } from './generation.ts';
import { branchName, formatBranch, mainBranch } from './names.ts';
import { operate } from './operation.ts';
import { openPlace, type Place, presentBranch, reread } from './place.ts';
import { branchMarks } from './record.ts';
import { settle } from './settle.ts';
import type { Site } from './stores.ts';
import { hasChildren, lockBelow, refuseObstacles } from './subtree.ts';

/**
 * Deletes a branch, with `force` and everything below it, deepest first. Nothing of it remains.
 * @throws VeloError conflict `has-children`, `main-stays`, `in-the-way`, `data-missing` (without `force`), and what `checkExpectation` throws
 */
export async function deleteBranch(site: Site, request: DeleteBranch, operation: Operation): Promise<void> {
  const name = branchName(request.branch);
  if (name.branch === mainBranch) {
    throw new VeloError(
      'conflict',
      'main-stays',
      `${formatBranch(name)} goes with its project only.`,
      `Use \`velo project delete ${name.project}\`.`,
    );
  }
  await operate(operation, async (steps, locks) => {
    let place = await openPlace(site, name.project);
    checkPresence(presentOrRemains(place, name.branch), request.expect);
    const lock = await locks.branch(place, name.project, name.branch, 'exclusive');
    place = await reread(place);
    const branch = presentOrRemains(place, name.branch);
    checkPresence(branch, request.expect);
    if (!branch.current) {
      // A create or delete that was interrupted: nothing of it remains, which is what was asked for.
      for (const line of await settle(place, branch, steps)) steps.note(line);
      lock.releaseAndRemove();
      return;
    }
    if (!request.force) refuseAbsent(branch.current, 'delete');
    const children = childrenOf(place.project, name.branch);
    if (children.length > 0 && !request.force) throw hasChildren(formatBranch(name), children, 'delete');
    const below = await lockBelow(place, name.branch, locks);
    checkOwners(below.place, below.names, request.expect?.owner);
    for (const each of [...below.names, name.branch])
      await refuseObstacles(below.place, presentBranch(below.place, each).current);
    for (const each of [...below.names, name.branch]) {
      await steps.run(`Delete ${formatBranch({ project: name.project, branch: each })}`, () =>
        removeBranch(below.place, each),
      );
    }
    for (const held of [lock, ...below.locks]) held.releaseAndRemove();
  });
}

/** Removes a branch whose lock is held: the decision on record first, then server, data, and older remains. */
export async function removeBranch(place: Place, name: string): Promise<void> {
  const branch = place.project.branches.get(name);
  if (!branch) return;
  const generations = [...(branch.current ? [branch.current] : []), ...branch.remains];
  const top = branch.current;
  if (top) {
    try {
      await place.storage.setMarks(top.volume, branchMarks({ phase: 'deleting' }));
    } catch (error) {
      // A pool too full to write the intent is the very reason to go on.
      if (asVeloError(error).code !== 'no-space') throw error;
    }
  }
  // The highest generation goes last: until then it tells that the rest is to go.
  for (const generation of generations.sort((a, b) => a.volume.generation - b.volume.generation))
    await removeGeneration(place, generation);
}

function presentOrRemains(place: Place, name: string) {
  const branch = place.project.branches.get(name);
  if (branch && branch.remains.length > 0) return branch;
  return presentBranch(place, name);
}
