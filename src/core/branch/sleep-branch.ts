import { VeloError } from '../../contract/errors/error.ts';
import { branchName, formatBranch } from '../../contract/values/names.ts';
import type { BranchAnswer, BranchUse, Operation, Request } from '../../contract/velo.ts';
import { pgdataOf } from '../../postgres/cluster/server-files.ts';
import { readUse } from '../../postgres/session/usage.ts';
import { answerOf } from '../catalog/answers.ts';
import type { Generation } from '../catalog/catalog.ts';
import { shouldRun } from '../catalog/idle.ts';
import { branchMarks } from '../catalog/record.ts';
import { putToSleep } from '../generation/put-to-sleep.ts';
import { checkExpectation } from '../operation/expectation.ts';
import { operate } from '../operation/operation.ts';
import { openPlace, type Place, presentBranch, serverOf } from '../store/open-place.ts';
import type { Site } from '../store/site.ts';
import { lockedBranch } from './run-branch.ts';

/** @throws VeloError conflict `branch-stopped`, and what `checkExpectation` throws */
export async function branchUse(site: Site, { branch, expect }: Request<'branchUse'>): Promise<BranchUse> {
  const name = branchName(branch);
  const place = await openPlace(site, name.project);
  const { current } = presentBranch(place, name.branch);
  checkExpectation(current, expect);
  if (!(await place.driver.isRunning(serverOf(place, current)))) throw notRunning(branch);
  return useOf(place, current);
}

/**
 * Stops an idle branch until somebody connects. The caller holds newcomers back meanwhile, where it can.
 * @throws VeloError conflict `branch-in-use`, `main-stays`, and what `checkExpectation` throws
 */
export async function sleepBranch(
  site: Site,
  request: Request<'sleepBranch'>,
  operation: Operation,
): Promise<BranchAnswer> {
  const name = branchName(request.branch);
  return operate(operation, async (steps, locks) => {
    const { place, generation } = await lockedBranch(site, name, { steps, locks, expect: request.expect });
    const { record } = generation;
    const what = formatBranch(generation.of);
    if (record.parent === null)
      throw new VeloError('conflict', 'main-stays', `${what} never sleeps.`, 'Stop it, if nobody needs it.');
    if (shouldRun(record)) {
      await refuseUsed(place, generation, request);
      const asleep = await putToSleep(place, generation, steps);
      await place.storage.setMarks(generation.volume, branchMarks(asleep));
      Object.assign(record, asleep);
    }
    return answerOf(place, generation, { running: false, steps: steps.times });
  });
}

async function refuseUsed(
  place: Place,
  generation: Generation,
  { idleMs, sessions }: Request<'sleepBranch'>,
): Promise<void> {
  const what = formatBranch(generation.of);
  const server = serverOf(place, generation);
  if (!generation.record.prepared || !(await place.driver.isRunning(server))) throw notRunning(what);
  const use = await useOf(place, generation);
  if (use.inUse !== null) throw inUse(what, use.inUse);
  if (use.sessions !== sessions) throw inUse(what, 'somebody has connected in the meantime');
  if (use.idleMs !== null && use.idleMs < idleMs) throw inUse(what, 'a session has just been used');
}

function useOf(place: Place, { volume, record }: Generation): Promise<BranchUse> {
  const target = { pgdata: pgdataOf(volume.path), port: record.port, major: place.project.record.pgVersion };
  return readUse(target, { keep: record.idleSessions === 'keep' });
}

function notRunning(what: string): VeloError {
  return new VeloError(
    'conflict',
    'branch-stopped',
    `${what} is not running.`,
    `Start it: \`velo branch start ${what}\`.`,
  );
}

function inUse(what: string, why: string): VeloError {
  return new VeloError('conflict', 'branch-in-use', `${what} is in use: ${why}.`, 'It keeps running.');
}
