import { afterAll, beforeAll, expect, it } from 'vitest';
import { otherEvent } from '../../harness/github/events.ts';
import { type PlayOptions, type PullGround, setUpPullGround, sha } from '../../harness/github/pull-ground.ts';
import { sql } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

// The actions that do one thing to one branch: by name, and only to branches of the run's own owner.
const limit = 180_000 * slowness;

let ground: PullGround;

beforeAll(async () => {
  ground = await setUpPullGround();
}, limit);

afterAll(() => ground?.close(), limit);

const opened = { action: 'opened', number: 1, head: sha('a') };
const run = (action: string, inputs: Record<string, string> = {}, options: PlayOptions = {}) =>
  ground.play(opened, inputs, { action: `actions/${action}`, ...options });
const names = async () => (await ground.machine.velo.listBranches({ project: 'shop' })).map(({ branch }) => branch);

it(
  'creates, uses, resets, connects to and destroys a branch by its name',
  async () => {
    const { items } = ground;
    const made = await run('branch', { branch: 'preview', env: 'DATABASE_URL' });
    expect(made).toMatchObject({ exitCode: 0, outputs: { result: 'created', active: 'true', branch: 'shop/preview' } });
    expect(made.env.DATABASE_URL).toBe(made.outputs.url);
    expect(made.log).not.toContain(made.outputs.password);
    const { url } = made.outputs;
    await sql(url ?? '', 'INSERT INTO items VALUES (2)');
    expect((await run('branch', { branch: 'preview' })).outputs).toMatchObject({
      result: 'reused',
      url,
      created: 'false',
    });
    expect(await items(url)).toBe(2);
    // Already created for this commit: `if-exists: reset` does not reset it again.
    expect((await run('branch', { branch: 'preview', 'if-exists': 'reset' })).outputs.result).toBe('reused');
    const later = { 'if-exists': 'reset', branch: 'preview' };
    const pushed = await ground.play({ ...opened, action: 'synchronize', head: sha('b') }, later, {
      action: 'actions/branch',
    });
    expect(pushed.outputs).toMatchObject({ result: 'reset', url });
    expect(await items(url)).toBe(1);
    const refused = await run('branch', { branch: 'preview', 'if-exists': 'fail' });
    expect(refused).toMatchObject({ exitCode: 4, outputs: { active: 'false' } });
    await sql(url ?? '', 'INSERT INTO items VALUES (2)');
    expect((await run('reset', { branch: 'preview' })).outputs).toMatchObject({ result: 'reset', url });
    expect(await items(url)).toBe(1);
    const connected = await run('connect', { branch: 'preview' });
    expect(connected).toMatchObject({ outputs: { active: 'true', url }, annotations: [] });
    const elsewhere = { ...opened, action: 'synchronize', head: sha('c') };
    const late = await ground.play(elsewhere, { branch: 'preview' }, { action: 'actions/connect' });
    expect(late.annotations).toMatchObject([{ level: 'warning', message: expect.stringContaining('is for ccccccc') }]);
    expect((await run('destroy', { branch: 'preview' })).outputs).toMatchObject({ result: 'destroyed' });
    expect(await names()).toEqual(['main']);
    const again = await run('destroy', { branch: 'preview' });
    expect(again).toMatchObject({ exitCode: 0, annotations: [{ level: 'notice' }] });
    expect(await run('connect', { branch: 'preview' })).toMatchObject({ exitCode: 3, outputs: { active: 'false' } });
  },
  limit,
);

it(
  'several legs that ask for a reset cause only one',
  async () => {
    const { machine } = ground;
    await run('branch', { branch: 'shards' });
    const legs = await Promise.all(
      [1, 2, 3].map(() =>
        ground.play(
          { ...opened, action: 'synchronize', head: sha('b') },
          { branch: 'shards', 'if-exists': 'reset' },
          {
            action: 'actions/branch',
          },
        ),
      ),
    );
    expect(legs.map(({ outputs }) => outputs.result).sort()).toEqual(['reset', 'reused', 'reused']);
    expect((await machine.velo.getBranch({ branch: 'shop/shards' })).generation).toBe(2);
    const at = await Promise.all([1, 2, 3].map(() => run('branch', { branch: 'new' })));
    expect(at.map(({ outputs }) => outputs.result).sort()).toEqual(['created', 'reused', 'reused']);
    // All branches of a pull request are destroyed with it, whatever their names.
    ground.pull(1, sha('b'), { state: 'closed' });
    await ground.play({ action: 'closed', number: 1, head: sha('b') });
    expect(await names()).toEqual(['main']);
  },
  limit,
);

