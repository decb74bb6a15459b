import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn } from '../../host/files/names-in.ts';
import { isNameForLife, type Storage } from '../../storage/storage.ts';
import { type Catalog, type CatalogProject, catalogOf, generationsOf } from '../catalog/catalog.ts';
import type { InProject } from '../store/open-place.ts';
import { isHome } from './archive-home.ts';
import { archivesIn, entriesIn } from './archives.ts';

/**
 * Folders of archives that an interrupted operation left: of projects and branches that are gone, of aborted
 * generations, and of recoveries that have ended.
 */
export async function strayArchives(storage: Storage): Promise<string[]> {
  const homes = homesOf(storage, catalogOf(storage.opened));
  if (homes.length === 0) return [];
  const found = homes.map((home) => ({
    ...home,
    ...contentsOf({ storage, project: { key: home.key, record: home } }),
  }));
  // Read afterwards: whatever has a folder by now was on record before.
  const catalog = catalogOf(await storage.list());
  return found.flatMap(({ key, archiveDir, entries, archives }) => {
    const project = catalog.get(key);
    const folder = join(archiveDir ?? storage.archives, key);
    if (!project) return [folder];
    if (project.fault !== undefined || project.record.archiveDir !== archiveDir) return [];
    const owned = new Set(archives.filter((archive) => isOwned(project, archive)).map(({ id }) => id));
    const recovering = recoveriesOf(project);
    return entries.filter((entry) => !owned.has(entry) && !recovering.has(entry)).map((entry) => join(folder, entry));
  });
}

/** The folders of projects' archives: in the store, and where its projects have them outside. */
function homesOf(storage: Storage, catalog: Catalog): { key: string; archiveDir: string | null }[] {
  const outside = [...catalog.values()].flatMap(({ fault, record }) =>
    fault !== undefined || record.archiveDir === null ? [] : [record.archiveDir],
  );
  return [
    ...namesIn(storage.archives).map((key) => ({ key, archiveDir: null })),
    ...[...new Set(outside)].flatMap((archiveDir) =>
      namesIn(archiveDir)
        .filter((key) => isNameForLife(key) && isHome(archiveDir, storage, key))
        .map((key) => ({ key, archiveDir })),
    ),
  ];
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
