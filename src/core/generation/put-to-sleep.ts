import type { Generation } from '../catalog/catalog.ts';
import type { BranchRecord } from '../catalog/record.ts';
import type { Steps } from '../operation/steps.ts';
import { type Place, serverOf } from '../store/open-place.ts';

/**
 * Stops a server until somebody connects. What it returns is recorded after the stop, in one write: after a kill in
 * between, the branch is one whose server died, and is started again.
 */
export async function putToSleep(
  place: Place,
  generation: Generation,
  steps: Steps,
): Promise<Pick<BranchRecord, 'asleep'>> {
  await steps.run('Stop server', () => place.driver.stop(serverOf(place, generation)));
  return { asleep: new Date().toISOString() };
}
