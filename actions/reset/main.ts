/** Resets a branch of the pull request, and at the job's end closes the forward to it. */
export async function run(): Promise<void> {
  const { beginJob, closeReach } = await import('../../src/github/run/job-end.ts');
  if (!(await beginJob())) return closeReach();
  const { playReset } = await import('../../src/github/play/named-branch.ts');
  await playReset();
}
