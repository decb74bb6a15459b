/**
 * How much of a store must stay free, in bytes: 5 %, at least 1 GB, but at most a fifth of a small store. A full pool
 * stops the parent as well (WAL can't be written), so new branches are refused before the pool is full.
 */
export function spaceFloor(sizeBytes: number): number {
  return Math.min(Math.max(sizeBytes * 0.05, 1e9), sizeBytes * 0.2);
}
