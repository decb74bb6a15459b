import { commentState, holderIn, isOwnComment } from '../comment/marker.ts';
import { allOf, asFailure, type GitHubApi } from './api.ts';
import { isOutage } from './retry.ts';

export interface WantedComment {
  body: string;
  /** The id from an earlier run, used first. */
  knownId: number | null;
  /** False leaves a comment that is not there unwritten: nothing is announced when there was nothing. */
  create: boolean;
}

/** The one comment of a pull request and project. */
export interface Comments {
  /** The machine that it names as the one with the branch; null where it names none, or can't be read. */
  holder(): Promise<string | null>;
  /**
   * Brings it to the wanted text and returns it; null when there is none and none was to be made. Further comments of
   * ours with the same marker are removed.
   * @throws octokit's RequestError when GitHub refuses or fails more often than retry.ts allows
   */
  write(wanted: WantedComment): Promise<WrittenComment | null>;
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
  user: { login: string; type?: string } | null;
  issue_url?: string;
}

/** Which comment: of which pull request, about which project. */
interface PullRequestComments {
  number: number;
  project: string;
}

/** Opens the comment; the list is asked for when it is needed, and not again before it may have changed. */
export function openComments(api: GitHubApi, place: PullRequestComments): Comments {
  let listed: Promise<Comment[]> | null = null;
  const author = once(() => ownLogin(api));
  const find = () => findOurs(api, place, author);
  return {
    async holder() {
      try {
        listed ??= find();
        const holders = (await listed).map(({ body }) => holderIn(body));
        return holders.find((machine) => machine !== null) ?? null;
      } catch {
        // A comment that can't be read forbids nothing; that it can't be written either is said later.
        listed = null;
        return null;
      }
    },
    async write(wanted) {
      const known = wanted.knownId === null ? null : await readKnown(api, wanted.knownId, place);
      const updated = known && (await update(api, known, wanted.body));
      if (updated) return updated;
      const found = await (listed ?? find());
      listed = null;
      const written = await updateFirst(api, found, wanted.body);
      if (written || !wanted.create) return written;
      const created = await create(api, { number: place.number, body: wanted.body }, find);
      // Another job may have looked and written at the same time: the first of all stays, whoever wrote it.
      const [first, ...extras] = await find().catch(() => []);
      for (const extra of extras) await remove(api, extra.id);
      return first && first.id !== created.id ? { ...created, id: first.id, url: first.html_url } : created;
    },
  };
}

async function updateFirst(api: GitHubApi, found: Comment[], body: string): Promise<WrittenComment | null> {
  for (const [index, comment] of found.entries()) {
    const written = await update(api, comment, body);
    if (!written) continue; // Deleted between the search and now.
    for (const extra of found.slice(index + 1)) await remove(api, extra.id);
    return written;
  }
  return null;
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= ask();
    return asked;
  };
}

/** The comment with a recorded id, if it is there and still this pull request's. */
async function readKnown(
  api: GitHubApi,
  id: number,
  { number, project }: PullRequestComments,
): Promise<Comment | null> {
  const comment = await orGone(api.rest.issues.getComment({ ...api.at, comment_id: id }));
  if (!comment || !isOwnComment(comment.body, project)) return null;
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
async function create(
  api: GitHubApi,
  { number, body }: { number: number; body: string },
  find: () => Promise<Comment[]>,
): Promise<WrittenComment> {
  for (let attempt = 1; ; attempt++) {
    const from = performance.now();
    try {
      const { data } = await api.rest.issues.createComment({ ...api.at, issue_number: number, body });
      if (data?.id) return { id: data.id, url: data.html_url, change: 'created', certain: attempt === 1 };
      throw new Error('the answer was cut off');
    } catch (error) {
      const failure = asFailure(error);
      if (!isOutage(failure)) throw error;
      const again = await api.retries.again(failure, attempt, performance.now() - from);
      const [first] = await find().catch(() => []);
      if (first) return { id: first.id, url: first.html_url, change: 'created', certain: false };
      if (!again) throw error;
    }
  }
}

/** All comments with our marker by our author, oldest first. Anybody can paste a marker; nobody can post as us. */
async function findOurs(
  api: GitHubApi,
  { number, project }: PullRequestComments,
  author: () => Promise<string>,
): Promise<Comment[]> {
  const wanted = { ...api.at, issue_number: number, per_page: 100 };
  const all = await allOf<Comment>((page) => api.rest.issues.listComments({ ...wanted, page }));
  const marked = all.filter(({ body }) => isOwnComment(body, project));
  // Who we are is asked only where it matters, and the usual case is that of GITHUB_TOKEN.
  const usual = api.installation && marked.every(({ user }) => user?.type !== 'Bot' || user.login === usualBot);
  const login = usual || marked.length === 0 ? usualBot : await author();
  return marked.filter(({ user }) => user?.login === login);
}

async function remove(api: GitHubApi, id: number): Promise<void> {
  await orGone(api.rest.issues.deleteComment({ ...api.at, comment_id: id }));
}

const usualBot = 'github-actions[bot]';

/**
 * The login that the token writes as. One of an app, GITHUB_TOKEN among them, has no user that REST could name; what
 * GraphQL calls the viewer is `<app>[bot]` (github.com/pingdotgg/t3code/pull/11273).
 */
async function ownLogin(api: GitHubApi): Promise<string> {
  try {
    if (!api.installation) return (await api.rest.users.getAuthenticated()).data.login;
    return (await api.graphql<{ viewer: { login: string } }>('query { viewer { login } }')).viewer.login;
  } catch (error) {
    if ([401, 403, 404].includes(asFailure(error).status)) return usualBot;
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
