import { chmodSync, chownSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { userStep } from '../../../runner-agent/setup/ssh.ts';
import { keyLine, readPublicKey, type SshKey } from '../../../runner-agent/setup/ssh-key-line.ts';
import { sshCheck } from '../../../src/core/doctor/check-ssh.ts';
import { poll } from '../../../src/host/processes/wait.ts';
import type { SshAccess } from '../../../src/host/sshd.ts';
import { ask, startAgent, type TestAgent } from '../../harness/agent/agent.ts';
import { openCrowd } from '../../harness/agent/crowd.ts';
import { connected, firstAnswer, heard, opened } from '../../harness/agent/sockets.ts';
import {
  type Canary,
  canary,
  newKey,
  publicKey,
  rootsFolder,
  sshdPath,
  startSshd,
  type TestSshd,
} from '../../harness/elsewhere/sshd.ts';
import { type Machine, setUpMachine } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';
import { tool } from '../../harness/tool.ts';

/** Jobs of other machines, against OpenSSH's server from the packages: what they reach, and what they do not. */

const limit = 60_000 * slowness;
const owner = 'github:github.com/7#42';
const user = `velo-t${process.pid}`;

describe.skipIf(process.getuid?.() !== 0 || sshdPath === undefined)('a job that comes by SSH', () => {
  let folder: string;
  let access: SshAccess;
  let machine: Machine;
  let agent: TestAgent;
  let sshd: TestSshd;
  let key: string;
  /** Permissive settings for everybody, which velo's block must overrule for its user. */
  let global: string[];
  let silent: Socket;
  /** A socket of the host that anybody may connect to, and links to it in the user's folder. */
  let bird: Canary;
  const outside = () => join(folder, 'outside.sock');

  const keyOf = (path: string, change: Partial<SshKey> = {}): SshKey => {
    const { comment, ...read } = readPublicKey(publicKey(path));
    return { name: comment, ...read, from: [], expiresAt: null, ...change };
  };

  beforeAll(async () => {
    folder = rootsFolder();
    access = { user, folder: join(folder, 'root'), keysFile: join(folder, 'keys') };
    await userStep(user).make();
    mkdirSync(access.folder, { mode: 0o755 });
    bird = await canary(outside());
    symlinkSync(outside(), join(access.folder, 'planted.sock'));
    symlinkSync('../outside.sock', join(access.folder, 'relative.sock'));
    symlinkSync(folder, join(access.folder, 'planted'));
    key = newKey(folder, 'shop');
    for (const name of ['stranger', 'elsewhere', 'command', 'certified', 'ca', 'far', 'late']) newKey(folder, name);
    const of = (name: string) => join(folder, name);
    const lines = [
      keyOf(key),
      keyOf(of('far'), { from: ['192.0.2.0/24'] }),
      keyOf(of('late'), { expiresAt: '2020-01-01T00:00:00Z' }),
    ].map(keyLine);
    writeFileSync(access.keysFile, `# Made by \`velo setup\`\n${lines.join('\n')}\n`, { mode: 0o640 });
    chownSync(access.keysFile, 0, Number(tool('id', '-g', user)));
    writeFileSync(of('other-keys'), `${publicKey(of('elsewhere'))}\n`);
    tool('ssh-keygen', '-q', '-s', of('ca'), '-I', 'velo', '-n', user, `${of('certified')}.pub`);
    const [type, words] = publicKey(of('command')).split(' ');
    global = [
      ...['PasswordAuthentication yes', 'KbdInteractiveAuthentication yes', `AuthorizedKeysFile ${of('other-keys')}`],
      ...[`AuthorizedKeysCommand /bin/echo ${type} ${words}`, 'AuthorizedKeysCommandUser nobody'],
      ...[`TrustedUserCAKeys ${of('ca')}.pub`, 'PermitTunnel yes', 'X11Forwarding yes', 'GatewayPorts yes'],
      ...['AllowTcpForwarding yes', 'AllowStreamLocalForwarding yes', 'StreamLocalBindUnlink yes', 'AcceptEnv *'],
      ...['PermitUserEnvironment yes', 'Subsystem sftp internal-sftp'],
    ];
    machine = await setUpMachine({ storage: 'directory', postgres: 'local' });
    await machine.createProject('shop');
    agent = await startAgent(machine, { args: ['--ssh-folder', access.folder, '--ssh-group', user] });
    for (const branch of ['shop/pr-42', 'shop/pr-43'])
      await agent.people.createBranch({ branch, owner: owner.replace('42', branch.slice(-2)) });
    sshd = await startSshd(folder, access, { global });
  }, limit);

  afterAll(async () => {
    silent?.destroy();
    bird?.close();
    await sshd?.close();
    await agent?.end('SIGTERM');
    await machine?.close();
    await userStep(user).unmake();
    rmSync(folder, { recursive: true, force: true });
  }, limit);

  const line = (request: object) => `${JSON.stringify(request)}\n`;

  it(
    'reaches the agent with the rights of a job, and the server of its own branch',
    async () => {
      const { sockets, close } = await sshd.streams(key, ['/runner.sock', '/db.sock']);
      const [runner, db] = sockets as [string, string];
      try {
        expect(await ask(runner, '/healthz', { method: 'GET' })).toMatchObject({ status: 200 });
        const get = (request: object) => ask(runner, '/getBranch', { body: JSON.stringify({ request }) });
        const own = await get({ branch: 'shop/pr-42', expect: { owner } });
        expect(own).toMatchObject({ status: 200 });
        expect(await get({ branch: 'shop/pr-43', expect: { owner } })).toMatchObject({ status: 403 });
        expect(await ask(runner, '/status', { body: '{"request":{}}' })).toMatchObject({ status: 403 });

        const { socket, answer } = await opened(db, { branch: 'shop/pr-42', owner });
        const { id } = JSON.parse(own.text).value;
        expect(answer).toEqual({ value: { branch: 'shop/pr-42', id } });
        const { password } = await agent.people.branchPassword({ branch: 'shop/pr-42' });
        const client = new pg.Client({
          user: 'postgres',
          database: 'postgres',
          password,
          stream: () => standing(socket),
        });
        await client.connect();
        const { rows } = await client.query(`SELECT length(repeat('x', 5000000)) AS n, current_user AS who`);
        expect(rows).toEqual([{ n: 5_000_000, who: 'postgres' }]);
        await client.end();
        const found = await agent.logged(({ operation, target }) => operation === 'reach' && target === 'shop/pr-42');
        expect(found).toMatchObject({ owner, ownership: 'claimed', socket: 'jobs', outcome: 'done' });
        expect(found.peer).toMatchObject({ uid: Number(tool('id', '-u', user)) });
      } finally {
        close();
      }
    },
    limit,
  );

  it('gets one answer for a branch of another owner, a missing one and main, and nothing without a right line', async () => {
    const db = join(access.folder, 'db.sock');
    const refused = async (text: string) => {
      const socket = await connected(db);
      socket.write(text);
      return JSON.parse(await heard(socket)).error as { code: string; message: string };
    };
    const foreign = await refused(line({ branch: 'shop/pr-43', owner }));
    expect(foreign.code).toBe('not-permitted');
    for (const branch of ['shop/main', 'shop/none'])
      expect(await refused(line({ branch, owner }))).toMatchObject({
        code: 'not-permitted',
        message: foreign.message.replace('shop/pr-43', branch),
      });
    expect(await refused(line({ branch: 'shop/pr-42' }))).toMatchObject({ code: 'not-permitted' });
    expect(await refused(line({ branch: 'shop/pr-42', session: 'x' }))).toMatchObject({ code: 'session-expired' });
    expect(await refused(line({ branch: 'shop/pr-42', owner: `proven:${owner}` }))).toMatchObject({
      code: 'not-permitted',
    });
    expect(await refused('hello\n')).toMatchObject({ code: 'bad-request' });
    expect(await refused(line({ branch: 'shop/pr-42', owner, user: 'root' }))).toMatchObject({ code: 'bad-request' });
    expect(await refused('x'.repeat(9_000))).toMatchObject({ code: 'request-too-large' });
  });

  it('who says nothing keeps nobody out, and a branch takes so many connections', async () => {
    const db = join(access.folder, 'db.sock');
    const crowd = openCrowd(db, 700);
    await crowd.open;
    const through: Socket[] = [];
    let answer: { value?: object; error?: object };
    do {
      const next = await opened(db, { branch: 'shop/pr-42', owner });
      answer = next.answer;
      through.push(next.socket);
    } while (answer.value && through.length < 200);
    expect(answer).toMatchObject({ error: { code: 'too-many-connections' } });
    expect(through.length).toBe(129);
    for (const each of through) each.destroy();
    // As soon as they are gone there is room again.
    const again = async () => (await firstAnswer(db, { branch: 'shop/pr-42', owner })).value;
    expect(await poll(again, { everyMs: 20, forMs: 5_000 * slowness })).toBeDefined();
    crowd.close();
    // Heard at the end: it takes ten seconds.
    silent = await connected(db);
  });

  it('has each end of a connection passed on by itself, and is told of a branch that is stopped', async () => {
    const db = join(access.folder, 'db.sock');
    // What comes with the line is the server's: here a request for TLS (protocol, "SSLRequest"), and the end.
    const socket = await connected(db);
    socket.end(Buffer.concat([Buffer.from(line({ branch: 'shop/pr-42', owner })), tlsRequest]));
    expect((await heard(socket)).split('\n')[1]).toBe('N');
    await agent.people.stopBranch({ branch: 'shop/pr-42' });
    const { answer } = await opened(db, { branch: 'shop/pr-42', owner });
    expect(answer).toMatchObject({ error: { code: 'branch-stopped', kind: 'conflict' } });
  });

  /** Sockets of the host, by ways that a client might try. */
  const targets = (): string[] => [
    outside(),
    `/../..${outside()}`,
    `/.${outside()}`,
    `/${outside()}`,
    `/proc/1/root${outside()}`,
    '/proc/self/cwd/outside.sock',
    '/planted.sock',
    '/relative.sock',
    '/planted/outside.sock',
    '/runner.sock/../../outside.sock',
    agent.socket,
    agent.runnerSocket,
    '/run/velo/velo.sock',
    '/run/dbus/system_bus_socket',
    '/run/systemd/private',
    '/var/run/docker.sock',
    '/run/containerd/containerd.sock',
    '/var/run/postgresql/.s.PGSQL.5432',
  ];

  it.each([
    ['both walls', []],
    ['the folder alone', ['PermitOpen']],
    ['the list of sockets alone', ['ChrootDirectory']],
  ])(
    'reaches no other socket of the host: %s',
    async (_, leaveOut) => {
      const server = leaveOut.length === 0 ? sshd : await startSshd(folder, access, { global, leaveOut });
      const tried = await server.streams(key, targets()).catch(async (error) => {
        await server.close();
        throw error;
      });
      try {
        const answers = await Promise.all(tried.sockets.map(async (path) => heard(await connected(path))));
        expect(answers.filter((answer) => answer !== '')).toEqual([]);
        expect(bird.visits).toBe(0);
      } finally {
        tried.close();
        if (server !== sshd) await server.close();
      }
      expect((await tried.ended).match(/channel \d+: open failed/g)).toHaveLength(targets().length);
    },
    limit,
  );

  it.each([
    ['as it is', []],
    ['without the ban on sessions', ['MaxSessions']],
  ])(
    'gets no shell, program, file or terminal: %s',
    async (_, leaveOut) => {
      const server = leaveOut.length === 0 ? sshd : await startSshd(folder, access, { global, leaveOut });
      mkdirSync(join(access.folder, '.ssh'));
      writeFileSync(join(access.folder, '.ssh/rc'), 'echo reached\n');
      try {
        const ways = [
          ['@'],
          ['@', 'echo reached'],
          ['-tt', '@', 'echo reached'],
          ['-s', '@', 'sftp'],
          ['-s', '@', 'netconf'],
          ['-A', '@', 'echo reached'],
          ['-X', '@', 'echo reached'],
          ['-o', 'SetEnv=SHELL=/bin/sh ENV=/.ssh/rc', '@', 'echo reached'],
        ];
        const results = await Promise.all(ways.map((way) => server.ssh(key, ...way)));
        for (const { exitCode, stdout } of results) {
          expect(exitCode).not.toBe(0);
          expect(stdout).toBe('');
        }
        const options = server.as(key).map((arg) => (arg === '-p' ? '-P' : arg));
        for (const program of ['sftp', 'scp']) {
          const from = `${user}@127.0.0.1:/runner.sock`;
          expect(() => tool(program, ...options, from, join(folder, 'copy'))).toThrow();
          expect(existsSync(join(folder, 'copy'))).toBe(false);
        }
      } finally {
        rmSync(join(access.folder, '.ssh'), { recursive: true });
        if (server !== sshd) await server.close();
      }
    },
    limit,
  );

  it(
    'reaches no TCP port and opens none, listens on no socket and removes none, and gets no tunnel',
    async () => {
      const { port } = await agent.people.getBranch({ branch: 'shop/pr-43' });
      const refused = await Promise.all([
        ...[
          `127.0.0.1:${sshd.port}`,
          `127.0.0.1:${port}`,
          `[::1]:${sshd.port}`,
          'localhost:22',
          '[/runner.sock]:22',
        ].map((to) => sshd.ssh(key, '-W', to, '@')),
        ...['127.0.0.1:0:127.0.0.1:1', '0.0.0.0:0:127.0.0.1:1', '0', '/new.sock:127.0.0.1:1'].map((listen) =>
          sshd.ssh(key, '-N', '-o', 'ExitOnForwardFailure=yes', '-R', listen, '@'),
        ),
        sshd.ssh(
          key,
          '-N',
          '-o',
          'ExitOnForwardFailure=yes',
          '-o',
          'StreamLocalBindUnlink=yes',
          '-R',
          '/runner.sock:127.0.0.1:1',
          '@',
        ),
        sshd.ssh(key, '-N', '-o', 'ExitOnForwardFailure=yes', '-w', 'any:any', '@'),
      ]);
      expect(refused.map(({ exitCode }) => exitCode)).toEqual(refused.map(() => 255));
      expect(refused.map(({ stdout }) => stdout).join('')).toBe('');
      expect(existsSync(join(access.folder, 'runner.sock'))).toBe(true);
      expect(existsSync(join(access.folder, 'new.sock'))).toBe(false);
    },
    limit,
  );

  it(
    'comes in by no other key, no password, no certificate, not from elsewhere and not when it is late',
    async () => {
      const entry = (name: string, ...args: string[]) => sshd.ssh(join(folder, name), ...args, '-N', '@');
      const results = await Promise.all([
        ...['stranger', 'elsewhere', 'command', 'certified', 'far', 'late'].map((name) => entry(name)),
        entry('stranger', '-o', 'BatchMode=no', '-o', 'PreferredAuthentications=password,keyboard-interactive'),
        sshd.ssh(key, '-N', '-l', 'root', '127.0.0.1'),
      ]);
      for (const { exitCode, stderr } of results.slice(0, 7)) {
        expect(exitCode).toBe(255);
        // No other way is even offered.
        expect(stderr).toContain('Permission denied (publickey).');
      }
      expect(results[7]?.exitCode).toBe(255);
    },
    limit,
  );

  it(
    'doctor finds what differs, and nothing where nothing does',
    async () => {
      expect(await sshCheck(access, ['-f', sshd.config])).toMatchObject({ state: 'ok' });
      const weak = await startSshd(folder, access, {
        ...{ leaveOut: ['ChrootDirectory', 'PermitTTY'], global: [...global, 'DenyUsers nobody'] },
      });
      expect(await sshCheck(access, ['-f', weak.config])).toMatchObject({
        state: 'warn',
        detail: expect.stringMatching(/chrootdirectory is none, not .*; permittty is yes, not no/),
      });
      await weak.close();
      chmodSync(access.folder, 0o777);
      expect(await sshCheck(access, ['-f', sshd.config])).toMatchObject({
        detail: expect.stringContaining('written by users'),
      });
      chmodSync(access.folder, 0o755);
    },
    limit,
  );

  it(
    'is cut off when it says nothing',
    async () => {
      expect(JSON.parse(await heard(silent))).toMatchObject({ error: { code: 'request-timeout' } });
    },
    limit,
  );
});

/** A stream that is connected already, for a client that wants to connect. */
function standing(socket: Socket): Socket {
  socket.connect = (() => {
    queueMicrotask(() => socket.emit('connect'));
    return socket;
  }) as never;
  return socket;
}

const tlsRequest = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);
