import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { between } from '../harness/between.ts';
import { sql } from '../harness/database/sql.ts';
import {
  agentIsActive,
  answer,
  bootId,
  guardStands,
  image,
  mainPid,
  playWorkflow,
  pool,
  run,
  setup,
  stateOfMachine,
  systemNode,
  until,
  velo,
} from '../harness/host.ts';
import { withoutIds } from '../harness/machine/volumes.ts';
import { root } from '../harness/root.ts';
import { tool } from '../harness/tool.ts';

interface Answer {
  url: string;
  status: string;
  port: number;
}

/** Someone with an account on the machine and no right to velo. */
const stranger = 'stranger';
const account = (command: 'useradd' | 'userdel') =>
  tool(command, ...(command === 'useradd' ? ['--create-home'] : ['--remove']), stranger);

let before: string[];

beforeAll(() => {
  before = stateOfMachine();
});

describe('velo setup', () => {
  it('refuses users who are not root, unknown users, and one user with two sets of rights', async () => {
    const refused = await Promise.all([
      run('velo', systemNode, join(root, 'dist', 'velo.js'), 'setup'),
      setup('--user', 'nobody-of-that-name'),
      setup('--runner-user=-x'),
      setup('--user', 'velo', '--runner-user', 'velo'),
      setup('--pool', 'no-such-pool'),
    ]);
    expect(refused.map(({ exitCode }) => exitCode)).toEqual([5, 3, 3, 2, 3]);
    expect(stateOfMachine()).toEqual(before);
  });

  it('--dry-run shows what it would make, and changes nothing', async () => {
    const { exitCode, stdout } = await setup('--user', 'velo', '--runner-user', 'runner', '--dry-run');
    expect(exitCode).toBe(0);
    for (const what of [
      'dataset tank/velo',
      'group velo-runner',
      'user runner in group velo-runner',
      'velo-agent.service',
    ])
      expect(stdout).toMatch(new RegExp(`\\+ to make +.*${what}`));
    expect(stateOfMachine()).toEqual(before);
  });

  it('asks on a terminal which of several pools, and names them where nobody can be asked', async () => {
    const file = '/var/tmp/velo-other.img';
    tool('truncate', '-s', '256M', file);
    tool('zpool', 'create', '-m', 'none', 'other', file);
    try {
      const { exitCode, stderr } = await setup('--dry-run');
      expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/other.*tank|tank.*other/)]);
      const typed = `${systemNode} ${join(root, 'dist/velo.js')} setup --dry-run`;
      const { stdout } = await run('root', 'sh', '-c', `echo other | script -qec '${typed}' /dev/null`);
      expect(stdout).toContain('Which one should velo use?');
      expect(stdout).toContain('dataset other/velo');
    } finally {
      tool('zpool', 'destroy', 'other');
      rmSync(file);
    }
  });

  it('makes the host ready, says what it did, and ends with doctor', async () => {
    const { exitCode, stdout, stderr } = await setup('--user', 'velo', '--runner-user', 'runner');
    expect(stderr).toMatch(/✓ made +dataset tank\/velo/);
    expect(stderr).toMatch(/✓ made +service velo-agent\.service/);
    expect(stdout).toContain('✓ velo is ready');
    expect(exitCode).toBe(0);
    expect(guardStands()).toBe(true);
    expect(agentIsActive()).toBe(true);
    expect(tool('systemd-analyze', 'verify', 'velo-guard.service', 'velo-agent.service')).toBe('');
    const socket = (name: string) => {
      const { mode, uid, gid } = statSync(`/run/velo/${name}`);
      return [mode & 0o777, uid, tool('getent', 'group', String(gid)).split(':')[0]];
    };
    expect(socket('velo.sock')).toEqual([0o660, 0, 'velo']);
    expect(socket('runner.sock')).toEqual([0o660, 0, 'velo-runner']);
    expect(statSync('/var/lib/velo/setup.json').mode & 0o777).toBe(0o600);
  });

  it('finds everything done the second time, and leaves the agent running as it is', async () => {
    const pid = mainPid();
    const report = JSON.parse((await setup('--json')).stdout) as { lines: { name: string; state: string }[] };
    expect(report.lines.filter(({ state }) => state !== 'found')).toEqual([]);
    expect(report.lines.length).toBeGreaterThan(10);
    expect(mainPid()).toBe(pid);
  });

  it('renews what is not as it was made, and only that', async () => {
    const unit = '/etc/systemd/system/velo-agent.service';
    writeFileSync(unit, readFileSync(unit, 'utf8').replace('RestartSec=1', 'RestartSec=2'));
    const report = JSON.parse((await setup('--json')).stdout) as { lines: { name: string; state: string }[] };
    expect(report.lines.filter(({ state }) => state !== 'found').map(({ name }) => name)).toEqual([
      'service velo-agent.service',
    ]);
    expect(readFileSync(unit, 'utf8')).toContain('RestartSec=1');
  });
});

