/** Destroys branches of the pull request. */
export async function run(): Promise<void> {
  const { playDestroy } = await import('../../src/github/play/named-branch.ts');
  await playDestroy();
}
