import { Option } from 'commander';
import { sockets } from '../../agent-client/protocol.ts';
import { VeloError } from '../../contract/errors/error.ts';
import type { RunnerRight } from '../../contract/rights/runner-rights.ts';
import type { VeloCommand } from '../command.ts';
import { refuseElsewhere } from '../elsewhere.ts';
import { count, rights, several, size } from '../options.ts';
import type { Session } from '../session.ts';

interface AgentFlags {
  socket?: string;
  runnerSocket?: string;
  group: string;
  runnerGroup: string;
  sshFolder?: string;
  sshGroup?: string;
  maxOperations: number;
  maxBranches?: number;
  maxBranchesPerOwner?: number;
  maxAwake?: number;
  minMemory: number;
  runnerMay: RunnerRight[];
  trust: string[];
  requireProof?: boolean;
  proofHost?: string;
}

/** `velo agent`: the service on the database host. */
export function addAgentCommand(program: VeloCommand, session: Session): void {
  program
    .command('agent')
    .description('run the agent of this host, through which users who are not root work')
    .example('agent --socket "$HOME/.velo/velo.sock"')
    .option('--socket <path>', `socket for people (default for root: ${sockets.people})`)
    .option('--runner-socket <path>', `socket for jobs (default for root: ${sockets.jobs})`)
    .option('--group <name>', 'group of the people who may connect', 'velo')
    .option('--runner-group <name>', 'group of the runners that may connect', 'velo-runner')
    // For the unit alone; help has no room for them.
    .addOption(new Option('--ssh-folder <path>', 'folder with the sockets for jobs that come by SSH').hideHelp())
    .addOption(new Option('--ssh-group <name>', 'group that may connect to them').hideHelp())
    .option('--runner-may <list>', 'what jobs may do: snapshot,cleanup,restore', rights, [])
    .option('--trust <line>', 'whose jobs may prove who they are', several, [])
    .option('--require-proof', 'refuse jobs that do not prove who they are')
    .option('--proof-host <name>', "name of this host in jobs' tokens")
    .option('--max-operations <n>', 'how many operations run at once', count, 4)
    .option('--max-branches <n>', 'most branches per project, besides main', count)
    .option('--max-branches-per-owner <n>', 'most branches per owner in a project', count)
    // Hidden, so that the help fits a screen.
    .addOption(new Option('--max-awake <n>', 'most branches per project that are awake').argParser(count).hideHelp())
    .option('--min-memory <size>', 'free memory needed to start another server', size, 256 * 1024 ** 2)
    .action((flags: AgentFlags, command: VeloCommand) =>
      session.run(command, async (context) => {
        refuseElsewhere(command.name(), context);
        const { env, service } = context;
        const { runAgent } = await import('../../../runner-agent/main.ts');
        const { people, jobs } = places(flags);
        const {
          maxBranches: project,
          maxBranchesPerOwner: owner,
          group,
          runnerGroup,
          maxOperations,
          minMemory,
          runnerMay,
          trust,
        } = flags;
        const options = {
          socket: people,
          runnerSocket: jobs,
          group,
          runnerGroup,
          sshFolder: flags.sshFolder,
          sshGroup: flags.sshGroup,
          maxOperations,
          maxBranches: { ...(project === undefined ? {} : { project }), ...(owner === undefined ? {} : { owner }) },
          maxAwake: flags.maxAwake,
          minMemory,
          runnerMay,
          trust,
          requireProof: flags.requireProof === true,
          proofHost: flags.proofHost,
          env,
        };
        await runAgent(options, service());
      }),
    );
}

/** Root listens on the host's default sockets; other users must name a socket. */
function places({ socket, runnerSocket }: AgentFlags): { people: string; jobs: string | undefined } {
  if (process.getuid?.() === 0 && socket === undefined)
    return { people: sockets.people, jobs: runnerSocket ?? sockets.jobs };
  if (socket !== undefined) return { people: socket, jobs: runnerSocket };
  throw new VeloError(
    'usage',
    'missing-option',
    'An agent that does not run as root needs `--socket`.',
    'Run `velo agent --socket "$HOME/.velo/velo.sock"`, and set `VELO_SOCKET` to this path for clients.',
  );
}
