/** Says what this runner's machine has and lacks. */
export async function run(): Promise<void> {
  const { playDoctor } = await import('../../src/github/play/doctor.ts');
  await playDoctor();
}
