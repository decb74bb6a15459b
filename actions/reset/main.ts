/** Resets a branch of the pull request. */
export async function run(): Promise<void> {
  const { playReset } = await import('../../src/github/run/named-branch.ts');
  await playReset();
}
