import { VeloError } from '../../contract/error.ts';
import { type BranchName, formatBranch } from '../../contract/names.ts';
import { idOf, type VolumeName, volumeKey } from '../../storage/storage.ts';
import { catalogOf, type Generation } from '../catalog/catalog.ts';
import { type BranchRecord, branchMarks } from '../catalog/record.ts';
import { type Place, serverOf } from '../store/open-place.ts';
import { recordServed, removeUnserved } from '../wal/archives.ts';
import { removeRestoreFolder } from '../wal/restore-folder.ts';

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
    if (made) await removeGeneration(place, made);
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
 * deleted, and removed when that snapshot is gone.
 */
export async function removeGeneration(place: Place, generation: Generation): Promise<void> {
  await place.driver.remove(serverOf(place, generation));
  try {
    await place.storage.destroy(generation.volume);
  } catch (error) {
    if (!(error instanceof VeloError) || error.code !== 'in-the-way') throw error;
    const key = volumeKey(generation.volume);
    const { volumes } = await place.storage.list();
    const heldBy = volumes.find((volume) => volumeKey(volume) === key)?.heldBy ?? [];
    if (heldBy.length === 0) throw error;
    await place.storage.setMarks(generation.volume, branchMarks({ phase: 'deleted' }));
  }
  removeUnserved(place, generation.record);
  removeRestoreFolder(place, generation);
}
