import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Velo } from '../../src/velo.ts';
import { slowness } from './slowness.ts';
import { tool } from './tool.ts';

/** OpenSSH's server, on a port of the loopback, as `velo setup --ssh-user` has it: one user, who sees two sockets. */
export interface Sshd {
  port: number;
  user: string;
  /** The key that is let in, and one that is not. */
  key: string;
  strangersKey: string;
  /** The known_hosts line of this server, and one with another key. */
  knownHosts: string;
  wrongHosts: string;
  /** SSH connections that were let in since the start. */
  logins: number;
  /** Ends the server, and every connection with it. */
  kill(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

const program = '/usr/sbin/sshd';

/** Why there is none; a server that changes users and roots needs root. */
export const withoutSshd = process.getuid?.() !== 0 ? 'not root' : existsSync(program) ? undefined : 'no sshd';

/** `runnerSocket` is the agent's socket for jobs; `velo` finds the branches' ports. */
export async function startSshd(runnerSocket: string, velo: Velo): Promise<Sshd> {
  // Not below /tmp: each folder above a new root must be root's alone.
  const folder = mkdtempSync('/run/velo-ssh-');
  chmodSync(folder, 0o755);
  const chroot = join(folder, 'root');
  mkdirSync(chroot);
  mkdirSync('/run/sshd', { recursive: true });
  const [host, other, key, strangersKey] = ['host', 'other', 'key', 'stranger'].map((name) => {
    tool('ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', join(folder, name));
    return join(folder, name);
  }) as [string, string, string, string];
  const textOf = (path: string) => readFileSync(path, 'utf8');
  writeFileSync(join(folder, 'keys'), `restrict,port-forwarding ${textOf(`${key}.pub`)}`);
  const port = await freePort();
  const config = join(folder, 'config');
  writeFileSync(config, configuration({ port, host, chroot, keys: join(folder, 'keys') }));
  const sockets = await standIn(chroot, runnerSocket, velo);
  const line = (path: string) => `[127.0.0.1]:${port} ${textOf(`${path}.pub`)}`;
  let server: ChildProcess | undefined;
  const sshd: Sshd = {
    ...{ port, user: 'nobody', key: textOf(key), strangersKey: textOf(strangersKey), logins: 0 },
    ...{ knownHosts: line(host), wrongHosts: line(other) },
    async start() {
      const started = spawn(program, ['-D', '-e', '-f', config], { stdio: ['ignore', 'ignore', 'pipe'] });
      server = started;
      await new Promise<void>((resolve, reject) => {
        const said: string[] = [];
        const timer = setTimeout(() => reject(new Error(`sshd does not listen: ${said}`)), 10_000 * slowness);
        createInterface({ input: started.stderr }).on('line', (text) => {
          said.push(text);
          if (/^Accepted publickey/.test(text)) sshd.logins += 1;
          if (!/^Server listening/.test(text)) return;
          clearTimeout(timer);
          resolve();
        });
        started.once('exit', (code) => reject(new Error(`sshd ended with ${code}: ${said.join('\n')}`)));
      });
    },
    async kill() {
      if (!server?.pid || server.exitCode !== null || server.signalCode !== null) return;
      const ended = once(server, 'exit');
      // Connections have processes of their own, which outlive it.
      for (const pid of [...descendants(server.pid), server.pid]) process.kill(pid, 'SIGKILL');
      await ended;
    },
    async close() {
      await sshd.kill();
      for (const each of sockets) each.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await sshd.start();
  return sshd;
}

function configuration({ port, host, chroot, keys }: Record<'host' | 'chroot' | 'keys', string> & { port: number }) {
  return `ListenAddress 127.0.0.1:${port}
HostKey ${host}
PidFile none
UsePAM no
AuthorizedKeysFile ${keys}
AuthenticationMethods publickey
AllowTcpForwarding local
PermitOpen [/runner.sock]:* [/db.sock]:*
AllowStreamLocalForwarding local
ChrootDirectory ${chroot}
ForceCommand /bin/false
PermitTTY no
`;
}

/** Stands for the agent's own sockets in the folder that the SSH user sees. */
async function standIn(chroot: string, runnerSocket: string, velo: Velo): Promise<Server[]> {
  const jobs = createServer({ allowHalfOpen: true }, (client) => {
    const agent = connect({ path: runnerSocket, allowHalfOpen: true });
    client.on('error', () => agent.destroy()).pipe(agent);
    agent.on('error', () => client.destroy()).pipe(client);
  });
  const databases = createServer({ allowHalfOpen: true }, (client) => {
    client.on('error', () => client.destroy());
    client.once('data', async (part) => {
      const { branch, owner } = JSON.parse(String(part));
      try {
        const { port, id } = await velo.getBranch({ branch, expect: { owner } });
        const server = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
        client.write(`${JSON.stringify({ value: { branch, id } })}\n`);
        client.pipe(server);
        server.on('error', () => client.destroy()).pipe(client);
      } catch (error) {
        const { kind, code, message, hint } = error as Record<string, string>;
        client.end(`${JSON.stringify({ error: { kind, code, message, hint, left: [] } })}\n`);
      }
    });
  });
  for (const [name, server] of Object.entries({ 'runner.sock': jobs, 'db.sock': databases })) {
    server.listen(join(chroot, name));
    await once(server, 'listening');
    chmodSync(join(chroot, name), 0o666);
  }
  return [jobs, databases];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function descendants(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  return children.flatMap((child) => [...descendants(child), child]);
}
