import { createHmac } from 'node:crypto';

/** A line of a known_hosts file that names keys; sshd(8), "SSH_KNOWN_HOSTS FILE FORMAT". */
export interface KnownHost {
  /** The line's number, from 1. */
  line: number;
  marker: '' | '@cert-authority' | '@revoked';
  /** Names, patterns and negations with commas between them, or one hashed name. */
  names: string;
  /** The key's type, such as `ssh-ed25519`. */
  type: string;
  key: Buffer;
}

/** A known_hosts file, and the numbers of the lines that can't be read. */
export interface KnownHosts {
  hosts: KnownHost[];
  unreadable: number[];
}

/** What a file says of one host. */
export interface HostKeys {
  trusted: KnownHost[];
  revoked: KnownHost[];
  /** Certificate authorities, which velo does not know how to ask. */
  authorities: KnownHost[];
}

/** The algorithms by which a server may prove to have a key of this type; SHA-1 is none of them. */
const algorithms: Record<string, readonly string[]> = {
  'ssh-ed25519': ['ssh-ed25519'],
  'ecdsa-sha2-nistp256': ['ecdsa-sha2-nistp256'],
  'ecdsa-sha2-nistp384': ['ecdsa-sha2-nistp384'],
  'ecdsa-sha2-nistp521': ['ecdsa-sha2-nistp521'],
  'ssh-rsa': ['rsa-sha2-512', 'rsa-sha2-256'],
};

/** Reads a known_hosts file. A line that can't be read trusts nothing. */
export function readKnownHosts(text: string): KnownHosts {
  const found: KnownHosts = { hosts: [], unreadable: [] };
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.replace(/^[ \t]+|[ \t]+$/g, '');
    if (line === '' || line.startsWith('#')) continue;
    const host = readLine(line, index + 1);
    if (host) found.hosts.push(host);
    else found.unreadable.push(index + 1);
  }
  return found;
}

function readLine(text: string, line: number): KnownHost | null {
  const fields = text.split(/[ \t]+/);
  const marker = fields[0]?.startsWith('@') ? (fields.shift() ?? '') : '';
  const [names = '', type = '', base64 = ''] = fields;
  if (marker !== '' && marker !== '@revoked' && marker !== '@cert-authority') return null;
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return null;
  const key = Buffer.from(base64, 'base64');
  return typeOf(key) === type ? { line, marker, names, type, key } : null;
}

/** A public key names its own type: a length of four bytes, and the name. */
function typeOf(key: Buffer): string | null {
  if (key.length < 4) return null;
  const length = key.readUInt32BE(0);
  return length < key.length - 4 ? key.toString('latin1', 4, 4 + length) : null;
}

/** What a file says of a host. Like OpenSSH, a host on another port than 22 is looked for as `[host]:port` only. */
export function keysOf({ hosts }: KnownHosts, host: string, port: number): HostKeys {
  const name = knownName(host, port);
  const own = hosts.filter(({ names }) => matches(names, name));
  const marked = (marker: KnownHost['marker']) => own.filter((each) => each.marker === marker);
  return { trusted: marked(''), revoked: marked('@revoked'), authorities: marked('@cert-authority') };
}

/** The name of a host in a known_hosts file. */
export function knownName(host: string, port: number): string {
  const name = host.toLowerCase();
  return port === 22 ? name : `[${name}]:${port}`;
}

/** The host key algorithms to ask a server for, in the order of preference; those of keys that are trusted. */
export function algorithmsFor(trusted: readonly KnownHost[]): string[] {
  const types = new Set(trusted.map(({ type }) => type));
  return Object.entries(algorithms).flatMap(([type, names]) => (types.has(type) ? names : []));
}

/** Whether a list of names means a host. One negation that fits outweighs all others. */
export function matches(names: string, host: string): boolean {
  if (names.startsWith('|')) return isHashOf(names, host);
  let found = false;
  for (const each of names.split(',')) {
    const isNot = each.startsWith('!');
    if (!fits(isNot ? each.slice(1) : each, host)) continue;
    if (isNot) return false;
    found = true;
  }
  return found;
}

/** `|1|salt|hash`, both in base64: HMAC-SHA1 of the name. */
function isHashOf(text: string, host: string): boolean {
  const [, version, salt = '', hash = '', ...more] = text.split('|');
  const key = Buffer.from(salt, 'base64');
  if (version !== '1' || more.length > 0 || key.length !== 20) return false;
  return createHmac('sha1', key).update(host).digest().equals(Buffer.from(hash, 'base64'));
}

/** Whether a pattern with `*` and `?` fits, in time that grows with the product of the lengths at most. */
function fits(pattern: string, host: string): boolean {
  const wanted = pattern.toLowerCase();
  let [at, inHost, star, resume] = [0, 0, -1, 0];
  while (inHost < host.length) {
    if (wanted[at] === '*') {
      star = at++;
      resume = inHost;
    } else if (wanted[at] === '?' || wanted[at] === host[inHost]) {
      at += 1;
      inHost += 1;
    } else if (star >= 0) {
      at = star + 1;
      inHost = ++resume;
    } else return false;
  }
  while (wanted[at] === '*') at += 1;
  return at === wanted.length;
}
