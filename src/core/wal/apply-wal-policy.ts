import { formatBranch } from '../../contract/names.ts';
import type { Operation, PolicyRun } from '../../contract/velo.ts';
import { presentBranches } from '../catalog/answers.ts';
import type { CatalogProject, Generation } from '../catalog/catalog.ts';
import { operate } from '../operation/operation.ts';
import { walPolicy } from '../snapshot/policies.ts';
import { snapshotView } from '../snapshot/snapshots.ts';
import { takeOf } from '../snapshot/take-snapshot.ts';
import { checkRoom } from '../store/free-space.ts';
import { openPlace, presentBranch, reread } from '../store/open-place.ts';
import type { Site } from '../store/site.ts';
import { basesOf } from './bases.ts';
import { walCleanup } from './cleanup-wal.ts';

const dayMs = 86_400_000;

/**
 * Takes the bases that a project's archived branches need, and deletes by the policy `wal` what is no longer promised.
 * `copyOnWrite`: a base costs little space.
 */
export async function applyWalPolicy(
  site: Site,
  project: CatalogProject,
  { run, dryRun, copyOnWrite }: { run: PolicyRun; dryRun: boolean; copyOnWrite: boolean },
  operation: Operation,
): Promise<void> {
  const days = walPolicy(project.record.policies);
  const everyMs = days === undefined ? undefined : (copyOnWrite ? 1 : days) * dayMs;
  for (const { name, current } of presentBranches(project)) {
    if (current.record.wanted !== 'running' || !isBaseDue(project, current, everyMs)) continue;
    if (!run.due.includes(project.record.name)) run.due.push(project.record.name);
    if (dryRun) continue;
    const branch = formatBranch({ project: project.record.name, branch: name });
    await takeDueBase(site, { project: project.record.name, branch: name }, { everyMs, run }, operation);
    // The new base lets the clean-up advance.
    if (days !== undefined) await walCleanup(site, { branch, days }, operation);
  }
}

/** A generation needs a first base, and with a policy of WAL another one when the newest is `everyMs` old. */
function isBaseDue(project: CatalogProject, { record }: Generation, everyMs: number | undefined): boolean {
  if (record.archive === null) return false;
  const newest = basesOf(project, record.archive)[0];
  if (!newest) return true;
  return everyMs !== undefined && Date.now() - Date.parse(newest.record.createdAt) >= everyMs;
}

function takeDueBase(
  site: Site,
  name: { project: string; branch: string },
  { everyMs, run }: { everyMs: number | undefined; run: PolicyRun },
  operation: Operation,
): Promise<void> {
  return operate(operation, async (steps, locks) => {
    const before = await openPlace(site, name.project);
    await locks.parent(before, presentBranch(before, name.branch));
    const place = await reread(before);
    const { current } = presentBranch(place, name.branch);
    if (!isBaseDue(place.project, current, everyMs)) return;
    await checkRoom(place.storage);
    const base = await takeOf(place, current, { label: null, pinned: false, scheduled: false, base: true }, steps);
    run.taken.push(snapshotView(place.project, base));
  });
}
