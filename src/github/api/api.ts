import { defaults, getOctokitOptions } from '@actions/github/lib/utils';
import { Octokit } from '@octokit/rest';
import type { RepositoryRef } from '../decide/event.ts';
import type { RunContext } from '../run/run-context.ts';
import { debug, oneLine } from '../step/log.ts';
import { type Budget, boundedFetch, RefusedAnswer, sizeLimits } from './fetch.ts';
import { createRetries, type Failure, isOutage, limits, type Retries } from './retry.ts';

/** GitHub's REST interface (also Forgejo's and Gitea's), for one repository, with bounded patience. */
export interface GitHubApi {
  rest: Octokit['rest'];
  graphql: Octokit['graphql'];
  /** `owner` and `repo` of every request. */
  at: { owner: string; repo: string };
  retries: Retries;
  /** What is left to spend. */
  budget: Budget;
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
  /** Default that of a new run. */
  budget?: Budget;
}

/**
 * Opens the interface: @octokit/rest with the defaults of @actions/github, which read GITHUB_API_URL and use the proxies
 * that a runner is configured with. Retries follow one table (retry.ts), not octokit's plugins for retry and throttling:
 * for a 429 their attempts multiply, neither has a time limit, and they repeat a POST blindly.
 */
export function connectApi(options: ApiOptions): GitHubApi {
  const { token, repository, timeoutMs = 10_000, signal = new AbortController().signal } = options;
  const { budget = { ms: limits.runMs, bytes: sizeLimits.run } } = options;
  const { baseUrl = defaults.baseUrl ?? 'https://api.github.com' } = options;
  const octokit = new Octokit({
    ...getOctokitOptions(token, { baseUrl }),
    request: { ...defaults.request, fetch: boundedFetch(defaults.request?.fetch ?? fetch, baseUrl, budget), log },
    log,
  });
  const retries = createRetries(signal);
  octokit.hook.wrap('request', async (request, asked) => {
    for (let attempt = 1; ; attempt++) {
      const from = performance.now();
      try {
        // In place: before-after-hook binds the options to the hooks within, so that other ones passed on are ignored.
        const patience = Math.ceil(Math.max(0, Math.min(timeoutMs, budget.ms)));
        asked.request.signal = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
        return await request(asked);
      } catch (error) {
        const failure = asFailure(error);
        // After a POST without an answer, the caller must look up whether it was carried out.
        if (signal.aborted || (asked.method === 'POST' && isOutage(failure))) throw error;
        if (!(await retries.again(failure, attempt, performance.now() - from))) throw error;
      }
    }
  });
  return {
    rest: octokit.rest,
    graphql: octokit.graphql,
    at: { owner: repository.owner, repo: repository.name },
    retries,
    budget,
    installation: token.startsWith('ghs_'),
  };
}

/** Octokit's own remarks quote headers of the answer. */
const log = { debug: () => {}, info: () => {}, warn: debug, error: debug };

/** The interface as a run has it: its token, its repository, and an end when it is cancelled. */
export function apiOf({ inputs, event, signal }: Omit<RunContext, 'run'>, budget?: Budget): GitHubApi {
  const token = inputs['github-token'];
  return connectApi({ token, repository: event.repository, signal, ...(budget ? { budget } : {}) });
}

/** Pages of a list that are asked for. GitHub keeps no more than 2,500 comments with a pull request. */
const mostPages = 30;

/**
 * All of a list, a page after the other. The answer's `Link` says no more than that there is another page: its address
 * is ours. A server that gives a page twice, or has no end of them, is not believed.
 * @throws Error where the list has no end
 */
export async function allOf<T extends { id: number }>(
  page: (number: number) => Promise<{ data: T[]; headers: { link?: string | undefined } }>,
): Promise<T[]> {
  const all = new Map<number, T>();
  for (let number = 1; number <= mostPages; number++) {
    const { data, headers } = await page(number);
    if (!Array.isArray(data)) throw new Error('the answer is not a list');
    const before = all.size;
    for (const each of data) all.set(each.id, each);
    if (!/\brel="?next"?/.test(headers.link ?? '')) return [...all.values()];
    if (all.size === before) break;
  }
  throw new Error('the list has no end');
}

/** Reads what octokit threw. It gives a request that got no answer the status 500, but no response. */
export function asFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return { status: 0, headers: {}, message: String(error) };
  const response = 'response' in error ? (error.response as { headers?: Failure['headers'] } | undefined) : undefined;
  const status = response && 'status' in error ? Number(error.status) : 0;
  const final = error.cause instanceof RefusedAnswer;
  return { status, headers: response?.headers ?? {}, message: error.message, final };
}

/** One sentence for people: what GitHub answered, and the permission that the token lacks when it says which. */
export function explain(error: unknown): string {
  const { status, headers, message } = asFailure(error);
  if (status === 0) return `GitHub gave no usable answer (${oneLine(message).slice(0, 200) || 'no connection'}).`;
  const text = oneLine(message.replace(/ - https?:\/\/\S+$/, '')).replace(/\s+/g, ' ');
  const lacking = status === 403 || status === 404 ? headers['x-accepted-github-permissions'] : undefined;
  const permission = lacking
    ? ` The token needs \`${oneLine(String(lacking)).slice(0, 200).replace(/=/g, ': ')}\`.`
    : '';
  return `GitHub answered ${status} (${text.slice(0, 200)}).${permission}`;
}