it('a job that comes by SSH reaches the agent, and a second setup finds that as it is', async () => {
  const [key, there] = ['/var/tmp/velo-ci', '/var/tmp/velo-ssh.sock'];
  tool('ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', key);
  try {
    const { exitCode, stderr } = await setup('--ssh-user', 'velo-ci');
    expect([exitCode, stderr]).toEqual([
      0,
      expect.stringMatching(/✓ made +file \/etc\/ssh\/sshd_config\.d\/velo\.conf/),
    ]);
    expect(await velo('root', 'ssh-key', 'add', `${key}.pub`, '--name', 'shop')).toMatchObject({ exitCode: 0 });
    expect((await velo('velo', 'ssh-key', 'list')).exitCode).toBe(5);
    const options = ['-F', 'none', '-i', key, '-o', 'StrictHostKeyChecking=no', '-o', 'UserKnownHostsFile=/dev/null'];
    const control = ['-o', 'BatchMode=yes', '-o', `ControlPath=${key}.control`];
    const ssh = (...args: string[]) => run('root', 'ssh', ...options, ...control, ...args, 'velo-ci@127.0.0.1');
    expect(await ssh('-fNM', '-o', 'ExitOnForwardFailure=yes', '-L', `${there}:/runner.sock`)).toMatchObject({
      exitCode: 0,
    });
    const { stdout } = await run('root', 'curl', '-s', '--unix-socket', there, 'http://velo/healthz');
    expect(JSON.parse(stdout)).toMatchObject({ state: 'ready' });
    await ssh('-O', 'exit');
    // The agent asks sshd itself, from within its unit.
    const { checks } = await answer<{ checks: { name: string; state: string }[] }>('velo', 'doctor');
    expect(checks.find(({ name }) => name === 'SSH')).toMatchObject({ state: 'ok' });
    const report = JSON.parse((await setup('--json')).stdout) as { lines: { name: string; state: string }[] };
    expect(report.lines.filter(({ state }) => state !== 'found')).toEqual([]);
  } finally {
    for (const path of [key, `${key}.pub`, there]) rmSync(path, { force: true });
  }
});

