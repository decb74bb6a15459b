import { existsSync, readFileSync } from 'node:fs';
import { VeloError } from '../../src/contract/errors/error.ts';
import { quoted } from '../../src/contract/values/names.ts';
import { withHeldLocks } from '../../src/host/locks/held-locks.ts';
import { lock } from '../../src/host/locks/lock.ts';
import { run } from '../../src/host/processes/exec.ts';
import { accessOf } from '../../src/host/sshd.ts';
import { entry } from '../../src/host/users/accounts.ts';
import { madeByVelo, writeWhole } from './files.ts';
import { readRecord } from './record.ts';
import { requireRoot } from './root.ts';
import {
  expiry,
  keyLine,
  keyName,
  nameFrom,
  network,
  readKeyLine,
  readPublicKey,
  type SshKey,
} from './ssh-key-line.ts';

export type { SshKey } from './ssh-key-line.ts';

/** A key to be added. */
export interface NewKey {
  /** The line of a file `*.pub`. */
  text: string;
  /** Default: the line's comment. */
  name?: string;
  from?: readonly string[];
  /** `2027-01-31` or `2027-01-31T12:00Z`. */
  expires?: string;
}

/** The keys of the host's SSH user, and lines of the file that velo did not write, which it leaves alone. */
export interface SshKeys {
  user: string;
  keys: SshKey[];
  others: string[];
}

/** @throws VeloError unable `needs-root`, `no-ssh-user` */
export function listKeys(): SshKeys {
  requireRoot('can see the keys of the SSH user');
  return readKeys(sshUser());
}

/**
 * Adds a key. The same key with the same name again replaces it.
 * @throws VeloError unable `needs-root`, `no-ssh-user`, `ssh-too-old` · usage `invalid-ssh-key`, `invalid-value` ·
 *   conflict `ssh-key-exists`
 */
export async function addKey({ text, name, from = [], expires }: NewKey): Promise<SshKey> {
  requireRoot('can add a key');
  const user = sshUser();
  const { comment, ...read } = readPublicKey(text);
  const expiresAt = expires === undefined ? null : expiry(expires, Date.now());
  const key: SshKey = { name: keyName(name ?? nameFrom(comment)), ...read, from: from.map(network), expiresAt };
  if (expiresAt !== null) await requireUtc();
  return changing(user, async ({ keys }) => {
    const rest = keys.filter((each) => each.name !== key.name || each.key !== key.key);
    const other = rest.find((each) => each.name === key.name || each.key === key.key);
    if (other) throw exists(other, key.name);
    return { keys: [...rest, key], answer: key };
  });
}

/**
 * Removes a key, by its name or fingerprint. Connections that it has opened go on until they end.
 * @throws VeloError unable `needs-root`, `no-ssh-user` · missing `ssh-key-not-found`
 */
export async function removeKey(name: string): Promise<SshKey> {
  requireRoot('can remove a key');
  return changing(sshUser(), async ({ keys }) => {
    const found = keys.find((key) => key.name === name || key.fingerprint === name);
    if (!found) throw notFound(name);
    return { keys: keys.filter((key) => key !== found), answer: found };
  });
}

/** Makes the user's file, or gives it its owner again; keys that are in it stay. */
export async function renewKeys(user: string): Promise<void> {
  await writeKeys(user, existsSync(accessOf(user).keysFile) ? keyLines(user) : []);
}

/** Writes the user's file anew. sshd reads it as the user, hence the group; nobody else has to know whose keys count. */
async function writeKeys(user: string, lines: readonly string[]): Promise<void> {
  const gid = Number((await entry('group', user))?.[2]);
  const head = `${madeByVelo}: the keys of jobs that come by SSH. \`velo ssh-key\` changes them.`;
  const path = accessOf(user).keysFile;
  writeWhole(path, [head, ...lines, ''].join('\n'), { mode: 0o640, gid });
}

function readKeys(user: string): SshKeys {
  // A setup that was interrupted has recorded the user, and not yet made the file.
  if (!existsSync(accessOf(user).keysFile)) throw noUser();
  const read = keyLines(user).map((line) => [line, readKeyLine(line)] as const);
  return {
    user,
    keys: read.flatMap(([, key]) => key ?? []),
    others: read.flatMap(([line, key]) => (key ? [] : [line])),
  };
}

function keyLines(user: string): string[] {
  const lines = readFileSync(accessOf(user).keysFile, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '' && !line.startsWith('#'));
}

/** One change of the file at a time. */
function changing(
  user: string,
  change: (before: SshKeys) => Promise<{ keys: SshKey[]; answer: SshKey }>,
): Promise<SshKey> {
  return withHeldLocks(async () => {
    const held = await lock('/run/lock/velo-ssh-keys', { what: 'the keys of the SSH user' });
    try {
      const before = readKeys(user);
      const { keys, answer } = await change(before);
      await writeKeys(user, [...keys.map(keyLine), ...before.others]);
      return answer;
    } finally {
      held.releaseAndRemove();
    }
  });
}

/** Before 9.1 sshd read times in the zone of the machine alone. */
async function requireUtc(): Promise<void> {
  const { stderr } = await run('ssh', ['-V']);
  const [, major = '0', minor = '0'] = /OpenSSH_(\d+)\.(\d+)/.exec(stderr) ?? [];
  if (Number(major) > 9 || (major === '9' && Number(minor) >= 1)) return;
  throw new VeloError(
    'unable',
    'ssh-too-old',
    `\`--expires\` needs OpenSSH 9.1 or newer; this is ${stderr.trim().split(',', 1)[0]}.`,
    'Leave `--expires` out, and remove the key when its time has come: `velo ssh-key remove`.',
  );
}

function sshUser(): string {
  const user = readRecord()?.sshUser;
  if (user !== undefined) return user;
  throw noUser();
}

function noUser(): VeloError {
  return new VeloError(
    'unable',
    'no-ssh-user',
    'This host has no user for jobs that come by SSH.',
    'Make one: `velo setup --ssh-user velo-ci`.',
  );
}

function exists(other: SshKey, name: string): VeloError {
  return new VeloError(
    'conflict',
    'ssh-key-exists',
    other.name === name ? `There is another key named ${name}.` : `This key is there already, as ${other.name}.`,
    `Give another \`--name\`, or remove that one first: \`velo ssh-key remove ${other.name}\`.`,
  );
}

function notFound(name: string): VeloError {
  return new VeloError(
    'missing',
    'ssh-key-not-found',
    `There is no key ${quoted(name)}.`,
    '`velo ssh-key list` shows names and fingerprints.',
  );
}
