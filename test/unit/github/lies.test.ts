import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectApi, explain } from '../../../src/github/api/api.ts';
import { openComments } from '../../../src/github/api/comments.ts';
import { sizeLimits } from '../../../src/github/api/fetch.ts';
import { marker } from '../../../src/github/comment/marker.ts';
import { readLive } from '../../../src/github/decide/live-pull.ts';
import { type FakeGitHub, type Lie, startGitHub } from '../../harness/github/github-api.ts';
import { cut, endless, pageBefore, redirect, sameAgain, startElsewhere, trickle } from '../../harness/github/lies.ts';

// An API that lies or is slow: no request leaves its origin, and every request ends.
let github: FakeGitHub;
let elsewhere: Awaited<ReturnType<typeof startElsewhere>>;

beforeEach(async () => {
  github = await startGitHub();
  elsewhere = await startElsewhere();
  github.pulls.set(42, { number: 42, state: 'open', head: 'a'.repeat(40) });
});
afterEach(async () => {
  elsewhere.close();
  await github.close();
});

const api = (budget = { ms: 20_000, bytes: sizeLimits.run }) =>
  connectApi({
    ...{ token: github.token.value, repository: github.repository, baseUrl: github.url, budget },
    timeoutMs: 1_000,
  });
const lie = (how: Lie, on = /./, times = 99) => github.faults.push({ on, times, how });
const body = `${marker({ project: 'shop', machine: 'db-1', live: true })}\nready\n`;
const write = () => openComments(api(), { number: 42, project: 'shop' }).write({ body, knownId: null, create: true });
const whyNot = async (work: Promise<unknown>) =>
  explain(
    await work.then(
      () => 'was accepted',
      (thrown) => thrown,
    ),
  );

