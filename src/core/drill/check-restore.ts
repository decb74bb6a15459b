import { randomBytes, randomInt } from 'node:crypto';
import { asVeloError, VeloError } from '../../contract/errors/error.ts';
import { duration } from '../../contract/values/duration.ts';
import { formatBranch, mainBranch, projectName } from '../../contract/values/names.ts';
import type { BranchAnswer, Operation, Request, RestoreCheck, WalArchive, WalWindow } from '../../contract/velo.ts';
import { createBranch } from '../branch/create-branch.ts';
import { deleteBranch } from '../branch/delete-branch.ts';
import { operate } from '../operation/operation.ts';
import { Steps } from '../operation/steps.ts';
import { openPlace } from '../store/open-place.ts';
import type { Site } from '../store/site.ts';
import { walInfo } from '../wal/wal-info.ts';
import { checkContent } from './check-content.ts';
import { drillOwner, removeLeftDrills } from './drills.ts';

/**
 * The drill: for each project whose `main` is archived, or for one, recovers a random moment of a random window into a
 * branch of its own, checks that, and deletes it. What fails is in the answer; the other projects are still checked.
 * @throws VeloError usage `invalid-duration` · missing `project-not-found` · conflict `not-archived` (a named project)
 */
export async function checkRestore(
  site: Site,
  request: Request<'checkRestore'>,
  operation: Operation,
): Promise<RestoreCheck[]> {
  const project = request.project === undefined ? undefined : projectName(request.project);
  const maxAge = request.maxAge === undefined ? undefined : duration(request.maxAge, 'The age');
  const branch = project && formatBranch({ project, branch: mainBranch });
  const archives = (await walInfo(site, branch === undefined ? {} : { branch })).filter(
    (archive) => archive.branch === mainBranch,
  );
  const projects = [...new Set(archives.map((archive) => archive.project))];
  if (project !== undefined && projects.length === 0) throw notArchived(project);
  const checks: RestoreCheck[] = [];
  for (const each of projects) {
    const own = archives.filter((archive) => archive.project === each);
    checks.push(await checkOne(site, { project: each, archives: own, maxAge }, operation));
  }
  return checks;
}

async function checkOne(
  site: Site,
  { project, archives, maxAge }: { project: string; archives: readonly WalArchive[]; maxAge: number | undefined },
  operation: Operation,
): Promise<RestoreCheck> {
  const windows = archives.flatMap(({ generation, windows: its }) => its.map((window) => ({ ...window, generation })));
  const age = ageOf(windows);
  const check: RestoreCheck = {
    project,
    branch: mainBranch,
    ok: false,
    target: null,
    recovery: null,
    ms: null,
    checks: [],
    ageSeconds: age === null ? null : Math.round(age / 1000),
    error: null,
  };
  const window = windows[randomInt(Math.max(1, windows.length))];
  try {
    if (!window || age === null) throw noWindow(project);
    check.target = momentIn(window);
    // Its window's, which may not be the one that served then.
    const { generation } = window;
    const name = formatBranch({ project, branch: `restore-check-${randomBytes(3).toString('hex')}` });
    const asked = { branch: name, pitr: check.target, generation, ttl: '1h', owner: drillOwner };
    const place = await openPlace(site, project);
    for (const line of await removeLeftDrills(site, place, operation)) new Steps(operation).note(line);
    await operate(operation, async (_, locks) => {
      await locks.drill(place, place.project.record);
      const from = performance.now();
      const made = await createBranch(site, asked, operation);
      check.ms = Math.round(performance.now() - from);
      check.recovery = made.recovery ?? null;
      check.checks = [archiving(archives), ...(await checked(site, made, operation))];
    });
    if (maxAge !== undefined) {
      const detail = `the newest recoverable moment is ${check.ageSeconds} s old`;
      check.checks.push({ name: 'age', ok: age <= maxAge, detail });
    }
    check.ok = check.checks.every(({ ok }) => ok);
  } catch (thrown) {
    const error = asVeloError(thrown);
    if (operation.signal?.aborted) throw error;
    check.error = error.report();
  }
  return check;
}

/** The checks of a recovered branch, which is deleted in any case. */
async function checked(site: Site, made: BranchAnswer, operation: Operation): Promise<RestoreCheck['checks']> {
  const branch = formatBranch({ project: made.project, branch: made.branch });
  try {
    return await checkContent(site, made);
  } finally {
    // Even after an abort: nothing of the drill may stay.
    const { progress } = operation;
    await deleteBranch(site, { branch, force: true, expect: { id: made.id } }, progress ? { progress } : {});
  }
}

/** What can be recovered today is lost tomorrow if nothing new is archived. */
function archiving(archives: readonly WalArchive[]): RestoreCheck['checks'][number] {
  const present = archives.find(({ current }) => current);
  const { failure } = present ?? {};
  if (!present) return { name: 'archiving', ok: false, detail: 'its WAL is no longer archived' };
  if (failure) return { name: 'archiving', ok: false, detail: `${failure.segment}: ${failure.reason}` };
  return { name: 'archiving', ok: true, detail: `${present.segments} segments are archived` };
}

/** How long ago the newest recoverable moment was, in milliseconds; null if there is none. */
function ageOf(windows: readonly WalWindow[]): number | null {
  const ends = windows.map(({ to }) => (to.at === null ? Date.now() : Date.parse(to.at)));
  return ends.length === 0 ? null : Math.max(0, Date.now() - Math.max(...ends));
}

/** A random moment of a window. Both ends are recoverable. */
function momentIn({ from, to }: WalWindow): string {
  const [first, last] = [from.at, to.at].map((at) => (at === null ? Date.now() : Date.parse(at))) as [number, number];
  return new Date(first + Math.floor(Math.random() * Math.max(0, last - first))).toISOString();
}

function notArchived(project: string): VeloError {
  return new VeloError(
    'conflict',
    'not-archived',
    `The WAL of ${project}/main is not archived, so no recovery can be checked.`,
    'Archive it first.',
  );
}

function noWindow(project: string): VeloError {
  return new VeloError(
    'missing',
    'moment-not-recoverable',
    `No moment of ${project}/main can be recovered yet.`,
    'It needs a base.',
  );
}
