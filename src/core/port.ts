import { VeloError } from '../error.ts';
import { freePort, portRange } from '../host/ports.ts';

/**
 * A port for a new branch, under the store's ports lock.
 * @throws VeloError unable `no-port`
 */
export async function choosePort(taken: ReadonlySet<number>): Promise<number> {
  const port = await freePort(taken);
  if (port !== undefined) return port;
  throw new VeloError(
    'unable',
    'no-port',
    `No port from ${portRange.first} to ${portRange.last} is free.`,
    'Delete branches that are not needed any more.',
  );
}
