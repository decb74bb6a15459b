import { VeloError } from '../../contract/errors/error.ts';
import { type BranchName, branchName, formatBranch, mainBranch } from '../../contract/values/names.ts';
import type { BranchAnswer, BranchLimits, CreateBranch, LimitsChange, Operation } from '../../contract/velo.ts';
import { exclusiveLocks } from '../../host/locks/exclusive-locks.ts';
import { nameForLife, newId, type VolumeName } from '../../storage/storage.ts';
import { answerOf } from '../catalog/answers.ts';
import { branchNamed } from '../catalog/catalog.ts';
import { checkListen, expiryOf, labelsOf, walSendersOf, wishedOwner } from '../catalog/checked-fields.ts';
import { firstRecord } from '../catalog/first-record.ts';
import { idleSessionsFor, idleStopFor } from '../catalog/idle.ts';
import type { BranchRecord } from '../catalog/record.ts';
import { changedLimits } from '../catalog/resource-limits.ts';
import { commit, undo } from '../generation/commit.ts';
import { firstStart } from '../generation/first-start.ts';
import { fork } from '../generation/fork.ts';
import { choosePort } from '../generation/port.ts';
import { putToSleep } from '../generation/put-to-sleep.ts';
import { openAhead, type SessionAhead } from '../generation/source.ts';
import { checkLimits, countedBranches } from '../operation/branch-limits.ts';
import { claimName } from '../operation/claim.ts';
import { branchExists } from '../operation/name-taken.ts';
import { operate, type StepsAndLocks } from '../operation/operation.ts';
import { bindOf, bindProject, checkBinding } from '../project/binding.ts';
import { recoverTo } from '../recovery/load-recovery.ts';
import { momentOf } from '../recovery/moment.ts';
import { snapshotPrefix } from '../snapshot/find-snapshot.ts';
import { checkRoom } from '../store/free-space.ts';
import { lockPath, openPlace, type Place, presentBranch } from '../store/open-place.ts';
import type { Site } from '../store/site.ts';
import { isOf, parentOrOf, type SourceWish, sourceFrom } from './create-source.ts';
import { getBranch } from './read-branch.ts';
import { resetBranch } from './reset-branch.ts';
import { startBranch } from './run-branch.ts';

/**
 * Creates a branch from the parent's present state, or from a snapshot (`from`): complete, isolated and writable.
 * @throws VeloError conflict `branch-exists`, `project-bound`, `too-many-branches` · missing `project-not-found`,
 *   `branch-not-found` (the parent), `snapshot-not-found` · usage `snapshot-ambiguous`, `parent-elsewhere`
 */
export async function createBranch(site: Site, request: CreateBranch, operation: Operation): Promise<BranchAnswer> {
  const name = branchName(request.branch);
  const parent = parentName(name, request.parent);
  if (request.from !== undefined) snapshotPrefix(request.from);
  checkListen(request.listen);
  const fields = {
    owner: wishedOwner(request.owner),
    labels: labelsOf(request.labels),
    expiresAt: expiryOf(request.ttl),
    walSenders: walSendersOf(request.walSenders),
    idleSessions: idleSessionsFor(request.idleSessions ?? 'end'),
  };
  // A mistake in it is refused before anything is locked.
  idleStopFor(request.idleStop);
  const { limits: limitsChange } = request;

  const bind = bindOf(request.bind);
  const { ifExists = 'fail', start = true, maxBranches = {} } = request;
  const moment = momentOf(request);

  const source = { parent, from: request.from, moment };
  const { idleStop } = request;
  const making = { name, ...source, fields, start, ifExists, maxBranches, bind, limitsChange, idleStop };
  const made = await operate(operation, (steps, locks) => make(site, making, { steps, locks }));
  return made === 'exists' ? takeExisting(site, request, operation) : { ...made, result: 'created' };
}

/** Handles `ifExists`. The operation that it calls checks the expectations, under its lock if it takes one. */
async function takeExisting(site: Site, request: CreateBranch, operation: Operation): Promise<BranchAnswer> {
  const { branch, from, pitr, lsn, latest, generation, ttl, owner, labels, expect = {} } = request;
  if (request.ifExists === 'reset') {
    const change = {
      branch,
      expect,
      ...(from === undefined ? {} : { from }),
      ...(pitr === undefined ? {} : { pitr }),
      ...(lsn === undefined ? {} : { lsn }),
      ...(latest === undefined ? {} : { latest }),
      ...(request.start === 'on-connect' ? { start: request.start } : {}),
      ...(generation === undefined ? {} : { generation }),
      // A moment is the parent's, as when it was created.
      ofParent: true,
      ...(ttl === undefined ? {} : { ttl }),
      ...(owner === undefined ? {} : { owner }),
      ...(labels === undefined ? {} : { labels }),
    };
    return { ...(await resetBranch(site, change, operation)), result: 'reset' };
  }
  const reused =
    (request.start ?? true) !== true
      ? getBranch(site, { branch, expect })
      : startBranch(site, { branch, expect }, operation);
  return { ...(await reused), result: 'reused' };
}

