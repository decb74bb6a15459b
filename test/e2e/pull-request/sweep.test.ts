import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ignoring } from '../../harness/faults/stories.ts';
import { otherEvent } from '../../harness/github/events.ts';
import { type PullGround, setUpPullGround, sha } from '../../harness/github/pull-ground.ts';
import { slowness } from '../../harness/slowness.ts';

// The branches of closed pull requests are removed at the end of any run and by a reconcile. Nothing else is removed.
const limit = 180_000 * slowness;

let ground: PullGround;

beforeAll(async () => {
  ground = await setUpPullGround();
}, limit);

afterAll(() => ground?.close(), limit);

beforeEach(async () => {
  const { machine, github } = ground;
  for (const { branch } of await machine.velo.listBranches({ project: 'shop' })) {
    if (branch !== 'main')
      await machine.velo.deleteBranch({ branch: `shop/${branch}`, force: true }).catch(ignoring('branch-not-found'));
  }
  github.pulls.clear();
  github.comments.splice(0);
}, limit);

const names = async () =>
  (await ground.machine.velo.listBranches({ project: 'shop' })).map(({ branch }) => branch).slice(1);
const owner = (number: number, repository = ground.github.repository.id) => `github:github.com/${repository}#${number}`;
const make = (branch: string, belongs?: string) =>
  ground.machine.velo.createBranch({ branch: `shop/${branch}`, start: false, ...(belongs ? { owner: belongs } : {}) });
const schedule = (inputs: Record<string, string> = {}, action = '') =>
  ground.playOther(otherEvent('schedule', ground.github.repository), inputs, { action });

it(
  'a run removes branches of closed pull requests of its repository, and no others',
  async () => {
    const { pull, play, machine, comments } = ground;
    pull(1, sha('a'));
    await play({ action: 'opened', number: 1, head: sha('a') });
    await machine.velo.createBranch({ branch: 'shop/pr-1-job-x', parent: 'shop/pr-1', owner: owner(1), start: false });
    pull(1, sha('a'), { state: 'closed' });
    pull(2, sha('a'));
    await make('pr-2', owner(2));
    await make('pr-3', owner(3, 1)); // Another repository's, with the same number as a closed pull request of ours.
    pull(3, sha('a'), { state: 'closed' });
    await make('pr-4', owner(4)); // GitHub knows no such pull request.
    await make('by-hand');
    pull(5, sha('a'));
    const swept = await play({ action: 'opened', number: 5, head: sha('a') });
    expect(swept).toMatchObject({ exitCode: 0, outputs: { result: 'created' } });
    expect(swept.log).toContain('closed pull request #1: ');
    expect(await names()).toEqual(['by-hand', 'pr-2', 'pr-3', 'pr-4', 'pr-5']);
    // The comment no longer names a database that is gone.
    expect(comments(1)).toMatchObject([{ body: expect.stringContaining('is destroyed') }]);
  },
  limit,
);

it.each([
  ['a run that changes nothing', 'push', {}],
  ['a close where only jobs have branches', 'pull_request', { lifetime: 'job' }],
] as const)(
  '%s removes them too',
  async (_, name, inputs) => {
    const { pull, github } = ground;
    pull(1, sha('a'), { state: 'closed' });
    await make('pr-1', owner(1));
    const pushed = otherEvent(name, github.repository, sha('c'));
    const closed = { action: 'closed', number: 2, head: sha('a') };
    const run = name === 'push' ? await ground.playOther(pushed, inputs) : await ground.play(closed, inputs);
    expect(run).toMatchObject({ exitCode: 0, outputs: { result: 'skipped' }, annotations: [] });
    expect(await names()).toEqual([]);
  },
  limit,
);

