import { Argument, type Command, type Option } from 'commander';
import { VeloCommand } from '../command.ts';
import { oneOf } from '../options.ts';
import type { Session } from '../session.ts';
import { namesNewBranch } from './suggest.ts';

/** A suggestion, and a few words about it. */
export interface Candidate {
  value: string;
  about: string;
}

const shells = ['bash', 'zsh', 'fish'] as const;

/** `velo completion SHELL`: prints the script that a shell loads. */
export function addCompletionCommand(program: VeloCommand, session: Session): void {
  const shell = new Argument('<shell>', 'bash, zsh or fish').choices(shells);
  program
    .command('completion')
    .description('print the script that completes velo in a shell')
    .example('completion bash')
    .addArgument(shell.argParser((text: string) => oneOf(text, 'The shell', shells)))
    .action((name: (typeof shells)[number], _options: object, command: VeloCommand) =>
      session.run(command, async ({ output }) => {
        const { scripts } = await import('./scripts.ts');
        output.result({ shell: name, script: scripts[name] }, () => scripts[name]);
      }),
    );
}

/** Asked for projects, branches or snapshots only where one may stand. */
export type Known = (kind: 'project' | 'branch' | 'snapshot') => Promise<readonly (string | Candidate)[]>;

/**
 * What may stand in the place of the last of `words` (those after `velo`).
 */
export async function candidates(program: VeloCommand, words: readonly string[], known: Known): Promise<Candidate[]> {
  // bash cuts `--storage=zfs` at the sign; a word of its own it never is otherwise.
  const typed = words.filter((word, at) => word !== '=' || !words[at - 1]?.startsWith('--'));
  const current = words.at(-1) === '=' ? '' : (typed.pop() ?? '');
  const place = follow(program, typed);
  const all = await suggestions(place, current, known);
  return all.filter(({ value }) => value.startsWith(current));
}

interface Place {
  command: VeloCommand;
  /** How many arguments were typed already. */
  operands: number;
  /** The option whose value comes next. */
  pending: Option | undefined;
  onlyOperands: boolean;
}

function follow(program: VeloCommand, words: readonly string[]): Place {
  const place: Place = { command: program, operands: 0, pending: undefined, onlyOperands: false };
  for (const word of words) {
    if (place.pending) place.pending = undefined;
    else if (place.onlyOperands) place.operands += 1;
    else if (word === '--') place.onlyOperands = true;
    else if (word.startsWith('-')) {
      place.pending = optionsOf(place.command).find((option) => option.required && option.long === word);
    } else {
      const sub = place.command.commands.find((one) => one.name() === word || one.aliases().includes(word));
      if (sub instanceof VeloCommand) place.command = sub;
      else place.operands += 1;
    }
  }
  return place;
}

async function suggestions(place: Place, current: string, known: Known): Promise<Candidate[]> {
  const inline = /^(--[a-z-]+)=/.exec(current);
  const valued = place.pending ?? optionsOf(place.command).find((option) => option.long === inline?.[1]);
  if (valued) {
    const kind = valued.flags.endsWith('<network>') ? undefined : kindOfValue[valued.long ?? ''];
    const values = valued.argChoices ?? (kind ? await known(kind) : []);
    return values
      .map(candidate)
      .map(({ value, about }) => ({ value: inline ? `${valued.long}=${value}` : value, about }));
  }
  if (current.startsWith('-') && !place.onlyOperands) {
    return optionsOf(place.command).map((option) => ({
      value: option.long ?? option.flags,
      about: option.description,
    }));
  }
  const subs = visibleCommands(place.command).map((sub) => ({ value: sub.name(), about: sub.description() }));
  const all = place.command.registeredArguments;
  const last = all.at(-1);
  const argument = all[place.operands] ?? (last?.variadic ? last : undefined);
  if (!argument) return subs;
  return (argument.argChoices ?? (await knownFor(place.command, argument.name(), known))).map(candidate);
}

/** What stands in the value of an option, by the option. */
const kindOfValue: Record<string, 'branch' | 'snapshot'> = { '--parent': 'branch', '--from': 'snapshot' };

async function knownFor(
  command: VeloCommand,
  argument: string,
  known: Known,
): Promise<readonly (string | Candidate)[]> {
  // A new branch's project is known, its name is not.
  if (namesNewBranch(command)) return (await known('project')).map((project) => `${candidate(project).value}/`);
  if (argument === 'project/name') return known('branch');
  if (argument === 'project[/name]') return [...(await known('project')), ...(await known('branch'))];
  if (argument === 'id') return known('snapshot');
  return command.name() === 'create' || argument === 'key' ? [] : known('project');
}

function candidate(one: string | Candidate): Candidate {
  return typeof one === 'string' ? { value: one, about: '' } : one;
}

/** A command's own options and those of the program, which may stand anywhere. */
function optionsOf(command: Command): Option[] {
  const own = command.createHelp().visibleOptions(command);
  return command.parent ? [...own, ...optionsOf(command.parent).filter(({ long }) => long !== '--help')] : own;
}

function visibleCommands(command: Command): Command[] {
  return command
    .createHelp()
    .visibleCommands(command)
    .filter((sub) => sub.name() !== 'help');
}
