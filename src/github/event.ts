import * as z from 'zod/mini';
import { VeloError } from '../error.ts';

/** What started the run, as plain data. */
export interface RunEvent {
  /** `pull_request`, `push`, …: GITHUB_EVENT_NAME. */
  name: string;
  /** `opened`, `closed`, …; empty for events without one. */
  action: string;
  /** The pull request that the event is about; null for events about something else. */
  pull: PullRequestRef | null;
}

export interface PullRequestRef {
  number: number;
  /** The head commit's full SHA. */
  head: string;
  /** The head lies in another repository, or in one that is gone. */
  fork: boolean;
  repository: RepositoryRef;
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
}

const sha = z.string().check(z.regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/));
const count = z.int().check(z.positive());

// Only what is used, so that Forgejo's and Gitea's payloads pass as well: theirs lack many of GitHub's fields, and
// `head.repo` is null once a fork has been deleted.
const payloadSchema = z.object({
  action: z.string(),
  pull_request: z.object({
    number: count,
    head: z.object({ sha, repo: z.nullish(z.object({ id: count })) }),
  }),
  repository: z.object({ id: count, full_name: z.string().check(z.regex(/^[^/\s]+\/[^/\s]+$/)) }),
});

/**
 * Reads an event's name and payload.
 * @throws VeloError failed `unreadable-event` when a pull request's event lacks what must be known of it
 */
export function readEvent(name: string, payload: Record<string, unknown>): RunEvent {
  const action = typeof payload.action === 'string' ? payload.action : '';
  if (payload.pull_request === undefined) return { name, action, pull: null };
  const parsed = payloadSchema.safeParse(payload);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path }) => path.join('.')).join(', ');
    throw new VeloError(
      'failed',
      'unreadable-event',
      `The payload of ${name} is not one of a pull request: ${wrong} can’t be read.`,
      'Run the action on `pull_request` or `pull_request_target`.',
    );
  }
  const { pull_request: pull, repository } = parsed.data;
  const [owner = '', repositoryName = ''] = repository.full_name.split('/');
  return {
    name,
    action,
    pull: {
      number: pull.number,
      head: pull.head.sha,
      fork: pull.head.repo?.id !== repository.id,
      repository: { id: repository.id, owner, name: repositoryName },
    },
  };
}

/** Reads the run from the runner's variables. Links follow GITHUB_SERVER_URL: enterprise servers and Forgejo too. */
export function readRun(env: NodeJS.ProcessEnv): RunInfo {
  const serverUrl = (env.GITHUB_SERVER_URL || 'https://github.com').replace(/\/+$/, '');
  const id = Number(env.GITHUB_RUN_ID) || 0;
  const attempt = Number(env.GITHUB_RUN_ATTEMPT) || 1;
  return { serverUrl, id, attempt, url: `${serverUrl}/${env.GITHUB_REPOSITORY ?? ''}/actions/runs/${id}` };
}
