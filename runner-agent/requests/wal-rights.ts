import type { RunnerRight } from '../../src/contract/rights/runner-rights.ts';
import type { RestoreCheck, Velo, WalArchive } from '../../src/velo.ts';
import { withoutPaths } from './discreet.ts';
import { leave, notPermitted, ownOrShared } from './own-branch.ts';

/**
 * What jobs may do with archived WAL: see and clean up that of their own branches and, if the host allows clean-up
 * (`may`), that of branches without an owner, without what its projects' policies promise. The drill is about `main`s
 * alone, so it needs a right of its own.
 */
export function walForJobs(
  velo: Velo,
  may: readonly RunnerRight[],
): Pick<Velo, 'walInfo' | 'walCleanup' | 'checkRestore'> {
  const cleanup = leave('cleanup', may.includes('cleanup'));
  const unforced = { given: false, hint: 'Leave `force` out: what a policy promises, jobs may not delete for others.' };
  return {
    async walInfo({ branch, ...request } = {}) {
      if (branch === undefined) throw notPermitted('Jobs may only see the archived WAL of one branch');
      const found = await ownOrShared({ ...request, branch }, cleanup, (asked) => velo.walInfo(asked));
      return found.map(discreetArchive);
    },
    walCleanup: (request, operation) =>
      ownOrShared(request, request.force ? unforced : cleanup, (asked) => velo.walCleanup(asked, operation)),
    async checkRestore(request, operation) {
      if (!may.includes('restore'))
        throw notPermitted(
          'Jobs may not check recovery',
          'not-permitted',
          'To permit it, run as root on the host: `velo setup --runner-may restore`.',
        );
      if (request?.project === undefined) throw notPermitted('Jobs may only check the recovery of one project');
      return (await velo.checkRestore(request, operation)).map(discreetCheck);
    },
  };
}

/** Reasons are the words of programs, which name paths of the host. */
function discreetArchive(archive: WalArchive): WalArchive {
  const { failure } = archive;
  return { ...archive, failure: failure && { ...failure, reason: withoutPaths(failure.reason) } };
}

function discreetCheck(check: RestoreCheck): RestoreCheck {
  const { error, checks } = check;
  return {
    ...check,
    checks: checks.map((each) => ({ ...each, detail: withoutPaths(each.detail) })),
    error: error && {
      code: error.code,
      message: withoutPaths(error.message),
      hint: withoutPaths(error.hint),
      left: error.left.map(withoutPaths),
    },
  };
}
