/** Gives the connection to an existing branch. */
export async function run(): Promise<void> {
  const { playConnect } = await import('../../src/github/run/named-branch.ts');
  await playConnect();
}
