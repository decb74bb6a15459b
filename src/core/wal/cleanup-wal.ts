import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { VeloError } from '../../contract/error.ts';
import { branchName, formatBranch } from '../../contract/names.ts';
import type { Operation, Request, WalCleanup, WalWindow } from '../../contract/velo.ts';
import { cleanupPlan } from '../../postgres/wal/cleanup.ts';
import { checkExpectation, expectedOf } from '../operation/expectation.ts';
import { lockNamed } from '../operation/lock-branch.ts';
import { operate } from '../operation/operation.ts';
import type { Steps } from '../operation/steps.ts';
import { walPolicy } from '../snapshot/policies.ts';
import { dropLocked } from '../snapshot/snapshots.ts';
import { archivePath, openPlace, type Place, type PresentBranch, presentBranch } from '../store/open-place.ts';
import type { Site } from '../store/site.ts';
import { type Archive, archivesOf, removeArchive, walFolder } from './archives.ts';
import { type Base, basesOf } from './bases.ts';
import { contentOf, shown } from './coverage.ts';
import { replacedAt } from './expired-archives.ts';
import { notArchived } from './not-recoverable.ts';
import { readWalFiles } from './wal-files.ts';
import { parseSegment } from './wal-positions.ts';

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
    if (archivesOf(place, branch).length === 0) throw notArchived(formatBranch(name));
    const plans = archivesOf(place, branch).map((archive) => planFor(place, branch, archive, { days, promised }));
    const broken = plans.find((plan) => plan.broken)?.broken;
    if (promised !== undefined && broken && !request.force) throw isPromised(formatBranch(name), promised, broken);
    if (request.dryRun !== true) for (const plan of plans) await carryOut(place, plan, steps);
    return {
      segments: plans.reduce((sum, { segments }) => sum + segments, 0),
      bytes: plans.reduce((sum, { bytes }) => sum + bytes, 0),
      bases: plans.flatMap(({ bases }) => bases.map(({ stored }) => stored.id)),
      before: plans.flatMap(({ before }) => before),
      after: plans.flatMap(({ after }) => after),
    };
  });
}

/** What is deleted of one archive. */
interface Doomed {
  archive: Archive;
  files: string[];
  segments: number;
  bytes: number;
  bases: Base[];
  /** Nothing of it stays. */
  whole: boolean;
  before: WalWindow[];
  after: WalWindow[];
  /** Moments that the policy promises and that would be lost. */
  broken: { from: string; to: string } | null;
}

function planFor(
  place: Place,
  branch: PresentBranch,
  archive: Archive,
  { days, promised = 0 }: { days: number; promised: number | undefined },
): Doomed {
  const { files } = readWalFiles(place, archive.id);
  const bases = basesOf(place.project, archive.id);
  const now = new Date();
  const plan = cleanupPlan(contentOf(files, bases), { days, promisedDays: promised, now });
  const serves = branch.current.record.archive === archive.id;
  const before = plan.before.map((window) => shown(window, serves));
  const after = plan.after.map((window) => shown(window, serves));
  // Of one that ended before the days that are kept, nothing is needed.
  const since = new Date(now.getTime() - Math.max(days, promised) * dayMs).toISOString();
  const endedAt = endOf(archive, branch, archivesOf(place, branch), now);
  const whole = endedAt !== null && endedAt < since;
  const doomed = new Set(whole ? files.map(({ name }) => name) : plan.files);
  const gone = files.filter(({ name }) => doomed.has(name));
  return {
    archive,
    files: [...doomed],
    segments: gone.filter(({ name }) => parseSegment(name)).length,
    bytes: gone.reduce((sum, { bytes }) => sum + bytes, 0),
    bases: bases.filter(({ stored, record }) => (whole ? record.base : plan.bases.includes(stored.id))),
    whole,
    before,
    after: whole ? [] : after,
    broken: whole ? null : plan.broken,
  };
}

/** A base without its WAL opens no window; WAL without its base is found by the next clean-up. */
async function carryOut(place: Place, { archive, files, bases, whole }: Doomed, steps: Steps): Promise<void> {
  for (const base of bases) await dropLocked(place, base, steps);
  await steps.run('Delete WAL', async () => {
    const folder = walFolder(archivePath(place, archive.id));
    for (const file of files) rmSync(join(folder, file), { force: true });
    if (whole) removeArchive(place, archive.id);
  });
}

/** When the WAL of an archive ends (ISO 8601, UTC); null: its generation goes on archiving, or may again by an undo. */
function endOf(archive: Archive, branch: PresentBranch, archives: readonly Archive[], now: Date): string | null {
  const { id, ended } = archive;
  if (ended !== null) return ended;
  const generation = [branch.current, ...branch.retired].find(({ record }) => record.archive === id);
  const mayServe = generation === branch.current || (generation?.record.keptUntil ?? '') > now.toISOString();
  return mayServe ? null : replacedAt(branch, archive, archives);
}

function isPromised(what: string, days: number, { from, to }: { from: string; to: string }): VeloError {
  return new VeloError(
    'conflict',
    'wal-promised',
    `The project's policy promises every moment of the last ${days} days of ${what}; those from ${from} to ${to} would be lost.`,
    'Clean up for at least as many days, change the policy, or force it. Nothing was changed.',
  );
}
