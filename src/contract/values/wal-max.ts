import { VeloError } from '../errors/error.ts';
import { quoted } from './names.ts';

/** How much a project's archived WAL may take, where nothing else was set. */
export const defaultWalMax = '10%';

/** What is left to every project, in bytes: a base and the WAL that is written meanwhile. */
const least = 64 * 1024 ** 2;

/** Bytes of a number and M, G or T, such as `20G`; undefined for any other text. */
export function sizeOf(text: string): number | undefined {
  const [, count, unit = ''] = /^([1-9][0-9]{0,5})([MGT])B?$/i.exec(text) ?? [];
  return count === undefined ? undefined : Number(count) * 1024 ** ('MGT'.indexOf(unit.toUpperCase()) + 2);
}

/**
 * The bytes that `20G` or `15%` are, of a file system of so many bytes; at least 64 MB.
 * @throws VeloError usage `invalid-size`
 */
export function walMaxBytes(text: string, capacityBytes: number): number {
  const size = sizeOf(text);
  if (size !== undefined && size >= least) return size;
  const [, percent] = /^([1-9][0-9]?)%$/.exec(text) ?? [];
  if (percent !== undefined) return Math.max(least, Math.floor((capacityBytes * Number(percent)) / 100));
  throw new VeloError(
    'usage',
    'invalid-size',
    `${quoted(text)} is not a valid limit for archived WAL.`,
    'Write a size of at least 64M, such as 20G, or a share from 1% to 99%.',
  );
}
