import { asVeloError, VeloError } from '../../contract/error.ts';
import { type BranchName, branchName, formatBranch } from '../../contract/names.ts';
import type { Operation, Request, WalCleanup, WalWindow } from '../../contract/velo.ts';
import { cleanupPlan } from '../../postgres/wal/cleanup.ts';
import type { LimitPart } from '../../postgres/wal/limit.ts';
import { checkExpectation, expectedOf } from '../operation/expectation.ts';
import { lockNamed } from '../operation/lock-branch.ts';
import { operate } from '../operation/operation.ts';
import { Steps } from '../operation/steps.ts';
import { walPolicy } from '../snapshot/policies.ts';
import { openPlace, type Place, type PresentBranch, presentBranch } from '../store/open-place.ts';
import type { Found, Site } from '../store/site.ts';
import { archiveGone, isArchiveGone } from './archive-home.ts';
import { type Archive, archivesOf } from './archives.ts';
import { basesOf } from './bases.ts';
import { contentOf, shown } from './coverage.ts';
import { type Doomed, deleteWal } from './delete-wal.ts';
import { replacedAt } from './expired-archives.ts';
import { goesOn } from './goes-on.ts';
import { limitWal, planLimit } from './limit-wal.ts';
import { mayExceed } from './may-exceed.ts';
import { notArchived } from './not-recoverable.ts';
import { readWalFiles } from './wal-files.ts';
import { parseSegment } from './wal-positions.ts';

const dayMs = 86_400_000;
const defaultDays = 7;

/**
 * Deletes the WAL of a branch that no moment of the last `days` needs, and the bases that velo took for it; then what
 * the project's WAL takes beyond its limit. Recoveries that are under way have their own links to what they read.
 * @throws VeloError conflict `not-archived`, `wal-promised` (without `force`) · unable `archive-gone`, and what `checkExpectation` throws
 */
export async function walCleanup(
  site: Site,
  request: Request<'walCleanup'>,
  operation: Operation,
): Promise<WalCleanup> {
  const name = branchName(request.branch);
  const plans = await cleanUp(site, name, request, operation);
  const taken = request.dryRun === true ? plans.limit : await limitWal(site, name.project, operation);
  return joined(plans.of, taken);
}

/** As `limitWal`, after a command that has succeeded: a failure is a note. */
export async function limitAfterwards(site: Site, found: Found, operation: Operation): Promise<void> {
  const project = found.project.record.name;
  try {
    if (mayExceed(found)) await limitWal(site, project, operation);
  } catch (thrown) {
    new Steps(operation).note(`The limit of the WAL of ${project} could not be kept: ${asVeloError(thrown).message}`);
  }
}

/** What a clean-up deletes, and for a dry run what the limit takes then, by the archives' ids. */
async function cleanUp(
  site: Site,
  name: BranchName,
  request: Request<'walCleanup'>,
  operation: Operation,
): Promise<{ of: Planned[]; limit: ReadonlyMap<string, LimitPart> }> {
  return operate(operation, async (steps, locks) => {
    const before = await openPlace(site, name.project);
    const { place, branch } = await lockNamed(before, (at) => presentBranch(at, name.branch), { locks });
    checkExpectation(branch.current, expectedOf(branch.current, request));
    const promised = walPolicy(place.project.record.policies);
    const days = request.days ?? promised ?? defaultDays;
    if (isArchiveGone(place)) throw archiveGone(place);
    if (archivesOf(place, branch).length === 0) throw notArchived(formatBranch(name));
    const plans = archivesOf(place, branch).map((archive) => planFor(place, branch, archive, { days, promised }));
    const broken = plans.find((plan) => plan.broken)?.broken;
    if (promised !== undefined && broken && !request.force) throw isPromised(formatBranch(name), promised, broken);
    if (request.dryRun !== true) for (const plan of plans) await deleteWal(place, plan, steps);
    const gone = new Map(
      plans.map(({ archive, files, bases }) => [
        archive.id,
        { files: new Set(files), bases: new Set(bases.map(({ stored }) => stored.id)) },
      ]),
    );
    const nothing = { files: new Set<string>(), bases: new Set<string>() };
    const limit = request.dryRun === true ? planLimit(place, (id) => gone.get(id) ?? nothing).parts : [];
    return { of: plans, limit: new Map(limit.map((part) => [part.id, part])) };
  });
}

/** The answer about one branch; the limit may take WAL of others, too. */
function joined(plans: readonly Planned[], limit: ReadonlyMap<string, LimitPart>): WalCleanup {
  const parts = plans.flatMap(({ archive }) => limit.get(archive.id) ?? []);
  const segments = parts.flatMap(({ files }) => files.filter((name) => parseSegment(name)));
  const lost = parts.flatMap(({ broken }) => broken ?? []);
  const [from] = lost.map((each) => each.from).sort();
  const to = lost
    .map((each) => each.to)
    .sort()
    .at(-1);
  return {
    segments: plans.reduce((sum, each) => sum + each.segments, segments.length),
    bytes: [...plans, ...parts].reduce((sum, each) => sum + each.bytes, 0),
    bases: [
      ...plans.flatMap(({ bases }) => bases.map(({ stored }) => stored.id)),
      ...parts.flatMap(({ bases }) => bases),
    ],
    before: plans.flatMap(({ before }) => before),
    after: plans.flatMap(({ archive, after, serves }) => {
      const part = limit.get(archive.id);
      return part ? part.after.map((window) => shown(window, serves)) : after;
    }),
    limited: from !== undefined && to !== undefined ? { from, to } : null,
  };
}

/** What is deleted of one archive, and what that changes. */
interface Planned extends Doomed {
  segments: number;
  bytes: number;
  /** As `goesOn`. */
  serves: boolean;
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
): Planned {
  const { files } = readWalFiles(place, archive.id);
  const bases = basesOf(place.project, archive.id);
  const now = new Date();
  const plan = cleanupPlan(contentOf(files, bases), { days, promisedDays: promised, now });
  const serves = goesOn(branch, archive);
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
    serves,
    before,
    after: whole ? [] : after,
    broken: whole ? null : plan.broken,
  };
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
