import type { IncomingMessage } from 'node:http';
import { requestLimit } from '../../src/agent-client/protocol.ts';
import { VeloError } from '../../src/contract/error.ts';

/**
 * Reads a request's body. The HTTP server limits how long that may take.
 * @throws VeloError usage `request-too-large`
 */
export async function readBody(request: IncomingMessage): Promise<string> {
  if (Number(request.headers['content-length'] ?? 0) > requestLimit) throw tooLarge();
  let text = '';
  let size = 0;
  // Decoded as it arrives: a hundred bodies are then in memory once each, and not as pieces, as a whole and as text.
  request.setEncoding('utf8');
  for await (const part of request as AsyncIterable<string>) {
    size += Buffer.byteLength(part);
    if (size > requestLimit) throw tooLarge();
    text += part;
  }
  return text;
}

function tooLarge(): VeloError {
  return new VeloError(
    'usage',
    'request-too-large',
    `The request is larger than ${requestLimit / 1024} kB.`,
    'Shorten labels and names.',
  );
}
