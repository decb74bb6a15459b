import { asVeloError, type ErrorReport } from '../../contract/errors/error.ts';
import { type BranchName, branchName, formatBranch, mainBranch } from '../../contract/values/names.ts';
import type { BranchAnswer, Expectation, Operation, Request, StartAll } from '../../contract/velo.ts';
import { dropRedirect } from '../../host/network/redirects.ts';
import type { Storage } from '../../storage/storage.ts';
import { answerOf, presentBranches } from '../catalog/answers.ts';
import { catalogOf, type Generation } from '../catalog/catalog.ts';
import { shouldRun } from '../catalog/idle.ts';
import { absenceOf } from '../catalog/missing-data.ts';
import { type BranchRecord, branchMarks } from '../catalog/record.ts';
import { removeRemains } from '../doctor/repair.ts';
import { staysUp } from '../generation/bring-up.ts';
import { checkOwnData, checkStart } from '../generation/check-start.ts';
import { ensureRunning, finishOrUndo } from '../generation/finish.ts';
import { lockNamed } from '../operation/lock-branch.ts';
import { operate, type StepsAndLocks } from '../operation/operation.ts';
import { Steps } from '../operation/steps.ts';
import { makeRoom } from '../store/free-space.ts';
import { openPlace, type Place, presentBranch, serverOf } from '../store/open-place.ts';
import { reservePorts } from '../store/reserve-ports.ts';
import type { Site } from '../store/site.ts';

/** Starts a branch on its recorded port; one that is running is left alone. */
export function startBranch(site: Site, request: Request<'startBranch'>, operation: Operation): Promise<BranchAnswer> {
  return change(site, request, { operation, work: start });
}

/** Starts a branch that is locked, unless it runs. */
export const start: Change = async (place, generation, steps) => {
  const running = await staysUp(place, generation, steps);
  // Refuse before anything is changed.
  if (!running) await checkStart(generation);
  const { wanted } = generation.record;
  await want(place, generation, { wanted: 'running' });
  if (!running) await startAgain(place, generation, { wanted, steps });
  if (generation.record.asleep !== null) await dropRedirect(generation.record.port);
  // Afterwards: a start that fails leaves it asleep, and it can be woken again.
  await want(place, generation, { asleep: null });
  return true;
};

async function startAgain(
  place: Place,
  generation: Generation,
  { wanted, steps }: { wanted: BranchRecord['wanted']; steps: Steps },
): Promise<void> {
  try {
    await startOrRemove(place, generation, steps);
  } catch (error) {
    // A stopped branch stays stopped; a branch that should run is started again at the next boot.
    if (wanted === 'stopped') await want(place, generation, { wanted }).catch(() => {});
    throw error;
  }
}

/** As `start`, for a branch that was to run when it was listed but may have been stopped, or fallen asleep, since. */
const startIfWanted: Change = async (place, generation, steps) =>
  shouldRun(generation.record) && start(place, generation, steps);

/** Stops a branch; its data and address stay. */
export function stopBranch(site: Site, request: Request<'stopBranch'>, operation: Operation): Promise<BranchAnswer> {
  const work: Change = async (place, generation, steps) => {
    const absence = absenceOf(generation.volume);
    if (absence) steps.note(`The data of ${request.branch} can't be read: ${absence.what}. ${absence.help}`);
    const { asleep, port } = generation.record;
    const shouldBeUp = shouldRun(generation.record);
    await want(place, generation, { wanted: 'stopped', asleep: null });
    if (asleep !== null) await dropRedirect(port);
    const server = serverOf(place, generation);
    // The remains of a crashed server are removed without a message.
    if (await place.driver.isRunning(server)) await steps.run('Stop server', () => place.driver.stop(server));
    else await place.driver.remove(server, { late: shouldBeUp });
    return false;
  };
  return change(site, request, { operation, work });
}

export function restartBranch(
  site: Site,
  request: Request<'restartBranch'>,
  operation: Operation,
): Promise<BranchAnswer> {
  const work: Change = async (place, generation, steps) => {
    // Do not stop a server whose data could not be found again.
    checkOwnData(generation, request.branch);
    const { asleep, port } = generation.record;
    await want(place, generation, { wanted: 'running', asleep: null });
    const server = serverOf(place, generation);
    if (await place.driver.isRunning(server)) await steps.run('Stop server', () => place.driver.stop(server));
    await startOrRemove(place, generation, steps);
    if (asleep !== null) await dropRedirect(port);
    return true;
  };
  return change(site, request, { operation, work });
}

