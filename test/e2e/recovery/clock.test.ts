import { readdirSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot, WalArchive, WalCleanup } from '../../../src/velo.ts';
import { expectAgreement } from '../../harness/machine/agreement.ts';
import { type Machine, pair, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { projectOnDisk } from '../../harness/machine/store.ts';
import { type Clock, hasClocks, makeClock } from '../../harness/recovery/clock.ts';
import { slowness } from '../../harness/slowness.ts';

/** The clock is set back, or forward for a moment, while WAL is archived, cleaned up and recovered. */

const limit = 240_000 * slowness;
const main = 'demo/main';
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
// Servers under Docker would need the clock in their image.
const able = hasClocks && pair.postgres === 'local' && pair.storage !== 'zfs';

let machine: Machine;
let clock: Clock;
let url: string;
/** The folder of the archived WAL of `main`. */
let folder: string;
const stamped = new Set<string>();

beforeAll(async () => {
  if (!able) return;
  machine = await setUpMachine();
  clock = makeClock();
  clock.set(-2 * hour);
  await ok('project', 'create', 'demo', '--archive', 'off', '--wal-max', '1G');
  await ok('branch', 'set', main, '--memory', '1G');
  await ok('branch', 'restart', main);
  await ok('branch', 'set', main, '--archive', 'on');
  ({ url } = await machine.velo.getBranch({ branch: main }));
  await sql(url, 'CREATE TABLE facts (fact int)');
  const archives = join((await projectOnDisk(machine)).root, '.archive');
  const [project = ''] = readdirSync(archives);
  const [archive = ''] = readdirSync(join(archives, project));
  folder = join(archives, project, archive, 'wal');
}, limit);

afterAll(async () => {
  await machine?.close();
  clock?.close();
}, limit);

/** A command of a velo with this clock, as its servers have. */
async function ok<T>(...args: string[]): Promise<T> {
  const run = await machine.cliIn({ ...clock.servers, ...clock.velo }, ...args, '--json');
  expect(run, args.join(' ')).toMatchObject({ exitCode: 0 });
  return run.json() as T;
}

/** Sets the clock, and lets the server write a fact, in a segment of its own, which is archived at that time. */
async function write(fact: number, offsetMs: number): Promise<void> {
  clock.set(offsetMs);
  await sql(url, `INSERT INTO facts VALUES (${fact})`, 'SELECT pg_switch_wal()');
  await expect.poll(async () => (await info()).waiting, { timeout: 60_000 * slowness }).toBe(0);
  for (const name of readdirSync(folder)) {
    if (stamped.has(name)) continue;
    stamped.add(name);
    const at = (Date.now() + offsetMs) / 1000;
    utimesSync(join(folder, name), at, at);
  }
}

const info = async () => (await machine.velo.walInfo({ branch: main }))[0] as WalArchive;
const ago = (ms: number) => new Date(Date.now() - ms).toISOString();
const snapshot = () => ok<Snapshot>('snapshot', 'create', main);

async function factsAt(moment: { pitr: string } | { latest: true }): Promise<unknown[]> {
  const created = await machine.velo.createBranch({ branch: 'demo/then', ...moment });
  const rows = await sql(created.url, 'SELECT fact FROM facts ORDER BY fact');
  await machine.velo.deleteBranch({ branch: 'demo/then' });
  return rows.map(({ fact }) => fact);
}

describe.skipIf(!able)('a clock', () => {
  it('that is set back: a time means the WAL before the first transaction that ended later', {
    timeout: limit,
  }, async () => {
    await write(1, -2 * hour);
    await write(2, -2 * hour + minute);
    await write(3, -1 * hour);
    // Fifty minutes back. A base there is stamped earlier than the fact before it.
    clock.set(-110 * minute);
    await snapshot();
    await write(4, -110 * minute);
    await write(5, -30 * minute);
    clock.set(-29 * minute);
    await snapshot();
    await write(6, 0);

    const { windows, gaps } = await info();
    expect(gaps).toEqual([]);
    expect(windows).toMatchObject([{ to: { at: null } }]);
    expect(Math.abs(Date.parse(windows[0]?.from.at ?? '') - (Date.now() - 2 * hour))).toBeLessThan(5 * minute);
    // Shown twice: the first time counts.
    expect(await factsAt({ pitr: ago(90 * minute) }), 'an hour and a half ago').toEqual([1, 2]);
    expect(await factsAt({ pitr: ago(45 * minute) }), 'after it had caught up').toEqual([1, 2, 3, 4]);
  });

  it('that was wrong for a moment lets no clean-up delete anything', { timeout: limit }, async () => {
    const files = () => readdirSync(folder).sort();
    const kept = async () => (await machine.velo.listSnapshots({ branch: main })).map(({ id }) => id).sort();
    await write(7, 0);
    // What lies before the first base is needed by nothing.
    await ok('wal', 'cleanup', main);
    clock.set(10 * day);
    await snapshot();
    await write(8, 10 * day);
    clock.set(-30 * day);
    await snapshot();
    await write(9, -30 * day);
    await write(10, 0);
    const [wal, snapshots] = [files(), await kept()];
    expect((await ok<WalCleanup>('wal', 'cleanup', main, '--days', '7')).segments).toBe(0);
    expect([files(), await kept()]).toEqual([wal, snapshots]);
    expect((await info()).windows).toMatchObject([{ to: { at: null } }]);
  });

  it('that was wrong for a moment lets a gap ask for one base, not for one after the other', {
    timeout: limit,
  }, async () => {
    const [missing = ''] = readdirSync(folder)
      .filter((name) => /^[0-9A-F]{24}$/.test(name))
      .sort()
      .slice(-2);
    rmSync(join(folder, missing));
    expect((await machine.velo.applyPolicies()).taken).toHaveLength(1);
    expect(await machine.velo.applyPolicies()).toMatchObject({ due: [], taken: [] });
    // It opens a window as soon as the segment that it began in is archived.
    const last = async () => (await info()).windows.at(-1)?.to.at;
    await expect.poll(last, { timeout: 60_000 * slowness }).toBe(null);
  });

  it('that is ahead while main is restored: the latest state is that of the present generation', {
    timeout: limit,
  }, async () => {
    clock.set(10 * day);
    const { id } = await snapshot();
    await sql(url, 'INSERT INTO facts VALUES (11)');
    await ok('branch', 'reset', main, '--from', id);
    clock.set(0);
    await sql(url, 'INSERT INTO facts VALUES (12)');
    expect(await factsAt({ latest: true })).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12]);
    await machine.velo.repair();
    const undone = await machine.velo.resetBranch({ branch: main, undo: true, keepOld: 'none' });
    expect(await sql(undone.url, 'SELECT max(fact) AS fact FROM facts')).toEqual([{ fact: 11 }]);
    // Its generation served only later, as the clock showed then: it goes all the same.
    expect((await machine.velo.walInfo({ branch: main })).map(({ generation }) => generation)).toEqual([1]);
    await expectAgreement(machine);
  });
});
