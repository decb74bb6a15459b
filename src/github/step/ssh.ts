import * as core from '@actions/core';
import type { ForwardTarget } from '../forward/protocol.ts';
import type { Inputs } from './inputs.ts';

/**
 * What the job's forward connects with; null where the runner is on the host. A host without a key is only shown to
 * people.
 */
export function sshTarget(inputs: Inputs, env: NodeJS.ProcessEnv): ForwardTarget | null {
  const key = inputs['ssh-key'];
  if (key === '') return null;
  maskKey(key);
  const proofHost = inputs['proof-host'];
  return {
    ...{ host: inputs['ssh-host'], port: inputs['ssh-port'], user: inputs['ssh-user'] },
    ...{ key, knownHosts: inputs['ssh-known-hosts'] },
    proof: proofHost
      ? {
          host: proofHost,
          requestUrl: env.ACTIONS_ID_TOKEN_REQUEST_URL ?? '',
          requestToken: env.ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? '',
        }
      : null,
  };
}

/** A key that is no secret of the repository's is not masked yet. Logs have lines, so each is masked. */
function maskKey(key: string): void {
  for (const line of key.split(/\r?\n/)) {
    const text = line.trim();
    if (text.length >= 8 && !text.startsWith('-----')) core.setSecret(text);
  }
}
