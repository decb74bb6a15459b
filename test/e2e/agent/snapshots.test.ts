import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readableBundle, startAgent, type TestAgent } from '../../harness/agent/agent.ts';
import { otherEvent } from '../../harness/github/events.ts';
import { type PullGround, setUpPullGround } from '../../harness/github/pull-ground.ts';
import { slowness } from '../../harness/slowness.ts';

// What jobs may do with snapshots of branches without an owner: with the host's permission (`--runner-may`) and
// without.
const limit = 180_000 * slowness;
const isRoot = process.getuid?.() === 0;
/** The user nobody, in a group that every Debian has and that owns the socket for jobs. */
const runner = { uid: 65534, gid: 100 };
const own = { owner: 'github:github.com/1#42' };
const refused = { code: 'not-permitted', exitCode: 5 };

let ground: PullGround;
let bundle: ReturnType<typeof readableBundle>;
let plain: TestAgent;
let taking: TestAgent;
let whole: TestAgent;

beforeAll(async () => {
  // Without bases, every snapshot is one that somebody took.
  ground = await setUpPullGround({ archive: false });
  bundle = readableBundle();
  const start = (...args: string[]) =>
    startAgent(ground.machine, { args: [...(isRoot ? ['--runner-group', 'users'] : []), ...args] });
  plain = await start();
  taking = await start('--runner-may', 'snapshot');
  whole = await start('--runner-may', 'cleanup, snapshot');
  await plain.people.createBranch({ branch: 'shop/pr-42', owner: own.owner });
  await plain.people.createBranch({ branch: 'shop/pr-43', owner: 'github:github.com/1#43', start: false });
  await plain.people.createBranch({ branch: 'shop/hand', start: false });
}, limit);

afterEach(async () => {
  const { velo } = ground.machine;
  for (const { id } of await velo.listSnapshots()) await velo.deleteSnapshot({ id });
}, limit);

afterAll(async () => {
  for (const agent of [plain, taking, whole]) await agent?.end('SIGTERM');
  bundle?.remove();
  await ground?.close();
}, limit);

const idsOf = async (branch: string) => (await plain.people.listSnapshots({ branch })).map(({ id }) => id);

it(
  'without the right, a job takes, sees and cleans up only snapshots of its own branch',
  async () => {
    const { jobs, people } = plain;
    const branch = 'shop/pr-42';
    const [old, pinned] = [
      await jobs.createSnapshot({ branch, expect: own }),
      await jobs.createSnapshot({ branch, pin: true, expect: own }),
    ];
    expect((await jobs.listSnapshots({ branch, expect: own })).map(({ id }) => id)).toEqual([pinned.id, old.id]);
    const { deleted, kept } = await jobs.cleanupSnapshots({ branch, days: 0, expect: own });
    expect(deleted.map(({ id }) => id)).toEqual([old.id]);
    expect(kept.map(({ snapshot }) => snapshot.id)).toEqual([pinned.id]);
    for (const other of ['shop/main', 'shop/hand', 'shop/pr-43', 'shop/none']) {
      if (other !== 'shop/none') await people.createSnapshot({ branch: other });
      for (const shared of [true, false]) {
        const request = { branch: other, expect: own, shared };
        const calls = [
          () => jobs.createSnapshot(request),
          () => jobs.listSnapshots(request),
          () => jobs.cleanupSnapshots({ ...request, days: 0 }),
          () => jobs.cleanupSnapshots({ ...request, days: 0, dryRun: true }),
        ];
        const message = `${other} is not a branch of the owner that the request names.`;
        const hint = expect.stringContaining('velo setup --runner-may');
        for (const call of calls) await expect(call()).rejects.toMatchObject({ ...refused, message, hint });
      }
      if (other !== 'shop/none') expect(await idsOf(other)).toHaveLength(1);
    }
  },
  limit,
);

