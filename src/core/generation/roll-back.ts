import { asVeloError } from '../../contract/errors/error.ts';
import { isArchiveGone } from '../archive/archive-home.ts';
import { hasWalFolder } from '../archive/archives.ts';
import { type Branch, formatGeneration, type Generation } from '../catalog/catalog.ts';
import type { Steps } from '../operation/steps.ts';
import { type Place, serverOf } from '../store/open-place.ts';

/** Less than this, in bytes, is not worth it. */
const leastBytes = 1024 ** 2;

/**
 * Frees what a branch's retired generations wrote after the newest snapshot on them, if only snapshots need them any
 * more. Under the branch's lock. A failure costs space alone and is said.
 */
export async function rollBackRetired(place: Place, branch: Branch, steps: Steps): Promise<void> {
  for (const generation of branch.retired) {
    if (!isNeededBySnapshotsAlone(place, generation)) continue;
    try {
      if (await place.driver.isRunning(serverOf(place, generation))) continue;
      await place.storage.rollBack(generation.volume);
    } catch (error) {
      steps.note(
        `What ${formatGeneration(generation)} wrote after its last snapshot still takes space: ${asVeloError(error).message}`,
      );
    }
  }
}

/** Neither an undo needs its last state, nor a recovery the end of its WAL, which may not be archived. */
function isNeededBySnapshotsAlone(place: Place, { volume, record }: Generation): boolean {
  if ((volume.sinceSnapshotBytes ?? 0) < leastBytes) return false;
  if ((record.keptUntil ?? '') > new Date().toISOString()) return false;
  return record.archive === null || !(isArchiveGone(place) || hasWalFolder(place, record.archive));
}
