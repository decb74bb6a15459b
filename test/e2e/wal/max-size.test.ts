import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Status, WalArchive, WalCleanup } from '../../../src/velo.ts';
import { expectAgreement } from '../../harness/machine/agreement.ts';
import { type Machine, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

/** A project whose archived WAL may take little: the oldest goes, and a window stays that can be recovered. */

const limit = 240_000 * slowness;
const main = 'demo/main';
const most = 64 * 1024 ** 2;

let machine: Machine;
let url: string;
let rows = 0;

beforeAll(async () => {
  machine = await setUpMachine();
  await machine.createProject('demo', undefined, { archive: true });
  ({ url } = await machine.velo.getBranch({ branch: main }));
  await sql(url, 'CREATE TABLE facts (fact int)', 'CREATE TABLE filler (text text)');
}, limit);

afterAll(() => machine?.close(), limit);

/** Adds facts, each in a segment of its own that is nearly full. */
async function write(segments: number): Promise<void> {
  for (let n = 0; n < segments; n++) {
    await sql(url, `INSERT INTO filler SELECT repeat(md5(n::text), 50) FROM generate_series(1, 7000) n`);
    await sql(url, `INSERT INTO facts VALUES (${++rows})`, 'TRUNCATE filler', 'SELECT pg_switch_wal()');
  }
  await expect.poll(async () => (await info()).waiting, { timeout: 60_000 * slowness }).toBe(0);
}

const info = async () => (await machine.velo.walInfo({ branch: main }))[0] as WalArchive;

async function factsAt(moment: { pitr: string } | { latest: true }): Promise<number> {
  const created = await machine.velo.createBranch({ branch: 'demo/then', ...moment });
  const [row] = await sql(created.url, 'SELECT count(*)::int AS n FROM facts');
  await machine.velo.deleteBranch({ branch: 'demo/then' });
  return row?.n as number;
}

async function cli(...args: string[]) {
  const result = await machine.cli(...args);
  expect(result, args.join(' ')).toMatchObject({ exitCode: 0 });
  return result;
}

describe('the limit of archived WAL', () => {
  it('is set in bytes or as a share, and shown', { timeout: limit }, async () => {
    expect(await machine.velo.getProject({ name: 'demo' })).toMatchObject({ walMax: '10%' });
    expect(await machine.cli('project', 'set', 'demo', '--wal-max', 'none')).toMatchObject({ exitCode: 2 });
    await cli('project', 'set', 'demo', '--wal-max', '15%');
    expect((await cli('project', 'get', 'demo')).stdout).toMatch(/WAL at most +15%/);
    await cli('project', 'set', 'demo', '--policy', 'wal=7d', '--wal-max', '64M');
    expect(await machine.velo.getProject({ name: 'demo' })).toMatchObject({ walMax: '64M', policies: { wal: '7d' } });
  });

  it('takes the oldest WAL with any command, up to a base that opens a window', { timeout: limit }, async () => {
    await write(4);
    const { id: second } = await machine.velo.createSnapshot({ branch: main });
    const then = rows;
    await write(2);
    expect((await info()).windows).toMatchObject([{ bases: [expect.any(String), second] }]);
    const { stderr } = await cli('snapshot', 'create', main);
    expect(stderr).toMatch(
      /Moments of demo\/main from .* to .* are lost: the WAL of demo may take at most 64M \(64 MB\), so the policy wal=7d is not kept/,
    );
    // The new base's own WAL may still be on its way to the archive.
    await expect.poll(async () => (await info()).waiting, { timeout: 60_000 * slowness }).toBe(0);
    const archive = await info();
    expect(archive.bytes).toBeLessThanOrEqual(most);
    expect(archive).toMatchObject({ windows: [{ bases: [second, expect.any(String)], to: { at: null } }] });
    const from = archive.windows[0]?.from.at as string;
    expect(archive.limitedUntil).toBe(from);
    expect((await cli('wal', 'info', main)).stdout).toContain('were lost to the limit of WAL');
    expect(await factsAt({ pitr: from })).toBe(then);
    const { warnings } = (await cli('status', '--json')).json() as Status;
    expect(warnings).toMatchObject([{ of: main, what: expect.stringMatching(/64M.*wal=7d is not kept/) }]);
    expect((await cli('status')).stdout).toMatch(/⚠ Archive of demo\/main: moments until .* wal=7d is not kept/);
    const checks = (await machine.velo.doctor()).checks.filter(({ name }) => name === `Archive of ${main}`);
    expect(checks).toMatchObject([{ state: 'warn', detail: expect.stringMatching(/64M.*wal=7d/) }]);
  });

  it('has a new base taken where the WAL of the newest is too much', { timeout: limit }, async () => {
    await write(6);
    expect(await machine.velo.applyPolicies({ dryRun: true })).toMatchObject({ due: ['demo'] });
    const before = await info();
    const planned = (await cli('wal', 'cleanup', main, '--dry-run', '--json')).json() as WalCleanup;
    expect(planned.limited).not.toBeNull();
    expect(await info()).toEqual(before);
    const answer = (await cli('wal', 'cleanup', main, '--json')).json() as WalCleanup;
    const archive = await info();
    expect(answer.limited?.to).toBe(archive.limitedUntil);
    expect(answer.after).toMatchObject([{ from: archive.windows[0]?.from }]);
    expect(archive.bytes).toBeLessThanOrEqual(most);
    expect(archive.windows.at(-1)?.to.at).toBeNull();
    expect(await factsAt({ pitr: archive.windows[0]?.from.at as string })).toBe(rows);
    await sql(url, `INSERT INTO facts VALUES (${++rows})`);
    expect(await factsAt({ latest: true })).toBe(rows);
    expect(await machine.velo.applyPolicies({ dryRun: true })).toMatchObject({ due: [] });
    await expectAgreement(machine);
  });

  it('a branch without a base has no window, and says since when', { timeout: limit }, async () => {
    await cli('project', 'set', 'demo', '--policy', 'wal=');
    for (const { id } of await machine.velo.listSnapshots()) await cli('snapshot', 'delete', id, '--force');
    const { noWindowSince: since } = await info();
    expect(Date.parse(since ?? '')).toBeLessThan(Date.now());
    const what = `no window since ${since}: it needs a new base`;
    expect(await machine.velo.status()).toMatchObject({ warnings: [{ of: main, what }] });
    expect((await cli('wal', 'info')).stdout).toMatch(/generation 1: no window since .* UTC; it needs a base/);
    await machine.velo.createSnapshot({ branch: main });
    // The base's own WAL may still be on its way to the archive.
    await expect.poll(async () => (await info()).noWindowSince, { timeout: 90_000 * slowness }).toBeNull();
    await cli('branch', 'set', main, '--archive', 'off');
    expect(await info()).toMatchObject({ current: false, retired: false, noWindowSince: null });
    expect(await machine.velo.status()).toMatchObject({ warnings: [] });
  });
});
