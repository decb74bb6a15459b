import type { ErrorKind, ErrorReport } from '../contract/errors/error.ts';
import type { PostgresName, StepEvent, StorageName } from '../contract/velo.ts';

/**
 * The protocol over a Unix socket: HTTP, one `POST /<operation>` with a JSON body for each call of `interface Velo`.
 * The answer to an operation that only reads is one JSON document. The answer to one that changes something is a line
 * of JSON for each step as it happens (NDJSON), and a last line with the result.
 */
export const protocolVersion = 1;

/** Each side sends its protocol version in this header, in requests and in answers. */
export const versionHeader = 'velo-protocol';

/**
 * Whether the other side's version (`1`, `1.4`) can be spoken with: the number before the dot is the same. Within it each
 * side takes what the other does not know: fields, states, kinds of lines and codes of errors in answers. A field of a
 * request is never passed over, for it may be a condition: an agent that does not know it refuses the request by its name.
 */
export function isSpoken(version: string): boolean {
  return /^(\d{1,4})(\.\d{1,4})?$/.exec(version)?.[1] === String(protocolVersion);
}
/** The name of a running operation, in its answer; `POST /abort` with that name asks the agent to undo it. */
export const operationHeader = 'velo-operation';

/** A proven job sends the secret of its session in this header; `POST /prove` with `{"token": …}` gives it one. */
export const sessionHeader = 'velo-session';

/** The most bytes in a request. */
export const requestLimit = 64 * 1024;
/** The most milliseconds between two lines of a stream: the lines show that the other side is still there. */
export const heartbeatMs = 10_000;

/** The sockets of a host's agent: for people, and for jobs. */
export const sockets = { people: '/run/velo/velo.sock', jobs: '/run/velo/runner.sock' } as const;

/** The body of a request. */
export interface Envelope {
  /** The arguments of the call, by name. */
  request: Record<string, unknown>;
  /** The caller's choice in its environment (`VELO_STORAGE`, `VELO_POSTGRES`). */
  storage?: StorageName;
  postgres?: PostgresName;
}

/** One line of a stream. */
export type Frame =
  | StepEvent
  | { kind: 'alive' }
  /** How many operations are ahead of this one. */
  | { kind: 'queued'; ahead: number }
  | { kind: 'result'; value: unknown }
  | { kind: 'error'; error: RemoteError };

/** An error as it is sent: the report, and the kind, which determines the exit code. */
export type RemoteError = ErrorReport & { kind: ErrorKind };

/** A document: a value or an error. */
export type Answer = { value: unknown } | { error: RemoteError };
