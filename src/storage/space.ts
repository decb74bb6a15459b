/**
 * How much of a store must stay free, in bytes: 5 %, at least 1 GB, but of a small store at most a fifth. A full pool
 * stops the parent as well (WAL can't be written), so branches are refused before that.
 */
export function spaceFloor(sizeBytes: number): number {
  return Math.min(Math.max(sizeBytes * 0.05, 1e9), sizeBytes * 0.2);
}
