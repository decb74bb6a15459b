import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { VeloError } from '../../../src/contract/errors/error.ts';
import { type ActionName, inputsOf, readInputs } from '../../../src/github/step/inputs.ts';
import { translateNeon } from '../../../src/github/step/neon.ts';
import { root } from '../../harness/root.ts';

interface Metadata {
  inputs?: Record<string, { default?: string; deprecationMessage?: string }>;
  runs: { using: string };
}

const actionFile = (action: ActionName): Metadata => {
  const path = action === 'root' ? 'action.yml' : `actions/${action}/action.yml`;
  return parse(readFileSync(join(root, path), 'utf8'));
};

/** The variables that the runner makes from `with:`. */
function given(inputs: Record<string, string>): NodeJS.ProcessEnv {
  const all = { 'github-token': 'ghs_x', ...inputs };
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
}

function refusal(inputs: Record<string, string>, action: ActionName = 'root'): string {
  try {
    readInputs(given(inputs), action);
  } catch (error) {
    expect(error).toBeInstanceOf(VeloError);
    return (error as VeloError).message;
  }
  throw new Error('was accepted');
}

const least: Record<ActionName, Record<string, string>> = {
  root: { project: 'shop' },
  branch: { project: 'shop', branch: 'preview' },
  reset: { project: 'shop' },
  destroy: { project: 'shop' },
  connect: { project: 'shop' },
  reconcile: { project: 'shop' },
  snapshot: { project: 'shop' },
  'wal-cleanup': { project: 'shop' },
  'restore-check': { project: 'shop' },
  doctor: {},
};

