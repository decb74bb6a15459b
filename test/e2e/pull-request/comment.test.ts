import { hostname } from 'node:os';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { took } from '../../../src/github/comment/markdown.ts';
import { hidesPasswords, type PullGround, setUpPullGround, sha } from '../../harness/github/pull-ground.ts';
import { sql } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

// The comment, written by the bundle: there is one, it is velo's own, and it never costs a branch.
const limit = 180_000 * slowness;
const bot = 'github-actions[bot]';

let ground: PullGround;

beforeAll(async () => {
  ground = await setUpPullGround();
}, limit);

afterAll(() => ground?.close(), limit);

/** The commands as a shell reads them: with continued lines joined. */
const unwrapped = (body = '') => body.replace(/ \\\n {2}/g, ' ').replace(/\\\n/g, '');

it(
  'is found among 250 others, not confused with a stranger’s, and written again after it was deleted',
  async () => {
    const { pull, play, comments, github } = ground;
    pull(1, sha('a'));
    for (let index = 0; index < 250; index++) github.comment(1, 'someone', `comment ${index}`);
    const opened = await play({ action: 'opened', number: 1, head: sha('a') });
    const own = () => comments(1).filter(({ login }) => login === bot);
    expect(own()).toHaveLength(1);
    const stranger = github.comment(1, 'mallory', own()[0]?.body ?? '');
    pull(1, sha('b'));
    await play({ action: 'synchronize', number: 1, head: sha('b') });
    expect(own()).toMatchObject([{ edits: 1, body: expect.stringContaining('bbbbbbb') }]);
    expect(stranger.edits).toBe(0);
    github.comments.splice(github.comments.indexOf(own()[0] as never), 1);
    pull(1, sha('c'));
    const pushed = await play({ action: 'synchronize', number: 1, head: sha('c') });
    expect(own()).toMatchObject([{ edits: 0, body: expect.stringContaining('ccccccc') }]);
    expect(pushed.outputs['comment-url']).not.toBe(opened.outputs['comment-url']);
    // Deleted with no push since: a later run still writes it.
    github.comments.splice(github.comments.indexOf(own()[0] as never), 1);
    await play({ action: 'synchronize', number: 1, head: sha('c') });
    expect(own()).toHaveLength(1);
  },
  limit,
);

it(
  'costs at most six requests at a create and three at an unchanged push',
  async () => {
    const { pull, play, asked, github } = ground;
    pull(2, sha('a'));
    for (let index = 0; index < 99; index++) github.comment(2, 'someone', `comment ${index}`);
    const create = await asked(() => play({ action: 'opened', number: 2, head: sha('a') }));
    expect(create.length, create.join('\n')).toBeLessThanOrEqual(6);
    const unchanged = await asked(() => play({ action: 'synchronize', number: 2, head: sha('a') }));
    expect(unchanged.length, unchanged.join('\n')).toBeLessThanOrEqual(3);
    // For a person's token, the login must be requested.
    const { token } = github;
    github.token = { value: 'ghp_person', login: 'octocat', permissions: token.permissions };
    pull(3, sha('a'));
    const person = await asked(() => play({ action: 'opened', number: 3, head: sha('a') }));
    github.token = token;
    expect(person.length, person.join('\n')).toBeLessThanOrEqual(6);
    expect(ground.comments(3)).toMatchObject([{ login: 'octocat' }]);
  },
  limit,
);

it(
  'shows the connection only if that is enabled and the repository is private',
  async () => {
    const { pull, play, comments, github } = ground;
    const inputs = { 'comment-credentials': 'private-repository' };
    pull(4, sha('a'));
    for (const visibility of ['public', 'internal', undefined] as const) {
      github.visibility = visibility;
      const refused = await play({ action: 'opened', number: 4, head: sha('a') }, inputs);
      hidesPasswords(ground, refused);
      expect(refused.annotations).toMatchObject([
        { level: 'warning', message: expect.stringContaining('shows no password') },
      ]);
      expect(comments(4)).toHaveLength(1);
      expect(unwrapped(comments(4)[0]?.body)).toContain('velo branch password shop/pr-4');
    }
    github.visibility = 'private';
    pull(4, sha('b'));
    const shown = await play({ action: 'synchronize', number: 4, head: sha('b') }, inputs);
    expect(unwrapped(comments(4)[0]?.body)).toContain(`psql "${shown.outputs.url}"`);
    // It is in neither the log nor the summary, which the runner does not mask.
    for (const text of [shown.log, shown.summary]) expect(text).not.toContain(shown.outputs.password);
    pull(4, sha('c'));
    await play({ action: 'synchronize', number: 4, head: sha('c') });
    expect(comments(4)[0]?.body).not.toContain(shown.outputs.password);
    github.visibility = 'public';
  },
  limit,
);