it(
  'a run that changes nothing succeeds if the databases can’t be reached',
  async () => {
    const pushed = otherEvent('push', ground.github.repository, sha('c'));
    const run = await ground.playOther(pushed, {}, { env: { VELO_SOCKET: '/nonexistent/runner.sock' } });
    expect(run).toMatchObject({ exitCode: 0, outputs: { result: 'skipped' }, annotations: [] });
  },
  limit,
);

it(
  'a sweep that can’t ask GitHub does not fail the run, and destroys nothing',
  async () => {
    const { pull, play, github } = ground;
    await make('pr-1', owner(1));
    pull(1, sha('a'), { state: 'closed' });
    pull(2, sha('a'));
    github.faults.push({ on: /\/pulls\?/, times: 1, how: { status: 403 } });
    const run = await play({ action: 'opened', number: 2, head: sha('a') });
    expect(run).toMatchObject({ exitCode: 0, outputs: { result: 'created' }, annotations: [] });
    expect(await names()).toEqual(['pr-1', 'pr-2']);
    github.faults.push({ on: /\/pulls\/1$/, times: 1, how: { status: 404 } });
    await play({ action: 'opened', number: 2, head: sha('a') });
    expect(await names()).toEqual(['pr-1', 'pr-2']);
    await play({ action: 'opened', number: 2, head: sha('a') });
    expect(await names()).toEqual(['pr-2']);
  },
  limit,
);

it(
  'a pull request that is closed while its branch is created leaves no branch',
  async () => {
    const { pull, start } = ground;
    pull(1, sha('a'));
    const { child, result } = await start({ action: 'opened', number: 1, head: sha('a') });
    child.stdout?.on('data', (chunk: string) => {
      if (String(chunk).includes('▸')) pull(1, sha('a'), { state: 'closed' });
    });
    expect((await result).exitCode).toBe(0);
    expect(await names()).toEqual([]);
  },
  limit,
);

it(
  'expired branches of the repository are removed, the others stay',
  async () => {
    const { pull, play, machine } = ground;
    pull(1, sha('a'));
    pull(2, sha('a'));
    await machine.velo.createBranch({ branch: 'shop/pr-1', owner: owner(1), ttl: '1s', start: false });
    await machine.velo.createBranch({ branch: 'shop/by-hand', ttl: '1s', start: false });
    await expect
      .poll(() => machine.velo.listBranches({ project: 'shop', expired: true }), { timeout: 30_000 })
      .toHaveLength(2);
    await play({ action: 'opened', number: 2, head: sha('a') });
    expect(await names()).toEqual(['by-hand', 'pr-2']);
  },
  limit,
);

