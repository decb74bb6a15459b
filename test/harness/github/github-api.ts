import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Answer, route } from './github-routes.ts';

/** One request, as received. */
export interface SeenRequest {
  method: string;
  /** Path and query. */
  path: string;
  headers: IncomingMessage['headers'];
  body: unknown;
}

export interface FakePull {
  number: number;
  state: 'open' | 'closed';
  head: string;
  draft?: boolean;
  labels?: string[];
  locked?: boolean;
  /** Its head is in another repository. */
  fork?: boolean;
}

export interface FakeComment {
  id: number;
  pull: number;
  login: string;
  body: string;
  edits: number;
}

/** Sends the answer of a broken or hostile server. */
export type Lie = (response: ServerResponse, request: IncomingMessage) => void;

/** A fault in the next requests whose `METHOD path` matches. */
export interface Fault {
  on: RegExp;
  /** How many requests it hits. */
  times: number;
  /**
   * `status`: answers this instead of the real answer. `hang`: never answers. `drop-after`: does the work, then closes
   * the connection without an answer. `until`: computes the answer at once, but sends it late.
   */
  how:
    | { status: number; headers?: Record<string, string>; message?: string }
    | { until: Promise<unknown> }
    | Lie
    | 'hang'
    | 'drop-after';
}

/** The rights that a job's `permissions:` give its token. */
export type Permissions = Partial<Record<'contents' | 'issues' | 'pull_requests', 'read' | 'write'>>;

/** The rights that the README's workflow gives. */
export const usualPermissions: Permissions = { contents: 'read', pull_requests: 'write' };

/** The part of a GitHub repository's API that velo uses: pulls, labels, comments, trees, a token and its rights. */
export interface FakeGitHub {
  url: string;
  repository: { id: number; owner: string; name: string };
  /** Undefined for a server whose answers have no such field, such as Forgejo. */
  visibility: 'public' | 'private' | 'internal' | undefined;
  /** The only accepted token. `login` null: a GITHUB_TOKEN, which has no user; it writes as github-actions[bot]. */
  token: { value: string; login: string | null; permissions: Permissions };
  /** Requests left in this hour; one more is refused, and its answer says when the limit is reset. */
  remaining: number;
  pulls: Map<number, FakePull>;
  comments: FakeComment[];
  /** By commit, its files: blob ids by path. */
  trees: Map<string, { files: Record<string, string>; truncated?: boolean }>;
  requests: SeenRequest[];
  faults: Fault[];
  /** Adds a comment without the API, as a person on the website would. */
  comment(pull: number, login: string, body: string): FakeComment;
  close(): Promise<void>;
}

/** Starts the server on a free loopback port. Servers share no state. */
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
    visibility: 'public',
    token: options.token ?? { value: 'ghs_loopback', login: null, permissions: usualPermissions },
    remaining: 1000,
    pulls: new Map(),
    comments: [],
    trees: new Map(),
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
  if (typeof fault?.how === 'function') return fault.how(response, request);
  if (fault && typeof fault.how === 'object' && 'status' in fault.how) {
    const { status, headers = {}, message = 'Injected' } = fault.how;
    return send(github, response, { status, headers, data: { message } });
  }
  const refused = authorised(github, request) ?? limited(github);
  const answer = refused ?? route(github, { method, url: new URL(path, github.url), body });
  if (fault?.how === 'drop-after') return void response.destroy();
  if (fault && typeof fault.how === 'object' && 'until' in fault.how) await fault.how.until;
  send(github, response, answer);
}

function authorised(github: FakeGitHub, request: IncomingMessage): Answer | null {
  const given = request.headers.authorization?.replace(/^(token|bearer) /i, '');
  return given === github.token.value ? null : { status: 401, data: { message: 'Bad credentials' } };
}

function limited(github: FakeGitHub): Answer | null {
  if (github.remaining > 0) {
    github.remaining -= 1;
    return null;
  }
  const headers = { 'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 3600) };
  return { status: 403, headers, data: { message: 'API rate limit exceeded for installation.' } };
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text ? JSON.parse(text) : null;
}

function send({ remaining }: FakeGitHub, response: ServerResponse, { status, data, headers = {} }: Answer): void {
  const limit = { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': String(remaining) };
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...limit, ...headers });
  response.end(data === undefined ? undefined : JSON.stringify(data));
}
