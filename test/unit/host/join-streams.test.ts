import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { joinStreams } from '../../../src/join-streams.ts';

/** The two ends of a connection, each of which may end its own direction alone. */
async function connection(): Promise<[Socket, Socket]> {
  const server = createServer({ allowHalfOpen: true }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const [[there], here] = await Promise.all([
    once(server, 'connection') as Promise<[Socket]>,
    (async () => {
      const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
      await once(socket, 'connect');
      return socket;
    })(),
  ]);
  server.close();
  for (const socket of [here, there]) socket.on('error', () => {});
  return [here, there];
}

/** A client and a server whose connections are joined. */
async function joined(): Promise<{ client: Socket; server: Socket; between: Socket[] }> {
  const [client, near] = await connection();
  const [far, server] = await connection();
  joinStreams(near, far);
  return { client, server, between: [near, far] };
}

/** What comes until the end of the other side's direction. The socket can still be written to. */
async function received(socket: Socket): Promise<string> {
  let text = '';
  socket.setEncoding('utf8').on('data', (part) => {
    text += part;
  });
  await once(socket, 'end');
  return text;
}

const closed = (socket: Socket) =>
  new Promise<void>((resolve) => {
    if (socket.closed) resolve();
    else socket.once('close', () => resolve());
  });

const long = 'x'.repeat(4_000_000);

describe('joined connections', () => {
  it('pass on the end of each direction by itself, after all its bytes', async () => {
    const { client, server, between } = await joined();
    client.end(long);
    expect(await received(server)).toBe(long);
    server.end('an answer to all of it');
    expect(await received(client)).toBe('an answer to all of it');
    await Promise.all(between.map(closed));
  });

  it.each(['client', 'server'] as const)('both end when the %s ends abruptly', async (side) => {
    const { client, server, between } = await joined();
    const [one, other] = side === 'client' ? [client, server] : [server, client];
    one.write('x');
    await once(other, 'data');
    one.resetAndDestroy();
    await Promise.all(between.map(closed));
    other.destroy();
  });

  it('write everything that was read before one is closed', async () => {
    const { client, server, between } = await joined();
    const [near, far] = between as [Socket, Socket];
    // The client reads nothing yet, so that something waits to be written.
    server.write('x'.repeat(64_000_000));
    await once(far, 'pause');
    far.destroy();
    await closed(far);
    expect(near.writableLength).toBeGreaterThan(0);
    expect(await received(client)).toHaveLength(far.bytesRead);
    client.end();
    await closed(near);
    server.destroy();
  });
});
