import { asVeloError } from '../../contract/errors/error.ts';
import { formatBranch } from '../../contract/values/names.ts';
import { pgdataOf } from '../../postgres/cluster/server-files.ts';
import { inControl } from '../../postgres/session/control.ts';
import { formatGeneration, type Generation } from '../catalog/catalog.ts';
import { absenceOf } from '../catalog/missing-data.ts';
import type { Steps } from '../operation/steps.ts';
import { type Place, serverOf } from '../store/open-place.ts';
import { archivesIn, recordComplete, recordEnded } from './archives.ts';
import { keepTail } from './keep-tail.ts';

/**
 * Completes the archive of a generation that goes on without it, before its server is started again. A failure costs
 * the last moments and is said; the server does not wait for its archive.
 */
export async function endArchive(
  place: Place,
  generation: Generation,
  { archive, steps }: { archive: string; steps: Steps },
): Promise<void> {
  try {
    // One that runs here does not archive: what it writes does not continue the archive.
    if (!(await place.driver.isRunning(serverOf(place, generation)))) await keepTail(place, generation, archive);
  } catch (thrown) {
    const error = asVeloError(thrown);
    if (error.kind === 'interrupted') throw error;
    steps.note(
      `The end of the WAL of ${formatBranch(generation.of)} could not be put into its archive, so its last moments can't be recovered: ${error.message}`,
    );
  }
  recordComplete(place, archive);
}

/**
 * Finishes or undoes an interrupted end of archiving, as the generation's record says, under the branch's lock. The
 * server may be stopped for it; the caller starts it again.
 * @returns what was done, one line each
 */
export async function finishEndOfArchive(place: Place, generation: Generation, steps: Steps): Promise<string[]> {
  const { volume, record } = generation;
  if (record.archive !== null) {
    recordEnded(place, record.archive, null);
    return [];
  }
  const left = archivesIn(place).filter(
    (archive) => archive.lacksTail && archive.branch === record.id && archive.generation === volume.generation,
  );
  // Later: its tail is in the data.
  if (left.length === 0 || absenceOf(volume)) return [];
  const server = serverOf(place, generation);
  if ((await place.driver.isRunning(server)) && (await isArchiving(place, generation))) await place.driver.stop(server);
  for (const { id } of left) await endArchive(place, generation, { archive: id, steps });
  return [`completed the archive of ${formatGeneration(generation)}, left by an interrupted end of archiving`];
}

/** Whether a running server archives its WAL. */
export async function isArchiving(place: Place, generation: Generation): Promise<boolean> {
  const { port, major } = serverOf(place, generation);
  const target = { pgdata: pgdataOf(generation.volume.path), port, major };
  const { rows } = await inControl(target, (control) => control.query('SHOW archive_mode'));
  return rows[0]?.archive_mode !== 'off';
}
