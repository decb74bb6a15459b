import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { poll } from '../../../src/host/processes/wait.ts';
import { startAgent, type TestAgent } from '../../harness/agent/agent.ts';
import { newKey, publicKey, sshdPath, startServer } from '../../harness/elsewhere/sshd.ts';
import { bundle, type Machine, setUpMachine } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

/** The command line on another machine: over the system's ssh, with the person's own configuration. */

const limit = 60_000 * slowness;

describe.skipIf(sshdPath === undefined)('the command line over ssh', () => {
  let folder: string;
  let machine: Machine;
  let agent: TestAgent;
  let server: Awaited<ReturnType<typeof startServer>>;
  let host: string;
  let env: Record<string, string>;

  beforeAll(async () => {
    folder = mkdtempSync('/tmp/velo-ssh-cli-');
    machine = await setUpMachine();
    await machine.createProject('demo');
    agent = await startAgent(machine);
    const [key, hostKey] = [newKey(folder, 'ann'), newKey(folder, 'host')];
    const keys = join(folder, 'keys');
    writeFileSync(keys, `${publicKey(key)}\n`);
    server = await startServer(folder, {
      hostKey,
      lines: [`AuthorizedKeysFile ${keys}`, 'StrictModes no', 'PermitRootLogin yes', 'AllowTcpForwarding yes'],
    });
    writeFileSync(join(folder, 'known'), `[127.0.0.1]:${server.port} ${publicKey(hostKey)}\n`);
    const config = join(folder, 'config');
    writeFileSync(
      config,
      `Host db1\n HostName 127.0.0.1\n Port ${server.port}\n User ${userInfo().username}\n IdentityFile ${key}\n` +
        ` IdentityAgent none\n UserKnownHostsFile ${join(folder, 'known')}\n BatchMode yes\n`,
    );
    // ssh reads the configuration in the home that the account has, which a test must not write to.
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    const real = (await execa('sh', ['-c', 'command -v ssh'])).stdout;
    writeFileSync(join(bin, 'ssh'), `#!/bin/sh\nexec ${real} -F ${config} "$@"\n`);
    chmodSync(join(bin, 'ssh'), 0o755);
    host = `ssh://db1${agent.socket}`;
    env = { PATH: `${bin}:${process.env.PATH}`, HOME: folder, VELO_HOST: host };
  }, limit);
  afterAll(async () => {
    await agent?.end('SIGTERM');
    await server?.close();
    await machine?.close();
    rmSync(folder, { recursive: true, force: true });
  }, limit);

  const velo = async (args: string[], change: Record<string, string> = {}) => {
    const options = { env: { ...env, ...change }, extendEnv: false, reject: false, stdin: 'ignore' } as const;
    const { exitCode, stdout, stderr } = await execa(process.execPath, [bundle, ...args], options);
    return { exitCode, stdout, stderr };
  };
  const failure = async (args: string[], change: Record<string, string> = {}) =>
    JSON.parse((await velo([...args, '--json'], change)).stdout).error;
  /** Processes of ssh that lead to this server. */
  const clients = async () =>
    (await execa('pgrep', ['-f', `ssh -F ${folder}/config`], { reject: false })).stdout.split('\n').filter(Boolean);

  it('creates, lists, connects and deletes there; nothing of it stays here', { timeout: limit }, async () => {
    const made = await velo(['branch', 'create', 'demo/dev']);
    expect(made, made.stderr).toMatchObject({ exitCode: 0 });
    expect((await velo(['branch', 'list', '--json'], { VELO_HOST: '' })).stdout).not.toContain('demo');
    const there = await machine.velo.getBranch({ branch: 'demo/dev' });
    const script = 'echo "$PGHOST $PGPORT"; exec psql -Atc "SELECT 41 + 1"';
    const { stdout, stderr } = await velo(['--host', host, 'connect', 'demo/dev', '--', 'sh', '-c', script]);
    const [place, answer] = stdout.split('\n');
    expect(answer, stderr).toBe('42');
    // A port of its own: the branch's is taken here, for this machine is that one.
    expect(place).toMatch(/^127\.0\.0\.1 \d+$/);
    expect(place).not.toBe(`127.0.0.1 ${there.port}`);
    expect((await velo(['doctor'])).stdout).toContain(`${agent.socket} of db1`);
    expect(await velo(['branch', 'delete', 'demo/dev'])).toMatchObject({ exitCode: 0 });
    expect(await clients()).toEqual([]);
  });

  it('ends its tunnel however it is ended itself', { timeout: limit }, async () => {
    const tunnels = () => readdirSync(tmpdir()).filter((name) => /^velo-ssh-\w{6}$/.test(name));
    const before = tunnels();
    const child = spawn(process.execPath, [bundle, 'connect', 'demo/main', '--', 'sh', '-c', 'echo up; cat'], {
      env,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    await once(createInterface({ input: child.stdout }), 'line');
    expect((await clients()).length).toBeGreaterThan(0);
    child.kill('SIGKILL');
    const gone = async () => ((await clients()).length === 0 ? true : undefined);
    expect(await poll(gone, { everyMs: 20, forMs: 10_000 * slowness })).toBe(true);
    child.stdin.end();
    const tidy = () => (tunnels().some((name) => !before.includes(name)) ? undefined : true);
    expect(await poll(tidy, { everyMs: 20, forMs: 10_000 * slowness })).toBe(true);
  });

  it('undoes over the tunnel what is interrupted', { timeout: limit }, async () => {
    const child = spawn(process.execPath, [bundle, 'branch', 'create', 'demo/half'], {
      env,
      // A group of its own, to which a terminal's Ctrl-C goes as a whole: to ssh as well.
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const lines = createInterface({ input: child.stderr });
    const said: string[] = [];
    const begun = new Promise<void>((resolve) => {
      lines.on('line', (line) => {
        said.push(line);
        if (line.includes('▸')) resolve();
      });
    });
    await begun;
    process.kill(-(child.pid as number), 'SIGINT');
    const [code] = await once(child, 'exit');
    expect(code, said.join('\n')).toBe(130);
    expect((await machine.velo.listBranches({ project: 'demo' })).map(({ branch }) => branch)).toEqual(['main']);
  });

  it.for<[string, string[], string, RegExp]>([
    ['an address that is none', ['--host', 'ssh://-oProxyCommand=x', 'status'], 'invalid-value', /not an address/],
    ['a host that is not there', ['--host', 'ssh://db1.invalid', 'status'], 'ssh-failed', /db1\.invalid/],
    ['a host that refuses', ['--host', 'ssh://nobody@db1', 'status'], 'ssh-failed', /ermission denied/],
    [
      'an agent that is not there',
      ['--host', 'ssh://db1/nosuch.sock', 'status'],
      'agent-unreachable',
      /\/nosuch\.sock/,
    ],
    ['setup of another machine', ['setup', '--dry-run'], 'conflicting-options', /VELO_HOST/],
  ])('%s', { timeout: limit }, async ([_what, args, code, message]) => {
    expect(await failure(args)).toMatchObject({ code, message: expect.stringMatching(message) });
    expect(await clients()).toEqual([]);
  });

  it('asks the socket that is named instead', { timeout: limit }, async () => {
    const direct = await velo(['branch', 'list', '--json'], {
      VELO_HOST: 'ssh://db1.invalid',
      VELO_SOCKET: agent.socket,
    });
    expect(JSON.parse(direct.stdout)).toHaveLength(1);
  });
});