describe('people and runners', () => {
  it('a person works through the agent, as root would', async () => {
    expect(await velo('velo', 'project', 'create', 'shop', '--image', image)).toMatchObject({ exitCode: 0 });
    const main = await answer<Answer>('velo', 'branch', 'password', 'shop/main');
    await sql(main.url, 'CREATE TABLE items AS SELECT n FROM generate_series(1, 1000) n');
    const dev = await answer<Answer>('velo', 'branch', 'create', 'shop/dev');
    expect(await sql(dev.url, 'DELETE FROM items WHERE n > 10', 'SELECT count(*)::int AS n FROM items')).toEqual([
      { n: 10 },
    ]);
    expect(await sql(main.url, 'SELECT count(*)::int AS n FROM items')).toEqual([{ n: 1000 }]);
    expect(withoutIds(tool('zfs', 'list', '-Hro', 'name', `${pool}/velo`))).toContain(`${pool}/velo/shop/dev.1`);
    expect(await velo('velo', 'setup', '--user', 'runner')).toMatchObject({ exitCode: 5 });
  });

  // A repeated run and a late one differ only in what velo decides, which the pull requests of the other suites show.
  it('the README’s workflow plays a pull request’s whole life as the runner’s user', async () => {
    const runs = await playWorkflow(41, 'opened', 'pushed', 'closed');
    expect(runs.map(({ event, failed, steps }) => [event, failed, steps[0]?.action?.outputs.result])).toEqual([
      ['opened', false, 'created'],
      ['pushed', false, 'reset'],
      ['closed', false, 'destroyed'],
    ]);
    // The application's migration and tests ran wherever there was a database, and only there.
    expect(runs.map(({ steps }) => steps.map(({ step, exitCode }) => [step, exitCode]))).toEqual(
      [true, true, false].map((active) => [['elitan/velo@v1', 0], ...(active ? [['npm ci', 0]] : [])]),
    );
    // One comment all along, which ends as a tombstone.
    expect(runs.map(({ comments }) => comments.length)).toEqual([1, 1, 1]);
    expect(runs.at(-1)?.comments[0]).toContain('is destroyed');
    const left = await answer<{ branch: string }[]>('velo', 'branch', 'list', 'shop');
    expect(left.map(({ branch }) => branch)).toEqual(['main', 'dev']);
  });

  it('a runner makes a pull request its branch, and reaches nothing else', async () => {
    const [opened] = await playWorkflow(42, 'opened');
    const outputs = opened?.steps[0]?.action?.outputs;
    expect(outputs).toMatchObject({ result: 'created', branch: 'shop/pr-42' });
    expect(await sql(outputs?.url as string, 'SELECT items::int FROM runs')).toEqual([{ items: 1000 }]);
    const refused = [
      ['branch', 'password', 'shop/main'],
      ['branch', 'password', 'shop/dev'],
      ['branch', 'delete', 'shop/dev'],
      ['project', 'create', 'other'],
    ].map(async (args) => {
      const { exitCode, stdout, stderr } = await velo('runner', ...args);
      expect([exitCode, stdout], `${args.join(' ')}: ${stderr}`).toEqual([5, '']);
    });
    await Promise.all(refused);
  });

  it('a user in neither group is refused', async () => {
    account('useradd');
    try {
      const { exitCode, stderr } = await velo(stranger, 'branch', 'list');
      expect([exitCode, stderr]).toEqual([5, expect.stringContaining('velo setup')]);
    } finally {
      account('userdel');
    }
  });
});

