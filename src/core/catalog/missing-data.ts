import { lstatSync } from 'node:fs';
import { VeloError } from '../../contract/errors/error.ts';
import { formatBranch } from '../../contract/values/names.ts';
import type { Problem } from '../../contract/velo.ts';
import { pgdataOf } from '../../postgres/cluster/server-files.ts';
import type { Volume } from '../../storage/storage.ts';
import type { Generation } from './catalog.ts';

/**
 * Why a volume's data can't be read; undefined if it can. Tenants can't write to the folder above `pgdata`: if `pgdata`
 * is missing, it was moved or is not mounted, and the data may still exist somewhere.
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
 * Data that can't be read is not deleted without force: it may be the only copy of somebody's work.
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
