import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BranchSummary, openVelo, type Velo } from '../../../src/velo.ts';
import { ask, readableBundle, startAgent, type TestAgent } from '../../harness/agent/agent.ts';
import { type Issuer, pullClaims, runClaims, startIssuer } from '../../harness/agent/issuer.ts';
import { firstAnswer } from '../../harness/agent/sockets.ts';
import { otherEvent } from '../../harness/github/events.ts';
import {
  hidesPasswords,
  type PlayOptions,
  type PullGround,
  setUpPullGround,
  sha,
} from '../../harness/github/pull-ground.ts';
import { slowness } from '../../harness/slowness.ts';

// Jobs that prove who they are, with tokens of an issuer on the loopback: what they may do, and what nobody may.
const limit = 120_000 * slowness;
const root = process.getuid?.() === 0;
const main = 'refs/heads/main';
const reconcile = '.github/workflows/reconcile.yml';

let ground: PullGround;
let issuer: Issuer;
let bundle: ReturnType<typeof readableBundle>;
let agent: TestAgent;
/** Another host, which takes no claims. */
let strict: TestAgent;
let repository: string;
let sshFolder: string;

beforeAll(async () => {
  ground = await setUpPullGround();
  await ground.machine.createProject('secret');
  issuer = await startIssuer();
  bundle = readableBundle();
  const line = `github:${issuer.server}/186853002=shop,later`;
  const trust = ['--trust', line, '--trust', `${line} workflow=${reconcile}@${main}`];
  const may = ['--runner-may', 'snapshot,cleanup,restore'];
  const group = root ? ['--runner-group', 'users'] : [];
  sshFolder = mkdtempSync('/tmp/velo-ssh-');
  const ssh = ['--ssh-folder', sshFolder];
  agent = await startAgent(ground.machine, { args: [...group, ...trust, ...ssh, '--proof-host', 'db1', ...may] });
  strict = await startAgent(ground.machine, { args: [...group, ...trust, '--proof-host', 'db2', '--require-proof'] });
  repository = `github:${issuer.server}/186853002`;
}, limit);

afterAll(async () => {
  await agent?.end('SIGTERM');
  await strict?.end('SIGTERM');
  bundle?.remove();
  rmSync(sshFolder, { recursive: true, force: true });
  await issuer?.close();
  await ground?.close();
}, limit);

beforeEach(() => {
  issuer.claims = {};
  issuer.asked = [];
});

/** A job of a plain user, which proves itself with these claims. */
function through(claims: Record<string, unknown>, more: PlayOptions = {}): PlayOptions {
  issuer.claims = claims;
  const nothing = { HOME: '/nonexistent', VELO_HOME: undefined, VELO_STORAGE: undefined, VELO_POSTGRES: undefined };
  const env = { VELO_SOCKET: agent.runnerSocket, ...nothing, ...issuer.env, ...more.env };
  return { from: bundle.folder, ...(root ? { user: { uid: 65534, gid: 100 } } : {}), ...more, env };
}

/** A client with these claims. */
const proven = (claims: Record<string, unknown>, socket = agent.runnerSocket): Promise<Velo> =>
  openVelo({
    env: { ...ground.machine.env, VELO_SOCKET: socket },
    token: async () => issuer.token({ aud: 'velo:db1', ...claims }),
  });
const workflow = (path: string, ref = main) => {
  const name = `octo/shop/${path}@${ref}`;
  return { workflow_ref: name, job_workflow_ref: name };
};
const refused = (code: string) => expect.objectContaining({ code });
const names = (found: readonly BranchSummary[]) => found.map(({ branch }) => branch).sort();
const owner = (number: number) => `${repository}#${number}`;
const inputs = { 'proof-host': 'db1', comment: 'false' };

