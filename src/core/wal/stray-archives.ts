import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn } from '../../host/names-in.ts';
import type { Storage } from '../../storage/storage.ts';
import { type CatalogProject, catalogOf, generationsOf } from '../catalog/catalog.ts';
import type { InProject } from '../store/open-place.ts';
import { archivesIn, entriesIn } from './archives.ts';

/**
 * Folders of archives that an interrupted operation left: of projects and branches that are gone, of aborted
 * generations, and of recoveries that have ended.
 */
export async function strayArchives(storage: Storage): Promise<string[]> {
  const keys = namesIn(storage.archives);
  if (keys.length === 0) return [];
  const found = keys.map((key) => ({ key, ...contentsOf({ storage, project: { key } }) }));
  // Read afterwards: whatever has a folder by now was on record before.
  const catalog = catalogOf(await storage.list());
  return found.flatMap(({ key, entries, archives }) => {
    const project = catalog.get(key);
    if (!project) return [join(storage.archives, key)];
    if (project.fault !== undefined) return [];
    const owned = new Set(archives.filter((archive) => isOwned(project, archive)).map(({ id }) => id));
    const recovering = recoveriesOf(project);
    return entries
      .filter((entry) => !owned.has(entry) && !recovering.has(entry))
      .map((entry) => join(storage.archives, key, entry));
  });
}

export function removeStrayArchive(path: string): void {
  rmSync(path, { recursive: true, force: true });
}

function contentsOf(place: InProject) {
  return { entries: entriesIn(place), archives: archivesIn(place) };
}

function isOwned(project: CatalogProject, { id, branch, served }: ReturnType<typeof archivesIn>[number]): boolean {
  const owner = project.branches.get(branch);
  if (!owner) return false;
  return (
    served.length > 0 || owner.fault !== undefined || generationsOf(owner).some(({ record }) => record.archive === id)
  );
}

/** The folders of recoveries that may be under way. */
function recoveriesOf({ branches }: CatalogProject): Set<string> {
  return new Set(
    [...branches.values()].flatMap((branch) =>
      generationsOf(branch)
        .filter(({ record }) => record.phase === 'new')
        .map(({ record, volume }) => `restore-${record.id}.${volume.generation}`),
    ),
  );
}
