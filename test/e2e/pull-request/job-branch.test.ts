import { afterAll, beforeAll, expect, it } from 'vitest';
import { otherEvent } from '../../harness/github/events.ts';
import { type PullGround, setUpPullGround, sha } from '../../harness/github/pull-ground.ts';
import { sql } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

// Branches that live as long as a job, and what one job can pass to another.
const limit = 180_000 * slowness;
const job = { lifetime: 'job', env: 'DATABASE_URL' };

let ground: PullGround;

beforeAll(async () => {
  ground = await setUpPullGround();
}, limit);

afterAll(() => ground?.close(), limit);

const names = async () => (await ground.machine.velo.listBranches({ project: 'shop' })).map(({ branch }) => branch);

it(
  'gives each leg its own branch, made from the pull request’s, and deletes it at the job’s end',
  async () => {
    const { pull, play, items, machine } = ground;
    pull(1, sha('a'));
    const { outputs } = await play({ action: 'opened', number: 1, head: sha('a') });
    await sql(outputs.url ?? '', 'INSERT INTO items VALUES (2)');
    const legs = await Promise.all([1, 2].map(() => ground.job({ action: 'opened', number: 1, head: sha('a') })));
    const steps = await Promise.all(legs.map((leg) => leg.step({ inputs: { project: 'shop', ...job } })));
    for (const step of steps) {
      expect(step).toMatchObject({
        exitCode: 0,
        outputs: { result: 'created', active: 'true', 'url-changed': 'true' },
      });
      expect(step.outputs.branch).toMatch(/^shop\/pr-1-job-[0-9a-f]{6}$/);
      expect(step.env.DATABASE_URL).toBe(step.outputs.url);
      const hours = (Date.parse(step.outputs['expires-at'] ?? '') - Date.now()) / 3_600_000;
      expect(hours).toBeGreaterThan(5.9);
      expect(hours).toBeLessThan(6.1);
      // The data of the pull request's branch is there; a leg's changes stay in its own branch.
      expect(await items(step.outputs.url)).toBe(2);
      await sql(step.outputs.url ?? '', 'DELETE FROM items');
    }
    expect(steps[0]?.outputs.branch).not.toBe(steps[1]?.outputs.branch);
    expect(await items(outputs.url)).toBe(2);
    expect(ground.comments(1)).toHaveLength(1);
    const found = await machine.velo.getBranch({ branch: steps[0]?.outputs.branch ?? '' });
    expect(found).toMatchObject({
      parent: 'pr-1',
      owner: expect.stringMatching(/#1$/),
      labels: { 'github.job': 'database' },
    });
    const posts = await Promise.all(legs.map((leg) => leg.end()));
    expect(posts.flat().map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(await names()).toEqual(['main', 'pr-1']);
  },
  limit,
);

it(
  'is deleted when the pull request’s branch is reset or destroyed, and its job still succeeds',
  async () => {
    const { pull, play } = ground;
    for (const action of ['synchronize', 'closed'] as const) {
      const leg = await ground.job({ action: 'synchronize', number: 1, head: sha('a') });
      await leg.step({ inputs: { project: 'shop', ...job } });
      // Not a child of the pull request's branch, but it belongs to the same pull request.
      const other = await ground.job({ action: 'synchronize', number: 1, head: sha('a') });
      await other.step({ inputs: { project: 'shop', ...job, parent: 'main' } });
      expect(await names()).toHaveLength(4);
      pull(1, sha('b'), { state: action === 'closed' ? 'closed' : 'open' });
      const { outputs } = await play({ action, number: 1, head: sha('b') });
      expect(outputs.result).toBe(action === 'closed' ? 'destroyed' : 'reset');
      expect(await names()).toEqual(action === 'closed' ? ['main'] : ['main', 'pr-1']);
      for (const each of [leg, other]) expect((await each.end()).map(({ exitCode }) => exitCode)).toEqual([0]);
    }
  },
  limit,
);

it(
  'stays if the pull request’s branch is reset for the head that its job runs for',
  async () => {
    const { pull, play } = ground;
    pull(5, sha('a'));
    await play({ action: 'opened', number: 5, head: sha('a') });
    pull(5, sha('b'));
    const leg = await ground.job({ action: 'synchronize', number: 5, head: sha('b') });
    await leg.step({ inputs: { project: 'shop', ...job, parent: 'main' } });
    const { outputs } = await play({ action: 'synchronize', number: 5, head: sha('b') });
    expect(outputs.result).toBe('reset');
    expect(await names()).toHaveLength(3);
    await leg.end();
    pull(5, sha('b'), { state: 'closed' });
    await play({ action: 'closed', number: 5, head: sha('b') });
    expect(await names()).toEqual(['main']);
  },
  limit,
);

it(
  'works outside of pull requests, where it belongs to the run, and gives a fork nothing',
  async () => {
    const { github, machine } = ground;
    const push = await ground.job(otherEvent('push', github.repository, sha('c')), { runId: 77 });
    const step = await push.step({ inputs: { project: 'shop', ...job } });
    expect(step.outputs.branch).toMatch(/^shop\/run-77-job-[0-9a-f]{6}$/);
    expect(await machine.velo.getBranch({ branch: step.outputs.branch ?? '' })).toMatchObject({
      owner: `github:github.com/${github.repository.id}!77`,
      parent: 'main',
    });
    await push.end();
    expect(await names()).toEqual(['main']);
    const fork = await ground.job({ action: 'opened', number: 9, head: sha('a'), fork: true });
    const skipped = await fork.step({ inputs: { project: 'shop', ...job } });
    expect(skipped).toMatchObject({ exitCode: 0, outputs: { result: 'skipped', active: 'false' } });
    expect(skipped.env.DATABASE_URL).toBe('');
    await fork.end();
  },
  limit,
);

it(
  'is what a GitHub-hosted runner gets, with one notice and no comment',
  async () => {
    const { pull, comments } = ground;
    pull(2, sha('a'));
    const hosted = await ground.job(
      { action: 'opened', number: 2, head: sha('a') },
      { env: { RUNNER_ENVIRONMENT: 'github-hosted' } },
    );
    const step = await hosted.step({ inputs: { project: 'shop' } });
    expect(step).toMatchObject({ exitCode: 0, outputs: { result: 'created', 'comment-url': '' } });
    expect(step.annotations).toMatchObject([
      { level: 'notice', message: expect.stringContaining('a machine of GitHub') },
    ]);
    expect(comments(2)).toEqual([]);
    await hosted.end();
    expect(await names()).toEqual(['main']);
  },
  limit,
);

it(
  'a branch whose main step was killed is deleted by the post step, or by the next close',
  async () => {
    const { machine } = ground;
    const leg = await ground.job({ action: 'opened', number: 3, head: sha('a') });
    const { child, result } = await leg.start({ inputs: { project: 'shop', ...job } });
    let killed = false;
    child.stdout?.on('data', (chunk: string) => {
      // After the copy was made, before any result was written.
      if (!killed && String(chunk).includes('▸ Start server')) killed = child.kill('SIGKILL');
    });
    await result;
    expect(killed).toBe(true);
    expect((await leg.end()).map(({ exitCode }) => exitCode)).toEqual([0]);
    expect(await names()).toEqual(['main']);
    const { checks } = await machine.velo.doctor({ repair: true });
    expect(checks.filter(({ name }) => name === 'Repair').map(({ detail }) => detail)).toEqual(['nothing to repair']);
  },
  limit,
);

it(
  'the connection is not passed on as a job’s output; `connect` fetches it in the next job',
  async () => {
    const { pull } = ground;
    pull(4, sha('a'));
    const event = { action: 'opened', number: 4, head: sha('a') };
    const first = await ground.job(event);
    const { outputs } = await first.step({ inputs: { project: 'shop' } });
    const handed = first.outputs(outputs);
    expect(Object.keys(handed)).toEqual(expect.arrayContaining(['active', 'branch', 'host', 'port', 'result']));
    expect(Object.values(handed).join(' ')).not.toContain(outputs.password);
    expect(handed).not.toHaveProperty('url');
    await first.end();
    const second = await ground.job(event);
    const connected = await second.step({
      action: 'actions/connect',
      inputs: { project: 'shop', env: 'DATABASE_URL' },
    });
    expect(connected).toMatchObject({ exitCode: 0, outputs: { active: 'true', url: outputs.url, result: 'reused' } });
    expect(connected.env.DATABASE_URL).toBe(outputs.url);
    expect(connected.log).not.toContain(outputs.password);
    // Its end closes what leads to another machine, and here there is nothing.
    expect(await second.end()).toMatchObject([{ exitCode: 0, log: '', ms: expect.any(Number) }]);
  },
  limit,
);