describe('a pull request that proves itself', () => {
  it(
    'is opened, pushed to and merged; no claim gets at its branch',
    async () => {
      ground.pull(1, sha('a'));
      const event = { number: 1, head: sha('a') };
      const opened = await ground.play({ action: 'opened', ...event }, { 'proof-host': 'db1' }, through(pullClaims(1)));
      expect(opened, opened.log).toMatchObject({ exitCode: 0, outputs: { result: 'created', active: 'true' } });
      hidesPasswords(ground, opened);
      expect(new Set(issuer.asked)).toEqual(new Set(['velo:db1']));
      const shown = (await ground.machine.cli('branch', 'get', 'shop/pr-1', '--json')).json();
      expect(shown).toMatchObject({
        owner: `proven:${owner(1)}`,
        ownership: 'proven',
        labels: { 'github.head-ref': 'feature-1' },
      });
      expect((await ground.machine.cli('branch', 'get', 'shop/pr-1')).stdout).toContain(`${owner(1)} (proven)`);
      await agent.logged((line) => line.operation === 'prove' && line.owner === owner(1));
      await agent.logged((line) => line.operation === 'createBranch' && line.ownership === 'proven');
      ground.pull(1, sha('b'));
      const push = { action: 'synchronize', number: 1, head: sha('b') };
      const pushed = await ground.play(push, inputs, through(pullClaims(1)));
      expect(pushed, pushed.log).toMatchObject({ outputs: { result: 'reset', url: opened.outputs.url } });

      // The same job without the proof: the owner that it names is another one.
      const claimed = await ground.play(push, { comment: 'false' }, through(pullClaims(1)));
      expect(claimed).toMatchObject({ exitCode: 4, outputs: { active: 'false', url: '' } });
      for (const named of [owner(1), `proven:${owner(1)}`]) await claims(named);

      // The close of a merged one has the base's ref, and its number in no claim.
      ground.pull(1, sha('b'), { state: 'closed' });
      const closing = { action: 'closed', number: 1, head: sha('b') };
      const another = await ground.play(closing, inputs, through(pullClaims(2, { ref: main })));
      expect(another.outputs.result, another.log).toBe('destroyed');
      expect(names(await ground.machine.velo.listBranches({ project: 'shop' }))).toContain('pr-1');
      const closed = await ground.play(closing, inputs, through(pullClaims(1, { ref: main })));
      expect(closed.outputs.result, closed.log).toBe('destroyed');
      expect(names(await ground.machine.velo.listBranches({ project: 'shop' }))).toEqual(['main']);
      const secrets = [...agent.lines, opened.log].join('\n');
      expect(secrets).not.toMatch(/eyJ|velo-session/);
    },
    limit,
  );

  /** Everything that a claim could try with the branch of pull request 1. */
  async function claims(named: string): Promise<void> {
    const { jobs } = agent;
    const branch = 'shop/pr-1';
    const expected = { branch, expect: { owner: named } };
    const listed = await jobs.listBranches({ project: 'shop', owner: named }).catch(() => []);
    expect(listed).toEqual([]);
    expect(await jobs.listBranches({ repository }).catch(() => [])).toEqual([]);
    for (const tried of [
      () => jobs.getBranch(expected),
      () => jobs.branchPassword(expected),
      () => jobs.branchLogs(expected),
      () => jobs.setBranch({ ...expected, ttl: '1d' }),
      () => jobs.resetBranch({ ...expected, force: true }),
      () => jobs.deleteBranch({ ...expected, force: true }),
      () => jobs.createSnapshot(expected),
      () => jobs.createBranch({ branch: 'shop/copy', parent: branch, owner: named }),
    ]) {
      await expect(tried(), `${tried}`).rejects.toThrow(refused('not-permitted'));
    }
    for (const ifExists of ['reuse', 'reset', 'fail'] as const) {
      const error = await jobs.createBranch({ branch, owner: named, ifExists }).catch((thrown) => thrown);
      expect(['not-permitted', 'name-taken']).toContain(error.code);
    }
  }

  it(
    'has a branch for a job, which is deleted with a proof of its own at the job’s end',
    async () => {
      const push = otherEvent('push', ground.github.repository, sha('c'));
      const job = await ground.job(push, { ...through(runClaims('push', 'refs/heads/dev')), runId: 700 });
      const step = await job.step({ inputs: { project: 'shop', lifetime: 'job', ...inputs } });
      expect(step, step.log).toMatchObject({ exitCode: 0, outputs: { result: 'created' } });
      expect(await ground.machine.velo.getBranch({ branch: step.outputs.branch ?? '' })).toMatchObject({
        owner: `proven:${repository}!700`,
      });
      const asked = issuer.asked.length;
      const [post] = await job.end();
      expect(post?.exitCode, post?.log).toBe(0);
      expect(issuer.asked.length).toBeGreaterThan(asked);
      expect(names(await ground.machine.velo.listBranches({ project: 'shop' }))).toEqual(['main']);
    },
    limit,
  );

  it(
    'is told what is missing: the permission, the agent, the right host',
    async () => {
      ground.pull(5, sha('a'));
      const play = (env: Record<string, string | undefined>) =>
        ground.play({ action: 'opened', number: 5, head: sha('a') }, inputs, through(pullClaims(5), { env }));
      const denied = await play({ ACTIONS_ID_TOKEN_REQUEST_URL: undefined });
      expect(denied).toMatchObject({ exitCode: 5, outputs: { active: 'false', url: '' } });
      expect(denied.annotations[0]?.message).toContain('id-token: write');
      const elsewhere = await play({ VELO_SOCKET: strict.runnerSocket });
      expect(elsewhere.exitCode).toBe(5);
      expect(elsewhere.annotations[0]?.message).toContain('proof-host');
      const nobody = openVelo({ env: { ...ground.machine.env, VELO_SOCKET: '' }, token: async () => '' });
      await expect(nobody).rejects.toThrow(refused('agent-needed'));
    },
    limit,
  );
});

