import { asFailure, explain, type GitHubApi } from '../api/api.ts';
import { RefusedAnswer } from '../api/fetch.ts';
import type { LivePull } from './decide.ts';

/** A pull request as GitHub has it now. */
type Pull = Exclude<LivePull, { unreadable: string }>;

/** Asks for the pull request as it is now; why it can't be read is an answer too. */
export async function readLive(api: GitHubApi, number: number): Promise<LivePull> {
  try {
    const { repository: _, ...live } = await readPull(api, number);
    return live;
  } catch (error) {
    return { unreadable: explain(error) };
  }
}

/**
 * The same, with the id of the repository that its head lies in; null when that one is gone.
 * @throws octokit's RequestError; Error when the answer is not a pull request
 */
export async function readPull(api: GitHubApi, number: number): Promise<Pull & { repository: number | null }> {
  const { data } = await api.rest.pulls.get({ ...api.at, pull_number: number });
  const state: unknown = data?.state;
  if ((state !== 'open' && state !== 'closed') || !/^[0-9a-f]{40,64}$/.test(data.head?.sha)) {
    throw new RefusedAnswer('the answer is not a pull request');
  }
  // Forgejo and Gitea may leave both out.
  const labels = (data.labels ?? []).map(({ name }) => name);
  return { state, head: data.head.sha, draft: data.draft === true, labels, repository: data.head.repo?.id ?? null };
}

/** Whether this run removed the label: `gone` when another run was first. */
export type Claim = 'taken' | 'gone' | { refused: string };

/** Removes a label. Only one of several runs can, so that the label causes one reset and not one per run. */
export async function takeLabel(api: GitHubApi, number: number, label: string): Promise<Claim> {
  try {
    await api.rest.issues.removeLabel({ ...api.at, issue_number: number, name: label });
    return 'taken';
  } catch (error) {
    return asFailure(error).status === 404 ? 'gone' : { refused: explain(error) };
  }
}

/** The visibility of the repository now; null where it can't be read, or the server knows no such word. */
export async function readVisibility(api: GitHubApi): Promise<string | null> {
  try {
    const { data } = await api.rest.repos.get(api.at);
    return data.visibility ?? null;
  } catch {
    return null;
  }
}
