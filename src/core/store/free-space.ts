import { bytes } from '../../bytes.ts';
import { VeloError } from '../../contract/errors/error.ts';
import { mainBranch } from '../../contract/values/names.ts';
import { oldest } from '../../contract/values/oldest.ts';
import { spaceFloor } from '../../storage/space.ts';
import type { Storage } from '../../storage/storage.ts';
import { catalogOf } from '../catalog/catalog.ts';

/**
 * Refuses new volumes while a store is nearly full: a full store would stop its parents too.
 * @throws VeloError unable `no-space`
 */
export async function checkRoom(storage: Storage): Promise<void> {
  const { sizeBytes, freeBytes } = storage.opened.capacity;
  const floor = spaceFloor(sizeBytes);
  if (freeBytes >= floor) return;
  throw new VeloError(
    'unable',
    'no-space',
    `${storage.pool} has ${bytes(freeBytes)} free; ${bytes(floor)} must stay free, because databases stop when it is full.`,
    await roomAdvice(storage, floor - freeBytes),
  );
}

/**
 * Advice on how to free `needed` bytes in a store. Names the oldest branches if deleting branches can free that much,
 * or something else on the pool if it uses more space than they do.
 */
export async function roomAdvice(storage: Storage, needed: number): Promise<string> {
  const branches = branchesOf(storage);
  const known = branches.every(({ ownBytes }) => ownBytes !== null);
  const inBranches = branches.reduce((sum, { ownBytes }) => sum + (ownBytes ?? 0), 0);
  const [other] = known && inBranches < needed ? await storage.others() : [];
  if (other && other.bytes > inBranches)
    return `${other.name} takes ${bytes(other.bytes)} and was not created by velo: free some space there, or make the pool larger.`;
  const named = known && inBranches < needed ? '' : oldest(branches);
  return named ? `Delete a branch that is not needed; the oldest are ${named}.` : 'Make the pool larger.';
}

/** Branches that could be deleted: those of all projects in the store, as read when the store was opened. */
function branchesOf(storage: Storage) {
  return [...catalogOf(storage.opened).values()].flatMap(({ record, branches }) =>
    [...branches.values()].flatMap(({ name, current }) =>
      current && name !== mainBranch
        ? [
            {
              project: record.name,
              branch: name,
              createdAt: current.record.createdAt,
              ownBytes: current.volume.ownBytes,
            },
          ]
        : [],
    ),
  );
}

/** Free bytes that a server needs to start: recovery writes, and a WAL segment has 16 MB. */
const startNeeds = 64 * 1024 ** 2;

/** Releases the reserved space of a store that is too full for a start. */
export async function makeRoom({ opened, room }: Storage): Promise<void> {
  if (opened.capacity.freeBytes < startNeeds) await room?.letGo().catch(() => {});
}
