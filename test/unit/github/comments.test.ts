import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectApi, explain } from '../../../src/github/api/api.ts';
import { openComments, type WantedComment, type WrittenComment } from '../../../src/github/api/comments.ts';
import { marker, stateLine } from '../../../src/github/comment/marker.ts';
import { readLive } from '../../../src/github/decide/live-pull.ts';
import { type FakeGitHub, startGitHub } from '../../harness/github/github-api.ts';

const bot = 'github-actions[bot]';
const text = (state: string, project = 'shop', seen = state): string =>
  `${marker({ project, machine: 'db-1', live: true })}\n${stateLine([state])}\n${seen}\n`;

let github: FakeGitHub;

beforeEach(async () => {
  github = await startGitHub();
  github.pulls.set(42, { number: 42, state: 'open', head: 'a'.repeat(40) });
});
afterEach(() => github.close());

const api = () =>
  connectApi({
    token: github.token.value,
    repository: github.repository,
    baseUrl: github.url,
    timeoutMs: 300,
  });

function write(body: string, wanted: Partial<WantedComment> = {}): Promise<WrittenComment | null> {
  return openComments(api(), { number: 42, project: 'shop' }).write({ body, knownId: null, create: true, ...wanted });
}

const sent = (method: string): number => github.requests.filter((request) => request.method === method).length;
const posts = /^POST .*\/issues\/42\/comments/;

describe('the comment of a pull request', () => {
  it('is written once, with the token, and then left alone', async () => {
    const first = await write(text('created'));
    expect(first).toMatchObject({ change: 'created', certain: true });
    expect(github.comments).toMatchObject([{ body: text('created'), login: bot }]);
    expect(github.requests.every(({ headers }) => headers.authorization === 'token ghs_loopback')).toBe(true);
    const before = github.requests.length;
    expect(await write(text('created'), { knownId: first?.id ?? null })).toMatchObject({ change: 'unchanged' });
    expect(github.requests.length - before).toBe(1);
  });

  it('is edited when its facts change, but not for a size or a time', async () => {
    const id = github.comment(42, bot, text('created')).id;
    expect(await write(text('created', 'shop', 'other sizes'), { knownId: id })).toMatchObject({ change: 'unchanged' });
    expect(await write(text('reset'), { knownId: id })).toMatchObject({ id, change: 'updated' });
    expect(github.comments).toMatchObject([{ body: text('reset'), edits: 1 }]);
  });

  it('is written again if somebody deleted it', async () => {
    expect(await write(text('reset'), { knownId: 77 })).toMatchObject({ change: 'created' });
    expect(github.comments).toHaveLength(1);
  });

  it('is found without its id on the third page', async () => {
    for (let index = 0; index < 230; index++) github.comment(42, 'someone', `comment ${index}`);
    const { id } = github.comment(42, bot, text('created'));
    expect(await write(text('reset'))).toMatchObject({ id, change: 'updated' });
    expect(sent('GET')).toBe(3);
    expect(sent('POST')).toBe(0);
  });

  it('exists once: the oldest is kept, copies of it are removed, others stay', async () => {
    const stranger = github.comment(42, 'mallory', text('created'));
    const kept = github.comment(42, bot, text('created'));
    const otherProject = github.comment(42, bot, text('created', 'shop-eu'));
    const quoted = github.comment(42, bot, `> quoted\n${text('created')}`);
    const otherPull = github.comment(41, bot, text('created'));
    github.comment(42, bot, text('reset'));
    expect(await write(text('reset'))).toMatchObject({ id: kept.id, change: 'updated' });
    expect(github.comments.map(({ id }) => id)).toEqual([
      stranger.id,
      kept.id,
      otherProject.id,
      quoted.id,
      otherPull.id,
    ]);
    expect(stranger.edits + otherProject.edits + quoted.edits + otherPull.edits).toBe(0);
  });

  it('is not trusted by a recorded id if it is another pull request’s or has another text', async () => {
    github.pulls.set(41, { number: 41, state: 'open', head: 'b'.repeat(40) });
    const other = github.comment(41, bot, text('created'));
    const prose = github.comment(42, bot, 'something else');
    expect(await write(text('reset'), { knownId: other.id })).toMatchObject({ change: 'created' });
    expect(await write(text('reset'), { knownId: prose.id })).toMatchObject({ change: 'unchanged' });
    expect(other.edits + prose.edits).toBe(0);
  });

  it('is found by the login of a person’s token', async () => {
    github.token = { value: 'ghp_person', login: 'octocat', permissions: { pull_requests: 'write' } };
    github.comment(42, bot, text('created'));
    const { id } = github.comment(42, 'octocat', text('created'));
    expect(await write(text('reset'))).toMatchObject({ id, change: 'updated' });
  });

  it('exists once when two jobs write it at the same time: the first one stays', async () => {
    const wanted = { body: text('created'), knownId: null, create: true };
    const [one, two] = [1, 2].map(() => openComments(api(), { number: 42, project: 'shop' }));
    // Both have searched before either writes.
    expect([await one?.holder(), await two?.holder()]).toEqual([null, null]);
    const written = await Promise.all([one?.write(wanted), two?.write(wanted)]);
    expect(github.comments).toHaveLength(1);
    expect(written.map((each) => each?.id)).toContain(github.comments[0]?.id);
    expect(await write(text('created'))).toMatchObject({ id: github.comments[0]?.id, change: 'unchanged' });
  });

  it('names the machine that has the branch', async () => {
    const holder = () => openComments(api(), { number: 42, project: 'shop' }).holder();
    github.comment(42, 'mallory', text('created').replace('db-1', 'evil'));
    expect(await holder()).toBeNull();
    const comment = github.comment(42, bot, text('created'));
    expect(await holder()).toBe('db-1');
    comment.body = `${marker({ project: 'shop', machine: 'db-1', live: false })}\nold`;
    expect(await holder()).toBeNull();
    github.faults.push({ on: /comments/, times: 1, how: { status: 403 } });
    expect(await holder()).toBeNull();
  });

  it('is recognized with the token of one’s own app, and another bot’s copy is not taken for it', async () => {
    const usual = github.token;
    github.token = { ...usual, login: 'our-app[bot]' };
    const quoted = github.comment(42, 'quoting[bot]', text('created'));
    const { id } = github.comment(42, 'our-app[bot]', text('created'));
    expect(await write(text('reset'))).toMatchObject({ id, change: 'updated' });
    github.token = usual;
    expect(await write(text('reset'))).toMatchObject({ change: 'created' });
    expect(quoted.edits).toBe(0);
  });

  it('is not searched under another name if GitHub does not say who asks', async () => {
    github.faults.push({ on: /graphql/, times: 1, how: { status: 403 } });
    github.comment(42, 'our-app[bot]', text('created'));
    expect(await write(text('reset'))).toMatchObject({ change: 'created' });
  });

  it('is not created for a branch that is already destroyed', async () => {
    expect(await write(text('destroyed'), { create: false })).toBeNull();
    expect(sent('POST')).toBe(0);
  });
});