it(
  'says how an application’s role connects, and from which machine',
  async () => {
    const { pull, play, comments, machine, items } = ground;
    const main = (await machine.velo.getBranch({ branch: 'shop/main' })).url;
    await sql(main, 'CREATE ROLE app LOGIN', 'CREATE DATABASE web OWNER app', 'GRANT ALL ON items TO app');
    pull(5, sha('a'));
    const inputs = {
      user: 'app',
      database: 'web',
      sslmode: 'disable',
      'connect-timeout': '7',
      'ssh-host': 'me@db.example.com',
      env: 'DATABASE_URL',
    };
    const { outputs, env, ...opened } = await play({ action: 'opened', number: 5, head: sha('a') }, inputs);
    expect(outputs).toMatchObject({ user: 'app', database: 'web' });
    expect(outputs.url).toMatch(/^postgresql:\/\/app:[^@]+@127\.0\.0\.1:\d+\/web\?sslmode=disable&connect_timeout=7$/);
    expect(env).toMatchObject({ PGUSER: 'app', PGDATABASE: 'web', PGSSLMODE: 'disable', PGCONNECT_TIMEOUT: '7' });
    expect(await sql(outputs.url ?? '', 'SELECT current_user AS me')).toEqual([{ me: 'app' }]);
    expect(opened.masks).toEqual(expect.arrayContaining([outputs.url, outputs.password]));
    expect(unwrapped(comments(5)[0]?.body)).toContain(
      'ssh me@db.example.com velo branch password shop/pr-5 --user app',
    );
    // The superuser's password is a different one, and still works.
    expect(await items((await machine.velo.getBranch({ branch: 'shop/pr-5' })).url)).toBe(1);
    pull(6, sha('a'));
    const unknown = await play({ action: 'opened', number: 6, head: sha('a') }, { user: 'nobody-such' });
    expect(unknown).toMatchObject({ exitCode: 3, outputs: { active: 'false', url: '' } });
    expect(unknown.annotations[0]?.message).toContain('no role');
    expect(comments(6)).toMatchObject([{ body: expect.stringContaining('could not be reached') }]);
    await play({ action: 'opened', number: 6, head: sha('a') });
    expect(comments(6)).toMatchObject([{ body: expect.stringContaining('is ready') }]);
  },
  limit,
);

it(
  'names another machine that has the branch: this one fails with both names and changes nothing',
  async () => {
    const { pull, play, comments, github, machine } = ground;
    pull(7, sha('a'));
    await play({ action: 'opened', number: 7, head: sha('a') });
    const comment = comments(7)[0];
    if (!comment) throw new Error('no comment');
    // The branch was created on db-2; this machine's runner has the same label.
    await machine.velo.deleteBranch({ branch: 'shop/pr-7' });
    comment.body = comment.body.replace(`machine=${hostname()}`, 'machine=db-2');
    const before = comment.body;
    pull(7, sha('b'));
    for (const [action, state] of [
      ['synchronize', 'open'],
      ['closed', 'closed'],
    ] as const) {
      pull(7, sha('b'), { state });
      const refused = await play({ action, number: 7, head: sha('b') });
      expect(refused).toMatchObject({ exitCode: 4, outputs: { active: 'false', url: '' } });
      expect(refused.annotations[0]?.message).toMatch(new RegExp(`db-2.*${hostname()}.*runs-on: .*db-2`, 's'));
    }
    expect(comments(7)).toMatchObject([{ body: before }]);
    expect(await machine.velo.listBranches({ labels: { 'github.repository': 'octo/shop' } })).not.toContainEqual(
      expect.objectContaining({ branch: 'pr-7' }),
    );
    // The tombstone of another machine does not prevent a new branch.
    comment.body = before.replace(' live -->', ' -->');
    pull(7, sha('b'));
    expect((await play({ action: 'reopened', number: 7, head: sha('b') })).outputs.result).toBe('created');
    expect(github.comments.filter(({ pull: number }) => number === 7)).toHaveLength(1);
  },
  limit,
);

it(
  'a locked conversation does not cost the branch, nor do three outages',
  async () => {
    const { pull, play, comments, github } = ground;
    pull(8, sha('a'), { locked: true });
    const locked = await play({ action: 'opened', number: 8, head: sha('a') });
    expect(locked).toMatchObject({ exitCode: 0, outputs: { result: 'created', active: 'true' } });
    expect(locked.annotations).toMatchObject([{ level: 'warning', message: expect.stringContaining('locked') }]);
    pull(9, sha('a'));
    github.faults.push({ on: /^POST .*comments/, times: 1, how: 'drop-after' });
    github.faults.push({ on: /\/pulls\/9$/, times: 2, how: { status: 503 } });
    const shaky = await play({ action: 'opened', number: 9, head: sha('a') });
    expect(shaky).toMatchObject({ exitCode: 0, outputs: { result: 'created' } });
    expect(comments(9)).toHaveLength(1);
    github.remaining = 0;
    pull(10, sha('a'));
    const limited = await play({ action: 'opened', number: 10, head: sha('a') });
    github.remaining = 1000;
    expect(limited).toMatchObject({ exitCode: 0, outputs: { result: 'created', active: 'true' } });
    expect(new Set(limited.annotations.map(({ level }) => level))).toEqual(new Set(['warning']));
  },
  limit,
);

