import { createServer } from 'node:net';
import { type PortRange, portRange } from './port-range.ts';

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
export async function freePort(
  from: number,
  taken: ReadonlySet<number>,
  { first, last }: PortRange = portRange,
): Promise<number | undefined> {
  const count = last - first + 1;
  for (let step = 0; step < count; step++) {
    const port = first + ((from - first + step) % count);
    if (!taken.has(port) && (await isPortFree(port))) return port;
  }
  return undefined;
}