describe('no request leaves the API’s origin', () => {
  it('by a link to the next page', async () => {
    lie(
      pageBefore((page) => `${elsewhere.url}/repos/octo/shop/issues/42/comments?page=${page}`),
      /^GET .*comments/,
    );
    expect(await whyNot(write())).toContain('the list has no end');
    expect(elsewhere.requests).toEqual([]);
    expect(github.comments).toEqual([]);
  });

  it.each([301, 302, 303, 307, 308])('by a redirect with %i', async (status) => {
    lie(redirect(status, `${elsewhere.url}/pulls/42`));
    expect(await readLive(api(), 42)).toEqual({ unreadable: expect.stringContaining(elsewhere.url) });
    expect(elsewhere.requests).toEqual([]);
    expect(github.requests).toHaveLength(1);
  });

  it.each(['//127.0.0.2/x', 'http://127.0.0.1:1/x', 'https://user@evil.example/', 'file:///etc/passwd', 'http://['])(
    'by a redirect to %s',
    async (location) => {
      lie(redirect(302, location));
      expect(await readLive(api(), 42)).toHaveProperty('unreadable');
      expect(github.requests).toHaveLength(1);
    },
  );

  it('by a redirect of a write, or of GraphQL', async () => {
    lie(redirect(307, `${elsewhere.url}/x`), /^POST/);
    expect(await whyNot(write())).toContain(elsewhere.url);
    expect(await whyNot(api().graphql('query { viewer { login } }'))).toContain(elsewhere.url);
    expect(elsewhere.requests).toEqual([]);
  });

  it('but follows a renamed repository, also for writes', async () => {
    const { owner, name } = github.repository;
    github.repository = { ...github.repository, name: 'store' };
    const to = (path: string) =>
      redirect(path === 'read' ? 301 : 307, `/repos/${owner}/store/issues/42/comments?per_page=100`);
    const renamed = connectApi({
      ...{ token: github.token.value, repository: { ...github.repository, name } },
      baseUrl: github.url,
    });
    lie(to('read'), /^GET .*\/shop\//);
    lie(to('write'), /^POST .*\/shop\//);
    const comments = openComments(renamed, { number: 42, project: 'shop' });
    expect(await comments.write({ body, knownId: null, create: true })).toMatchObject({ change: 'created' });
    expect(github.comments).toMatchObject([{ body }]);
  });

  it('and a write that is answered with another redirect was not done', async () => {
    lie(redirect(302, '/repos/octo/shop/issues/42/comments'), /^POST/);
    expect(await whyNot(write())).toContain('a POST was redirected by 302');
    expect(github.requests.map(({ method }) => method)).toEqual(['GET', 'POST']);
  });
});

describe('everything has an end', () => {
  it.each([
    ['that names itself as the next', sameAgain, 2],
    ['behind which there is always another', pageBefore((page) => `http://x/?page=${page}`), 30],
  ])('a page %s', async (_name, how, requests) => {
    lie(how, /^GET .*comments/, 9_999);
    expect(await whyNot(write())).toContain('the list has no end');
    expect(github.requests).toHaveLength(requests);
  });

  it('redirects in a circle', async () => {
    lie(redirect(302, '/repos/octo/shop/pulls/42'));
    expect(await readLive(api(), 42)).toEqual({ unreadable: expect.stringContaining('more than 3 redirects') });
    expect(github.requests).toHaveLength(4);
  });

  it.each([
    ['a body', false],
    ['a body that is small when compressed', true],
  ])(
    '%s',
    async (_name, gzip) => {
      const sent = { bytes: 0 };
      lie(endless(sent, gzip));
      const from = process.memoryUsage().rss;
      expect(await readLive(api({ ms: 60_000, bytes: sizeLimits.run }), 42)).toEqual({
        unreadable: expect.stringMatching(/larger than \d+ bytes|aborted/),
      });
      // The rest is buffers on the way, on both sides.
      expect(process.memoryUsage().rss - from).toBeLessThan(300 * 1024 ** 2);
      expect(github.requests.length).toBeLessThanOrEqual(3);
    },
    30_000,
  );

  it('all bodies of a run together', async () => {
    const one = api({ ms: 20_000, bytes: 1_000 });
    for (let round = 0; round < 20; round++) await readLive(one, 42);
    expect(await readLive(one, 42)).toEqual({ unreadable: expect.stringMatching(/larger than \d+ bytes/) });
  });

  it('a byte now and then', async () => {
    lie(trickle(100));
    const from = performance.now();
    expect(await readLive(api({ ms: 1_500, bytes: sizeLimits.run }), 42)).toHaveProperty('unreadable');
    expect(performance.now() - from).toBeLessThan(4_500);
  });

  it('all requests of a run together', async () => {
    const one = api({ ms: 150, bytes: sizeLimits.run });
    github.faults.push({ on: /./, times: 99, how: { until: new Promise((resolve) => setTimeout(resolve, 100)) } });
    await readLive(one, 42);
    for (let round = 0; round < 200 && one.budget.ms > 0; round++) await readLive(one, 42);
    const before = github.requests.length;
    expect(await readLive(one, 42)).toEqual({
      unreadable: expect.stringContaining('all requests of the run together'),
    });
    expect(github.requests).toHaveLength(before);
  });
});

describe('a truncated body is not an answer', () => {
  const comments = JSON.stringify([{ id: 1, body, user: { login: 'github-actions[bot]' } }]);
  it.each(['length', 'chunked', 'whole'] as const)('however it ends (%s)', async (how) => {
    lie(cut(comments, how), /^GET .*comments/);
    expect(await whyNot(write())).toMatch(/gave no usable answer/);
    expect(github.comments).toEqual([]);
  });

  it('nor is a page of HTML with status 200', async () => {
    lie((response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Please log in</h1>'));
    expect(await readLive(api(), 42)).toEqual({ unreadable: expect.stringContaining('cut off') });
  });

  it('a comment whose answer was cut off is searched for, not written again', async () => {
    github.faults.push({ on: /^POST/, times: 1, how: 'drop-after' });
    expect(await write()).toMatchObject({ certain: false });
    expect(github.comments).toHaveLength(1);
  });
});
