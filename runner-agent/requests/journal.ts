import { VeloError } from '../../src/contract/errors/error.ts';
import type { Ownership } from '../../src/velo.ts';
import type { Peer } from '../http/peer.ts';
import type { Call } from './read-call.ts';

/** What the agent did, for the log. */
export interface Entry {
  /** `createBranch`, or what the agent does by itself: `sweep`, `revive`, `repair`. */
  operation: string;
  /** A project or branch. */
  target?: string | undefined;
  owner?: string | undefined;
  /** How it is known that the caller is the owner. */
  ownership?: Ownership;
  socket?: 'people' | 'jobs';
  /** The caller, if known. */
  peer?: Peer | undefined;
  ms?: number;
  error?: VeloError | undefined;
  note?: string;
}

/**
 * Writes one line of JSON to stdout for each operation (journald keeps the time too). It never contains a secret,
 * because answers are not logged. Text that others chose (names, owners, messages) is escaped to ASCII, so it can't
 * break a line or reorder text on a terminal.
 */
export function log({ error, ...entry }: Entry): void {
  // Errors for jobs leave out the host's paths; their cause has them.
  const told = error?.cause instanceof VeloError && error.cause.code === error.code ? error.cause : error;
  const outcome = told ? { outcome: told.code, message: told.message } : { outcome: 'done' };
  const line = { time: new Date().toISOString(), ...entry, ...outcome };
  process.stdout.write(`${JSON.stringify(line).replace(/[\u007f-\uffff]/g, escaped)}\n`);
}

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** What a call is about. */
export function requestTarget({ request }: Call): string | undefined {
  if ('branch' in request) return request.branch;
  if ('name' in request) return request.name;
  return 'project' in request ? request.project : undefined;
}

export function requestOwner({ request }: Call): string | undefined {
  if ('owner' in request && request.owner !== undefined) return request.owner;
  return 'expect' in request ? request.expect?.owner : undefined;
}
