import type { Socket } from 'node:net';
import type { VeloError } from '../../contract/errors/error.ts';

/** Milliseconds that a client has to say what it wants. */
const patienceMs = 10_000;

/** The codes by which a client asks for TLS or GSSAPI before it says who it is; `N` means no. */
const encryption = new Set([80877103, 80877104]);

/**
 * Tells a client of PostgreSQL why there is no connection, in the protocol's words: psql and every driver show them.
 * https://www.postgresql.org/docs/current/protocol-message-formats.html
 */
export function refuse(client: Socket, { message, hint }: VeloError): void {
  let received = Buffer.alloc(0);
  client.setTimeout(patienceMs, () => client.destroy());
  client.on('data', (part: Buffer) => {
    received = Buffer.concat([received, part]);
    while (received.length >= 8) {
      const length = received.readUInt32BE(0);
      if (length < 8 || length > 10_000) return client.destroy();
      if (received.length < length) return;
      const isAsking = encryption.has(received.readUInt32BE(4));
      received = received.subarray(length);
      if (!isAsking) return void client.end(errorResponse(message, hint));
      client.write('N');
    }
  });
}

/** An ErrorResponse: 08006 is `connection_failure`. */
function errorResponse(message: string, hint: string): Buffer {
  const field = (type: string, text: string) => Buffer.from(`${type}${text.replaceAll('\0', ' ')}\0`);
  const fields = [field('S', 'FATAL'), field('V', 'FATAL'), field('C', '08006'), field('M', message)];
  const body = Buffer.concat([...fields, ...(hint ? [field('H', hint)] : []), Buffer.from([0])]);
  const head = Buffer.alloc(5, 'E');
  head.writeUInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}
