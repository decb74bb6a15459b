import { VeloError } from '../../contract/errors/error.ts';
import { ProgramError, run } from '../../host/processes/exec.ts';
import type { Marks } from '../storage.ts';

/** A property's value and where it was set: `local`, `inherited from …`, `received`, `-`. */
export interface Property {
  value: string;
  source: string;
}

/** Properties of datasets by name; empty if the dataset does not exist. `depth` and `types` as for `zfs get`. */
export async function read(
  base: string,
  wanted: string[],
  { depth, types = 'filesystem' }: { depth: number; types?: string },
): Promise<Map<string, Record<string, Property>>> {
  const args = ['get', '-Hp', '-d', String(depth), '-t', types, '-o', 'name,property,value,source'];
  const datasets = new Map<string, Record<string, Property>>();
  let stdout: string;
  try {
    stdout = (await run('zfs', [...args, wanted.join(','), base])).stdout;
  } catch (error) {
    if (error instanceof ProgramError && error.stderr.includes('does not exist')) return datasets;
    throw error;
  }
  for (const [name = '', property = '', value = '', source = ''] of rows(stdout)) {
    const values = datasets.get(name) ?? {};
    values[property] = { value, source };
    datasets.set(name, values);
  }
  return datasets;
}

/** Marks as `-o velo:name=value` arguments of `zfs create`, `clone` and `snapshot`. */
export const asOptions = (marks: Marks) => properties(marks).flatMap((property) => ['-o', property]);

/** Marks as `velo:name=value`, empty ones left out. */
export function properties(marks: Marks): string[] {
  return Object.entries(marks)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `velo:${name}=${encodeValue(value)}`);
}

/**
 * Encodes a value for a property. "-" alone means no value, and the rows that zfs prints are split at tabs and line
 * ends. These, characters outside ASCII, spaces at both ends and the percent sign itself are percent-encoded.
 */
function encodeValue(value: string): string {
  if (value === '-') return '%2D';
  return value.replace(/[^\x20-\x7e]+|%|^ | $/gu, (text) => (text === ' ' ? '%20' : encodeURIComponent(text)));
}

/** Reverses `encodeValue`; returns the text itself if it can't be decoded. */
export function decodeValue(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Runs a `zfs` command that changes something.
 * @throws VeloError that says what the command's failure means (`failure`)
 */
export async function zfs(args: string[], what: string): Promise<void> {
  try {
    await run('zfs', args);
  } catch (error) {
    if (error instanceof ProgramError) throw failure(error, what);
    throw error;
  }
}

export function failure(error: ProgramError, what: string): VeloError {
  const line = error.stderr.trim().split('\n', 1)[0] ?? '';
  if (/out of space|quota exceeded|size is greater than available space/i.test(line)) {
    return new VeloError(
      'unable',
      'no-space',
      `The pool is full: ${line}.`,
      'Delete branches or snapshots. Nothing was created.',
      { cause: error },
    );
  }
  if (line.includes('already exists')) {
    return new VeloError(
      'conflict',
      'in-the-way',
      `${what} already exists and was not created by velo.`,
      'Choose another name, or rename the existing one.',
      { cause: error },
    );
  }
  if (/permission denied|must be root/i.test(line)) {
    return new VeloError('unable', 'needs-root', `ZFS refused permission: ${line}.`, 'Run velo as root.', {
      cause: error,
    });
  }
  return new VeloError('failed', 'storage-failed', `zfs ${what}: ${line}`, 'Run `velo doctor`.', { cause: error });
}

/** The rows of `-H` output. */
export function rows(stdout: string): string[][] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

/** The names of all datasets and snapshots below a dataset, its own snapshots included. */
export async function below(dataset: string): Promise<string[]> {
  const { stdout } = await run('zfs', ['list', '-Hro', 'name', '-t', 'all', dataset]);
  return stdout.trim().split('\n').slice(1);
}
