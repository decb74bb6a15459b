import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { failProgram } from '../../harness/faults/fail-program.ts';
import { holdProgram } from '../../harness/faults/held-program.ts';
import { otherEvent } from '../../harness/github/events.ts';
import { type PlayOptions, type PullGround, setUpPullGround, sha } from '../../harness/github/pull-ground.ts';
import { runExample, type WorkflowRun } from '../../harness/github/workflow.ts';
import { pair, sql } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

// `actions/snapshot`: takes a snapshot, and deletes old ones in the same step.
const limit = 180_000 * slowness;

let ground: PullGround;

beforeAll(async () => {
  // Without bases, every snapshot is one that somebody took.
  ground = await setUpPullGround({ archive: false });
}, limit);

afterEach(async () => {
  const { velo } = ground.machine;
  for (const { id } of await velo.listSnapshots()) await velo.deleteSnapshot({ id });
}, limit);

afterAll(() => ground?.close(), limit);

const opened = { action: 'opened', number: 1, head: sha('a') };
const action = 'actions/snapshot';
const scheduled = (inputs: Record<string, string> = {}, options: PlayOptions = {}) =>
  ground.playOther(otherEvent('schedule', ground.github.repository), inputs, { action, ...options });
const pushed = (inputs: Record<string, string> = {}, options: PlayOptions = {}) =>
  ground.play(opened, inputs, { action, ...options });
const ids = async (branch: string) => (await ground.machine.velo.listSnapshots({ branch })).map(({ id }) => id);

it(
  'a scheduled run takes a snapshot of `main`, which `main` can be reset to, and asks GitHub nothing',
  async () => {
    const { machine, items } = ground;
    let run = await scheduled();
    const asked = await ground.asked(async () => {
      run = await scheduled({ label: 'before <b>it</b>', pin: 'true' });
    });
    expect(run, run.log).toMatchObject({ exitCode: 0, outputs: { deleted: '0' }, annotations: [] });
    expect(asked).toEqual([]);
    const { snapshot: id = '', lsn, 'created-at': createdAt } = run.outputs;
    const found = await machine.velo.getSnapshot({ id });
    expect(found).toMatchObject({ branch: 'main', label: 'before <b>it</b>', pinned: true, lsn, createdAt });
    expect(lsn).toMatch(/^[0-9A-F]+\/[0-9A-F]+$/);
    expect(run.summary).toContain(`### Snapshot <code>${id}</code> of <code>shop/main</code>`);
    expect(run.summary).not.toContain('<b>');
    expect(run.summary).not.toContain('Clean-up');
    const { url } = await machine.velo.getBranch({ branch: 'shop/main' });
    await sql(url, 'INSERT INTO items VALUES (2)');
    await machine.velo.resetBranch({ branch: 'shop/main', from: id });
    expect(await items(url)).toBe(1);
  },
  limit,
);

it(
  'a rule deletes old snapshots in the same step, and the summary says what stays and why',
  async () => {
    const { velo } = ground.machine;
    const [old, pinned] = [
      await velo.createSnapshot({ branch: 'shop/main' }),
      await velo.createSnapshot({ branch: 'shop/main', pin: true }),
    ];
    const run = await scheduled({ branch: 'main', keep: 'yearly=1' });
    expect(run, run.log).toMatchObject({ exitCode: 0, outputs: { deleted: '1' } });
    const { snapshot: id = '' } = run.outputs;
    expect(await ids('shop/main')).toEqual([id, pinned.id]);
    const cell = (text: string) => `<td><code>${text}</code></td>`;
    const rows = run.summary.split('\n').filter((line) => line.startsWith('<tr><td><code>'));
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatch(new RegExp(`^<tr>${cell(id)}.*<td>kept</td><td>yearly \\d{4}</td></tr>$`));
    expect(rows[1]).toMatch(new RegExp(`^<tr>${cell(pinned.id)}.*<td>kept</td><td>pinned</td></tr>$`));
    expect(rows[2]).toMatch(new RegExp(`^<tr>${cell(old.id)}.*<td>deleted</td><td>nothing keeps it</td></tr>$`));
    expect(run.summary).toContain('Clean-up: 1 deleted, 2 kept');
    const younger = await scheduled({ days: '1' });
    expect(younger.outputs.deleted).toBe('0');
    expect(younger.summary).toContain('younger than 1 day');
  },
  limit,
);

