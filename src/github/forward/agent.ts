import { once } from 'node:events';
import { closeSync, constants, openSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { VeloError } from '../../contract/errors/error.ts';
import { tell } from './protocol.ts';

/** The socket in the folder of a job's forward. */
const socketName = 'control.sock';
/** Milliseconds that the other end may take; a cut SSH connection is waited for. */
const answerMs = 60_000;

/** Calls something with the path of a forward's socket: a path of a socket has 107 bytes at most, and folders more. */
export async function withSocketOf<T>(folder: string, work: (path: string) => Promise<T>): Promise<T> {
  const descriptor = openSync(folder, constants.O_RDONLY | constants.O_DIRECTORY);
  try {
    return await work(`/proc/self/fd/${descriptor}/${socketName}`);
  } finally {
    closeSync(descriptor);
  }
}

/** Begins a conversation with the forward in this folder. @throws Error when there is none */
export function conversationWith(folder: string): Promise<Socket> {
  return withSocketOf(folder, async (path) => {
    const socket = connect({ path, allowHalfOpen: true });
    await once(socket, 'connect');
    return socket;
  });
}

/**
 * A connection to the host's agent, through the forward in this folder.
 * @throws VeloError unable `forward-gone`, and why the host can't be reached
 */
export async function agentBehind(folder: string): Promise<Socket> {
  let socket: Socket | undefined;
  try {
    socket = await conversationWith(folder);
    await tell({ input: socket, output: socket }, { kind: 'agent' }, answerMs);
    return socket;
  } catch (error) {
    socket?.destroy();
    throw error instanceof VeloError ? error : forwardGone((error as Error).message, error);
  }
}

export function forwardGone(why: string, cause?: unknown): VeloError {
  return new VeloError(
    'unable',
    'forward-gone',
    `The process that holds the SSH connection of this job does not answer: ${why}.`,
    'A step may have ended it; its log is in the folder `velo-forward-…` of RUNNER_TEMP. Run the job again.',
    { cause },
  );
}
