import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openVelo, type Velo } from '../../src/velo.ts';
import { type PullRequestEventOptions, pullRequestEvent } from '../harness/events.ts';
import { type FakeGitHub, startGitHub } from '../harness/github-api.ts';
import { type ActionResult, type ActionRun, runAction, startAction } from '../harness/runner.ts';

// The committed bundle on Node 24, GitHub's own payloads, a GitHub on loopback, PostgreSQL for real below.
const root = fileURLToPath(new URL('../../', import.meta.url));
const entry = join(root, 'dist', 'pull-request.js');
const sha = (digit: string): string => digit.repeat(40);

let github: FakeGitHub;
let home: string;
let env: Record<string, string>;
let velo: Velo;
let runId = 100;

beforeAll(async () => {
  if (!existsSync(entry)) throw new Error('dist/pull-request.js is missing: npm run build');
  // Short and open to pass through: the server may run as a user of its own.
  home = await mkdtemp('/tmp/velo-pr-');
  await chmod(home, 0o711);
  env = { VELO_HOME: home, VELO_STORAGE: 'directory', VELO_POSTGRES: 'local' };
  github = await startGitHub();
  velo = await openVelo({ env: { ...process.env, ...env } });
  await velo.createProject({ name: 'shop' });
  await inDatabase((await velo.getBranch('shop/main')).url, 'create table items as select 1 as n');
}, 60_000);

afterAll(async () => {
  await velo?.deleteProject({ name: 'shop', force: true });
  await velo?.close();
  await github?.close();
  await rm(home, { recursive: true, force: true });
}, 60_000);

it('plays the life of a pull request', async () => {
  pull(42, sha('a'));
  const opened = await play({ action: 'opened', number: 42, head: sha('a') }, { env: 'DATABASE_URL' });
  expect(opened).toMatchObject({ exitCode: 0, outputs: { result: 'created', active: 'true', branch: 'shop/pr-42' } });
  expect(opened.outputs).toMatchObject({ 'url-changed': 'true', database: 'postgres', host: '127.0.0.1' });
  const url = opened.outputs.url as string;
  expect(new Date(opened.outputs['expires-at'] as string).getTime()).toBeGreaterThan(Date.now() + 13.9 * 86_400_000);
  expect(opened.env).toEqual({
    DATABASE_URL: url,
    PGHOST: opened.outputs.host,
    PGPORT: opened.outputs.port,
    PGUSER: opened.outputs.user,
    PGPASSWORD: opened.outputs.password,
    PGDATABASE: opened.outputs.database,
  });
  expect(opened.log).toMatch(/::group::Create shop\/pr-42\n(▸ .+ \d.*\n)+/);
  expect(opened.masks).toEqual(expect.arrayContaining([url, opened.outputs.password]));
  hidesPasswords(opened);
  expect(comments(42)).toMatchObject([{ login: 'github-actions[bot]', edits: 0 }]);
  expect(opened.outputs['comment-url']).toContain(`#issuecomment-${comments(42)[0]?.id}`);
  expect(comments(42)[0]?.body).toContain('is ready');
  expect(opened.summary).toContain('is ready');

  // The job is over and its processes are gone; the server is not one of them.
  await inDatabase(url, 'insert into items values (2)');
  expect(await inDatabase(url, 'select count(*) from items')).toEqual([{ count: '2' }]);

  // The same run once more keeps the branch and asks GitHub two things.
  const asked = github.requests.length;
  const rerun = await play({ action: 'opened', number: 42, head: sha('a') }, {}, { attempt: 2 });
  expect(rerun.outputs).toMatchObject({ result: 'reused', active: 'true', url, 'url-changed': 'false' });
  const paths = [/\/pulls\/42$/, new RegExp(`/issues/comments/${comments(42)[0]?.id}$`)];
  expect(github.requests.slice(asked).map(({ path }) => path)).toEqual(
    paths.map((path) => expect.stringMatching(path)),
  );
  expect(comments(42)).toMatchObject([{ edits: 0 }]);
  expect(await inDatabase(url, 'select count(*) from items')).toEqual([{ count: '2' }]);

  pull(42, sha('b'));
  const pushed = await play({ action: 'synchronize', number: 42, head: sha('b') });
  expect(pushed.outputs).toMatchObject({ result: 'reset', url, 'url-changed': 'false' });
  expect(await inDatabase(url, 'select count(*) from items')).toEqual([{ count: '1' }]);
  expect(comments(42)).toMatchObject([{ edits: 1, body: expect.stringContaining('bbbbbbb') }]);
  hidesPasswords(pushed);

  // A run of the older push that waited in the queue leaves the newer state alone.
  await inDatabase(url, 'insert into items values (3)');
  const late = await play({ action: 'synchronize', number: 42, head: sha('a') }, { env: 'DATABASE_URL' });
  expect(late).toMatchObject({ exitCode: 0, outputs: { result: 'superseded', active: 'false', url: '' } });
  expect(late.env.DATABASE_URL).toBe('');
  expect(await inDatabase(url, 'select count(*) from items')).toEqual([{ count: '2' }]);

  pull(42, sha('b'), 'closed');
  const closed = await play({ name: 'pull_request_target', action: 'closed', number: 42, head: sha('b') });
  expect(closed).toMatchObject({ exitCode: 0, outputs: { result: 'destroyed', active: 'false', url: '' } });
  expect(comments(42)).toMatchObject([{ edits: 2, body: expect.stringContaining('is destroyed') }]);
  await expect(velo.getBranch('shop/pr-42')).rejects.toMatchObject({ kind: 'missing' });
  await expect(inDatabase(url, 'select 1')).rejects.toThrow();

  // A run from before the close, and the close once more.
  const revived = await play({ action: 'synchronize', number: 42, head: sha('b') });
  expect(revived.outputs).toMatchObject({ result: 'superseded', active: 'false' });
  expect((await play({ action: 'closed', number: 42, head: sha('b') })).outputs.result).toBe('destroyed');
  expect(comments(42)).toMatchObject([{ edits: 2 }]);

  // Reopened: a new branch under the old comment.
  pull(42, sha('b'));
  const reopened = await play({ action: 'reopened', number: 42, head: sha('b') });
  expect(reopened.outputs).toMatchObject({ result: 'created', 'url-changed': 'true' });
  expect(comments(42)).toMatchObject([{ edits: 3, body: expect.stringContaining('is ready') }]);
}, 120_000);

