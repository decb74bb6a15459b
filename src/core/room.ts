import { bytes } from '../bytes.ts';
import { VeloError } from '../error.ts';
import { spaceFloor } from '../storage/space.ts';
import type { Storage } from '../storage/storage.ts';
import { catalogOf } from './catalog.ts';
import { mainBranch } from './names.ts';
import { oldest } from './oldest.ts';

/**
 * Refuses new volumes while a store is nearly full: a full one would stop its parents too.
 * @throws VeloError unable `no-space`
 */
export function checkRoom(storage: Storage): void {
  const { sizeBytes, freeBytes } = storage.opened.capacity;
  const floor = spaceFloor(sizeBytes);
  if (freeBytes >= floor) return;
  const named = oldest(branchesOf(storage));
  throw new VeloError(
    'unable',
    'no-space',
    `${storage.pool} has ${bytes(freeBytes)} free; ${bytes(floor)} must stay free, or its databases stop.`,
    named ? `Delete a branch that is not needed; the oldest are ${named}.` : 'Make the pool larger.',
  );
}

/** What could go: the branches of all projects there, as they were when the store was opened. */
function branchesOf(storage: Storage) {
  return [...catalogOf(storage.opened).values()].flatMap(({ record, branches }) =>
    [...branches.values()].flatMap(({ name, current }) =>
      current && name !== mainBranch
        ? [{ project: record.name, branch: name, createdAt: current.record.createdAt }]
        : [],
    ),
  );
}
