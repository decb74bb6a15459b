import { pgdataOf } from '../../postgres/cluster/server-files.ts';
import { asksForMinimalWal } from '../../postgres/cluster/wal-level.ts';
import { shouldRun } from '../catalog/idle.ts';
import type { PresentBranch } from '../store/open-place.ts';
import type { Archive } from './archives.ts';

/** Whether an archive's server goes on archiving, so that its newest window reaches until now. */
export function goesOn({ current }: PresentBranch, { id, ended }: Pick<Archive, 'id' | 'ended'>): boolean {
  const { record, volume } = current;
  if (record.archive !== id || ended !== null || !shouldRun(record)) return false;
  return !asksForMinimalWal(pgdataOf(volume.path));
}
