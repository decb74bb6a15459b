import type { RunnerRight } from '../../src/contract/runner-rights.ts';
import type { Expectation, Velo } from '../../src/velo.ts';
import { alike, named, notPermitted, own } from './own-branch.ts';

/** What jobs may do with snapshots of their own branches and, if the host allows it (`may`), of those without owner. */
export function snapshotsForJobs(
  velo: Velo,
  may: readonly RunnerRight[],
): Pick<Velo, 'createSnapshot' | 'listSnapshots' | 'cleanupSnapshots'> {
  return {
    createSnapshot: (request, operation) =>
      ownOrShared(request, leave('snapshot', may.includes('snapshot')), (asked) =>
        velo.createSnapshot(asked, operation),
      ),
    async listSnapshots({ branch, ...request } = {}) {
      if (branch === undefined) throw notPermitted('Jobs may only list the snapshots of one branch');
      const { project: _, ...rest } = request;
      return ownOrShared({ ...rest, branch }, leave('snapshot', may.length > 0), (asked) => velo.listSnapshots(asked));
    },
    async cleanupSnapshots({ branch, ...request } = {}, operation) {
      if (branch === undefined) throw notPermitted('Jobs may only clean up the snapshots of one branch');
      return ownOrShared({ ...request, branch }, leave('cleanup', may.includes('cleanup')), (asked) =>
        velo.cleanupSnapshots(asked, operation),
      );
    },
  };
}

/** Whether the host permits something on branches without an owner, and a hint for when it does not. */
const leave = (right: RunnerRight, given: boolean) => ({
  given,
  hint: `Jobs work on the branches of their own pull request. To permit this on \`main\` and on branches without an owner, run as root on the host: \`velo setup --runner-may ${right}\`.`,
});

/** The host decides whether a branch without an owner is allowed, whatever the job says. */
async function ownOrShared<Asked extends { branch: string; expect?: Expectation; shared?: boolean }, Answer>(
  request: Asked,
  { given, hint }: { given: boolean; hint: string },
  work: (asked: Asked) => Promise<Answer>,
): Promise<Answer> {
  const { branch, expect } = request;
  if (!given) return own(branch, expect, () => work({ ...request, shared: false }), hint);
  named(expect?.owner, branch);
  return alike(branch, () => work({ ...request, shared: true }));
}
