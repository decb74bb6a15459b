import type { Storage } from '../storage/storage.ts';
import type { BranchAnswer, BranchFilter, BranchSummary } from '../velo.ts';
import { type CatalogProject, catalogOf, isWhole } from './catalog.ts';
import { branchName, projectName } from './names.ts';
import { openPlace, presentBranch } from './place.ts';
import type { Site } from './stores.ts';
import { currentAnswer, observe, presentBranches, summaryOf } from './view.ts';

/** Readers take no locks: a branch under an operation is shown as it stands, `busy`. */
export async function getBranch(site: Site, branch: string): Promise<BranchAnswer> {
  const name = branchName(branch);
  const place = await openPlace(site, name.project);
  return currentAnswer(place, presentBranch(place, name.branch).current, true);
}

/** The same without the sizes that take a look at every file: for those who want to connect. */
export async function branchConnection(site: Site, branch: string): Promise<BranchAnswer> {
  const name = branchName(branch);
  const place = await openPlace(site, name.project);
  return currentAnswer(place, presentBranch(place, name.branch).current);
}

export async function listBranches(site: Site, filter: BranchFilter): Promise<BranchSummary[]> {
  const named = filter.project === undefined ? undefined : projectName(filter.project);
  // Naming a project that is not there is a mistake, not an empty list.
  if (named !== undefined) await openPlace(site, named);
  const now = new Date().toISOString();
  const all: BranchSummary[] = [];
  for (const storage of await site.stores()) {
    for (const project of catalogOf(storage.opened).values()) {
      if (!isWhole(project) || (named !== undefined && project.record.name !== named)) continue;
      all.push(...(await summaries(site, storage, project)));
    }
  }
  return all.filter(
    (branch) =>
      (filter.owner === undefined || branch.owner === filter.owner) &&
      (!filter.expired || (branch.expiresAt !== null && branch.expiresAt <= now)) &&
      Object.entries(filter.labels ?? {}).every(([key, value]) => branch.labels[key] === value),
  );
}

export async function summaries(site: Site, storage: Storage, project: CatalogProject): Promise<BranchSummary[]> {
  const driver = await site.driver(project.record.postgres);
  const seen = await observe({ storage, driver });
  return presentBranches(project).map(({ current }) => summaryOf(storage, project, current, seen));
}
