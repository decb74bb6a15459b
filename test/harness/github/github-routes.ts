import type { components } from '@octokit/openapi-types';
import type { FakeComment, FakeGitHub, FakePull, Permissions } from './github-api.ts';

/** GitHub's own types for its answers; of each, the fields that velo may read. */
type Schemas = components['schemas'];
type Pull = Pick<Schemas['pull-request'], 'number' | 'state' | 'locked'> & {
  draft: boolean;
  head: { sha: string; repo: Pick<Schemas['repository'], 'id' | 'full_name'> };
  labels: Pick<Schemas['label'], 'name'>[];
};
type Comment = Pick<Schemas['issue-comment'], 'id' | 'html_url' | 'issue_url'> & {
  body: string;
  user: Pick<Schemas['simple-user'], 'login' | 'type'>;
};
type Tree = Pick<Schemas['git-tree'], 'truncated' | 'tree'> & { sha: string };
type Repository = Pick<Schemas['full-repository'], 'id' | 'full_name' | 'private'> & { visibility?: string };

export interface Answer {
  status: number;
  data?: unknown;
  headers?: Record<string, string>;
}

/** What a request asks for, besides its path. */
interface Content {
  url: URL;
  body: unknown;
}

/** The rights that a request needs, and its answer. */
interface Route {
  method: string;
  path: RegExp;
  /** Any one of these rights is enough; empty: every token may. */
  needs: [keyof Permissions, 'read' | 'write'][];
  answer(github: FakeGitHub, match: RegExpExecArray, content: Content): Answer;
}

const readPull: Route['needs'] = [['pull_requests', 'read']];
const readComments: Route['needs'] = [
  ['issues', 'read'],
  ['pull_requests', 'read'],
];
const writeComments: Route['needs'] = [
  ['issues', 'write'],
  ['pull_requests', 'write'],
];

const routes: Route[] = [
  { method: 'GET', path: /^$/, needs: [], answer: getRepository },
  { method: 'GET', path: /^\/pulls$/, needs: readPull, answer: listPulls },
  { method: 'GET', path: /^\/pulls\/(\d+)$/, needs: readPull, answer: getPull },
  { method: 'GET', path: /^\/issues\/(\d+)\/comments$/, needs: readComments, answer: listComments },
  { method: 'POST', path: /^\/issues\/(\d+)\/comments$/, needs: writeComments, answer: createComment },
  { method: 'GET', path: /^\/issues\/comments\/(\d+)$/, needs: readComments, answer: getComment },
  { method: 'PATCH', path: /^\/issues\/comments\/(\d+)$/, needs: writeComments, answer: updateComment },
  { method: 'DELETE', path: /^\/issues\/comments\/(\d+)$/, needs: writeComments, answer: deleteComment },
  { method: 'DELETE', path: /^\/issues\/(\d+)\/labels\/(.+)$/, needs: writeComments, answer: removeLabel },
  { method: 'GET', path: /^\/git\/trees\/([0-9a-f]+)$/, needs: [['contents', 'read']], answer: getTree },
];

/** Answers one request whose token was accepted. */
export function route(github: FakeGitHub, { method, url, body }: Content & { method: string }): Answer {
  if (url.pathname === '/user') return user(github);
  if (url.pathname === '/graphql' && method === 'POST') return viewer(github);
  const { owner, name } = github.repository;
  const base = `/repos/${owner}/${name}`;
  if (url.pathname !== base && !url.pathname.startsWith(`${base}/`)) return notFound;
  const path = url.pathname.slice(base.length);
  for (const each of routes) {
    const match = each.method === method ? each.path.exec(path) : null;
    if (match) return forbidden(github, each.needs) ?? each.answer(github, match, { url, body });
  }
  return notFound;
}

const notFound: Answer = { status: 404, data: { message: 'Not Found' } };
const refusal = 'Resource not accessible by integration';

function user({ token }: FakeGitHub): Answer {
  if (isApps(token)) return { status: 403, data: { message: refusal } };
  return { status: 200, data: { login: token.login, type: 'User' } };
}

/** The only GraphQL query that velo sends. In GraphQL, an app is a viewer like any user. */
function viewer({ token }: FakeGitHub): Answer {
  return { status: 200, data: { data: { viewer: { login: token.login ?? 'github-actions[bot]' } } } };
}

function isApps({ login }: FakeGitHub['token']): boolean {
  return login === null || login.endsWith('[bot]');
}

/** Refuses a token without enough rights. As on GitHub, a header lists the rights that would be enough. */
function forbidden({ token: { permissions } }: FakeGitHub, needs: Route['needs']): Answer | null {
  const fits = ([name, level]: Route['needs'][number]) =>
    permissions[name] === 'write' || (level === 'read' && permissions[name] === 'read');
  if (needs.length === 0 || needs.some(fits)) return null;
  const accepted = needs.map(([name, level]) => `${name}=${level}`).join('; ');
  return { status: 403, data: { message: refusal }, headers: { 'x-accepted-github-permissions': accepted } };
}

function getRepository({ repository, visibility }: FakeGitHub): Answer {
  const full_name = `${repository.owner}/${repository.name}`;
  const data: Repository = { id: repository.id, full_name, private: visibility === 'private' };
  return { status: 200, data: visibility === undefined ? data : { ...data, visibility } };
}

