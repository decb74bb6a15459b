import { VeloError } from '../../contract/errors/error.ts';
import { type BranchName, formatBranch } from '../../contract/values/names.ts';
import { catalogOf, isWhole, projectNamed } from '../catalog/catalog.ts';
import { inScope, type Site } from '../store/site.ts';

/** Errors for names that are taken. */

/** `wish` is the requested storage. @throws VeloError conflict `project-exists` */
export async function refuseExisting(site: Site, name: string, wish: string | undefined): Promise<void> {
  for (const storage of inScope(await site.stores(), wish ?? site.choice.storage)) {
    const project = projectNamed(catalogOf(storage.opened), name);
    if (!project || !isWhole(project)) continue;
    throw new VeloError(
      'conflict',
      'project-exists',
      `The project ${name} already exists (${storage.name}, ${storage.pool}).`,
      `\`velo project get ${name}\` shows it.`,
    );
  }
}

export function branchExists(name: BranchName): VeloError {
  return new VeloError(
    'conflict',
    'branch-exists',
    `The branch ${formatBranch(name)} already exists.`,
    'Choose another name, or delete the branch first.',
  );
}

/** The project that was read now has another name. */
export function projectChanged(name: string): VeloError {
  return new VeloError(
    'conflict',
    'branch-changed',
    `The project ${name} was renamed in the meantime.`,
    'Look at it again before you retry. Nothing was changed.',
  );
}
