import type { Status, StoreStatus } from '../../contract/velo.ts';
import { summaries } from '../branch/read-branch.ts';
import { byName, projectView } from '../catalog/answers.ts';
import { catalogOf, isWhole, mayArchive } from '../catalog/catalog.ts';
import type { Site } from './site.ts';

/** All stores, projects and branches. Usually reads each store once, and lists servers once per project. */
export async function status(site: Site): Promise<Status> {
  const stores: StoreStatus[] = [];
  const projects: Status['projects'] = [];
  const warnings: NonNullable<Status['warnings']> = [];
  const { open, closed } = await site.look();
  for (const { name, pool, capacity, why } of closed) {
    stores.push({ storage: name, pool, ...capacity, problem: why.message });
  }
  for (const storage of open) {
    const { capacity } = storage.opened;
    stores.push({ storage: storage.name, pool: storage.pool, ...capacity });
    for (const project of catalogOf(storage.opened).values()) {
      if (!isWhole(project)) continue;
      projects.push({ ...projectView(storage, project), branches: await summaries(site, storage, project) });
      if (project.fault !== undefined || !mayArchive(project)) continue;
      const { walTroubles } = await import('../wal/wal-troubles.ts');
      warnings.push(...walTroubles({ storage, project }));
    }
  }
  projects.sort((a, b) => byName(a.name, b.name));
  return { stores, projects, warnings };
}
