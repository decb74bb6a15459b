/** Makes, uses or resets a branch by name, and at the job's end takes a job's branch away. */
export async function run(): Promise<void> {
  const { beginJob } = await import('../../src/github/run/job-end.ts');
  if (!(await beginJob())) return (await import('../../src/github/play/job.ts')).endJob();
  const { playNamedBranch } = await import('../../src/github/play/named-branch.ts');
  await playNamedBranch();
}
