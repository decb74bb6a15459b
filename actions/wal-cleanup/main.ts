/** Deletes the archived WAL of a branch that no moment of the last days needs. */
export async function run(): Promise<void> {
  const { playWalCleanup } = await import('../../src/github/play/wal-cleanup.ts');
  await playWalCleanup();
}