it(
  'a reconcile destroys only what is surely closed, and reports the rest',
  async () => {
    const { pull, github } = ground;
    pull(1, sha('a'), { state: 'closed' });
    pull(2, sha('a'));
    pull(4, sha('a'), { state: 'closed' });
    for (const number of [1, 2, 3, 4]) await make(`pr-${number}`, owner(number));
    await make('pr-1-web', owner(1));
    await make('other', owner(1, 7));
    github.faults.push({ on: /\/pulls\/4$/, times: 3, how: { status: 502 } });
    const dry = await schedule({ 'dry-run': 'true' });
    expect(dry).toMatchObject({ exitCode: 0, outputs: { result: 'skipped', destroyed: '' } });
    expect(dry.summary).toContain('would be destroyed');
    expect(await names()).toHaveLength(6);
    github.faults.push({ on: /\/pulls\/4$/, times: 3, how: { status: 502 } });
    const run = await schedule();
    expect(run).toMatchObject({ exitCode: 0, outputs: { result: 'destroyed', active: 'false' } });
    expect(run.outputs.destroyed?.split(' ').sort()).toEqual(['shop/pr-1', 'shop/pr-1-web']);
    expect(await names()).toEqual(['other', 'pr-2', 'pr-3', 'pr-4']);
    expect(run.summary).toMatch(/#3<\/a>.*kept.*404/);
    expect(run.summary).toMatch(/#4<\/a>.*kept.*502/);
    // The action `reconcile` does the same.
    const again = await schedule({}, 'actions/reconcile');
    expect(again.outputs).toMatchObject({ result: 'destroyed', destroyed: 'shop/pr-4' });
    expect((await schedule({}, 'actions/reconcile')).outputs).toMatchObject({ result: 'skipped' });
  },
  limit,
);

it(
  'a reconcile continues after a branch that can’t be destroyed, and fails at its end',
  async () => {
    const { pull, machine } = ground;
    for (const number of [1, 2]) {
      pull(number, sha('a'), { state: 'closed' });
      await make(`pr-${number}`, owner(number));
    }
    // Somebody else's child branch may not be destroyed along with the pull request's.
    await machine.velo.createBranch({ branch: 'shop/below', parent: 'shop/pr-1', start: false });
    const run = await schedule();
    expect(run.exitCode).toBe(1);
    expect(run.annotations).toMatchObject([{ level: 'error', message: expect.stringContaining('shop/pr-1') }]);
    expect(await names()).toEqual(['below', 'pr-1']);
    await machine.velo.deleteBranch({ branch: 'shop/below' });
  },
  limit,
);

it(
  'a dry run of any event changes nothing, and says what it would do',
  async () => {
    const { pull, play, machine, github } = ground;
    pull(1, sha('a'));
    await play({ action: 'opened', number: 1, head: sha('a') });
    pull(2, sha('a'), { state: 'closed' });
    await make('pr-2', owner(2));
    await machine.velo.createBranch({ branch: 'shop/pr-3', owner: owner(3), ttl: '1s', start: false });
    pull(3, sha('a'));
    await expect
      .poll(() => machine.velo.listBranches({ project: 'shop', expired: true }), { timeout: 30_000 })
      .toHaveLength(1);
    const state = async () => {
      const branches = await machine.velo.listBranches({ project: 'shop' });
      const all = branches.map(({ branch, id, generation, expiresAt }) => ({ branch, id, generation, expiresAt }));
      return { all, comments: structuredClone(github.comments), pulls: structuredClone([...github.pulls.values()]) };
    };
    const dry = { 'dry-run': 'true', 'reset-label': 'fresh', env: 'DATABASE_URL' };
    const tell = async (event: Parameters<typeof play>[0], text: string, inputs = {}) => {
      const before = await state();
      const requests = await ground.asked(async () => {
        const told = await play(event, { ...dry, ...inputs });
        expect(told).toMatchObject({ exitCode: 0, outputs: { result: 'skipped', active: 'false', url: '' } });
        expect(told.env.DATABASE_URL).toBe('');
        expect(told.log).toContain(text);
        expect(told.summary).toContain('dry run');
      });
      expect(requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
      expect(await state()).toEqual(before);
    };
    // Each run finds the same to remove: #2, which is closed, and #3, which has expired.
    await tell({ action: 'synchronize', number: 1, head: sha('a') }, 'shop/pr-2 would be destroyed');
    pull(1, sha('b'), { labels: ['fresh'] });
    await tell({ action: 'synchronize', number: 1, head: sha('b') }, 'shop/pr-1 would be reset');
    await tell({ action: 'labeled', label: 'fresh', number: 1, head: sha('b') }, 'shop/pr-3 would be destroyed');
    await tell({ action: 'opened', number: 3, head: sha('a') }, 'shop/pr-3 would be created');
    await tell({ action: 'synchronize', number: 1, head: sha('b') }, 'would be created', { lifetime: 'job' });
    pull(1, sha('b'), { state: 'closed' });
    await tell({ action: 'closed', number: 1, head: sha('b') }, 'shop/pr-1 would be destroyed');
    const scheduled = await schedule(dry);
    expect(scheduled.summary).toContain('would be destroyed');
    expect(await names()).toEqual(['pr-1', 'pr-2', 'pr-3']);
  },
  limit,
);
