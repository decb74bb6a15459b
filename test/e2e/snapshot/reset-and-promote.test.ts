import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StepEvent } from '../../../src/velo.ts';
import { failProgram } from '../../harness/faults/fail-program.ts';
import { expectAgreement } from '../../harness/machine/agreement.ts';
import { type Machine, pair, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { serverPid } from '../../harness/machine/servers.ts';
import { projectOnDisk } from '../../harness/machine/store.ts';
import { slowness } from '../../harness/slowness.ts';

const limit = 300_000 * slowness;
const main = 'demo/main';

let machine: Machine;
let url: string;

beforeAll(async () => {
  machine = await setUpMachine();
  // Without bases, every snapshot is one that somebody took.
  await machine.createProject('demo', undefined, { archive: false });
  ({ url } = await machine.velo.getBranch({ branch: main }));
  await sql(url, 'CREATE TABLE facts AS SELECT generate_series(1, 3) AS fact');
}, limit);

afterAll(() => machine?.close(), limit);

/** On an emulated machine, where each test takes a minute, only tests in which the storages differ run. */
const onPlainMachines = it.skipIf(slowness > 1);

const facts = async (at: string) =>
  (await sql(at, 'SELECT fact FROM facts ORDER BY fact')).map(({ fact }) => fact as number);
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );

it(
  'main is reset to a snapshot on the same URL; an undo brings back what was replaced, and a second one undoes that',
  async () => {
    const { velo } = machine;
    await velo.createBranch({ branch: 'demo/child' });
    await sql(url, "CREATE ROLE app LOGIN PASSWORD 'of-old'");
    const taken = await velo.createSnapshot({ branch: main, label: 'before the mistake' });
    expect(taken).toMatchObject({ project: 'demo', branch: 'main', generation: 1, label: 'before the mistake' });
    expect(taken.lsn).toMatch(/^[0-9A-F]+\/[0-9A-F]+$/);
    await sql(url, "DELETE FROM facts; ALTER ROLE app PASSWORD 'of-now'; CREATE ROLE later LOGIN");
    expect(await codeOf(velo.resetBranch({ branch: main }))).toBe('source-needed');

    const restored = await velo.resetBranch({ branch: main, from: taken.id.slice(0, 8) });
    expect(restored).toMatchObject({ url, generation: 2, parent: null });
    expect(restored.retired).toMatchObject([{ generation: 1 }]);
    const left = Date.parse(restored.retired[0]?.keptUntil ?? '') - Date.now();
    expect(left, 'a week by default').toBeGreaterThan(6.9 * 86_400_000);
    expect(await facts(url)).toEqual([1, 2, 3]);
    // Applications keep using the passwords of the replaced main.
    const asApp = new URL(url);
    asApp.username = 'app';
    asApp.password = 'of-now';
    expect(await sql(asApp.href, 'SELECT current_user AS me')).toEqual([{ me: 'app' }]);
    expect(await velo.getSnapshot({ id: taken.id })).toMatchObject({ usedBy: [main] });
    await expectAgreement(machine);

    await sql(url, 'INSERT INTO facts VALUES (4)');
    const undone = await velo.resetBranch({ branch: main, undo: true });
    expect(undone).toMatchObject({ url, generation: 1 });
    expect(undone.retired).toMatchObject([{ generation: 2 }]);
    expect(await facts(url)).toEqual([]);
    expect(await sql(url, "SELECT count(*)::int AS n FROM pg_roles WHERE rolname = 'later'")).toEqual([{ n: 1 }]);
    await expectAgreement(machine);

    expect(await velo.resetBranch({ branch: main, undo: true })).toMatchObject({ url, generation: 2 });
    expect(await facts(url)).toEqual([1, 2, 3, 4]);
    // The children of main stay: they may be anybody's branches.
    expect(await facts((await velo.getBranch({ branch: 'demo/child' })).url)).toEqual([1, 2, 3]);
    // A generation's number is never used twice, even after an undo. It is counted the same on every storage.
    if (slowness === 1)
      expect(await velo.resetBranch({ branch: main, from: taken.id })).toMatchObject({ url, generation: 5 });
    await expectAgreement(machine);
    await velo.deleteBranch({ branch: 'demo/child' });
    await velo.deleteSnapshot({ id: taken.id });
  },
  limit,
);