it('refuses a branch that belongs to another, at push and at close', async () => {
  await velo.createBranch({ branch: 'shop/pr-7', owner: 'github:github.com/1#7', start: false });
  const before = await velo.getBranch('shop/pr-7');
  for (const action of ['opened', 'closed']) {
    pull(7, sha('a'), action === 'closed' ? 'closed' : 'open');
    const refused = await play({ action, number: 7, head: sha('a') });
    expect(refused.exitCode).toBe(1);
    expect(refused.annotations).toMatchObject([{ level: 'error', message: expect.stringContaining('belongs to') }]);
    expect(refused.outputs.url ?? '').toBe('');
  }
  expect(await velo.getBranch('shop/pr-7')).toEqual(before);
  expect(comments(7)).toEqual([]);
}, 60_000);

it('makes the branch though no comment may be written, and says what is missing', async () => {
  pull(8, sha('a'));
  github.token.write = false;
  const result = await play({ action: 'opened', number: 8, head: sha('a') });
  const required = await play({ action: 'opened', number: 8, head: sha('a') }, { comment: 'required' });
  github.token.write = true;
  expect(result).toMatchObject({ exitCode: 0, outputs: { result: 'created', active: 'true', 'comment-url': '' } });
  expect(result.annotations).toMatchObject([
    { level: 'warning', message: expect.stringContaining('`issues: write; pull_requests: write`') },
  ]);
  expect(required).toMatchObject({ exitCode: 1, outputs: { result: 'reused' }, annotations: [{ level: 'error' }] });
}, 60_000);

it('goes on without GitHub at a push, and keeps the branch at a close', async () => {
  github.faults.push({ on: /\/pulls\/8$/, times: 2, how: { status: 404 } });
  pull(8, sha('c'));
  const pushed = await play({ action: 'synchronized', number: 8, head: sha('c') });
  expect(pushed).toMatchObject({ exitCode: 0, outputs: { result: 'reset' }, annotations: [{ level: 'warning' }] });
  const closed = await play({ action: 'closed', number: 8, head: sha('c') });
  expect(closed).toMatchObject({ exitCode: 1, annotations: [{ level: 'error' }] });
  expect((await velo.getBranch('shop/pr-8')).status).toBe('running');
}, 60_000);

