import { hasCode } from '../../contract/errors/error.ts';
import { catalogOf, type Generation } from '../catalog/catalog.ts';
import { branchMarks } from '../catalog/record.ts';
import type { StepsAndLocks } from '../operation/operation.ts';
import type { Place } from '../store/open-place.ts';
import { bringUp, type Prepared } from './bring-up.ts';
import { choosePort } from './port.ts';

/** How many ports are tried: another program may take each of them first. */
const attempts = 20;

/**
 * Starts a branch that is being created. If another program has taken its port in the meantime, the next port is used:
 * nobody knows the branch's address yet. Later the address never changes.
 * @throws VeloError as `bringUp`
 */
export async function firstStart(
  place: Place,
  generation: Generation,
  { steps, locks }: StepsAndLocks,
): Promise<Prepared | undefined> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await bringUp(place, generation, { steps });
    } catch (error) {
      if (!hasCode(error, 'port-taken') || attempt === attempts) throw error;
      const lock = await locks.claims(place);
      const port = await choosePort(place, catalogOf(await place.storage.list()));
      await place.storage.setMarks(generation.volume, branchMarks({ port }));
      lock.release();
      steps.note(`Another program has taken port ${generation.record.port}; using ${port}`);
      generation.record.port = port;
    }
  }
}
