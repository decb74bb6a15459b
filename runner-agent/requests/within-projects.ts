import { randomBytes } from 'node:crypto';
import { hasCode, VeloError } from '../../src/contract/errors/error.ts';
import { makeVelo, performOn } from '../../src/contract/make-velo.ts';
import { branchName, projectName } from '../../src/contract/values/names.ts';
import type { BranchFilter, BranchSummary, Snapshot, Velo } from '../../src/velo.ts';

/** Where requests name a project. */
interface Naming {
  branch?: string;
  parent?: string;
  to?: string;
  name?: string;
  project?: string;
}

/**
 * velo as if these projects were all that is there. For any other one the engine itself says that it is missing, so
 * that neither words nor times tell whether it exists.
 */
export function withinProjects(velo: Velo, projects: readonly string[]): Velo {
  const within = makeVelo(
    async (name, request, operation) => {
      for (const project of projectsIn(request)) if (!projects.includes(project)) throw await missing(velo, project);
      return performOn(velo, name, request, operation);
    },
    () => velo.close(),
  );
  const each = async <T>(look: (project: string) => Promise<T[]>): Promise<T[]> => {
    const found: T[] = [];
    for (const project of projects) {
      // A trust line may name a project that is made later.
      found.push(...(await look(project).catch(emptyIfMissing)));
    }
    return found;
  };
  return {
    ...within,
    listBranches: (filter: BranchFilter = {}) =>
      filter.project === undefined
        ? each<BranchSummary>((project) => velo.listBranches({ ...filter, project }))
        : within.listBranches(filter),
    // By its beginning it could be found out which snapshots other projects have.
    async getSnapshot({ id }) {
      const all = await each<Snapshot>((project) => velo.listSnapshots({ project }));
      const [found, another] = all.filter((snapshot) => id !== '' && snapshot.id.startsWith(id));
      if (found && !another) return found;
      throw new VeloError('missing', 'snapshot-not-found', `There is no snapshot ${id}.`, 'Give its whole id.');
    },
  };
}

/** The projects that a request names. @throws VeloError usage `invalid-name` */
function projectsIn({ branch, parent, to, name, project }: Naming): Set<string> {
  const branches = [branch, parent, to].filter((each) => each !== undefined).map((each) => branchName(each).project);
  const named = [name, project].filter((each) => each !== undefined).map(projectName);
  return new Set([...branches, ...named]);
}

/** What the engine says of a project that is missing, with another name: it looks for one that nobody has. */
async function missing(velo: Velo, project: string): Promise<unknown> {
  const nobodys = `x${randomBytes(24).toString('hex')}`;
  try {
    await velo.listBranches({ project: nobodys });
  } catch (error) {
    if (!(error instanceof VeloError)) return error;
    const { kind, code, message, hint, left } = error;
    return VeloError.from({ kind, code, message: message.replaceAll(nobodys, project), hint, left }, error.cause);
  }
  return new VeloError('missing', 'project-not-found', `There is no project ${project}.`, 'Check the name.');
}

function emptyIfMissing(error: unknown): never[] {
  if (hasCode(error, 'project-not-found')) return [];
  throw error;
}
