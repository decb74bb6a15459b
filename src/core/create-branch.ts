import { VeloError } from '../error.ts';
import { exclusiveLocks } from '../host/exclusive-locks.ts';
import { newId } from '../storage/folders.ts';
import { unknownSizes, volumeKey } from '../storage/storage.ts';
import type { BranchAnswer, BranchLimits, CreateBranch, Operation } from '../velo.ts';
import { bindOf, bindProject, checkBinding } from './binding.ts';
import type { Generation } from './catalog.ts';
import { checkListen, expiryOf, labelsOf, ownerOf, walSendersOf } from './fields.ts';
import { firstStart } from './first-start.ts';
import { fork, prepareSource } from './fork.ts';
import { commit, undo } from './generation.ts';
import { checkLimits, countedBranches } from './limits.ts';
import { type BranchName, branchName, formatBranch, mainBranch } from './names.ts';
import { type Locks, operate } from './operation.ts';
import { lockPath, openPlace, type Place, presentBranch, reread } from './place.ts';
import { choosePort } from './port.ts';
import { getBranch } from './read-branch.ts';
import { type BranchRecord, nothingCleaned } from './record.ts';
import { resetBranch } from './reset-branch.ts';
import { checkRoom } from './room.ts';
import { startBranch } from './run-branch.ts';
import { settle } from './settle.ts';
import type { Steps } from './steps.ts';
import type { Site } from './stores.ts';
import { answerOf } from './view.ts';

/**
 * Makes a branch: the parent's present state, complete, isolated and writable.
 * @throws VeloError conflict `branch-exists`, `project-bound`, `too-many-branches` · missing `project-not-found`, `branch-not-found` (the parent)
 */
export async function createBranch(site: Site, request: CreateBranch, operation: Operation): Promise<BranchAnswer> {
  const name = branchName(request.branch);
  const parent = parentName(name, request.parent);
  checkListen(request.listen);
  const fields = {
    owner: ownerOf(request.owner),
    labels: labelsOf(request.labels),
    expiresAt: expiryOf(request.ttl),
    walSenders: walSendersOf(request.walSenders),
  };

  const bind = bindOf(request.bind);
  const { ifExists = 'fail', start = true, maxBranches = {} } = request;

  const making = { name, parent, fields, start, ifExists, maxBranches, bind };
  const made = await operate(operation, (steps, locks) => make(site, making, steps, locks));
  return made === 'exists' ? takeExisting(site, request, operation) : { ...made, result: 'created' };
}

/** What `ifExists` asks for. The conditions are looked at under the lock of the operation that it comes to. */
async function takeExisting(site: Site, request: CreateBranch, operation: Operation): Promise<BranchAnswer> {
  const { branch, ttl, owner, labels, expect = {} } = request;
  if (request.ifExists === 'reset') {
    const change = {
      branch,
      expect,
      ...(ttl === undefined ? {} : { ttl }),
      ...(owner === undefined ? {} : { owner }),
      ...(labels === undefined ? {} : { labels }),
    };
    return { ...(await resetBranch(site, change, operation)), result: 'reset' };
  }
  const reused =
    request.start === false ? getBranch(site, branch, expect) : startBranch(site, branch, operation, expect);
  return { ...(await reused), result: 'reused' };
}

interface Making {
  name: BranchName;
  parent: string;
  fields: Pick<BranchRecord, 'owner' | 'labels' | 'expiresAt' | 'walSenders'>;
  start: boolean;
  ifExists: 'fail' | 'reuse' | 'reset';
  maxBranches: BranchLimits;
  bind: string | undefined;
}

async function make(
  site: Site,
  { name, parent, fields, start, ifExists, maxBranches, bind }: Making,
  steps: Steps,
  locks: Locks,
): Promise<BranchAnswer | 'exists'> {
  let place = await openPlace(site, name.project);
  checkBinding(place, bind);
  if (place.project.branches.get(name.branch)?.current) return exists(name, ifExists);
  presentBranch(place, parent);
  const parentLock = await locks.parent(place, name.project, parent);
  const branchLock = await locks.branch(place, name.project, name.branch, 'exclusive');

  checkRoom(place.storage);
  let source = await prepareSource(place, presentBranch(place, parent).current, steps);
  let generation: Generation | undefined;
  try {
    const portsLock = await locks.ports(place);
    // One look under all locks answers for the name, the parent and the ports.
    place = await reread(place);
    const there = place.project.branches.get(name.branch);
    if (there?.current) return exists(name, ifExists);
    checkNumber(place, name, fields.owner, maxBranches);
    if (there) for (const line of await settle(place, there, steps)) steps.note(line);
    await bindProject(place, bind);
    const parentNow = presentBranch(place, parent).current;
    if (volumeKey(parentNow.volume) !== volumeKey(source.parent.volume)) {
      // The parent was reset between our first look and its lock.
      await source.control?.close().catch(() => {});
      source = await prepareSource(place, parentNow, steps);
    }
    const now = new Date().toISOString();
    const record: BranchRecord = {
      id: newId(),
      phase: 'new',
      wanted: start ? 'running' : 'stopped',
      parent,
      port: await choosePort(place.storage, place.catalog, place.others),
      ...fields,
      createdAt: now,
      takenAt: now,
      prepared: false,
      cleaned: nothingCleaned,
      roles: [],
      lsn: null,
      database: null,
    };
    const target = { ...name, generation: 1 };
    generation = {
      volume: { ...target, path: '', present: true, marks: {}, ...unknownSizes },
      record,
    };
    generation = await fork(place, source, target, record, steps, () => portsLock.release());
    portsLock.release();
    parentLock.release();
    const prepared = start ? await firstStart(place, generation, steps, locks) : undefined;
    await steps.run('Commit', () => commit(place, generation as Generation, { phase: 'ready', ...prepared }));
    return await answerOf(place, generation, { running: start, steps: steps.times });
  } catch (error) {
    if (generation) await undo(place, generation, error);
    // Nobody's branch, nobody's lock file; whoever waits for it makes a new one.
    branchLock.releaseAndRemove();
    throw error;
  } finally {
    await source.control?.close().catch(() => {});
  }
}

/** Under the ports lock, which every new branch takes, so that parallel creates don't pass a limit together. */
function checkNumber(place: Place, { project, branch }: BranchName, owner: string | null, limits: BranchLimits): void {
  if (limits.project === undefined && limits.owner === undefined) return;
  const locked = exclusiveLocks();
  const isBeingMade = (each: string) => locked(lockPath.branch(place, project, each));
  checkLimits(countedBranches(place.project, branch, isBeingMade), { project, owner }, limits);
}

function parentName(name: BranchName, parent: string | undefined): string {
  if (name.branch === mainBranch) {
    throw new VeloError(
      'conflict',
      'branch-exists',
      `${formatBranch(name)} is made with its project and can't be made again.`,
      'Choose another name.',
    );
  }
  if (parent === undefined) return mainBranch;
  const parsed = branchName(parent);
  if (parsed.project !== name.project) {
    throw new VeloError(
      'usage',
      'parent-elsewhere',
      `The parent ${parent} is in another project than ${formatBranch(name)}.`,
      'A branch and its parent belong to one project.',
    );
  }
  return parsed.branch;
}

function exists(name: BranchName, ifExists: 'fail' | 'reuse' | 'reset'): 'exists' {
  if (ifExists !== 'fail') return 'exists';
  throw new VeloError(
    'conflict',
    'branch-exists',
    `The branch ${formatBranch(name)} is there already.`,
    'Use `--if-exists reuse` or `reset`, or delete it first.',
  );
}
