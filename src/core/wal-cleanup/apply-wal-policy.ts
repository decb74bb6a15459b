import { formatBranch } from '../../contract/values/names.ts';
import type { Operation, PolicyRun } from '../../contract/velo.ts';
import type { Storage } from '../../storage/storage.ts';
import { isArchiveGone } from '../archive/archive-home.ts';
import { hasWalFolder } from '../archive/archives.ts';
import { prepareArchive } from '../archive/archiving.ts';
import { readWalFiles } from '../archive/wal-files.ts';
import { presentBranches } from '../catalog/answers.ts';
import type { CatalogProject, Generation } from '../catalog/catalog.ts';
import { shouldRun } from '../catalog/idle.ts';
import { finishOrUndo } from '../generation/finish.ts';
import { lockNamed } from '../operation/lock-branch.ts';
import { operate } from '../operation/operation.ts';
import { walPolicy } from '../snapshot/policies.ts';
import { snapshotView } from '../snapshot/snapshots.ts';
import { ownBase, takeOf } from '../snapshot/take-snapshot.ts';
import { checkRoom } from '../store/free-space.ts';
import { type InProject, openPlace, presentBranch, reread } from '../store/open-place.ts';
import type { Site } from '../store/site.ts';
import { basesOf } from '../wal/bases.ts';
import { walCleanup } from './cleanup-wal.ts';
import { expiredArchives } from './expired-archives.ts';
import { limitWal, planLimit } from './limit-wal.ts';
import { mayExceed } from './may-exceed.ts';
import { needsBase } from './needs-base.ts';

const dayMs = 86_400_000;

interface StoredProject {
  storage: Storage;
  project: CatalogProject;
}

interface Applying {
  run: PolicyRun;
  dryRun: boolean;
  operation: Operation;
}

/**
 * Takes the bases that a project's archived branches need, deletes by the policy `wal` what is no longer promised, and
 * keeps the limit of archived WAL. Archives whose moments are kept no longer go.
 */
export async function applyWalPolicy(
  site: Site,
  { storage, project }: StoredProject,
  applying: Applying,
): Promise<void> {
  const { run, dryRun, operation } = applying;
  // What it has can't be seen, and a base now would open no window.
  if (isArchiveGone({ storage, project })) return;
  const days = walPolicy(project.record.policies);
  const everyMs = days === undefined ? undefined : (storage.copyOnWrite ? 1 : days) * dayMs;
  for (const { name, current } of presentBranches(project)) {
    if (!shouldRun(current.record) || !isBaseDue({ storage, project }, current, everyMs)) continue;
    if (!run.due.includes(project.record.name)) run.due.push(project.record.name);
    if (dryRun) continue;
    const branch = formatBranch({ project: project.record.name, branch: name });
    await takeDueBase(site, { project: project.record.name, branch: name }, { everyMs, run, operation });
    // The new base lets the clean-up advance.
    if (days !== undefined) await walCleanup(site, { branch, days }, operation);
  }
  await dropExpired(site, { storage, project }, applying);
  await keepLimit(site, { storage, project }, applying);
}

/** What only an undo or a promise needed that is over goes. */
async function dropExpired(
  site: Site,
  { storage, project }: StoredProject,
  { run, dryRun, operation }: Applying,
): Promise<void> {
  const { name } = project.record;
  for (const branch of presentBranches(project)) {
    if (branch.fault !== undefined || expiredArchives({ storage, project }, branch, new Date()).length === 0) continue;
    if (!run.due.includes(name)) run.due.push(name);
    if (dryRun) continue;
    await operate(operation, async (steps, locks) => {
      const before = await openPlace(site, name);
      const locked = await lockNamed(before, (at) => presentBranch(at, branch.name), { locks });
      for (const line of await finishOrUndo(locked.place, locked.branch, steps)) steps.note(line);
    });
  }
}

/** What the project's WAL takes beyond its limit goes; in a dry run, only whether there is something to do. */
async function keepLimit(site: Site, place: StoredProject, { run, dryRun, operation }: Applying): Promise<void> {
  const { name } = place.project.record;
  if (!mayExceed(place)) return;
  if (!dryRun) return void (await limitWal(site, name, operation));
  const { parts, needBase, of } = planLimit(place);
  // A stopped server gives no base, and one that sleeps is not woken for it.
  const runs = (id: string) => {
    const record = of.get(id)?.branch.current.record;
    return record !== undefined && shouldRun(record);
  };
  if ((parts.length > 0 || needBase.some(runs)) && !run.due.includes(name)) run.due.push(name);
}

function isBaseDue(
  { storage, project }: InProject & { project: CatalogProject },
  { record }: Generation,
  everyMs: number | undefined,
): boolean {
  if (record.archive === null) return false;
  // A generation that began while the disk of the archives was not mounted has none yet.
  if (!hasWalFolder({ storage, project }, record.archive)) return true;
  const { files } = readWalFiles({ storage, project }, record.archive);
  return needsBase({ files, bases: basesOf(project, record.archive) }, { everyMs, now: new Date() });
}

function takeDueBase(
  site: Site,
  name: { project: string; branch: string },
  { everyMs, run, operation }: Omit<Applying, 'dryRun'> & { everyMs: number | undefined },
): Promise<void> {
  return operate(operation, async (steps, locks) => {
    const before = await openPlace(site, name.project);
    await locks.parent(before, presentBranch(before, name.branch));
    const place = await reread(before);
    const { current } = presentBranch(place, name.branch);
    if (!isBaseDue(place, current, everyMs)) return;
    await checkRoom(place.storage);
    await prepareArchive(place, current);
    const base = await takeOf(place, current, { ...ownBase, steps });
    run.taken.push(snapshotView(place.project, base));
  });
}