it(
  'says what failed and what is left, and recovers with the next run',
  async () => {
    const { pull, play, comments, machine } = ground;
    pull(11, sha('a'));
    await play({ action: 'opened', number: 11, head: sha('a') });
    // Somebody else's child branch prevents the reset.
    await machine.velo.createBranch({ branch: 'shop/by-hand', parent: 'shop/pr-11', start: false });
    pull(11, sha('b'));
    const failed = await play({ action: 'synchronize', number: 11, head: sha('b') }, { env: 'DATABASE_URL' });
    expect(failed).toMatchObject({ exitCode: 5, outputs: { active: 'false', url: '' } });
    expect(failed.env.DATABASE_URL).toBe('');
    expect(comments(11)).toMatchObject([{ body: expect.stringContaining('could not be reset') }]);
    expect(failed.summary).toContain('could not be reset');
    expect(comments(11)[0]?.body).toContain('the branch, with its data');
    await machine.velo.deleteBranch({ branch: 'shop/by-hand' });
    await play({ action: 'synchronize', number: 11, head: sha('b') });
    expect(comments(11)).toMatchObject([{ body: expect.stringContaining('is ready') }]);
  },
  limit,
);

it(
  'understands Forgejo: its own word for a push, no visibility, no drafts, no labels, a deleted fork',
  async () => {
    const { pull, play, github, comments } = ground;
    const { visibility } = github;
    // The project is bound to the repository of the other server.
    const inputs = { 'branch-prefix': 'forge-' };
    github.visibility = undefined;
    pull(12, sha('a'));
    await play({ action: 'opened', number: 12, head: sha('a') }, inputs, {
      env: { GITHUB_SERVER_URL: 'https://code.example' },
    });
    pull(12, sha('b'));
    const pushed = await play(
      { action: 'synchronized', number: 12, head: sha('b') },
      { ...inputs, 'comment-credentials': 'private-repository' },
      { env: { GITHUB_SERVER_URL: 'https://code.example' } },
    );
    github.visibility = visibility;
    expect(pushed.outputs.result).toBe('reset');
    expect(comments(12)[0]?.body).toContain('(https://code.example/octo/shop/');
    expect(await ground.machine.velo.getBranch({ branch: 'shop/forge-pr-12' })).toMatchObject({
      owner: `github:code.example/${github.repository.id}#12`,
    });
  },
  limit,
);

it(
  'shows the same duration in log, outputs, summary and comment',
  async () => {
    const { pull, play, comments } = ground;
    pull(21, sha('a'));
    const { outputs, log, summary } = await play({ action: 'opened', number: 21, head: sha('a') });
    const figure = / in ([\d.]+)\u00a0(m?s)\n/.exec(summary)?.slice(1).join(' ');
    expect(figure).toBe(took(Number(outputs['duration-ms'])));
    expect(log).toContain(`shop/pr-21: created in ${figure}.`);
    expect(comments(21)[0]?.body).toContain(` in ${figure?.replace(' ', '\u00a0')}\n`);
    // Written again by a run that did nothing itself.
    ground.github.comments.splice(0);
    await play({ action: 'synchronize', number: 21, head: sha('a') });
    expect(comments(21)[0]?.body).toContain(` in ${figure?.replace(' ', '\u00a0')}\n`);
  },
  limit,
);

it(
  'an address or message that the API invents is printed as text, and not passed to later steps',
  async () => {
    const { pull, play, github } = ground;
    pull(22, sha('a'));
    const commands = 'x\n::add-mask::owned\r\n##[add-mask]owned \u001b[31m';
    const data = { id: 7, html_url: `https://github.com/octo/shop/${commands}` };
    github.faults.push({
      ...{ on: /^POST .*comments/, times: 1 },
      how: (response) => void response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(data)),
    });
    const opened = await play({ action: 'opened', number: 22, head: sha('a') });
    expect(opened).toMatchObject({ exitCode: 0, outputs: { result: 'created' } });
    expect(opened.outputs['comment-url']).toMatch(/^https:\/\/github\.com\/octo\/shop\/[!-~]*$/);
    pull(22, sha('b'));
    github.faults.push({ on: /\/pulls\/22$/, times: 3, how: { status: 422, message: commands } });
    const pushed = await play({ action: 'synchronize', number: 22, head: sha('b') });
    for (const { log, masks } of [opened, pushed]) {
      expect(masks).not.toContain('owned');
      expect(log).not.toMatch(/^\s*::add-mask::owned|##\[/m);
      expect(log).not.toContain('\u001b');
    }
  },
  limit,
);
