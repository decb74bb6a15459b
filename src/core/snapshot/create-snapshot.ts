import { branchName } from '../../contract/values/names.ts';
import type { Operation, Request, SnapshotAnswer } from '../../contract/velo.ts';
import { openAhead } from '../generation/source.ts';
import { checkExpectation, expectedOf } from '../operation/expectation.ts';
import { operate } from '../operation/operation.ts';
import { checkRoom } from '../store/free-space.ts';
import { openPlace, presentBranch, reread } from '../store/open-place.ts';
import type { Site } from '../store/site.ts';
import { labelOf } from './label.ts';
import { snapshotView } from './snapshots.ts';
import { takeOf } from './take-snapshot.ts';

/**
 * Takes a snapshot of a branch, with everything committed so far. A running server makes a checkpoint first. If the
 * server can't be reached, the snapshot contains what a crash would leave.
 * @throws VeloError missing `branch-not-found` · usage `invalid-label` · unable `no-space` · conflict
 *   `parent-unreachable` (the store needs a login to the running server), and what `checkExpectation` throws
 */
export function createSnapshot(
  site: Site,
  request: Request<'createSnapshot'>,
  operation: Operation,
): Promise<SnapshotAnswer> {
  return takeSnapshot(site, { ...request, scheduled: false }, operation);
}

/** As `createSnapshot`; `scheduled` if a policy takes it. */
export async function takeSnapshot(
  site: Site,
  request: Request<'createSnapshot'> & { scheduled: boolean },
  operation: Operation,
): Promise<SnapshotAnswer> {
  const name = branchName(request.branch);
  const label = labelOf(request.label);
  return operate(operation, async (steps, locks) => {
    const before = await openPlace(site, name.project);
    const seen = presentBranch(before, name.branch);
    checkExpectation(seen.current, expectedOf(seen.current, request));
    const ahead = openAhead(before, seen.current);
    try {
      // A reset or deletion waits until the snapshot is taken; another snapshot or a create does not.
      await locks.parent(before, seen);
      const place = await reread(before);
      const { current } = presentBranch(place, name.branch);
      checkExpectation(current, expectedOf(current, request));
      await checkRoom(place.storage);
      const { scheduled } = request;
      const snapshot = await takeOf(place, current, { label, pinned: request.pin === true, scheduled, steps, ahead });
      return { ...snapshotView(place.project, snapshot), steps: steps.times };
    } finally {
      await ahead?.close();
    }
  });
}
