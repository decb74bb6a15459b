import { lstatSync } from 'node:fs';
import { VeloError } from '../../contract/error.ts';
import { formatBranch } from '../../contract/names.ts';
import type { Problem } from '../../contract/velo.ts';
import { pgdataOf } from '../../postgres/cluster/server-files.ts';
import type { Volume } from '../../storage/storage.ts';
import type { Generation } from './catalog.ts';

/**
 * Why a volume's data can't be looked at; undefined when it can. The folder above `pgdata` is no tenant's: one that is
 * not there was moved, or is not mounted, and whatever it holds may be somewhere still.
 */
export function absenceOf(volume: Volume): Problem | undefined {
  if (!volume.present) return volume.absence ?? { what: 'it is not mounted', help: 'Mount it.' };
  const pgdata = pgdataOf(volume.path);
  try {
    if (lstatSync(pgdata).isDirectory()) return undefined;
    return { what: `${pgdata} is not a folder`, help: 'Put the folder back.' };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const what = code === 'ENOENT' ? `the folder ${pgdata} does not exist` : `${pgdata} can't be read (${code})`;
    return { what, help: 'Put the folder back, or mount its file system.' };
  }
}

/**
 * What can't be looked at is not thrown away unasked: it may be all that there is of somebody's work.
 * @throws VeloError conflict `data-missing`, before anything was changed
 */
export function refuseAbsent({ volume, of }: Generation, verb: string): void {
  const absence = absenceOf(volume);
  if (!absence) return;
  throw new VeloError(
    'conflict',
    'data-missing',
    `The data of ${formatBranch(of)} can't be read: ${absence.what}.`,
    `${absence.help} Or force it to ${verb} the branch anyway. Nothing was changed.`,
  );
}
