import { chmodSync, chownSync, existsSync, mkdirSync, unlinkSync } from 'node:fs';
import { connect, type Server } from 'node:net';
import { dirname } from 'node:path';
import { VeloError } from '../../src/contract/errors/error.ts';
import { entry } from '../../src/host/users/accounts.ts';

/** Where to listen, and which group may connect besides the agent's own user, by the permissions of the file. */
export interface Listening {
  path: string;
  /** Name of a group; if undefined or missing on this machine, only the agent's own user may connect. */
  group: string | undefined;
}

/**
 * Listens on a Unix socket that nobody but the named group can connect to, not even for a moment.
 * @throws VeloError conflict `agent-running` if somebody already listens there
 */
export async function listen(server: Server, { path, group }: Listening): Promise<void> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o755 });
  if (existsSync(path)) await removeStale(path);
  const gid = group === undefined ? undefined : await groupId(group);
  const umask = process.umask(0o177);
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen({ path, backlog: 2_048 }, resolve);
    });
  } finally {
    process.umask(umask);
  }
  if (gid === undefined) return;
  chownSync(path, process.getuid?.() ?? 0, gid);
  chmodSync(path, 0o660);
}

/** Removes the socket file that a killed agent has left; but not if somebody answers on it. */
async function removeStale(path: string): Promise<void> {
  const answered = await new Promise<boolean>((resolve) => {
    const socket = connect({ path, timeout: 5_000 });
    socket.once('connect', () => resolve(true)).once('timeout', () => resolve(true));
    socket.once('error', () => resolve(false)).once('close', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
  if (answered) {
    throw new VeloError(
      'conflict',
      'agent-running',
      `An agent already listens on ${path}.`,
      'A host needs only one agent: `systemctl status velo-agent` shows it.',
    );
  }
  unlinkSync(path);
}

async function groupId(name: string): Promise<number | undefined> {
  try {
    const group = await entry('group', name);
    return group && Number(group[2]);
  } catch {
    return undefined;
  }
}
