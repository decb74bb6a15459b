import { asFailure, type GitHubApi } from './api.ts';
import { commentState, isOurs } from './marker.ts';
import { isOutage } from './retry.ts';

export interface WantedComment {
  /** The pull request. */
  number: number;
  project: string;
  body: string;
  /** The id from an earlier run, used first. */
  knownId: number | null;
  /** False leaves a comment that is not there unwritten: nothing is announced when there was nothing. */
  create: boolean;
}

export interface WrittenComment {
  id: number;
  url: string;
  change: 'created' | 'updated' | 'unchanged';
  /** False after a POST without an answer: a copy may still arrive, so the next run shall search, not use the id. */
  certain: boolean;
}

interface Comment {
  id: number;
  html_url: string;
  body?: string | undefined;
  user: { login: string } | null;
  issue_url?: string;
}

/**
 * Brings the one comment of a pull request and project to the wanted text and returns it; null when there is none and
 * none was to be made. Further comments of ours with the same marker are removed.
 * @throws octokit's RequestError when GitHub refuses or fails more often than retry.ts allows
 */
export async function writeComment(api: GitHubApi, wanted: WantedComment): Promise<WrittenComment | null> {
  const known = wanted.knownId === null ? null : await readKnown(api, wanted.knownId, wanted);
  const updated = known && (await update(api, known, wanted.body));
  if (updated) return updated;
  const author = await ownLogin(api);
  const found = await findOurs(api, wanted, author);
  for (const [index, comment] of found.entries()) {
    const written = await update(api, comment, wanted.body);
    if (!written) continue; // Deleted between the search and now.
    for (const extra of found.slice(index + 1)) await remove(api, extra.id);
    return written;
  }
  return wanted.create ? create(api, wanted, author) : null;
}

/** The comment with a recorded id, if it is there and still this pull request's. */
async function readKnown(api: GitHubApi, id: number, { number, project }: WantedComment): Promise<Comment | null> {
  const comment = await orGone(api.rest.issues.getComment({ ...api.at, comment_id: id }));
  if (!comment || !isOurs(comment.body, project)) return null;
  return comment.issue_url?.endsWith(`/${number}`) === false ? null : comment;
}

/** Writes only a changed text; an edit notifies nobody, but the edit history shows each one. Null: it is gone. */
async function update(api: GitHubApi, comment: Comment, body: string): Promise<WrittenComment | null> {
  const state = commentState(body);
  if (comment.body === body || (state !== null && commentState(comment.body) === state)) {
    return { id: comment.id, url: comment.html_url, change: 'unchanged', certain: true };
  }
  const written = await orGone(api.rest.issues.updateComment({ ...api.at, comment_id: comment.id, body }));
  return written && { id: comment.id, url: comment.html_url, change: 'updated', certain: true };
}

/**
 * Posts the comment. A POST that got no answer may have arrived: the list is asked before it is repeated. A copy that
 * arrives even later is found and removed by the next run.
 */
async function create(api: GitHubApi, wanted: WantedComment, author: string): Promise<WrittenComment> {
  for (let attempt = 1; ; attempt++) {
    const from = performance.now();
    try {
      const { data } = await api.rest.issues.createComment({
        ...api.at,
        issue_number: wanted.number,
        body: wanted.body,
      });
      if (data?.id) return { id: data.id, url: data.html_url, change: 'created', certain: attempt === 1 };
      throw new Error('the answer broke off');
    } catch (error) {
      const failure = asFailure(error);
      if (!isOutage(failure)) throw error;
      const again = await api.retries.again(failure, attempt, performance.now() - from);
      const arrived = await findOurs(api, wanted, author).catch(() => []);
      const [first] = arrived;
      if (first) return { id: first.id, url: first.html_url, change: 'created', certain: false };
      if (!again) throw error;
    }
  }
}

/** All comments with our marker by our author, oldest first. Anybody can paste a marker; nobody can post as us. */
async function findOurs(api: GitHubApi, { number, project }: WantedComment, author: string): Promise<Comment[]> {
  const all: Comment[] = await api.paginate(api.rest.issues.listComments, {
    ...api.at,
    issue_number: number,
    per_page: 100,
  });
  return all.filter((comment) => comment.user?.login === author && isOurs(comment.body, project));
}

async function remove(api: GitHubApi, id: number): Promise<void> {
  await orGone(api.rest.issues.deleteComment({ ...api.at, comment_id: id }));
}

/**
 * The login that the token writes as. GITHUB_TOKEN has no user: GitHub answers 403, and its comments are by
 * `github-actions[bot]`; for tokens that are known to be of that kind the question is saved.
 */
async function ownLogin(api: GitHubApi): Promise<string> {
  const bot = 'github-actions[bot]';
  if (api.installation) return bot;
  try {
    const { data } = await api.rest.users.getAuthenticated();
    return data.login;
  } catch (error) {
    if ([401, 403, 404].includes(asFailure(error).status)) return bot;
    throw error;
  }
}

async function orGone<T>(request: Promise<{ data: T }>): Promise<T | null> {
  try {
    return (await request).data;
  } catch (error) {
    if ([404, 410].includes(asFailure(error).status)) return null;
    throw error;
  }
}
