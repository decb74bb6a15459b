import { VeloError } from '../error.ts';
import type { Generation } from './catalog.ts';
import { formatBranch } from './names.ts';
import { type Place, serverOf } from './place.ts';
import { type BranchRecord, branchMarks } from './record.ts';

/** One write decides: before it the generation is an aborted one, after it the branch. */
export async function commit(place: Place, generation: Generation, changes: Partial<BranchRecord>): Promise<void> {
  await place.storage.setMarks(generation.volume, branchMarks(changes));
  Object.assign(generation.record, changes);
}

/** Takes back what was made; what can't be taken back is named in the error. */
export async function undo(place: Place, generation: Generation, because: unknown): Promise<void> {
  try {
    await removeGeneration(place, generation);
  } catch (error) {
    const what = formatBranch(generation.of);
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
