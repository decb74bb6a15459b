import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  expiry,
  keyLine,
  keyName,
  nameFrom,
  network,
  readKeyLine,
  readPublicKey,
} from '../../../runner-agent/setup/ssh-key-line.ts';

const ed25519 = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl shop ci @ github';
const [type = '', key = ''] = ed25519.split(' ');

describe('a public key', () => {
  it('is read with its fingerprint, as `ssh-keygen -l` shows it', () => {
    expect(readPublicKey(`\n${ed25519}\r\n`)).toEqual({
      type,
      key,
      fingerprint: 'SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU',
      comment: 'shop ci @ github',
    });
  });

  it.each([
    ['options before it', `command="/bin/sh" ${ed25519}`],
    ['a second line', `${ed25519}\nssh-ed25519 ${key} other`],
    ['another type than its bytes say', `ssh-rsa ${key} x`],
    ['a type that is not known', `ssh-dss ${key}`],
    ['a certificate', `ssh-ed25519-cert-v01@openssh.com ${key}`],
    ['bytes missing', `${type} ${key.slice(0, -8)}`],
    ['bytes too many', `${type} ${key}AAAA`],
    ['no base64', `${type} ${key.slice(0, -1)}"`],
    ['bits that base64 does not need', `${type} ${key.slice(0, -1)}m=`],
    ['no key', type],
    ['nothing', ' \n'],
    ['a private key', '-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n'],
    ['a name of Object', `constructor ${key}`],
  ])('is refused with %s', (_, text) => {
    expect(() => readPublicKey(text)).toThrow(expect.objectContaining({ code: 'invalid-ssh-key' }));
  });

  it('has a name without characters that could mean something', () => {
    expect(nameFrom('  $(id) shop ci\u202e@x" ')).toBe('id-shop-ci-@x-');
    for (const name of ['', '-x', 'a b', 'a"b', 'a\nb', 'x'.repeat(65)])
      expect(() => keyName(name)).toThrow(expect.objectContaining({ code: 'invalid-ssh-key' }));
  });
});

describe('what limits a key', () => {
  it.each(['10.0.0.0/8', '203.0.113.7', '2001:db8::/32', '::1'])('can be used from %s', (text) => {
    expect(network(text)).toBe(text);
  });

  it.each(['10.0.0.0/33', '*', '!10.0.0.1', '10.0.0.1,10.0.0.2', 'example.org', '10.0.0.0/8"', '::/129', '10.0.0.0/'])(
    'can not be used from %s',
    (text) => {
      expect(() => network(text)).toThrow(expect.objectContaining({ code: 'invalid-value' }));
    },
  );

  it('ends on a day or at a moment that exists and is to come', () => {
    const now = Date.parse('2026-11-28T00:00:00Z');
    expect(expiry('2027-01-31', now)).toBe('2027-01-31T00:00:00Z');
    expect(expiry('2027-01-31T12:30Z', now)).toBe('2027-01-31T12:30:00Z');
    for (const text of ['2027-02-30', '2026-11-28', '2027-01-31T12:30', '31.1.2027', 'tomorrow', '2027-01-31T25:00Z'])
      expect(() => expiry(text, now)).toThrow(expect.objectContaining({ code: 'invalid-value' }));
  });
});

describe('the line for sshd', () => {
  const read = { name: 'shop-ci', type, key, fingerprint: readPublicKey(ed25519).fingerprint };

  it.each([
    [{ from: [], expiresAt: null }, 'restrict,port-forwarding ssh-ed25519'],
    [{ from: ['10.0.0.0/8', '::1'], expiresAt: null }, 'restrict,port-forwarding,from="10.0.0.0/8,::1" ssh-ed25519'],
    [
      { from: ['10.0.0.1'], expiresAt: '2027-01-31T12:30:00Z' },
      'restrict,port-forwarding,from="10.0.0.1",expiry-time="20270131123000Z" ssh-ed25519',
    ],
  ])('%j is read back as it was written', (change, beginning) => {
    const line = keyLine({ ...read, ...change });
    expect(line.startsWith(`${beginning} `)).toBe(true);
    expect(readKeyLine(line)).toEqual({ ...read, ...change });
  });

  it('is not mistaken for one that velo did not write', () => {
    for (const line of [ed25519, `no-pty ${ed25519}`, `restrict,port-forwarding,command="id" ${type} ${key} x`])
      expect(readKeyLine(line)).toBeUndefined();
  });
});

describe('keys of every type that ssh-keygen makes', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'velo-keys-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['ed25519', []],
    ['ecdsa', ['-b', '256']],
    ['ecdsa', ['-b', '521']],
    ['rsa', ['-b', '2048']],
  ])('%s %j', (kind, bits) => {
    const file = join(folder, `${kind}${bits.join('')}`);
    execFileSync('ssh-keygen', ['-q', '-t', kind, ...bits, '-N', '', '-f', file]);
    const shown = execFileSync('ssh-keygen', ['-lf', `${file}.pub`], { encoding: 'utf8' });
    expect(readPublicKey(readFileSync(`${file}.pub`, 'utf8')).fingerprint).toBe(shown.split(' ')[1]);
  });

  it('but not an RSA key that is too short', () => {
    execFileSync('ssh-keygen', ['-q', '-t', 'rsa', '-b', '1024', '-N', '', '-f', join(folder, 'short')]);
    expect(() => readPublicKey(readFileSync(join(folder, 'short.pub'), 'utf8'))).toThrow('2048 bits');
  });
});
