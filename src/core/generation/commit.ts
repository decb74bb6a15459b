import { VeloError } from '../../contract/errors/error.ts';
import { type BranchName, formatBranch } from '../../contract/values/names.ts';
import { releasePort } from '../../host/network/reserved-ports.ts';
import { reservedFor, reserveFor } from '../../postgres/reserved-for.ts';
import { idOf, type VolumeName, volumeKey } from '../../storage/storage.ts';
import { recordServed, removeUnserved } from '../archive/archives.ts';
import { catalogOf, type Generation } from '../catalog/catalog.ts';
import { shouldRun } from '../catalog/idle.ts';
import { type BranchRecord, branchMarks } from '../catalog/record.ts';
import { removeRestoreFolder } from '../recovery/restore-folder.ts';
import { type Place, serverOf } from '../store/open-place.ts';

/** One write decides: before it the generation counts as aborted, after it the generation is the current one. */
export async function commit(place: Place, generation: Generation, changes: Partial<BranchRecord>): Promise<void> {
  const servedFrom = new Date().toISOString();
  const all = { ...changes, servedFrom };
  await place.storage.setMarks(generation.volume, branchMarks(all));
  Object.assign(generation.record, all);
  recordServed(place, generation.record.archive, servedFrom);
}

/**
 * Removes the volume that was created under a name, and its server. What can't be removed is named in the error. The
 * volume is looked up in the storage, because its path identifies its server's processes, and only the storage knows
 * in what state a failed volume is.
 */
export async function undo(
  place: Place,
  { of, volume: name }: { of: BranchName; volume: VolumeName },
  because?: unknown,
): Promise<void> {
  try {
    const branch = catalogOf(await place.storage.list())
      .get(name.project)
      ?.branches.get(idOf(name.branch));
    const made = branch?.remains.find(({ volume }) => volume.generation === name.generation);
    if (made) await removeGeneration(place, made, { isLast: !branch?.current && branch?.remains.length === 1 });
    // For a volume that is not listed: the storage may have been stopped before it recorded anything.
    else await place.storage.destroy(name);
  } catch (error) {
    const what = formatBranch(of);
    if (because instanceof VeloError)
      because.left.push(
        `parts of ${what} (${error instanceof Error ? error.message : String(error)}); \`velo doctor --repair\` removes them`,
      );
  }
}

/**
 * Removes one generation: its server, then its volume. A volume with a snapshot that velo did not take is marked as
 * deleted, and removed when that snapshot is gone. `isLast`: its branch goes with it, and leaves its port. `late`: a
 * velo that was killed may have asked for its server, which comes only now.
 */
export async function removeGeneration(
  place: Place,
  generation: Generation,
  { isLast = false, late = false }: { isLast?: boolean; late?: boolean } = {},
): Promise<void> {
  const server = serverOf(place, generation);
  // Before its volume goes: what a kill leaves of this is found with the volume.
  const removed = place.driver.remove(server, { late: late && shouldRun(generation.record) });
  // While the record holds the port: afterwards it may be another branch's.
  if (isLast) {
    const [{ status }] = await Promise.allSettled([removed, releasePort(reservedFor(server))]);
    if (status === 'rejected') await reserveFor(server).catch(() => {});
  }
  await removed;
  await destroyOrMark(place, generation);
  removeUnserved(place, generation.record);
  removeRestoreFolder(place, generation);
}

async function destroyOrMark(place: Place, { volume }: Generation): Promise<void> {
  try {
    await place.storage.destroy(volume);
  } catch (error) {
    if (!(error instanceof VeloError) || error.code !== 'in-the-way') throw error;
    const { volumes } = await place.storage.list();
    const heldBy = volumes.find((each) => volumeKey(each) === volumeKey(volume))?.heldBy ?? [];
    if (heldBy.length === 0) throw error;
    await place.storage.setMarks(volume, branchMarks({ phase: 'deleted' }));
  }
}
