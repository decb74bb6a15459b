import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableBundle, startAgent, type TestAgent } from '../../harness/agent/agent.ts';
import { otherEvent } from '../../harness/github/events.ts';
import {
  hidesPasswords,
  type PlayOptions,
  type PullEvent,
  type PullGround,
  setUpPullGround,
  sha,
} from '../../harness/github/pull-ground.ts';
import { slowness } from '../../harness/slowness.ts';

// Actions run by an unprivileged user, through the agent's socket for jobs, on every pair of storage and server.
const limit = 300_000 * slowness;
const root = process.getuid?.() === 0;
/** The user nobody, in a group that every Debian has and that owns the socket for jobs. */
const runner = { uid: 65534, gid: 100 };

let ground: PullGround;
let agent: TestAgent;
let bundle: ReturnType<typeof readableBundle>;

beforeAll(async () => {
  ground = await setUpPullGround();
  agent = await startAgent(ground.machine, { args: root ? ['--runner-group', 'users'] : [] });
  bundle = readableBundle();
}, limit);

afterAll(async () => {
  await agent?.end('SIGTERM');
  bundle?.remove();
  await ground?.close();
}, limit);

/** Nothing of the machine but the socket: the job's user could not use anything else. */
const through = (options: PlayOptions = {}): PlayOptions => ({
  ...options,
  from: bundle.folder,
  ...(root ? { user: runner } : {}),
  env: {
    VELO_SOCKET: agent.runnerSocket,
    HOME: '/nonexistent',
    VELO_HOME: undefined,
    VELO_STORAGE: undefined,
    VELO_POSTGRES: undefined,
    ...options.env,
  },
});
const play = (event: PullEvent, inputs: Record<string, string> = {}, options?: PlayOptions) =>
  ground.play(event, inputs, through(options));

