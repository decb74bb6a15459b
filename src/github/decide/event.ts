import * as z from 'zod/mini';
import { VeloError } from '../../contract/errors/error.ts';

/** What started the run, as plain data. */
export interface RunEvent {
  /** `pull_request`, `push`, …: GITHUB_EVENT_NAME. */
  name: string;
  /** `opened`, `closed`, …; empty for events without one. */
  action: string;
  /** The label that `labeled` or `unlabeled` is about; else empty. */
  label: string;
  /** The commit that the run is about. */
  sha: string;
  /** The pull request that the event is about; null for events about something else. */
  pull: PullRequestRef | null;
  repository: RepositoryRef;
}

export interface PullRequestRef {
  number: number;
  /** The head commit's full SHA. */
  head: string;
  /** The head lies in another repository, or in one that is gone. */
  fork: boolean;
  draft: boolean;
  /** Names of its labels, where they are known. */
  labels?: readonly string[];
  /** It was named by the input `pull-request` and looked up; the run's own event is about something else. */
  asked?: true;
}

export interface RepositoryRef {
  /** The id outlives renames and transfers; the name does not. */
  id: number;
  owner: string;
  name: string;
}

/** The run itself: for links, labels and the comment. */
export interface RunInfo {
  /** `https://github.com`, without a slash at its end. */
  serverUrl: string;
  id: number;
  attempt: number;
  /** The page that shows this run's log. */
  url: string;
  /** The job's key in its workflow. */
  job: string;
  /** A machine of GitHub, which is deleted after the job. */
  hosted: boolean;
}

const sha = z.string().check(z.regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/));
const count = z.int().check(z.positive());

// Only what is used, so that Forgejo's and Gitea's payloads pass as well: theirs lack many of GitHub's fields, and
// `head.repo` is null once a fork has been deleted.
const payloadSchema = z.object({
  action: z.string(),
  label: z.nullish(z.object({ name: z.string() })),
  pull_request: z.object({
    number: count,
    draft: z.nullish(z.boolean()),
    labels: z.nullish(z.array(z.object({ name: z.string() }))),
    head: z.object({ sha, repo: z.nullish(z.object({ id: count })) }),
  }),
  repository: z.object({ id: count, full_name: z.string().check(z.regex(/^[^/\s]+\/[^/\s]+$/)) }),
});

/**
 * Reads an event from its payload and the runner's variables.
 * @throws VeloError failed `unreadable-event` when a pull request's event lacks what must be known of it
 */
export function readEvent(env: NodeJS.ProcessEnv, payload: Record<string, unknown>): RunEvent {
  const name = env.GITHUB_EVENT_NAME ?? '';
  const action = typeof payload.action === 'string' ? payload.action : '';
  if (payload.pull_request === undefined) {
    return { name, action, label: '', sha: env.GITHUB_SHA ?? '', pull: null, repository: readRepository(env, payload) };
  }
  const parsed = payloadSchema.safeParse(payload);
  if (!parsed.success) throw unreadable(name, parsed.error.issues.map(({ path }) => path.join('.')).join(', '));
  const { pull_request: pull, repository, label } = parsed.data;
  return {
    name,
    action,
    label: label?.name ?? '',
    sha: pull.head.sha,
    pull: {
      number: pull.number,
      head: pull.head.sha,
      fork: pull.head.repo?.id !== repository.id,
      draft: pull.draft === true,
      labels: (pull.labels ?? []).map(({ name }) => name),
    },
    repository: named(repository.id, repository.full_name),
  };
}

/** Not every event's payload has the repository; a runner's variables have had it since 2022. */
function readRepository(env: NodeJS.ProcessEnv, payload: Record<string, unknown>): RepositoryRef {
  const { repository } = payload as { repository?: { id?: unknown; full_name?: unknown } };
  const id = Number(repository?.id ?? env.GITHUB_REPOSITORY_ID);
  const fullName = String(repository?.full_name ?? env.GITHUB_REPOSITORY ?? '');
  return named(Number.isSafeInteger(id) && id > 0 ? id : 0, fullName);
}

function named(id: number, fullName: string): RepositoryRef {
  const [owner = '', name = ''] = fullName.split('/');
  return { id, owner, name };
}

function unreadable(name: string, wrong: string): VeloError {
  return new VeloError(
    'failed',
    'unreadable-event',
    `The payload of ${name} is not a pull request event: ${wrong} cannot be read.`,
    'Run the action on `pull_request` or `pull_request_target`.',
  );
}

/** Reads the run from the runner's variables. Links follow GITHUB_SERVER_URL: enterprise servers and Forgejo too. */
export function readRun(env: NodeJS.ProcessEnv): RunInfo {
  const serverUrl = (env.GITHUB_SERVER_URL || 'https://github.com').replace(/\/+$/, '');
  const id = Number(env.GITHUB_RUN_ID) || 0;
  return {
    serverUrl,
    id,
    attempt: Number(env.GITHUB_RUN_ATTEMPT) || 1,
    url: `${serverUrl}/${env.GITHUB_REPOSITORY ?? ''}/actions/runs/${id}`,
    job: env.GITHUB_JOB ?? '',
    hosted: env.RUNNER_ENVIRONMENT === 'github-hosted',
  };
}
