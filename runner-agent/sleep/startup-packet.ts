import type { Socket } from 'node:net';

/** The first packet of a client (PostgreSQL's protocol, "Start-up"): it has a length and a code, and no type. */
export interface Startup {
  kind: 'startup' | 'cancel';
  bytes: Buffer;
}

/** PostgreSQL reads no longer one (MAX_STARTUP_PACKET_LENGTH). */
const mostBytes = 10_000;
/** Milliseconds until a client must have sent it. */
const patienceMs = 10_000;

const codes = { ssl: 80877103, gss: 80877104, cancel: 80877102 };

/**
 * Reads a client's first packet. Branches have no TLS, so a request for it is answered with `N`, as by their server. The
 * socket is paused afterwards.
 * @returns undefined if the client has gone, or sends anything else; then nothing should be woken for it
 */
export function readStartup(socket: Socket): Promise<Startup | undefined> {
  return new Promise((resolve) => {
    let bytes = Buffer.alloc(0);
    const end = (startup?: Startup) => {
      clearTimeout(timer);
      socket.off('data', read).off('end', lost).off('close', lost);
      socket.pause();
      resolve(startup);
    };
    const lost = () => end();
    const timer = setTimeout(lost, patienceMs);
    const read = (part: Buffer) => {
      bytes = Buffer.concat([bytes, part]);
      while (bytes.length >= 8) {
        const length = bytes.readInt32BE(0);
        const code = bytes.readInt32BE(4);
        if (length < 8 || length > mostBytes) return end();
        if (bytes.length < length) return;
        if (code === codes.cancel) return end({ kind: 'cancel', bytes });
        // Protocol 3.x; whatever follows goes with it.
        if (code >> 16 === 3) return end({ kind: 'startup', bytes });
        if (code !== codes.ssl && code !== codes.gss) return end();
        bytes = bytes.subarray(length);
        // As the server does: what comes with the request could be an attacker's, in front of TLS.
        if (bytes.length > 0) return end();
        socket.write('N');
      }
      if (bytes.length > mostBytes) end();
    };
    socket.on('data', read).on('end', lost).on('close', lost);
    socket.resume();
  });
}

/** An ErrorResponse of the severity FATAL. `code` is an SQLSTATE. */
export function fatal(code: string, message: string, hint = ''): Buffer {
  const fields = Object.entries({ S: 'FATAL', V: 'FATAL', C: code, M: message, H: hint })
    .filter(([, text]) => text !== '')
    .map(([field, text]) => `${field}${text.replaceAll('\0', '')}\0`);
  const body = Buffer.from(`${fields.join('')}\0`);
  const head = Buffer.alloc(5);
  head.write('E');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}
