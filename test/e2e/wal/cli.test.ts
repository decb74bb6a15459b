import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { poll } from '../../../src/host/processes/wait.ts';
import type { BranchAnswer, RestoreCheck, Snapshot, WalArchive, WalCleanup } from '../../../src/velo.ts';
import { type CliResult, type Machine, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

// Past moments on the command line: archive, mistake, back to the second before it on the same URL; then each command.
const limit = 240_000 * slowness;

let machine: Machine;
let url: string;
/** Rows of `demo/main` are added between these moments of its server: 1, moments.first, 2, moments.second, 3. */
const moments = { first: '', second: '', lsn: '' };

beforeAll(async () => {
  machine = await setUpMachine();
  await machine.createProject('demo', undefined, { archive: false });
  url = (await machine.velo.getBranch({ branch: 'demo/main' })).url;
  await sql(url, 'CREATE TABLE items (n int)');
  await ok('branch', 'set', 'demo/main', '--archive', 'on');
  await sql(url, 'INSERT INTO items VALUES (1)');
  moments.first = await now();
  await sql(url, 'INSERT INTO items VALUES (2)');
  moments.second = await now();
  moments.lsn = String((await sql(url, 'SELECT pg_current_wal_insert_lsn()::text AS lsn'))[0]?.lsn);
  await sql(url, 'INSERT INTO items VALUES (3)');
}, limit);

afterAll(() => machine?.close(), limit);

async function ok(...args: string[]): Promise<CliResult> {
  const result = await machine.cli(...args);
  expect(result, args.join(' ')).toMatchObject({ exitCode: 0 });
  return result;
}

const json = async <T>(...args: string[]) => {
  const result = await ok(...args, '--json');
  expect(result.stdout.trim().split('\n'), 'one document').toHaveLength(1);
  return result.json() as T;
};

async function refused(...args: string[]): Promise<{ exitCode: number; code: string; hint: string }> {
  const result = await machine.cli(...args, '--json');
  const { error } = result.json() as { error: { code: string; hint: string } };
  return { exitCode: result.exitCode, code: error.code, hint: error.hint };
}

/** The server's time, with nothing committed in the same microsecond. */
async function now(): Promise<string> {
  const [row] = await sql(
    url,
    `SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS now`,
  );
  return String(row?.now);
}

const rows = async (at: string) => (await sql(at, 'SELECT n FROM items ORDER BY n')).map(({ n }) => n);
const lsn = expect.stringMatching(/^[0-9A-F]+\/[0-9A-F]+$/);

describe('a past moment', () => {
  it('becomes a branch by its time, by its position, or as the newest one', { timeout: limit }, async () => {
    const first = await json<BranchAnswer>('branch', 'create', 'demo/first', '--pitr', moments.first);
    expect(await rows(first.url)).toEqual([1]);
    expect(first.recovery).toEqual({
      base: expect.stringMatching(/^[0-9a-f]{16}$/),
      generation: 1,
      from: { lsn, at: expect.any(String) },
      reached: { lsn, at: expect.toSatisfy((at) => at === null || Date.parse(at) <= Date.parse(moments.first)) },
      replayedBytes: expect.toSatisfy((bytes) => Number.isInteger(bytes) && bytes > 0),
    });
    expect(first).toMatchObject({ name: 'demo/first', archive: false, parent: 'main' });

    const byPosition = await json<BranchAnswer>('branch', 'create', 'demo/position', '--lsn', moments.lsn);
    expect(await rows(byPosition.url)).toEqual([1, 2]);
    const latest = await ok('branch', 'create', 'demo/latest', '--latest', '--generation', '1');
    expect(latest.stdout).toMatch(
      /^Recovered the state of .*: snapshot [0-9a-f]{8} of generation 1 \(.*\) and a distance of .* in the WAL$/m,
    );
    expect(latest.stderr).toContain('Creating demo/latest from the newest recoverable state of demo/main...');
    expect(await rows((await machine.velo.getBranch({ branch: 'demo/latest' })).url)).toEqual([1, 2, 3]);
    await ok('branch', 'delete', 'demo/first', 'demo/position', 'demo/latest');
  });

  it('brings back what a mistake deleted, on the same URL, and is undone', { timeout: limit }, async () => {
    await sql(url, 'DELETE FROM items');
    const back = await json<BranchAnswer>('branch', 'reset', 'demo/main', '--pitr', moments.second);
    expect(back).toMatchObject({ url, archive: true, recovery: { generation: 1 } });
    expect(await rows(url)).toEqual([1, 2]);
    await ok('branch', 'reset', 'demo/main', '--undo');
    expect(await rows(url)).toEqual([]);
    // What the address answered then is still there, whichever generation is current.
    await ok('branch', 'reset', 'demo/main', '--pitr', moments.first, '--generation', '1');
    expect(await rows(url)).toEqual([1]);
  });

  it('that can not be recovered is refused, and says what helps', { timeout: limit }, async () => {
    const create = (...source: string[]) => refused('branch', 'create', 'demo/none', ...source);
    expect(await create('--pitr', '2026-11-03 14:30')).toMatchObject({ exitCode: 2, code: 'moment-without-zone' });
    expect(await create('--pitr', 'soon')).toMatchObject({ exitCode: 2, code: 'invalid-moment' });
    expect(await create('--pitr', '2199-01-01T00:00:00Z')).toMatchObject({
      ...{ exitCode: 2, code: 'moment-in-future' },
      hint: expect.stringContaining('--latest'),
    });
    expect(await create('--pitr', '3 days ago')).toMatchObject({
      ...{ exitCode: 3, code: 'moment-not-recoverable' },
      hint: expect.stringContaining('velo wal info'),
    });
    expect(await create('--lsn', 'x')).toMatchObject({ exitCode: 2, code: 'invalid-lsn' });
    await ok('branch', 'create', 'demo/plain', '--no-start');
    expect(await refused('branch', 'reset', 'demo/plain', '--pitr', moments.first)).toMatchObject({
      ...{ exitCode: 4, code: 'not-archived' },
      hint: expect.stringContaining('--archive on'),
    });
    await ok('branch', 'delete', 'demo/plain');
    expect((await machine.velo.listBranches()).map(({ branch }) => branch)).toEqual(['main']);
  });
});

describe('archived WAL', () => {
  it('is shown with what can be recovered', { timeout: limit }, async () => {
    const archives = await json<WalArchive[]>('wal', 'info', 'demo/main');
    const [first] = archives;
    expect(Object.keys(first ?? {}).sort()).toEqual([
      ...['branch', 'bytes', 'current', 'failure', 'gaps', 'generation', 'gone', 'limitedUntil', 'newest'],
      ...['noWindowSince', 'project', 'retired', 'segments', 'waiting', 'windows'],
    ]);
    expect(first).toMatchObject({ project: 'demo', branch: 'main', current: true, gaps: [], failure: null });
    expect(archives.map(({ generation }) => generation)).toContain(1);
    const { stdout } = await ok('wal', 'info');
    expect(stdout).toMatch(/^Branch +Generation +Segments +Size +Newest .*Recoverable +Ends$/m);
    expect(stdout).toMatch(/^demo\/main .* \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC to /m);
    expect(await refused('wal', 'info', 'demo/none')).toMatchObject({ exitCode: 3, code: 'branch-not-found' });
  });

  it('has bases, which are marked in the list and guarded against deletion', { timeout: limit }, async () => {
    const bases = (await json<Snapshot[]>('snapshot', 'list', 'demo/main')).filter(({ base }) => base);
    expect(bases.length).toBeGreaterThan(0);
    expect((await ok('snapshot', 'list')).stdout).toMatch(/ base /);
    const [{ windows } = { windows: [] }] = await json<WalArchive[]>('wal', 'info', 'demo/main');
    const id = windows[0]?.bases[0] ?? '';
    expect(await refused('snapshot', 'delete', id)).toMatchObject({
      ...{ exitCode: 4, code: 'opens-window' },
      hint: expect.stringContaining('--force'),
    });
  });

  it('is cleaned up; a dry run deletes nothing', { timeout: limit }, async () => {
    const before = await json<WalArchive[]>('wal', 'info', 'demo/main');
    const shown = await json<WalCleanup>('wal', 'cleanup', 'demo/main', '--days', '0', '--dry-run');
    expect(Object.keys(shown).sort()).toEqual(['after', 'bases', 'before', 'bytes', 'limited', 'segments']);
    const counts = (archives: WalArchive[]) => archives.map(({ generation, windows }) => [generation, windows.length]);
    expect(counts(await json<WalArchive[]>('wal', 'info', 'demo/main'))).toEqual(counts(before));
    // What lies before the first base is of no use; nothing else is as old as that.
    await ok('wal', 'cleanup', 'demo/main');
    expect(counts(await json<WalArchive[]>('wal', 'info', 'demo/main'))).toEqual(counts(before));
    const { stdout } = await ok('wal', 'cleanup', 'demo/main');
    expect(stdout).toMatch(/^No WAL to delete\.\nRecoverable: /);
  });

  it('that a policy promises is deleted by force only', { timeout: limit }, async () => {
    await ok('project', 'set', 'demo', '--policy', 'wal=7d');
    // From here on, the moments before could go: as soon as the WAL that makes the snapshot consistent is archived.
    const { id } = await json<Snapshot>('snapshot', 'create', 'demo/main');
    const opens = async () =>
      (await json<WalArchive[]>('wal', 'info', 'demo/main')).some(({ windows }) =>
        windows.at(-1)?.bases.includes(id),
      ) || undefined;
    expect(await poll(opens, { everyMs: 100, forMs: 60_000 * slowness })).toBe(true);
    expect(await refused('wal', 'cleanup', 'demo/main', '--days', '0')).toMatchObject({
      ...{ exitCode: 4, code: 'wal-promised' },
      hint: expect.stringContaining('--force'),
    });
    await ok('project', 'set', 'demo', '--policy', 'wal=');
  });

  it('can be turned off', { timeout: limit }, async () => {
    await ok('branch', 'create', 'demo/dev');
    expect(await json('branch', 'set', 'demo/dev', '--archive', 'on')).toMatchObject({ archive: true });
    expect((await ok('branch', 'get', 'demo/dev')).stdout).toMatch(/^ {2}WAL archive +on$/m);
    expect(await json('branch', 'set', 'demo/dev', '--archive', 'off')).toMatchObject({ archive: false });
    await ok('branch', 'delete', 'demo/dev', '--force');
  });
});

describe('the drill', () => {
  it('recovers a moment, checks it, and leaves nothing behind', { timeout: limit }, async () => {
    const [check] = await json<RestoreCheck[]>('restore', 'check', 'demo', '--max-age', '1d');
    expect(check).toMatchObject({ project: 'demo', branch: 'main', ok: true, error: null });
    expect(check?.checks.every((each) => each.ok)).toBe(true);
    expect((await ok('restore', 'check')).stdout).toMatch(/^✓ demo\/main can be recovered in \d+\.\ds\n {2}Asked for /);
    expect((await machine.velo.listBranches()).map(({ branch }) => branch)).toEqual(['main']);
  });

  it('fails where there is nothing to recover', { timeout: limit }, async () => {
    await ok('branch', 'set', 'demo/main', '--archive', 'off');
    expect((await machine.cli('restore', 'check', 'demo', '--json')).exitCode).not.toBe(0);
    const all = await machine.cli('restore', 'check');
    expect(all.exitCode).not.toBe(0);
  });
});