describe('the service', () => {
  it('starts again after a kill, and every database keeps running', async () => {
    const { url } = await answer<Answer>('velo', 'branch', 'password', 'shop/dev');
    await velo('velo', 'project', 'create', 'local', '--postgres', 'local');
    const local = await answer<Answer>('velo', 'branch', 'password', 'local/main');
    const since = () =>
      Promise.all([url, local.url].map((where) => sql(where, 'SELECT pg_postmaster_start_time()::text AS at')));
    const started = await since();
    for (const [action, ...args] of [['kill', '--signal=KILL', '--kill-whom=main'], ['restart']] as string[][]) {
      const pid = mainPid();
      tool('systemctl', action as string, ...args, 'velo-agent');
      await until('the agent is another process', () => mainPid() !== pid && mainPid() > 0 && agentIsActive());
      await until('it answers', async () => (await velo('velo', 'branch', 'list')).exitCode === 0);
    }
    expect(await since()).toEqual(started);
  });

  it('lets an expired branch go', async () => {
    await answer('velo', 'branch', 'create', 'shop/short', '--ttl', '1s');
    const names = async () =>
      (await answer<{ branch: string }[]>('velo', 'branch', 'list', 'shop')).map(({ branch }) => branch);
    await until('the branch is gone', async () => !(await names()).includes('short'), 60);
  });

  it('puts the guard back after a flush of all rules, and after a reload of nftables', async () => {
    const rules = tool('nft', 'list', 'ruleset');
    expect(guardStands()).toBe(true);
    const took: number[] = [];
    for (const flush of [
      () => tool('nft', 'flush', 'ruleset'),
      () => tool('systemctl', 'start', 'nftables'),
      () => tool('systemctl', 'reload', 'nftables'),
      () => tool('systemctl', 'restart', 'nftables'),
      () => tool('systemctl', 'stop', 'nftables'),
    ]) {
      flush();
      took.push(await until('the guard is back', guardStands, 1));
    }
    process.stdout.write(`the guard was back after ${took.map((ms) => `${Math.round(ms)} ms`).join(', ')}\n`);
    expect(rules).toContain('table inet velo');
    tool('systemctl', 'start', 'velo-guard');
  });

  it('never makes an empty cluster where the data is not mounted', async () => {
    const datasets = tool('zfs', 'list', '-Hro', 'name', `${pool}/velo`).split('\n');
    const dataset = datasets.find((name) => withoutIds(name) === `${pool}/velo/shop/dev.1`) ?? '';
    const folder = tool('zfs', 'get', '-Ho', 'value', 'mountpoint', dataset);
    tool('systemctl', 'stop', 'docker.socket', 'docker');
    tool('zfs', 'unmount', dataset);
    tool('systemctl', 'start', 'docker');
    await until('main runs again', async () => (await status('shop/main')) === 'running', 60);
    expect(await status('shop/dev')).toBe('broken');
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
    tool('zfs', 'mount', dataset);
    expect(await velo('velo', 'branch', 'start', 'shop/dev')).toMatchObject({ exitCode: 0 });
    const { url } = await answer<Answer>('velo', 'branch', 'password', 'shop/dev');
    expect(await sql(url, 'SELECT count(*)::int AS n FROM items')).toEqual([{ n: 10 }]);
  });
});

afterAll(async () => {
  // Five branches run over the reboot, one stays stopped, and one is a pull request's.
  await answer('velo', 'branch', 'create', 'shop/qa', '--parent', 'shop/dev');
  await answer('velo', 'branch', 'create', 'shop/stopped');
  await velo('velo', 'branch', 'stop', 'shop/stopped');
  const urls = ['shop/main', 'shop/dev', 'shop/qa', 'shop/pr-42', 'local/main'].map(
    async (branch) => [branch, (await answer<Answer>('velo', 'branch', 'password', branch)).url] as const,
  );
  const running = Object.fromEntries(await Promise.all(urls));
  await beginRecovery();
  writeFileSync(between, JSON.stringify({ before, running, boot: bootId() }), { mode: 0o600 });
});

async function status(branch: string): Promise<string> {
  return (await answer<Answer>('velo', 'branch', 'get', branch)).status;
}

/** Begins a recovery and halts its server in the middle, so that the machine goes down during it. */
async function beginRecovery(): Promise<void> {
  const servers = () => new Set(tool('docker', 'ps', '--quiet', '--no-trunc').split('\n'));
  const others = servers();
  // In a unit of its own, because what this process has started ends with it.
  const command = [systemNode, '/usr/local/bin/velo', 'branch', 'create', 'shop/past', '--pitr', '10 seconds ago'];
  tool('systemd-run', '--quiet', '--uid=velo', '--unit=recovery', ...command);
  let server: string | undefined;
  await until('the server of the recovery runs', () => {
    server = [...servers()].find((id) => !others.has(id));
    return server !== undefined;
  });
  const pid = tool('docker', 'inspect', '--format', '{{.State.Pid}}', server as string);
  tool('kill', '-STOP', pid);
  const names = (await answer<{ branch: string }[]>('velo', 'branch', 'list', 'shop')).map(({ branch }) => branch);
  expect(names).not.toContain('past');
  expect([...servers()]).toContain(server);
}
