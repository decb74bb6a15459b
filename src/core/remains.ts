import type { Storage } from '../storage/storage.ts';
import { catalogOf, isWhole } from './catalog.ts';
import { removeBranch } from './delete-branch.ts';
import type { Place } from './place.ts';
import { settle } from './settle.ts';
import type { Steps } from './steps.ts';
import type { Site } from './stores.ts';

/** Takes away what an interrupted create or delete of a project left, under the project's lock. */
export async function removeRemains(site: Site, storage: Storage, key: string, steps: Steps): Promise<string[]> {
  const catalog = catalogOf(await storage.list());
  const project = catalog.get(key);
  if (!project || project.fault !== undefined || isWhole(project)) return [];
  const driver = await site.driver(project.record.postgres);
  const place: Place = { storage, driver, controls: site.controls, catalog, project, others: [] };
  const done: string[] = [];
  for (const branch of project.branches.values()) {
    if (branch.current) await removeBranch(place, branch);
    else done.push(...(await settle(place, branch, steps)));
  }
  await storage.destroyProject(key);
  return [...done, `removed the unfinished project ${project.record.name}`];
}
