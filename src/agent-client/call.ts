import { type IncomingMessage, type RequestOptions, request } from 'node:http';
import type { Socket } from 'node:net';
import { VeloError } from '../contract/errors/error.ts';
import { isSpoken, protocolVersion, sessionHeader, versionHeader } from './protocol.ts';

/** Milliseconds without data after which the agent counts as gone; it sends something every ten seconds at least. */
const silenceMs = 60_000;
/** The most characters in a document: enough for some ten thousand branches. */
const documentLimit = 64 * 1024 ** 2;

/** The way to an agent: the path of its socket, or what connects to it in another way, anew at each call. */
export type Door = string | (() => Promise<Socket>);

/** Where requests go to, and in which session, if any. */
export interface Target {
  door: Door;
  session?: string | undefined;
}

/** An answer whose headers have arrived. */
export interface Reply {
  /** One JSON document, not a stream of lines. */
  isDocument: boolean;
  body: AsyncIterable<string>;
  header(name: string): string | undefined;
  close(): void;
}

/**
 * Sends one request to an agent, and waits for its answer to begin.
 * @throws VeloError unable `agent-unreachable`, `agent-not-permitted`, `protocol-mismatch`, and what the way there throws
 */
export function open({ door, session }: Target, path: string, body: unknown): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const text = JSON.stringify(body);
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      [versionHeader]: String(protocolVersion),
      ...(session === undefined ? {} : { [sessionHeader]: session }),
    };
    // No connection pool: a command makes one or two calls, and then its process must end.
    const call = request({ ...wayOf(door), path, method: 'POST', headers });
    call.setTimeout(silenceMs, () => call.destroy(new Error(`no data for ${silenceMs / 1000} s`)));
    call.on('error', (error) => reject(error instanceof VeloError ? error : unreachable(nameOf(door), error)));
    call.on('response', (response) => {
      const version = response.headers[versionHeader];
      if (typeof version === 'string' && isSpoken(version)) resolve(replyOf(response));
      else {
        response.destroy();
        reject(mismatch(nameOf(door), version));
      }
    });
    call.end(text);
  });
}

function wayOf(door: Door): RequestOptions {
  if (typeof door === 'string') return { socketPath: door, agent: false };
  return {
    createConnection: (_options, created) => {
      door().then(
        (socket) => created(null, socket),
        (error) => created(error, undefined as never),
      );
      return undefined;
    },
  };
}

const nameOf = (door: Door) => (typeof door === 'string' ? door : 'the other end of the SSH connection');

/** Reads a document to its end. */
export async function ask({ body }: Reply): Promise<unknown> {
  let text = '';
  for await (const part of body) {
    text += part;
    if (text.length > documentLimit) throw new Error('the answer is too long');
  }
  return JSON.parse(text);
}

function replyOf(response: IncomingMessage): Reply {
  response.setEncoding('utf8');
  return {
    isDocument: response.headers['content-type'] === 'application/json',
    body: response,
    header: (name) => response.headers[name] as string | undefined,
    close: () => response.destroy(),
  };
}

function unreachable(socket: string, error: NodeJS.ErrnoException): VeloError {
  if (error.code === 'EACCES') {
    return new VeloError(
      'unable',
      'agent-not-permitted',
      `This user may not connect to the host's agent at ${socket}.`,
      'Run as root: `velo setup --user NAME` for people, `velo setup --runner-user NAME` for jobs. Then log in again.',
      { cause: error },
    );
  }
  return new VeloError(
    'unable',
    'agent-unreachable',
    `The host's agent does not answer at ${socket}: ${error.code === 'ENOENT' ? 'there is no such socket' : error.message}.`,
    'Start it: `sudo systemctl start velo-agent`. To install it: `sudo velo setup`.',
    { cause: error },
  );
}

function mismatch(socket: string, version: unknown): VeloError {
  return new VeloError(
    'unable',
    'protocol-mismatch',
    `This velo speaks version ${protocolVersion} of the agent's protocol; ${socket} speaks ${typeof version === 'string' ? `version ${version}` : 'something else'}.`,
    'Install the same version of velo on both sides: run `sudo velo setup` with the newer one.',
  );
}