interface Making extends SourceWish {
  name: BranchName;
  /** Undefined: the snapshot's branch, or `main`. */
  parent: string | undefined;
  fields: Pick<BranchRecord, 'owner' | 'labels' | 'expiresAt' | 'walSenders' | 'idleSessions'>;
  start: boolean | 'on-connect';
  ifExists: 'fail' | 'reuse' | 'reset';
  maxBranches: BranchLimits;
  bind: string | undefined;
  limitsChange: LimitsChange | undefined;
  idleStop: string | undefined;
}

async function make(site: Site, making: Making, { steps, locks }: StepsAndLocks): Promise<BranchAnswer | 'exists'> {
  const { name, parent: wished, from, moment, bind, ifExists } = making;
  const place = await openPlace(site, name.project);
  checkBinding(place, bind);
  if (branchNamed(place.project, name.branch)?.current) return exists(name, ifExists);
  const parent = parentOrOf(place, wished, from);
  const ahead = from === undefined && !moment ? openAhead(place, presentBranch(place, parent).current) : undefined;
  try {
    return await makeFrom(place, { ...making, parent, ahead }, { steps, locks });
  } finally {
    await ahead?.close();
  }
}

async function makeFrom(
  before: Place,
  making: Making & { parent: string; ahead: SessionAhead | undefined },
  { steps, locks }: StepsAndLocks,
): Promise<BranchAnswer | 'exists'> {
  const { name, parent, from, moment, ahead, fields, start, ifExists, maxBranches, bind, limitsChange } = making;
  let place = before;
  const parentLock = await locks.parent(place, presentBranch(place, parent));
  const id = newId();
  const branchLock = await locks.branch(place, { id, project: name.project, name: name.branch }, 'exclusive');

  const limits = changedLimits({}, limitsChange, place.storage);
  await checkRoom(place.storage);
  let source = await sourceFrom(place, presentBranch(place, parent), { from, moment, steps, ahead });
  let begun: VolumeName | undefined;
  try {
    // One read under all locks covers the name, the parent and the port.
    const claimed = await claimName(place, name.branch, { steps, locks });
    place = claimed.place;
    if (claimed.taken) {
      branchLock.releaseAndRemove();
      return exists(name, ifExists);
    }
    await checkNumber(place, { ...name, owner: fields.owner }, maxBranches);
    await bindProject(place, bind);
    const parentNow = presentBranch(place, parent);
    if (!moment && (from !== undefined || !isOf(source, parentNow.current))) {
      // The parent was reset, or the snapshot deleted, between our first read and the lock.
      await source.control?.close().catch(() => {});
      source = await sourceFrom(place, parentNow, { from, moment, steps });
    }
    const record = firstRecord(
      {
        id,
        name: name.branch,
        parent: parentNow.id,
        port: await choosePort(place, place.catalog),
      },
      {
        ...fields,
        idleStop: idleStopFor(making.idleStop, place.project.record.policies),
        wanted: start ? 'running' : 'stopped',
        takenAt: source.takenAt,
        limits,
      },
    );
    const target = { project: place.project.key, branch: nameForLife(name.branch, id), generation: 1 };
    begun = target;
    const recorded = () => claimed.lock.release();
    const generation = await fork(place, source, { target, record, recorded, steps });
    claimed.lock.release();
    parentLock.release();
    if (source.plan) generation.recovery = await recoverTo(place, generation, { plan: source.plan, steps });
    const prepared = start ? await firstStart(place, generation, { steps, locks }) : undefined;
    const asleep = start === 'on-connect' ? await putToSleep(place, generation, steps) : {};
    await steps.run('Commit', () => commit(place, generation, { phase: 'ready', ...prepared, ...asleep }));
    return await answerOf(place, generation, { running: start === true, steps: steps.times });
  } catch (error) {
    if (begun) await undo(place, { of: name, volume: begun }, error);
    throw error;
  } finally {
    await source.control?.close().catch(() => {});
  }
}

/** Called under the claims lock, which every new branch takes: parallel creates can't exceed a limit together. */
async function checkNumber(
  place: Place,
  { project, branch, owner }: BranchName & Pick<BranchRecord, 'owner'>,
  limits: BranchLimits,
): Promise<void> {
  if (limits.project === undefined && limits.owner === undefined) return;
  const locked = await exclusiveLocks();
  const isBeingMade = (id: string) => locked(lockPath.branch(place, id));
  checkLimits(countedBranches(place.project, branch, isBeingMade), { project, owner }, limits);
}

function parentName(name: BranchName, parent: string | undefined): string | undefined {
  if (name.branch === mainBranch) {
    throw new VeloError(
      'conflict',
      'branch-exists',
      `${formatBranch(name)} already exists: it is created with its project.`,
      'Choose another name.',
    );
  }
  if (parent === undefined) return undefined;
  const parsed = branchName(parent);
  if (parsed.project !== name.project) {
    throw new VeloError(
      'usage',
      'parent-elsewhere',
      `The parent ${parent} is not in the same project as ${formatBranch(name)}.`,
      'Choose a parent in the same project.',
    );
  }
  return parsed.branch;
}

function exists(name: BranchName, ifExists: 'fail' | 'reuse' | 'reset'): 'exists' {
  if (ifExists !== 'fail') return 'exists';
  throw branchExists(name);
}
