import { afterAll, beforeAll, expect, it } from 'vitest';
import { otherEvent } from '../../harness/github/events.ts';
import { hidesPasswords, type PullGround, setUpPullGround, sha } from '../../harness/github/pull-ground.ts';
import { sql } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

// The committed bundle on Node 24, with GitHub's own payloads, a GitHub on the loopback, and real PostgreSQL.
const limit = 180_000 * slowness;
const mine = (ground: PullGround, number: number) => `github:github.com/${ground.github.repository.id}#${number}`;

let ground: PullGround;

beforeAll(async () => {
  ground = await setUpPullGround();
}, limit);

afterAll(() => ground?.close(), limit);

it(
  'plays the life of a pull request',
  async () => {
    const { play, pull, comments, items, asked, machine } = ground;
    pull(42, sha('a'));
    const opened = await play({ action: 'opened', number: 42, head: sha('a') }, { env: 'DATABASE_URL' });
    expect(opened).toMatchObject({ exitCode: 0, outputs: { result: 'created', active: 'true', branch: 'shop/pr-42' } });
    expect(opened.outputs).toMatchObject({ 'url-changed': 'true', database: 'postgres', host: '127.0.0.1' });
    const url = opened.outputs.url as string;
    expect(Date.parse(opened.outputs['expires-at'] as string)).toBeGreaterThan(Date.now() + 13.9 * 86_400_000);
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
    hidesPasswords(ground, opened);
    expect(comments(42)).toMatchObject([{ login: 'github-actions[bot]', edits: 0 }]);
    expect(opened.outputs['comment-url']).toContain(`#issuecomment-${comments(42)[0]?.id}`);
    expect(comments(42)[0]?.body).toContain('is ready');
    expect(opened.summary).toContain('is ready');
    expect(await machine.velo.getBranch({ branch: 'shop/pr-42' })).toMatchObject({
      owner: mine(ground, 42),
      parent: 'main',
    });

    // The job has ended and its processes are gone, but the server still runs.
    await sql(url, 'INSERT INTO items VALUES (2)');
    expect(await items(url)).toBe(2);

    // Another workflow for the same push keeps the branch, and sends GitHub three requests.
    const requests = await asked(async () => {
      const again = await play({ action: 'opened', number: 42, head: sha('a') });
      expect(again.outputs).toMatchObject({ result: 'reused', active: 'true', url, 'url-changed': 'false' });
    });
    const id = comments(42)[0]?.id;
    expect(requests).toEqual([
      expect.stringMatching(/^GET .*\/pulls\/42$/),
      expect.stringMatching(new RegExp(`^GET .*/issues/comments/${id}$`)),
      expect.stringMatching(/^GET .*\/pulls\?state=open/),
    ]);
    expect(comments(42)).toMatchObject([{ edits: 0 }]);
    expect(await items(url)).toBe(2);

    pull(42, sha('b'));
    const pushed = await play({ action: 'synchronize', number: 42, head: sha('b') });
    expect(pushed.outputs).toMatchObject({ result: 'reset', url, 'url-changed': 'false' });
    expect(await items(url)).toBe(1);
    expect(comments(42)).toMatchObject([{ edits: 1, body: expect.stringContaining('bbbbbbb') }]);
    hidesPasswords(ground, pushed);

    // A run of the older push that waited in the queue does not change the newer state.
    await sql(url, 'INSERT INTO items VALUES (3)');
    const late = await play({ action: 'synchronize', number: 42, head: sha('a') }, { env: 'DATABASE_URL' });
    expect(late).toMatchObject({ exitCode: 0, outputs: { result: 'superseded', active: 'false', url: '' } });
    expect(late.env.DATABASE_URL).toBe('');
    expect(await items(url)).toBe(2);

    pull(42, sha('b'), { state: 'closed' });
    const closed = await play({ name: 'pull_request_target', action: 'closed', number: 42, head: sha('b') });
    expect(closed).toMatchObject({ exitCode: 0, outputs: { result: 'destroyed', active: 'false', url: '' } });
    expect(comments(42)).toMatchObject([{ edits: 2, body: expect.stringContaining('is destroyed') }]);
    await expect(machine.velo.getBranch({ branch: 'shop/pr-42' })).rejects.toMatchObject({ kind: 'missing' });
    await expect(sql(url, 'SELECT 1')).rejects.toThrow();

    // A run from before the close, and a second close.
    const revived = await play({ action: 'synchronize', number: 42, head: sha('b') });
    expect(revived.outputs).toMatchObject({ result: 'superseded', active: 'false' });
    expect((await play({ action: 'closed', number: 42, head: sha('b') })).outputs.result).toBe('destroyed');
    expect(comments(42)).toMatchObject([{ edits: 2 }]);

    // Reopened: a new branch under the old comment.
    pull(42, sha('b'));
    const reopened = await play({ action: 'reopened', number: 42, head: sha('b') });
    expect(reopened.outputs).toMatchObject({ result: 'created', 'url-changed': 'true' });
    expect(comments(42)).toMatchObject([{ edits: 3, body: expect.stringContaining('is ready') }]);
  },
  limit,
);