describe('faults of GitHub', () => {
  it.each([
    ['lost on the way back', 'drop-after' as const],
    ['answered with 502 before it was done', { status: 502 }],
    ['never answered', 'hang' as const],
  ])('a POST %s leaves one comment', async (_name, how) => {
    github.faults.push({ on: posts, times: 1, how });
    expect(await write(text('created'))).toMatchObject({ change: 'created', certain: false });
    expect(github.comments).toHaveLength(1);
    expect(sent('POST')).toBe(how === 'drop-after' ? 1 : 2);
  });

  it('cause at most three attempts', async () => {
    github.faults.push({ on: /^GET .*\/pulls\/42/, times: 9, how: { status: 503 } });
    expect(await readLive(api(), 42)).toEqual({ unreadable: 'GitHub answered 503 (Injected).' });
    expect(sent('GET')).toBe(3);
  });

  it('have no effect if the outage is short', async () => {
    github.faults.push({ on: /^GET .*\/pulls\/42/, times: 1, how: { status: 500 } });
    expect(await readLive(api(), 42)).toEqual({ state: 'open', head: 'a'.repeat(40), draft: false, labels: [] });
  });

  it.each([401, 403, 404, 422])('%i is not retried', async (status) => {
    github.faults.push({ on: /\/pulls\/42/, times: 9, how: { status } });
    expect(await readLive(api(), 42)).toHaveProperty('unreadable');
    expect(sent('GET')).toBe(1);
  });

  it('a 429 is waited for as long as it says, even for a POST, since it was not done', async () => {
    github.faults.push({ on: posts, times: 1, how: { status: 429, headers: { 'retry-after': '1' } } });
    const from = performance.now();
    expect(await write(text('created'))).toMatchObject({ change: 'created' });
    expect(performance.now() - from).toBeGreaterThan(950);
    expect(sent('POST')).toBe(2);
  });

  it('no wait is longer than a minute', async () => {
    github.faults.push({ on: posts, times: 9, how: { status: 429, headers: { 'retry-after': '61' } } });
    await expect(write(text('created'))).rejects.toMatchObject({ status: 429 });
    expect(sent('POST')).toBe(1);
  });

  it('an aborted run sends no more requests', async () => {
    const stop = new AbortController();
    github.faults.push({ on: /\/pulls\/42/, times: 9, how: 'hang' });
    const { token, repository, url } = github;
    const asked = readLive(connectApi({ token: token.value, repository, baseUrl: url, signal: stop.signal }), 42);
    setTimeout(() => stop.abort(), 50);
    expect(await asked).toHaveProperty('unreadable');
    expect(github.requests).toHaveLength(1);
  });

  it('names the missing permission', async () => {
    github.token.permissions = { pull_requests: 'read' };
    const error = await write(text('created')).catch((thrown) => thrown);
    expect(explain(error)).toBe(
      'GitHub answered 403 (Resource not accessible by integration). ' +
        'The token needs `issues: write; pull_requests: write`.',
    );
    expect(sent('POST')).toBe(1);
  });
});
