import { createHash } from 'node:crypto';
import type { Duplex } from 'node:stream';
import type { VeloError } from '../contract/errors/error.ts';
import {
  type Address,
  authorityOnly,
  hostChanged,
  hostRevoked,
  hostUnknown,
  noSocket,
  refused,
  unreachable,
} from './errors.ts';
import { algorithmsFor, type HostKeys, keysOf, readKnownHosts } from './known-hosts.ts';
import { privateKey } from './private-key.ts';

/** Milliseconds until a server must have let us in. */
const connectMs = 20_000;
/** Milliseconds between two signs of life, and how many may stay unanswered. Firewalls forget quiet connections. */
const keepaliveMs = 15_000;
const keepalives = 3;
/** Milliseconds that a server may take to open a channel. */
const channelMs = 15_000;

/** How to connect, and the keys of both sides. */
export interface SshTarget extends Address {
  /** A private key, as its file holds it. */
  key: string;
  /** A known_hosts file. */
  knownHosts: string;
}

/** An open connection to an SSH server. */
export interface SshConnection {
  /** Resolves when it has ended, however. */
  ended: Promise<void>;
  /**
   * Connects to a Unix socket on the other side. @throws VeloError unable `agent-unreachable`, `ssh-unreachable`
   */
  connect(path: string): Promise<Duplex>;
  close(): void;
}

/**
 * Connects to a host whose key is known.
 * @throws VeloError usage `ssh-key-unusable`; unable `ssh-host-unknown`, `ssh-host-changed`, `ssh-host-revoked`,
 *   `ssh-refused`, `ssh-unreachable`
 */
export async function openSsh(target: SshTarget): Promise<SshConnection> {
  const known = readKnownHosts(target.knownHosts);
  const keys = keysOf(known, target.host, target.port);
  const [authority] = keys.authorities;
  const serverHostKey = algorithmsFor(keys.trusted);
  if (serverHostKey.length === 0) throw authority ? authorityOnly(target, authority) : hostUnknown(target, known);
  const key = await privateKey(target.key);
  const { default: Client } = await import('ssh2/lib/client.js');
  const client = new Client();
  const { host, port, user: username } = target;
  let wrong: VeloError | undefined;
  const ended = new Promise<void>((resolve) => client.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    client.once('ready', () => {
      // Questions and answers are small, and each waits for the other.
      client.setNoDelay(true);
      resolve();
    });
    client.on('error', (error: SshError) => reject(wrong ?? translated(target, error)));
    client.once('close', () => reject(wrong ?? unreachable(target, 'the server closed the connection')));
    client.connect({
      ...{ host, port, username, privateKey: key, authHandler: ['publickey'] },
      algorithms: { serverHostKey },
      hostVerifier: (shown) => {
        wrong = verified(target, keys, shown);
        return wrong === undefined;
      },
      ...{ readyTimeout: connectMs, keepaliveInterval: keepaliveMs, keepaliveCountMax: keepalives },
    });
  }).catch((error: unknown) => {
    client.destroy();
    throw error;
  });
  return {
    ended,
    connect: (path) => channelTo(client, path, target),
    // Without a goodbye: a server that hangs does not answer it, and then the connection would never end.
    close: () => client.destroy(),
  };
}

/** What is wrong with the key that a server shows. */
function verified(address: Address, { trusted, revoked }: HostKeys, shown: Buffer): VeloError | undefined {
  const print = `its key is SHA256:${createHash('sha256').update(shown).digest('base64').replace(/=+$/, '')}`;
  if (revoked.some(({ key }) => key.equals(shown))) return hostRevoked(address, print);
  return trusted.some(({ key }) => key.equals(shown)) ? undefined : hostChanged(address, print);
}

type Client = InstanceType<typeof import('ssh2/lib/client.js').default>;
type SshError = Error & { level?: string; reason?: number };

function channelTo(client: Client, path: string, address: Address): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    const end = (error: VeloError) => {
      clearTimeout(timer);
      client.removeListener('close', lost);
      reject(error);
    };
    const lost = () => end(unreachable(address, 'the connection was lost'));
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      end(unreachable(address, `no channel for ${channelMs / 1000} s`));
    }, channelMs);
    client.once('close', lost);
    try {
      client.openssh_forwardOutStreamLocal(path, (error, channel) => {
        if (error) return end(noSocket(address, path, error));
        if (late) return void channel.destroy();
        clearTimeout(timer);
        client.removeListener('close', lost);
        resolve(channel);
      });
    } catch {
      lost(); // It throws where the connection has ended already.
    }
  });
}

function translated(address: Address, error: SshError): VeloError {
  const { level, message } = error;
  if (level === 'client-authentication') return refused(address, error);
  if (/no matching host key format/.test(message))
    return hostChanged(address, 'it has no key of the types in `ssh-known-hosts`', error);
  const why = level === 'client-timeout' ? `no answer for ${connectMs / 1000} s` : message.replace(/\s+/g, ' ');
  return unreachable(address, why.slice(0, 200), error);
}
