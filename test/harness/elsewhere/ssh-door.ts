import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sshdBlock } from '../../../src/host/sshd.ts';
import { killAll } from '../processes.ts';
import { slowness } from '../slowness.ts';
import { tool } from '../tool.ts';
import { freePort, sshdPath } from './sshd.ts';

/** OpenSSH's server, on a port of the loopback or of another address, with what `velo setup --ssh-user` writes for it. It can be killed and started again. */
export interface Sshd {
  host: string;
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

/** Why there is none; a server that changes users and roots needs root. */
export const withoutSshd = process.getuid?.() !== 0 ? 'not root' : sshdPath ? undefined : 'no sshd';

/** `chroot` is the agent's folder for the SSH user (`--ssh-folder`). */
export async function startSshd(chroot: string, address = '127.0.0.1'): Promise<Sshd> {
  // Not below /tmp: each folder above a new root must be root's alone.
  const folder = mkdtempSync('/run/velo-ssh-');
  chmodSync(folder, 0o755);
  mkdirSync('/run/sshd', { recursive: true });
  const [host, other, key, strangersKey] = ['host', 'other', 'key', 'stranger'].map((name) => {
    tool('ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', join(folder, name));
    return join(folder, name);
  }) as [string, string, string, string];
  const textOf = (path: string) => readFileSync(path, 'utf8');
  writeFileSync(join(folder, 'keys'), `restrict,port-forwarding ${textOf(`${key}.pub`)}`);
  const port = await freePort();
  const config = join(folder, 'config');
  const plain = [`Port ${port}`, `ListenAddress ${address}`, `HostKey ${host}`, 'PidFile none', 'UsePAM no', ''];
  const block = sshdBlock({ user: 'nobody', folder: chroot, keysFile: join(folder, 'keys') });
  writeFileSync(config, plain.join('\n') + block);
  const line = (path: string) => `[${address}]:${port} ${textOf(`${path}.pub`)}`;
  let server: ChildProcess | undefined;
  const sshd: Sshd = {
    ...{ host: address, port, user: 'nobody', key: textOf(key), strangersKey: textOf(strangersKey), logins: 0 },
    ...{ knownHosts: line(host), wrongHosts: line(other) },
    async start() {
      const started = spawn(sshdPath as string, ['-D', '-e', '-f', config], { stdio: ['ignore', 'ignore', 'pipe'] });
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
      killAll([...descendants(server.pid), server.pid]);
      await ended;
    },
    async close() {
      await sshd.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await sshd.start();
  return sshd;
}

function descendants(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  return children.flatMap((child) => [...descendants(child), child]);
}
