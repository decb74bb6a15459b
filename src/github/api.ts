import { defaults, getOctokitOptions } from '@actions/github/lib/utils';
import { Octokit } from '@octokit/rest';
import type { RepositoryRef } from './event.ts';
import type { Context } from './play.ts';
import { createRetries, type Failure, isOutage, type Retries } from './retry.ts';

/** GitHub's REST interface (also Forgejo's and Gitea's), for one repository, with bounded patience. */
export interface GitHubApi {
  rest: Octokit['rest'];
  graphql: Octokit['graphql'];
  paginate: Octokit['paginate'];
  /** `owner` and `repo` of every request. */
  at: { owner: string; repo: string };
  retries: Retries;
  /** The token is an installation's, GITHUB_TOKEN among them: it has no user of its own to ask for. */
  installation: boolean;
}

export interface ApiOptions {
  token: string;
  repository: RepositoryRef;
  signal?: AbortSignal;
  /** Default GITHUB_API_URL. */
  baseUrl?: string;
  /** How long one attempt may take; default 10,000. */
  timeoutMs?: number;
}

/**
 * Opens the interface: @octokit/rest with the defaults of @actions/github, which read GITHUB_API_URL and go through the
 * proxies that a runner is configured with. Repeating is done here, by one table (retry.ts), and not by octokit's plugins for
 * retry and throttling: for a 429 theirs multiply, neither has a limit in time, and theirs repeat a POST blindly.
 */
export function connectApi(options: ApiOptions): GitHubApi {
  const { token, repository, timeoutMs = 10_000, signal = new AbortController().signal } = options;
  const octokit = new Octokit({
    ...defaults,
    ...getOctokitOptions(token, options.baseUrl ? { baseUrl: options.baseUrl } : {}),
  });
  const retries = createRetries(signal);
  octokit.hook.wrap('request', async (request, asked) => {
    for (let attempt = 1; ; attempt++) {
      const from = performance.now();
      try {
        // In place: before-after-hook binds the options to the hooks within, so that other ones passed on are ignored.
        asked.request.signal = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
        return await request(asked);
      } catch (error) {
        const failure = asFailure(error);
        // Whether a POST without an answer was carried out must be looked up by whoever sent it.
        if (signal.aborted || (asked.method === 'POST' && isOutage(failure))) throw error;
        if (!(await retries.again(failure, attempt, performance.now() - from))) throw error;
      }
    }
  });
  return {
    rest: octokit.rest,
    graphql: octokit.graphql,
    paginate: octokit.paginate,
    at: { owner: repository.owner, repo: repository.name },
    retries,
    installation: token.startsWith('ghs_'),
  };
}

/** The interface as a run has it: its token, its repository, and an end when it is cancelled. */
export function apiOf({ inputs, event, signal }: Context): GitHubApi {
  return connectApi({ token: inputs['github-token'], repository: event.repository, signal });
}

/** Reads what octokit threw. It gives a request that got no answer the status 500, but no response. */
export function asFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return { status: 0, headers: {}, message: String(error) };
  const response = 'response' in error ? (error.response as { headers?: Failure['headers'] } | undefined) : undefined;
  const status = response && 'status' in error ? Number(error.status) : 0;
  return { status, headers: response?.headers ?? {}, message: error.message };
}

/** One sentence for people: what GitHub answered, and the permission that the token lacks when it says which. */
export function explain(error: unknown): string {
  const { status, headers, message } = asFailure(error);
  if (status === 0) return `GitHub gave no answer (${message || 'no connection'}).`;
  const text = message.replace(/ - https?:\/\/\S+$/, '').replace(/\s+/g, ' ');
  const lacking = status === 403 || status === 404 ? headers['x-accepted-github-permissions'] : undefined;
  const permission = lacking ? ` The token needs \`${String(lacking).replace(/=/g, ': ')}\`.` : '';
  return `GitHub answered ${status} (${text.slice(0, 200)}).${permission}`;
}
