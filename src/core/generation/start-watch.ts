import type { VeloError } from '../../contract/errors/error.ts';
import { watchActivity } from '../../host/processes/activity.ts';
import type { StartedServer } from '../../postgres/server.ts';
import type { Generation } from '../catalog/catalog.ts';
import type { Steps } from '../operation/steps.ts';
import { type Place, serverOf } from '../store/open-place.ts';
import { serverFailed } from './server-failed.ts';

/** How long a starting server may use neither processor nor disk before it counts as stuck, in milliseconds. */
const usualStallMs = 20_000;
/** Time between two checks of its activity, in milliseconds: each one reads every process of the machine. */
const lookMs = 1_000;

/** Called repeatedly while velo waits for a server; throws after an abort, which ends the wait. */
export type StillStarting = () => Promise<boolean>;

/**
 * Returns a function that tells whether a starting server still exists.
 * It throws VeloError failed `server-failed` if the server has done nothing for too long, and `interrupted`.
 */
export function watchStart(
  place: Place,
  generation: Generation,
  { started, steps, stallMs = usualStallMs }: { started: StartedServer; steps: Steps; stallMs?: number },
): StillStarting {
  const server = serverOf(place, generation);
  let isActive: (() => boolean) | undefined;
  let lastActive = performance.now();
  let lastLook = lastActive;
  return async () => {
    steps.check();
    if (!(await place.driver.isRunning(server))) return false;
    const now = performance.now();
    const pid = await started.pid;
    if (pid === undefined || now - lastLook < lookMs) return true;
    lastLook = now;
    isActive ??= watchActivity(pid);
    if (isActive()) lastActive = now;
    else if (now - lastActive >= stallMs) throw await stalled(place, generation, stallMs);
    return true;
  };
}

function stalled(place: Place, generation: Generation, stallMs: number): Promise<VeloError> {
  const how = `did not start and did nothing for ${stallMs / 1000} s; it may be waiting for a pipe that replaced a file`;
  return serverFailed(place, generation, { how });
}
