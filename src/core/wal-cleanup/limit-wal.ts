import { formatBranch } from '../../contract/values/names.ts';
import type { Operation } from '../../contract/velo.ts';
import { poll } from '../../host/processes/wait.ts';
import { type LimitPart, type LimitPlan, limitPlan } from '../../postgres/wal/limit.ts';
import { usable } from '../../postgres/wal/windows.ts';
import { type Archive, archivesOf, recordLimited } from '../archive/archives.ts';
import { readWalFiles } from '../archive/wal-files.ts';
import { presentBranches } from '../catalog/answers.ts';
import { generationsOf } from '../catalog/catalog.ts';
import { operate } from '../operation/operation.ts';
import type { Steps } from '../operation/steps.ts';
import { checkRoom } from '../store/free-space.ts';
import { openPlace, type Place, type PresentBranch, reread, serverOf } from '../store/open-place.ts';
import type { Site } from '../store/site.ts';
import { basesOf } from '../wal/bases.ts';
import { contentOf } from '../wal/coverage.ts';
import { deleteWal } from './delete-wal.ts';
import { limitText, promiseText } from './limit-text.ts';
import { type LimitedProject, mayExceed, walLimit } from './may-exceed.ts';

/** How long the WAL that a new base needs may take to arrive in the archive, in milliseconds. */
const arrivalMs = 10_000;

/** An archive that shares the limit, with its branch. */
export interface Sharing {
  branch: PresentBranch;
  archive: Archive;
}

/** Names of files, and ids of bases, that are taken for deleted. */
export type Without = (archive: string) => { files: ReadonlySet<string>; bases: ReadonlySet<string> };

type LimitPlace = LimitedProject & Pick<Place, 'project'>;

/** What a project's limit takes of its archives, the parts by the archives' ids. */
export function planLimit(place: LimitPlace, without?: Without): LimitPlan & { of: Map<string, Sharing> } {
  const sharing = presentBranches(place.project)
    .filter(({ fault }) => fault === undefined)
    .flatMap((branch) => archivesOf(place, branch).map((archive): Sharing => ({ branch, archive })));
  const of = new Map(sharing.map((each) => [each.archive.id, each]));
  const limited = sharing.map(({ branch, archive: { id } }) => {
    const gone = without?.(id);
    const { files } = readWalFiles(place, id);
    const bases = basesOf(place.project, id);
    const content = contentOf(
      gone ? files.filter(({ name }) => !gone.files.has(name)) : files,
      gone ? bases.filter(({ stored }) => !gone.bases.has(stored.id)) : bases,
    );
    return { id, archive: content, goesOn: branch.current.record.archive === id };
  });
  return { ...limitPlan(limited, walLimit(place)), of };
}

/**
 * Deletes what a project's archived WAL takes beyond its limit: the oldest first, whatever the policy of WAL promises,
 * and takes a new base where otherwise nothing more could go. Leaves alone what other operations have locked. Notes
 * what is lost.
 * @returns what was deleted, by the archives' ids
 */
export async function limitWal(site: Site, project: string, operation: Operation): Promise<Map<string, LimitPart>> {
  const deleted = new Map<string, LimitPart>();
  const place = await openPlace(site, project);
  if (!mayExceed(place)) return deleted;
  const { parts, needBase, of } = planLimit(place);
  const ids = [...parts.map(({ id }) => id), ...needBase];
  for (const branch of new Set(ids.map((id) => of.get(id)?.branch))) {
    if (!branch) continue;
    await operate(operation, async (steps, locks) => {
      if (await locks.tryBranch(place, branch)) await limitBranch(place, branch.id, { deleted, steps });
    });
  }
  return deleted;
}

/** What is deleted meanwhile, by the archives' ids, and where it is reported. */
interface Run {
  deleted: Map<string, LimitPart>;
  steps: Steps;
}

/** One branch, which is locked. */
async function limitBranch(before: Place, id: string, run: Run): Promise<void> {
  let place = await reread(before);
  const branchOf = () => presentBranches(place.project).find((branch) => branch.id === id);
  const branch = branchOf();
  if (!branch) return;
  const { needBase } = await carryOut(place, id, run);
  const { current } = branch;
  const { archive } = current.record;
  if (archive === null || !needBase.includes(archive)) return;
  if (!(await place.driver.isRunning(serverOf(place, current)))) return;
  await checkRoom(place.storage);
  const { ownBase, takeOf } = await import('../snapshot/take-snapshot.ts');
  const base = await takeOf(place, current, { ...ownBase, steps: run.steps });
  place = await reread(place);
  const opens = () =>
    usable(contentOf(readWalFiles(place, archive).files, basesOf(place.project, archive))).some(
      (each) => each.id === base.stored.id,
    );
  await poll(() => opens() || undefined, { everyMs: 50, forMs: arrivalMs });
  if (branchOf()) await carryOut(place, id, run);
}

async function carryOut(place: Place, branchId: string, { deleted, steps }: Run): Promise<LimitPlan> {
  const plan = planLimit(place);
  for (const part of plan.parts) {
    const sharing = plan.of.get(part.id);
    if (sharing?.branch.id !== branchId) continue;
    const { archive, branch } = sharing;
    const bases = basesOf(place.project, part.id).filter(({ stored }) => part.bases.includes(stored.id));
    const isKept = generationsOf(branch).some(({ record }) => record.archive === part.id);
    // On record first: after a kill in between, nothing is lost without a word.
    if (part.broken) {
      recordLimited(place, branch.current.record.archive ?? part.id, part.broken.to);
      steps.note(lossOf(place, branch, part.broken));
    }
    await deleteWal(place, { archive, files: part.files, bases, whole: part.whole && !isKept }, steps);
    const gone = new Set(part.bases);
    place.project.snapshots = place.project.snapshots.filter(({ stored }) => !gone.has(stored.id));
    const earlier = deleted.get(part.id);
    deleted.set(part.id, earlier ? joined(earlier, part) : part);
  }
  return plan;
}

function joined(one: LimitPart, next: LimitPart): LimitPart {
  const [from, to] = [one.broken?.from ?? next.broken?.from, next.broken?.to ?? one.broken?.to];
  return {
    ...next,
    files: [...one.files, ...next.files],
    bytes: one.bytes + next.bytes,
    bases: [...one.bases, ...next.bases],
    before: one.before,
    broken: from !== undefined && to !== undefined ? { from, to } : null,
  };
}

function lossOf(place: Place, { current }: PresentBranch, { from, to }: { from: string; to: string }): string {
  const what = formatBranch(current.of);
  return `Moments of ${what} from ${from} to ${to} are lost: ${limitText(place)}${promiseText(place)}`;
}