it(
  'touches no branch of another owner, neither at a push nor at a close',
  async () => {
    const { play, pull, comments, machine } = ground;
    for (const [number, owner] of [
      [7, `github:github.com/1#7`],
      [6, undefined],
    ] as const) {
      const branch = `shop/pr-${number}`;
      await machine.velo.createBranch({ branch, start: false, ...(owner ? { owner } : {}) });
      const before = await machine.velo.getBranch({ branch });
      pull(number, sha('a'));
      const refused = await play({ action: 'opened', number, head: sha('a') });
      expect(refused).toMatchObject({ exitCode: 4, outputs: { active: 'false', url: '' } });
      expect(refused.annotations).toMatchObject([
        { level: 'error', message: expect.stringContaining('belongs to another owner') },
      ]);
      pull(number, sha('a'), { state: 'closed' });
      const closed = await play({ action: 'closed', number, head: sha('a') });
      expect(closed).toMatchObject({ exitCode: 0, outputs: { active: 'false', url: '' } });
      const connected = await play({ action: 'opened', number, head: sha('a') }, {}, { action: 'actions/connect' });
      expect(connected).toMatchObject({ exitCode: 3, outputs: { active: 'false', url: '' } });
      const after = await machine.velo.getBranch({ branch });
      expect({ ...after, ownBytes: 0, referencedBytes: 0 }).toEqual({ ...before, ownBytes: 0, referencedBytes: 0 });
      expect(
        comments(number)
          .map(({ body }) => body)
          .join(),
      ).toMatch(/^(?!.*psql).+/s);
      await machine.velo.deleteBranch({ branch });
    }
  },
  limit,
);

it(
  'creates the branch even if no comment may be written, and says which permission is missing',
  async () => {
    const { play, pull, github } = ground;
    pull(8, sha('a'));
    const permissions = github.token.permissions;
    github.token.permissions = { pull_requests: 'read' };
    const result = await play({ action: 'opened', number: 8, head: sha('a') });
    const required = await play({ action: 'opened', number: 8, head: sha('a') }, { comment: 'required' });
    github.token.permissions = permissions;
    expect(result).toMatchObject({ exitCode: 0, outputs: { result: 'created', active: 'true', 'comment-url': '' } });
    expect(result.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('`issues: write; pull_requests: write`') },
    ]);
    expect(required).toMatchObject({ exitCode: 1, annotations: [{ level: 'error' }] });
  },
  limit,
);

it(
  'continues without GitHub at a push, and keeps the branch at a close',
  async () => {
    const { play, pull, github, machine } = ground;
    // Three attempts each.
    github.faults.push({ on: /\/pulls\/8$/, times: 6, how: { status: 503 } });
    pull(8, sha('c'));
    const pushed = await play({ action: 'synchronized', number: 8, head: sha('c') });
    expect(pushed).toMatchObject({ exitCode: 0, outputs: { result: 'reset' }, annotations: [{ level: 'warning' }] });
    const closed = await play({ action: 'closed', number: 8, head: sha('c') });
    expect(closed).toMatchObject({ exitCode: 4, annotations: [{ level: 'error' }] });
    expect((await machine.velo.getBranch({ branch: 'shop/pr-8' })).status).toBe('running');
  },
  limit,
);

