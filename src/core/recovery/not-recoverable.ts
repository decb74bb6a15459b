import { VeloError } from '../../contract/errors/error.ts';
import { formatBranch } from '../../contract/values/names.ts';
import type { Place, PresentBranch } from '../store/open-place.ts';
import { archivesInfo } from '../wal/archive-info.ts';

export function notArchived(what: string): VeloError {
  return new VeloError(
    'conflict',
    'not-archived',
    `The WAL of ${what} is not archived, so no past moment of it can be recovered.`,
    'Archive it from now on. Snapshots can be used as they are.',
  );
}

/** @returns the error for a moment that is in no window; names the windows */
export function notRecoverable(place: Place, branch: PresentBranch, why: string): VeloError {
  const what = formatBranch(branch.current.of);
  const windows = archivesInfo(place, branch).flatMap((archive) =>
    archive.windows.map(({ from, to }) => `${from.at} to ${to.at ?? 'now'} (generation ${archive.generation})`),
  );
  return new VeloError(
    'missing',
    'moment-not-recoverable',
    `${what} can't be recovered to that moment: ${why}.`,
    windows.length > 0
      ? `These moments can be: ${windows.slice(-5).join(', ')}.`
      : 'No moment can be yet: a snapshot is needed as a base.',
  );
}