describe('what a proof is not good for', () => {
  let pull: Velo;

  beforeAll(async () => {
    pull = await proven(pullClaims(1));
    const { velo } = ground.machine;
    await velo.createBranch({ branch: 'shop/two', owner: `proven:${owner(2)}`, start: false });
    await velo.createBranch({ branch: 'shop/claimed', owner: owner(1), start: false });
    await velo.createBranch({ branch: 'secret/mine', owner: `proven:${owner(1)}`, start: false });
  }, limit);

  afterAll(async () => {
    for (const branch of ['shop/two', 'shop/claimed', 'secret/mine'])
      await ground.machine.velo.deleteBranch({ branch });
  }, limit);

  it('another pull request’s number, or another repository, in the request', async () => {
    for (const named of [owner(2), `proven:${owner(2)}`, `proven:${owner(1)}`, repository, 'github:github.com/1#1']) {
      const expected = { branch: 'shop/two', expect: { owner: named } };
      for (const tried of [
        () => pull.createBranch({ branch: 'shop/new', owner: named }),
        () => pull.createBranch({ branch: 'shop/new', owner: owner(1), expect: { owner: named } }),
        () => pull.listBranches({ project: 'shop', owner: named }),
        () => pull.getBranch(expected),
        () => pull.branchPassword(expected),
        () => pull.resetBranch(expected),
        () => pull.setBranch({ ...expected, owner: owner(1) }),
        () => pull.deleteBranch({ ...expected, force: true }),
        () => pull.createSnapshot(expected),
        () => pull.walInfo(expected),
      ]) {
        await expect(tried(), `${tried} as ${named}`).rejects.toThrow(refused('not-permitted'));
      }
    }
    await expect(pull.listBranches({ repository: 'github:github.com/1' })).rejects.toThrow(refused('not-permitted'));
    // What it does see is its own, by the owner that it does not have to name.
    expect(names(await pull.listBranches({ project: 'shop', repository }))).toEqual([]);
    expect(names(await pull.listBranches({}))).toEqual([]);
    const claimed = pull.getBranch({ branch: 'shop/claimed', expect: { owner: owner(1) } });
    await expect(claimed).rejects.toThrow(refused('not-permitted'));
    await expect(pull.createProject({ name: 'own' })).rejects.toThrow(refused('not-permitted'));
  });

  it('a project outside its line: it answers as one that is not there', async () => {
    const { id } = await ground.machine.velo.createSnapshot({ branch: 'secret/main' });
    const told = async (project: string) => {
      const branch = `${project}/mine`;
      const tried = [
        () => pull.createBranch({ branch, bind: repository }),
        () => pull.createBranch({ branch, parent: `${project}/main`, owner: owner(1) }),
        () => pull.listBranches({ project }),
        () => pull.getBranch({ branch }),
        () => pull.deleteBranch({ branch, force: true }),
        () => pull.createSnapshot({ branch: `${project}/main` }),
        () => pull.checkRestore({ project }),
      ];
      const errors = await Promise.all(tried.map((each) => each().catch((thrown: unknown) => thrown)));
      return errors.map((error) => JSON.stringify((error as { report(): object }).report()).replaceAll(project, '…'));
    };
    const [there, absent] = [await told('secret'), await told('absent')];
    expect(there).toEqual(absent);
    expect(there[0]).toContain('project-not-found');
    // One that a line names, and that is not there, says the same.
    expect((await told('later')).slice(0, 5)).toEqual(absent.slice(0, 5));
    for (const from of [id, id.slice(0, 4), 'ffffffffffffffff'])
      await expect(pull.createBranch({ branch: 'shop/new', from })).rejects.toThrow(refused('not-permitted'));
    await ground.machine.velo.deleteSnapshot({ id });
  });

  it('a session for two: what it was answered is not answered to others', async () => {
    const other = await proven(pullClaims(2));
    await Promise.all([pull.machine(), other.machine()]);
    // The agent lets those who ask the same at the same time share a look.
    const asking = [pull, other, agent.jobs, other, agent.jobs, pull];
    const lists = await Promise.all(asking.map((velo) => velo.listBranches({ project: 'shop', repository })));
    expect(lists.map(names)).toEqual([[], ['two'], ['claimed'], ['two'], ['claimed'], []]);
    expect(lists[1]?.[0]).toMatchObject({ owner: owner(2), ownership: 'proven' });
    const headers = { 'velo-session': 'x'.repeat(43) };
    const stolen = await ask(agent.runnerSocket, '/listBranches', { body: '{"request":{}}', headers });
    expect(stolen).toMatchObject({ status: 401, text: expect.stringContaining('session-expired') });
    const people = await ask(agent.socket, '/prove', { body: '{"token":""}' });
    expect(people).toMatchObject({ status: 404, text: expect.stringContaining('unknown-operation') });
  });

  it('a session on the way to the servers: to its own branch, and to no other', async () => {
    await ground.machine.velo.startBranch({ branch: 'shop/two' });
    const token = issuer.token({ ...pullClaims(2), aud: 'velo:db1' });
    const { text } = await ask(agent.runnerSocket, '/prove', { body: JSON.stringify({ token }) });
    const { session } = JSON.parse(text).value;
    const answered = (request: object) => firstAnswer(join(sshFolder, 'db.sock'), request);
    expect(await answered({ branch: 'shop/two', session })).toMatchObject({ value: { branch: 'shop/two' } });
    expect(await answered({ branch: 'shop/two', owner: owner(2), session })).toMatchObject({ value: {} });
    for (const request of [
      { branch: 'shop/claimed', session },
      { branch: 'shop/two', owner: owner(1), session },
      { branch: 'shop/main', session },
      { branch: 'shop/two', owner: owner(2) },
      { branch: 'shop/two', owner: `proven:${owner(2)}` },
    ])
      expect(await answered(request), JSON.stringify(request)).toMatchObject({ error: { code: 'not-permitted' } });
    expect(await answered({ branch: 'secret/main', session })).toMatchObject({ error: { code: 'not-permitted' } });
    expect(await answered({ branch: 'shop/two', session: `${session}x` })).toMatchObject({
      error: { code: 'session-expired' },
    });
    await agent.logged((line) => line.operation === 'reach' && line.ownership === 'proven' && line.outcome === 'done');
  });

  it.each([
    ['for another host', { aud: 'velo:db2' }, 'token-invalid'],
    ['expired', { exp: Math.floor(Date.now() / 1000) - 1 }, 'token-invalid'],
    ['of another issuer', { iss: 'https://token.actions.githubusercontent.com' }, 'token-invalid'],
    ['of another repository', { repository_id: '7' }, 'not-trusted'],
    ['of an event that others cause', runClaims('pull_request_target', main), 'not-trusted'],
    [
      'of a reused workflow',
      { ...runClaims('workflow_run', main), ...workflow(reconcile), job_workflow_ref: 'x' },
      'not-trusted',
    ],
  ])('a token %s', async (_, claims, code) => {
    const velo = await proven({ ...pullClaims(1), ...claims });
    await expect(velo.listBranches({ project: 'shop' })).rejects.toThrow(refused(code));
  });

  it('a host that takes no claims lets nobody in without a token, and a token in once', async () => {
    await expect(strict.jobs.listBranches({ owner: owner(1) })).rejects.toThrow(refused('proof-required'));
    await expect(strict.jobs.createBranch({ branch: 'shop/x', owner: owner(1) })).rejects.toThrow(
      refused('proof-required'),
    );
    const token = issuer.token({ ...pullClaims(1), aud: 'velo:db2' });
    const once = async () => (await ask(strict.runnerSocket, '/prove', { body: JSON.stringify({ token }) })).text;
    expect(await once()).toContain('"session"');
    expect(await once()).toContain('token-used');
    // The action `doctor` works everywhere.
    expect(await strict.jobs.machine()).not.toBe('');
    expect(JSON.stringify(await strict.jobs.doctor())).toContain('The owner is claimed');
    expect(JSON.stringify(await pull.doctor())).toContain('The owner is proven');
    const { stdout } = await ground.machine.cliIn({ VELO_SOCKET: strict.socket }, 'doctor', '--json');
    const proof = JSON.parse(stdout).checks.find(({ name }: { name: string }) => name === 'Proof');
    expect(proof.detail).toMatch(/proof-host: db2.*=shop,later.*are refused/);
  });
});

