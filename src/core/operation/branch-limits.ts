import { VeloError } from '../../contract/errors/error.ts';
import { mainBranch } from '../../contract/values/names.ts';
import { oldest } from '../../contract/values/oldest.ts';
import type { BranchLimits } from '../../contract/velo.ts';
import type { CatalogProject } from '../catalog/catalog.ts';

/** What counting needs to know about a branch. */
export interface Counted {
  name: string;
  owner: string | null;
  createdAt: string;
}

/** The branch to be created. */
export interface Wanted {
  project: string;
  owner: string | null;
}

/**
 * Refuses another branch if a limit is reached; `main` does not count. Nothing is deleted: people decide which branch
 * to delete.
 * @throws VeloError conflict `too-many-branches`, which names the number, the limit and the three oldest branches
 */
export function checkLimits(there: readonly Counted[], { project, owner }: Wanted, limits: BranchLimits = {}): void {
  refuse(there, limits.project, { who: `The project ${project}`, project });
  if (owner === null) return;
  const own = there.filter((branch) => branch.owner === owner);
  refuse(own, limits.owner, { who: `${owner} in the project ${project}`, project });
}

function refuse(
  there: readonly Counted[],
  limit: number | undefined,
  { who, project }: { who: string; project: string },
): void {
  if (limit === undefined || there.length < limit) return;
  const named = oldest(there.map(({ name, createdAt }) => ({ project, branch: name, createdAt })));
  throw new VeloError(
    'conflict',
    'too-many-branches',
    `${who} has ${there.length} ${there.length === 1 ? 'branch' : 'branches'} besides main; the limit is ${limit}.`,
    named ? `Delete one that is not needed; the oldest are ${named}.` : 'Raise the limit.',
  );
}

/**
 * The branches that count, according to the records read under the claims lock: those that exist, and those that are
 * being created, whose lock is held. The remains of an interrupted create do not count.
 */
export function countedBranches(
  project: CatalogProject,
  besides: string,
  isBeingMade: (id: string) => boolean,
): Counted[] {
  return [...project.branches.values()].flatMap(({ id, name, current, remains }) => {
    if (name === mainBranch || name === besides) return [];
    const counted = current ?? (isBeingMade(id) ? remains[0] : undefined);
    return counted ? [{ name, owner: counted.record.owner, createdAt: counted.record.createdAt }] : [];
  });
}
