import { connect, type Socket } from 'node:net';
import { VeloError } from '../../src/contract/errors/error.ts';
import type { BranchSummary } from '../../src/velo.ts';

/** Milliseconds that a branch's server has to take a connection. */
const connectMs = 10_000;

/** Connects to the server of a branch that sleeps, which is woken for it. */
export type Wake = (branch: BranchSummary) => Promise<Socket>;

/**
 * Connects to a branch's server, which is woken if it sleeps.
 * @param branch what the caller may see of it; the right to use it has been checked
 * @throws VeloError conflict `branch-stopped` · failed `login-unanswered` · what `wake` throws
 */
export async function reach(
  branch: BranchSummary,
  { wake, signal }: { wake: Wake; signal: AbortSignal },
): Promise<Socket> {
  if (branch.status === 'asleep') return wake(branch);
  // A branch that is busy may be running: a snapshot of it is taken.
  if (branch.status !== 'running' && branch.status !== 'busy') throw notRunning(branch);
  return connectTo(branch, signal);
}

function connectTo(branch: BranchSummary, signal: AbortSignal): Promise<Socket> {
  const { host, port } = branch;
  return new Promise((resolve, reject) => {
    const server = connect({ host, port, allowHalfOpen: true, noDelay: true, timeout: connectMs, signal });
    const failed = (cause?: Error) => {
      server.destroy();
      reject(unanswered(branch, cause));
    };
    server.once('error', failed).once('timeout', failed);
    server.once('connect', () => {
      server.off('error', failed).off('timeout', failed).setTimeout(0);
      resolve(server);
    });
  });
}

function notRunning({ project, branch, status }: BranchSummary): VeloError {
  const name = `${project}/${branch}`;
  return new VeloError(
    'conflict',
    'branch-stopped',
    `${name} is not running (${status}).`,
    `Start it on the host: \`velo branch start ${name}\`.`,
  );
}

function unanswered({ project, branch }: BranchSummary, cause: Error | undefined): VeloError {
  return new VeloError(
    'failed',
    'login-unanswered',
    `The server of ${project}/${branch} does not answer.`,
    `\`velo branch logs ${project}/${branch}\` shows its log; \`velo branch restart ${project}/${branch}\` restarts it.`,
    { cause },
  );
}
