import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as it came in. */
export interface SeenRequest {
  method: string;
  /** Path with its query. */
  path: string;
  headers: IncomingMessage['headers'];
  body: unknown;
}

export interface FakePull {
  number: number;
  state: 'open' | 'closed';
  head: string;
  locked?: boolean;
}

export interface FakeComment {
  id: number;
  pull: number;
  login: string;
  body: string;
  edits: number;
}

/** What goes wrong with the next requests whose `METHOD path` matches. */
export interface Fault {
  on: RegExp;
  /** How many requests it hits. */
  times: number;
  /** An answer in place of the real one; `hang` never answers; `drop-after` does the work and then cuts the line. */
  how: { status: number; headers?: Record<string, string>; message?: string } | 'hang' | 'drop-after';
}

/** A repository on GitHub, as far as velo speaks to it: pulls, comments, a token and its rights. */
export interface FakeGitHub {
  url: string;
  repository: { id: number; owner: string; name: string };
  /** The one token that is let in. `login` null: a GITHUB_TOKEN, which has no user and writes as github-actions[bot]. */
  token: { value: string; login: string | null; write: boolean };
  pulls: Map<number, FakePull>;
  comments: FakeComment[];
  requests: SeenRequest[];
  faults: Fault[];
  /** Adds a comment as somebody would by hand. */
  comment(pull: number, login: string, body: string): FakeComment;
  close(): Promise<void>;
}

interface Answer {
  status: number;
  data?: unknown;
  headers?: Record<string, string>;
}

/** Starts the server on a free port of the loopback. Nothing is kept between two of them. */
export async function startGitHub(
  options: Partial<Pick<FakeGitHub, 'repository' | 'token'>> = {},
): Promise<FakeGitHub> {
  const server = createServer((request, response) => {
    void serve(github, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  let nextId = 1000;
  const github: FakeGitHub = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    repository: options.repository ?? { id: 186853002, owner: 'octo', name: 'shop' },
    token: options.token ?? { value: 'ghs_loopback', login: null, write: true },
    pulls: new Map(),
    comments: [],
    requests: [],
    faults: [],
    comment(pull, login, body) {
      const comment = { id: nextId++, pull, login, body, edits: 0 };
      github.comments.push(comment);
      return comment;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections(); // Also those that a fault left hanging.
      }),
  };
  return github;
}

async function serve(github: FakeGitHub, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const method = request.method ?? 'GET';
  const path = request.url ?? '/';
  const body = await readJson(request);
  github.requests.push({ method, path, headers: request.headers, body });
  const fault = github.faults.find(({ on, times }) => times > 0 && on.test(`${method} ${path}`));
  if (fault) fault.times -= 1;
  if (fault?.how === 'hang') return;
  if (fault && fault.how !== 'drop-after') {
    const { status, headers = {}, message = 'Injected' } = fault.how;
    return send(response, { status, headers, data: { message } });
  }
  const answer = authorised(github, request) ?? route(github, method, new URL(path, github.url), body);
  if (fault) return void response.destroy();
  send(response, answer);
}

function authorised(github: FakeGitHub, request: IncomingMessage): Answer | null {
  const given = request.headers.authorization?.replace(/^(token|bearer) /i, '');
  return given === github.token.value ? null : { status: 401, data: { message: 'Bad credentials' } };
}

function route(github: FakeGitHub, method: string, url: URL, body: unknown): Answer {
  if (url.pathname === '/user') return user(github);
  const { owner, name } = github.repository;
  const base = `/repos/${owner}/${name}`;
  if (!url.pathname.startsWith(`${base}/`)) return notFound;
  const path = url.pathname.slice(base.length);
  const pull = /^\/pulls\/(\d+)$/.exec(path);
  if (pull && method === 'GET') return getPull(github, Number(pull[1]));
  const list = /^\/issues\/(\d+)\/comments$/.exec(path);
  if (list && method === 'GET') return listComments(github, Number(list[1]), url);
  if (list && method === 'POST') return createComment(github, Number(list[1]), body);
  const one = /^\/issues\/comments\/(\d+)$/.exec(path);
  if (one) return oneComment(github, method, Number(one[1]), body);
  return notFound;
}

const notFound: Answer = { status: 404, data: { message: 'Not Found' } };

function user({ token }: FakeGitHub): Answer {
  if (token.login === null) return { status: 403, data: { message: 'Resource not accessible by integration' } };
  return { status: 200, data: { login: token.login, type: 'User' } };
}

function getPull(github: FakeGitHub, number: number): Answer {
  const pull = github.pulls.get(number);
  if (!pull) return notFound;
  const repo = { id: github.repository.id, full_name: `${github.repository.owner}/${github.repository.name}` };
  return {
    status: 200,
    data: { number, state: pull.state, locked: pull.locked ?? false, head: { sha: pull.head, repo } },
  };
}

function listComments(github: FakeGitHub, pull: number, url: URL): Answer {
  const perPage = Math.min(100, Number(url.searchParams.get('per_page')) || 30);
  const page = Number(url.searchParams.get('page')) || 1;
  const all = github.comments.filter((comment) => comment.pull === pull);
  const next = new URL(url);
  next.searchParams.set('page', String(page + 1));
  const more = page * perPage < all.length;
  return {
    status: 200,
    data: all.slice((page - 1) * perPage, page * perPage).map((comment) => shown(github, comment)),
    headers: more ? { link: `<${next.href}>; rel="next"` } : {},
  };
}

function createComment(github: FakeGitHub, pull: number, body: unknown): Answer {
  const refused = writable(github, pull);
  if (refused) return refused;
  const login = github.token.login ?? 'github-actions[bot]';
  return { status: 201, data: shown(github, github.comment(pull, login, textOf(body))) };
}

function oneComment(github: FakeGitHub, method: string, id: number, body: unknown): Answer {
  const comment = github.comments.find((candidate) => candidate.id === id);
  if (!comment) return notFound;
  if (method === 'GET') return { status: 200, data: shown(github, comment) };
  const refused = writable(github, comment.pull);
  if (refused) return refused;
  if (method === 'DELETE') {
    github.comments.splice(github.comments.indexOf(comment), 1);
    return { status: 204 };
  }
  if (method !== 'PATCH') return notFound;
  comment.body = textOf(body);
  comment.edits += 1;
  return { status: 200, data: shown(github, comment) };
}

function writable({ token, pulls }: FakeGitHub, pull: number): Answer | null {
  const headers = { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' };
  if (!token.write) return { status: 403, data: { message: 'Resource not accessible by integration' }, headers };
  if (pulls.get(pull)?.locked) {
    return { status: 403, data: { message: 'Unable to create comment because issue is locked.' }, headers };
  }
  return pulls.has(pull) ? null : notFound;
}

function shown({ url, repository: { owner, name } }: FakeGitHub, comment: FakeComment): unknown {
  return {
    id: comment.id,
    body: comment.body,
    user: { login: comment.login },
    html_url: `${url}/${owner}/${name}/pull/${comment.pull}#issuecomment-${comment.id}`,
    issue_url: `${url}/repos/${owner}/${name}/issues/${comment.pull}`,
  };
}

function textOf(body: unknown): string {
  const text = typeof body === 'object' && body !== null && 'body' in body ? body.body : '';
  return String(text);
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text ? JSON.parse(text) : null;
}

function send(response: ServerResponse, { status, data, headers = {} }: Answer): void {
  const limit = { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '900' };
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...limit, ...headers });
  response.end(data === undefined ? undefined : JSON.stringify(data));
}
