import type { Help, Option } from 'commander';
import { VeloError } from '../../contract/errors/error.ts';
import { version } from '../../version.ts';
import { VeloCommand } from '../command.ts';
import type { Session } from '../session.ts';

/** How help texts are laid out: the options of every command once, in the help of `velo` itself. */
export const helpLayout: Partial<Help> = {
  // Narrow terminals get narrow columns, not lines that the terminal breaks.
  minWidthToWrap: 20,
  optionDescription: ({ description, argChoices }: Option) =>
    argChoices ? `${description}: ${argChoices.join(', ')}` : description,
  // Without the options that every command takes and the aliases' second mention, a line stays short.
  subcommandTerm: (command) => [command.name(), ...command.aliases()].join('|'),
};

/** `velo help …` and `velo version`: the same as `--help` and `--version`, for those who type words. */
export function addHelpCommands(program: VeloCommand, session: Session): void {
  program
    .command('help')
    .description('show how a command is used')
    .argument('[command...]', 'the command')
    .example('help branch create')
    .action((words: string[]) => commandOf(program, words).help());
  program
    .command('version')
    .description('print the version')
    .example('version --json')
    .action((_options: object, command: VeloCommand) =>
      session.run(command, async ({ output }) => output.result({ version }, () => version)),
    );
  // The predecessor's word.
  const cleanup = program.command('cleanup', { hidden: true });
  cleanup.answer = new VeloError(
    'usage',
    'unknown-command',
    '`velo cleanup` no longer exists.',
    'Run `velo doctor --repair` to remove leftovers, and `velo branch list --expired` to list expired branches.',
  );
  cleanup.action(() => {
    throw cleanup.answer;
  });
}

/** The command that words lead to; an unknown word is the error that it is elsewhere. */
function commandOf(program: VeloCommand, words: readonly string[]): VeloCommand {
  let command = program;
  for (const word of words) {
    const sub = command.commands.find((one) => one.name() === word || one.aliases().includes(word));
    if (!(sub instanceof VeloCommand)) {
      command.args = [word];
      return command.commands.length > 0 ? command.unknownCommand() : command;
    }
    command = sub;
  }
  return command;
}
