import { VeloError } from '../../contract/errors/error.ts';
import type { Storage } from '../../storage/storage.ts';

/** The error of a server that has no space to write, from its log; undefined if the log says something else. */
export function fullDisk(said: string, what: string, storage: Pick<Storage, 'pool'>): VeloError | undefined {
  if (/Disk quota exceeded/.test(said)) {
    return new VeloError(
      'unable',
      'disk-limit',
      `The server of ${what} did not start: the branch has reached its disk limit.`,
      `Raise the limit and start the branch again, or reset the branch.`,
    );
  }
  if (!/No space left on device/.test(said)) return undefined;
  return new VeloError(
    'unable',
    'no-space',
    `The server of ${what} did not start: ${storage.pool} is full.`,
    'Free some space, then start it again. `velo doctor` shows what uses the space.',
  );
}