it(
  'with the right, a job takes and cleans up snapshots of `main` and of branches without owner, and of no other owner',
  async () => {
    const { jobs, people } = whole;
    for (const branch of ['shop/main', 'shop/hand', 'shop/pr-42']) {
      const pinned = await people.createSnapshot({ branch, pin: true });
      const old = await jobs.createSnapshot({ branch, label: 'nightly', expect: own });
      expect((await jobs.listSnapshots({ branch, expect: own })).map(({ id }) => id)).toEqual([old.id, pinned.id]);
      const last = await jobs.createSnapshot({ branch, expect: own });
      const { deleted, failed } = await jobs.cleanupSnapshots({ branch, keep: 'yearly=1', expect: own });
      expect([deleted.map(({ id }) => id), failed]).toEqual([[old.id], []]);
      expect(await idsOf(branch)).toEqual([last.id, pinned.id]);
    }
    const strange = await people.createSnapshot({ branch: 'shop/pr-43' });
    for (const branch of ['shop/pr-43', 'shop/none']) {
      const request = { branch, expect: own, shared: true };
      const message = `${branch} is not a branch of the owner that the request names.`;
      for (const call of [
        () => jobs.createSnapshot(request),
        () => jobs.listSnapshots(request),
        () => jobs.cleanupSnapshots({ ...request, days: 0 }),
      ])
        await expect(call()).rejects.toMatchObject({ ...refused, message });
    }
    const all = await people.listSnapshots();
    for (const call of [
      () => jobs.cleanupSnapshots({ days: 0, expect: own }),
      () => jobs.cleanupSnapshots({ days: 0, expect: own, shared: true }),
      () => jobs.listSnapshots({ project: 'shop', expect: own }),
      () => jobs.createSnapshot({ branch: 'shop/main' }),
      () => jobs.cleanupSnapshots({ branch: 'shop/main', days: 0 }),
      () => jobs.deleteSnapshot({ id: strange.id }),
      () => jobs.setSnapshot({ id: strange.id, pinned: false }),
      () => jobs.resetBranch({ branch: 'shop/main', undo: true, expect: own }),
      () => jobs.deleteBranch({ branch: 'shop/hand', force: true, expect: own }),
    ])
      await expect(call()).rejects.toMatchObject(refused);
    expect(await people.listSnapshots()).toEqual(all);
  },
  limit,
);

it(
  'one right does not include the other',
  async () => {
    const { jobs } = taking;
    const request = { branch: 'shop/main', expect: own };
    const { id } = await jobs.createSnapshot(request);
    await expect(jobs.cleanupSnapshots({ ...request, days: 0 })).rejects.toMatchObject(refused);
    expect(await idsOf('shop/main')).toEqual([id]);
  },
  limit,
);

it('doctor names the right', async () => {
  const rights = async ({ jobs }: TestAgent) => (await jobs.doctor()).checks.find(({ name }) => name === 'Rights');
  const more = / Snapshots of `main` and of branches without an owner can be (.*)$/;
  expect(more.exec((await rights(plain))?.detail ?? '')).toBeNull();
  expect(more.exec((await rights(taking))?.detail ?? '')?.[1]).toBe('taken');
  expect(more.exec((await rights(whole))?.detail ?? '')?.[1]).toBe('taken and cleaned up');
});

it.each(['everything', 'snapshot,', 'none,snapshot', 'Snapshot', ''])('refuses the right %j', async (words) => {
  for (const command of ['agent', 'setup']) {
    const said = await ground.machine.cli(command, `--runner-may=${words}`, '--json');
    expect(said, command).toMatchObject({ exitCode: 2 });
    expect(said.json()).toMatchObject({ error: { code: 'invalid-value' } });
  }
});

describe('the action, as a runner’s plain user', () => {
  const scheduled = ({ runnerSocket }: TestAgent, inputs: Record<string, string>) =>
    ground.playOther(otherEvent('schedule', ground.github.repository), inputs, {
      action: 'actions/snapshot',
      from: bundle.folder,
      ...(isRoot ? { user: runner } : {}),
      env: {
        VELO_SOCKET: runnerSocket,
        HOME: '/nonexistent',
        VELO_HOME: undefined,
        VELO_STORAGE: undefined,
        VELO_POSTGRES: undefined,
      },
    });

  it(
    'takes a snapshot of `main` and cleans up if the host permits both, and takes none if it does not',
    async () => {
      const old = await whole.people.createSnapshot({ branch: 'shop/main' });
      for (const [agent, right] of [
        [plain, 'snapshot'],
        [taking, 'cleanup'],
      ] as const) {
        const run = await scheduled(agent, agent === taking ? { keep: 'hourly=1' } : {});
        expect(run, run.log).toMatchObject({ exitCode: 5, outputs: { snapshot: '', deleted: '0' } });
        expect(run.annotations[0]?.message).toContain(`velo setup --runner-may ${right}`);
        expect(await idsOf('shop/main')).toEqual([old.id]);
      }
      const run = await scheduled(whole, { keep: 'yearly=1' });
      expect(run, run.log).toMatchObject({ exitCode: 0, outputs: { deleted: '1' } });
      expect(await idsOf('shop/main')).toEqual([run.outputs.snapshot]);
    },
    limit,
  );
});
