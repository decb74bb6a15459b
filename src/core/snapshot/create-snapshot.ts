import { branchName } from '../../contract/names.ts';
import type { Operation, Request, SnapshotAnswer } from '../../contract/velo.ts';
import { newId } from '../../storage/storage.ts';
import type { BranchSnapshot } from '../catalog/catalog.ts';
import { type SnapshotRecord, snapshotMarks } from '../catalog/record.ts';
import { beginCopy, prepareSource, type Source } from '../generation/source.ts';
import { checkExpectation, expectedOf } from '../operation/expectation.ts';
import { operate } from '../operation/operation.ts';
import { checkRoom } from '../store/free-space.ts';
import { openPlace, presentBranch, reread, userOf } from '../store/open-place.ts';
import type { Site } from '../store/site.ts';
import { labelOf } from './label.ts';
import { snapshotView } from './snapshots.ts';

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
    // A reset or deletion waits until the snapshot is taken; another snapshot or a create does not.
    await locks.parent(before, presentBranch(before, name.branch));
    const place = await reread(before);
    const { id: branch, current } = presentBranch(place, name.branch);
    checkExpectation(current, expectedOf(current, request));
    await checkRoom(place.storage);
    const source = await prepareSource(place, current, steps);
    try {
      const record: SnapshotRecord = {
        id: newId(),
        branch,
        generation: current.volume.generation,
        label,
        pinned: request.pin === true,
        scheduled: request.scheduled,
        createdAt: new Date().toISOString(),
        lsn: null,
        sizing: source.sizing,
        at: source.at,
        base: false,
        archive: null,
        redo: null,
        timeline: null,
        endAt: null,
      };
      const stored = await steps.run('Snapshot', async () =>
        place.storage.snapshot({
          of: current.volume,
          id: record.id,
          marks: snapshotMarks(record),
          live: source.running,
          user: userOf(place.project.record),
          moved: (text) => steps.moved(text),
          ...(steps.signal ? { signal: steps.signal } : {}),
          ...(await beginCopy(place, source)),
        }),
      );
      record.lsn = await endOf(source);
      if (record.lsn !== null) await place.storage.setSnapshotMarks(stored, snapshotMarks({ lsn: record.lsn }));
      const taken: BranchSnapshot = { stored, record, fault: undefined };
      return { ...snapshotView(place.project, taken), steps: steps.times };
    } finally {
      await source.control?.close().catch(() => {});
    }
  });
}

/** The WAL position after the snapshot was taken: all that it contains was written before. Null without a server. */
async function endOf({ control }: Source): Promise<string | null> {
  const asked = control?.query('SELECT pg_current_wal_lsn()::text AS lsn').catch(() => undefined);
  return /^[0-9A-F]{1,8}\/[0-9A-F]{1,8}$/.exec(String((await asked)?.rows[0]?.lsn))?.[0] ?? null;
}
