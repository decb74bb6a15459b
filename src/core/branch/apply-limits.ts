import { formatBranch } from '../../contract/values/names.ts';
import type { Generation } from '../catalog/catalog.ts';
import { limitsOf } from '../catalog/resource-limits.ts';
import type { Steps } from '../operation/steps.ts';
import { type Place, serverOf } from '../store/open-place.ts';

/** Applies a branch's recorded limits: at once where possible, otherwise at its next start. */
export async function enforce(place: Place, { volume, record, of }: Generation, steps: Steps): Promise<void> {
  const { diskLimit: before, ...rest } = volume;
  const { disk } = limitsOf(place, { volume: rest, record });
  if (before !== disk && place.storage.whyNoDiskLimit === undefined) await place.storage.limitDisk(volume, disk);
  const generation = { volume: before === undefined ? volume : { ...volume, diskLimit: disk }, record, of };
  Object.assign(volume, generation.volume);
  const server = serverOf(place, generation);
  if (!(await place.driver.isRunning(server)) || (await place.driver.limit(server))) return;
  steps.note(`${formatBranch(of)} keeps its old limits until it is restarted`);
}
