import type { IncomingMessage } from 'node:http';
import { StringDecoder } from 'node:string_decoder';
import { requestLimit } from '../../src/agent-client/protocol.ts';
import { VeloError } from '../../src/contract/errors/error.ts';
import { badRequest } from '../requests/read-call.ts';

/**
 * Reads a request's body, which must be a JSON object. The HTTP server limits how long that may take. A body that
 * begins as anything else is read to its end and not kept: hundreds of them at once must not fill the memory.
 * @throws VeloError usage `request-too-large`, `bad-request`
 */
export async function readBody(request: IncomingMessage): Promise<string> {
  if (Number(request.headers['content-length'] ?? 0) > requestLimit) throw tooLarge();
  // Decoded as it comes: a hundred bodies at once are then in memory once, not as pieces, whole, and text.
  const decoder = new StringDecoder('utf8');
  let text = '';
  let size = 0;
  let isObject: boolean | undefined;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > requestLimit) throw tooLarge();
    isObject ??= beginsObject(part);
    if (isObject !== false) text += decoder.write(part);
  }
  if (isObject === false) throw badRequest('the body is not a JSON object');
  return text + decoder.end();
}

/** Whether the first character that is no white space (RFC 8259) opens an object; undefined if there is none yet. */
function beginsObject(part: Buffer): boolean | undefined {
  const first = part.find((byte) => ![0x20, 0x09, 0x0a, 0x0d].includes(byte));
  return first === undefined ? undefined : first === 0x7b;
}

function tooLarge(): VeloError {
  return new VeloError(
    'usage',
    'request-too-large',
    `The request is larger than ${requestLimit / 1024} kB.`,
    'Shorten labels and names.',
  );
}
