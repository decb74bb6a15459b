import { explain, type GitHubApi } from './api.ts';
import type { LivePull } from './decide.ts';

/** Asks for the pull request as it is now; why it can't be read is an answer too. */
export async function readLive(api: GitHubApi, number: number): Promise<LivePull> {
  try {
    const { data } = await api.rest.pulls.get({ ...api.at, pull_number: number });
    const state: unknown = data?.state;
    if ((state === 'open' || state === 'closed') && data.head?.sha) return { state, head: data.head.sha };
    return { unreadable: 'GitHub’s answer is no pull request.' };
  } catch (error) {
    return { unreadable: explain(error) };
  }
}
