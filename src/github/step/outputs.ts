import * as core from '@actions/core';
import type { BranchAnswer } from '../../velo.ts';

/** What a job connects with. */
export interface Connection {
  url: string;
  /** The URL for people, who know the host's address and not the job's. */
  onHost: string;
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
  /** Empty, or zero, where nothing was asked for. */
  sslmode: string;
  connectTimeout: number;
}

export type Result = 'created' | 'reused' | 'reset' | 'kept' | 'destroyed' | 'skipped' | 'superseded';

/**
 * Tells the runner what must never be shown. To be called on every answer of the engine before anything else is done
 * with it. The runner also masks each secret's base64 and JSON forms, but not its percent-encoded one.
 */
export function maskSecrets({ password, url }: Pick<BranchAnswer, 'password' | 'url'>): void {
  // A short mask would hide half the log; the engine's passwords are long.
  const secrets = new Set([password, encodeURIComponent(password), url].filter((text) => text.length >= 8));
  for (const secret of secrets) core.setSecret(secret);
}

/** What the action says about a usable branch; without one, all outputs but `result` are empty. */
export interface Outputs {
  /** Empty after a failure. */
  result: Result | '';
  branch: BranchAnswer | null;
  connection: Connection | null;
  urlChanged: boolean;
  durationMs: number;
}

export const nothing: Outputs = { result: '', branch: null, connection: null, urlChanged: false, durationMs: 0 };

/** Sets every output but `comment-url`: later steps may rely on each being there. */
export function setOutputs({ result, branch, connection, urlChanged, durationMs }: Outputs): void {
  set({
    active: String(connection !== null),
    result,
    url: connection?.url ?? '',
    host: connection?.host ?? '',
    port: connection ? String(connection.port) : '',
    user: connection?.user ?? '',
    password: connection?.password ?? '',
    database: connection?.database ?? '',
    branch: branch ? `${branch.project}/${branch.branch}` : '',
    'expires-at': branch?.expiresAt ?? '',
    // A forward's port is another one in each job.
    'url-changed': String(urlChanged || connection?.url !== connection?.onHost),
    'comment-url': '',
    'duration-ms': String(Math.round(durationMs)),
  });
}

/** The same under the names of Neon's create-branch action; there is no pooler, so both addresses are one. */
export function setNeonOutputs({ result, branch, connection }: Outputs): void {
  const url = connection?.url ?? '';
  const host = connection?.host ?? '';
  set({
    db_url: url,
    db_url_pooled: url,
    db_url_with_pooler: url,
    db_host: host,
    db_host_pooled: host,
    host_with_pooler: host,
    branch_id: branch?.id ?? '',
    created: String(result === 'created'),
  });
}

export function setCommentUrl(url: string): void {
  core.setOutput('comment-url', url);
}

/**
 * Exports the connection for later steps: the URL under `name` and libpq's own variables. Without a branch they are
 * emptied, so that a step after a skipped run does not fall back to a connection that the job had before.
 */
export function exportConnection(name: string, connection: Connection | null): void {
  if (!name) return;
  core.exportVariable(name, connection?.url ?? '');
  core.exportVariable('PGHOST', connection?.host ?? '');
  core.exportVariable('PGPORT', connection ? String(connection.port) : '');
  core.exportVariable('PGUSER', connection?.user ?? '');
  core.exportVariable('PGPASSWORD', connection?.password ?? '');
  core.exportVariable('PGDATABASE', connection?.database ?? '');
  if (connection?.sslmode) core.exportVariable('PGSSLMODE', connection.sslmode);
  if (connection?.connectTimeout) core.exportVariable('PGCONNECT_TIMEOUT', String(connection.connectTimeout));
}

function set(values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) core.setOutput(name, value);
}
