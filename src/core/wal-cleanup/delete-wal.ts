import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Archive, removeArchive, walFolder } from '../archive/archives.ts';
import type { Steps } from '../operation/steps.ts';
import { archivePath, type Place } from '../store/open-place.ts';
import type { Base } from '../wal/bases.ts';

/** What is deleted of one archive. */
export interface Doomed {
  archive: Archive;
  files: readonly string[];
  bases: readonly Base[];
  /** Nothing of it stays. */
  whole: boolean;
}

/**
 * Deletes WAL of a branch that is locked. Recoveries that are under way have their own links to what they read. A base
 * without its WAL opens no window; WAL without its base is found by the next clean-up.
 */
export async function deleteWal(place: Place, { archive, files, bases, whole }: Doomed, steps: Steps): Promise<void> {
  if (bases.length > 0) {
    const { dropLocked } = await import('../snapshot/snapshots.ts');
    for (const base of bases) await dropLocked(place, base, steps);
  }
  await steps.run('Delete WAL', async () => {
    const folder = walFolder(archivePath(place, archive.id));
    for (const file of files) rmSync(join(folder, file), { force: true });
    if (whole) removeArchive(place, archive.id);
  });
}
