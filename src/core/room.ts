import { bytes } from '../bytes.ts';
import { VeloError } from '../error.ts';
import { spaceFloor } from '../storage/space.ts';
import type { Storage } from '../storage/storage.ts';

/**
 * Refuses new volumes while a store is nearly full: a full one would stop its parents too.
 * @throws VeloError unable `no-space`
 */
export function checkRoom(storage: Storage): void {
  const { sizeBytes, freeBytes } = storage.opened.capacity;
  const floor = spaceFloor(sizeBytes);
  if (freeBytes >= floor) return;
  throw new VeloError(
    'unable',
    'no-space',
    `${storage.pool} has ${bytes(freeBytes)} free; ${bytes(floor)} must stay free, or its databases stop.`,
    'Delete branches that are not needed, or make the pool larger.',
  );
}
