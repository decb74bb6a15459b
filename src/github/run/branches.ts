import { hasCode, VeloError } from '../../contract/errors/error.ts';
import type { BranchAnswer, BranchSummary, Operation, Velo } from '../../velo.ts';
import { labelKeys, repositoryOwner } from '../decide/labels.ts';
import { grouped, warn } from '../step/log.ts';
import { birthName, branchOf, fullName, masked, type Play } from './run-context.ts';

/**
 * All branches of the run's owner. A name may be a stranger's, so the own branch is looked for among these and never
 * by its name. The project is made when it is missing and that was asked for: an action never makes up a database.
 * @throws VeloError missing `project-not-found`, naming the machine and where it was looked for
 */
export async function ownBranches(play: Play): Promise<BranchSummary[]> {
  const { velo, machine, owner, inputs, signal } = play;
  const { project } = inputs;
  try {
    const own = await velo.listBranches({ project, owner });
    play.shown = renamed(own, birthName(play));
    return own;
  } catch (error) {
    if (!(error instanceof VeloError) || error.code !== 'project-not-found') throw error;
    if (inputs['create-project']) {
      if (inputs['dry-run']) return [];
      await grouped(`Create project ${project}`, signal, (operation) =>
        velo.createProject({ name: project, ...ownProject(play) }, operation),
      );
      return [];
    }
    throw new VeloError(
      'missing',
      'project-not-found',
      `${error.message} This is ${machine}.`,
      `Run the job on the machine that has the project, or create it: \`velo project create ${project}\`.`,
      { cause: error },
    );
  }
}

/** The present name of a branch that was made with this one and that people renamed since; undefined without one. */
function renamed(own: readonly BranchSummary[], name: string): string | undefined {
  if (own.some(({ branch }) => branch === name)) return undefined;
  return own.find(({ labels }) => labels[labelKeys.branch] === name)?.branch;
}

/** The run's branch; null where the owner has none. */
export async function findOwn(play: Play): Promise<BranchSummary | null> {
  const own = await ownBranches(play);
  return own.find(({ branch }) => branch === branchOf(play)) ?? null;
}

/**
 * The own branches without the one of this name if its time is over: nobody has swept it yet, and it is not to be
 * used once more. A branch that was used in the meantime stays.
 */
export async function withoutExpired(
  play: Play,
  own: readonly BranchSummary[],
  name: string,
): Promise<readonly BranchSummary[]> {
  const { velo, owner, inputs, signal } = play;
  const found = own.find(({ branch }) => branch === name);
  if (!found?.expiresAt || Date.parse(found.expiresAt) > Date.now()) return own;
  if (inputs['dry-run']) return own.filter((each) => each !== found);
  const branch = fullName(found);
  const expect = { owner, id: found.id, expired: true } as const;
  try {
    await grouped(`Destroy ${branch}, which expired at ${found.expiresAt}`, signal, (operation) =>
      velo.deleteBranch({ branch, force: true, expect }, operation),
    );
  } catch (error) {
    if (!isGone(error) && !isUsed(error)) throw error;
  }
  return ownBranches(play);
}

const isUsed = (error: unknown) => hasCode(error, 'branch-in-use', 'branch-changed');

/** Whoever makes a project says whose it is; with a prefix it is meant for several repositories. */
function ownProject({ inputs, event, run }: Play) {
  return inputs['branch-prefix'] ? {} : { repository: repositoryOwner(event, run) };
}

/** What a new branch is made with besides its name; `bind` keeps it out of another repository's project. */
export function newBranch({ inputs, event, run, owner }: Play) {
  const { parent, ttl } = inputs;
  const limit = inputs['max-branches'];
  return {
    owner,
    ttl,
    ...(parent ? { parent } : {}),
    ...sourceOf(inputs),
    ...(inputs['idle-stop'] ? { idleStop: inputs['idle-stop'] } : {}),
    ...(inputs['idle-sessions'] ? { idleSessions: inputs['idle-sessions'] } : {}),
    ...(limit === null ? {} : { maxBranches: { project: limit } }),
    ...(inputs['branch-prefix'] ? {} : { bind: repositoryOwner(event, run) }),
  };
}

