import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { sockets } from '../../agent-client/protocol.ts';
import { VeloError } from '../../contract/errors/error.ts';

/** In a container it exists only if it was mounted. */
const { jobs: socket } = sockets;

/**
 * The environment that velo is opened with. In a job with `container:` a root user is root of the container alone, and
 * everything of the host's is behind the agent's socket.
 * @throws VeloError unable `agent-needed` in a container without it; one that makes up its project needs no host
 */
export function jobEnvironment(
  env: NodeJS.ProcessEnv,
  { createsProject }: { createsProject: boolean },
): NodeJS.ProcessEnv {
  if (!inContainer(env) || env.VELO_SOCKET !== undefined || env.VELO_HOME) return env;
  if (existsSync(socket)) return { ...env, VELO_SOCKET: socket };
  if (createsProject) return env;
  throw new VeloError(
    'unable',
    'agent-needed',
    `This job runs in a container, which cannot reach the databases of the machine: ${socket} is not mounted.`,
    'Remove `container:` from this job, or add `volumes: [/run/velo/runner.sock:/run/velo/runner.sock]` and `options: --network host`.',
  );
}

/**
 * A warning for jobs in a container: its loopback is not the host's unless it shares the host's network. Null if the
 * address can be reached.
 */
export async function unreachable(env: NodeJS.ProcessEnv, host: string, port: number): Promise<string | null> {
  if (!inContainer(env) || (await answers(host, port))) return null;
  return `${host}:${port} can't be reached from the container of this job. Add \`options: --network host\`.`;
}

/** GitHub's runner mounts the workspace there in jobs with `container:`, and nowhere else. */
function inContainer(env: NodeJS.ProcessEnv): boolean {
  return env.GITHUB_WORKSPACE?.startsWith('/__w/') === true;
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 });
    const end = (reached: boolean) => {
      socket.destroy();
      resolve(reached);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}
