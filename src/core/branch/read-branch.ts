import { branchName, projectName } from '../../contract/values/names.ts';
import type { BranchAnswer, BranchFilter, BranchSummary, Expectation, Request } from '../../contract/velo.ts';
import type { Storage } from '../../storage/storage.ts';
import { currentAnswer, observe, presentBranches, summaryOf } from '../catalog/answers.ts';
import { type CatalogProject, catalogOf, type Generation, isWhole } from '../catalog/catalog.ts';
import { explained } from '../catalog/problem.ts';
import { checkExpectation } from '../operation/expectation.ts';
import { openPlace, type Place, reread, shownBranch } from '../store/open-place.ts';
import { everyStore, type Site } from '../store/site.ts';

/** Readers take no locks: a branch with an operation in progress is shown as it is now, with the status `busy`. */
export async function getBranch(site: Site, { branch, expect }: Request<'getBranch'>): Promise<BranchAnswer> {
  const name = branchName(branch);
  const place = await openPlace(site, name.project);
  const answer = await currentAnswer(place, expected(place, name.branch, expect), { thorough: true });
  if (!isSuspect(answer)) return answer;
  const again = await reread(place);
  return currentAnswer(again, expected(again, name.branch, expect), { thorough: true });
}

function expected(place: Place, name: string, expect: Expectation | undefined): Generation {
  const { current } = shownBranch(place, name);
  if (expect) checkExpectation(current, expect);
  return current;
}

export async function listBranches(site: Site, filter: BranchFilter): Promise<BranchSummary[]> {
  const named = filter.project === undefined ? undefined : projectName(filter.project);
  // A project that does not exist is an error, not an empty list.
  if (named !== undefined) await openPlace(site, named);
  const wanted = matching(filter);
  const all: BranchSummary[] = [];
  for (const storage of named === undefined ? await everyStore(site) : await site.stores()) {
    for (const project of catalogOf(storage.opened).values()) {
      if (!isWhole(project) || (named !== undefined && project.record.name !== named)) continue;
      const found = (await summaries(site, storage, project)).filter(wanted);
      all.push(...(filter.sizes ? await measured(storage, project, found) : found));
    }
  }
  return all;
}

function matching(filter: BranchFilter): (branch: BranchSummary) => boolean {
  const now = new Date().toISOString();
  return (branch) =>
    (filter.owner === undefined || branch.owner === filter.owner) &&
    (filter.repository === undefined || isOf(filter.repository, branch.owner)) &&
    (!filter.expired || (branch.expiresAt !== null && branch.expiresAt <= now)) &&
    Object.entries(filter.labels ?? {}).every(([key, value]) => branch.labels[key] === value);
}

/** Includes sizes that need a walk over all files. One branch at a time, because they share a disk. */
async function measured(storage: Storage, project: CatalogProject, found: BranchSummary[]): Promise<BranchSummary[]> {
  const all: BranchSummary[] = [];
  for (const branch of found) {
    const volume = project.branches.get(branch.id)?.current?.volume;
    const sizes = volume && (await storage.sizes(volume, { thorough: true }).catch(() => undefined));
    all.push({ ...branch, ...sizes });
  }
  return all;
}

/** `github:github.com/12` owns `github:github.com/12#3`, but not `github:github.com/123`. */
function isOf(repository: string, owner: string | null): boolean {
  if (!owner?.startsWith(repository)) return false;
  return ['', '#', '!'].includes(owner.charAt(repository.length));
}

export async function summaries(site: Site, storage: Storage, project: CatalogProject): Promise<BranchSummary[]> {
  const place = { storage, driver: await site.driver(project.record.postgres) };
  const look = async (at: CatalogProject) => {
    const seen = await observe(place);
    return presentBranches(at).map(({ current }) => ({
      current,
      summary: summaryOf({ storage, project: at }, current, seen),
    }));
  };
  const explain = async (at: CatalogProject, looked: Awaited<ReturnType<typeof look>>) =>
    Promise.all(looked.map(({ current, summary }) => explained({ ...place, project: at }, current, summary)));
  const first = await look(project);
  if (!first.some(({ summary }) => isSuspect(summary))) return first.map(({ summary }) => summary);
  const again = catalogOf(await storage.list()).get(project.key);
  return again ? explain(again, await look(again)) : [];
}

/**
 * Whether the caller must read once more. Readers take no locks: an operation may have ended and removed its old data
 * after the store was read and before the servers were.
 */
function isSuspect({ status }: Pick<BranchSummary, 'status'>): boolean {
  return status === 'broken' || status === 'failed';
}
