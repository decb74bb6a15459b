import type { Command } from 'commander';
import { postgresNames, storageNames } from '../contract/values/drivers.ts';
import { version } from '../version.ts';
import { VeloCommand } from './command.ts';
import { addAgentCommand } from './commands/agent.ts';
import { addBranchCommands } from './commands/branch.ts';
import { addConnectCommand } from './commands/connect.ts';
import { addHostCommands } from './commands/host.ts';
import { addProjectCommands } from './commands/project.ts';
import { addRestoreCommands } from './commands/restore.ts';
import { addSetupCommand } from './commands/setup.ts';
import { addSnapshotCommands } from './commands/snapshot.ts';
import { addSshKeyCommands } from './commands/ssh-key.ts';
import { addWalCommands } from './commands/wal.ts';
import { addCompletionCommand } from './completion/completion.ts';
import { choice, timeout } from './options.ts';
import { addHelpCommands, helpLayout } from './render/help.ts';
import type { Session } from './session.ts';

type Adder = (program: VeloCommand, session: Session) => void;

/** What adds commands, with their names and aliases, in the order of the help. */
const groups: readonly (readonly [names: readonly string[], add: Adder])[] = [
  [['project', 'proj'], addProjectCommands],
  [['branch', 'br'], addBranchCommands],
  [['connect'], addConnectCommand],
  [['snapshot', 'snap'], addSnapshotCommands],
  [['wal'], addWalCommands],
  [['restore'], addRestoreCommands],
  [['status', 'ls', 'doctor'], addHostCommands],
  [['agent'], addAgentCommand],
  [['setup'], addSetupCommand],
  [['ssh-key'], addSshKeyCommands],
  [['completion'], addCompletionCommand],
  // `help` is about all of them.
  [['version'], addHelpCommands],
];

/**
 * The command line, as commander holds it. `write` gets help and version texts. With the `first` word of a line that is
 * a command's name only what that line can mean is there: to make all commands takes longer than to run some.
 */
export function createProgram(session: Session, write: (text: string) => void, first?: string): VeloCommand {
  const program = new VeloCommand('velo');
  program
    .description('A PostgreSQL branch for every pull request, on your own machine.')
    .version(version, '-v, --version', 'print the version')
    .option('--json', 'print one JSON document on stdout, and nothing else')
    .option('--quiet', 'print only results and errors')
    .option('--verbose', 'also print where an error came from')
    .option('--no-color', 'no colours (also NO_COLOR)')
    .option('--timeout <time>', 'stop and undo after this time: 5m', timeout)
    .addOption(choice('--storage <name>', 'storage of a new project (also VELO_STORAGE)', storageNames))
    .addOption(choice('--postgres <name>', 'servers of a new project (also VELO_POSTGRES)', postgresNames))
    .option('--host <address>', 'another machine, asked over ssh: ssh://user@host (also VELO_HOST)')
    .helpOption('-h, --help', 'show help')
    .configureHelp(helpLayout)
    .usage('COMMAND [options]')
    .example('branch create shop/dev')
    .addHelpText('after', '\n`velo help COMMAND` shows one command.\nThe options above work with every command.')
    // Errors are printed by run.ts; what commander would write itself is dropped.
    .configureOutput({ writeOut: write, writeErr: () => {}, outputError: () => {} })
    .exitOverride();
  const meant = groups.find(([names]) => names.includes(first ?? ''));
  for (const [, add] of meant ? [meant] : groups) add(program, session);
  // commander adds a command `help` of its own to one that has others.
  program.helpCommand(false);
  return program;
}

/** The options, of any command, that take the next word as their value. */
export function valuedOptions(command: Command): Set<string> {
  const own = command.options.filter((option) => option.required).map((option) => option.long ?? '');
  return new Set([...own, ...command.commands.flatMap((sub) => [...valuedOptions(sub)])]);
}
