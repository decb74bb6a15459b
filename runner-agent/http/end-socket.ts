import type { Duplex } from 'node:stream';

/** Milliseconds that a client has to read the last that it is told. */
const takingMs = 1_000;

/** Writes a last text to a connection and closes it, whatever the client does. */
export function endSocket(socket: Duplex, text: string): void {
  // `end` alone would keep the connection open until the client closes its side.
  const timer = setTimeout(() => socket.destroy(), takingMs);
  socket.once('close', () => clearTimeout(timer));
  socket.end(text, () => socket.destroy());
}
