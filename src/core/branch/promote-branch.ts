import { VeloError } from '../../contract/errors/error.ts';
import { branchName, formatBranch, mainBranch } from '../../contract/values/names.ts';
import type { BranchAnswer, Operation, Request } from '../../contract/velo.ts';
import { alterSystem, keepAlterSystem } from '../../postgres/cluster/alter-system.ts';
import { pgdataOf } from '../../postgres/cluster/server-files.ts';
import { inControl } from '../../postgres/session/control.ts';
import { answerOf } from '../catalog/answers.ts';
import type { Generation } from '../catalog/catalog.ts';
import { refuseAbsent } from '../catalog/missing-data.ts';
import { finishOrUndo } from '../generation/finish.ts';
import { replaceGeneration } from '../generation/replace.ts';
import { prepareSource } from '../generation/source.ts';
import { checkExpectation } from '../operation/expectation.ts';
import { lockNamed } from '../operation/lock-branch.ts';
import { operate } from '../operation/operation.ts';
import { checkRoom } from '../store/free-space.ts';
import { openPlace, type Place, presentBranch, reread, serverOf, userOf } from '../store/open-place.ts';
import type { Site } from '../store/site.ts';
import { takeBase } from '../wal/bases.ts';
import { keptUntil } from './kept-until.ts';

/**
 * Makes a branch's present state the next generation of its project's `main`, with `main`'s address, settings and
 * passwords. The branch stays, and the replaced generation of `main` is kept for an undo.
 * @throws VeloError conflict `main-stays` (it is `main`), `main-changed` (without `force`), `data-missing` · usage
 *   `invalid-duration`, and what `checkExpectation` throws
 */
export async function promoteBranch(
  site: Site,
  request: Request<'promoteBranch'>,
  operation: Operation,
): Promise<BranchAnswer> {
  const name = branchName(request.branch);
  const { force = false } = request;
  if (name.branch === mainBranch) throw isMain(formatBranch(name));
  const kept = keptUntil(request.keepOld, true);
  return operate(operation, async (steps, locks) => {
    const before = await openPlace(site, name.project);
    presentBranch(before, name.branch);
    // As in all operations, the parent's lock is taken before the child's.
    const main = await lockNamed(before, (at) => presentBranch(at, mainBranch), { locks, alone: true });
    const lock = await locks.parent(main.place, presentBranch(main.place, name.branch));
    const place = await reread(main.place);
    const target = presentBranch(place, mainBranch);
    const { current: promoted } = presentBranch(place, name.branch);
    checkExpectation(promoted, request.expect);
    refuseAbsent(promoted, 'promote');
    for (const line of await finishOrUndo(place, target, steps)) steps.note(line);
    await checkRoom(place.storage);
    const old = target.current;
    const refuseIfChanged = async () => (force ? undefined : refuseChanged(place, old, promoted));
    await refuseIfChanged();

    const next = await replaceGeneration(place, target, {
      steps,
      source: () => prepareSource(place, promoted, { steps }),
      change: {},
      keptUntil: () => kept,
      forked: () => lock.release(),
      async check({ volume }) {
        const [mains, branchs] = [old.volume, volume].map(({ path }) => alterSystem(pgdataOf(path)));
        for (const line of differences(mains, branchs)) steps.note(`main keeps its own setting: ${line}`);
        keepAlterSystem(pgdataOf(old.volume.path), pgdataOf(volume.path), userOf(place.project.record));
        await refuseIfChanged();
      },
    });
    await takeBase(place, next, steps);
    return answerOf(place, next, { running: true, steps: steps.times });
  });
}

/** The settings that differ, one line each: `work_mem = '4MB' (the branch: '64MB')`. */
function differences(mains: ReadonlyMap<string, string> = new Map(), branchs: ReadonlyMap<string, string> = new Map()) {
  const names = [...new Set([...mains.keys(), ...branchs.keys()])].sort();
  return names
    .filter((name) => mains.get(name) !== branchs.get(name))
    .map((name) => `${name} = ${mains.get(name) ?? 'not set'} (the branch: ${branchs.get(name) ?? 'not set'})`);
}

/**
 * Refuses if `main` has changed since the branch was taken from it: these changes would be lost.
 * @throws VeloError conflict `main-changed`
 */
async function refuseChanged(place: Place, main: Generation, { of, record }: Generation): Promise<void> {
  const what = formatBranch(of);
  const taken = record.parentAt;
  if (record.parent !== main.record.id || !taken || taken.generation !== main.volume.generation)
    throw changed(`It can't be told whether main was changed since ${what} was taken from it.`);
  if (!(await place.driver.isRunning(serverOf(place, main))))
    throw changed(`main is stopped, so it can't be told whether it was changed since ${what} was taken from it.`);
  const now = await nextXid(place, main);
  if (now === undefined) throw changed(`main can't be asked whether it was changed since ${what} was taken from it.`);
  const count = now - taken.xid;
  if (count !== 0)
    throw changed(
      `main has had ${count} transaction${count === 1 ? '' : 's'} since ${what} was taken from it (${record.takenAt}).`,
    );
}

async function nextXid(place: Place, main: Generation): Promise<number | undefined> {
  const { port, major } = serverOf(place, main);
  const target = { pgdata: pgdataOf(main.volume.path), port, major };
  const asked = 'SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS xid';
  try {
    const { rows } = await inControl(target, (control) => control.query(asked));
    return Number(rows[0]?.xid);
  } catch {
    return undefined;
  }
}

function changed(message: string): VeloError {
  return new VeloError(
    'conflict',
    'main-changed',
    message,
    'Take the branch from main again, or force it: an undo of main then brings back what main was. Nothing was changed.',
  );
}

function isMain(what: string): VeloError {
  return new VeloError('conflict', 'main-stays', `${what} is main already.`, 'Promote another branch.');
}