it(
  'never changes `main`, another pull request’s branch, or one made by hand',
  async () => {
    const { machine, play } = ground;
    await machine.velo.createBranch({ branch: 'shop/by-hand', start: false });
    ground.pull(2, sha('a'));
    await play({ action: 'opened', number: 2, head: sha('a') }, { comment: 'false' });
    const before = await machine.velo.listBranches({ project: 'shop' });
    for (const branch of ['by-hand', 'pr-2']) {
      for (const action of ['branch', 'reset', 'connect']) {
        const refused = await run(action, { branch });
        expect(refused.exitCode, `${action} ${branch}`).not.toBe(0);
        expect(refused.outputs.url).toBe('');
      }
      expect((await run('destroy', { branch })).annotations).toMatchObject([{ level: 'notice' }]);
    }
    for (const action of ['branch', 'reset', 'connect', 'destroy']) {
      expect(await run(action, { branch: 'main' })).toMatchObject({ exitCode: 2 });
    }
    expect(await machine.velo.listBranches({ project: 'shop' })).toEqual(before);
    const fork = await ground.play({ ...opened, fork: true }, { branch: 'preview' }, { action: 'actions/branch' });
    expect(fork).toMatchObject({ exitCode: 0, outputs: { result: 'skipped', active: 'false' } });
  },
  limit,
);

it(
  'outside of pull requests, a branch belongs to the repository and must be named',
  async () => {
    const { playOther, github, machine } = ground;
    const push = otherEvent('push', github.repository, sha('d'));
    const made = await playOther(push, { branch: 'staging' }, { action: 'actions/branch' });
    expect(made.outputs.result).toBe('created');
    expect(await machine.velo.getBranch({ branch: 'shop/staging' })).toMatchObject({
      owner: `github:github.com/${github.repository.id}`,
      labels: { 'github.head': sha('d') },
    });
    for (const action of ['connect', 'reset', 'destroy']) {
      expect(await playOther(push, {}, { action: `actions/${action}` })).toMatchObject({ exitCode: 2 });
    }
    await playOther(push, { branch: 'staging' }, { action: 'actions/destroy' });
    expect(await names()).not.toContain('staging');
  },
  limit,
);

it(
  'a workflow for Neon’s create-branch action finds the names that it knows',
  async () => {
    const { machine } = ground;
    await sql((await machine.velo.getBranch({ branch: 'shop/main' })).url, 'CREATE ROLE web LOGIN');
    const neon = {
      project: '',
      project_id: 'shop',
      branch_name: 'neon',
      role: 'web',
      api_key: 'key-of-neon',
      ssl: 'require',
    };
    const made = await run('branch', neon);
    expect(made).toMatchObject({ exitCode: 0, outputs: { result: 'created', created: 'true', user: 'web' } });
    const { outputs } = made;
    for (const name of ['db_url', 'db_url_pooled', 'db_url_with_pooler']) expect(outputs[name]).toBe(outputs.url);
    for (const name of ['db_host', 'db_host_pooled', 'host_with_pooler']) expect(outputs[name]).toBe(outputs.host);
    expect(outputs.branch_id).toBe((await machine.velo.getBranch({ branch: 'shop/neon' })).id);
    expect(made.annotations).toMatchObject([{ level: 'warning', message: expect.stringContaining('`api_key`') }]);
    expect(made.log).not.toContain('key-of-neon');
    expect(await sql(outputs.db_url ?? '', 'SELECT current_user AS me')).toEqual([{ me: 'web' }]);
  },
  limit,
);

it(
  'reports the health of the machine as a summary',
  async () => {
    const healthy = await run('doctor', {});
    expect(healthy.summary).toMatch(/^### velo on <code>/);
    expect(healthy.summary).toMatch(/<tr><td>✓<\/td><td>system<\/td><td>Runner<\/td>/);
    expect(healthy).toMatchObject(
      healthy.outputs.ok === 'true' ? { exitCode: 0 } : { exitCode: 5, annotations: [{ level: 'error' }] },
    );
  },
  limit,
);
