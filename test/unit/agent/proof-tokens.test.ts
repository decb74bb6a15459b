import { generateKeyPairSync, sign } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Sessions } from '../../../runner-agent/proof/sessions.ts';
import { trustLine } from '../../../src/contract/rights/trust-line.ts';
import { hmac, type Issuer, pullClaims, startIssuer } from '../../harness/agent/issuer.ts';

// Tokens over real HTTP, signed with real keys. Time is passed in: a token is as old as the test says.

const second = 1_000;
const hour = 3_600 * second;
let time: number;
let issuer: Issuer;
let sessions: Sessions;
const now = () => time;
const sessionsFor = (host: string) => new Sessions([trustLine(`github:${issuer.server}/186853002=shop`)], host, now);
const open = (token: string) => sessions.open(token);
const refused = (code: string, why = '') =>
  expect.objectContaining({ kind: 'unable', code, message: expect.stringContaining(why) });

beforeEach(async () => {
  time = Date.parse('2026-11-03T12:00:00.400Z');
  issuer = await startIssuer(now);
  issuer.claims = { ...pullClaims(42), aud: 'velo:db1' };
  sessions = sessionsFor('db1');
});
afterEach(() => issuer.close());

describe('a token', () => {
  it('buys a session for its owner, whatever `sub` says', async () => {
    const { session, expiresAt, proof } = await open(issuer.token());
    expect(session).toMatch(/^[\w-]{43}$/);
    expect(expiresAt).toBe('2026-11-03T12:15:00.400Z');
    expect(proof).toMatchObject({ pull: `github:${issuer.server}/186853002#42`, projects: ['shop'] });
    expect(sessions.find(session)).toEqual(proof);
    time += 15 * 60 * second - 1;
    expect(sessions.find(session)).toEqual(proof);
    time += 1;
    for (const secret of [session, '', 'x'.repeat(43)])
      expect(() => sessions.find(secret)).toThrow(refused('session-expired'));
  });

  it('counts once', async () => {
    const token = issuer.token();
    await open(token);
    await expect(open(token)).rejects.toThrow(refused('token-used'));
    // A new agent has forgotten which tokens were used: it takes none that is older than itself.
    const before = issuer.token();
    time += second;
    sessions = sessionsFor('db1');
    await expect(open(before)).rejects.toThrow(refused('token-used'));
    await open(issuer.token());
    // Its clock was a day ahead, and is put right.
    time -= 24 * hour;
    await open(issuer.token());
    await expect(open(before)).rejects.toThrow(refused('token-invalid', 'nbf'));
  });

  it('is of two at the same time good for one', async () => {
    const token = issuer.token();
    const results = await Promise.allSettled([open(token), open(token), open(token)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
  });

  it.each([
    ['for another host', { aud: 'velo:db2' }, 'aud'],
    ['for this host and another', { aud: ['velo:db1', 'velo:db2'] }, '`aud`'],
    ['for a host whose name begins so', { aud: 'velo:db1.example.org' }, 'aud'],
    ['for the repository’s owner, as by default', { aud: 'https://github.com/octo' }, 'aud'],
    ['for nobody', { aud: undefined }, 'aud'],
    ['without an id', { jti: undefined }, 'jti'],
    ['without an end', { exp: undefined }, 'exp'],
    ['without a beginning', { nbf: undefined }, 'nbf'],
    ['without a time', { iat: undefined }, 'iat'],
    ['of another issuer', { iss: 'https://token.actions.githubusercontent.com' }, 'issuer'],
    ['without an issuer', { iss: undefined }, 'issuer'],
    ['without a repository', { repository_id: undefined }, '`repository_id`'],
    ['with a repository’s id as a number', { repository_id: 186853002 }, '`repository_id`'],
  ])('%s is refused', async (_, claims, why) => {
    await expect(open(issuer.token(claims))).rejects.toThrow(refused('token-invalid', why));
  });

  it('that expired a second ago is refused; one from the near future is not', async () => {
    const at = Math.floor(time / second);
    await expect(open(issuer.token({ exp: at - 1 }))).rejects.toThrow(refused('token-invalid', 'expired'));
    await expect(open(issuer.token({ exp: at }))).rejects.toThrow(refused('token-invalid', 'expired'));
    await open(issuer.token({ exp: at + 1, nbf: at + 30, iat: at + 30 }));
    await expect(open(issuer.token({ nbf: at + 32 }))).rejects.toThrow(refused('token-invalid', 'nbf'));
    await expect(open(issuer.token({ iat: at + 32 }))).rejects.toThrow(refused('token-invalid', 'future'));
  });

  it('of another repository, pull request’s fork or event is not trusted', async () => {
    const other = issuer.token({ repository_id: '186853003' });
    await expect(open(other)).rejects.toThrow(refused('not-trusted'));
    const comment = issuer.token({ event_name: 'issue_comment' });
    await expect(open(comment)).rejects.toThrow(refused('not-trusted', 'issue_comment'));
    // Another server's repository of the same number: a line and its issuer are one pair.
    const second = await startIssuer(now);
    try {
      const lines = [`github:${issuer.server}/1=shop`, `github:${second.server}/186853002=shop`].map(trustLine);
      const both = new Sessions(lines, 'db1', now);
      await expect(both.open(issuer.token())).rejects.toThrow(refused('not-trusted'));
      const lying = second.token({ ...issuer.claims, iss: issuer.url }, { kid: issuer.keyId });
      await expect(both.open(lying)).rejects.toThrow(refused('token-invalid', 'signature'));
      await expect(both.open(second.token({ ...issuer.claims }))).resolves.toMatchObject({
        proof: { repository: `github:${second.server}/186853002` },
      });
    } finally {
      await second.close();
    }
  });
});

describe('a signature', () => {
  it('by nobody, by the public key as a secret, or by another key is refused', async () => {
    const pem = issuer.publicKey.export({ type: 'spki', format: 'pem' });
    const claims = JSON.parse(Buffer.from(issuer.token().split('.')[1] ?? '', 'base64url').toString());
    const kid = issuer.keyId;
    const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const by = (key: typeof stranger, hash: string) => (text: string) =>
      sign(hash, Buffer.from(text), key).toString('base64url');
    const good = by(issuer.privateKey, 'RSA-SHA256');
    for (const [header, signed] of [
      [{ alg: 'none', kid }, () => ''],
      [{ alg: 'None', kid }, () => ''],
      [{ alg: 'HS256', kid }, hmac(pem)],
      [{ alg: 'HS256', kid }, hmac(JSON.stringify(issuer.publicKey.export({ format: 'jwk' })))],
      [{ alg: 'RS256', kid }, by(stranger, 'RSA-SHA256')],
      [{ alg: 'RS256', kid: 'other' }, good],
      [{ alg: 'RS256' }, good],
      [{ alg: 'RS512', kid }, by(issuer.privateKey, 'RSA-SHA512')],
      [{ alg: 'RS256', kid, jwk: { kty: 'RSA' }, crit: ['b64'], b64: false }, good],
      [{ alg: 'RS256', kid, jku: `http://${issuer.server}/elsewhere` }, by(stranger, 'RSA-SHA256')],
      [{ alg: 'RS256', kid }, () => ''],
    ] as const) {
      const token = issuer.forged({ typ: 'JWT', ...header }, claims, signed);
      await expect(open(token), JSON.stringify(header)).rejects.toThrow(refused('token-invalid'));
    }
    // None of them counted as the use of this id.
    await open(issuer.forged({ alg: 'RS256', typ: 'JWT', kid }, claims, good));
  });

  it('over other words than these is refused', async () => {
    const [header, , signature] = issuer.token().split('.');
    const changed = Buffer.from(JSON.stringify({ ...pullClaims(43), iss: issuer.url, aud: 'velo:db1' }));
    for (const token of [
      `${header}.${changed.toString('base64url')}.${signature}`,
      '',
      'x',
      '..',
      `${issuer.token()}.x`,
      `e30.e30.${signature}`,
      `${header}.bnVsbA.${signature}`,
      'x'.repeat(20_000),
    ]) {
      await expect(open(token)).rejects.toThrow(refused('token-invalid'));
    }
  });
});

describe('the keys of an issuer', () => {
  it('are asked for once, and again for an unknown one, once a minute', async () => {
    expect(issuer.keyRequests).toBe(0);
    await Promise.all([open(issuer.token()), open(issuer.token())]);
    expect(issuer.keyRequests).toBe(1);
    const strange = () => open(issuer.token({}, { kid: 'unknown' }));
    for (let each = 0; each < 5; each += 1)
      await expect(strange()).rejects.toThrow(refused('token-invalid', 'no such key'));
    expect(issuer.keyRequests).toBe(1);
    time += 60 * second;
    for (let each = 0; each < 5; each += 1)
      await expect(strange()).rejects.toThrow(refused('token-invalid', 'no such key'));
    expect(issuer.keyRequests).toBe(2);
    issuer.rotate();
    await expect(open(issuer.token())).rejects.toThrow(refused('token-invalid', 'no such key'));
    time += 60 * second;
    await open(issuer.token());
    expect(issuer.keyRequests).toBe(3);
  });

  it('are used for a day when it does not answer, and then no more', async () => {
    await open(issuer.token());
    issuer.lie = (response) => void response.writeHead(503).end();
    time += 23 * hour;
    await open(issuer.token());
    time += hour;
    await expect(open(issuer.token())).rejects.toThrow(refused('issuer-unreachable', 'status 503'));
    issuer.lie = undefined;
    time += 60 * second;
    await open(issuer.token());
  });

  it('are taken from a short, plain answer only', async () => {
    const liar = await startIssuer(now);
    const stolen = `http://${liar.server}/_services/token/.well-known/jwks`;
    const key = { ...issuer.publicKey.export({ format: 'jwk' }), kid: issuer.keyId };
    const padded = JSON.stringify({ keys: [key], padding: 'x'.repeat(300 * 1024) });
    const lies: [why: string, lie: NonNullable<Issuer['lie']>][] = [
      ['redirect', (response) => void response.writeHead(302, { location: stolen }).end()],
      ['more than 256 kB', (response) => void response.end(padded)],
      ['JSON', (response) => void response.end('<html>')],
      ['no key', (response) => void response.end('{"keys":[]}')],
      ['no key', (response) => void response.end(JSON.stringify({ keys: [{ ...key, kty: 'oct', k: 'AAAA' }] }))],
      ['no key', (response) => void response.end(JSON.stringify({ keys: [{ ...key, alg: 'RS512' }] }))],
    ];
    try {
      for (const [why, lie] of lies) {
        issuer.lie = lie;
        await expect(sessionsFor('db1').open(issuer.token()), why).rejects.toThrow(refused('issuer-unreachable', why));
      }
      expect(liar.keyRequests).toBe(0);
    } finally {
      await liar.close();
    }
  });
});