function listPulls(github: FakeGitHub, _match: RegExpExecArray, { url }: Content): Answer {
  const wanted = url.searchParams.get('state') ?? 'open';
  const all = [...github.pulls.values()].filter(({ state }) => wanted === 'all' || state === wanted);
  return paged(
    all.map((pull) => shownPull(github, pull)),
    url,
  );
}

function getPull(github: FakeGitHub, [, number]: RegExpExecArray): Answer {
  const pull = github.pulls.get(Number(number));
  return pull ? { status: 200, data: shownPull(github, pull) } : notFound;
}

function shownPull({ repository }: FakeGitHub, pull: FakePull): Pull {
  const repo = { id: repository.id + (pull.fork ? 1 : 0), full_name: `${repository.owner}/${repository.name}` };
  const labels = (pull.labels ?? []).map((name) => ({ name }));
  const { number, state, head: sha, draft = false, locked = false } = pull;
  return { number, state, locked, draft, labels, head: { sha, repo } };
}

function listComments(github: FakeGitHub, [, number]: RegExpExecArray, { url }: Content): Answer {
  const all = github.comments.filter(({ pull }) => pull === Number(number));
  return paged(
    all.map((comment) => shown(github, comment)),
    url,
  );
}

/** One page, with the next page's address in `Link`. */
function paged(all: unknown[], url: URL): Answer {
  const perPage = Math.min(100, Number(url.searchParams.get('per_page')) || 30);
  const page = Number(url.searchParams.get('page')) || 1;
  const next = new URL(url);
  next.searchParams.set('page', String(page + 1));
  const more = page * perPage < all.length;
  const headers: Record<string, string> = more ? { link: `<${next.href}>; rel="next"` } : {};
  return { status: 200, data: all.slice((page - 1) * perPage, page * perPage), headers };
}

function createComment(github: FakeGitHub, [, number]: RegExpExecArray, { body }: Content): Answer {
  const refused = unwritable(github, Number(number));
  if (refused) return refused;
  const login = github.token.login ?? 'github-actions[bot]';
  return { status: 201, data: shown(github, github.comment(Number(number), login, textOf(body))) };
}

function getComment(github: FakeGitHub, [, id]: RegExpExecArray): Answer {
  const comment = commentOf(github, id);
  return comment ? { status: 200, data: shown(github, comment) } : notFound;
}

function updateComment(github: FakeGitHub, [, id]: RegExpExecArray, { body }: Content): Answer {
  const comment = commentOf(github, id);
  if (!comment) return notFound;
  const refused = unwritable(github, comment.pull);
  if (refused) return refused;
  comment.body = textOf(body);
  comment.edits += 1;
  return { status: 200, data: shown(github, comment) };
}

function deleteComment(github: FakeGitHub, [, id]: RegExpExecArray): Answer {
  const comment = commentOf(github, id);
  if (!comment) return notFound;
  github.comments.splice(github.comments.indexOf(comment), 1);
  return { status: 204 };
}

function commentOf({ comments }: FakeGitHub, id: string | undefined): FakeComment | undefined {
  return comments.find((comment) => comment.id === Number(id));
}

/** Only collaborators can comment in a locked conversation. */
function unwritable({ pulls }: FakeGitHub, number: number): Answer | null {
  if (pulls.get(number)?.locked) {
    return { status: 403, data: { message: 'Unable to create comment because issue is locked.' } };
  }
  return pulls.has(number) ? null : notFound;
}

function removeLabel(github: FakeGitHub, [, number, name = '']: RegExpExecArray): Answer {
  const pull = github.pulls.get(Number(number));
  const label = decodeURIComponent(name);
  if (!pull?.labels?.includes(label)) return { status: 404, data: { message: 'Label does not exist' } };
  pull.labels = pull.labels.filter((each) => each !== label);
  return { status: 200, data: pull.labels.map((each) => ({ name: each })) };
}

function getTree(github: FakeGitHub, [, sha = '']: RegExpExecArray): Answer {
  const tree = github.trees.get(sha);
  if (!tree) return notFound;
  const folders = new Set(Object.keys(tree.files).flatMap((path) => (path.includes('/') ? [path.split('/')[0]] : [])));
  const data: Tree = {
    sha,
    truncated: tree.truncated === true,
    tree: [
      ...[...folders].map((path) => ({ path, mode: '040000', type: 'tree', sha: '0'.repeat(40) }) as const),
      ...Object.entries(tree.files).map(([path, blob]) => ({ path, mode: '100644', type: 'blob', sha: blob }) as const),
    ] as Tree['tree'],
  };
  return { status: 200, data };
}

function shown({ url, repository: { owner, name } }: FakeGitHub, comment: FakeComment): Comment {
  return {
    id: comment.id,
    body: comment.body,
    user: { login: comment.login, type: comment.login.endsWith('[bot]') ? 'Bot' : 'User' },
    html_url: `${url}/${owner}/${name}/pull/${comment.pull}#issuecomment-${comment.id}`,
    issue_url: `${url}/repos/${owner}/${name}/issues/${comment.pull}`,
  };
}

function textOf(body: unknown): string {
  const text = typeof body === 'object' && body !== null && 'body' in body ? body.body : '';
  return String(text);
}
