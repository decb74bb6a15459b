import { asVeloError } from '../../contract/errors/error.ts';
import { formatBranch } from '../../contract/values/names.ts';
import type { BranchSnapshot, CatalogProject, Generation } from '../catalog/catalog.ts';
import type { Steps } from '../operation/steps.ts';
import { checkRoom } from '../store/free-space.ts';
import { type Place, serverOf } from '../store/open-place.ts';
import { lsnOf } from './wal-positions.ts';

/** A snapshot that a recovery can start from, with all that this needs. */
export type Base = BranchSnapshot & {
  record: { archive: string; redo: string; lsn: string; timeline: number; endAt: string };
};

/**
 * The snapshots of an archive that a recovery can start from, the newest first: by position, for a clock may have been
 * set back between two.
 */
export function basesOf({ snapshots }: Pick<CatalogProject, 'snapshots'>, archive: string): Base[] {
  return snapshots
    .filter((snapshot): snapshot is Base => isBase(snapshot) && snapshot.record.archive === archive)
    .sort((a, b) => (lsnOf(a.record.lsn) < lsnOf(b.record.lsn) ? 1 : -1));
}

function isBase({ record, fault }: BranchSnapshot): boolean {
  const { redo, lsn, timeline, endAt } = record;
  return fault === undefined && redo !== null && lsn !== null && timeline !== null && endAt !== null;
}

/**
 * Takes the first base of a generation that has an archive, under its branch's lock. What the caller has committed
 * stands even if this fails: then no moment of the generation can be recovered yet, and the agent's next round or the
 * next snapshot provides a base.
 */
export async function takeBase(place: Place, generation: Generation, steps: Steps): Promise<void> {
  const { archive } = generation.record;
  if (archive === null || basesOf(place.project, archive).length > 0) return;
  try {
    if (!(await place.driver.isRunning(serverOf(place, generation)))) return;
    await checkRoom(place.storage);
    const { ownBase, takeOf } = await import('../snapshot/take-snapshot.ts');
    const base = await takeOf(place, generation, { ...ownBase, steps });
    place.project.snapshots.unshift(base);
  } catch (thrown) {
    const error = asVeloError(thrown);
    if (error.kind === 'interrupted') throw error;
    steps.note(
      `No base of ${formatBranch(generation.of)} could be taken, so no moment can be recovered yet: ${error.message}`,
    );
  }
}
