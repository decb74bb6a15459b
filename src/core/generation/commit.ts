import { VeloError } from '../../contract/error.ts';
import { type BranchName, formatBranch } from '../../contract/names.ts';
import { idOf, type VolumeName } from '../../storage/storage.ts';
import { catalogOf, type Generation } from '../catalog/catalog.ts';
import { type BranchRecord, branchMarks } from '../catalog/record.ts';
import { type Place, serverOf } from '../store/place.ts';

/** One write decides: before it the generation is an aborted one, after it the branch. */
export async function commit(place: Place, generation: Generation, changes: Partial<BranchRecord>): Promise<void> {
  await place.storage.setMarks(generation.volume, branchMarks(changes));
  Object.assign(generation.record, changes);
}

/**
 * Takes back what was made under a name; what can't be taken back is named in the error. Where it lies, and so which
 * processes are its server's, is the storage's word: nobody else knows what came to be of a volume that failed.
 */
export async function undo(place: Place, of: BranchName, name: VolumeName, because: unknown): Promise<void> {
  try {
    const branch = catalogOf(await place.storage.list())
      .get(name.project)
      ?.branches.get(idOf(name.branch));
    const made = branch?.remains.find(({ volume }) => volume.generation === name.generation);
    if (made) await removeGeneration(place, made);
    // Also what is not listed: the storage may have been stopped before it put anything on record.
    else await place.storage.destroy(name);
  } catch (error) {
    const what = formatBranch(of);
    if (because instanceof VeloError)
      because.left.push(
        `parts of ${what} (${error instanceof Error ? error.message : String(error)}); \`velo doctor --repair\` removes them`,
      );
  }
}

/** Takes one generation away: its server, then its volume. */
export async function removeGeneration(place: Place, generation: Generation): Promise<void> {
  await place.driver.remove(serverOf(place, generation));
  await place.storage.destroy(generation.volume);
}
