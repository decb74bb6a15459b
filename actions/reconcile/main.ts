/** Destroys what closed pull requests have left. */
export async function run(): Promise<void> {
  const { playReconcileAction } = await import('../../src/github/play/named-branch.ts');
  await playReconcileAction();
}
