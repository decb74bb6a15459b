import { createServer } from 'node:net';
import { portRange } from './port-range.ts';

/** Whether this loopback port is free now. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/**
 * The first port from `from` on, wrapping around at the end of the range, that is neither recorded in `taken` nor in
 * use by another program; undefined if there is none.
 */
export async function freePort(from: number, taken: ReadonlySet<number>): Promise<number | undefined> {
  const count = portRange.last - portRange.first + 1;
  for (let step = 0; step < count; step++) {
    const port = portRange.first + ((from - portRange.first + step) % count);
    if (!taken.has(port) && (await isPortFree(port))) return port;
  }
  return undefined;
}
