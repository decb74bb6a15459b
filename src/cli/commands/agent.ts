import { sockets } from '../../agent-client/protocol.ts';
import { VeloError } from '../../contract/error.ts';
import type { VeloCommand } from '../command.ts';
import { count, size } from '../options.ts';
import type { Session } from '../session.ts';

interface AgentFlags {
  socket?: string;
  runnerSocket?: string;
  group: string;
  runnerGroup: string;
  maxOperations: number;
  maxBranches?: number;
  maxBranchesPerOwner?: number;
  minMemory: number;
}

/** `velo agent`: the service on the database host. */
export function addAgentCommand(program: VeloCommand, session: Session): void {
  program
    .command('agent')
    .description("run the host's agent, which works for users who are not root")
    .example('agent --socket "$HOME/.velo/velo.sock"')
    .option('--socket <path>', `where people connect (root: ${sockets.people})`)
    .option('--runner-socket <path>', `where jobs connect (root: ${sockets.jobs})`)
    .option('--group <name>', 'the group of people who may connect', 'velo')
    .option('--runner-group <name>', 'the group of runners that may connect', 'velo-runner')
    .option('--max-operations <n>', 'operations at once; the rest wait in order', count, 4)
    .option('--max-branches <n>', 'branches of a project, besides main', count)
    .option('--max-branches-per-owner <n>', 'branches of one owner in a project', count)
    .option('--min-memory <size>', 'memory that must be available for one server more', size, 256 * 1024 ** 2)
    .action((flags: AgentFlags, command: VeloCommand) =>
      session.run(command, async ({ env, service }) => {
        const { runAgent } = await import('../../../runner-agent/main.ts');
        const { people, jobs } = places(flags);
        const {
          maxBranches: project,
          maxBranchesPerOwner: owner,
          group,
          runnerGroup,
          maxOperations,
          minMemory,
        } = flags;
        const options = {
          socket: people,
          runnerSocket: jobs,
          group,
          runnerGroup,
          maxOperations,
          maxBranches: { ...(project === undefined ? {} : { project }), ...(owner === undefined ? {} : { owner }) },
          minMemory,
          env,
        };
        await runAgent(options, service());
      }),
    );
}

/** Root serves the host, at the places where everybody looks; who is not says where. */
function places({ socket, runnerSocket }: AgentFlags): { people: string; jobs: string | undefined } {
  if (process.getuid?.() === 0 && socket === undefined)
    return { people: sockets.people, jobs: runnerSocket ?? sockets.jobs };
  if (socket !== undefined) return { people: socket, jobs: runnerSocket };
  throw new VeloError(
    'usage',
    'missing-option',
    'An agent of a user who is not root needs a place to listen.',
    'Give it one: `velo agent --socket "$HOME/.velo/velo.sock"`; `VELO_SOCKET` then names it to others.',
  );
}
