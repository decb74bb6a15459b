import { newId, type VolumeName } from '../../storage/storage.ts';
import { recordLeft } from '../archive/archives.ts';
import type { Generation } from '../catalog/catalog.ts';
import { type BranchRecord, branchMarks } from '../catalog/record.ts';
import type { Steps } from '../operation/steps.ts';
import { recoverTo } from '../recovery/load-recovery.ts';
import type { RecoveryPlan } from '../recovery/recovery-plan.ts';
import { type Place, type PresentBranch, serverOf } from '../store/open-place.ts';
import { commit, removeGeneration, undo } from './commit.ts';
import { fork } from './fork.ts';
import { putToSleep } from './put-to-sleep.ts';
import { retire } from './retire.ts';
import type { Source } from './source.ts';
import { takeOver } from './take-over.ts';

interface Beside {
  /** Called when the next generation is there: lets go of the branch. */
  begin(): Promise<void>;
  /** Takes the branch again, and returns it as it is now. @throws VeloError if the generation may not replace its data */
  end(next: Generation): Promise<{ place: Place; branch: PresentBranch }>;
}

interface Replacing {
  steps: Steps;
  /** Prepares what the next generation is made from. */
  source(): Promise<Source>;
  /** Changes to the branch's record. */
  change: Partial<BranchRecord>;
  /** Until when the replaced generation is kept for an undo (ISO 8601, UTC), seen from now; null: not at all. */
  keptUntil(): string | null;
  /** As `Change.check`; it may change the next generation's data, whose server does not run yet. */
  check?(next: Generation): Promise<void>;
  /** Leaves the next generation asleep, once it is cleaned. */
  sleeps?: boolean;
  /** Called when the source is no longer needed. */
  forked?(): void;
  /** What is done around a replay of WAL, so that others can work on the branch meanwhile. */
  beside?: Beside;
  /** Removes what is to be removed together with the replaced generation; called before it is removed. */
  removeBelow?(): Promise<void>;
}

/**
 * Creates a branch's next generation from a source, beside the current one, and replaces that one with it. If this
 * fails, the old generation serves as before. Old data that nothing needs is removed only after the new server has
 * answered.
 */
export async function replaceGeneration(
  before: Place,
  seen: PresentBranch,
  { steps, source, change, keptUntil, check, forked, beside, removeBelow, sleeps = false }: Replacing,
): Promise<Generation> {
  // Before anything is made: of a generation that serves, this mark says nothing.
  await keep(before, seen.current, keptUntil());
  const { next, plan } = await forkNext(before, seen.current, { source, change, steps });
  let now = { place: before, branch: seen };
  forked?.();
  if (plan) {
    try {
      await beside?.begin();
      next.recovery = await recoverTo(before, next, { plan, steps });
      if (beside) {
        now = await beside.end(next);
        // A replay may take longer than the old generation is kept.
        await keep(now.place, now.branch.current, keptUntil());
      }
    } catch (error) {
      await undo(before, next, error);
      throw error;
    }
  }
  const { place, branch } = now;
  const old = branch.current;
  await takeOver(place, next, {
    old,
    steps,
    check: async () => check?.(next),
    async commit(prepared) {
      const asleep = sleeps ? await putToSleep(place, next, steps) : {};
      await commit(place, next, { phase: 'ready', ...prepared, ...asleep });
    },
    undo: (error) => undo(place, next, error),
  });
  recordLeft(place, old.record.archive, next.record.servedFrom);
  branch.current = next;
  const stays = await retire(place, branch, old);
  // `place.project` may have been read again since `branch` was found.
  place.project.branches.set(branch.id, branch);
  await steps.withoutAbort().run(stays ? 'Keep old data' : 'Remove old data', async () => {
    await removeBelow?.();
    if (stays) await place.driver.remove(serverOf(place, old));
    else await removeGeneration(place, old);
  });
  return next;
}

async function keep(place: Place, { volume, record }: Generation, keptUntil: string | null): Promise<void> {
  if (record.keptUntil === keptUntil) return;
  await place.storage.setMarks(volume, branchMarks({ keptUntil }));
  record.keptUntil = keptUntil;
}

async function forkNext(
  place: Place,
  old: Generation,
  { source: prepareSource, change, steps }: Pick<Replacing, 'source' | 'change' | 'steps'>,
): Promise<{ next: Generation; plan: RecoveryPlan | null }> {
  // Without the image or the guard, neither the new server nor the old one, which is stopped by then, could start.
  const prepared = place.driver.prepare(serverOf(place, old));
  prepared.catch(() => {});
  const source = await prepareSource();
  // A number that a held volume has is not free.
  const taken = place.project.held.filter(({ record }) => record.id === old.record.id);
  const record: BranchRecord = {
    ...old.record,
    ...change,
    phase: 'new',
    wanted: 'running',
    asleep: null,
    prepared: false,
    takenAt: source.takenAt,
    lsn: null,
    turn: Math.max(old.record.turn, ...taken.map(({ volume }) => volume.generation)) + 1,
    keptUntil: null,
    previous: old.volume.generation,
    archive: old.record.archive === null ? null : newId(),
    servedFrom: null,
  };
  // Its number is its turn, which never repeats, not even after an undo.
  const { project, branch } = old.volume;
  const target: VolumeName = { project, branch, generation: record.turn };
  try {
    const next = await fork(place, source, { target, record, steps });
    await prepared;
    return { next, plan: source.plan };
  } catch (error) {
    await undo(place, { of: old.of, volume: target }, error);
    throw error;
  } finally {
    await source.control?.close().catch(() => {});
  }
}
