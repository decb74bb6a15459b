/** Gives the connection to a branch that is there. */
export async function run(): Promise<void> {
  const { playConnect } = await import('../../src/github/run/named-branch.ts');
  await playConnect();
}
