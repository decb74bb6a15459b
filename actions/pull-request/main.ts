/**
 * The root action's entry: plays what happened to one pull request, and at the job's end takes a job's branch away.
 * Loaded on call, so that the other entries of the shared bundle (the command line among them) never load GitHub's
 * libraries.
 */
export async function run(): Promise<void> {
  const { beginJob } = await import('../../src/github/run/job-end.ts');
  if (!(await beginJob())) return (await import('../../src/github/play/job.ts')).endJob();
  const { playPullRequest } = await import('../../src/github/play/pull-request-action.ts');
  await playPullRequest();
}
