import { VeloError } from '../../contract/error.ts';
import { branchName, formatBranch, mainBranch } from '../../contract/names.ts';
import type { BranchAnswer, Operation, ResetBranch } from '../../contract/velo.ts';
import { answerOf } from '../catalog/answers.ts';
import { childrenOf, type Generation } from '../catalog/catalog.ts';
import { expiryOf, labelsOf, wishedOwner } from '../catalog/checked-fields.ts';
import { refuseAbsent } from '../catalog/missing-data.ts';
import type { BranchRecord } from '../catalog/record.ts';
import { bringUp } from '../generation/bring-up.ts';
import { commit, removeGeneration, undo } from '../generation/commit.ts';
import { ensureRunning, finishOrUndo } from '../generation/finish.ts';
import { fork, prepareSource } from '../generation/fork.ts';
import { checkOwners } from '../operation/expectation.ts';
import { lockNamed } from '../operation/lock-branch.ts';
import { hasChildren, lockBelow, refuseObstacles } from '../operation/lock-subtree.ts';
import { operate } from '../operation/operation.ts';
import type { Steps } from '../operation/steps.ts';
import { checkRoom } from '../store/free-space.ts';
import { openPlace, type Place, parentOf, presentBranch, serverOf } from '../store/open-place.ts';
import type { Site } from '../store/site.ts';
import { removeBranch } from './delete-branch.ts';

/**
 * Returns a branch to its parent's present state. The next generation is created beside the old one. The old server stops
 * only when the new one takes its port, and the old data is removed only after the new server has answered.
 * @throws VeloError conflict `has-children`, `main-stays`, `data-missing` (its old data, without `force`), and what `checkExpectation` throws
 */
export async function resetBranch(site: Site, request: ResetBranch, operation: Operation): Promise<BranchAnswer> {
  const name = branchName(request.branch);
  const owner = wishedOwner(request.owner);
  const expiresAt = expiryOf(request.ttl);
  if (name.branch === mainBranch) {
    throw new VeloError(
      'conflict',
      'main-stays',
      `${formatBranch(name)} has no parent and can't be reset.`,
      'Reset a branch that has a parent.',
    );
  }
  return operate(operation, async (steps, locks) => {
    const before = await openPlace(site, name.project);
    const find = (at: Place) => presentBranch(at, name.branch);
    const locked = await lockNamed(before, find, locks, { expect: request.expect, parent: true });
    const { branch, parentLock } = locked;
    let { place } = locked;
    if (!request.force) refuseAbsent(branch.current, 'reset');
    for (const line of await finishOrUndo(place, branch, steps)) steps.note(line);

    const children = childrenOf(place.project, branch.id);
    if (children.length > 0 && !request.force) throw hasChildren(formatBranch(name), children, 'reset');
    await refuseObstacles(place, branch.current);
    const doomed = children.length > 0 ? await lockBelow(place, branch, locks) : { place, branches: [], locks: [] };
    place = doomed.place;
    checkOwners(doomed.branches, request.expect?.owner);
    await checkRoom(place.storage);

    const old = branch.current;
    const change: Partial<BranchRecord> = {
      ...(request.owner === undefined ? {} : { owner }),
      ...(request.ttl === undefined ? {} : { expiresAt }),
      ...(request.labels === undefined ? {} : { labels: labelsOf(request.labels, old.record.labels) }),
    };
    const next = await forkNext(place, old, change, steps);
    parentLock?.release();
    const answer = await takeOver(place, old, next, steps);
    await steps.withoutAbort().run('Remove old data', async () => {
      for (const below of doomed.branches) await removeBranch(place, below);
      await removeGeneration(place, old);
      for (const held of doomed.locks) held.releaseAndRemove();
    });
    return answerOf(place, answer, { running: true, steps: steps.times });
  });
}

async function forkNext(
  place: Place,
  old: Generation,
  change: Partial<BranchRecord>,
  steps: Steps,
): Promise<Generation> {
  const record: BranchRecord = {
    ...old.record,
    ...change,
    phase: 'new',
    wanted: 'running',
    prepared: false,
    takenAt: new Date().toISOString(),
    lsn: null,
  };
  // Without the image or the guard neither the new server nor the old one (stopped by then) could start.
  const prepared = place.driver.prepare(serverOf(place, old));
  prepared.catch(() => {});
  const source = await prepareSource(place, parentOf(place, old).current, steps);
  const target = { project: old.volume.project, branch: old.volume.branch, generation: old.volume.generation + 1 };
  try {
    const next = await fork(place, source, target, record, steps, () => {});
    await prepared;
    return next;
  } catch (error) {
    await undo(place, old.of, target, error);
    throw error;
  } finally {
    await source.control?.close().catch(() => {});
  }
}

/** The new generation takes the old one's port. If it can't, the old one gets it back. */
async function takeOver(place: Place, old: Generation, next: Generation, steps: Steps): Promise<Generation> {
  let wasRunning = false;
  try {
    wasRunning = await place.driver.isRunning(serverOf(place, old));
    if (wasRunning) await steps.run('Stop old server', () => place.driver.stop(serverOf(place, old)));
    const prepared = await bringUp(place, next, steps);
    await steps.run('Commit', () => commit(place, next, { phase: 'ready', ...prepared }));
    return next;
  } catch (error) {
    await undo(place, next.of, next.volume, error);
    if (wasRunning) await restore(place, old, steps, error);
    throw error;
  }
}

async function restore(place: Place, old: Generation, steps: Steps, because: unknown): Promise<void> {
  try {
    if (!(await place.driver.isRunning(serverOf(place, old)))) await ensureRunning(place, old, steps.withoutAbort());
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    if (because instanceof VeloError)
      because.left.push(`the branch stopped, with its old data (${said}); \`velo branch start\` starts it`);
  }
}
