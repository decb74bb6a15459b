import type { Branch, Generation } from '../catalog/catalog.ts';
import type { Place } from '../store/open-place.ts';
import { dropExpiredArchives } from '../wal-cleanup/expired-archives.ts';

/**
 * Counts a generation that was just replaced among the retired ones, and drops what is kept no longer.
 * @returns whether it stays; otherwise the caller removes it
 */
export async function retire(place: Place, branch: Branch, old: Generation): Promise<boolean> {
  branch.retired.unshift(old);
  await dropExpiredArchives(place, branch);
  branch.remains = branch.remains.filter((each) => each !== old);
  return branch.retired.includes(old);
}