it('skips forks with a notice, and what is no pull request', async () => {
  for (const fork of [true, 'gone'] as const) {
    const skipped = await play({ action: 'opened', number: 9, head: sha('a'), fork });
    expect(skipped).toMatchObject({ exitCode: 0, outputs: { result: 'skipped', active: 'false' } });
    expect(skipped.annotations).toMatchObject([{ level: 'notice', message: expect.stringContaining('fork') }]);
  }
  const event = { name: 'push', repository: 'octo/shop', payload: { ref: 'refs/heads/main' } };
  const pushed = await runAction({ ...run({}), event });
  expect(pushed).toMatchObject({ exitCode: 0, outputs: { result: 'skipped' }, annotations: [] });
});

it('names the machine when it does not have the project, and all mistakes at once', async () => {
  pull(10, sha('a'));
  const missing = await play({ action: 'opened', number: 10, head: sha('a') }, { project: 'attic' });
  expect(missing.exitCode).toBe(1);
  expect(missing.annotations[0]?.message).toMatch(
    /no project attic on \S+ \(looked in .*directory .*velo project create/s,
  );
  const wrong = await play(
    { action: 'opened', number: 10, head: sha('a') },
    { project: 'X', ttl: 'soon', color: 'red' },
  );
  expect(wrong.annotations.find(({ level }) => level === 'error')?.message).toMatch(/`project`.*`ttl`/s);
});

it('makes a project only when asked to', async () => {
  pull(11, sha('a'));
  const inputs = { project: 'fresh', 'create-project': 'true', comment: 'false' };
  const made = await play({ action: 'opened', number: 11, head: sha('a') }, inputs);
  expect(made).toMatchObject({ exitCode: 0, outputs: { result: 'created', branch: 'fresh/pr-11', 'comment-url': '' } });
  expect(comments(11)).toEqual([]);
  await velo.deleteProject({ name: 'fresh', force: true });
}, 60_000);

it.each(['SIGINT', 'SIGTERM'] as const)(
  'undoes what was begun when it is cancelled by %s',
  async (signal) => {
    pull(12, sha('a'));
    const event = pullRequestEvent({ repository: github.repository, action: 'opened', number: 12, head: sha('a') });
    const { child, result } = await startAction({ ...run({}), event });
    let sent = false;
    child.stdout?.on('data', (chunk: string) => {
      if (sent || !String(chunk).includes('▸')) return;
      sent = child.kill(signal);
    });
    const cancelled = await result;
    expect(sent).toBe(true);
    expect(cancelled.exitCode).toBe(1);
    expect(cancelled.annotations).toMatchObject([{ level: 'error', message: expect.stringContaining('Interrupted') }]);
    await expect(velo.getBranch('shop/pr-12')).rejects.toMatchObject({ kind: 'missing' });
  },
  60_000,
);

function pull(number: number, head: string, state: 'open' | 'closed' = 'open'): void {
  github.pulls.set(number, { number, head, state });
}

function comments(number: number): FakeGitHub['comments'] {
  return github.comments.filter((comment) => comment.pull === number);
}

function play(
  event: Omit<PullRequestEventOptions, 'repository'>,
  inputs: Record<string, string> = {},
  options: Pick<ActionRun, 'attempt'> = {},
): Promise<ActionResult> {
  const title = '@everyone <img src=x> | `title`';
  return runAction({
    ...run(inputs),
    event: pullRequestEvent({ repository: github.repository, title, ...event }),
    ...options,
  });
}

function run(inputs: Record<string, string>): Omit<ActionRun, 'event'> {
  return {
    entry,
    metadata: join(root, 'action.yml'),
    inputs: { project: 'shop', ...inputs },
    apiUrl: github.url,
    token: github.token.value,
    env,
    runId: runId++,
  };
}

/** The password may be in the outputs and the environment of later steps, which are masked, and nowhere else. */
function hidesPasswords({ outputs, log, summary }: ActionResult): void {
  const password = outputs.password as string;
  expect(password.length).toBeGreaterThan(16);
  const said = [log, summary, ...github.comments.map(({ body }) => body), JSON.stringify(github.requests)];
  for (const text of said) expect(text.includes(password)).toBe(false);
}

async function inDatabase(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
