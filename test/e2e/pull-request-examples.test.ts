import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { otherEvent, pullRequestEvent, type RunnerEvent } from '../harness/events.ts';
import { sql } from '../harness/machine.ts';
import { type PullEvent, type PullGround, setUpPullGround, sha } from '../harness/pull-ground.ts';
import { slowness } from '../harness/slowness.ts';
import { makeSources } from '../harness/sources.ts';
import { runExample, type WorkflowRun } from '../harness/workflow.ts';

// The workflows of docs/examples as they are, in a repository that has `npm run migrate` and tests.
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
  runExample(ground, name, event, { sources, ...(inputs ? { inputs } : {}) });
const results = (run: WorkflowRun | null) => run?.steps.flatMap(({ action }) => action?.outputs.result ?? []);
const branches = async () =>
  (await ground.machine.velo.listBranches({ project: 'shop' })).map(({ branch }) => branch).sort();
/** How often the tests have run on a branch since it was made or reset. */
const testsOn = async (branch: string) => {
  const { url } = await ground.machine.velo.getBranch(branch);
  return (await sql(url, 'SELECT items::int FROM runs')).map(({ items }) => items);
};

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
    // Only `pull_request_target` hears of a close, and then nothing of the repository is run.
    expect(await play(name, about(closing))).toBeNull();
    const closed = await play(name, about({ ...closing, name: 'pull_request_target' }));
    expect(closed).toMatchObject({
      failed: false,
      steps: [{ action: { outputs: { result: 'destroyed', active: 'false' } } }],
    });
    expect(await branches()).toEqual(['main']);

    // A close that was missed.
    ground.pull(2, sha('c'));
    await play(name, about({ action: 'opened', number: 2, head: sha('c') }));
    ground.pull(2, sha('c'), { state: 'closed' });
    const swept = await play(name, otherEvent('schedule', ground.github.repository));
    expect(swept).toMatchObject({ failed: false, steps: [{ action: { outputs: { destroyed: 'shop/pr-2' } } }] });
    expect(await branches()).toEqual(['main']);

    // A fork's code gets no database, and is not run here.
    const fork = await play(name, about({ action: 'opened', number: 3, head: sha('d'), fork: true }));
    expect(fork).toMatchObject({
      failed: false,
      steps: [{ action: { outputs: { result: 'skipped', active: 'false' } } }],
    });
  },
  limit,
);

it(
  'several-jobs.yml has all jobs on one branch',
  async () => {
    ground.pull(4, sha('a'));
    const run = await play('several-jobs.yml', about({ action: 'opened', number: 4, head: sha('a') }));
    expect([run?.failed, results(run)]).toEqual([false, ['created', 'reused', 'reused', 'reused']]);
    expect(await testsOn('shop/pr-4')).toEqual([1, 1, 1]);
  },
  limit,
);

it(
  'shards.yml gives each leg a branch of its own, copied after the migration, and takes it away',
  async () => {
    ground.pull(5, sha('a'));
    const before = await branches();
    const run = await play('shards.yml', about({ action: 'opened', number: 5, head: sha('a') }));
    expect([run?.failed, results(run)]).toEqual([false, ['created', 'created', 'created', 'created', 'created']]);
    const used = run?.steps.flatMap(({ action }) => action?.outputs.branch ?? []) ?? [];
    expect(new Set(used).size).toBe(5);
    // Nobody saw the others' writes, and the branch that people look at saw none.
    expect(await testsOn('shop/pr-5')).toEqual([]);
    expect(await branches()).toEqual([...before, 'pr-5'].sort());
  },
  limit,
);

it(
  'migrations.yml shows how the schema changes, on a copy that is gone after',
  async (context) => {
    const [{ server_version: server } = { server_version: '' }] = await sql(
      (await ground.machine.velo.getBranch('shop/main')).url,
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
  'reconcile.yml shows first and destroys then',
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
