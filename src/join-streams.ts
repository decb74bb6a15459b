import type { Duplex } from 'node:stream';

/** Passes all bytes on both ways, half-closes included; what ends one side abruptly ends the other. */
export function joinStreams(one: Duplex, other: Duplex): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    from.pipe(to);
    from.on('error', () => {
      from.destroy();
      to.destroy();
    });
    // What was read is still written; the side that is closed reads nothing more.
    from.on('close', () => {
      if (!to.writableEnded) to.end();
      to.once('finish', () => to.destroy());
      if (to.writableFinished) to.destroy();
    });
  }
}
