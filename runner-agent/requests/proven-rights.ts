import { createHash } from 'node:crypto';
import { makeVelo, performOn } from '../../src/contract/make-velo.ts';
import type { JobOperation } from '../../src/contract/operations.ts';
import { isProven, plainOwner, provenOwner } from '../../src/contract/rights/proven-owner.ts';
import type { BranchFilter, BranchSummary, Expectation, Velo } from '../../src/velo.ts';
import { isOfRepository, mayUse, type Proof } from '../proof/claims.ts';
import { foreign, notPermitted } from './own-branch.ts';

/** The label that the head branch of a proven pull request is recorded in; only the agent sets it. */
const headLabel = 'github.head-ref';

/**
 * What a run may do that has proven who it is. `jobs`: what jobs may do within the projects of the proof. An owner that
 * a request names only chooses among the proof's own; it is on record as proven, and shown without that.
 */
export function forProven(jobs: Velo, proof: Proof): Velo {
  const velo = plainAnswers(jobs);
  /** What is expected of a branch that the run may use. */
  const used = (branch: string, expect: Expectation | undefined, given?: string) => {
    const owner = given ?? expect?.owner ?? proof.pull ?? proof.run;
    if (!mayUse(proof, owner) || (expect?.owner !== undefined && expect.owner !== owner)) throw foreign(branch);
    return { ...expect, owner: provenOwner(owner) };
  };
  /** Whatever the request says of the head branch, the token knows; else what is on record stays. */
  const labelled = ({ [headLabel]: _, ...labels }: Record<string, string> = {}) =>
    proof.headRef === null ? labels : { ...labels, [headLabel]: headText(proof.headRef) };
  const changed = <Asked extends { branch: string; expect?: Expectation; owner?: string; labels?: object }>(
    request: Asked,
  ) => {
    const expect = used(request.branch, request.expect, request.owner);
    return {
      ...request,
      expect,
      ...(request.owner === undefined ? {} : { owner: expect.owner }),
      ...(request.labels === undefined ? {} : { labels: labelled(request.labels as Record<string, string>) }),
    };
  };
  /** The same for what may be about `main` too, where the repository names itself. */
  const shared = <Asked extends { branch?: string; expect?: Expectation }>(request: Asked) => {
    const { branch = '', expect } = request;
    const { owner } = expect ?? {};
    if (owner !== proof.repository) return { ...request, expect: used(branch, expect) };
    return { ...request, expect: { ...expect, owner: provenOwner(proof.run) } };
  };
  const list = async (filter: BranchFilter): Promise<BranchSummary[]> => {
    const { owner, repository, ...rest } = filter;
    if (repository !== undefined && repository !== proof.repository) throw foreignList(repository);
    if (owner !== undefined && !mayUse(proof, owner) && (proof.removes === 'none' || !isOfRepository(proof, owner)))
      throw foreignList(owner);
    const whose = owner === undefined ? { repository: provenOwner(proof.repository) } : { owner: provenOwner(owner) };
    return (await velo.listBranches({ ...rest, ...whose })).filter(
      (each) => (each.owner !== null && mayUse(proof, each.owner)) || isRemovable(proof, each),
    );
  };
  const allowed: Partial<Pick<Velo, JobOperation>> = {
    createBranch({ bind: _, ...request }, operation) {
      const expect = used(request.branch, request.expect, request.owner);
      const labels = labelled(request.labels);
      return velo.createBranch({ ...request, owner: expect.owner ?? '', expect, labels }, operation);
    },
    listBranches: (filter = {}) => list(filter),
    getBranch: (request) => velo.getBranch({ ...request, expect: used(request.branch, request.expect) }),
    async deleteBranch(request, operation) {
      const { branch, expect } = request;
      const { owner } = expect ?? {};
      if (owner === undefined || mayUse(proof, owner))
        return velo.deleteBranch({ ...request, expect: used(branch, expect) }, operation);
      const [project = '', name] = branch.split('/');
      const found = (await list({ project, owner })).find((each) => each.branch === name);
      if (!found || (expect?.id !== undefined && expect.id !== found.id)) throw foreign(branch);
      const proven = { ...expect, id: found.id, owner: provenOwner(owner) };
      return velo.deleteBranch({ ...request, expect: proven }, operation);
    },
    resetBranch: (request, operation) => velo.resetBranch(changed(request), operation),
    setBranch: (request, operation) => velo.setBranch(changed(request), operation),
    branchPassword: (request, operation) =>
      velo.branchPassword({ ...request, expect: used(request.branch, request.expect) }, operation),
    branchLogs: (request) => velo.branchLogs({ ...request, expect: used(request.branch, request.expect) }),
    createSnapshot: (request, operation) => velo.createSnapshot(shared(request), operation),
    listSnapshots: (request = {}) => velo.listSnapshots(shared(request)),
    cleanupSnapshots: (request = {}, operation) => velo.cleanupSnapshots(shared(request), operation),
    walInfo: (request = {}) => velo.walInfo(shared(request)),
    walCleanup: (request, operation) => velo.walCleanup(shared(request), operation),
  };
  return { ...velo, ...allowed };
}

/** What a run may do that only says who it is: it can't name an owner as proven. */
export function forClaimed(jobs: Velo): Velo {
  return makeVelo(
    async (name, request, operation) => {
      const { owner, repository, expect } = request as { owner?: string; repository?: string; expect?: Expectation };
      for (const named of [owner, repository, expect?.owner]) {
        if (named !== undefined && isProven(named))
          throw notPermitted('An owner is proven by a token, not by a name', 'not-permitted', 'Set `proof-host`.');
      }
      return performOn(jobs, name, request, operation);
    },
    () => jobs.close(),
  );
}

/** Whether the branch is one that a run may list and delete although it is not the run's. */
function isRemovable(proof: Proof, { owner, labels }: BranchSummary): boolean {
  if (proof.removes === 'none' || owner === null || !isOfRepository(proof, owner)) return false;
  return proof.removes === 'repository' || labels[headLabel] === headText(proof.removes.headRef);
}

/** A head branch as a label, which is short and ASCII: its name, or a hash of it. A name can't hold a colon. */
function headText(ref: string): string {
  if (ref.length <= 200 && /^[\x21-\x7e]+$/.test(ref)) return ref;
  return `sha256:${createHash('sha256').update(ref).digest('hex')}`;
}

/** velo whose answers name owners without `proven:`. */
function plainAnswers(velo: Velo): Velo {
  return makeVelo(
    async (name, request, operation) => {
      const answer = await performOn(velo, name, request, operation);
      return Array.isArray(answer) ? answer.map(plain) : plain(answer);
    },
    () => velo.close(),
  );
}

function plain(answer: unknown): unknown {
  const { owner } = (answer ?? {}) as { owner?: unknown };
  return typeof owner === 'string' ? { ...(answer as object), owner: plainOwner(owner) } : answer;
}

const foreignList = (owner: string) => foreign(`The list of ${owner}`);
