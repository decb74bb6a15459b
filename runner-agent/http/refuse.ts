import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { VeloError } from '../../src/contract/errors/error.ts';
import { answerHeaders, httpStatus, remoteError } from './answer.ts';
import { endSocket } from './end-socket.ts';

/** Answers a connection on which no request was read, in the usual form, and closes it whatever the client does. */
export function refuse(socket: Duplex, error: VeloError): void {
  const body = `${JSON.stringify({ error: remoteError(error) })}\n`;
  const status = httpStatus(error);
  const headers = {
    ...answerHeaders('application/json'),
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  endSocket(socket, `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head.join('')}\r\n${body}`);
}
