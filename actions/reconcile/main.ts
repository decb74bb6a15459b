/** Destroys what closed pull requests have left. */
export async function run(): Promise<void> {
  const { playReconcileAction } = await import('../../src/github/run/named-branch.ts');
  await playReconcileAction();
}