describe('inputs', () => {
  it('require only the project', () => {
    const { inputs, unknown, warnings } = readInputs(given({ project: 'shop' }));
    expect([unknown, warnings]).toEqual([[], []]);
    expect(inputs).toMatchObject({ project: 'shop', 'on-push': 'reset', lifetime: 'pr', ttl: '14d', comment: 'auto' });
    expect(inputs).toMatchObject({ 'comment-credentials': 'never', drafts: true, 'create-project': false, env: '' });
    expect(inputs).toMatchObject({ parent: '', 'max-branches': null, paths: [], 'connect-timeout': null });
  });

  it.each(Object.keys(inputsOf) as ActionName[])('%s has the names and defaults of its action.yml', (action) => {
    const { inputs: declared = {}, runs } = actionFile(action);
    expect(runs.using).toBe('node24');
    const current = Object.entries(declared).filter(([, { deprecationMessage }]) => deprecationMessage === undefined);
    expect(current.map(([name]) => name).sort()).toEqual([...inputsOf[action]].sort());
    const defaults: Record<string, string> = {};
    for (const [name, { default: value }] of current) {
      if (value !== undefined && name !== 'github-token') defaults[name] = value;
    }
    const read = readInputs(given({ ...defaults, ...least[action] }), action);
    expect(read.unknown).toEqual(inputsOf[action].includes('github-token' as never) ? [] : ['github-token']);
    expect(read.inputs).toEqual(readInputs(given(least[action]), action).inputs);
  });

  it.each([
    [{}, '14d'],
    [{ lifetime: 'job' }, '6h'],
    [{ lifetime: 'job', ttl: '14d' }, '14d'],
    [{ lifetime: 'job', ttl: '6h' }, '6h'],
    [{ ttl: '6h' }, '6h'],
    [{ lifetime: 'job', ttl: 'none' }, 'none'],
  ])('%o: branches live %s', (inputs, ttl) => {
    for (const action of ['root', 'branch'] as const)
      expect(readInputs(given({ ...least[action], ...inputs }), action).inputs.ttl).toBe(ttl);
  });

  it('report all mistakes at once', () => {
    const wrong = {
      project: 'Shop!',
      ttl: 'soon',
      env: 'MY-URL',
      comment: 'yes',
      'create-project': 'True',
      'github-token': '',
      'on-push': 'if-changed',
      'max-branches': '0',
      'connect-timeout': 'long',
      sslmode: 'require',
      'ssh-host': 'a b',
      lifetime: 'day',
    };
    const text = refusal(wrong);
    for (const name of Object.keys(wrong)) if (name !== 'on-push') expect(text).toContain(`\`${name}\``);
    expect(text).toMatch(/^11 inputs are wrong/);
  });

  it.each([
    [{}, '`project` is missing'],
    [{ project: 'shop', parent: 'other/main' }, '`parent` is in another project'],
    [{ project: 'shop', parent: '../x' }, '`parent`'],
    [{ project: 'shop', branch: 'main' }, '`branch` is the main branch, which actions never change'],
    [{ project: 'shop', branch: 'shop/main' }, '`branch` is the main branch, which actions never change'],
    [{ project: 'shop', env: 'GITHUB_TOKEN' }, '`env`'],
    [{ project: 'shop', env: 'NODE_OPTIONS' }, '`env`'],
    [{ project: 'shop', ttl: '99999999d' }, '`ttl`'],
    [{ project: 'shop', 'on-push': 'if-changed' }, '`paths` is required by `on-push: if-changed`'],
    [{ project: 'shop', paths: 'migrations/**' }, '`paths` is for `on-push: if-changed` only'],
    [{ project: 'shop', sslmode: 'verify-full' }, '`sslmode` requires TLS'],
    [{ project: 'shop', from: '1a2b', pitr: '2 hours ago' }, '`pitr` excludes `from`'],
    [{ project: 'shop', pitr: 'x'.repeat(201) }, '`pitr` is too long'],
    [{ project: 'shop', sslmode: 'maybe' }, '`sslmode` must be'],
    [{ project: 'shop', 'branch-prefix': '-x' }, '`branch-prefix`'],
    [{ project: 'shop', 'reset-label': 'db', 'when-labeled': 'db' }, '`reset-label` must differ from `when-labeled`'],
    [{ project: 'shop', 'pull-request': '#7' }, '`pull-request` must be a number'],
    [{ project: 'shop', 'pull-request': '7; rm -rf /' }, '`pull-request` must be a number'],
  ])('refuses %o', (inputs, text) => {
    expect(refusal(inputs)).toContain(text);
  });

  it.each([
    [{ days: '0' }, '`days` must be a number from 1 to 999999'],
    [{ keep: 'hourly=0,daily=00' }, '`keep` must keep at least one snapshot'],
    [{ timeout: 'soon' }, '`timeout` is wrong'],
    [{ pin: 'yes' }, '`pin` must be `true` or `false`'],
  ])('refuses %o for a snapshot', (inputs, text) => {
    expect(refusal({ project: 'shop', ...inputs }, 'snapshot')).toContain(text);
  });

  it.each([
    ['wal-cleanup', { days: '0' }, '`days` must be a number from 1 to 999999'],
    ['wal-cleanup', { force: 'yes' }, '`force` must be `true` or `false`'],
    ['restore-check', { 'max-age': 'soon' }, '`max-age` is wrong'],
  ] as const)('of %s refuse %o', (action, inputs, text) => {
    expect(refusal({ project: 'shop', ...inputs }, action)).toContain(text);
  });

  it('accept a source for a new branch as it is written, and `main` for a clean-up of WAL', () => {
    const pitr = 'yesterday 14:30 Europe/Stockholm';
    expect(readInputs(given({ project: 'shop', pitr })).inputs).toMatchObject({ pitr, from: '' });
    expect(readInputs(given({ project: 'shop', branch: 'x', from: ' 1a2b ' }), 'branch').inputs.from).toBe('1a2b');
    const { inputs } = readInputs(given({ project: 'shop', branch: 'main', days: '14' }), 'wal-cleanup');
    expect(inputs).toMatchObject({ branch: 'main', days: 14, force: false });
  });

  it('accept `main` for a snapshot, and keep a rule as it is written', () => {
    const { inputs } = readInputs(given({ project: 'shop', branch: 'shop/main', keep: 'daily=7' }), 'snapshot');
    expect(inputs).toMatchObject({ branch: 'main', keep: 'daily=7', days: null, pin: false, label: '', timeout: '' });
  });

  it('require a name if the action is about one branch', () => {
    expect(refusal({ project: 'shop' }, 'branch')).toBe('An input is wrong: `branch` is missing.');
  });

  it('may be empty, which is the same as left out', () => {
    const { inputs, unknown } = readInputs(given({ project: 'shop', parent: '', ttl: '', comment: '', other: '' }));
    expect(inputs).toEqual(readInputs(given({ project: 'shop' })).inputs);
    expect(unknown).toEqual([]);
  });

  it('accept a parent and a branch with and without their project', () => {
    expect(readInputs(given({ project: 'shop', parent: 'staging' })).inputs.parent).toBe('shop/staging');
    expect(readInputs(given({ project: 'shop', parent: 'shop/staging' })).inputs.parent).toBe('shop/staging');
    expect(readInputs(given({ project: 'shop', branch: 'shop/web' })).inputs.branch).toBe('web');
  });

  it('contain one path per line', () => {
    const read = readInputs(given({ project: 'shop', 'on-push': 'if-changed', paths: ' migrations/**\n\n!**/*.md\n' }));
    expect(read.inputs.paths).toEqual(['migrations/**', '!**/*.md']);
  });

  it('are named if they are unknown, and ignored', () => {
    const { unknown, inputs } = readInputs(given({ project: 'shop', 'node-version': '24' }));
    expect(unknown).toEqual(['node-version']);
    expect(inputs.project).toBe('shop');
  });
});

