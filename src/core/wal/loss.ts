import { VeloError } from '../../contract/error.ts';
import type { WalWindow } from '../../contract/velo.ts';
import type { BranchSnapshot } from '../catalog/catalog.ts';
import { walPolicy } from '../snapshot/policies.ts';
import type { Place, PresentBranch } from '../store/open-place.ts';
import { archivesOf } from './archives.ts';
import { basesOf } from './bases.ts';
import { coverageOf } from './coverage.ts';
import { goesOn } from './goes-on.ts';
import { readWalFiles } from './wal-files.ts';

/**
 * Refuses to delete a snapshot without which moments can't be recovered that can be now.
 * @throws VeloError conflict `opens-window`, which names these moments
 */
export function refuseLoss(place: Place, snapshot: BranchSnapshot): void {
  const lost = lostWithout(place, snapshot);
  if (!lost) return;
  throw new VeloError(
    'conflict',
    'opens-window',
    `Without the snapshot ${snapshot.stored.id} no moment from ${lost.from} to ${lost.to ?? 'now'} can be recovered.`,
    'Nothing was changed.',
  );
}

/** Why a clean-up by rule does not delete a snapshot: moments that the policy of WAL promises need it. */
export function whyPromised(place: Place, snapshot: BranchSnapshot): string | undefined {
  const days = walPolicy(place.project.record.policies);
  if (days === undefined) return undefined;
  const lost = lostWithout(place, snapshot);
  const since = new Date(Date.now() - days * 86_400_000).toISOString();
  return lost && (lost.to === null || lost.to >= since) ? `the policy wal=${days}d` : undefined;
}

/** The moments that are lost with a snapshot; undefined if there are none. `to` null: until now. */
function lostWithout(
  place: Place,
  { stored: { id }, record: { branch: branchId, archive: archiveId } }: BranchSnapshot,
): { from: string | null; to: string | null } | undefined {
  const branch = place.project.branches.get(branchId);
  if (archiveId === null || !branch?.current) return undefined;
  const archive = archivesOf(place, branch).find((each) => each.id === archiveId);
  if (!archive) return undefined;
  const { files } = readWalFiles(place, archiveId);
  const bases = basesOf(place.project, archiveId);
  const open = goesOn(branch as PresentBranch, archive);
  const without = bases.filter(({ stored }) => stored.id !== id);
  const before = coverageOf(files, bases, open).windows.find((window) => window.bases[0] === id);
  if (!before || before.from.at === before.to.at) return undefined;
  const [, second] = before.bases;
  const after = coverageOf(files, without, open).windows.find((window: WalWindow) => window.bases[0] === second);
  return { from: before.from.at, to: second === undefined ? before.to.at : (after?.from.at ?? before.to.at) };
}
