import { accessSync, constants, existsSync } from 'node:fs';
import { VeloError } from '../contract/errors/error.ts';
import { storagesForRoot } from '../contract/values/drivers.ts';
import type { StorageName } from '../contract/velo.ts';
import { isRoot } from '../host/users/user.ts';
import { sockets } from './protocol.ts';

/** Where `velo setup` records what it created. A host with this file has an agent, running or not. */
export const setupRecord = '/var/lib/velo/setup.json';

/**
 * The socket of the agent that this process uses: the one in `VELO_SOCKET`; otherwise, if it does not run as root, the
 * host's, if there is one. An empty `VELO_SOCKET` means none.
 * @throws VeloError unable `agent-not-permitted` if the host has an agent that this user may not connect to,
 *   `agent-unreachable` if it has one that does not run, and `agent-needed` if the requested storage needs root
 */
export function findAgent(env: NodeJS.ProcessEnv, storage?: StorageName): string | undefined {
  if (env.VELO_SOCKET !== undefined) return env.VELO_SOCKET || undefined;
  if (isRoot()) return undefined;
  const there = Object.values(sockets).filter((path) => existsSync(path));
  const open = there.find(mayWrite);
  if (open !== undefined) return open;
  if (there.length > 0) throw notPermitted(there);
  if (existsSync(setupRecord)) throw notRunning();
  if (storage && storagesForRoot.includes(storage)) throw agentNeeded(storage);
  return undefined;
}

/**
 * The same for a job that proves who it is: only the socket for jobs takes proof. It is used by root too, and by a user
 * who may use both.
 */
export function findAgentForProof(env: NodeJS.ProcessEnv, storage?: StorageName): string | undefined {
  const isThere = env.VELO_SOCKET === undefined && existsSync(sockets.jobs);
  return isThere ? sockets.jobs : findAgent(env, storage);
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function notPermitted(there: string[]): VeloError {
  return new VeloError(
    'unable',
    'agent-not-permitted',
    `This host's databases are managed by an agent, and this user may not connect to it (${there.join(', ')}).`,
    'Run as root: `velo setup --user NAME` for people, `velo setup --runner-user NAME` for jobs. Then log in again. Or set `VELO_SOCKET=` (empty) to work in your own folder.',
  );
}

function notRunning(): VeloError {
  return new VeloError(
    'unable',
    'agent-unreachable',
    "This host's databases are managed by an agent, and the agent is not running.",
    'Start it: `sudo systemctl start velo-agent`. Or set `VELO_SOCKET=` (empty) to work in your own folder.',
  );
}

function agentNeeded(storage: string): VeloError {
  return new VeloError(
    'unable',
    'agent-needed',
    `${storage} needs root or the host's agent, and neither is available.`,
    'Set up the host once: `sudo velo setup`. If that was done, start the agent: `sudo systemctl start velo-agent`.',
  );
}
