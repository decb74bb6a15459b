import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';

/** A connection to a socket, whose two directions end each by itself. */
export async function connected(path: string): Promise<Socket> {
  const socket = connect({ path, allowHalfOpen: true });
  await once(socket, 'connect');
  return socket;
}

/** Everything that comes by a connection until it ends. */
export function heard(socket: Socket): Promise<string> {
  socket.on('error', () => {});
  return text(socket).catch(() => '');
}

/** Asks for a branch at `db.sock`. Returns the answer's line, and the connection, which is the branch's server's now. */
export async function opened(
  path: string,
  request: object,
): Promise<{ socket: Socket; answer: { value?: object; error?: object } }> {
  const socket = await connected(path);
  socket.on('error', () => {});
  socket.write(`${JSON.stringify(request)}\n`);
  const [data] = await once(socket, 'data');
  return { socket, answer: JSON.parse(String(data)) };
}

/** The same, without going on. */
export async function firstAnswer(path: string, request: object): Promise<{ value?: object; error?: object }> {
  const { socket, answer } = await opened(path, request);
  socket.destroy();
  return answer;
}
