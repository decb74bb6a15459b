import type { IncomingMessage } from 'node:http';
import { VeloError } from '../src/error.ts';
import { requestLimit } from '../src/remote/protocol.ts';

/**
 * Reads a request's body. How long it may take is the HTTP server's to limit.
 * @throws VeloError usage `request-too-large`
 */
export async function readBody(request: IncomingMessage): Promise<string> {
  if (Number(request.headers['content-length'] ?? 0) > requestLimit) throw tooLarge();
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > requestLimit) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function tooLarge(): VeloError {
  return new VeloError(
    'usage',
    'request-too-large',
    `A request may have ${requestLimit / 1024} kB, and this one has more.`,
    'No call of velo needs more: shorten labels and names.',
  );
}
