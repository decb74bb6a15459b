import type { Socket } from 'node:net';
import { fatal } from './startup-packet.ts';

/** AuthenticationOk, and the three messages of SASL (protocol, "Message Formats"). */
const auth = { ok: 0, sasl: 10, saslContinue: 11, saslFinal: 12 };
/** The most bytes before a log-in that are looked through. */
const mostBytes = 64 * 1024;

/**
 * Joins a client, whose first packet is given, and a server. Until the log-in has succeeded, the server's messages are
 * looked at: one that asks for anything but SASL is cut off, for every server of velo's proves by SCRAM that it knows the
 * role, and a program in its place could ask for the password in clear text. `loggedIn` is called once it has succeeded.
 */
export function passThrough(
  client: Socket,
  server: Socket,
  { startup, loggedIn }: { startup: Buffer; loggedIn: () => void },
): void {
  const cut = () => {
    client.destroy();
    server.destroy();
  };
  client.on('error', cut).on('close', () => server.destroy());
  server.on('error', cut).on('close', () => client.destroySoon());
  server.write(startup);
  client.pipe(server);

  const look = saslOnly();
  const relay = (part: Buffer) => {
    const found = look(part);
    if (found === 'other') {
      client.end(fatal('08P01', 'What answers in place of the branch asks for another log-in than SASL.'));
      server.destroy();
      return;
    }
    client.write(part);
    if (found === 'more') return;
    if (found === 'in') loggedIn();
    server.off('data', relay);
    server.pipe(client);
  };
  server.on('data', relay).once('end', () => client.end());
}

/** Looks through a server's messages: `in` after a log-in by SASL, `out` after an error, `more` before that. */
function saslOnly(): (part: Buffer) => 'in' | 'out' | 'more' | 'other' {
  let rest = Buffer.alloc(0);
  let asked = false;
  return (part) => {
    rest = Buffer.concat([rest, part]);
    while (rest.length >= 5) {
      const type = String.fromCharCode(rest[0] ?? 0);
      const length = rest.readInt32BE(1);
      if (type === 'E') return 'out';
      if (!['R', 'v', 'N'].includes(type) || length < 4 || length > mostBytes) return 'other';
      if (rest.length < length + 1) return 'more';
      if (type === 'R') {
        const code = length < 8 ? -1 : rest.readInt32BE(5);
        if (code === auth.ok) return asked ? 'in' : 'other';
        if (code === auth.sasl) asked = true;
        else if (!asked || (code !== auth.saslContinue && code !== auth.saslFinal)) return 'other';
      }
      rest = rest.subarray(length + 1);
    }
    return 'more';
  };
}