it(
  'a run on a pull request takes a snapshot of its own branch, or of `main` if that is named',
  async () => {
    ground.pull(1, sha('a'));
    await ground.play(opened, { comment: 'false' });
    const main = await ground.machine.velo.createSnapshot({ branch: 'shop/main' });
    const first = await pushed();
    const own = await pushed({ keep: 'hourly=1' });
    expect(own, own.log).toMatchObject({ exitCode: 0, outputs: { deleted: '1' } });
    // Only the branch itself is cleaned up.
    expect(await ids('shop/pr-1')).toEqual([own.outputs.snapshot]);
    expect(first.outputs.snapshot).not.toBe(own.outputs.snapshot);
    const named = await pushed({ branch: 'main' });
    expect(await ids('shop/main')).toEqual([named.outputs.snapshot, main.id]);
    const asked = await ground.playOther(
      otherEvent('workflow_dispatch', ground.github.repository),
      { 'pull-request': '1' },
      { action },
    );
    expect(asked, asked.log).toMatchObject({ exitCode: 0 });
    expect(await ids('shop/pr-1')).toContain(asked.outputs.snapshot);
    const fork = await ground.play({ ...opened, fork: true }, { branch: 'main' }, { action });
    expect(fork).toMatchObject({ exitCode: 0, outputs: { snapshot: '' }, annotations: [{ level: 'notice' }] });
    expect(await ids('shop/main')).toHaveLength(2);
  },
  limit,
);

it(
  'a branch can be made of a snapshot (`from`), and goes back to it at each push',
  async () => {
    const { machine, items } = ground;
    const { id } = await machine.velo.createSnapshot({ branch: 'shop/main' });
    const { url: main } = await machine.velo.getBranch({ branch: 'shop/main' });
    const before = await items(main);
    await sql(main, 'INSERT INTO items VALUES (3)');
    ground.pull(4, sha('a'));
    const life = { number: 4, head: sha('a') };
    const made = await ground.play({ action: 'opened', ...life }, { comment: 'false', from: id });
    expect([made.outputs.result, await items(made.outputs.url)]).toEqual(['created', before]);
    await sql(made.outputs.url ?? '', 'DELETE FROM items');
    ground.pull(4, sha('b'));
    const pushed = { action: 'synchronize', ...life, head: sha('b') };
    const reset = await ground.play(pushed, { comment: 'false', from: id });
    expect([reset.outputs.result, await items(made.outputs.url)]).toEqual(['reset', before]);
    const own = await ground.play(pushed, { branch: 'named', from: id }, { action: 'actions/branch' });
    expect([own.outputs.result, await items(own.outputs.url)]).toEqual(['created', before]);
    const missing = await ground.play(
      pushed,
      { branch: 'none', from: 'ffffffffffffffff' },
      { action: 'actions/branch' },
    );
    expect(missing.exitCode).toBe(3);
    for (const name of ['pr-4', 'named']) await machine.velo.deleteBranch({ branch: `shop/${name}` });
    await sql(main, 'DELETE FROM items WHERE n = 3');
  },
  limit,
);

