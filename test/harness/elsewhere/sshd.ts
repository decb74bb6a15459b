import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { execa } from 'execa';
import { type SshAccess, sshdBlock } from '../../../src/host/sshd.ts';
import { killAll } from '../processes.ts';
import { slowness } from '../slowness.ts';
import { systemPath, tool } from '../tool.ts';

/** OpenSSH's server from the machine's packages with what setup writes for it, on a port of its own. */
export interface TestSshd {
  port: number;
  config: string;
  /** Arguments of `ssh` up to the name of the host, with this key. */
  as(key: string): string[];
  /** Runs `ssh` with a key and further arguments to its end. */
  ssh(key: string, ...args: string[]): Promise<{ exitCode: number; stdout: string; stderr: string }>;
  /** Opens a stream to each socket by one connection of the client's, and returns local sockets for them. */
  streams(
    key: string,
    targets: readonly string[],
  ): Promise<{ sockets: string[]; ended: Promise<string>; close(): void }>;
  close(): Promise<void>;
}

export const sshdPath = ['/usr/sbin/sshd', '/sbin/sshd'].find((path) => existsSync(path));

/** A folder in which sshd takes a root and files with keys: every part of its path is root's alone. */
export function rootsFolder(): string {
  const folder = mkdtempSync('/run/velo-ssh-');
  chmodSync(folder, 0o755);
  return folder;
}

/** `ssh-keygen`; returns the path of the private key. */
export function newKey(folder: string, name: string): string {
  tool('ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', join(folder, name));
  return join(folder, name);
}

export const publicKey = (key: string): string => readFileSync(`${key}.pub`, 'utf8').trim();

/**
 * Starts sshd. `global` is what an administrator has set for all users, as permissive as can be; `leaveOut` are keywords
 * of velo's block that are not there, to see that another one holds.
 */
export async function startSshd(
  folder: string,
  access: SshAccess,
  { global = [], leaveOut = [] }: { global?: string[]; leaveOut?: string[] } = {},
): Promise<TestSshd> {
  const own = mkdtempSync(join(folder, 'sshd-'));
  const hostKey = newKey(own, 'host');
  const block = sshdBlock(access)
    .split('\n')
    .filter((line) => !leaveOut.includes(line.trim().split(' ')[0] ?? ''));
  writeFileSync(join(own, 'velo.conf'), block.join('\n'));
  const first = [`Include ${join(own, 'velo.conf')}`];
  const { port, config, close } = await startServer(own, { hostKey, first, lines: global });
  writeFileSync(join(own, 'known_hosts'), `[127.0.0.1]:${port} ${publicKey(hostKey)}\n`);
  const as = (key: string) => {
    const options = {
      ...{ BatchMode: 'yes', StrictHostKeyChecking: 'yes', UserKnownHostsFile: join(own, 'known_hosts') },
      ...{ IdentitiesOnly: 'yes', IdentityAgent: 'none', ConnectTimeout: String(10 * slowness) },
    };
    const given = Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
    return ['-F', 'none', '-i', key, '-p', String(port), ...given];
  };
  const at = `${access.user}@127.0.0.1`;
  return {
    port,
    config,
    as,
    async ssh(key, ...args) {
      const { exitCode, stdout, stderr } = await execa(
        'ssh',
        [...as(key), ...args.map((arg) => (arg === '@' ? at : arg))],
        {
          ...{
            reject: false,
            stdin: 'ignore',
            env: { PATH: systemPath },
            extendEnv: false,
            timeout: 20_000 * slowness,
          },
        },
      );
      return { exitCode: exitCode ?? -1, stdout, stderr };
    },
    async streams(key, targets) {
      const place = mkdtempSync('/tmp/velo-ssh-');
      const sockets = targets.map((_, number) => join(place, `${number}`));
      const forwards = targets.flatMap((target, number) => ['-L', `${sockets[number]}:${target}`]);
      // What it says of itself comes once its forwards listen.
      const client = spawn('ssh', [...as(key), '-v', '-N', '-o', 'ExitOnForwardFailure=yes', ...forwards, at], {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { PATH: systemPath },
      });
      const said = text(client.stderr);
      const over = once(client, 'exit');
      await new Promise<void>((resolve, reject) => {
        createInterface({ input: client.stderr }).on('line', (line) => {
          if (line.includes('Entering interactive session')) resolve();
        });
        over.then(() => said.then((words) => reject(new Error(`ssh ended: ${words}`))));
      });
      return {
        sockets,
        ended: said,
        close() {
          client.kill();
          rmSync(place, { recursive: true, force: true });
        },
      };
    },
    async close() {
      await close();
      rmSync(own, { recursive: true, force: true });
    },
  };
}

/** What a server has besides its port: its key, and lines of its configuration before and after what it needs. */
interface ServerStart {
  hostKey: string;
  first?: string[];
  lines: string[];
  /** Default: the loopback's. */
  address?: string;
  /** Default: a free one. */
  port?: number;
  /** Gets each line that it logs. */
  logged?: (line: string) => void;
}

/** Starts OpenSSH's server. `close` ends every connection with it. */
export async function startServer(
  folder: string,
  { hostKey, first = [], lines, address = '127.0.0.1', port, logged = () => {} }: ServerStart,
): Promise<{ port: number; config: string; close(): Promise<void> }> {
  const listenPort = port ?? (await freePort());
  const config = join(folder, 'sshd_config');
  const plain = [`Port ${listenPort}`, `ListenAddress ${address}`, `HostKey ${hostKey}`, 'PidFile none', 'UsePAM no'];
  writeFileSync(config, [...first, ...plain, ...lines, ''].join('\n'));
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true, mode: 0o755 });
  const server = spawn(sshdPath as string, ['-D', '-e', '-f', config], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(server, 'exit');
  await listening(server, logged);
  const close = async () => {
    // Connections have processes of their own, which outlive it.
    if (server.pid && server.exitCode === null && server.signalCode === null)
      killAll([...descendants(server.pid), server.pid]);
    await ended;
  };
  return { port: listenPort, config, close };
}

function listening(server: ChildProcess, logged: (line: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    const timer = setTimeout(() => reject(new Error(`sshd does not listen: ${said.join('\n')}`)), 10_000 * slowness);
    createInterface({ input: server.stderr as NonNullable<ChildProcess['stderr']> }).on('line', (line) => {
      said.push(line);
      logged(line);
      if (!line.includes('Server listening')) return;
      clearTimeout(timer);
      resolve();
    });
    server.once('exit', () => {
      clearTimeout(timer);
      reject(new Error(`sshd ended: ${said.join('\n')}`));
    });
  });
}

function descendants(pid: number): number[] {
  const path = `/proc/${pid}/task/${pid}/children`;
  // One that has just ended has none.
  const children = existsSync(path) ? readFileSync(path, 'utf8').split(' ').filter(Boolean).map(Number) : [];
  return children.flatMap((child) => [...descendants(child), child]);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** A server that greets whoever reaches it, and counts. */
export interface Canary {
  visits: number;
  close(): void;
}

export async function canary(path: string): Promise<Canary> {
  const found: Canary = { visits: 0, close: () => server.close() };
  const server: Server = createServer((socket) => {
    found.visits++;
    socket.on('error', () => {}).end('reached\n');
  });
  server.listen(path);
  await once(server, 'listening');
  chmodSync(path, 0o666);
  return found;
}
