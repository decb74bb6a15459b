import { VeloError } from '../../contract/errors/error.ts';
import { branchName, formatBranch, mainBranch, projectName } from '../../contract/values/names.ts';
import type { BranchAnswer, Operation, Project, RenameBranch, RenameProject } from '../../contract/velo.ts';
import { lockedBranch } from '../branch/run-branch.ts';
import { currentAnswer, projectView } from '../catalog/answers.ts';
import { branchMarks, projectMarks } from '../catalog/record.ts';
import { claimName, claimProjectName } from '../operation/claim.ts';
import { branchExists, projectChanged, refuseExisting } from '../operation/name-taken.ts';
import { operate } from '../operation/operation.ts';
import { openPlace, presentBranch, reread } from '../store/open-place.ts';
import type { Site } from '../store/site.ts';

/**
 * Renames a branch, by one write. Its id stays, and with it address, passwords, server, children and owner.
 * @throws VeloError conflict `branch-exists`, `main-stays`, and what `checkExpectation` throws · usage `invalid-name`,
 *   `other-project`
 */
export async function renameBranch(site: Site, request: RenameBranch, operation: Operation): Promise<BranchAnswer> {
  const from = branchName(request.branch);
  const to = branchName(request.to);
  if (from.project !== to.project) {
    throw new VeloError(
      'usage',
      'other-project',
      `${formatBranch(to)} is not in the same project as ${formatBranch(from)}.`,
      'Use the same project in both names. A branch cannot move to another project.',
    );
  }
  if (from.branch === mainBranch) {
    throw new VeloError(
      'conflict',
      'main-stays',
      `${formatBranch(from)} can't be renamed.`,
      'Rename the project, or another branch.',
    );
  }
  return operate(operation, async (steps, locks) => {
    const { place, generation } = await lockedBranch(site, from, { steps, locks, expect: request.expect });
    if (to.branch !== from.branch) {
      await steps.run(`Rename to ${formatBranch(to)}`, async () => {
        const claim = await claimName(place, to.branch, { steps, locks });
        if (claim.taken) throw branchExists(to);
        await place.storage.setMarks(generation.volume, branchMarks({ name: to.branch }));
        claim.lock.release();
      });
    }
    const now = await reread(place);
    const { current } = presentBranch(now, to.branch);
    return { ...(await currentAnswer(now, current, { locked: true })), steps: steps.times };
  });
}

/**
 * Renames a project, by one write. Its branches, their addresses and its repository stay.
 * @throws VeloError conflict `project-exists` · missing `project-not-found` · usage `invalid-name`
 */
export async function renameProject(site: Site, request: RenameProject, operation: Operation): Promise<Project> {
  const from = projectName(request.name);
  const to = projectName(request.to);
  return operate(operation, async (steps, locks) => {
    const found = await openPlace(site, from);
    const { storage } = found;
    await locks.project(found, found.project.record);
    const place = await reread(found);
    if (place.project.record.name !== from) throw projectChanged(from);
    if (to !== from) {
      await steps.run(`Rename to ${to}`, async () => {
        const claims = await claimProjectName(site, { storage, name: to }, { steps, locks });
        await refuseExisting(site, to, undefined);
        await storage.setProjectMarks(place.project.key, projectMarks({ name: to }));
        claims.release();
      });
    }
    return projectView(storage, (await reread(place)).project);
  });
}
