import { Command, type Option } from 'commander';
import { type ErrorCode, VeloError } from '../contract/errors/error.ts';
import { quoted } from '../contract/values/names.ts';
import { didYouMean, meantIn } from './completion/suggest.ts';

/** commander's methods that its types do not list. */
const commander = Command.prototype as unknown as {
  unknownCommand(this: Command): never;
  unknownOption(this: Command, flag: string): never;
};

/**
 * A command whose usage errors are ours: one line for what is wrong, one for what helps, exit code 2. commander's own
 * own texts would go to stderr, even with `--json`. The methods without `override` are commander's too; its
 * types just do not list them, so the unit tests check that each is still called.
 */
export class VeloCommand extends Command {
  /** Set on a command that does not exist yet: its answer to any arguments. */
  answer: VeloError | undefined;

  override createCommand(name?: string): VeloCommand {
    return new VeloCommand(name);
  }

  /** The words that lead to this command, such as `velo branch create`. */
  path(): string {
    const parent = this.parent;
    return parent instanceof VeloCommand ? `${parent.path()} ${this.name()}` : this.name();
  }

  /** A usage error of this command; `message` is a sentence without its full stop. */
  wrong(
    code: ErrorCode<'usage'>,
    message: string,
    hint = `\`${this.path()} --help\` shows how it is used.`,
  ): VeloError {
    return this.answer ?? new VeloError('usage', code, `${message}.`, hint);
  }

  /** Adds an example to the help: arguments of `velo` as a user types them. */
  example(line: string): this {
    return this.addHelpText('after', `\nExample:\n  velo ${line}`);
  }

  /** commander treats a missing command word as an error; only `velo` alone prints the help. */
  override help(context?: { error: boolean } | ((text: string) => string)): never {
    const isError = typeof context === 'object' && context.error;
    const isBare = this.parent === null && this.args.length === 0 && !this.opts().json;
    if (!isError || isBare) return super.help();
    throw this.wrong('missing-command', `\`${this.path()}\` needs a command`, this.#commandsHint());
  }

  unknownCommand(): never {
    throw this.wrong(
      'unknown-command',
      `\`${this.path()}\` has no command ${quoted(this.args[0] ?? '')}`,
      this.#meant(() => commander.unknownCommand.call(this)) + this.#commandsHint(),
    );
  }

  unknownOption(flag: string): never {
    const hint = `\`${this.path()} --help\` shows how it is used.`;
    const isName = this.registeredArguments.length > 0 && !flag.startsWith('--');
    const meant = this.#meant(() => commander.unknownOption.call(this, flag));
    throw this.wrong(
      'unknown-option',
      `\`${this.path()}\` has no option ${quoted(flag)}`,
      isName ? `Names start with a letter. ${hint}` : meant + hint,
    );
  }

  missingArgument(name: string): never {
    throw this.wrong('missing-argument', `\`${this.path()}\` needs ${articled(name)}`);
  }

  optionMissingArgument(option: Option): never {
    throw this.wrong('missing-value', `The option \`${option.long ?? option.flags}\` needs a value`);
  }

  _excessArguments(received: string[]): never {
    const first = received[this.registeredArguments.length] ?? '';
    throw this.wrong('unexpected-argument', `\`${this.path()}\` does not accept ${quoted(first)}`);
  }

  /** What commander's own error would suggest. */
  #meant(fail: () => never): string {
    try {
      return fail();
    } catch (error) {
      return didYouMean(meantIn(error));
    }
  }

  #commandsHint(): string {
    const names = this.createHelp()
      .visibleCommands(this)
      .map((command) => command.name())
      .filter((name) => name !== 'help');
    return `Commands: ${names.join(', ')}. \`${this.path()} --help\` explains them.`;
  }
}

function articled(name: string): string {
  return /^[aeiou]/.test(name) ? `an argument: ${name}` : `a ${name}`;
}
