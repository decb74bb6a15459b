import type { ServerResponse } from 'node:http';
import {
  type Answer,
  type Frame,
  heartbeatMs,
  protocolVersion,
  type RemoteError,
  versionHeader,
} from '../../src/agent-client/protocol.ts';
import { asVeloError, type ErrorCode, type ErrorKind, type VeloError } from '../../src/contract/errors/error.ts';

/** The HTTP status of each kind of error; the body has the exact code. */
const statuses: Record<ErrorKind, number> = {
  failed: 500,
  usage: 400,
  missing: 404,
  conflict: 409,
  unable: 503,
  interrupted: 499,
};

/** Codes whose status is more specific than that of their kind. */
const statusOf: Partial<Record<ErrorCode, number>> = {
  'not-permitted': 403,
  'name-taken': 403,
  'not-trusted': 403,
  'proof-required': 401,
  'session-expired': 401,
  'token-invalid': 401,
  'token-used': 401,
  'request-too-large': 413,
  'method-not-allowed': 405,
  'request-timeout': 408,
  'protocol-mismatch': 426,
  'unknown-operation': 404,
};

export const httpStatus = ({ code, kind }: VeloError): number => statusOf[code] ?? statuses[kind];

export function remoteError(thrown: unknown): RemoteError {
  const error = asVeloError(thrown);
  return { kind: error.kind, ...error.report() };
}

export const answerHeaders = (type: string): Record<string, string> => ({
  'content-type': type,
  'cache-control': 'no-store',
  [versionHeader]: String(protocolVersion),
});

/** Milliseconds that a client has to read the rest of an answer. */
const takingMs = 30_000;

/** Answers with one document. */
export function sendDocument(response: ServerResponse, answer: Answer, status = 200): void {
  endAnswer(response.writeHead(status, answerHeaders('application/json')), `${JSON.stringify(answer)}\n`);
}

/** Ends an answer; a client that does not read it in time is disconnected. */
export function endAnswer(response: ServerResponse, text = ''): void {
  response.end(text);
  const timer = setTimeout(() => response.destroy(), takingMs);
  response.once('close', () => clearTimeout(timer));
}

export function sendError(response: ServerResponse, thrown: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  sendDocument(response, { error: remoteError(thrown) }, httpStatus(asVeloError(thrown)));
}

/** Bytes that may wait for a client that does not read; beyond that, lines that only report progress are dropped. */
const backlogLimit = 64 * 1024;
/** An operation that fails within this time (milliseconds) is answered by one document and its status, as a read is. */
const earlyMs = 200;

/** An answer line by line. */
export interface Stream {
  /** Aborts if the client disconnects before the end, or asks for it. */
  signal: AbortSignal;
  abort(): void;
  send(frame: Frame): void;
  end(value: unknown): void;
  fail(thrown: unknown): void;
}

/** Begins a stream. Its head is sent with the first line, or after `earlyMs`, so that the client learns its name. */
export function openStream(response: ServerResponse, headers: Record<string, string>): Stream {
  const controller = new AbortController();
  const begin = () => {
    if (response.headersSent || response.destroyed) return;
    response.writeHead(200, { ...answerHeaders('application/x-ndjson'), ...headers }).flushHeaders();
  };
  const write = (frame: Frame) => {
    begin();
    response.write(`${JSON.stringify(frame)}\n`);
  };
  const head = setTimeout(begin, earlyMs);
  const heartbeat = setInterval(() => {
    if (response.writableLength === 0) write({ kind: 'alive' });
  }, heartbeatMs);
  const endClock = () => {
    clearTimeout(head);
    clearInterval(heartbeat);
  };
  response.on('close', () => {
    endClock();
    controller.abort();
  });
  const last = (frame: Frame) => {
    write(frame);
    endAnswer(response);
  };
  return {
    signal: controller.signal,
    abort: () => controller.abort(),
    send(frame) {
      if (response.writableLength < backlogLimit) write(frame);
    },
    end(value) {
      endClock();
      last({ kind: 'result', value: value ?? null });
    },
    fail(thrown) {
      endClock();
      if (response.headersSent) last({ kind: 'error', error: remoteError(thrown) });
      else sendError(response, thrown);
    },
  };
}
