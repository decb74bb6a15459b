import type { ErrorKind, ErrorReport } from '../contract/error.ts';
import type { PostgresName, StepEvent, StorageName } from '../contract/velo.ts';

/**
 * How velo is spoken over a Unix socket: HTTP, one `POST /<operation>` with a JSON body for each call of
 * `interface Velo`. What only reads is answered by one JSON document; what changes something, by a line of JSON for
 * each step as it happens (NDJSON) and a last line with the result.
 */
export const protocolVersion = 1;

/** Each side says its version in this header, in requests and in answers. */
export const versionHeader = 'velo-protocol';
/** The answer of a changing operation names itself here; `POST /abort` with that name asks it to undo. */
export const operationHeader = 'velo-operation';

/** Bytes that a request may have. */
export const requestLimit = 64 * 1024;
/** Milliseconds between two lines of a stream at most: something to see that the other side is there. */
export const heartbeatMs = 10_000;

/** Where the agent of a host listens: for people, and for jobs. */
export const sockets = { people: '/run/velo/velo.sock', jobs: '/run/velo/runner.sock' } as const;

/** The body of a request. */
export interface Envelope {
  /** The arguments of the call, by name. */
  request: Record<string, unknown>;
  /** What the caller's environment chooses (`VELO_STORAGE`, `VELO_POSTGRES`). */
  storage?: StorageName;
  postgres?: PostgresName;
}

/** One line of a stream. */
export type Frame =
  | StepEvent
  | { kind: 'alive' }
  /** How many operations are before this one. */
  | { kind: 'queued'; ahead: number }
  | { kind: 'result'; value: unknown }
  | { kind: 'error'; error: RemoteError };

/** An error as it travels: the report, and the kind that the exit code follows from. */
export type RemoteError = ErrorReport & { kind: ErrorKind };

/** A document: one of the two. */
export type Answer = { value: unknown } | { error: RemoteError };