describe('a workflow that a line names', () => {
  it(
    'deletes what closed pull requests left, and sees no password',
    async () => {
      const { velo } = ground.machine;
      await velo.createBranch({ branch: 'shop/pr-3', owner: `proven:${owner(3)}`, start: false });
      await velo.createBranch({ branch: 'shop/pr-4', owner: `proven:github:github.com/1#4`, start: false });
      ground.pull(3, sha('a'), { state: 'closed' });
      const schedule = runClaims('schedule', main, workflow(reconcile));
      const cleaner = await proven(schedule);
      expect(names(await cleaner.listBranches({ project: 'shop', repository }))).toEqual(['pr-3']);
      const expected = { branch: 'shop/pr-3', expect: { owner: owner(3) } };
      for (const tried of [
        () => cleaner.getBranch(expected),
        () => cleaner.branchPassword(expected),
        () => cleaner.resetBranch(expected),
        () => cleaner.createBranch({ branch: 'shop/new', owner: owner(3) }),
        () => cleaner.deleteBranch({ branch: 'shop/pr-4', expect: { owner: 'github:github.com/1#4' } }),
      ]) {
        await expect(tried(), `${tried}`).rejects.toThrow(refused('not-permitted'));
      }
      const event = otherEvent('schedule', ground.github.repository);
      const elsewhere = runClaims('schedule', 'refs/heads/dev', workflow(reconcile, 'refs/heads/dev'));
      const action = { action: 'actions/reconcile' };
      const none = await ground.playOther(event, { 'proof-host': 'db1' }, through(elsewhere, action));
      expect(none.outputs, none.log).toMatchObject({ result: 'skipped', destroyed: '' });
      const done = await ground.playOther(event, { 'proof-host': 'db1' }, through(schedule, action));
      expect(done.outputs, done.log).toMatchObject({ result: 'destroyed', destroyed: 'shop/pr-3' });
      await velo.deleteBranch({ branch: 'shop/pr-4' });

      // The close that also runs with a merge conflict: the token does not say of which pull request.
      await velo.createBranch({ branch: 'shop/pr-6', owner: `proven:${owner(6)}`, start: false });
      ground.pull(6, sha('a'), { state: 'closed' });
      const closing = { name: 'pull_request_target', action: 'closed', number: 6, head: sha('a') } as const;
      const target = runClaims('pull_request_target', main, { ...workflow(reconcile), head_ref: 'feature-6' });
      const closed = await ground.play(closing, inputs, through(target));
      expect(closed.outputs.result, closed.log).toBe('destroyed');
      expect(names(await velo.listBranches({ project: 'shop' }))).toEqual(['main']);
    },
    limit,
  );
});
