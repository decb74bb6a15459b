import { asVeloError } from '../../contract/errors/error.ts';
import { formatBranch } from '../../contract/values/names.ts';
import type { Operation, Request, Snapshot, SnapshotCleanup } from '../../contract/velo.ts';
import { checkExpectation, expectedOf } from '../operation/expectation.ts';
import { operate } from '../operation/operation.ts';
import type { Site } from '../store/site.ts';
import { parseKeep, retention } from './retention.ts';
import { dropLocked, listSnapshots, lockedSnapshot } from './snapshots.ts';

/**
 * Deletes the snapshots that a rule does not keep, branch by branch. A failure of one does not stop the others.
 * @throws VeloError usage `invalid-value` (the rule) · missing `project-not-found`, `branch-not-found`, and what
 *   `checkExpectation` throws for the named branch
 */
export async function cleanupSnapshots(
  site: Site,
  request: Request<'cleanupSnapshots'>,
  operation: Operation,
): Promise<SnapshotCleanup> {
  const { branch, days, keep, dryRun = false, expect, shared } = request;
  const whose = { ...(expect && { expect }), ...(shared && { shared }) };
  const rule = { ...(days === undefined ? {} : { days }), ...(keep === undefined ? {} : { keep: parseKeep(keep) }) };
  // Bases that velo took itself go with the WAL that they are for.
  const all = (await listSnapshots(site, branch === undefined ? {} : { branch, ...whose })).filter(({ base }) => !base);
  const answer: SnapshotCleanup = { deleted: [], kept: [], failed: [] };
  const now = new Date();
  for (const ofBranch of byBranch(all)) {
    const { deleted, kept } = retention(ofBranch, now, rule);
    answer.kept.push(...kept);
    for (const snapshot of deleted) {
      if (dryRun) answer.deleted.push(snapshot);
      else await deleteOne(site, snapshot, { whose, answer, operation });
    }
  }
  return answer;
}

interface CleanUp {
  /** Whom the branch must belong to. */
  whose: Pick<Request<'cleanupSnapshots'>, 'expect' | 'shared'>;
  answer: SnapshotCleanup;
  operation: Operation;
}

/**
 * Deletes a snapshot unless it was pinned in the meantime, or the policy of WAL promises moments that need it; adds the
 * result to the answer.
 */
export async function deleteOne(site: Site, snapshot: Snapshot, { whose, answer, operation }: CleanUp): Promise<void> {
  try {
    const why = await operate(operation, async (steps, locks) => {
      const found = await lockedSnapshot(site, snapshot.id, locks);
      const { current } = found.place.project.branches.get(found.snapshot.record.branch) ?? {};
      if (current) checkExpectation(current, expectedOf(current, whose));
      const { pinned } = found.snapshot.record;
      const stays = pinned
        ? 'pinned'
        : (await import('../wal-cleanup/loss.ts')).whyPromised(found.place, found.snapshot);
      if (stays === undefined) await dropLocked(found.place, found.snapshot, steps);
      return stays;
    });
    if (why === undefined) answer.deleted.push(snapshot);
    else answer.kept.push({ snapshot: { ...snapshot, pinned: snapshot.pinned || why === 'pinned' }, why });
  } catch (thrown) {
    const error = asVeloError(thrown);
    if (operation.signal?.aborted) throw error;
    // Another operation has just deleted it.
    if (error.kind === 'missing') answer.deleted.push(snapshot);
    else answer.failed.push({ snapshot: snapshot.id, error: error.report() });
  }
}

function byBranch(all: Snapshot[]): Snapshot[][] {
  const groups = new Map<string, Snapshot[]>();
  for (const snapshot of all) {
    const name = formatBranch({ project: snapshot.project, branch: snapshot.branch });
    groups.set(name, [...(groups.get(name) ?? []), snapshot]);
  }
  return [...groups.values()];
}
