import { spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { algorithmsFor, keysOf, matches, readKnownHosts } from '../../../src/ssh/known-hosts.ts';

const keyOf = (type: string, content = 'x') => {
  const name = Buffer.from(type);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(name.length);
  return `${type} ${Buffer.concat([length, name, Buffer.from(content)]).toString('base64')}`;
};
const ed25519 = keyOf('ssh-ed25519');
const rsa = keyOf('ssh-rsa');
const trusted = (text: string, host: string, port = 22) => keysOf(readKnownHosts(text), host, port).trusted.length;

describe('a known_hosts file', () => {
  it('names hosts plainly, by patterns, with a port, and hashed', () => {
    expect(trusted(`db.example.com,10.0.0.7 ${ed25519} a comment`, 'DB.example.com')).toBe(1);
    expect(trusted(`*.example.com,!evil.example.com ${ed25519}`, 'db.example.com')).toBe(1);
    expect(trusted(`*.example.com,!evil.example.com ${ed25519}`, 'evil.example.com')).toBe(0);
    expect(trusted(`[db]:2222 ${ed25519}`, 'db', 2222)).toBe(1);
    expect(trusted(`[db]:2222 ${ed25519}`, 'db', 22)).toBe(0);
    expect(trusted(`db ${ed25519}`, 'db', 2222)).toBe(0);
    const salt = Buffer.alloc(20, 7);
    const hash = createHmac('sha1', salt).update('[db]:2222').digest('base64');
    expect(trusted(`|1|${salt.toString('base64')}|${hash} ${ed25519}`, 'db', 2222)).toBe(1);
    expect(trusted(`|1|${salt.toString('base64')}|${hash} ${ed25519}`, 'db', 22)).toBe(0);
  });

  it('keeps marked lines apart, and says which lines it can not read', () => {
    const text = `# hosts\r\n@revoked * ${rsa}\n@cert-authority db ${ed25519}\n\n@odd db ${ed25519}\ndb ssh-rsa AAAA\ndb\n`;
    const found = readKnownHosts(text);
    const { trusted, revoked, authorities } = keysOf(found, 'db', 22);
    expect([trusted.length, revoked.length, authorities.length]).toEqual([0, 1, 1]);
    expect(found.unreadable).toEqual([5, 6, 7]);
  });

  it('asks a server for keys of the types that it has, and never for SHA-1', () => {
    const { hosts } = readKnownHosts(`db ${rsa}\ndb ${keyOf('ssh-dss')}\ndb ${ed25519}`);
    expect(algorithmsFor(hosts)).toEqual(['ssh-ed25519', 'rsa-sha2-512', 'rsa-sha2-256']);
    expect(algorithmsFor([])).toEqual([]);
  });

  it('takes any text, in a time that does not explode', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string(), (text, host) => {
        keysOf(readKnownHosts(text), host, 22);
      }),
    );
    const from = performance.now();
    expect(matches(`${'*a'.repeat(2_000)}b`, 'a'.repeat(2_000))).toBe(false);
    expect(performance.now() - from).toBeLessThan(5_000);
  });
});

describe.skipIf(!existsSync('/usr/bin/ssh-keygen'))('a known_hosts file, read by OpenSSH too', () => {
  const folder = mkdtempSync(join(tmpdir(), 'velo-known-hosts-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The numbers of the lines in which `ssh-keygen -F` finds a host. */
  function found(text: string, name: string): number[] {
    const path = join(folder, 'known_hosts');
    writeFileSync(path, text);
    const { stdout } = spawnSync('ssh-keygen', ['-F', name, '-f', path], { encoding: 'utf8' });
    return [...stdout.matchAll(/found: line (\d+)/g)].map(([, line]) => Number(line));
  }

  const label = fc.constantFrom('a', 'b', 'ab', 'a.b', 'b.a', 'a-b');
  const port = fc.constantFrom(22, 2222);
  const written = fc.tuple(label, port).map(([host, at]) => (at === 22 ? host : `[${host}]:${at}`));
  const pattern = fc.oneof(
    written,
    fc
      .array(fc.constantFrom('a', 'b', '*', '?', '.', 'A', '[a]:*'), { minLength: 1, maxLength: 5 })
      .map((parts) => parts.join('')),
  );
  const names = fc
    .array(fc.tuple(fc.boolean(), pattern), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.map(([isNot, each]) => `${isNot ? '!' : ''}${each}`).join(','));
  const hashed = fc.tuple(written, fc.uint8Array({ minLength: 20, maxLength: 20 })).map(([name, salt]) => {
    const hash = createHmac('sha1', salt).update(name).digest('base64');
    return `|1|${Buffer.from(salt).toString('base64')}|${hash}`;
  });
  const line = fc.tuple(
    fc.constantFrom('', '', '', '@revoked ', '@cert-authority ', '  ', '# '),
    fc.oneof(names, hashed),
    fc.constantFrom(' ', '\t', '  '),
  );

  it('means the same hosts', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), label, port, (lines, host, at) => {
        const text = lines.map(([before, list, space]) => `${before}${list}${space}${ed25519}\n`).join('');
        const own = keysOf(readKnownHosts(text), host, at);
        const numbers = [...own.trusted, ...own.revoked, ...own.authorities].map((each) => each.line);
        expect(numbers.sort((a, b) => a - b)).toEqual(found(text, at === 22 ? host : `[${host}]:${at}`));
      }),
      { numRuns: 300 },
    );
  });
});
