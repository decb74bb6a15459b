import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { poll } from '../../../src/host/processes/wait.ts';
import { readableBundle, startAgent, type TestAgent } from '../../harness/agent/agent.ts';
import { type JobContainer, startJobContainer, startNetwork } from '../../harness/elsewhere/job-container.ts';
import { publish } from '../../harness/elsewhere/other-machine.ts';
import { type SshDoor, startSshDoor, withoutSshd } from '../../harness/elsewhere/ssh-door.ts';
import { pullRequestEvent, type RunnerEvent } from '../../harness/github/events.ts';
import {
  type PlayOptions,
  type PullEvent,
  type PullGround,
  setUpPullGround,
  sha,
} from '../../harness/github/pull-ground.ts';
import type { ActionResult } from '../../harness/github/runner.ts';
import { makeSources } from '../../harness/github/sources.ts';
import { runExample } from '../../harness/github/workflow.ts';
import { pair, sql } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';
import { tool } from '../../harness/tool.ts';

// Jobs in containers of a real Docker engine, by each way that docs/reach.md names: the mounted socket, and SSH.
const limit = 180_000 * slowness;
const isHere = withoutSshd === undefined || process.env.VELO_TEST_REQUIRE !== undefined;

describe.skipIf(pair.postgres !== 'docker' || !isHere || process.getuid?.() !== 0)('a job in a container', () => {
  let ground: PullGround;
  let agent: TestAgent;
  let bundle: ReturnType<typeof readableBundle>;
  let sources: string;
  /** The agent's folder for the SSH user. */
  let folder: string;
  const open: { close(): unknown }[] = [];

  beforeAll(async () => {
    ground = await setUpPullGround();
    folder = mkdtempSync('/run/velo-reach-');
    chmodSync(folder, 0o755);
    agent = await begun();
    bundle = readableBundle();
    sources = makeSources();
  }, limit);

  afterEach(async () => {
    for (const each of open.splice(0).reverse()) await each.close();
  }, limit);

  afterAll(async () => {
    await agent?.end('SIGTERM');
    bundle?.remove();
    for (const each of [folder, sources]) rmSync(each, { recursive: true, force: true });
    await ground?.close();
  }, limit);

  const begun = () => startAgent(ground.machine, { args: ['--ssh-folder', folder, '--ssh-group', 'nogroup'] });
  const kept = <T extends { close(): unknown }>(it: T): T => {
    open.push(it);
    return it;
  };
  const container = (...options: string[]): JobContainer => kept(startJobContainer(options, [bundle.folder]));

  /** The runner puts the workspace of a job with `container:` below this folder. */
  const workspace = { GITHUB_WORKSPACE: '/__w/shop/shop' };
  const inside = (machine: JobContainer, { env, user }: Pick<PlayOptions, 'env' | 'user'>): PlayOptions => {
    const none = ['VELO_SOCKET', 'VELO_HOME', 'VELO_STORAGE', 'VELO_POSTGRES'].map((name) => [name, undefined]);
    const own = { ...Object.fromEntries(none), HOME: machine.folder, RUNNER_TEMP: machine.folder, ...env };
    return { from: bundle.folder, machine, ...(user ? { user } : {}), env: own };
  };
  const play = async (
    { name, pull }: { name: string; pull: PullEvent },
    at: PlayOptions,
    more: Partial<Parameters<typeof runExample>[2]> = {},
  ) => {
    const job = (about: RunnerEvent, around: PlayOptions) => ground.job(about, { ...at, ...around });
    const event = pullRequestEvent({ repository: ground.github.repository, ...pull });
    const run = await runExample({ github: ground.github, job, at }, { name, event }, { sources, ...more });
    return run?.steps.map(({ exitCode, action }) => [exitCode, exitCode === 0 ? action?.outputs.result : action?.log]);
  };
  const items = async (number: number) => {
    const { url } = await agent.people.getBranch({ branch: `shop/pr-${number}` });
    return sql(url, 'SELECT items::int FROM runs');
  };
  const branchNames = async () => (await agent.people.listBranches({ project: 'shop' })).map(({ branch }) => branch);
  /** In a container there is no process and no file of a job that has ended. */
  const nothingLeft = async (machine: JobContainer) => {
    const left = () => [...machine.processes(), ...readdirSync(machine.folder).filter((name) => /forward/.test(name))];
    await poll(() => (left().length === 0 ? true : undefined), { everyMs: 100, forMs: 10_000 * slowness });
    expect(left()).toEqual([]);
  };

  /** Plays the three events of a pull request through an example with a step for the database and one that migrates. */
  const plays = async (number: number, run: (event: PullEvent) => ReturnType<typeof play>, rest: unknown[][]) => {
    ground.pull(number, sha('a'));
    expect(await run({ action: 'opened', number, head: sha('a') })).toEqual([[0, 'created'], ...rest]);
    expect(await items(number)).toEqual([{ items: 1 }]);
    ground.pull(number, sha('b'));
    expect(await run({ action: 'synchronize', number, head: sha('b') })).toEqual([[0, 'reset'], ...rest]);
    ground.pull(number, sha('b'), { state: 'closed' });
    const name = 'pull_request_target';
    expect(await run({ action: 'closed', number, head: sha('b'), name })).toEqual([[0, 'destroyed']]);
    expect(await branchNames()).toEqual(['main']);
  };

  it(
    'on the host: it has the socket of the jobs, and the network of the host',
    async () => {
      const machine = container('--network', 'host', '--volume', `${agent.runnerSocket}:/run/velo/runner.sock`);
      const at = inside(machine, { env: workspace });
      await plays(1, (pull) => play({ name: 'container.yml', pull }, at), [[0, undefined]]);
      await nothingLeft(machine);
    },
    limit,
  );

  it(
    'of a runner in Docker on the host, whose user is not root: it has the folder of the SSH user',
    async () => {
      const { gid } = statSync(join(folder, 'runner.sock'));
      const machine = container('--network', 'host', '--volume', `${folder}:/run/velo:ro`, '--group-add', String(gid));
      const at = inside(machine, { user: { uid: 1001, gid: 1001 }, env: {} });
      const run = (pull: PullEvent) => play({ name: 'pull-request.yml', pull }, at);
      await plays(2, run, [[0, undefined]]);
      // The agent makes a new socket at each start, which a runner that lives on has to see.
      await agent.end('SIGTERM');
      agent = await begun();
      await plays(3, run, [[0, undefined]]);
      await nothingLeft(machine);
    },
    limit,
  );

  it(
    'on another machine: by SSH, from a network of its own',
    async () => {
      const { name, host } = kept(startNetwork({ internal: false }));
      const sshd = kept(await startSshDoor(folder, host));
      kept(await publish(Number(new URL(ground.github.url).port), host));
      const machine = container('--network', name);
      const env = { ...workspace, GITHUB_API_URL: ground.github.url.replace('127.0.0.1', host) };
      await plays(4, (pull) => play({ name: 'ssh.yml', pull }, inside(machine, { env }), bySsh(sshd)), [
        [0, undefined],
        [0, 'reused'],
        [0, undefined],
      ]);
      await nothingLeft(machine);
    },
    limit,
  );

  it(
    'whose only way out is the SSH server',
    async () => {
      const { name, bridge, host } = kept(startNetwork({ internal: true }));
      const sshd = kept(await startSshDoor(folder, host));
      const github = kept(await publish(Number(new URL(ground.github.url).port), host));
      kept(onlyPort(bridge, sshd.port));
      const machine = container('--network', name);
      // Some engines refuse such a connection, and some let it wait for ever.
      const reached = (port: number | string, at = host) =>
        machine.run('bash', '-c', `timeout 10 bash -c '3<>/dev/tcp/${at}/${port}' 2>/dev/null && echo yes || echo no`);
      expect(await reached(sshd.port)).toBe('yes');
      expect(await reached(new URL(ground.github.url).port)).toBe('no');
      expect(await reached(53, '192.0.2.1')).toBe('no');
      github.close();

      // It asks GitHub for nothing.
      const steps = [
        { action: 'actions/branch', inputs: { branch: 'preview' } },
        { action: 'actions/connect', inputs: { branch: 'preview' } },
      ];
      const at = inside(machine, { env: { ...workspace, GITHUB_API_URL: `http://${host}:1` } });
      const job = await ground.job({ action: 'opened', number: 5, head: sha('a') }, at);
      const [made, connected] = await steps.reduce<Promise<ActionResult[]>>(
        async (before, step) => [
          ...(await before),
          await job.step({ ...step, inputs: { ...inputs(sshd), ...step.inputs } }),
        ],
        Promise.resolve([]),
      );
      expect(made, made?.log).toMatchObject({ exitCode: 0, outputs: { result: 'created' } });
      expect(connected, connected?.log).toMatchObject({ exitCode: 0, outputs: { result: 'reused' } });
      const branch = await agent.people.getBranch({ branch: 'shop/preview' });
      expect(await reached(branch.port)).toBe('no');
      const migrated = await machine.run(
        'psql',
        '-XAtc',
        'CREATE TABLE migrated AS SELECT n FROM items',
        connected?.outputs.url ?? '',
      );
      expect(migrated).toBe('SELECT 1');
      expect(await sql(branch.url, 'SELECT n FROM migrated')).toEqual([{ n: 1 }]);
      const gone = await job.step({ action: 'actions/destroy', inputs: { ...inputs(sshd), branch: 'preview' } });
      expect(gone, gone.log).toMatchObject({ exitCode: 0 });
      expect(await branchNames()).toEqual(['main']);
      await job.end();
      await nothingLeft(machine);
    },
    limit,
  );

  const inputs = (sshd: SshDoor): Record<string, string> => ({
    ...{ project: 'shop', 'ssh-host': sshd.host, 'ssh-port': String(sshd.port), 'ssh-user': sshd.user },
    ...{ 'ssh-key': sshd.key, 'ssh-known-hosts': sshd.knownHosts },
  });
  const bySsh = (sshd: SshDoor) => ({
    secrets: { VELO_SSH_KEY: sshd.key },
    vars: { VELO_SSH_HOST: sshd.host, VELO_SSH_KNOWN_HOSTS: sshd.knownHosts },
    also: { 'ssh-port': String(sshd.port), 'ssh-user': sshd.user },
  });

  /** The firewall of this machine lets a network of containers get at one port of it. */
  function onlyPort(bridge: string, port: number) {
    const table = `velo_test_${process.pid}`;
    tool(
      'nft',
      `add table inet ${table};`,
      `add chain inet ${table} input { type filter hook input priority -10; };`,
      `add rule inet ${table} input iifname ${bridge} ct state established accept;`,
      `add rule inet ${table} input iifname ${bridge} tcp dport != ${port} reject with tcp reset;`,
    );
    return { close: () => void tool('nft', `delete table inet ${table}`) };
  }
});
