import { VeloError } from '../../contract/errors/error.ts';
import type { Storage } from '../../storage/storage.ts';
import { removeArchives } from '../archive/archives.ts';
import { type CatalogProject, catalogOf, isWhole } from '../catalog/catalog.ts';
import type { Steps } from '../operation/steps.ts';
import { placeOf } from '../store/open-place.ts';
import type { Site } from '../store/site.ts';
import { finishOrUndo } from './finish.ts';

/**
 * Removes what an interrupted create or delete of a project left, under the project's lock. A delete removes `main`
 * last: if there are branches but no `main`, nothing was interrupted, but `main` can't be found.
 * @throws VeloError failed `main-missing`
 */
export async function removeUnfinishedProject(
  site: Site,
  { storage, key }: { storage: Storage; key: string },
  steps: Steps,
): Promise<string[]> {
  const catalog = catalogOf(await storage.list());
  const project = catalog.get(key);
  if (!project || project.fault !== undefined || isWhole(project)) return [];
  const branches = [...project.branches.values()].filter(({ current }) => current).map((branch) => branch.name);
  if (branches.length > 0) throw mainMissing(storage, project, branches);
  const place = await placeOf(site, { storage, project, catalog });
  const done: string[] = [];
  for (const branch of project.branches.values()) {
    done.push(...(await finishOrUndo(place, branch, steps)));
  }
  removeArchives(place);
  await storage.destroyProject(key);
  return [...done, `removed the unfinished project ${project.record.name}`];
}

function mainMissing({ root, opened }: Storage, { key, record }: CatalogProject, branches: string[]): VeloError {
  const lost = opened.foreign.filter((path) => path.includes(`/${key}/`));
  return new VeloError(
    'failed',
    'main-missing',
    `The project ${record.name} has branches (${branches.join(', ')}), but its main can't be found in ${root}.`,
    lost.length > 0
      ? `Its record may be damaged or moved. Not recognised there: ${lost.join(', ')}. Nothing was removed.`
      : 'Restore its volume, or remove the rest of the project by hand. Nothing was removed.',
  );
}
