import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { passThrough } from '../../../runner-agent/sleep/pass-through.ts';
import { fatal, readStartup } from '../../../runner-agent/sleep/startup-packet.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server on the loopback that does this with each connection; returns a function that connects to it. */
async function serve(work: (socket: Socket) => void): Promise<() => Socket> {
  const server = createServer({ allowHalfOpen: true, pauseOnConnect: true }, work).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => server.close());
  return () => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => {});
    closing.push(() => socket.destroy());
    return socket;
  };
}

function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

function words(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(4 * numbers.length);
  numbers.forEach((number, at) => void bytes.writeInt32BE(number, 4 * at));
  return bytes;
}
const auth = (code: number) => message('R', words(code));

async function all(socket: Socket): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of socket) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const startup = Buffer.concat([words(9, 196608), Buffer.from('\0')]);

it.each([
  ['SASL, then more', [auth(10), auth(11), auth(12), auth(0), message('Z', Buffer.from('I'))], true],
  ['a refusal of the server', [fatal('28P01', 'no')], false],
  ['a clear-text password', [auth(3)], undefined],
  ['MD5', [auth(5)], undefined],
  ['no password at all', [auth(0)], undefined],
  ['a clear-text password after SASL', [auth(10), auth(3)], undefined],
  ['something else', [Buffer.from('HTTP/1.1 200 OK\r\n\r\n')], undefined],
])('a backend that answers with %s', async (_, answers, login) => {
  const bytes = Buffer.concat(answers);
  const backend = await serve((socket) => {
    // In pieces that cut messages apart.
    socket.write(bytes.subarray(0, 3));
    setImmediate(() => socket.end(bytes.subarray(3)));
    socket.resume();
  });
  let loggedIn = 0;
  const front = await serve((client) => {
    const server = backend();
    server.once('connect', () =>
      passThrough(client, server, {
        startup,
        loggedIn: () => {
          loggedIn += 1;
        },
      }),
    );
  });
  const seen = await all(front());
  if (login === undefined) expect(seen.toString('latin1')).toContain('C08P01');
  else expect(seen).toEqual(bytes);
  expect(loggedIn).toBe(login ? 1 : 0);
});

it('reads the first packet, answers requests for TLS, and takes nothing else for a client', async () => {
  const read = async (...parts: Buffer[]) => {
    let done: (found: Awaited<ReturnType<typeof readStartup>>) => void = () => {};
    const found = new Promise<Awaited<ReturnType<typeof readStartup>>>((resolve) => {
      done = resolve;
    });
    const front = await serve((client) => void readStartup(client).then(done));
    const socket = front();
    for (const part of parts) {
      socket.write(part);
      if (part.length === 8) expect(String(await once(socket, 'data'))).toBe('N');
    }
    socket.end();
    return found;
  };
  const ssl = words(8, 80877103);
  expect(await read(startup)).toEqual({ kind: 'startup', bytes: startup });
  expect(await read(ssl, startup.subarray(0, 5), startup.subarray(5))).toEqual({ kind: 'startup', bytes: startup });
  expect((await read(words(16, 80877102, 1, 2)))?.kind).toBe('cancel');
  expect(await read(Buffer.from('GET / HTTP/1.1\r\n\r\n'))).toBeUndefined();
  expect(await read(words(20_000, 196608, 0))).toBeUndefined();
  expect(await read(Buffer.concat([ssl, startup]))).toBeUndefined();
  expect(await read(startup.subarray(0, 6))).toBeUndefined();
});
