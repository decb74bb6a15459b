/**
 * The root action's entry: plays what happened to one pull request. Loaded on call, so that the other entries of the
 * shared bundle (the command line among them) never load GitHub's libraries.
 */
export async function run(): Promise<void> {
  const { playPullRequest } = await import('../../src/github/action.ts');
  await playPullRequest();
}