describe('a runner’s plain user, through the agent', () => {
  it(
    'plays a pull request’s life: created, reused, reset, kept, superseded, destroyed',
    async () => {
      const { pull, comments, items } = ground;
      pull(1, sha('a'));
      const opened = await play({ action: 'opened', number: 1, head: sha('a') });
      expect(opened, opened.log).toMatchObject({ exitCode: 0, outputs: { result: 'created', active: 'true' } });
      expect(opened.log).toContain('▸ First query');
      hidesPasswords(ground, opened);
      const { url } = opened.outputs;
      expect(await items(url)).toBe(1);
      const again = await play({ action: 'synchronize', number: 1, head: sha('a') });
      expect(again.outputs).toMatchObject({ result: 'reused', url });
      pull(1, sha('b'));
      const pushed = await play({ action: 'synchronize', number: 1, head: sha('b') });
      expect(pushed.outputs).toMatchObject({ result: 'reset', url });
      pull(1, sha('c'));
      const kept = await play({ action: 'synchronize', number: 1, head: sha('c') }, { 'on-push': 'keep' });
      expect(kept.outputs).toMatchObject({ result: 'kept', url });
      // Using a stopped branch starts it; that needs no separate right.
      await ground.machine.velo.stopBranch({ branch: 'shop/pr-1' });
      const started = await play({ action: 'synchronize', number: 1, head: sha('c') });
      expect(started.outputs).toMatchObject({ result: 'reused', url });
      expect(await items(url)).toBe(1);
      const late = await play({ action: 'synchronize', number: 1, head: sha('b') });
      expect(late.outputs).toMatchObject({ result: 'superseded', active: 'false' });
      pull(1, sha('c'), { state: 'closed' });
      const closed = await play({ name: 'pull_request_target', action: 'closed', number: 1, head: sha('c') });
      expect(closed.outputs).toMatchObject({ result: 'destroyed', active: 'false' });
      expect(comments(1)).toMatchObject([{ body: expect.stringContaining('is destroyed') }]);
      expect(await ground.machine.velo.listBranches({ project: 'shop' })).toHaveLength(1);
      // Close it again, when it is already gone.
      expect((await play({ action: 'closed', number: 1, head: sha('c') })).outputs.result).toBe('destroyed');
    },
    limit,
  );

  it(
    'gets no branch of another owner, and reconciles only its own repository',
    async () => {
      const { pull, github, machine } = ground;
      const repository = `github:github.com/${github.repository.id}`;
      for (const [branch, owner] of [
        ['pr-2', undefined],
        ['pr-3', 'github:github.com/1#3'],
        ['pr-4', `${repository}#4`],
      ] as const) {
        await machine.velo.createBranch({ branch: `shop/${branch}`, start: false, ...(owner ? { owner } : {}) });
      }
      const before = await machine.velo.listBranches({ project: 'shop' });
      for (const number of [2, 3]) {
        pull(number, sha('a'));
        const refused = await play({ action: 'opened', number, head: sha('a') }, { comment: 'false' });
        expect(refused).toMatchObject({ exitCode: 4, outputs: { active: 'false', url: '' } });
        expect(refused.annotations[0]?.message).toContain('belongs to another owner');
        pull(number, sha('a'), { state: 'closed' });
        const closed = await play({ action: 'closed', number, head: sha('a') }, { comment: 'false' });
        expect(closed.exitCode, closed.log).toBe(0);
      }
      expect(await machine.velo.listBranches({ project: 'shop' })).toEqual(before);
      pull(4, sha('a'), { state: 'closed' });
      const reconciled = await ground.playOther(otherEvent('schedule', github.repository), {}, through());
      expect(reconciled.outputs).toMatchObject({ result: 'destroyed', destroyed: 'shop/pr-4' });
      const left = await machine.velo.listBranches({ project: 'shop' });
      expect(left.map(({ branch }) => branch)).toEqual(['main', 'pr-2', 'pr-3']);
      for (const branch of ['pr-2', 'pr-3']) await machine.velo.deleteBranch({ branch: `shop/${branch}` });
    },
    limit,
  );

  it(
    'has a branch for a job, which is deleted with the job, and finds the agent healthy',
    async () => {
      const { pull, machine } = ground;
      pull(5, sha('a'));
      const event = { action: 'opened', number: 5, head: sha('a') };
      await play(event, { comment: 'false' });
      const job = await ground.job(event, through());
      const step = await job.step({ inputs: { project: 'shop', lifetime: 'job' } });
      expect(step, step.log).toMatchObject({ exitCode: 0, outputs: { result: 'created' } });
      expect(await machine.velo.getBranch({ branch: step.outputs.branch ?? '' })).toMatchObject({ parent: 'pr-5' });
      const connected = await job.step({ action: 'actions/connect', inputs: { project: 'shop' } });
      expect(connected.outputs).toMatchObject({ active: 'true', branch: 'shop/pr-5' });
      const health = await job.step({ action: 'actions/doctor', inputs: {} });
      expect(health, health.log).toMatchObject({ exitCode: 0, outputs: { ok: 'true' } });
      expect(health.summary).toContain('Agent');
      const posts = await job.end();
      expect(
        posts.map(({ exitCode }) => exitCode),
        posts.map(({ log }) => log).join(),
      ).toContain(0);
      expect(posts.filter(({ exitCode }) => exitCode !== 0)).toEqual([]);
      const left = await machine.velo.listBranches({ project: 'shop' });
      expect(left.map(({ branch }) => branch)).toEqual(['main', 'pr-5']);
      // The servers are the agent's children, not the job's, so they keep running.
      expect(await ground.items((await machine.velo.getBranch({ branch: 'shop/pr-5' })).url)).toBe(1);
      await machine.velo.deleteBranch({ branch: 'shop/pr-5' });
    },
    limit,
  );

  it(
    'is told in one line what to do if it may not use the agent',
    async () => {
      ground.pull(6, sha('a'));
      const event = { action: 'opened', number: 6, head: sha('a') };
      const nowhere = await play(event, {}, { env: { VELO_SOCKET: '/nonexistent/runner.sock' } });
      expect(nowhere).toMatchObject({ exitCode: 5, outputs: { active: 'false', url: '' } });
      expect(nowhere.annotations.filter(({ level }) => level === 'error')).toHaveLength(1);
      expect(nowhere.annotations[0]?.message).toMatch(/velo/);
      // A job with `container:`, into which the runner mounts the workspace.
      const container = { GITHUB_WORKSPACE: '/__w/shop/shop', VELO_SOCKET: undefined };
      const contained = await play(event, {}, { env: container });
      expect(contained).toMatchObject({ exitCode: 5, outputs: { active: 'false', url: '' } });
      expect(contained.annotations).toMatchObject([
        { level: 'error', message: expect.stringMatching(/runs in a container.*--network host/s) },
      ]);
    },
    limit,
  );
});
