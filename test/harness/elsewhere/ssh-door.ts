import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sshdBlock } from '../../../src/host/sshd.ts';
import { newKey, publicKey, rootsFolder, sshdPath, startServer } from './sshd.ts';

/**
 * A host's SSH server, with what `velo setup --ssh-user` writes for it, as jobs need it. It can be killed and started
 * again on its port.
 */
export interface SshDoor {
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

/** `chroot` is the agent's folder for the SSH user (`--ssh-folder`); the address is the loopback's or another. */
export async function startSshDoor(chroot: string, address = '127.0.0.1'): Promise<SshDoor> {
  const folder = rootsFolder();
  const [hostKey, otherKey, key, strangersKey] = ['host', 'other', 'key', 'stranger'].map((name) =>
    newKey(folder, name),
  ) as [string, string, string, string];
  const textOf = (path: string) => readFileSync(path, 'utf8');
  const keysFile = join(folder, 'keys');
  writeFileSync(keysFile, `restrict,port-forwarding ${publicKey(key)}\n`);
  const start = (port?: number) =>
    startServer(folder, {
      ...{ hostKey, address, ...(port === undefined ? {} : { port }) },
      lines: [sshdBlock({ user: 'nobody', folder: chroot, keysFile })],
      logged: (line) => {
        if (line.startsWith('Accepted publickey')) door.logins += 1;
      },
    });
  const door = {
    ...{ host: address, port: 0, user: 'nobody', key: textOf(key), strangersKey: textOf(strangersKey), logins: 0 },
    ...{ knownHosts: '', wrongHosts: '' },
    async start() {
      server = await start(door.port);
    },
    kill: () => server.close(),
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  let server = await start();
  door.port = server.port;
  const line = (path: string) => `[${address}]:${server.port} ${publicKey(path)}\n`;
  return Object.assign(door, { knownHosts: line(hostKey), wrongHosts: line(otherKey) });
}
