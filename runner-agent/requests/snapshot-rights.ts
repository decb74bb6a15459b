import type { RunnerRight } from '../../src/contract/rights/runner-rights.ts';
import type { Velo } from '../../src/velo.ts';
import { leave, notPermitted, ownOrShared } from './own-branch.ts';

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
      return ownOrShared(
        { ...rest, branch },
        leave('snapshot', may.includes('snapshot') || may.includes('cleanup')),
        (asked) => velo.listSnapshots(asked),
      );
    },
    async cleanupSnapshots({ branch, ...request } = {}, operation) {
      if (branch === undefined) throw notPermitted('Jobs may only clean up the snapshots of one branch');
      return ownOrShared({ ...request, branch }, leave('cleanup', may.includes('cleanup')), (asked) =>
        velo.cleanupSnapshots(asked, operation),
      );
    },
  };
}
