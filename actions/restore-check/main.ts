/** Tries a recovery, and says whether it worked. */
export async function run(): Promise<void> {
  const { playRestoreCheck } = await import('../../src/github/play/restore-check.ts');
  await playRestoreCheck();
}
