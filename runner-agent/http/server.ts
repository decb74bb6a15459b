import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { isSpoken, protocolVersion, versionHeader } from '../../src/agent-client/protocol.ts';
import { VeloError } from '../../src/contract/errors/error.ts';
import { operations } from '../../src/contract/operations.ts';
import { badRequest, type Call, readAbort, readCall, readToken } from '../requests/read-call.ts';
import { answerHeaders, endAnswer, sendDocument, sendError } from './answer.ts';
import { readBody } from './body.ts';
import type { Connections } from './connections.ts';
import { endingAlone } from './faults.ts';
import { refuse } from './refuse.ts';

/** Milliseconds until an inactive connection is closed. An operation's stream sends something every ten seconds. */
const stillMs = 75_000;

/** What a socket's server does with requests. */
export interface Handlers {
  call(call: Call, request: IncomingMessage, response: ServerResponse): Promise<void>;
  abort(operation: string): void;
  /** Takes a token for a session; absent where nobody has to prove anything. */
  prove?(token: string): Promise<unknown>;
  /** Pages for GET requests, by path: a text and its type. */
  pages: Record<string, () => Promise<Page>>;
}

export interface Page {
  status?: number;
  type: string;
  text: string;
}

/**
 * HTTP over one socket: reads and checks requests, and passes them on. Every wait for a client has a time limit, and
 * the number of connections per user is limited.
 */
export function createAgentServer(handlers: Handlers, connections: Connections): Server {
  const limits = {
    headersTimeout: 10_000,
    requestTimeout: 15_000,
    keepAliveTimeout: 5_000,
    connectionsCheckingInterval: 5_000,
    maxHeaderSize: 8 * 1024,
  };
  const server = createServer(limits, (request, response) => {
    const { socket } = request;
    if (!connections.begin(socket)) return;
    response.once('close', () => connections.end(socket));
    const work = () => answer(handlers, request, response);
    endingAlone({ operation: 'request', work }).catch((error: unknown) => {
      // The rest of a refused request is not read: the connection is closed after the answer.
      response.setHeader('connection', 'close');
      sendError(response, error);
    });
  });
  server.maxConnections = 2_048;
  server.timeout = stillMs;
  server.on('connection', (socket) => connections.add(socket));
  server.on('clientError', refuseClient);
  return server;
}

async function answer(handlers: Handlers, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  const page = handlers.pages[path];
  if (page) {
    if (request.method !== 'GET') throw wrongMethod('GET');
    const { status = 200, type, text } = await page();
    endAnswer(response.writeHead(status, answerHeaders(type)), text);
    return;
  }
  const name = path.slice(1);
  const isKnown = name === 'abort' || (name === 'prove' && handlers.prove) || Object.hasOwn(operations, name);
  if (!isKnown) throw unknown(path);
  if (request.method !== 'POST') throw wrongMethod('POST');
  const version = request.headers[versionHeader];
  if (version !== undefined && !isSpoken(String(version))) throw mismatch(String(version));
  const body = await readBody(request);
  if (name === 'abort') {
    handlers.abort(readAbort(body));
    sendDocument(response, { value: null });
    return;
  }
  if (name === 'prove' && handlers.prove) {
    sendDocument(response, { value: await handlers.prove(readToken(body)) });
    return;
  }
  await handlers.call(readCall(name as Call['name'], body), request, response);
}

/** Answers invalid HTTP and slow requests in the usual form. */
function refuseClient(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
  else refuse(socket, error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? timeout() : badRequest('it is not HTTP', error));
}

function timeout(): VeloError {
  return new VeloError('usage', 'request-timeout', 'The request did not arrive in time.', 'Send it again.');
}

function wrongMethod(method: string): VeloError {
  return new VeloError(
    'usage',
    'method-not-allowed',
    `The request must use ${method}.`,
    'Use the `velo` command or the actions of the same version.',
  );
}

function unknown(path: string): VeloError {
  return new VeloError(
    'usage',
    'unknown-operation',
    `There is no operation ${path}.`,
    `The operations of this agent are ${Object.keys(operations).join(', ')}.`,
  );
}

function mismatch(theirs: string): VeloError {
  return new VeloError(
    'unable',
    'protocol-mismatch',
    `This agent speaks version ${protocolVersion} of its protocol; the request speaks version ${theirs}.`,
    'Install the same version of velo on both sides: run `sudo velo setup` with the newer one.',
  );
}
