import { VeloError } from '../../contract/errors/error.ts';
import type { WalWindow } from '../../contract/velo.ts';
import { archivesOf } from '../archive/archives.ts';
import { readWalFiles, type WalFile } from '../archive/wal-files.ts';
import { type BranchSnapshot, generationsOf } from '../catalog/catalog.ts';
import { chainFrom } from '../recovery/chain.ts';
import { walPolicy } from '../snapshot/policies.ts';
import type { Place } from '../store/open-place.ts';
import { type Base, basesOf } from '../wal/bases.ts';
import { coverageOf } from '../wal/coverage.ts';
import { lsnOf } from '../wal/wal-positions.ts';
import { archiveEnd } from './expired-archives.ts';

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

/** The same of a base that opens no window yet because its WAL waits to be archived. */
function lossOfWaiting({ files, bases, until }: Losable, id: string): Loss | undefined {
  const byLsn = [...bases].sort((a, b) => (lsnOf(a.record.lsn) < lsnOf(b.record.lsn) ? -1 : 1));
  const at = byLsn.findIndex(({ stored }) => stored.id === id);
  const [base, next] = byLsn.slice(at, at + 2);
  if (at < 0 || !base) return undefined;
  const { hasLater, lastLost } = chainFrom(base, files);
  return hasLater || lastLost >= 0 ? undefined : { from: base.record.endAt, to: next?.record.endAt ?? until };
}

/** The moments that are lost with a snapshot; undefined if there are none. */
function lostWithout(
  place: Place,
  { stored: { id }, record: { branch: branchId, archive: archiveId } }: BranchSnapshot,
): Loss | undefined {
  const branch = place.project.branches.get(branchId);
  if (archiveId === null || !branch?.current) return undefined;
  const archives = archivesOf(place, branch);
  const archive = archives.find((each) => each.id === archiveId);
  if (!archive) return undefined;
  const { files } = readWalFiles(place, archiveId);
  const bases = basesOf(place.project, archiveId);
  const until = archiveEnd(branch, archive, archives);
  const hasTail = generationsOf(branch).some(({ record }) => record.archive === archiveId);
  return lossWithout({ files, bases, until, hasTail }, id);
}

/** An archive, and what of it can be lost. */
interface Losable {
  files: readonly WalFile[];
  bases: readonly Base[];
  /** As `archiveEnd`. */
  until: string | null;
  /** The data whose WAL it is is there: what is not archived yet can be read from there. */
  hasTail: boolean;
}

/** As `lostWithout`. */
export function lossWithout(archive: Losable, id: string): Loss | undefined {
  const { files, bases, until } = archive;
  // While nothing is written nothing is archived: an open window goes on until its archive ends.
  const windowsOf = (some: readonly Base[]) => coverageOf(files, some, true).windows;
  const windows = windowsOf(bases);
  const before = windows.find((window) => window.bases[0] === id);
  if (!before) {
    const lsn = bases.find(({ stored }) => stored.id === id)?.record.lsn ?? '0/0';
    // An earlier base reaches it, or will, as the same WAL waits for both.
    const isReached = windows.some(
      ({ bases: ids, from, to }) => ids.includes(id) || (to.at === null && lsnOf(from.lsn) < lsnOf(lsn)),
    );
    return isReached || !archive.hasTail ? undefined : lossOfWaiting(archive, id);
  }
  // An end before the begin is of a clock that was set back, and tells nothing.
  const end = until !== null && until >= (before.from.at ?? '') ? until : null;
  const to = before.to.at ?? end;
  if (before.from.at === to) return undefined;
  const [, second] = before.bases;
  const after = windowsOf(bases.filter(({ stored }) => stored.id !== id)).find(
    (window: WalWindow) => window.bases[0] === second,
  );
  return { from: before.from.at, to: second === undefined ? to : (after?.from.at ?? to) };
}
