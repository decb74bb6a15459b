import { VeloError } from '../../contract/error.ts';
import type { WalWindow } from '../../contract/velo.ts';
import type { BranchSnapshot } from '../catalog/catalog.ts';
import { walPolicy } from '../snapshot/policies.ts';
import type { Place, PresentBranch } from '../store/open-place.ts';
import { archivesOf } from './archives.ts';
import { type Base, basesOf } from './bases.ts';
import { coverageOf } from './coverage.ts';
import { goesOn } from './goes-on.ts';
import { readWalFiles, type WalFile } from './wal-files.ts';

/**
 * Refuses to delete a snapshot without which moments can't be recovered that can be now.
 * @throws VeloError conflict `opens-window`, which names these moments
 */
export function refuseLoss(place: Place, { stored, record }: BranchSnapshot): void {
  const lost = lostWithout(place, record.branch, record.archive, stored.id);
  if (!lost) return;
  throw new VeloError(
    'conflict',
    'opens-window',
    `Without the snapshot ${stored.id} no moment from ${lost.from} to ${lost.to ?? 'now'} can be recovered.`,
    'Nothing was changed.',
  );
}

/** Why a clean-up by rule does not delete a snapshot: moments that the policy of WAL promises need it. */
export function whyPromised(place: Place, { stored, record }: BranchSnapshot): string | undefined {
  const days = walPolicy(place.project.record.policies);
  if (days === undefined) return undefined;
  const lost = lostWithout(place, record.branch, record.archive, stored.id);
  return lost && isPromised(lost, days, new Date()) ? `the policy wal=${days}d` : undefined;
}

/** Whether a policy of so many days promises some of the moments that are lost. */
export function isPromised({ to }: Loss, days: number, now: Date): boolean {
  return to === null || to >= new Date(now.getTime() - days * 86_400_000).toISOString();
}

/** Moments that are lost (ISO 8601, UTC). `to` null: until now. */
interface Loss {
  from: string | null;
  to: string | null;
}

/** The moments that are lost with a snapshot; undefined if there are none. */
function lostWithout(place: Place, branchId: string, archiveId: string | null, id: string): Loss | undefined {
  const branch = place.project.branches.get(branchId);
  if (archiveId === null || !branch?.current) return undefined;
  const archive = archivesOf(place, branch).find((each) => each.id === archiveId);
  if (!archive) return undefined;
  const { files } = readWalFiles(place, archiveId);
  const bases = basesOf(place.project, archiveId);
  return lossWithout({ files, bases, open: goesOn(branch as PresentBranch, archive) }, id);
}

/** As `lostWithout`, of an archive with these files and bases; `open` as in `coverageOf`. */
export function lossWithout(
  { files, bases, open }: { files: readonly WalFile[]; bases: readonly Base[]; open: boolean },
  id: string,
): Loss | undefined {
  const without = bases.filter(({ stored }) => stored.id !== id);
  const before = coverageOf(files, bases, open).windows.find((window) => window.bases[0] === id);
  if (!before || before.from.at === before.to.at) return undefined;
  const [, second] = before.bases;
  const after = coverageOf(files, without, open).windows.find((window: WalWindow) => window.bases[0] === second);
  return { from: before.from.at, to: second === undefined ? before.to.at : (after?.from.at ?? before.to.at) };
}
