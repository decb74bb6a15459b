import { VeloError } from '../../contract/errors/error.ts';
import { branchName, formatBranch } from '../../contract/values/names.ts';
import type { BranchAnswer, Operation, ResetBranch } from '../../contract/velo.ts';
import { recordLeft, recordServed } from '../archive/archives.ts';
import { answerOf } from '../catalog/answers.ts';
import type { Generation } from '../catalog/catalog.ts';
import { refuseAbsent } from '../catalog/missing-data.ts';
import { branchMarks } from '../catalog/record.ts';
import { removeGeneration } from '../generation/commit.ts';
import { finishOrUndo } from '../generation/finish.ts';
import { retire } from '../generation/retire.ts';
import { takeOver } from '../generation/take-over.ts';
import { lockNamed } from '../operation/lock-branch.ts';
import { operate } from '../operation/operation.ts';
import { openPlace, type Place, presentBranch, serverOf } from '../store/open-place.ts';
import type { Site } from '../store/site.ts';
import { takeBase } from '../wal/bases.ts';
import { keptUntil } from './kept-until.ts';
import { ofBranch } from './of-branch.ts';

/**
 * Brings back the generation that the last reset replaced, while it is kept. The current one is kept in its place, so
 * that a second undo reverts the first.
 * @throws VeloError conflict `nothing-to-undo`, `data-missing`, and what `checkExpectation` throws
 */
export async function undoReset(site: Site, request: ResetBranch, operation: Operation): Promise<BranchAnswer> {
  const name = branchName(request.branch);
  const what = formatBranch(name);
  if (request.from !== undefined) {
    throw new VeloError(
      'usage',
      'conflicting-options',
      'A snapshot to reset to and an undo were both given.',
      'Give only one of them.',
    );
  }
  return operate(operation, async (steps, locks) => {
    const before = await openPlace(site, name.project);
    const find = (at: Place) => presentBranch(at, name.branch);
    const { place, branch } = await lockNamed(before, find, { locks, expect: request.expect, alone: true });
    for (const line of await finishOrUndo(place, branch, steps)) steps.note(line);
    const old = branch.current;
    const now = new Date().toISOString();
    const previous = branch.retired.find(
      ({ volume, record }) =>
        volume.generation === old.record.previous && record.keptUntil !== null && record.keptUntil > now,
    );
    if (!previous) throw nothingToUndo(what);
    refuseAbsent(previous, 'reset');

    // Kept as requested, or as long as the other generation would have been.
    const kept = keptUntil(request.keepOld, old.record.parent === null) ?? previous.record.keptUntil;
    await place.storage.setMarks(old.volume, branchMarks({ keptUntil: kept }));
    old.record.keptUntil = kept;
    const servedFrom = new Date().toISOString();
    const moved = { ...ofBranch(old.record), previous: old.volume.generation, servedFrom };
    const next: Generation = { ...previous, of: old.of, record: { ...previous.record, ...moved } };
    await takeOver(place, next, {
      old,
      steps,
      commit: (prepared) =>
        place.storage.setMarks(next.volume, branchMarks({ ...moved, ...prepared, keptUntil: null })),
      async undo() {
        await place.driver.remove(serverOf(place, next));
      },
    });
    recordServed(place, next.record.archive, servedFrom);
    recordLeft(place, old.record.archive, servedFrom);
    next.record.keptUntil = null;
    branch.current = next;
    branch.retired = branch.retired.filter((each) => each !== previous);
    await place.driver.remove(serverOf(place, old));
    if (!(await retire(place, branch, old))) await removeGeneration(place, old);
    // Its bases may have been deleted in the meantime.
    await takeBase(place, next, steps);
    return answerOf(place, next, { running: true, steps: steps.times });
  });
}

function nothingToUndo(what: string): VeloError {
  return new VeloError(
    'conflict',
    'nothing-to-undo',
    `Nothing of ${what} is kept that an undo could bring back.`,
    'Replaced data is kept for a week for `main`, and for other branches only when a reset asks for it.',
  );
}
