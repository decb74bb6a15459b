import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { otherEvent, pullRequestEvent, type RunnerEvent } from '../../harness/github/events.ts';
import { type PullEvent, type PullGround, setUpPullGround, sha } from '../../harness/github/pull-ground.ts';
import { makeSources } from '../../harness/github/sources.ts';
import { runExample, type WorkflowRun } from '../../harness/github/workflow.ts';
import { sql } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

// The workflows of docs/examples, unchanged, in a repository that has `npm run migrate` and tests.
const limit = 180_000 * slowness;

let ground: PullGround;
let sources: string;

beforeAll(async () => {
  ground = await setUpPullGround();
  sources = makeSources();
}, limit);

afterAll(async () => {
  rmSync(sources, { recursive: true, force: true });
  await ground?.close();
}, limit);

const about = (event: PullEvent): RunnerEvent => pullRequestEvent({ repository: ground.github.repository, ...event });
const play = (name: string, event: RunnerEvent, inputs?: Record<string, unknown>): Promise<WorkflowRun | null> =>
  runExample(ground, { name, event }, { sources, ...(inputs ? { inputs } : {}) });
const results = (run: WorkflowRun | null) => run?.steps.flatMap(({ action }) => action?.outputs.result ?? []);
const branches = async () =>
  (await ground.machine.velo.listBranches({ project: 'shop' })).map(({ branch }) => branch).sort();
/** The item counts recorded by each run of the tests on a branch since it was created or reset. */
const testsOn = async (branch: string) => {
  const { url } = await ground.machine.velo.getBranch({ branch });
  return (await sql(url, 'SELECT items::int FROM runs')).map(({ items }) => items);
};

it(
  'the ten lines of the README.md play a whole life',
  async () => {
    const name = 'README.md';
    const life = { number: 20, head: sha('a') };
    ground.pull(20, sha('a'));
    expect(results(await play(name, about({ action: 'opened', ...life })))).toEqual(['created']);
    expect(ground.comments(20)).toMatchObject([{ body: expect.stringContaining('shop/pr-20') }]);
    ground.pull(20, sha('b'));
    expect(results(await play(name, about({ action: 'synchronize', ...life, head: sha('b') })))).toEqual(['reset']);
    // Two runs for one push reset once.
    expect(results(await play(name, about({ action: 'synchronize', ...life, head: sha('b') })))).toEqual(['reused']);

    ground.pull(20, sha('b'), { state: 'closed' });
    const closing = { action: 'closed', ...life, head: sha('b') };
    expect(await play(name, about(closing))).toBeNull();
    expect(results(await play(name, about({ ...closing, name: 'pull_request_target' })))).toEqual(['destroyed']);
    const fork = await play(name, about({ action: 'opened', number: 21, head: sha('d'), fork: true }));
    expect(fork).toMatchObject({ failed: false, steps: [{ action: { outputs: { result: 'skipped' } } }] });
    expect(await branches()).toEqual(['main']);
  },
  limit,
);

