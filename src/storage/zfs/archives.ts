import { chmodSync, lstatSync } from 'node:fs';
import { asOptions, read, zfs } from './command.ts';
import type { ZfsStore } from './pool.ts';

/** The dataset of the archives of WAL, below the store's base dataset. */
export const archiveName = '.archive';

/** Segments are written once and read as a whole: large records, and stronger compression than for volumes. */
const tuning = ['recordsize=1M', 'compression=zstd', 'atime=off', 'com.sun:auto-snapshot=false'];

/** Creates the dataset if there is none. */
export async function makeArchiveDataset({ pool: { pool }, root, id }: ZfsStore): Promise<void> {
  const dataset = `${pool}/velo/${archiveName}`;
  const folder = `${root}/${archiveName}`;
  if (isMounted(folder, root)) return;
  if ((await read(dataset, ['mounted'], { depth: 0 })).has(dataset))
    await zfs(['mount', dataset], `dataset ${dataset}`);
  else {
    const marks = asOptions({ store: id, kind: 'archive', volume: archiveName });
    const set = tuning.flatMap((property) => ['-o', property]);
    await zfs(['create', ...set, ...marks, dataset], `dataset ${dataset}`);
  }
  chmodSync(folder, 0o711);
}

/** A folder on another device than the one that it is in is a mounted file system. */
function isMounted(folder: string, root: string): boolean {
  const there = lstatSync(folder, { throwIfNoEntry: false });
  return there !== undefined && there.dev !== lstatSync(root).dev;
}
