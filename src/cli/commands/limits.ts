import { bytes } from '../../bytes.ts';
import { VeloError } from '../../contract/errors/error.ts';
import type { Limits, LimitsChange } from '../../velo.ts';
import type { VeloCommand } from '../command.ts';
import { count, size } from '../options.ts';

/** The parsed options of `addLimitOptions`. */
export type LimitOptions = LimitsChange;

/** Adds the options for the limits of a branch. */
export function addLimitOptions(command: VeloCommand): VeloCommand {
  return command
    .option('--disk <size>', 'disk limit, such as 10G, or none', word(size))
    .option('--memory <size>', 'memory limit, such as 2G, or none', word(size))
    .option('--cpus <number>', 'processor limit, such as 1.5, or none', word(processors))
    .option('--pids <number>', 'process limit, or none', word(count));
}

/** The `limits` field of a request; absent without any option. */
export function limitsGiven({ disk, memory, cpus, pids }: LimitOptions): { limits?: LimitsChange } {
  const given = Object.entries({ disk, memory, cpus, pids }).filter(([, value]) => value !== undefined);
  return given.length === 0 ? {} : { limits: Object.fromEntries(given) };
}

/** `disk 10 GB, memory 2 GB, 512 processes`; null without any. */
export function renderLimits({ disk, memory, cpus, pids }: Limits): string | null {
  const parts = [
    ...(disk === null ? [] : [`disk ${bytes(disk)}`]),
    ...(memory === null ? [] : [`memory ${bytes(memory)}`]),
    ...(cpus === null ? [] : [`${cpus} ${cpus === 1 ? 'processor' : 'processors'}`]),
    ...(pids === null ? [] : [`${pids} processes`]),
  ];
  return parts.length === 0 ? null : parts.join(', ');
}

function word(read: (text: string) => number): (text: string) => number | 'none' | 'default' {
  return (text) => (text === 'none' || text === 'default' ? text : read(text));
}

function processors(text: string): number {
  if (/^(0\.[0-9]{1,2}|[1-9][0-9]{0,3}(\.[0-9]{1,2})?)$/.test(text) && Number(text) > 0) return Number(text);
  throw new VeloError(
    'usage',
    'invalid-value',
    `--cpus cannot be ${JSON.stringify(text)}.`,
    'Write a number such as 2 or 0.5.',
  );
}
