import { bytes } from '../../bytes.ts';
import { formatBranch } from '../../contract/values/names.ts';
import type { Problem } from '../../contract/velo.ts';
import type { Storage } from '../../storage/storage.ts';
import { presentBranches } from '../catalog/answers.ts';
import type { CatalogProject } from '../catalog/catalog.ts';
import { shouldRun } from '../catalog/idle.ts';
import { walPolicy } from '../snapshot/policies.ts';
import type { PresentBranch } from '../store/open-place.ts';
import { limitText, promiseText } from '../wal-cleanup/limit-text.ts';
import { mayExceed, walLimit } from '../wal-cleanup/may-exceed.ts';
import { infoOf } from './wal-info.ts';

/** A container has only what was mounted when it was started. */
const restartHelp = 'If the server was started while it was not mounted, restart the branch afterwards.';

/** What is wrong with the archived WAL of a branch, or of a whole project. */
export interface WalTrouble extends Problem {
  of: string;
}

interface WalPlace {
  storage: Storage;
  project: CatalogProject;
}

/** Archives whose WAL does not arrive, whose present state can't be recovered, or that lost what a policy promises. */
export function walTroubles(place: WalPlace): WalTrouble[] {
  const branches = presentBranches(place.project).filter(({ fault }) => fault === undefined);
  return [...branches.flatMap((branch) => branchTroubles(place, branch)), ...tooMuch(place)];
}

function branchTroubles(place: WalPlace, branch: PresentBranch): WalTrouble[] {
  const { record, of } = branch.current;
  const archives = infoOf(place, branch);
  const present = archives.find(({ current }) => current);
  const troubles: Problem[] = [];
  const { archiveDir } = place.project.record;
  if (present?.gone)
    troubles.push({
      what: `${archiveDir} is not there, so its WAL is not archived`,
      help: `Mount its disk. ${restartHelp}`,
    });
  else if (record.archive !== null && shouldRun(record)) {
    const { failure, noWindowSince } = present ?? {};
    const unrecoverable = noWindowSince
      ? `no window since ${noWindowSince}: it needs a new base`
      : 'the present state could not be recovered: it needs a new base';
    const isOpen = present?.windows.at(-1)?.to.at === null;
    const what = failure ? `${failure.segment} (${failure.at}): ${failure.reason}` : isOpen ? undefined : unrecoverable;
    const help = `Look at the archived WAL, and at the log.${archiveDir === null ? '' : ` ${restartHelp}`}`;
    if (what !== undefined) troubles.push({ what, help });
  }
  const days = walPolicy(place.project.record.policies);
  const since = new Date(Date.now() - (days ?? 0) * 86_400_000).toISOString();
  const lost = archives.map(({ limitedUntil }) => limitedUntil ?? '').sort();
  const until = lost.at(-1) ?? '';
  if (days !== undefined && until > since)
    troubles.push({
      what: `moments until ${until} are lost: ${limitText(place)}${promiseText(place)}`,
      help: 'Give its WAL more space (`velo project set --wal-max`), or promise fewer days.',
    });
  return troubles.map((trouble) => ({ of: formatBranch(of), ...trouble }));
}

/** WAL beyond the limit that nothing could be done about yet. */
function tooMuch(place: WalPlace): WalTrouble[] {
  if (!mayExceed(place)) return [];
  const archives = presentBranches(place.project).flatMap((branch) => infoOf(place, branch));
  const taken = archives.reduce((sum, archive) => sum + archive.bytes, 0);
  if (taken <= walLimit(place)) return [];
  const what = `it takes ${bytes(taken)}; ${limitText(place)}`;
  return [{ of: place.project.record.name, what, help: '`velo wal cleanup` deletes more; a new base may be needed.' }];
}