it(
  'takes and deletes none if an input is wrong, or the branch is missing or belongs to another owner',
  async () => {
    const { velo } = ground.machine;
    await velo.createBranch({ branch: 'shop/hers', owner: 'github:github.com/9#9', start: false });
    await velo.createSnapshot({ branch: 'shop/main' });
    await velo.createSnapshot({ branch: 'shop/main' });
    const before = await velo.listSnapshots();
    const said = async (inputs: Record<string, string>) => {
      const { exitCode, outputs, annotations, summary } = await scheduled(inputs);
      expect(outputs).toMatchObject({ snapshot: '', lsn: '', 'created-at': '', deleted: '0' });
      expect(summary).toBe('');
      return { exitCode, text: annotations.map(({ message }) => message).join('\n') };
    };
    expect(await said({ keep: 'hourly=24,dayly=7' })).toEqual({
      exitCode: 2,
      text: expect.stringContaining('there is no unit'),
    });
    expect(await said({ keep: 'hourly' })).toMatchObject({ exitCode: 2 });
    expect(await said({ branch: 'none' })).toEqual({ exitCode: 3, text: expect.stringContaining('shop/none') });
    expect(await said({ branch: 'hers', keep: 'hourly=1' })).toMatchObject({ exitCode: 5 });
    expect(await said({ project: 'none' })).toMatchObject({ exitCode: 3 });
    expect(await said({ label: 'a\tb' })).toMatchObject({ exitCode: 2 });
    expect(await velo.listSnapshots()).toEqual(before);
    await velo.deleteBranch({ branch: 'shop/hers' });
  },
  limit,
);

it(
  'a clean-up that fails in part has taken the new snapshot and deleted the others, and fails the step',
  async () => {
    const { velo } = ground.machine;
    const stuck = await velo.createSnapshot({ branch: 'shop/main' });
    await velo.createSnapshot({ branch: 'shop/main' });
    const calls: Record<typeof pair.storage, [string, string]> = {
      directory: ['rm', `*${stuck.id}*`],
      btrfs: ['btrfs', `"subvolume delete"*${stuck.id}*`],
      zfs: ['zfs', `destroy*${stuck.id}*`],
    };
    const failing = failProgram(...calls[pair.storage]);
    try {
      const run = await scheduled({ keep: 'yearly=1' }, { env: { PATH: failing.PATH } });
      expect(run, run.log).toMatchObject({ exitCode: 1, outputs: { deleted: '1' } });
      expect(run.annotations[0]?.message).toContain(`Not every old snapshot could be deleted: ${stuck.id}`);
      expect(run.summary).toContain('1 deleted, 1 kept, 1 failed');
      expect(await ids('shop/main')).toContain(run.outputs.snapshot);
    } finally {
      failing.close();
    }
    await velo.repair();
  },
  limit,
);

// Others take a snapshot in one call of a program, which ends by itself.
it.skipIf(pair.storage !== 'directory')(
  'a snapshot that exceeds `timeout` is stopped and undone',
  async () => {
    const { velo } = ground.machine;
    const held = holdProgram('cp', '*-a*', 'before');
    try {
      const run = await scheduled({ timeout: '2s' }, { env: { PATH: held.PATH } });
      expect(run.exitCode, run.log).toBe(1);
      expect(run.annotations).toMatchObject([{ message: expect.stringContaining('not finished within 2s') }]);
      expect(run.outputs).toMatchObject({ snapshot: '' });
    } finally {
      held.letGo();
      held.close();
    }
    expect(await velo.listSnapshots()).toEqual([]);
  },
  limit,
);

it(
  'snapshots.yml works unchanged: on its schedule, and by hand with a label that stays',
  async () => {
    const { machine, github } = ground;
    const play = (name: string, inputs?: Record<string, unknown>) =>
      runExample(
        ground,
        { name: 'snapshots.yml', event: otherEvent(name, github.repository) },
        { sources: '', ...(inputs ? { inputs } : {}) },
      );
    const outputs = (run: WorkflowRun | null) => run?.steps[0]?.action?.outputs ?? {};
    const before = await play('workflow_dispatch', { label: 'before the move', pin: true });
    expect(before?.failed).toBe(false);
    const hourly = await play('schedule');
    const again = await play('schedule');
    expect(hourly?.failed || again?.failed).toBe(false);
    expect(Number(outputs(again).deleted)).toBeLessThanOrEqual(1);
    expect(await machine.velo.getSnapshot({ id: outputs(before).snapshot ?? '' })).toMatchObject({
      label: 'before the move',
      pinned: true,
    });
    expect(await ids('shop/main')).toContain(outputs(again).snapshot);
  },
  limit,
);
