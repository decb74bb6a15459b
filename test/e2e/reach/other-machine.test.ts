import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { poll } from '../../../src/host/processes/wait.ts';
import { readableBundle, startAgent, type TestAgent } from '../../harness/agent/agent.ts';
import { type Issuer, pullClaims, runClaims, startIssuer } from '../../harness/agent/issuer.ts';
import { type OtherMachine, publish, startOtherMachine } from '../../harness/elsewhere/other-machine.ts';
import { type SshDoor, startSshDoor, withoutSshd } from '../../harness/elsewhere/ssh-door.ts';
import { pullRequestEvent, type RunnerEvent } from '../../harness/github/events.ts';
import { usualPermissions } from '../../harness/github/github-api.ts';
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
import { slowness } from '../../harness/slowness.ts';
import { lines } from '../../harness/tool.ts';

// A runner on a machine that is not the databases' host: its own network, files and name. The host's sshd and GitHub are
// all that it reaches by its cable.
const limit = 180_000 * slowness;
const isHere = withoutSshd === undefined || process.env.VELO_TEST_REQUIRE !== undefined;
/** Neither root nor the user of the host's sshd. */
const user = { uid: 5, gid: 60 };

describe.skipIf(!isHere || process.getuid?.() !== 0)('a runner on another machine', () => {
  let ground: PullGround;
  let agent: TestAgent;
  let sshd: SshDoor;
  let bundle: ReturnType<typeof readableBundle>;
  let sources: string;
  let issuer: Issuer;
  let machine: OtherMachine;
  let folder: string;
  let temp: string;
  const doors: { close(): void }[] = [];
  const jobs: Job[] = [];

  beforeAll(async () => {
    ground = await setUpPullGround();
    issuer = await startIssuer();
    folder = mkdtempSync('/run/velo-reach-');
    chmodSync(folder, 0o755);
    agent = await begun();
    bundle = readableBundle();
    sources = makeSources();
    machine = await startOtherMachine([bundle.folder]);
    for (const url of [ground.github.url, issuer.url]) {
      doors.push(await publish(Number(new URL(url).port), machine.host));
    }
    sshd = await startSshDoor(folder, machine.host);
    temp = join(machine.folder, 'temp');
    mkdirSync(temp);
    chmodSync(temp, 0o777);
  }, limit);

  afterAll(async () => {
    await machine?.close();
    for (const door of doors) door.close();
    await sshd?.close();
    await agent?.end('SIGTERM');
    bundle?.remove();
    await issuer?.close();
    for (const each of [folder, sources]) rmSync(each, { recursive: true, force: true });
    await ground?.close();
  }, limit);

  afterEach(async () => {
    for (const job of jobs.splice(0)) await job.end();
    issuer.claims = {};
  }, limit);

  const begun = (...more: string[]) => {
    const line = `github:${issuer.server}/186853002=shop`;
    const trust = [line, `${line} workflow=.github/workflows/database.yml@refs/heads/main`];
    const args = ['--ssh-folder', folder, '--ssh-group', 'nogroup', '--proof-host', 'db1'];
    return startAgent(ground.machine, { args: [...args, ...trust.flatMap((each) => ['--trust', each]), ...more] });
  };
  /** A server's address as the other machine sees it. */
  const publicly = (url = '') => url.replace('127.0.0.1', machine.host);

  /** A job there; `proven`: its token is all that says whose it is. */
  const elsewhere = (proven = false): PlayOptions => {
    const none = ['VELO_SOCKET', 'VELO_HOME', 'VELO_STORAGE', 'VELO_POSTGRES'].map((name) => [name, undefined]);
    const { ACTIONS_ID_TOKEN_REQUEST_URL, ...token } = issuer.env;
    const own = { HOME: '/nonexistent', RUNNER_TEMP: temp, RUNNER_ENVIRONMENT: 'github-hosted' };
    const proof = proven ? { ...token, ACTIONS_ID_TOKEN_REQUEST_URL: publicly(ACTIONS_ID_TOKEN_REQUEST_URL) } : {};
    const env = { ...Object.fromEntries(none), ...own, ...proof, GITHUB_API_URL: publicly(ground.github.url) };
    return { from: bundle.folder, user, machine, env };
  };
  const inputs = (more: Record<string, string> = {}): Record<string, string> => ({
    ...{ project: 'shop', 'ssh-host': sshd.host, 'ssh-port': String(sshd.port), 'ssh-user': sshd.user },
    ...{ 'ssh-key': sshd.key, 'ssh-known-hosts': sshd.knownHosts, ...more },
  });

  /** An open session of psql there: a question, and the line of its answer; at its end what is wrong. */
  const session = (url: string) => {
    const [program = '', ...args] = [...machine.enter(undefined, '/'), 'psql', '-XAtqf', '-', url];
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    const wrong = text(child.stderr);
    child.stdin.on('error', () => {});
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    return async (question: string): Promise<string> => {
      child.stdin.write(`${question};\n`);
      return (await answers.next()).value ?? wrong;
    };
  };

  /** A job beside the example's, whose token has the rights that the README gives it. */
  const begin = async (event: PullEvent, proven = false): Promise<Job> => {
    ground.github.token.permissions = usualPermissions;
    const job = await ground.job(event, elsewhere(proven));
    jobs.push(job);
    return job;
  };
  const opening = (number: number): PullEvent => ({ action: 'opened', number, head: sha('a') });

  /** Runs the example for an event there. */
  const play = async (event: PullEvent, { proven = false } = {}) => {
    const at = { user, machine };
    const job = (about: RunnerEvent, around: PlayOptions) => ground.job(about, { ...elsewhere(proven), ...around });
    const run = await runExample(
      { github: ground.github, job, at },
      { name: 'ssh.yml', event: pullRequestEvent({ repository: ground.github.repository, ...event }) },
      {
        sources,
        secrets: { VELO_SSH_KEY: sshd.key },
        vars: { VELO_SSH_HOST: sshd.host, VELO_SSH_KNOWN_HOSTS: sshd.knownHosts },
        also: {
          ...{ 'ssh-port': String(sshd.port), 'ssh-user': sshd.user },
          ...(proven ? { 'proof-host': 'db1' } : {}),
        },
      },
    );
    await nothingLeft();
    return run?.steps.map(({ job: name, exitCode, action }) => [name, exitCode, action?.outputs.result]);
  };

  /** After a job there is no process, no port and no file of it on its machine. */
  const nothingLeft = async () => {
    const left = () => ({ processes: machine.processes(), ports: machine.ports(), files: readdirSync(temp) });
    const none = { processes: [], ports: [], files: [] };
    const isGone = () => (JSON.stringify(left()) === JSON.stringify(none) ? true : undefined);
    await poll(isGone, { everyMs: 50, forMs: 10_000 * slowness });
    expect(left()).toEqual(none);
  };
  const branchNames = async () => (await agent.people.listBranches({ project: 'shop' })).map(({ branch }) => branch);
  const comment = (number: number) =>
    ground
      .comments(number)
      .at(-1)
      ?.body.replaceAll(/\\\n +/g, '');

  /** A pull request that is opened, pushed to and closed, and one that is merged. */
  const life = async (proven: boolean) => {
    const first = proven ? 11 : 1;
    const branch = `shop/pr-${first}`;
    issuer.claims = pullClaims(first);
    ground.pull(first, sha('a'));
    const opened = [
      ['migrate', 0, 'created'],
      ['migrate', 0, undefined],
      ['test', 0, 'reused'],
      ['test', 0, undefined],
    ];
    expect(await play({ action: 'opened', number: first, head: sha('a') }, { proven })).toEqual(opened);
    const made = await agent.people.getBranch({ branch });
    const server = proven ? issuer.server : 'github.com';
    expect(made.owner).toBe(`${proven ? 'proven:' : ''}github:${server}/186853002#${first}`);
    // The job's migration, and what its tests wrote from another job.
    expect(await sql(made.url, 'SELECT items::int FROM runs')).toEqual([{ items: 1 }]);
    // The comment leads people to the host, whose name it says.
    expect(comment(first)).toContain(`<code>${branch}</code> is ready`);
    expect(comment(first)).toContain(`velo --host ssh://${machine.host} connect ${branch}\n`);
    expect(comment(first)).toMatch(new RegExp(`${made.port}</code> on <code>${hostname()}</code>`));

    // A push resets it; then a job migrates with psql, by a port of its own loopback.
    await sql(made.url, 'INSERT INTO items VALUES (2), (3)');
    ground.pull(first, sha('b'));
    const push = { action: 'synchronize', number: first, head: sha('b') };
    const [reset, ...rest] = (await play(push, { proven })) ?? [];
    expect([reset, ...rest]).toEqual([['migrate', 0, 'reset'], ...opened.slice(1)]);
    expect(comment(first)).toContain(`commit/${sha('b')}`);
    const job = await begin(push, proven);
    const step = await job.step({ inputs: inputs(proven ? { 'proof-host': 'db1' } : {}) });
    expect(step, step.log).toMatchObject({ exitCode: 0, outputs: { result: 'reused', host: '127.0.0.1' } });
    hidesPasswords(ground, step);
    const url = step.outputs.url ?? '';
    expect(await machine.psql(url, 'CREATE TABLE migrated AS SELECT items FROM runs')).toBe('SELECT 1');
    expect(await sql(made.url, 'SELECT items::int FROM migrated')).toEqual([{ items: 1 }]);
    await onlyByTheForward(url, made.port);
    await job.end();
    expect(await machine.psql(url, 'SELECT 1')).toContain('Connection refused');
    await nothingLeft();

    // Closed: the workflow of the base runs.
    issuer.claims = runClaims('pull_request_target', 'refs/heads/main');
    ground.pull(first, sha('b'), { state: 'closed' });
    const close = { action: 'closed', number: first, head: sha('b'), name: 'pull_request_target' } as const;
    expect(await play(close, { proven })).toEqual([['migrate', 0, 'destroyed']]);
    expect(await branchNames()).not.toContain(`pr-${first}`);
    await expect(sql(made.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
    expect(comment(first)).toContain(`<code>${branch}</code> is destroyed`);

    // Another one is merged: its run is on the base's ref, and its token has no number.
    const second = first + 1;
    issuer.claims = pullClaims(second);
    ground.pull(second, sha('c'));
    expect(await play({ action: 'opened', number: second, head: sha('c') }, { proven })).toEqual(opened);
    issuer.claims = pullClaims(second, { ref: 'refs/heads/main' });
    ground.pull(second, sha('c'), { state: 'closed' });
    const merge = { action: 'closed', number: second, head: sha('c') };
    const last = await begin(merge, proven);
    const merged = await last.step({ inputs: inputs(proven ? { 'proof-host': 'db1' } : {}) });
    expect(merged, merged.log).toMatchObject({ exitCode: 0, outputs: { result: 'destroyed', url: '' } });
    await last.end();
    await nothingLeft();
    expect(await branchNames()).toEqual(['main']);
    expect(issuer.asked.every((audience) => audience === 'velo:db1')).toBe(true);
    expect(issuer.asked.length > 0).toBe(proven);
  };

  it('plays pull requests by a key and claims: opened, migrated, pushed, closed and merged', () => life(false), limit);

  it(
    'keeps its port when the cable is out, and when a box on the way forgets its connection',
    async () => {
      ground.pull(5, sha('a'));
      const job = await begin(opening(5));
      const { outputs, exitCode, log } = await job.step({ inputs: inputs() });
      expect(exitCode, log).toBe(0);
      const url = outputs.url ?? '';
      const ask = session(url);
      expect(await ask('SELECT 1')).toBe('1');
      const logins = sshd.logins;
      const clients = () => connections(Number(outputs.port)).length;

      // A short cut: what is open goes on, and who comes in between waits.
      machine.unplug();
      const early = machine.psql(url, 'SELECT 2');
      expect(await poll(() => clients() === 2 || undefined, { everyMs: 20, forMs: 10_000 * slowness })).toBe(true);
      await sleep(2_000);
      machine.plugIn();
      expect(await early).toBe('2');
      expect(await ask('SELECT 3')).toBe('3');
      expect(sshd.logins - logins).toBe(0);

      // A firewall or NAT forgets what is quiet for a minute or more: there is a packet well before, each way.
      const port = sshPorts()[0] ?? '';
      box(`tcp sport ${port} ip length > 72 counter`, `tcp dport ${port} ip length > 72 counter`);
      const heard = () => (boxCounts().every((count) => count > 0) ? true : undefined);
      expect(await poll(heard, { everyMs: 200, forMs: 40_000 * slowness }), 'a sign of life').toBe(true);

      // One that has forgotten it lets nothing of it through, and tells nobody.
      box(`tcp sport ${port} drop`, `tcp dport ${port} drop`);
      expect(await machine.psql(url, 'SELECT 4')).toBe('4');
      expect(sshd.logins - logins).toBe(1);
      expect(sshPorts().filter((each) => each !== port)).toHaveLength(1);
      expect(await ask('SELECT 5'), 'that session was lost').toContain('server closed the connection');
      expect(await machine.psql(url, 'SELECT 6')).toBe('6');
      machine.run('nft', 'delete table ip box');

      await job.end();
      await nothingLeft();
      await agent.people.deleteBranch({ branch: 'shop/pr-5' });
    },
    limit,
  );

  it(
    'leaves nothing when a step fails: at another host key, at a door that is shut, and for want of a project',
    async () => {
      ground.pull(6, sha('a'));
      const wrong: [Record<string, string>, RegExp][] = [
        [{ 'ssh-known-hosts': sshd.wrongHosts }, /is not the known host/],
        [{ 'ssh-known-hosts': '' }, /ssh-known-hosts/],
        [{ project: 'nothing' }, /nothing/],
      ];
      for (const [change, message] of wrong) {
        const job = await begin(opening(6));
        const { exitCode, log } = await job.step({ inputs: inputs(change) });
        expect(exitCode, log).toBeGreaterThan(0);
        expect(log).toMatch(message);
        await job.end();
        await nothingLeft();
      }
      machine.unplug();
      const job = await begin(opening(6));
      const { exitCode, log } = await job.step({ inputs: inputs() });
      machine.plugIn();
      expect(exitCode, log).toBe(5);
      expect(log).toMatch(/There is no SSH connection to 198\.18\.\d+\.1:\d+: /);
      await job.end();
      await nothingLeft();
      expect(await branchNames()).not.toContain('pr-6');
    },
    limit,
  );

  it(
    'plays the same by a key and tokens, where the host takes no claims',
    async () => {
      await agent.end('SIGTERM');
      agent = await begun('--require-proof');
      await life(true);
      // Without a token nothing is to be had.
      ground.pull(13, sha('a'));
      const job = await begin(opening(13));
      const { exitCode, log } = await job.step({ inputs: inputs() });
      expect(exitCode, log).toBe(5);
      expect(log).toContain('This host takes no claims');
      await job.end();
      await nothingLeft();
    },
    limit,
  );

  /** The ports of the other machine by which it is connected to the host's sshd. */
  function sshPorts(): string[] {
    return connections(sshd.port).map((line) => /198\.18\.\d+\.2:(\d+)/.exec(line)?.[1] ?? '');
  }

  /** The connections of the other machine's clients to a port. */
  function connections(port: number): string[] {
    return lines(machine.run('ss', '-Htn', 'state', 'established', `( dport = :${port} )`));
  }

  /** Rules for what goes out of the other machine and what comes in, in place of those before. */
  function box(out: string, into: string) {
    machine.run(
      'nft',
      ...['add table ip box; delete table ip box; add table ip box;'],
      ...['add chain ip box out { type filter hook output priority 0; };', `add rule ip box out ${out};`],
      ...['add chain ip box into { type filter hook input priority 0; };', `add rule ip box into ${into};`],
    );
  }

  const boxCounts = () =>
    [...machine.run('nft', 'list', 'table', 'ip', 'box').matchAll(/packets (\d+)/g)].map(([, n]) => Number(n));

  /** A branch has no port on the other machine but that of the job's forward, and the host's files are not there. */
  async function onlyByTheForward(url: string, port: number) {
    const directly = (host: string) => {
      const other = new URL(url);
      other.hostname = host;
      other.port = String(port);
      return machine.psql(other.href, 'SELECT 1');
    };
    for (const host of ['127.0.0.1', machine.host]) expect(await directly(host)).toContain('Connection refused');
    await expect(sql(url, 'SELECT 1'), "it is not the host's loopback either").rejects.toThrow('ECONNREFUSED');
    const ofHost = [ground.machine.home, agent.socket, agent.runnerSocket, folder, '/run/velo', '/var/lib/velo'];
    const found = machine.run(
      'sh',
      '-c',
      'for each; do if [ -e "$each" ]; then echo "$each"; fi; done',
      'sh',
      ...ofHost,
    );
    expect(found).toBe('');
  }
});