onPlainMachines(
  'a branch is reset to its own snapshot, and keeps the replaced data only if asked to',
  async () => {
    const { velo } = machine;
    const { url: dev } = await velo.createBranch({ branch: 'demo/dev' });
    await sql(dev, 'DELETE FROM facts WHERE fact > 1');
    const { id } = await velo.createSnapshot({ branch: 'demo/dev' });
    await sql(dev, 'DELETE FROM facts');
    expect(await codeOf(velo.resetBranch({ branch: 'demo/dev', undo: true }))).toBe('nothing-to-undo');
    expect(await velo.resetBranch({ branch: 'demo/dev', from: id, keepOld: '1h' })).toMatchObject({ url: dev });
    expect(await facts(dev)).toEqual([1]);
    await velo.renameBranch({ branch: 'demo/dev', to: 'demo/better' });
    expect(await velo.resetBranch({ branch: 'demo/better', undo: true, owner: 'me' })).toMatchObject({ url: dev });
    expect(await facts(dev)).toEqual([]);
    expect((await velo.listSnapshots({ branch: 'demo/better' })).map((each) => each.id)).toEqual([id]);
    await expectAgreement(machine);

    const plain = await velo.resetBranch({ branch: 'demo/better', keepOld: 'none' });
    expect(await facts(plain.url)).toEqual([1, 2, 3, 4].slice(0, (await facts(url)).length));
    expect(plain.retired.filter(({ keptUntil }) => keptUntil === null).length, 'only what a snapshot needs').toBe(
      plain.retired.length - 1,
    );
    expect(await codeOf(velo.deleteBranch({ branch: 'demo/better' }))).toBe('has-snapshots');
    await velo.deleteBranch({ branch: 'demo/better', force: true });
    expect(await velo.listSnapshots()).toEqual([]);
    await expectAgreement(machine);
  },
  limit,
);

it(
  'a branch is created from a snapshot, as a child of the snapshot’s branch, and outlives the snapshot',
  async () => {
    const { velo } = machine;
    const before = await facts(url);
    const { id } = await velo.createSnapshot({ branch: main, pin: true });
    await sql(url, 'INSERT INTO facts VALUES (100)');
    const made = await velo.createBranch({ branch: 'demo/yesterday', from: id.slice(0, 6) });
    expect(made).toMatchObject({ parent: 'main' });
    expect(await facts(made.url)).toEqual(before);
    await sql(made.url, 'TRUNCATE facts');
    const again = { branch: 'demo/yesterday', from: id, ifExists: 'reset' } as const;
    expect(await velo.createBranch(again)).toMatchObject({ url: made.url, result: 'reset' });
    expect(await facts(made.url)).toEqual(before);
    await velo.deleteSnapshot({ id });
    expect(await codeOf(velo.getSnapshot({ id }))).toBe('snapshot-not-found');
    expect(await codeOf(velo.createBranch({ branch: 'demo/again', from: id }))).toBe('snapshot-not-found');
    await velo.restartBranch({ branch: 'demo/yesterday' });
    expect(await facts(made.url)).toEqual(before);
    expect(await codeOf(velo.createBranch({ branch: 'demo/x', from: 'zz' }))).toBe('invalid-snapshot');
    await velo.deleteBranch({ branch: 'demo/yesterday' });
    await expectAgreement(machine);
  },
  limit,
);

onPlainMachines(
  'a snapshot of a running server has what was committed, even by a session that does not wait for the disk',
  async () => {
    const { velo } = machine;
    await sql(url, 'SET synchronous_commit = off; INSERT INTO facts VALUES (200)');
    const { id } = await velo.createSnapshot({ branch: main });
    const { url: there } = await velo.createBranch({ branch: 'demo/fresh', from: id });
    expect(await facts(there)).toContain(200);
    await velo.stopBranch({ branch: 'demo/fresh' });
    const stopped = await velo.createSnapshot({ branch: 'demo/fresh' });
    expect(stopped.lsn).toBeNull();
    expect(await facts((await velo.createBranch({ branch: 'demo/more', from: stopped.id })).url)).toContain(200);
    await velo.deleteBranch({ branch: 'demo/fresh', force: true });
    await velo.deleteSnapshot({ id });
    await expectAgreement(machine);
  },
  limit,
);