describe('inputs of Neon’s create-branch action', () => {
  it('are translated to ours', () => {
    const neon = {
      project_id: 'shop',
      branch_name: 'preview',
      parent_branch: 'staging',
      role: 'app',
      database: 'shop',
      ssl: 'require',
      api_key: 'secret-key',
      suspend_timeout: '0',
    };
    const { inputs, unknown, warnings } = readInputs(given(neon), 'branch');
    expect(inputs).toMatchObject({ project: 'shop', branch: 'preview', parent: 'shop/staging', user: 'app' });
    expect(inputs).toMatchObject({ database: 'shop', sslmode: '' });
    expect(unknown).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining('`api_key`')]);
    expect(warnings.join()).not.toContain('secret-key');
  });

  it.each([
    ['preview/pr-7-Fix/Login', /^preview-pr-7-fix-login-[0-9a-f]{6}$/],
    [`feature/${'x'.repeat(200)}`, /^feature-x{48}-[0-9a-f]{6}$/],
    ['7/8', /^branch-[0-9a-f]{6}$/],
    ['släsh/☃', /^sl-sh-[0-9a-f]{6}$/],
    ['a/b/', /^a-b-[0-9a-f]{6}$/],
  ])('names with a slash are replaced by valid ones: %s', (name, here) => {
    const of = (inputs: Record<string, string>, action: ActionName = 'branch') =>
      readInputs(given({ project: 'shop', ...inputs }), action);
    const { inputs, warnings } = of({ branch_name: name });
    expect(inputs.branch).toMatch(here);
    expect(warnings).toEqual([expect.stringContaining(`\`shop/${inputs.branch}\` here`)]);
    // Every action finds the branch by its original name, also as a parent.
    for (const action of ['connect', 'reset', 'destroy', 'root'] as const) {
      expect(of({ branch: name }, action).inputs.branch).toBe(inputs.branch);
    }
    expect(of({ branch: 'x', parent_branch: name }).inputs.parent).toBe(`shop/${inputs.branch}`);
    const prefixed = of({ branch_name: name, 'branch-prefix': 'a-long-prefix-of-another-repository-' }).inputs.branch;
    expect(`a-long-prefix-of-another-repository-${prefixed}`).toMatch(/^[a-z][a-z0-9_-]{0,62}$/);
    // Similar names stay distinct, and velo's own names are not changed.
    expect(of({ branch_name: name.replace('/', '-/') }).inputs.branch).not.toBe(inputs.branch);
  });

  it('velo’s own names are kept, and typing errors are still errors', () => {
    expect(readInputs(given({ project: 'shop', branch: 'shop/web' }), 'branch')).toMatchObject({
      inputs: { branch: 'web' },
      warnings: [],
    });
    for (const branch of ['Web', 'a b', 'shop/Web', 'shop/main'])
      expect(refusal({ project: 'shop', branch }, 'branch')).toContain('`branch`');
  });

  it('are declared as deprecated, each with what to do instead', () => {
    const { inputs = {} } = actionFile('branch');
    const old = Object.entries(inputs).filter(([name]) => !(inputsOf.branch as readonly string[]).includes(name));
    expect(old.length).toBeGreaterThan(10);
    for (const [name, { deprecationMessage }] of old) expect(deprecationMessage, name).toMatch(/^(Use|Remove) /);
    // The translation knows each of them: none is left as unknown.
    const values: Record<string, string> = { expires_at: '2099-01-01T00:00:00Z', ssl: 'disable' };
    const all = Object.fromEntries(old.map(([name]) => [name, values[name] ?? 'x']));
    translateNeon(all);
    expect(Object.keys(all).sort()).toEqual(['branch', 'parent', 'project', 'sslmode', 'ttl', 'user']);
  });

  it('turn a point in time into a duration', () => {
    const now = Date.parse('2026-11-21T00:00:00Z');
    const at = (expires_at: string) => {
      const values: Record<string, string> = { expires_at, ttl: '14d' };
      return { ...translateNeon(values, now), ttl: values.ttl };
    };
    expect(at('2026-11-22T00:00:00Z')).toMatchObject({ ttl: '86400s', mistakes: [] });
    expect(at('2026-11-20T00:00:00Z')).toMatchObject({ mistakes: [expect.stringContaining('`expires_at`')] });
    expect(at('tomorrow')).toMatchObject({ mistakes: [expect.stringContaining('`expires_at`')] });
  });

  it('say together what a connection over SSH lacks', () => {
    const ssh = { 'ssh-host': 'db', 'ssh-key': 'k', 'ssh-known-hosts': 'db ssh-ed25519 AAAA' };
    expect(readInputs(given({ project: 'shop', ...ssh })).inputs).toMatchObject({
      'ssh-user': 'velo-ci',
      'ssh-port': 22,
    });
    expect(refusal({ project: 'shop', 'ssh-key': 'k', 'ssh-port': '0' })).toMatch(
      /`ssh-port` must be .*`ssh-host` is missing; `ssh-known-hosts` is missing|`ssh-host` is missing; `ssh-known-hosts` is missing; `ssh-port` must be/,
    );
    expect(refusal({ project: 'shop', ...ssh, 'ssh-host': 'me@db' })).toContain('use `ssh-user`');
    expect(refusal({ project: 'shop', ...ssh, 'ssh-user': 'a b' })).toContain('`ssh-user` is not a valid user name');
    // The root action shows a host to people, whether it connects to it or not; the others do not.
    expect(readInputs(given({ project: 'shop', 'ssh-host': 'me@db' })).inputs['ssh-host']).toBe('me@db');
    expect(refusal({ project: 'shop', 'ssh-host': 'db' }, 'connect')).toContain('`ssh-key` is missing');
    // A fork's run gets no secrets, and is skipped without them.
    const fork = { project: 'shop', ...ssh, 'ssh-key': '' };
    expect(refusal(fork)).toContain('`ssh-key` is missing');
    expect(readInputs(given(fork), 'root', { isFork: true }).inputs['ssh-key']).toBe('');
  });
});
