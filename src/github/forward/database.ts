import type { Duplex } from 'node:stream';
import { Prover } from '../../agent-client/prover.ts';
import { hasCode, VeloError } from '../../contract/errors/error.ts';
import type { Link } from '../../ssh/link.ts';
import { agentBehind } from './agent.ts';
import { type ForwardTarget, lineOf, readLine, type Told } from './protocol.ts';

/** The host's socket for connections to branches, as the user for SSH sees it. */
const databases = '/db.sock';
/** Milliseconds in which the host must have a branch ready that may be asleep. */
const wakeMs = 120_000;

/** A branch, and whose it is. */
export interface Place {
  branch: string;
  owner: string;
}

/** Opens connections to branches: each names its branch, and is checked by the host as any request is. */
export type Databases = (place: Place) => Promise<Duplex>;

/**
 * Where jobs prove who they are, a session ends after a quarter of an hour, and so does the right to connect anew: a new
 * token buys another then. The runner gives them to whoever has the job's own request token, for as long as the job runs.
 */
export async function databasesOf(link: Link, proof: ForwardTarget['proof'], folder: string): Promise<Databases> {
  if (!proof) return (place) => dialled(link, place);
  process.env.ACTIONS_ID_TOKEN_REQUEST_URL = proof.requestUrl;
  process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN = proof.requestToken;
  const { proofFor } = await import('../step/proof.ts');
  const { token } = proofFor(proof.host);
  if (!token) return (place) => dialled(link, place);
  const prover = new Prover(() => agentBehind(folder), token);
  return (place) => prover.with((session) => dialled(link, place, session));
}

/** Once more where the connection was cut while the host answered: nothing was sent to the branch yet. */
async function dialled(link: Link, place: Place, session?: string): Promise<Duplex> {
  try {
    return await dial(link, place, session);
  } catch (error) {
    if (hasCode(error, 'agent-lost')) return dial(link, place, session);
    throw error;
  }
}

async function dial(link: Link, { branch, owner }: Place, session?: string): Promise<Duplex> {
  const channel = await link.connect(databases);
  channel.on('error', () => channel.destroy());
  try {
    channel.write(lineOf({ branch, owner, ...(session === undefined ? {} : { session }) }));
    const line = await readLine(channel, wakeMs).catch((error: Error) => Promise.reject(lost(branch, error.message)));
    if (line === undefined) throw lost(branch, 'the connection was cut');
    const told = JSON.parse(line) as Told;
    if ('error' in told) throw VeloError.from(told.error);
    return channel;
  } catch (error) {
    channel.destroy();
    throw error;
  }
}

function lost(branch: string, why: string): VeloError {
  return new VeloError(
    'failed',
    'agent-lost',
    `The host did not connect to ${branch}: ${why}.`,
    'Connect again. On the host, `journalctl -u velo-agent` shows the log.',
  );
}