onPlainMachines(
  'a restore that fails leaves main untouched: the same process, with the same data',
  async () => {
    const { velo } = machine;
    const { id } = await velo.createSnapshot({ branch: main });
    const store = await projectOnDisk(machine);
    const { generation } = await velo.getBranch({ branch: main });
    const pid = serverPid(machine, store.id, `${main}.${generation}`);
    const calls: Record<string, [string, string]> = {
      directory: ['cp', '*-a*'],
      btrfs: ['btrfs', '"subvolume snapshot"*'],
      zfs: ['zfs', 'clone*'],
    };
    const failing = failProgram(...(calls[pair.storage] as [string, string]));
    try {
      const { exitCode, stderr } = await machine.cliIn({ PATH: failing.PATH }, 'branch', 'reset', main, '--from', id);
      expect(exitCode, stderr).toBe(1);
    } finally {
      failing.close();
    }
    expect(serverPid(machine, store.id, `${main}.${generation}`)).toBe(pid);
    await velo.deleteSnapshot({ id });
    await expectAgreement(machine);
  },
  limit,
);

onPlainMachines(
  'a clean-up by rule keeps what the rule says, and deletes nothing that is pinned',
  async () => {
    const { velo } = machine;
    const pinned = await velo.createSnapshot({ branch: main, pin: true });
    const plain = await velo.createSnapshot({ branch: main });
    const first = await velo.cleanupSnapshots({ branch: main });
    expect(first.deleted).toEqual([]);
    expect(first.kept.map(({ why }) => why)).toEqual(['younger than 30 days', 'pinned, younger than 30 days']);
    const dry = await velo.cleanupSnapshots({ days: 0, dryRun: true });
    expect(dry.deleted.map(({ id }) => id)).toEqual([plain.id]);
    expect(await velo.listSnapshots()).toHaveLength(2);
    const real = await velo.cleanupSnapshots({ days: 0 });
    expect(real.deleted.map(({ id }) => id)).toEqual([plain.id]);
    expect((await velo.listSnapshots()).map(({ id }) => id)).toEqual([pinned.id]);
    expect(await velo.setSnapshot({ id: pinned.id, pinned: false, label: 'free' })).toMatchObject({ label: 'free' });
    expect((await velo.cleanupSnapshots({ keep: 'hourly=0' })).deleted.map(({ id }) => id)).toEqual([pinned.id]);
    expect(await codeOf(velo.cleanupSnapshots({ keep: 'hourly' }))).toBe('invalid-value');
    await expectAgreement(machine);
  },
  limit,
);

onPlainMachines(
  'data kept for an undo is removed by the next command after its time is over',
  async () => {
    const { velo } = machine;
    const { id } = await velo.createSnapshot({ branch: main });
    await velo.resetBranch({ branch: main, from: id, keepOld: '1s' });
    await velo.deleteSnapshot({ id });
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(await codeOf(velo.resetBranch({ branch: main, undo: true }))).toBe('nothing-to-undo');
    await velo.repair();
    const { retired } = await velo.getBranch({ branch: main });
    expect(retired.every(({ keptUntil }) => keptUntil !== null)).toBe(true);
    await expectAgreement(machine);
  },
  limit,
);

it(
  'a branch is promoted to main, under main’s address, settings and passwords, unless main was changed meanwhile',
  async () => {
    const { velo } = machine;
    for (const { id } of await velo.listSnapshots()) await velo.deleteSnapshot({ id });
    await sql(url, "ALTER SYSTEM SET work_mem = '5MB'");
    const { url: dev } = await velo.createBranch({ branch: 'demo/next' });
    await sql(dev, 'TRUNCATE facts; INSERT INTO facts VALUES (7)');
    await sql(dev, "ALTER SYSTEM SET work_mem = '9MB'");
    await sql(dev, "ALTER SYSTEM SET maintenance_work_mem = '99MB'");
    expect(await codeOf(velo.promoteBranch({ branch: main }))).toBe('main-stays');
    await sql(url, 'INSERT INTO facts VALUES (8)');
    const refused = velo.promoteBranch({ branch: 'demo/next' });
    await expect(refused).rejects.toMatchObject({
      code: 'main-changed',
      message: expect.stringMatching(/had \d+ transactions? since demo\/next was taken/),
    });

    const notes: string[] = [];
    const progress = (event: { kind: string; text?: string }) => {
      if (event.kind === 'note') notes.push(event.text ?? '');
    };
    const before = await facts(url);
    const promoted = await velo.promoteBranch({ branch: 'demo/next', force: true }, { progress });
    expect(promoted).toMatchObject({ url, branch: 'main', parent: null, status: 'running' });
    expect(await facts(url)).toEqual([7]);
    expect(await sql(url, "SELECT current_setting('work_mem') AS mem")).toEqual([{ mem: '5MB' }]);
    expect(notes.join('\n')).toContain("work_mem = '5MB' (the branch: '9MB')");
    expect(notes.join('\n')).toContain("maintenance_work_mem = not set (the branch: '99MB')");
    const asApp = new URL(url);
    asApp.username = 'app';
    asApp.password = 'of-now';
    expect(await sql(asApp.href, 'SELECT current_user AS me')).toEqual([{ me: 'app' }]);
    // The branch continues by itself, and main outlives it.
    await sql(dev, 'INSERT INTO facts VALUES (70)');
    expect(await facts(url)).toEqual([7]);
    await expectAgreement(machine);
    await velo.deleteBranch({ branch: 'demo/next', force: true });
    await velo.restartBranch({ branch: main });
    expect(await facts(url)).toEqual([7]);
    expect(await velo.resetBranch({ branch: main, undo: true })).toMatchObject({ url });
    expect(await facts(url)).toEqual(before);
    await expectAgreement(machine);
  },
  limit,
);

