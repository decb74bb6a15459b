/** Takes a snapshot of a branch, and deletes old ones by a rule. */
export async function run(): Promise<void> {
  const { playSnapshot } = await import('../../src/github/play/snapshot.ts');
  await playSnapshot();
}
