import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Status, WalArchive } from '../../../src/velo.ts';
import { expectAgreement } from '../../harness/machine/agreement.ts';
import { type Machine, pair, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { projectOnDisk } from '../../harness/machine/store.ts';
import { slowness } from '../../harness/slowness.ts';
import { tool } from '../../harness/tool.ts';

/** Archives on a disk of their own, which is unmounted and mounted again. */

const limit = 240_000 * slowness;
const root = process.getuid?.() === 0;
const main = 'demo/main';

let machine: Machine;
let base: string;
/** A mount point. What is mounted there lies in `disk`, and stays. */
let dir: string;
let url: string;
let rows = 0;

beforeAll(async () => {
  if (!root) return;
  machine = await setUpMachine();
  base = mkdtempSync('/tmp/velo-archives-');
  chmodSync(base, 0o711);
  const disk = join(base, 'disk');
  dir = join(base, 'mounted');
  for (const each of [disk, dir]) mkdirSync(each, { mode: 0o711 });
  tool('mount', '-t', 'tmpfs', '-o', 'size=1g,mode=0711', 'velo-archives', disk);
  mount();
}, limit);

afterAll(async () => {
  if (!machine) return;
  await machine.close();
  unmount();
  tool('umount', '-l', join(base, 'disk'));
  rmSync(base, { recursive: true });
}, limit);

const mount = () => void tool('mount', '--bind', join(base, 'disk'), dir);
/** Lazily: a segment may just be written. */
const unmount = () => void tool('umount', '-l', dir);
const info = async () => (await machine.velo.walInfo({ branch: main }))[0] as WalArchive;
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );

/** Adds facts, each in a segment of its own. */
async function write(count: number): Promise<void> {
  for (let n = 0; n < count; n++) await sql(url, `INSERT INTO facts VALUES (${++rows})`, 'SELECT pg_switch_wal()');
}

const arrived = () => expect.poll(async () => (await info()).waiting, { timeout: 60_000 * slowness }).toBe(0);

async function latest(): Promise<number> {
  const created = await machine.velo.createBranch({ branch: 'demo/then', latest: true });
  const [row] = await sql(created.url, 'SELECT count(*)::int AS n FROM facts');
  await machine.velo.deleteBranch({ branch: 'demo/then' });
  return row?.n as number;
}

/** A container that was started without the disk gets it with its next start. */
async function mountAgain(): Promise<void> {
  mount();
  if (pair.postgres === 'docker') await machine.velo.restartBranch({ branch: main });
}

describe.skipIf(!root)('archives outside the store', () => {
  it('lie in a folder that only its owner can write to, in no store', { timeout: limit }, async () => {
    await machine.createProject('other');
    const store = await projectOnDisk(machine, 'other');
    const open = join(base, 'open');
    mkdirSync(open);
    chmodSync(open, 0o777);
    for (const archiveDir of ['archives', join(base, 'missing'), open, `${dir}/../open`, store.root])
      expect([archiveDir, await codeOf(machine.createProject('demo', undefined, { archiveDir }))]).toEqual([
        archiveDir,
        'invalid-archive-dir',
      ]);
    expect(await machine.cli('project', 'set', 'other', '--archive-dir', dir)).toMatchObject({ exitCode: 2 });
    await machine.createProject('demo', undefined, { archive: true, archiveDir: `${dir}/` });
    const { id, archiveDir } = await machine.velo.getProject({ name: 'demo' });
    expect(archiveDir).toBe(dir);
    expect(readdirSync(dir)).toEqual([`demo-${id}`]);
    ({ url } = await machine.velo.getBranch({ branch: main }));
    await sql(url, 'CREATE TABLE facts (fact int)');
    await write(2);
    await arrived();
    expect((await info()).segments).toBeGreaterThan(1);
    expect(await latest()).toBe(rows);
    await expectAgreement(machine);
  });

  it('do not stop their server when the disk is gone, and go on when it is back', { timeout: limit }, async () => {
    unmount();
    expect(await info()).toMatchObject({ gone: true, windows: [] });
    const { warnings } = (await machine.cli('status', '--json')).json() as Status;
    expect(warnings).toMatchObject([{ of: main, what: `${dir} is not there, so its WAL is not archived` }]);
    const { checks } = await machine.velo.doctor({ repair: true });
    expect(checks.filter(({ name }) => name === `Archive of ${main}`)).toMatchObject([{ state: 'warn' }]);
    expect((await machine.cli('wal', 'info', main)).stdout).toContain('the folder of its archive is not there');
    await machine.velo.restartBranch({ branch: main });
    await write(3);
    await machine.velo.createSnapshot({ branch: main });
    expect(await machine.velo.applyPolicies()).toMatchObject({ failed: [] });
    for (const work of [
      () => machine.velo.createBranch({ branch: 'demo/then', latest: true }),
      () => machine.velo.walCleanup({ branch: main }),
      () => machine.velo.deleteProject({ name: 'demo' }),
    ])
      expect(await codeOf(work())).toBe('archive-gone');
    expect(readdirSync(dir), 'the empty mount point').toEqual([]);
    await mountAgain();
    await arrived();
    expect((await info()).gaps).toEqual([]);
    expect(await latest()).toBe(rows);
  });

  it('do not stop their server when the disk is full, and a base after the gap is enough', {
    timeout: limit,
  }, async () => {
    // One that was started while the disk was gone knows no floor.
    await machine.velo.restartBranch({ branch: main });
    const disk = join(base, 'disk');
    const { bavail, bsize } = statfsSync(disk);
    tool('fallocate', '-l', String(bavail * bsize - 2 ** 20), join(disk, 'filler'));
    try {
      await write(3);
      await expect.poll(async () => (await info()).gaps.length, { timeout: 60_000 * slowness }).toBe(1);
      expect(await sql(url, 'SELECT count(*)::int AS n FROM facts')).toEqual([{ n: rows }]);
    } finally {
      rmSync(join(disk, 'filler'));
    }
    await write(1);
    await arrived();
    expect((await machine.velo.applyPolicies()).taken).toMatchObject([{ base: true }]);
    expect((await info()).gaps).toHaveLength(1);
    expect(await latest()).toBe(rows);
  });

  it('begin for a generation that was made meanwhile', { timeout: limit }, async () => {
    const { id } = await machine.velo.createSnapshot({ branch: main });
    unmount();
    await machine.velo.resetBranch({ branch: main, from: id });
    expect(readdirSync(dir), 'the empty mount point').toEqual([]);
    await mountAgain();
    expect(await machine.velo.applyPolicies()).toMatchObject({ failed: [] });
    await write(1);
    await arrived();
    expect(await info()).toMatchObject({ gone: false, current: true, windows: [{ to: { at: null } }] });
    expect(await latest()).toBe(rows);
  });

  it('are looked after there, and go with their project', { timeout: limit }, async () => {
    const [home = ''] = readdirSync(dir);
    const stray = join(dir, home, '0123456789abcdef');
    mkdirSync(stray);
    mkdirSync(join(dir, `stranger-${'0'.repeat(16)}`));
    const { checks } = await machine.velo.doctor();
    const detail = expect.stringContaining(stray);
    expect(checks.filter(({ name }) => name === 'Leftovers')).toMatchObject([{ state: 'warn', detail }]);
    await machine.velo.repair();
    expect(existsSync(stray)).toBe(false);
    await machine.velo.deleteProject({ name: 'demo', force: true });
    expect(readdirSync(dir)).toEqual([`stranger-${'0'.repeat(16)}`]);
  });
});
