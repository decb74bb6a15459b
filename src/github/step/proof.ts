import * as core from '@actions/core';
import { VeloError } from '../../contract/errors/error.ts';
import type { OpenOptions } from '../../velo.ts';

/** Milliseconds that GitHub has to give a token; its client tries several times. */
const patienceMs = 60_000;

/**
 * How a run proves who it is, to the host of this name. The name is the job's own: a host that could choose it would
 * get tokens that are good for another.
 */
export function proofFor(host: string): Pick<OpenOptions, 'token'> {
  return host === '' ? {} : { token: () => tokenFor(`velo:${host}`) };
}

/** A new token, masked in the log. @throws VeloError unable `no-id-token` */
async function tokenFor(audience: string): Promise<string> {
  if (!process.env.ACTIONS_ID_TOKEN_REQUEST_URL) throw noToken('the job has no permission for it');
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer for ${patienceMs / 1000} s`)), patienceMs);
  });
  try {
    return await Promise.race([core.getIDToken(audience), late]);
  } catch (error) {
    throw noToken((error as Error).message.replace(/\s+/g, ' ').trim(), error);
  } finally {
    clearTimeout(timer);
  }
}

function noToken(why: string, cause?: unknown): VeloError {
  return new VeloError(
    'unable',
    'no-id-token',
    `GitHub gave the job no token to prove who it is: ${why}.`,
    "Give the job `permissions: id-token: write`. Runs for pull requests from forks can't have it.",
    { cause },
  );
}
