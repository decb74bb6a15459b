import { Option } from 'commander';
import type { CreateBranch } from '../../velo.ts';
import type { VeloCommand } from '../command.ts';
import { conflict, count } from '../options.ts';
import { shortId } from '../render/format.ts';

/** The options that say what a new generation is made from, in place of the parent's present state. */
export interface SourceOptions extends Pick<CreateBranch, 'from' | 'pitr' | 'lsn' | 'generation'> {
  latest?: true;
}

/** Adds `--pitr`, `--lsn`, `--latest` and `--generation`. `whose` is whose history they mean. */
export function addMomentOptions(command: VeloCommand, whose: string): VeloCommand {
  return (
    command
      // What a time may be, and its mistakes, are the engine's to say: it knows when the branch served.
      .option('--pitr <time>', `the state of ${whose} at a time, such as "2 hours ago"`)
      .option('--lsn <lsn>', 'the same, at a position in the write-ahead log')
      .option('--latest', 'the same, the newest state that its WAL archive has')
      .addOption(new Option('--generation <n>', 'the generation that is meant').argParser(count).hideHelp())
  );
}

/**
 * Refuses more than one source. `others` are the command's further sources, each with whether it was given.
 * @throws VeloError usage `conflicting-options`, `missing-option`
 */
export function checkSource(
  command: VeloCommand,
  { from, pitr, lsn, latest, generation }: SourceOptions,
  others: Record<string, boolean> = {},
): void {
  const moments = { '--pitr': pitr !== undefined, '--lsn': lsn !== undefined, '--latest': latest === true };
  const [first, second] = givenOf({ ...others, '--from': from !== undefined, ...moments });
  if (first !== undefined && second !== undefined)
    throw conflict(first, second, 'A branch has one source; leave one of them out.');
  if (generation === undefined || givenOf(moments).length > 0) return;
  if (first !== undefined) throw conflict(first, '--generation', 'A generation belongs to --pitr, --lsn or --latest.');
  throw command.wrong(
    'missing-option',
    '`--generation` needs a moment in the generation',
    'Add --pitr TIME, --lsn LSN or --latest.',
  );
}

/** `snapshot 1a2b3c4d`, `shop/main as of 2 hours ago`; undefined without a source. */
export function sourceText({ from, pitr, lsn, latest }: SourceOptions, branch: string): string | undefined {
  if (from !== undefined) return `snapshot ${shortId(from)}`;
  if (pitr !== undefined) return `${branch} as of ${pitr}`;
  if (lsn !== undefined) return `${branch} at ${lsn}`;
  return latest ? `the newest recoverable state of ${branch}` : undefined;
}

function givenOf(options: Record<string, boolean>): string[] {
  return Object.entries(options).flatMap(([name, isGiven]) => (isGiven ? [name] : []));
}
