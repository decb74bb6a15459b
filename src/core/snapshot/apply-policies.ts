import { asVeloError } from '../../contract/errors/error.ts';
import { formatBranch, mainBranch } from '../../contract/values/names.ts';
import type { Operation, PolicyRun, Request, SnapshotCleanup } from '../../contract/velo.ts';
import { type CatalogProject, catalogOf, isWhole, mayArchive } from '../catalog/catalog.ts';
import type { Site } from '../store/site.ts';
import { deleteOne } from './cleanup-snapshots.ts';
import { takeSnapshot } from './create-snapshot.ts';
import { isDue, type SnapshotPolicy, scheduledTimes, snapshotPolicy } from './policies.ts';
import { retention } from './retention.ts';
import { listSnapshots } from './snapshots.ts';

/**
 * Applies each project's policy to its `main`: takes a snapshot if one is due, and deletes old ones. Only snapshots
 * that policies took are deleted; those that people took stay. A failure in one project does not stop the others.
 */
export async function applyPolicies(
  site: Site,
  { dryRun = false }: Request<'applyPolicies'>,
  operation: Operation,
): Promise<PolicyRun> {
  const run: PolicyRun = { due: [], taken: [], deleted: [], failed: [] };
  for (const storage of await site.stores()) {
    for (const project of catalogOf(storage.opened).values()) {
      if (!isWhole(project) || project.fault !== undefined) continue;
      try {
        const policy = snapshotPolicy(project.record.policies);
        if (policy) await apply(site, { project, policy, run, dryRun }, operation);
        if (!mayArchive(project)) continue;
        const { applyWalPolicy } = await import('../wal-cleanup/apply-wal-policy.ts');
        await applyWalPolicy(site, { storage, project }, { run, dryRun, operation });
      } catch (thrown) {
        const error = asVeloError(thrown);
        if (operation.signal?.aborted) throw error;
        run.failed.push({ project: project.record.name, error: error.report() });
      }
    }
  }
  return run;
}

async function apply(
  site: Site,
  {
    project,
    policy,
    run,
    dryRun,
  }: { project: CatalogProject; policy: SnapshotPolicy; run: PolicyRun; dryRun: boolean },
  operation: Operation,
): Promise<void> {
  const branch = formatBranch({ project: project.record.name, branch: mainBranch });
  const due = isDue(policy, scheduledTimes(project), new Date());
  if (due) run.due.push(project.record.name);
  if (dryRun) return;
  if (due) {
    const { steps: _, ...taken } = await takeSnapshot(site, { branch, scheduled: true }, operation);
    run.taken.push(taken);
  }
  const scheduled = (await listSnapshots(site, { branch })).filter((each) => each.scheduled);
  const { deleted } = retention(scheduled, new Date(), { keep: policy.keep });
  const answer: SnapshotCleanup = { deleted: [], kept: [], failed: [] };
  for (const snapshot of deleted) await deleteOne(site, snapshot, { whose: {}, answer, operation });
  run.deleted.push(...answer.deleted);
  for (const { error } of answer.failed) run.failed.push({ project: project.record.name, error });
}
