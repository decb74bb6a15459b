import { VeloError } from '../../contract/errors/error.ts';
import { duration } from '../../contract/values/duration.ts';
import { quoted } from '../../contract/values/names.ts';

/** Checks of the values that people and actions give to a branch. All throw VeloError usage. */

const printable = /^[\x20-\x7e]+$/;

/** When a branch expires, as ISO 8601 in UTC; null for never. Undefined and `none` mean never. */
export function expiryOf(ttl: string | undefined, now = Date.now()): string | null {
  if (ttl === undefined || ttl === 'none') return null;
  return new Date(now + duration(ttl, 'The time to live')).toISOString();
}

/** Up to 200 printable ASCII characters, such as `github:github.com/1234#42`. */
export function wishedOwner(owner: string | undefined): string | null {
  if (owner === undefined) return null;
  if (owner.length <= 200 && printable.test(owner)) return owner;
  throw new VeloError(
    'usage',
    'invalid-owner',
    `${quoted(owner)} is not a valid owner.`,
    'An owner has 1 to 200 printable ASCII characters.',
  );
}

/**
 * The name of an existing role. PostgreSQL truncates longer names to 63 bytes, so one could be taken for another.
 * @throws VeloError usage `invalid-role`
 */
export function roleOf(role: string): string {
  if (isIdentifier(role)) return role;
  throw new VeloError(
    'usage',
    'invalid-role',
    `${quoted(role)} is not a valid role name.`,
    'A role name has 1 to 63 bytes, none of them zero.',
  );
}

/**
 * The name of an existing database, likewise.
 * @throws VeloError usage `invalid-database`
 */
export function databaseOf(database: string): string {
  if (isIdentifier(database)) return database;
  throw new VeloError(
    'usage',
    'invalid-database',
    `${quoted(database)} is not a valid database name.`,
    'A database name has 1 to 63 bytes, none of them zero.',
  );
}

function isIdentifier(name: string): boolean {
  return name !== '' && !name.includes('\0') && Buffer.byteLength(name) <= 63;
}

/** The labels as given. An empty value is allowed: `set` removes the label then. */
export function checkLabels(labels: Record<string, string>): Record<string, string> {
  for (const [key, value] of Object.entries(labels)) {
    const known = /^[a-z][a-z0-9_.-]{0,62}$/.test(key);
    if (known && value.length <= 256 && (value === '' || printable.test(value))) continue;
    throw new VeloError(
      'usage',
      'invalid-label',
      `${quoted(`${key}=${value}`)} is not a valid label.`,
      'A key has up to 63 of a-z 0-9 _ . - and starts with a letter; a value up to 256 printable ASCII characters.',
    );
  }
  return labels;
}

/** Merges labels into the existing ones; empty values remove labels. At most 4 kB: a ZFS property has at most 8 kB. */
export function labelsOf(
  labels: Record<string, string> = {},
  before: Record<string, string> = {},
): Record<string, string> {
  const merged = Object.entries({ ...before, ...checkLabels(labels) }).filter(([, value]) => value !== '');
  const all = Object.fromEntries(merged);
  if (JSON.stringify(all).length <= 4096) return all;
  throw new VeloError(
    'usage',
    'too-many-labels',
    'The labels of a branch are limited to 4096 characters in total.',
    'Shorten or remove some.',
  );
}

/** The number of WAL senders of a branch: 0 (the default) to 64. */
export function walSendersOf(count: number | undefined): number {
  if (count === undefined) return 0;
  if (Number.isInteger(count) && count >= 0 && count <= 64) return count;
  throw new VeloError(
    'usage',
    'invalid-wal-senders',
    `A branch can't have ${count} WAL senders.`,
    'Give a number from 1 to 64, or 0 for none.',
  );
}

/** A branch can only listen on the loopback address, because velo has no certificates yet. */
export function checkListen(address: string | undefined): void {
  if (address === undefined || ['127.0.0.1', 'localhost', '::1'].includes(address)) return;
  throw new VeloError(
    'unable',
    'not-yet-available',
    `Listening on ${quoted(address)} needs TLS, which velo does not support yet.`,
    'Listen on the loopback address, and reach the branch through an SSH tunnel (`ssh -L`).',
  );
}
