import { createRequire } from 'node:module';

/** An event as the runner hands it to an action. */
export interface RunnerEvent {
  name: string;
  /** `owner/name`, for GITHUB_REPOSITORY. */
  repository: string;
  /** GITHUB_SHA; not read for events of pull requests. */
  sha?: string;
  payload: Record<string, unknown>;
}

export interface PullRequestEventOptions {
  name?: 'pull_request' | 'pull_request_target';
  /** An action of GitHub's; any other word (Forgejo's `synchronized`) is put into the first example payload. */
  action: string;
  number: number;
  /** The head commit's SHA. */
  head: string;
  repository: { id: number; owner: string; name: string };
  /** The head is in another repository; `gone`: that repository was deleted. */
  fork?: boolean | 'gone';
  title?: string;
  draft?: boolean;
  /** The label that `labeled` is about. */
  label?: string;
}

interface Example {
  action?: string;
  number: number;
  pull_request: {
    number: number;
    title: string;
    state: string;
    draft: boolean;
    head: { sha: string; repo: { id: number; full_name: string } | null };
  };
  repository: { id: number; full_name: string; name: string };
}

/** One of GitHub's own example payloads, with the test's number, head and repository. */
export function pullRequestEvent(options: PullRequestEventOptions): RunnerEvent {
  const { action, number, head, repository, fork = false } = options;
  const require = createRequire(import.meta.url);
  const groups = require('@octokit/webhooks-examples') as { name: string; examples: Example[] }[];
  const examples = groups.find(({ name }) => name === 'pull_request')?.examples ?? [];
  const example = examples.find((candidate) => candidate.action === action) ?? examples[0];
  if (!example) throw new Error('@octokit/webhooks-examples has no pull_request');
  const payload = structuredClone(example);
  const fullName = `${repository.owner}/${repository.name}`;
  Object.assign(payload, { action, number });
  Object.assign(payload.repository, { id: repository.id, full_name: fullName, name: repository.name });
  Object.assign(payload.pull_request, {
    number,
    state: action === 'closed' ? 'closed' : 'open',
    draft: options.draft === true,
  });
  if (options.label !== undefined) Object.assign(payload, { label: { name: options.label } });
  if (options.title !== undefined) payload.pull_request.title = options.title;
  payload.pull_request.head.sha = head;
  const { repo } = payload.pull_request.head;
  if (repo) Object.assign(repo, { id: fork ? repository.id + 1 : repository.id, full_name: fullName });
  if (fork === 'gone') payload.pull_request.head.repo = null;
  return { name: options.name ?? 'pull_request', repository: fullName, payload: { ...payload } };
}

/** An event that does not belong to a pull request: a schedule, a push, a merge group. */
export function otherEvent(name: string, repository: PullRequestEventOptions['repository'], sha?: string): RunnerEvent {
  const fullName = `${repository.owner}/${repository.name}`;
  const payload = { repository: { id: repository.id, full_name: fullName, name: repository.name } };
  return { name, repository: fullName, payload, ...(sha === undefined ? {} : { sha }) };
}
