import type { Socket } from 'node:net';
import * as z from 'zod/mini';
import { VeloError } from '../../src/contract/errors/error.ts';

/** The first line of a connection to `db.sock`: which branch, and whose it is. */
export interface Handshake {
  branch: string;
  /** As a job claims it. */
  owner?: string | undefined;
  /** The secret of a proven job's session. */
  session?: string | undefined;
}

/** The most bytes in the line, and milliseconds until it must be there. */
const lineLimit = 8 * 1024;
const lineMs = 10_000;

const text = z.string().check(z.maxLength(1_000));
const schema = z.strictObject({
  branch: text,
  owner: z.exactOptional(text),
  session: z.exactOptional(text),
});

/**
 * Reads the first line of a connection. What came after it stays in the socket, which is paused.
 * @throws VeloError usage `bad-request`, `request-timeout`, `request-too-large`
 */
export async function readHandshake(socket: Socket): Promise<Handshake> {
  const line = await firstLine(socket);
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw badLine('it is not JSON', error);
  }
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  throw badLine(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
}

function firstLine(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let read = Buffer.alloc(0);
    const timer = setTimeout(() => settle(() => reject(late())), lineMs);
    const settle = (how: () => void) => {
      clearTimeout(timer);
      socket.off('data', take).off('end', ended).off('close', ended);
      socket.pause();
      how();
    };
    const ended = () => settle(() => reject(badLine('the connection ended before it')));
    const take = (chunk: Buffer) => {
      read = Buffer.concat([read, chunk]);
      const end = read.indexOf('\n');
      if (end >= 0 && end <= lineLimit) {
        const rest = read.subarray(end + 1);
        settle(() => {
          if (rest.length > 0) socket.unshift(rest);
          resolve(read.toString('utf8', 0, end));
        });
      } else if (read.length > lineLimit) settle(() => reject(tooLong()));
    };
    socket.on('data', take).once('end', ended).once('close', ended).resume();
  });
}

function badLine(what: string, cause?: unknown): VeloError {
  return new VeloError(
    'usage',
    'bad-request',
    `The first line is not valid: ${what}.`,
    'Send one line of JSON, such as {"branch":"shop/pr-42","owner":"github:github.com/123#42"}, and then speak to PostgreSQL.',
    { cause },
  );
}

function late(): VeloError {
  return new VeloError('usage', 'request-timeout', 'The first line did not arrive in time.', 'Connect again.');
}

function tooLong(): VeloError {
  return new VeloError(
    'usage',
    'request-too-large',
    `The first line is longer than ${lineLimit} bytes.`,
    'Send the name of the branch, its owner or the session, and nothing else.',
  );
}
