import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CliResult, type Machine, setUpMachine, sql } from '../../harness/machine/machine.ts';

// The README's story on the command line: snapshot, mistake, back on the same URL, undo; then each command by itself.

let machine: Machine;

beforeAll(async () => {
  machine = await setUpMachine();
  // Without bases, every snapshot is one that somebody took.
  await machine.createProject('demo', undefined, { archive: false });
});

afterAll(() => machine?.close());

/** Runs a command that must succeed. */
async function ok(...args: string[]): Promise<CliResult> {
  const result = await machine.cli(...args);
  expect(result, args.join(' ')).toMatchObject({ exitCode: 0 });
  return result;
}

const json = async <T = Record<string, unknown>>(...args: string[]) => {
  const result = await ok(...args, '--json');
  expect(result.stdout.trim().split('\n'), 'one document').toHaveLength(1);
  return result.json() as T;
};

/** Runs a command that must fail. Returns its exit code, its error's code and its hint. */
async function refused(...args: string[]): Promise<{ exitCode: number; code: string; hint: string }> {
  const result = await machine.cli(...args, '--json');
  const { error } = result.json() as { error: { code: string; hint: string } };
  return { exitCode: result.exitCode, code: error.code, hint: error.hint };
}

interface Shown {
  id: string;
  label: string | null;
  pinned: boolean;
  scheduled: boolean;
  usedBy: string[];
}

interface Cleanup {
  deleted: Shown[];
  kept: { snapshot: Shown; why: string }[];
  failed: unknown[];
}

const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const bytes = expect.toSatisfy((value) => value === null || (Number.isInteger(value) && value >= 0));
const id = expect.stringMatching(/^[0-9a-f]{16}$/);

const snapshot = (change: Partial<Shown> = {}) => ({
  id,
  project: 'demo',
  branch: 'main',
  generation: 1,
  label: null,
  pinned: false,
  scheduled: false,
  base: false,
  createdAt: time,
  lsn: expect.stringMatching(/^[0-9A-F]+\/[0-9A-F]+$/),
  ownBytes: bytes,
  referencedBytes: bytes,
  usedBy: [],
  ...change,
});

const short = (whole: string): string => whole.slice(0, 8);
const namesOf = async (url: string) => (await sql(url, 'SELECT name FROM users ORDER BY 1')).map(({ name }) => name);
const listed = async (...args: string[]) => (await json<Shown[]>('snapshot', 'list', ...args)).map((each) => each.id);

async function take(...args: string[]): Promise<Shown> {
  return json<Shown>('snapshot', 'create', ...args);
}

describe('snapshot, mistake, and back', () => {
  let url: string;
  let before: string;

  it('takes a snapshot', async () => {
    url = (await ok('branch', 'url', 'demo/main')).stdout.trim();
    await sql(url, "CREATE TABLE users (name text); INSERT INTO users VALUES ('Alice'), ('Bob')");
    expect(await refused('branch', 'reset', 'demo/main', '--undo')).toMatchObject({
      exitCode: 4,
      code: 'nothing-to-undo',
      hint: expect.stringContaining('--keep-old'),
    });

    const taken = await take('demo/main', '--label', 'before-migration');
    expect(taken).toEqual({ ...snapshot({ label: 'before-migration' }), steps: expect.any(Array) });
    before = taken.id;
  });

  it('resets main to it on the same URL, and says until when that can be undone', async () => {
    await sql(url, "DELETE FROM users WHERE name = 'Bob'");
    expect(await refused('branch', 'reset', 'demo/main')).toMatchObject({
      exitCode: 2,
      code: 'source-needed',
      hint: expect.stringContaining('--from'),
    });
    expect(await namesOf(url)).toEqual(['Alice']);

    const reset = await ok('branch', 'reset', 'demo/main', '--from', short(before));
    expect(reset.stderr.split('\n')[0]).toBe(`Resetting demo/main to snapshot ${short(before)}...`);
    expect(reset.stdout).toMatch(
      /^Replaced data is kept until \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC; `velo branch reset demo\/main --undo` brings it back\.$/m,
    );
    expect(await namesOf(url)).toEqual(['Alice', 'Bob']);
    expect((await ok('branch', 'url', 'demo/main')).stdout.trim()).toBe(url);
  });

  it('shows the replaced data, which is kept for seven days', async () => {
    const { generation, retired } = await json('branch', 'get', 'demo/main');
    expect(generation).toBe(2);
    expect(retired).toEqual([{ generation: 1, keptUntil: time, ownBytes: bytes }]);
    const [{ keptUntil = '' } = {}] = retired as { keptUntil: string }[];
    const days = (Date.parse(keptUntil) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.9);
    expect(days).toBeLessThanOrEqual(7);
    expect((await ok('branch', 'get', 'demo/main')).stdout).toMatch(/^ {2}Replaced data +generation 1, .*kept until /m);
  });

  it('undoes the reset, and then undoes the undo', async () => {
    await sql(url, "INSERT INTO users VALUES ('Carol')");
    const undone = await ok('branch', 'reset', 'demo/main', '--undo');
    expect(undone.stderr.split('\n')[0]).toBe('Undoing the last reset of demo/main...');
    expect(undone.stdout).toContain('`velo branch reset demo/main --undo` brings it back.');
    expect(await namesOf(url)).toEqual(['Alice']);

    expect(await json('branch', 'reset', 'demo/main', '--undo')).toMatchObject({ url, name: 'demo/main' });
    expect(await namesOf(url)).toEqual(['Alice', 'Bob', 'Carol']);
  });

  it('creates a branch from the snapshot', async () => {
    const made = await ok('branch', 'create', 'demo/yesterday', '--from', short(before));
    expect(made.stderr.split('\n')[0]).toBe(`Creating demo/yesterday from snapshot ${short(before)}...`);
    const branch = await json('branch', 'url', 'demo/yesterday');
    expect(branch).toMatchObject({ parent: 'main', generation: 1 });
    expect(await namesOf(String(branch.url))).toEqual(['Alice', 'Bob']);
    expect((await json<Shown>('snapshot', 'get', before)).usedBy).toContain('demo/yesterday');
  });

  it('resets to the parent too, with --to-parent', async () => {
    const reset = await ok('branch', 'reset', 'demo/yesterday', '--to-parent', '--keep-old', '2h');
    expect(reset.stderr.split('\n')[0]).toBe('Resetting demo/yesterday to demo/main...');
    const { retired, url: address } = await json('branch', 'url', 'demo/yesterday');
    expect(retired).toMatchObject([{ generation: 1, keptUntil: time }]);
    expect(await namesOf(String(address))).toEqual(['Alice', 'Bob', 'Carol']);
  });

  it('refuses to delete a branch with snapshots unless forced', async () => {
    const { id: own } = await take('demo/yesterday');
    expect(await refused('branch', 'delete', 'demo/yesterday')).toMatchObject({
      exitCode: 4,
      code: 'has-snapshots',
      hint: expect.stringContaining('--force'),
    });
    await ok('branch', 'delete', 'demo/yesterday', '--force');
    expect(await listed()).not.toContain(own);
    expect(await listed('demo/main')).toContain(before);
  });
});