it('skips forks with a notice, and events without a pull request', async () => {
  const { play, playOther, github } = ground;
  for (const [fork, action] of [
    [true, 'opened'],
    ['gone', 'opened'],
    [true, 'closed'],
  ] as const) {
    const skipped = await play({ action, number: 9, head: sha('a'), fork });
    expect(skipped).toMatchObject({ exitCode: 0, outputs: { result: 'skipped', active: 'false' } });
    expect(skipped.annotations).toMatchObject([{ level: 'notice', message: expect.stringContaining('fork') }]);
  }
  for (const name of ['push', 'merge_group']) {
    const other = await playOther(otherEvent(name, github.repository), { env: 'DATABASE_URL' });
    expect(other).toMatchObject({ exitCode: 0, outputs: { result: 'skipped' }, annotations: [] });
    expect(other.env.DATABASE_URL).toBe('');
  }
});

it('names the machine if it does not have the project, and all mistakes at once', async () => {
  const { play, pull } = ground;
  pull(10, sha('a'));
  const missing = await play({ action: 'opened', number: 10, head: sha('a') }, { project: 'attic' });
  expect(missing.exitCode).toBe(3);
  expect(missing.annotations[0]?.message).toMatch(
    /no project attic \(looked in: .*\)\. This is \S+\..*velo project create/s,
  );
  const wrong = await play(
    { action: 'opened', number: 10, head: sha('a') },
    { project: 'X', ttl: 'soon', color: 'red' },
  );
  expect(wrong.exitCode).toBe(2);
  expect(wrong.annotations.find(({ level }) => level === 'error')?.message).toMatch(/`project`.*`ttl`/s);
});

it(
  'creates a project only when asked to',
  async () => {
    const { play, pull, comments, machine } = ground;
    pull(11, sha('a'));
    const inputs = { project: 'fresh', 'create-project': 'true', comment: 'false' };
    const made = await play({ action: 'opened', number: 11, head: sha('a') }, inputs);
    expect(made).toMatchObject({ exitCode: 0, outputs: { result: 'created', branch: 'fresh/pr-11' } });
    expect(made.outputs['comment-url']).toBe('');
    expect(comments(11)).toEqual([]);
    await machine.velo.deleteProject({ name: 'fresh', force: true });
  },
  limit,
);

it(
  'refuses the project of another repository, and says what a person can do',
  async () => {
    const { play, pull, github, machine } = ground;
    pull(14, sha('a'));
    const { repository } = github;
    await machine.createProject('bound');
    await machine.velo.setProject({ name: 'bound', repository: 'github:github.com/1' });
    const refused = await play({ action: 'opened', number: 14, head: sha('a') }, { project: 'bound' });
    expect(refused.exitCode).toBe(4);
    expect(refused.annotations[0]?.message).toMatch(
      /bound belongs to the repository github:github.com\/1.*project bound to github:github.com\/\d+\..*`project`.*velo project set NAME --repository/s,
    );
    const made = await play(
      { action: 'opened', number: 14, head: sha('a') },
      { project: 'bound', 'branch-prefix': 'api-' },
    );
    expect(made.outputs).toMatchObject({ result: 'created', branch: 'bound/api-pr-14' });
    expect(await machine.velo.listBranches({ repository: `github:github.com/${repository.id}` })).toContainEqual(
      expect.objectContaining({ project: 'bound', branch: 'api-pr-14' }),
    );
    await machine.velo.deleteProject({ name: 'bound', force: true });
  },
  limit,
);

it(
  'refuses one branch more than allowed, and evicts none',
  async () => {
    const { play, pull, machine, comments } = ground;
    pull(15, sha('a'));
    const before = (await machine.velo.listBranches({ project: 'shop' })).length - 1;
    const refused = await play({ action: 'opened', number: 15, head: sha('a') }, { 'max-branches': String(before) });
    expect(refused.exitCode).toBe(4);
    expect(refused.annotations[0]?.message).toMatch(/besides main.*the oldest are shop\//s);
    // The comment says so too, because people read it there.
    expect(comments(15)[0]?.body).toContain('could not be created');
    expect(await machine.velo.listBranches({ project: 'shop' })).toHaveLength(before + 1);
    const made = await play({ action: 'opened', number: 15, head: sha('a') }, { 'max-branches': String(before + 1) });
    expect(made.outputs.result).toBe('created');
    expect(comments(15)).toMatchObject([{ edits: 1, body: expect.stringContaining('is ready') }]);
  },
  limit,
);
