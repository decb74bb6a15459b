import { formatLsn } from '../../postgres/wal/segments.ts';
import type { Archive } from '../archive/archives.ts';
import { generationsOf } from '../catalog/catalog.ts';
import type { PresentBranch } from '../store/open-place.ts';
import type { Base } from '../wal/bases.ts';
import { lsnOf } from '../wal/wal-positions.ts';
import type { Moment } from './moment.ts';
import type { RecoveryTarget } from './recovery-plan.ts';

/** The archive of the generation that served at the target's time; for other targets, that of the present one. */
export function chooseArchive(
  branch: PresentBranch,
  archives: readonly Archive[],
  { target, generation }: Moment,
): Archive | undefined {
  if (generation !== undefined) return archives.find((archive) => archive.generation === generation);
  const present = archives.find(({ id }) => id === branch.current.record.archive);
  if (target.kind === 'lsn' || (target.kind === 'latest' && present)) return present;
  const until = target.kind === 'time' ? target.at : new Date().toISOString();
  const [last] = archives
    .flatMap((archive) => archive.served.map((from) => ({ from, archive })))
    .filter(({ from }) => from <= until)
    .sort((a, b) => (a.from < b.from ? 1 : -1));
  if (!last || target.kind !== 'time') return last?.archive;
  // What served by then may not have been archived, or its archive is gone.
  const left = [...last.archive.left, ...servedUnarchived(branch)];
  return left.some((at) => last.from < at && at < until) ? undefined : last.archive;
}

/** From when generations served that are not archived; a kill may have kept it from the record of the archive before. */
function servedUnarchived(branch: PresentBranch): string[] {
  return generationsOf(branch).flatMap(({ record }) =>
    record.archive === null && record.servedFrom !== null ? [record.servedFrom] : [],
  );
}

/** Why a target is after the end of an archive's WAL. */
export function whyBeyond(target: RecoveryTarget, { ended }: Archive, flushed: bigint | undefined): string | undefined {
  if (target.kind === 'lsn' && flushed !== undefined && target.lsn > flushed)
    return `its WAL ends at ${formatLsn(flushed)}`;
  if (target.kind === 'time' && ended !== null && target.at > ended) return `its WAL was archived until ${ended}`;
  return undefined;
}

/** The bases that a recovery to a target may start from, the newest first. */
export function basesBefore(target: RecoveryTarget, bases: readonly Base[]): Base[] {
  return bases
    .filter(({ record }) => {
      if (target.kind === 'time') return record.endAt <= target.at;
      return target.kind === 'latest' || lsnOf(record.lsn) <= target.lsn;
    })
    .sort((a, b) => (lsnOf(a.record.lsn) < lsnOf(b.record.lsn) ? 1 : -1));
}