it(
  'pull-request.yml plays a whole life in one file',
  async () => {
    const name = 'pull-request.yml';
    ground.pull(1, sha('a'));
    const opened = await play(name, about({ action: 'opened', number: 1, head: sha('a') }));
    expect([opened?.failed, results(opened)]).toEqual([false, ['created']]);
    expect(opened?.steps.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(await testsOn('shop/pr-1')).toEqual([1]);
    expect(ground.comments(1)).toMatchObject([{ body: expect.stringContaining('shop/pr-1') }]);

    ground.pull(1, sha('b'));
    const pushed = await play(name, about({ action: 'synchronize', number: 1, head: sha('b') }));
    expect([pushed?.failed, results(pushed)]).toEqual([false, ['reset']]);
    expect(await testsOn('shop/pr-1')).toEqual([1]);

    ground.pull(1, sha('b'), { state: 'closed' });
    const closing = { action: 'closed', number: 1, head: sha('b') };
    // Only `pull_request_target` is triggered by a close, and then no code of the repository runs.
    expect(await play(name, about(closing))).toBeNull();
    const closed = await play(name, about({ ...closing, name: 'pull_request_target' }));
    expect(closed).toMatchObject({
      failed: false,
      steps: [{ action: { outputs: { result: 'destroyed', active: 'false' } } }],
    });
    expect(await branches()).toEqual(['main']);

    // A close whose run was missed.
    ground.pull(2, sha('c'));
    await play(name, about({ action: 'opened', number: 2, head: sha('c') }));
    ground.pull(2, sha('c'), { state: 'closed' });
    const swept = await play(name, otherEvent('schedule', ground.github.repository));
    expect(swept).toMatchObject({ failed: false, steps: [{ action: { outputs: { destroyed: 'shop/pr-2' } } }] });
    expect(await branches()).toEqual(['main']);

    // A fork's code gets no database, and does not run here.
    const fork = await play(name, about({ action: 'opened', number: 3, head: sha('d'), fork: true }));
    expect(fork).toMatchObject({
      failed: false,
      steps: [{ action: { outputs: { result: 'skipped', active: 'false' } } }],
    });
  },
  limit,
);

it(
  'several-jobs.yml runs all jobs on one branch',
  async () => {
    ground.pull(4, sha('a'));
    const run = await play('several-jobs.yml', about({ action: 'opened', number: 4, head: sha('a') }));
    expect([run?.failed, results(run)]).toEqual([false, ['created', 'reused', 'reused', 'reused']]);
    expect(await testsOn('shop/pr-4')).toEqual([1, 1, 1]);
  },
  limit,
);

it(
  'shards.yml gives each leg its own branch, copied after the migration, and deletes it',
  async () => {
    ground.pull(5, sha('a'));
    const before = await branches();
    const run = await play('shards.yml', about({ action: 'opened', number: 5, head: sha('a') }));
    expect([run?.failed, results(run)]).toEqual([false, ['created', 'created', 'created', 'created', 'created']]);
    const used = run?.steps.flatMap(({ action }) => action?.outputs.branch ?? []) ?? [];
    expect(new Set(used).size).toBe(5);
    // No leg saw another's writes, and the branch that people look at saw none.
    expect(await testsOn('shop/pr-5')).toEqual([]);
    expect(await branches()).toEqual([...before, 'pr-5'].sort());
  },
  limit,
);

it(
  'migrations.yml shows how the schema changes, on a copy that is deleted afterwards',
  async (context) => {
    const [{ server_version: server } = { server_version: '' }] = await sql(
      (await ground.machine.velo.getBranch({ branch: 'shop/main' })).url,
      'SHOW server_version',
    );
    const dump = spawnSync('pg_dump', ['--version'], { encoding: 'utf8' }).stdout ?? '';
    const older = Number.parseInt(dump.replace(/\D+/, ''), 10) < Number.parseInt(String(server), 10);
    if (dump === '' || older) context.skip(`pg_dump of PostgreSQL ${server} is not here`);
    ground.pull(7, sha('a'));
    const before = await branches();
    const run = await play('migrations.yml', about({ action: 'opened', number: 7, head: sha('a') }));
    expect([run?.failed, results(run)]).toEqual([false, ['created']]);
    expect(run?.steps.at(-1)?.summary).toMatch(/^~~~~diff\n[\s\S]*^\+CREATE TABLE public\.runs [\s\S]*^~~~~$/m);
    expect(await branches()).toEqual(before);
    expect(ground.comments(7)).toEqual([]);
  },
  limit,
);

it(
  'migrate.yml migrates the branch at every push, and goes back to the state before when that fails',
  async () => {
    const { velo } = ground.machine;
    const name = 'migrate.yml';
    const broken = makeSources({ fails: true });
    try {
      ground.pull(8, sha('a'));
      const opened = await play(name, about({ action: 'opened', number: 8, head: sha('a') }));
      expect([opened?.failed, results(opened)]).toEqual([false, ['created']]);
      expect(await testsOn('shop/pr-8')).toEqual([]);
      const { url, generation } = await velo.getBranch({ branch: 'shop/pr-8' });
      await sql(url, 'INSERT INTO items VALUES (8)');

      ground.pull(8, sha('b'));
      const pushed = about({ action: 'synchronize', number: 8, head: sha('b') });
      const failed = await runExample(ground, { name, event: pushed }, { sources: broken });
      expect(failed?.failed).toBe(true);
      expect(results(failed)).toEqual(['kept', 'reset']);
      const after = await velo.getBranch({ branch: 'shop/pr-8' });
      expect([after.url, after.generation]).toEqual([url, generation + 1]);
      expect(await ground.items(url)).toBe(2);

      ground.pull(8, sha('b'), { state: 'closed' });
      const closing = about({ name: 'pull_request_target', action: 'closed', number: 8, head: sha('b') });
      expect(results(await play(name, closing))).toEqual(['destroyed']);
      const left = await velo.listSnapshots({ project: 'shop' });
      expect(left.filter(({ base }) => !base)).toEqual([]);
    } finally {
      rmSync(broken, { recursive: true, force: true });
    }
  },
  limit,
);

it(
  'reusable-caller.yml and the workflow that it calls make one run',
  async () => {
    ground.pull(6, sha('a'));
    const run = await play('reusable-caller.yml', about({ action: 'opened', number: 6, head: sha('a') }));
    expect([run?.failed, results(run)]).toEqual([false, ['created', 'reused']]);
    expect(await testsOn('shop/web-pr-6')).toEqual([1]);
    ground.pull(6, sha('a'), { state: 'closed' });
    const closed = about({ name: 'pull_request_target', action: 'closed', number: 6, head: sha('a') });
    expect(results(await play('reusable-caller.yml', closed))).toEqual(['destroyed']);
    expect(await branches()).not.toContain('web-pr-6');
  },
  limit,
);

it(
  'reconcile.yml first shows what it would destroy, then destroys it',
  async () => {
    for (const number of [4, 5]) ground.pull(number, sha('a'), { state: 'closed' });
    const shown = await play('reconcile.yml', otherEvent('workflow_dispatch', ground.github.repository), {
      'dry-run': true,
    });
    expect(await branches()).toEqual(['main', 'pr-4', 'pr-5']);
    expect(shown?.steps[0]?.summary).toContain('would be destroyed');
    const run = await play('reconcile.yml', otherEvent('schedule', ground.github.repository));
    expect(run?.steps[0]?.action?.outputs).toMatchObject({ result: 'destroyed', destroyed: 'shop/pr-4 shop/pr-5' });
    expect(await branches()).toEqual(['main']);
  },
  limit,
);

it(
  'labeled.yml has a branch while the label is set, and none for a draft',
  async () => {
    const name = 'labeled.yml';
    const head = sha('a');
    const event = (action: string, more: Partial<PullEvent> = {}) => about({ action, number: 11, head, ...more });
    const ending = (action: string, more: Partial<PullEvent> = {}) =>
      event(action, { name: 'pull_request_target', ...more });
    const result = async (given: RunnerEvent) => {
      const run = await play(name, given);
      expect(run?.failed ?? false).toBe(false);
      return results(run)?.[0] ?? null;
    };
    ground.pull(11, head);
    expect(await result(event('opened'))).toBe('skipped');
    expect(ground.comments(11)).toEqual([]);
    ground.pull(11, head, { labels: ['preview'] });
    expect(await result(event('labeled', { label: 'preview' }))).toBe('created');
    expect(await testsOn('shop/pr-11')).toEqual([1]);
    expect(await result(event('labeled', { label: 'bug' }))).toBe('skipped');
    ground.pull(11, head);
    expect(await result(event('unlabeled', { label: 'preview' }))).toBeNull();
    expect(await result(ending('unlabeled', { label: 'preview' }))).toBe('destroyed');
    expect(await branches()).not.toContain('pr-11');
    expect(ground.comments(11)).toMatchObject([{ body: expect.stringContaining('Add the label to get a new one') }]);
    // Labelled as a draft; then ready, then a draft again.
    ground.pull(11, head, { labels: ['preview'], draft: true });
    expect(await result(event('labeled', { label: 'preview', draft: true }))).toBe('skipped');
    ground.pull(11, head, { labels: ['preview'] });
    expect(await result(event('ready_for_review'))).toBe('created');
    ground.pull(11, head, { labels: ['preview'], draft: true });
    expect(await result(ending('converted_to_draft', { draft: true }))).toBe('destroyed');
    expect(await branches()).not.toContain('pr-11');
    // Ready, and a draft again while the run waited: the live state wins.
    expect(await result(event('ready_for_review'))).toBe('skipped');
    ground.pull(11, head, { labels: ['preview'] });
    await result(event('synchronize'));
    expect(await result(ending('unlabeled', { label: 'preview' }))).toBe('superseded');
    expect(await branches()).toContain('pr-11');
    ground.pull(11, head, { labels: ['preview'], state: 'closed' });
    expect(await result(ending('closed'))).toBe('destroyed');
  },
  limit,
);

/** An event about a pull request whose payload does not have the pull request itself. */
function beside(name: string, more: Record<string, unknown>): RunnerEvent {
  const event = otherEvent(name, ground.github.repository);
  return { ...event, payload: { ...event.payload, ...more } };
}

it(
  'by-hand.yml asks GitHub about the pull request that it is given',
  async () => {
    const { repository } = ground.github;
    const dispatch = (number: unknown) =>
      play('by-hand.yml', otherEvent('workflow_dispatch', repository), { 'pull-request': number });
    ground.pull(12, sha('a'));
    expect(results(await dispatch(12))).toEqual(['created']);
    expect(ground.comments(12)).toMatchObject([{ body: expect.stringContaining('shop/pr-12') }]);
    expect(results(await dispatch(12))).toEqual(['reused']);
    // The pull request's own events use the same branch.
    expect(
      results(await play('pull-request.yml', about({ action: 'synchronize', number: 12, head: sha('a') }))),
    ).toEqual(['reused']);
    ground.pull(12, sha('b'));
    expect(results(await dispatch(12))).toEqual(['reset']);
    ground.pull(12, sha('b'), { state: 'closed' });
    expect(results(await dispatch(12))).toEqual(['destroyed']);
    // A fork, a missing pull request, and one that GitHub gives no answer about: no branch is created.
    ground.pull(13, sha('a'), { fork: true });
    expect(results(await dispatch(13))).toEqual(['skipped']);
    expect(await dispatch(99)).toMatchObject({ failed: true, steps: [{ exitCode: 3 }] });
    ground.pull(14, sha('a'));
    ground.github.faults.push({ on: /\/pulls\/14$/, times: 3, how: { status: 502 } });
    expect(await dispatch(14)).toMatchObject({ failed: true, steps: [{ exitCode: 1 }] });
    expect(await dispatch('12; echo')).toMatchObject({ failed: true, steps: [{ exitCode: 2 }] });
    const now = await branches();
    for (const name of ['pr-12', 'pr-13', 'pr-14', 'pr-99']) expect(now).not.toContain(name);
  },
  limit,
);

it(
  'on-comment.yml obeys members only',
  async () => {
    const { github, machine } = ground;
    ground.pull(15, sha('a'));
    await play('pull-request.yml', about({ action: 'opened', number: 15, head: sha('a') }));
    const generation = async () => (await machine.velo.getBranch({ branch: 'shop/pr-15' })).generation;
    const say = (body: string, author_association: string, issue: Record<string, unknown> = {}) =>
      play(
        'on-comment.yml',
        beside('issue_comment', {
          action: 'created',
          issue: { number: 15, pull_request: { url: `${github.url}/pulls/15` }, ...issue },
          comment: { body, author_association },
        }),
      );
    const before = await generation();
    expect(results(await say('/reset-database', 'NONE'))).toEqual([]);
    expect(results(await say('/reset-database', 'CONTRIBUTOR'))).toEqual([]);
    expect(results(await say('/reset-database', 'OWNER', { pull_request: undefined }))).toEqual([]);
    expect(results(await say('please /reset-database', 'OWNER'))).toEqual([]);
    expect(await generation()).toBe(before);
    expect(results(await say('/reset-database', 'MEMBER'))).toEqual(['reset']);
    expect(await generation()).toBe(before + 1);
    ground.pull(15, sha('a'), { fork: true });
    expect(results(await say('/reset-database', 'OWNER'))).toEqual(['skipped']);
    ground.pull(15, sha('a'), { state: 'closed' });
    expect(results(await say('/reset-database', 'OWNER'))).toEqual(['skipped']);
    expect(await generation()).toBe(before + 1);
  },
  limit,
);

it(
  'after-workflow.yml creates the branch when the workflow has passed',
  async () => {
    const completed = (conclusion: string, pull_requests: { number: number }[]) =>
      play(
        'after-workflow.yml',
        beside('workflow_run', { action: 'completed', workflow_run: { conclusion, pull_requests } }),
      );
    ground.pull(16, sha('a'));
    expect(results(await completed('failure', [{ number: 16 }]))).toEqual([]);
    expect(results(await completed('success', []))).toEqual([]);
    expect(await branches()).not.toContain('pr-16');
    expect(results(await completed('success', [{ number: 16 }]))).toEqual(['created']);
    expect(await branches()).toContain('pr-16');
  },
  limit,
);
