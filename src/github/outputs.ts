import * as core from '@actions/core';
import type { BranchAnswer } from '../velo.ts';

export type Result = 'created' | 'reused' | 'reset' | 'kept' | 'destroyed' | 'skipped' | 'superseded';

/**
 * Tells the runner what must never be shown. To be called on every answer of the engine before anything else is done
 * with it. The runner also masks each secret's base64 and JSON forms, but not its percent-encoded one.
 */
export function maskSecrets({ password, url }: Pick<BranchAnswer, 'password' | 'url'>): void {
  // A short mask would blot out half the log; the engine's passwords are long.
  const secrets = new Set([password, encodeURIComponent(password), url].filter((text) => text.length >= 8));
  for (const secret of secrets) core.setSecret(secret);
}

/** What the action says about a usable branch; without one, all outputs but `result` are empty. */
export interface Outputs {
  result: Result;
  branch: BranchAnswer | null;
  urlChanged: boolean;
  durationMs: number;
}

/** Sets every output but `comment-url`: later steps may rely on each being there. */
export function setOutputs({ result, branch, urlChanged, durationMs }: Outputs): void {
  const values = {
    active: String(branch !== null),
    result,
    url: branch?.url ?? '',
    host: branch?.host ?? '',
    port: branch ? String(branch.port) : '',
    user: branch?.user ?? '',
    password: branch?.password ?? '',
    database: branch?.database ?? '',
    branch: branch ? `${branch.project}/${branch.branch}` : '',
    'expires-at': branch?.expiresAt ?? '',
    'url-changed': String(urlChanged),
    'comment-url': '',
    'duration-ms': String(Math.round(durationMs)),
  };
  for (const [name, value] of Object.entries(values)) core.setOutput(name, value);
}

export function setCommentUrl(url: string): void {
  core.setOutput('comment-url', url);
}

/**
 * Exports the connection for later steps: the URL under `name` and libpq's own variables. Without a branch they are
 * emptied, so that a step after a skipped run does not fall back to a connection that the job had before.
 */
export function exportConnection(name: string, branch: BranchAnswer | null): void {
  if (!name) return;
  core.exportVariable(name, branch?.url ?? '');
  core.exportVariable('PGHOST', branch?.host ?? '');
  core.exportVariable('PGPORT', branch ? String(branch.port) : '');
  core.exportVariable('PGUSER', branch?.user ?? '');
  core.exportVariable('PGPASSWORD', branch?.password ?? '');
  core.exportVariable('PGDATABASE', branch?.database ?? '');
}