/** What a branch is made from, in place of its parent's present state. */
function sourceOf({ from, pitr }: Play['inputs']) {
  return { ...(from ? { from } : {}), ...(pitr ? { pitr } : {}) };
}

/** The same source at a reset: a moment of the parent's history, not of what the pull request wrote itself. */
export function resetSource({ inputs }: Play) {
  return { ...sourceOf(inputs), ...(inputs.pitr ? { ofParent: true } : {}) };
}

/** A branch goes on with the parent that it was made from, whatever the input says by now. */
export function warnOfParent({ inputs: { project, parent } }: Play, branch: BranchAnswer): void {
  const from = `${project}/${branch.parent}`;
  if (!parent || from === parent) return;
  warn(
    `${fullName(branch)} was created from ${from} and keeps that parent. To use \`parent: ${parent}\`, delete this branch, or close and reopen the pull request.`,
  );
}

/** Extends the expiry and sets labels; starts the branch if it is not running. */
export async function useBranch(
  play: Play,
  found: BranchSummary,
  labels: Record<string, string>,
): Promise<BranchAnswer> {
  const { velo, owner, inputs, signal } = play;
  const branch = fullName(found);
  const expect = { owner, id: found.id };
  return grouped(`Reuse ${branch}`, signal, async (operation) => {
    const { ttl } = inputs;
    const used = masked(await velo.setBranch({ branch, ttl, labels, expect }, operation));
    if (used.status === 'running') return used;
    return masked(await velo.createBranch({ branch, owner, ifExists: 'reuse', expect }, operation));
  });
}

/**
 * Deletes branches of one owner, each with what was made from it: job branches go with their parents.
 * @returns bytes that were given back; null where that is not known
 */
export async function destroyBranches(
  play: Play,
  found: readonly BranchSummary[],
  owner: string,
): Promise<number | null> {
  const names = new Set(found.map(({ branch }) => branch));
  const roots = found.filter(({ parent }) => parent === null || !names.has(parent));
  let freed: number | null = null;
  for (const each of roots) {
    const branch = fullName(each);
    const size = await ownBytes(play, each, owner);
    if (size !== null) freed = (freed ?? 0) + size;
    await grouped(`Destroy ${branch}`, play.signal, (operation) =>
      deleteOwn(play.velo, { branch, owner, id: each.id }, operation),
    );
  }
  return freed;
}

/** Removes what a killed create left under a name; there may be nothing, or a branch of another owner. */
export async function clearRemains({ velo, inputs, owner, signal }: Play, name: string): Promise<void> {
  await deleteOwn(velo, { branch: `${inputs.project}/${name}`, owner }, { signal });
}

/**
 * Deletes a branch with its children; a missing branch is not an error.
 * @throws VeloError conflict `in-the-way` when a branch of another owner was made from it
 */
export async function deleteOwn(
  velo: Velo,
  { branch, owner, id }: { branch: string; owner: string; id?: string },
  operation: Operation,
): Promise<void> {
  try {
    const expect = { owner, ...(id === undefined ? {} : { id }) };
    await velo.deleteBranch({ branch, force: true, expect }, operation);
  } catch (error) {
    if (!isGone(error)) throw error;
    // Where the agent answers, missing and not permitted look alike; a list of the own ones tells them apart.
    const [project = ''] = branch.split('/');
    const still = (await velo.listBranches({ project, owner })).find((each) => fullName(each) === branch);
    if (!still || (id !== undefined && still.id !== id)) return;
    throw new VeloError(
      'conflict',
      'in-the-way',
      `${branch} cannot be deleted: a branch of another owner was created from it.`,
      'Delete that branch first; `velo branch list` shows it. Nothing was changed.',
      { cause: error },
    );
  }
}

function isGone(error: unknown): boolean {
  return hasCode(error, 'branch-not-found', 'not-permitted');
}

async function ownBytes({ velo }: Play, found: BranchSummary, owner: string): Promise<number | null> {
  if (found.ownBytes !== null) return found.ownBytes;
  try {
    return masked(await velo.getBranch({ branch: fullName(found), expect: { owner, id: found.id } })).ownBytes;
  } catch {
    return null; // Half deleted already: its size is not worth a failure.
  }
}
