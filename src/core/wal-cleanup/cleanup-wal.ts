import { asVeloError, VeloError } from '../../contract/errors/error.ts';
import { branchName, formatBranch } from '../../contract/values/names.ts';
import type { Operation, Request, WalCleanup } from '../../contract/velo.ts';
import type { LimitPart } from '../../postgres/wal/limit.ts';
import { archiveGone, isArchiveGone } from '../archive/archive-home.ts';
import { archivesOf } from '../archive/archives.ts';
import { goesOn } from '../archive/goes-on.ts';
import { readWalFiles } from '../archive/wal-files.ts';
import { checkExpectation, expectedOf } from '../operation/expectation.ts';
import { lockNamed } from '../operation/lock-branch.ts';
import { operate } from '../operation/operation.ts';
import { Steps } from '../operation/steps.ts';
import { notArchived } from '../recovery/not-recoverable.ts';
import { walPolicy } from '../snapshot/policies.ts';
import { openPlace, presentBranch } from '../store/open-place.ts';
import type { Found, Site } from '../store/site.ts';
import { basesOf } from '../wal/bases.ts';
import { shown } from '../wal/coverage.ts';
import { parseSegment } from '../wal/wal-positions.ts';
import { deleteWal } from './delete-wal.ts';
import { limitWal, planLimit } from './limit-wal.ts';
import { mayExceed } from './may-exceed.ts';
import { type Planned, planFor } from './plan-cleanup.ts';

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
  const plans = await cleanUp(site, request, operation);
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
  request: Request<'walCleanup'>,
  operation: Operation,
): Promise<{ of: Planned[]; limit: ReadonlyMap<string, LimitPart> }> {
  const name = branchName(request.branch);
  return operate(operation, async (steps, locks) => {
    const before = await openPlace(site, name.project);
    const { place, branch } = await lockNamed(before, (at) => presentBranch(at, name.branch), { locks });
    checkExpectation(branch.current, expectedOf(branch.current, request));
    const promised = walPolicy(place.project.record.policies);
    const days = request.days ?? promised ?? defaultDays;
    if (isArchiveGone(place)) throw archiveGone(place);
    if (archivesOf(place, branch).length === 0) throw notArchived(formatBranch(name));
    const archives = archivesOf(place, branch);
    const now = new Date();
    const plans = archives.map((archive) => {
      const { files } = readWalFiles(place, archive.id);
      const bases = basesOf(place.project, archive.id);
      const serves = goesOn(branch, archive);
      return planFor(branch, { archive, archives, files, bases, serves }, { days, promised, now });
    });
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

function isPromised(what: string, days: number, { from, to }: { from: string; to: string }): VeloError {
  return new VeloError(
    'conflict',
    'wal-promised',
    `The project's policy promises every moment of the last ${days} days of ${what}; those from ${from} to ${to} would be lost.`,
    'Clean up for at least as many days, change the policy, or force it. Nothing was changed.',
  );
}
