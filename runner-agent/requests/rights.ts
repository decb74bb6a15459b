import { hasCode, VeloError } from '../../src/contract/errors/error.ts';
import { type JobOperation, operations } from '../../src/contract/operations.ts';
import type { RunnerRight } from '../../src/contract/rights/runner-rights.ts';
import type { BranchAnswer, BranchSummary, Check, Expectation, Ownership, Velo } from '../../src/velo.ts';
import { discreet } from './discreet.ts';
import { foreign, named, notPermitted, own, root } from './own-branch.ts';
import { snapshotsForJobs } from './snapshot-rights.ts';
import { walForJobs } from './wal-rights.ts';

/** What the host permits to a job besides work on its own branches, and how its owner is known. */
interface JobRights {
  may: readonly RunnerRight[];
  ownership: Ownership;
}

/** What doctor can tell a caller that sees nothing of the host. */
function rightsOfJobs({ may, ownership }: JobRights): Check {
  const whose = ownership === 'proven' ? 'The owner is proven. ' : 'The owner is claimed. ';
  const own =
    'for runners: create, list, get, reset, set, delete, snapshot and connect to branches of the owner that each request names, and clean up their snapshots and archived WAL. Parents can be `main`, branches without an owner and branches of the same owner';
  const done = { snapshot: 'taken', cleanup: 'cleaned up', restore: null };
  const more = may.flatMap((right) => done[right] ?? []).join(' and ');
  const snapshots = more && `. Snapshots of \`main\` and of branches without an owner can be ${more}`;
  const drill = may.includes('restore') ? '. The recovery of a project can be checked' : '';
  return {
    group: 'system',
    name: 'Rights',
    state: 'info',
    detail: whose + own + snapshots + drill,
    help: 'The actions set the owner. In a terminal, set VELO_OWNER. Only people can see the checks of the host: `velo setup --user NAME`.',
  };
}

/**
 * What jobs may do (`jobs` in the table of operations), with branches of the one owner that each request names. Another
 * owner's branch and a missing one give the same answer.
 */
export function forJobs(whole: Velo, rights: JobRights): Velo {
  const { may } = rights;
  const velo = discreet(whole);
  const allowed: Pick<Velo, JobOperation> = {
    async doctor({ repair } = {}) {
      if (repair) throw notPermitted(`Jobs may not ${operations.repair.does}`);
      return { ok: true, checks: [rightsOfJobs(rights)] };
    },
    async createBranch(request, operation) {
      const owner = named(request.owner, request.branch);
      keepLimits(request);
      if (request.expect?.owner !== undefined && request.expect.owner !== owner)
        throw notPermitted('A branch has one owner, but this request names two');
      await refuseParent(velo, request.parent, owner);
      await refuseSnapshot(velo, request.from, owner);
      try {
        const idle = isPullRequest(owner) ? { idleStop: 'auto' } : {};
        return await velo.createBranch({ ...idle, ...request, expect: { ...request.expect, owner } }, operation);
      } catch (error) {
        throw await foreignName(velo, error, { branch: request.branch, owner });
      }
    },
    async listBranches(filter = {}) {
      // A repository stands for the owners of all its pull requests, for the job that cleans up after them.
      named(filter.owner ?? filter.repository, 'The list');
      return velo.listBranches(filter);
    },
    getBranch: (request) => own(request, () => velo.getBranch(request)),
    deleteBranch: (request, operation) => own(request, () => velo.deleteBranch(request, operation)),
    async resetBranch(request, operation) {
      keepOwner(request.owner, request.expect);
      return own(request, async () => {
        await refuseSnapshot(velo, request.from, request.expect?.owner ?? '');
        return velo.resetBranch(request, operation);
      });
    },
    async setBranch(request, operation) {
      keepLimits(request);
      keepOwner(request.owner, request.expect);
      return own(request, () => velo.setBranch(request, operation));
    },
    branchPassword: (request, operation) => own(request, () => velo.branchPassword(request, operation)),
    ...snapshotsForJobs(velo, may),
    ...walForJobs(velo, may),
    branchLogs: (request) => own(request, () => velo.branchLogs(request)),
    machine: () => velo.machine(),
  };
  return { ...velo, ...refusals(), ...allowed };
}

/** Refuses every operation that only people may use. */
function refusals(): Omit<Velo, JobOperation | 'close'> {
  const peoples = Object.entries(operations).filter(([, { jobs }]) => !jobs);
  const refused = peoples.map(([name, { does }]) => [
    name,
    async () => {
      throw notPermitted(`Jobs may not ${does}`);
    },
  ]);
  return Object.fromEntries(refused);
}

/** Branches of pull requests sleep unless the request says otherwise; a run's (`…!7`) live no longer than its job. */
const isPullRequest = (owner: string) => /#\d+$/.test(owner);

function keepOwner(owner: string | undefined, expect: Expectation | undefined): void {
  if (owner !== undefined && owner !== expect?.owner) throw notPermitted('Jobs may not change the owner of a branch');
}

/** A job could raise the limits that protect other branches from it. */
function keepLimits({ limits }: { limits?: object }): void {
  if (limits !== undefined) throw notPermitted('Jobs may not change the limits of a branch');
}

/** A parent may be what people made for all (`main`, a branch without an owner) or the owner's own, but no other. */
async function refuseParent(velo: Velo, parent: string | undefined, owner: string): Promise<void> {
  if (parent === undefined || parent.endsWith(`/${root}`)) return;
  const found = await find(velo, parent);
  if (!found || (found.owner !== null && found.owner !== owner)) throw foreign(parent);
}

/** The same holds for a snapshot: it must be of a branch that may be copied. */
async function refuseSnapshot(velo: Velo, id: string | undefined, owner: string): Promise<void> {
  if (id === undefined) return;
  const found = await velo.getSnapshot({ id }).catch((error) => {
    if (hasCode(error, 'invalid-snapshot')) throw error;
  });
  if (!found) throw foreign(`The branch of the snapshot ${id}`);
  await refuseParent(velo, `${found.project}/${found.branch}`, owner);
}

/** A name taken by somebody else gets the same answer as a name that is not available. */
async function foreignName(
  velo: Velo,
  error: unknown,
  { branch, owner }: { branch: string; owner: string },
): Promise<unknown> {
  if (!(error instanceof VeloError)) return error;
  if (error.code === 'not-permitted') return taken(branch);
  if (error.code !== 'branch-exists') return error;
  const found = await find(velo, branch);
  return found?.owner === owner ? error : taken(branch);
}

async function find(velo: Velo, branch: string): Promise<BranchSummary | undefined> {
  const [project, name] = branch.split('/');
  const all = await velo.listBranches(project === undefined ? {} : { project });
  return all.find((each: BranchSummary | BranchAnswer) => each.branch === name);
}

/** The same error with a code of its own, so that the caller can choose another name. */
const taken = (branch: string) =>
  notPermitted(`${branch} is not a branch of the owner that the request names`, 'name-taken');