onPlainMachines(
  'a branch is promoted without force if nobody changed main',
  async () => {
    const { velo } = machine;
    await sql(url, 'VACUUM (FREEZE, ANALYZE)');
    const { url: dev } = await velo.createBranch({ branch: 'demo/quiet' });
    await sql(dev, 'INSERT INTO facts VALUES (9)');
    await velo.promoteBranch({ branch: 'demo/quiet' });
    expect(await facts(url)).toContain(9);
    await velo.deleteBranch({ branch: 'demo/quiet' });
    await expectAgreement(machine);
  },
  limit,
);

onPlainMachines(
  'a branch is reset to the snapshot of another one, even of a child that is deleted, and two crossing resets both end',
  async () => {
    const { velo } = machine;
    const made = await Promise.all(['demo/left', 'demo/right'].map((branch) => velo.createBranch({ branch })));
    const [left = '', right = ''] = made.map((each) => each.url);
    await sql(left, 'TRUNCATE facts; INSERT INTO facts VALUES (1)');
    await sql(right, 'TRUNCATE facts; INSERT INTO facts VALUES (2)');
    const ofLeft = await velo.createSnapshot({ branch: 'demo/left' });
    const ofRight = await velo.createSnapshot({ branch: 'demo/right' });
    await Promise.all([
      velo.resetBranch({ branch: 'demo/left', from: ofRight.id }),
      velo.resetBranch({ branch: 'demo/right', from: ofLeft.id }),
    ]);
    expect([await facts(left), await facts(right)]).toEqual([[2], [1]]);
    const { url: below } = await velo.createBranch({ branch: 'demo/below', parent: 'demo/left' });
    await sql(below, 'INSERT INTO facts VALUES (3)');
    const ofBelow = await velo.createSnapshot({ branch: 'demo/below' });
    const reset = await velo.resetBranch({ branch: 'demo/left', from: ofBelow.id, force: true, keepOld: '1h' });
    expect(reset.retired[0]).toMatchObject({ generation: 2, keptUntil: expect.any(String) });
    expect(await facts(left)).toEqual([2, 3]);
    await expectAgreement(machine);
    for (const branch of ['demo/left', 'demo/right']) await velo.deleteBranch({ branch, force: true });
    await expectAgreement(machine);
  },
  limit,
);

// Where a copy needs no session of its own, one is opened while the lock is waited for.
it.skipIf(slowness > 1 || pair.storage === 'directory')(
  'a snapshot that waited for a restart asks the server that runs then, and not the session that it had before',
  async () => {
    const { velo } = machine;
    const { id } = await velo.getBranch({ branch: main });
    const folder = join((await projectOnDisk(machine)).root, '.velo', 'locks');
    const holder = spawn('flock', ['-x', join(folder, `${id}.branch`), 'sh', '-c', 'echo held; read -r go'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    await once(holder.stdout, 'data');
    const notes: string[] = [];
    const progress = (event: StepEvent) => void (event.kind === 'note' && notes.push(event.text));
    const taking = velo.createSnapshot({ branch: main }, { progress });
    const ends = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                   WHERE backend_type = 'client backend' AND client_addr IS NULL AND state = 'idle'`;
    await expect.poll(async () => (await sql(url, ends)).length, { timeout: 30_000 * slowness }).toBe(1);
    holder.stdin.end('go\n');
    const { id: taken, lsn } = await taking;
    expect({ notes, asked: lsn !== null }).toEqual({ notes: [], asked: true });
    await velo.deleteSnapshot({ id: taken });
    await expectAgreement(machine);
  },
  limit,
);
