import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import { VeloError } from '../../src/contract/errors/error.ts';
import { quoted } from '../../src/contract/values/names.ts';

/** A key of the SSH user: who may come in, from where, and until when. */
export interface SshKey {
  /** What people know it by; unique. */
  name: string;
  /** `ssh-ed25519` and its like. */
  type: string;
  /** The key itself, base64. */
  key: string;
  /** `SHA256:…`, as `ssh-keygen -l` shows it. */
  fingerprint: string;
  /** Networks that it may be used from, such as `10.0.0.0/8`; empty: from everywhere. */
  from: string[];
  /** From when on it is refused (ISO 8601, UTC); null: never. */
  expiresAt: string | null;
}

/** Types that OpenSSH takes without being told to, and how many strings of bytes such a key has. */
const types: Record<string, number> = {
  'ssh-ed25519': 2,
  'ecdsa-sha2-nistp256': 3,
  'ecdsa-sha2-nistp384': 3,
  'ecdsa-sha2-nistp521': 3,
  'sk-ssh-ed25519@openssh.com': 3,
  'sk-ecdsa-sha2-nistp256@openssh.com': 4,
  'ssh-rsa': 3,
};
/** The least bytes of an RSA key's modulus: 2,048 bits. */
const rsaBytes = 256;

/**
 * Reads a public key as a file `*.pub` has it: type, key and comment. Nothing may come before the type, as options for
 * sshd would, and there may be no other line.
 * @returns type, key, fingerprint, and the comment as it is written
 * @throws VeloError usage `invalid-ssh-key`
 */
export function readPublicKey(text: string): Pick<SshKey, 'type' | 'key' | 'fingerprint'> & { comment: string } {
  if (/-----BEGIN|PRIVATE KEY/.test(text)) throw invalid('it is a private key, which must stay where it is');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length !== 1) throw invalid(lines.length === 0 ? 'it is empty' : 'it has more than one line');
  const [type = '', key = '', ...comment] = (lines[0] ?? '').trim().split(/[ \t]+/);
  if (!Object.hasOwn(types, type)) throw invalid(`it begins with ${quoted(type)}, which is not a type of key`);
  const bytes = Buffer.from(key, 'base64');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(key) || bytes.toString('base64') !== key) throw invalid('the key is not base64');
  const parts = stringsOf(bytes);
  if (parts?.length !== types[type] || parts?.[0]?.toString('latin1') !== type)
    throw invalid(`the key is not a whole one of the type ${type}`);
  // A leading zero byte only says that the number is positive.
  const modulus = parts[2]?.[0] === 0 ? parts[2].subarray(1) : parts[2];
  if (type === 'ssh-rsa' && (modulus?.length ?? 0) < rsaBytes) throw invalid('an RSA key needs 2048 bits at least');
  return { type, key, fingerprint: fingerprintOf(bytes), comment: comment.join(' ') };
}

/** As OpenSSH shows it: base64 without padding. */
const fingerprintOf = (bytes: Buffer) =>
  `SHA256:${createHash('sha256').update(bytes).digest('base64').replace(/=+$/, '')}`;

/** The strings that a key consists of (RFC 4251, section 5); undefined if they do not fill it exactly. */
function stringsOf(bytes: Buffer): Buffer[] | undefined {
  const found: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (at + 4 > bytes.length) return undefined;
    const end = at + 4 + bytes.readUInt32BE(at);
    if (end > bytes.length) return undefined;
    found.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return found;
}

/** @throws VeloError usage `invalid-ssh-key` */
export function keyName(text: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$/.test(text)) return text;
  throw new VeloError(
    'usage',
    'invalid-ssh-key',
    `${quoted(text)} is not a valid name for a key.`,
    'Give `--name`: letters, digits, `.`, `_`, `@` and `-`, at most 64.',
  );
}

/** A comment as a name: what a name may not hold becomes `-`. */
export const nameFrom = (comment: string): string =>
  comment
    .replace(/[^A-Za-z0-9._@-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, 64);

/** A network such as `10.0.0.0/8` or an address. @throws VeloError usage `invalid-value` */
export function network(text: string): string {
  const [, address = '', bits] = /^([0-9a-fA-F.:]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const family = isIP(address);
  if (family !== 0 && (bits === undefined || Number(bits) <= (family === 4 ? 32 : 128))) return text;
  throw new VeloError(
    'usage',
    'invalid-value',
    `--from cannot be ${quoted(text)}.`,
    'Write an address or a network, such as 203.0.113.7 or 10.0.0.0/8; several: `--from A --from B`.',
  );
}

/**
 * From when on a key is refused: the beginning of a day (`2027-01-31`) or a moment (`2027-01-31T12:00Z`), in UTC.
 * @returns ISO 8601, UTC, to the second
 * @throws VeloError usage `invalid-value`
 */
export function expiry(text: string, now: number): string {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::(\d\d))?Z)?$/.exec(text);
  const written = match && `${match[1]}T${match[2] ?? '00:00'}:${match[3] ?? '00'}.000Z`;
  const time = written ? Date.parse(written) : Number.NaN;
  // 31 February would become a day in March.
  const isReal = !Number.isNaN(time) && new Date(time).toISOString() === written;
  if (isReal && time > now) return new Date(time).toISOString().replace('.000', '');
  throw new VeloError(
    'usage',
    'invalid-value',
    isReal ? `--expires ${text} is in the past.` : `--expires cannot be ${quoted(text)}.`,
    'Write a day or a moment in UTC: 2027-01-31 or 2027-01-31T12:00Z.',
  );
}

/** A line for sshd (sshd(8), "AUTHORIZED_KEYS FILE FORMAT"). */
export function keyLine({ name, type, key, from, expiresAt }: SshKey): string {
  const until = expiresAt?.replace(/[-:T]/g, '');
  const options = [
    // The second lets streams to sockets through; sshd's rules for the user say which.
    'restrict,port-forwarding',
    ...(from.length > 0 ? [`from="${from.join(',')}"`] : []),
    ...(until === undefined ? [] : [`expiry-time="${until}"`]),
  ];
  return `${options.join(',')} ${type} ${key} ${name}`;
}

/** A line that `keyLine` wrote; undefined for any other. */
export function readKeyLine(line: string): SshKey | undefined {
  const [, from, until, rest = ''] =
    /^restrict,port-forwarding(?:,from="([^"]*)")?(?:,expiry-time="(\d{14})Z")? (.*)$/.exec(line) ?? [];
  try {
    const { comment, ...key } = readPublicKey(rest);
    const expiresAt = until?.replace(/^(....)(..)(..)(..)(..)(..)$/, '$1-$2-$3T$4:$5:$6Z') ?? null;
    return { name: keyName(comment), ...key, from: from?.split(',') ?? [], expiresAt };
  } catch {
    return undefined;
  }
}

function invalid(why: string): VeloError {
  return new VeloError(
    'usage',
    'invalid-ssh-key',
    `That is not a public key for SSH: ${why}.`,
    'Give the whole line of the file that ends in `.pub`: `ssh-ed25519 AAAA… name`.',
  );
}
