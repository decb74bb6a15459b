import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { VeloError } from '../../contract/error.ts';
import { branchName, formatBranch } from '../../contract/names.ts';
import type { Operation, Request, WalCleanup } from '../../contract/velo.ts';
import { checkExpectation, expectedOf } from '../operation/expectation.ts';
import { lockNamed } from '../operation/lock-branch.ts';
import { operate } from '../operation/operation.ts';
import type { Steps } from '../operation/steps.ts';
import { walPolicy } from '../snapshot/policies.ts';
import { dropLocked } from '../snapshot/snapshots.ts';
import { archivePath, openPlace, type Place, type PresentBranch, presentBranch } from '../store/open-place.ts';
import type { Site } from '../store/site.ts';
import { archivesInfo } from './archive-info.ts';
import { type Archive, archivesOf, removeArchive, walFolder } from './archives.ts';
import { basesOf } from './bases.ts';
import { planCleanup } from './cleanup-plan.ts';
import { notArchived } from './not-recoverable.ts';
import { readWalFiles } from './wal-files.ts';

const dayMs = 86_400_000;
const defaultDays = 7;

/**
 * Deletes the WAL of a branch that no moment of the last `days` needs, and the bases that velo took for it. Recoveries
 * that are under way have their own links to what they read.
 * @throws VeloError conflict `not-archived`, `wal-promised` (without `force`), and what `checkExpectation` throws
 */
export async function walCleanup(
  site: Site,
  request: Request<'walCleanup'>,
  operation: Operation,
): Promise<WalCleanup> {
  const name = branchName(request.branch);
  return operate(operation, async (steps, locks) => {
    const before = await openPlace(site, name.project);
    const { place, branch } = await lockNamed(before, (at) => presentBranch(at, name.branch), locks, {});
    checkExpectation(branch.current, expectedOf(branch.current, request));
    const promised = walPolicy(place.project.record.policies);
    const days = request.days ?? promised ?? defaultDays;
    if (promised !== undefined && days < promised && !request.force) throw isPromised(formatBranch(name), promised);
    if (archivesOf(place, branch).length === 0) throw notArchived(formatBranch(name));
    return cleanUp(place, branch, { days, dryRun: request.dryRun === true }, steps);
  });
}

async function cleanUp(
  place: Place,
  branch: PresentBranch,
  { days, dryRun }: { days: number; dryRun: boolean },
  steps: Steps,
): Promise<WalCleanup> {
  const since = new Date(Date.now() - days * dayMs).toISOString();
  const windows = () => archivesInfo(place, branch).flatMap((archive) => archive.windows);
  const answer: WalCleanup = { segments: 0, bytes: 0, bases: [], before: windows(), after: [] };
  for (const archive of archivesOf(place, branch)) {
    const { files } = readWalFiles(place, archive.id);
    const endedAt = endOf(archive, branch, files.at(-1)?.atMs);
    const plan = planCleanup(files, basesOf(place.project, archive.id), { since, endedAt });
    const doomed = new Set(plan.files);
    for (const { name, bytes } of files) {
      if (!doomed.has(name) || !/^[0-9A-F]{24}$/.test(name)) continue;
      answer.segments += 1;
      answer.bytes += bytes;
    }
    answer.bases.push(...plan.bases.map(({ stored }) => stored.id));
    if (dryRun) continue;
    // A base without its WAL opens no window, WAL without its base is found by the next clean-up.
    for (const base of plan.bases) await dropLocked(place, base, steps);
    place.project.snapshots = place.project.snapshots.filter((each) => !plan.bases.some((base) => base === each));
    await steps.run('Delete WAL', async () => {
      const folder = walFolder(archivePath(place, archive.id));
      for (const file of plan.files) rmSync(join(folder, file), { force: true });
      if (plan.whole) removeArchive(place, archive.id);
    });
  }
  answer.after = dryRun ? answer.before : windows();
  return answer;
}

/** When the WAL of an archive ends (ISO 8601, UTC); null: its generation goes on archiving, or may again by an undo. */
function endOf({ id, ended }: Archive, { current, retired }: PresentBranch, lastAtMs = 0): string | null {
  const last = new Date(lastAtMs).toISOString();
  if (ended !== null) return ended;
  return [current, ...retired].some(({ record }) => record.archive === id) ? null : last;
}

function isPromised(what: string, days: number): VeloError {
  return new VeloError(
    'conflict',
    'wal-promised',
    `The project's policy promises every moment of the last ${days} days of ${what}.`,
    'Clean up for at least as many days, change the policy, or force it. Nothing was changed.',
  );
}