describe('a snapshot', () => {
  let one: Shown;

  beforeAll(async () => {
    one = await take('demo/main', '--label', 'v1', '--pin');
  });

  it('is reported when it is taken, with what can be done with it', async () => {
    const { stdout, stderr } = await ok('snap', 'create', 'demo/main');
    expect(stderr).toMatch(/^Taking a snapshot of demo\/main\.\.\.\n( {2}▸ .+ \d+\.\ds\n)+\n$/);
    const [, taken = ''] =
      /^Snapshot ([0-9a-f]{8}) of demo\/main\nNext:\n {2}velo branch reset demo\/main --from \1 /.exec(stdout) ?? [];
    expect((await json<Shown>('snapshot', 'get', taken)).id.startsWith(taken)).toBe(true);
    await ok('snapshot', 'delete', taken);
  });

  it('is listed, newest first: of a branch, of a project, and of all', async () => {
    const [newest] = await json<Shown[]>('snapshot', 'list', 'demo/main');
    expect(newest).toMatchObject({ id: one.id, label: 'v1', pinned: true });
    expect(Object.keys(newest ?? {}).sort()).toEqual(Object.keys(snapshot()).sort());
    expect(await listed('demo')).toEqual(await listed('demo/main'));
    expect(await listed()).toEqual(await listed('demo'));
    const [titles, first] = (await ok('snap', 'ls', 'demo')).stdout.split('\n');
    expect(titles).toMatch(/^ID +Branch +Label +Age +Own size +Flags +Used by$/);
    expect(first).toMatch(new RegExp(`^${short(one.id)} +demo/main +v1 +\\d+.* pinned `));
  });

  it('can be named by the beginning of its id in every command', async () => {
    const named = short(one.id);
    expect(await json('snapshot', 'get', named)).toMatchObject({ id: one.id });
    expect((await ok('snapshot', 'get', named)).stdout).toMatch(new RegExp(`^${one.id}\\n {2}Label +v1\\n`));
    expect(await json('snapshot', 'set', named, '--label', 'v2', '--unpin')).toMatchObject({
      id: one.id,
      label: 'v2',
      pinned: false,
    });
    expect(await json('snapshot', 'set', named, '--label', '', '--pin')).toMatchObject({ label: null, pinned: true });
    const { stdout } = await ok('__complete', 'snapshot', 'get', one.id.slice(0, 4));
    expect(stdout).toMatch(new RegExp(`^${one.id}\\tdemo/main, `, 'm'));
  });

  it('is gone once it is deleted, even if it was pinned', async () => {
    expect(await json('snapshot', 'rm', short(one.id))).toEqual({ deleted: short(one.id) });
    expect(await listed()).not.toContain(one.id);
    const gone = { exitCode: 3, code: 'snapshot-not-found', hint: expect.stringContaining('velo snapshot list') };
    expect(await refused('snapshot', 'get', one.id)).toMatchObject(gone);
    expect(await refused('snapshot', 'delete', one.id)).toMatchObject(gone);
    expect(await refused('snapshot', 'set', one.id, '--pin')).toMatchObject(gone);
    expect(await refused('branch', 'reset', 'demo/main', '--from', one.id)).toMatchObject(gone);
    expect(await refused('branch', 'create', 'demo/none', '--from', one.id)).toMatchObject(gone);
  });

  it('needs an existing branch', async () => {
    expect(await refused('snapshot', 'create', 'demo/none')).toMatchObject({ exitCode: 3, code: 'branch-not-found' });
    expect(await refused('snapshot', 'list', 'none')).toMatchObject({ exitCode: 3, code: 'project-not-found' });
    expect(await refused('snapshot', 'create', 'demo')).toMatchObject({ exitCode: 2, code: 'invalid-name' });
    expect((await refused('snapshot', 'create', 'demo/mian')).hint).toContain('Did you mean `demo/main`?');
    expect((await refused('snapshot', 'list', 'dmeo')).hint).toContain('Did you mean `demo`?');
    expect((await refused('snapshot', 'list', 'demo/mian')).hint).toContain('Did you mean `demo/main`?');
  });
});

