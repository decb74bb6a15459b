import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { poll } from '../../../src/host/processes/wait.ts';
import { readableBundle, startAgent, type TestAgent } from '../../harness/agent/agent.ts';
import { type Issuer, pullClaims, startIssuer } from '../../harness/agent/issuer.ts';
import { type SshDoor, startSshDoor, withoutSshd } from '../../harness/elsewhere/ssh-door.ts';
import { pullRequestEvent } from '../../harness/github/events.ts';
import {
  hidesPasswords,
  type PlayOptions,
  type PullEvent,
  type PullGround,
  setUpPullGround,
  sha,
} from '../../harness/github/pull-ground.ts';
import type { Job } from '../../harness/github/runner.ts';
import { makeSources } from '../../harness/github/sources.ts';
import { runExample } from '../../harness/github/workflow.ts';
import { sql } from '../../harness/machine/machine.ts';
import { killAll, readProcesses } from '../../harness/processes.ts';
import { slowness } from '../../harness/slowness.ts';

// Jobs on another machine than the databases': all they have is an SSH server, which lets them reach two sockets.
const limit = 120_000 * slowness;
const isHere = withoutSshd === undefined || process.env.VELO_TEST_REQUIRE !== undefined;

describe.skipIf(!isHere || process.getuid?.() !== 0)('a job that reaches the host over SSH', () => {
  let ground: PullGround;
  let agent: TestAgent;
  let sshd: SshDoor;
  let bundle: ReturnType<typeof readableBundle>;
  let sources: string;
  let issuer: Issuer;
  let folder: string;
  const jobs: Job[] = [];

  beforeAll(async () => {
    ground = await setUpPullGround();
    issuer = await startIssuer();
    folder = mkdtempSync('/run/velo-reach-');
    chmodSync(folder, 0o755);
    agent = await begun();
    sshd = await startSshDoor(folder);
    bundle = readableBundle();
    sources = makeSources();
  }, limit);

  afterEach(async () => {
    for (const job of jobs.splice(0)) await job.end();
  }, limit);

  afterAll(async () => {
    killAll(forwards().map(({ pid }) => pid)); // Of a test that failed.
    await sshd?.close();
    await agent?.end('SIGTERM');
    bundle?.remove();
    await issuer?.close();
    rmSync(folder, { recursive: true, force: true });
    rmSync(sources, { recursive: true, force: true });
    await ground?.close();
  }, limit);

  const begun = () => {
    const trust = ['--trust', `github:${issuer.server}/186853002=shop`, '--proof-host', 'db1'];
    return startAgent(ground.machine, { args: ['--ssh-folder', folder, '--ssh-group', 'nogroup', ...trust] });
  };

  /** A machine of GitHub, without a store and an agent of its own. */
  const elsewhere = (): PlayOptions => {
    const none = { VELO_SOCKET: '', VELO_HOME: '/nonexistent', VELO_STORAGE: undefined, VELO_POSTGRES: undefined };
    return {
      from: bundle.folder,
      user: { uid: 65534, gid: 100 },
      env: { ...none, HOME: '/nonexistent', RUNNER_TRACKING_ID: 'nobody ends it', RUNNER_ENVIRONMENT: 'github-hosted' },
    };
  };
  const inputs = (change: Record<string, string> = {}): Record<string, string> => ({
    ...{ project: 'shop', 'ssh-host': '127.0.0.1', 'ssh-port': String(sshd.port), 'ssh-user': sshd.user },
    ...{ 'ssh-key': sshd.key, 'ssh-known-hosts': sshd.knownHosts, ...change },
  });
  const begin = async (action: string, number: number, head = sha('a')): Promise<Job> => {
    const job = await ground.job({ action, number, head }, elsewhere());
    jobs.push(job);
    return job;
  };
  const play = (event: PullEvent, secrets: Record<string, string> = { VELO_SSH_KEY: sshd.key }) =>
    runExample(
      { github: ground.github, job: (about, around) => ground.job(about, { ...elsewhere(), ...around }) },
      { name: 'ssh.yml', event: pullRequestEvent({ repository: ground.github.repository, ...event }) },
      {
        sources,
        secrets,
        vars: { VELO_SSH_HOST: '127.0.0.1', VELO_SSH_KNOWN_HOSTS: sshd.knownHosts },
        also: { 'ssh-port': String(sshd.port), 'ssh-user': sshd.user },
      },
    );
  const forwards = () =>
    readProcesses('cmdline').filter(({ text }) => text.includes(`${bundle.folder}/dist/forward.js`));
  const noForward = () =>
    poll(() => (forwards().length === 0 ? true : undefined), { everyMs: 50, forMs: 10_000 * slowness });

  it(
    'plays a pull request from opened to closed, and migrates through the port of its forward',
    async () => {
      ground.pull(1, sha('a'));
      const job = await begin('opened', 1);
      const opened = await job.step({ inputs: inputs({ env: 'DATABASE_URL' }) });
      expect(opened, opened.log).toMatchObject({ exitCode: 0, outputs: { result: 'created', host: '127.0.0.1' } });
      const branch = await agent.people.getBranch({ branch: 'shop/pr-1' });
      expect(opened.outputs.port).not.toBe(String(branch.port));
      expect(opened.env.DATABASE_URL).toContain(`127.0.0.1:${opened.outputs.port}/`);
      await sql(opened.outputs.url ?? '', 'CREATE TABLE migrated AS SELECT 1 AS n');
      expect(await sql(branch.url, 'SELECT n FROM migrated')).toEqual([{ n: 1 }]);
      hidesPasswords(ground, opened);
      expect(opened.masks).toContain(sshd.key.split('\n')[1]);
      // People connect to the host, as ever.
      expect(ground.comments(1)[0]?.body).toContain(String(branch.port));
      expect(ground.comments(1)[0]?.body).not.toContain(String(opened.outputs.port));
      const [running] = forwards();
      expect(readProcesses('environ').find(({ pid }) => pid === running?.pid)?.text).toMatch(
        /^(?!.*(PRIVATE KEY|INPUT_)).*RUNNER_TRACKING_ID=/s,
      );

      await job.end();
      expect(await noForward(), 'the forward ends with the job').toBe(true);
      await expect(sql(opened.outputs.url ?? '', 'SELECT 1')).rejects.toThrow();

      // The example: a push resets the branch, the job migrates it, and a second job connects to it from elsewhere.
      ground.pull(1, sha('b'));
      const pushed = await play({ action: 'synchronize', number: 1, head: sha('b') });
      expect(pushed?.steps.map(({ action, exitCode }) => [action?.outputs.result, exitCode])).toEqual([
        ['reset', 0],
        [undefined, 0],
        ['reused', 0],
        [undefined, 0],
      ]);
      const { url } = await agent.people.getBranch({ branch: 'shop/pr-1' });
      expect(await sql(url, 'SELECT items::int FROM runs')).toEqual([{ items: 1 }]);

      ground.pull(1, sha('b'), { state: 'closed' });
      const closed = await play({ action: 'closed', number: 1, head: sha('b'), name: 'pull_request_target' });
      expect(closed?.steps).toMatchObject([{ action: { exitCode: 0, outputs: { result: 'destroyed', url: '' } } }]);

      // A fork's run gets no secrets, and is skipped as ever.
      const fork = { action: 'opened', number: 9, head: sha('c'), fork: true };
      const skipped = await play(fork, {});
      expect(skipped?.steps).toMatchObject([{ action: { exitCode: 0, outputs: { result: 'skipped' } } }]);
    },
    limit,
  );

  it(
    'keeps its ports when the connection is cut, and shares one connection between the steps of a job',
    async () => {
      ground.pull(2, sha('a'));
      const before = sshd.logins;
      const job = await begin('opened', 2);
      const first = await job.step({ inputs: inputs() });
      const second = await job.step({ action: 'actions/connect', inputs: inputs() });
      expect(second, second.log).toMatchObject({ exitCode: 0, outputs: { result: 'reused' } });
      expect(second.outputs.port).not.toBe(first.outputs.port);
      expect(forwards()).toHaveLength(1);
      expect(sshd.logins - before).toBe(1);

      const open = new pg.Client(second.outputs.url);
      open.on('error', () => {});
      await open.connect();
      const cut = new Promise((resolve) => open.once('end', resolve));
      await sshd.kill();
      await cut;
      // A client that comes while there is no server waits for the next one.
      const waiting = ground.items(first.outputs.url);
      await sshd.start();
      expect(await waiting).toBe(1);
      expect(await ground.items(second.outputs.url)).toBe(1);

      // What the host refuses, the client is told in PostgreSQL's words.
      await agent.people.deleteBranch({ branch: 'shop/pr-2', force: true });
      await expect(sql(first.outputs.url ?? '', 'SELECT 1')).rejects.toThrow(/shop\/pr-2/);
    },
    limit,
  );

  it(
    'refuses another host key, no host key, and is refused with another key',
    async () => {
      ground.pull(3, sha('a'));
      const job = await begin('opened', 3);
      const wrong: [Record<string, string>, RegExp][] = [
        [{ 'ssh-known-hosts': sshd.wrongHosts }, /is not the known host: its key is SHA256:/],
        [{ 'ssh-known-hosts': `@revoked ${sshd.knownHosts}${sshd.wrongHosts}` }, /names as revoked/],
        [
          { 'ssh-known-hosts': `other ${sshd.knownHosts.split(' ').slice(1).join(' ')}` },
          /has no key of \[127.0.0.1\]/,
        ],
        [{ 'ssh-known-hosts': `@cert-authority ${sshd.knownHosts}` }, /certificate authority/],
        [{ 'ssh-key': sshd.strangersKey }, /does not let nobody in with this key/],
        [
          { 'ssh-port': '1', 'ssh-known-hosts': sshd.knownHosts.replace(/:\d+/, ':1') },
          /There is no SSH connection to 127.0.0.1:1: connect ECONNREFUSED/,
        ],
      ];
      for (const [change, message] of wrong) {
        const { exitCode, log } = await job.step({ inputs: inputs(change) });
        expect(exitCode, log).toBe(5);
        expect(log).toMatch(message);
        expect(log).not.toContain(sshd.key.split('\n')[1]);
      }
      expect(await noForward(), 'nothing is left').toBe(true);
      expect(await agent.people.listBranches({ project: 'shop' })).toHaveLength(1);
    },
    limit,
  );

  it(
    'leaves no process when the step is killed',
    async () => {
      ground.pull(4, sha('a'));
      // The step waits for GitHub, with its forward there.
      let release = () => {};
      const until = new Promise<void>((resolve) => {
        release = resolve;
      });
      ground.github.faults.push({ on: /GET .*pulls\/4/, times: 1, how: { until } });
      const job = await begin('opened', 4);
      const { child, result } = await job.start({ inputs: inputs() });
      const there = await poll(() => (forwards().length > 0 ? true : undefined), { everyMs: 20, forMs: limit });
      expect(there).toBe(true);
      child.kill('SIGKILL');
      expect((await result).exitCode).toBeNull();
      release();
      expect(await noForward()).toBe(true);
    },
    limit,
  );

  it(
    'deletes the branch of a job at its end, over the same connection',
    async () => {
      ground.pull(5, sha('a'));
      const job = await begin('opened', 5);
      const made = await job.step({ inputs: inputs({ lifetime: 'job' }) });
      expect(made, made.log).toMatchObject({ exitCode: 0, outputs: { result: 'created' } });
      expect(await ground.items(made.outputs.url)).toBe(1);
      const posts = await job.end();
      expect(posts.map(({ exitCode }) => exitCode)).toEqual([0]);
      expect((await agent.people.listBranches({ project: 'shop' })).map(({ branch }) => branch)).not.toContain(
        made.outputs.branch?.split('/')[1],
      );
      expect(await noForward()).toBe(true);
    },
    limit,
  );

  it(
    'proves who it is, and anew when its session is forgotten',
    async () => {
      ground.pull(6, sha('a'));
      issuer.claims = pullClaims(6);
      const options = elsewhere();
      const event = { action: 'opened', number: 6, head: sha('a') };
      const job = await ground.job(event, { ...options, env: { ...options.env, ...issuer.env } });
      jobs.push(job);
      const made = await job.step({ inputs: inputs({ 'proof-host': 'db1' }) });
      expect(made, made.log).toMatchObject({ exitCode: 0, outputs: { result: 'created' } });
      expect((await agent.people.getBranch({ branch: 'shop/pr-6' })).owner).toMatch(/^proven:/);
      expect(await ground.items(made.outputs.url)).toBe(1);
      expect(await ground.items(made.outputs.url)).toBe(1);
      // The step's session, and the forward's.
      expect(issuer.asked).toEqual(['velo:db1', 'velo:db1']);
      await agent.end('SIGTERM');
      agent = await begun();
      expect(await ground.items(made.outputs.url)).toBe(1);
      expect(issuer.asked).toHaveLength(3);
    },
    limit,
  );
});