/**
 * Starts the branches that should run, for example after a reboot: in all stores, or only those of `branches`. Each
 * `main` is started first. Before that, renews the reserved space of the stores, reserves the ports of branches, and
 * removes what interrupted operations left. With an empty list of branches it does only that.
 */
export async function startAll(site: Site, { branches }: Request<'startAll'>, operation: Operation): Promise<StartAll> {
  const started: string[] = [];
  const failed: { branch: string; error: ErrorReport }[] = [];
  const { open, closed } = await site.look();
  for (const { pool, why } of branches ? [] : closed) failed.push({ branch: pool, error: why.report() });
  if (!branches || branches.length === 0) await reservePorts(open);
  for (const { room } of open) await room?.keep().catch(() => {});
  if (!branches || branches.length === 0) {
    for (const storage of open) await removeRemains(site, storage, new Steps(operation));
  }
  for (const branch of wantedRunning(open)) {
    if (branches && !branches.includes(branch)) continue;
    try {
      const { status } = await change(site, { branch }, { operation, work: startIfWanted });
      if (status === 'running') started.push(branch);
    } catch (thrown) {
      const error = asVeloError(thrown);
      if (operation.signal?.aborted) throw error;
      // The branch was deleted after it was listed.
      if (error.kind !== 'missing') failed.push({ branch, error: error.report() });
    }
  }
  return { started, failed };
}

function wantedRunning(stores: readonly Storage[]): string[] {
  const wanted: string[] = [];
  for (const storage of stores) {
    for (const project of catalogOf(storage.opened).values()) {
      for (const { name, current } of presentBranches(project)) {
        if (shouldRun(current.record)) wanted.push(formatBranch({ project: project.record.name, branch: name }));
      }
    }
  }
  return wanted.sort((a, b) => Number(b.endsWith(`/${mainBranch}`)) - Number(a.endsWith(`/${mainBranch}`)));
}

/** An action on a locked branch; returns whether its server runs afterwards. */
type Change = (place: Place, generation: Generation, steps: Steps) => Promise<boolean>;

async function change(
  site: Site,
  { branch, expect }: { branch: string; expect?: Expectation },
  { operation, work }: { operation: Operation; work: Change },
): Promise<BranchAnswer> {
  const name = branchName(branch);
  return operate(operation, async (steps, locks) => {
    const { place, generation } = await lockedBranch(site, name, { steps, locks, expect });
    const running = await work(place, generation, steps);
    return answerOf(place, generation, { running, steps: steps.times });
  });
}

/** An existing, locked branch, after its interrupted operations were finished or undone. */
export async function lockedBranch(
  site: Site,
  name: BranchName,
  { steps, locks, expect }: StepsAndLocks & { expect?: Expectation | undefined },
): Promise<{ place: Place; generation: Generation }> {
  const before = await openPlace(site, name.project);
  const { place, branch } = await lockNamed(before, (at) => presentBranch(at, name.branch), { locks, expect });
  for (const line of await finishOrUndo(place, branch, steps)) steps.note(line);
  return { place, generation: branch.current };
}

async function want(
  place: Place,
  { volume, record }: Generation,
  wish: Partial<Pick<BranchRecord, 'wanted' | 'asleep'>>,
): Promise<void> {
  // Skip writes that change nothing: a full store may refuse them.
  const { wanted = record.wanted, asleep = record.asleep } = wish;
  if (record.wanted === wanted && record.asleep === asleep) return;
  await place.storage.setMarks(volume, branchMarks(wish));
  Object.assign(record, wish);
}

/** A start that fails leaves no half-started server behind. */
async function startOrRemove(place: Place, generation: Generation, steps: Steps): Promise<void> {
  try {
    await makeRoom(place.storage);
    await ensureRunning(place, generation, steps);
  } catch (error) {
    await place.driver.remove(serverOf(place, generation)).catch(() => {});
    throw error;
  }
}