describe('a clean-up', () => {
  /** Newest first. */
  let taken: string[];

  beforeAll(async () => {
    await ok('snapshot', 'cleanup', '--all', '--days', '0');
    taken = [];
    // Until two ids begin with the same hexadecimal digit: at most seventeen.
    while (new Set(taken.map((each) => each[0])).size === taken.length) {
      taken.unshift((await take('demo/main')).id);
    }
  });

  it('does not accept the beginning of an id that fits several', async () => {
    const first = taken.map((each) => each[0] as string).find((digit, at, all) => all.indexOf(digit) !== at) as string;
    expect(await refused('snapshot', 'delete', first)).toMatchObject({
      exitCode: 2,
      code: 'snapshot-ambiguous',
      hint: expect.stringContaining('velo snapshot list'),
    });
    expect(await listed()).toEqual(taken);
  });

  it('keeps snapshots younger than 30 days', async () => {
    const { deleted, kept, failed } = await json<Cleanup>('snapshot', 'cleanup', 'demo/main');
    expect({ deleted, failed }).toEqual({ deleted: [], failed: [] });
    expect(kept.map(({ snapshot: { id: each }, why }) => [each, why])).toEqual(
      expect.arrayContaining(taken.map((each) => [each, 'younger than 30 days'])),
    );
    expect((await ok('snapshot', 'cleanup', '--all')).stdout).toMatch(
      /^No snapshot to delete\.\n\nKept \d+ snapshots:\n/,
    );
  });

  it('with --dry-run shows what it would delete, and deletes nothing', async () => {
    const rule = ['snapshot', 'cleanup', 'demo/main', '--keep', 'daily=1', '--dry-run'];
    const { deleted, kept } = await json<Cleanup>(...rule);
    expect(deleted.map((each) => each.id)).toEqual(taken.slice(1).reverse());
    expect(kept.map(({ snapshot: each }) => each.id)).toEqual(taken.slice(0, 1));
    expect(kept[0]?.why).toMatch(/^daily \d{4}-\d\d-\d\d$/);
    expect((await ok(...rule)).stdout).toMatch(/^Would delete \d+ snapshots?:\n[\s\S]+\n\nWould keep 1 snapshot:\n/);
    expect(await listed()).toEqual(taken);
  });

  it('keeps pinned snapshots, and finds nothing the second time', async () => {
    const pinned = taken.at(-1) as string;
    await ok('snapshot', 'set', pinned, '--pin');
    const first = await json<Cleanup>('snapshot', 'cleanup', '--all', '--keep', 'daily=1');
    expect(first.deleted.map((each) => each.id)).toEqual(taken.slice(1, -1).reverse());
    expect(first.failed).toEqual([]);
    expect(first.kept.find(({ snapshot: each }) => each.id === pinned)?.why).toBe('pinned');
    const second = await json<Cleanup>('snapshot', 'cleanup', '--all', '--keep', 'daily=1');
    expect(second.deleted).toEqual([]);

    await ok('snapshot', 'cleanup', 'demo/main', '--days', '0');
    expect(await listed()).toEqual([pinned]);
  });

  it('needs a branch or --all, and a valid rule', async () => {
    expect(await refused('snapshot', 'cleanup')).toMatchObject({ exitCode: 2, code: 'missing-argument' });
    expect(await refused('snapshot', 'cleanup', '--all', '--keep', 'dayly=7')).toMatchObject({
      exitCode: 2,
      code: 'invalid-value',
      hint: expect.stringContaining('hourly=24'),
    });
    expect(await refused('snapshot', 'cleanup', 'demo/none')).toMatchObject({ exitCode: 3, code: 'branch-not-found' });
  });
});
