import { VeloError } from '../../contract/errors/error.ts';
import { formatBranch, mainBranch } from '../../contract/values/names.ts';
import { isSnapshot, volumeKey } from '../../storage/storage.ts';
import type { Generation } from '../catalog/catalog.ts';
import { momentSource, prepareSource, type SessionAhead, type Source, snapshotSource } from '../generation/source.ts';
import type { Steps } from '../operation/steps.ts';
import { planMoment } from '../recovery/load-recovery.ts';
import type { Moment } from '../recovery/moment.ts';
import { findSnapshot } from '../snapshot/find-snapshot.ts';
import { type Place, type PresentBranch, presentBranch, reread } from '../store/open-place.ts';

/** What a new branch is made from: a snapshot, a past moment of its parent, or neither for its present state. */
export interface SourceWish {
  from: string | undefined;
  moment: Moment | undefined;
}

/** The branch that is copied. With a snapshot, only the snapshot's own branch is allowed. */
export function parentOrOf(place: Place, wished: string | undefined, from: string | undefined): string {
  if (from === undefined) return wished ?? mainBranch;
  const { branch, id } = findSnapshot(place.project, from).record;
  const own = place.project.branches.get(branch)?.name ?? '';
  if (wished === undefined || wished === own) return own;
  const project = place.project.record.name;
  throw new VeloError(
    'usage',
    'parent-elsewhere',
    `The snapshot ${id} is of ${formatBranch({ project, branch: own })}, not of ${formatBranch({ project, branch: wished })}.`,
    'Leave the parent out: a snapshot has one.',
  );
}

/** What is copied, prepared for that. `ahead`: a session to the parent that was opened earlier. */
export async function sourceFrom(
  place: Place,
  parent: PresentBranch,
  { from, moment, steps, ahead }: SourceWish & { steps: Steps; ahead?: SessionAhead | undefined },
): Promise<Source> {
  if (moment) {
    // The parent may have been reset between our first read and the lock.
    const now = await reread(place);
    return momentSource(await planMoment(now, presentBranch(now, parent.name), { moment, steps }));
  }
  return from === undefined
    ? prepareSource(place, parent.current, { steps, ahead })
    : snapshotSource(findSnapshot(place.project, from, parent.id));
}

/** Whether a source is this generation's present state. */
export function isOf({ from }: Source, { volume }: Generation): boolean {
  return !isSnapshot(from) && volumeKey(from) === volumeKey(volume);
}
