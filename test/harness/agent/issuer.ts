import { createHmac, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on the loopback that signs tokens as GitHub does, and gives them to jobs. */
export interface Issuer {
  /** `127.0.0.1:<port>`, as in a trust line. */
  server: string;
  /** `iss` of its tokens. */
  url: string;
  /** The claims of the next tokens that jobs ask for; `aud` is what the job asks for. */
  claims: Record<string, unknown>;
  /** Audiences that jobs asked for. */
  asked: string[];
  /** How often its keys were asked for. */
  keyRequests: number;
  /** Answers the next requests for keys in its place. */
  lie: ((response: ServerResponse) => void) | undefined;
  /** What a job's environment needs to ask for tokens. */
  env: Record<string, string>;
  /** A token, signed with the present key. `header` and `claims` replace the usual ones; undefined removes one. */
  token(claims?: Record<string, unknown>, header?: Record<string, unknown>): string;
  /** A token whose signature is made by `signed` from what is to be signed. */
  forged(header: Record<string, unknown>, claims: Record<string, unknown>, signed: (text: string) => string): string;
  /** A new key, which replaces the present one. */
  rotate(): void;
  publicKey: KeyObject;
  privateKey: KeyObject;
  keyId: string;
  close(): Promise<void>;
}

/** The claims of a run for a pull request of the repository 186853002, as GitHub documents them. */
export function pullClaims(number: number, change: Record<string, unknown> = {}): Record<string, unknown> {
  const ref = `refs/pull/${number}/merge`;
  return runClaims('pull_request', ref, { head_ref: `feature-${number}`, base_ref: 'main', ...change });
}

/** The same for a run for something else. */
export function runClaims(event: string, ref: string, change: Record<string, unknown> = {}): Record<string, unknown> {
  const workflow = `octo/shop/.github/workflows/database.yml@${ref}`;
  return {
    // Configurable, so it must not matter.
    sub: 'repo:someone/else:ref:refs/heads/main',
    repository: 'octo/shop',
    repository_id: '186853002',
    repository_owner: 'octo',
    repository_owner_id: '65',
    repository_visibility: 'private',
    run_id: '700',
    run_number: '10',
    run_attempt: '2',
    actor: 'octocat',
    actor_id: '12',
    workflow: 'database',
    head_ref: '',
    base_ref: '',
    event_name: event,
    ref,
    ref_type: 'branch',
    runner_environment: 'self-hosted',
    workflow_ref: workflow,
    job_workflow_ref: workflow,
    ...change,
  };
}

/** Starts an issuer on a free port. Tokens live for five minutes, by the clock `now` (milliseconds since 1970). */
export async function startIssuer(now: () => number = Date.now): Promise<Issuer> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://loopback');
    if (url.pathname === '/_services/token/.well-known/jwks') {
      issuer.keyRequests += 1;
      if (issuer.lie) return issuer.lie(response);
      const key = { ...issuer.publicKey.export({ format: 'jwk' }), kid: issuer.keyId, use: 'sig', alg: 'RS256' };
      // Others are published beside it.
      return void response.end(JSON.stringify({ keys: [{ kty: 'EC', kid: 'other', crv: 'P-256' }, key] }));
    }
    const isJob = url.pathname === '/job' && request.headers.authorization === 'Bearer request-token';
    if (!isJob) return void response.writeHead(404).end();
    const aud = url.searchParams.get('audience') ?? '';
    issuer.asked.push(aud);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ value: issuer.token({ aud }) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const url = `http://${host}/_services/token`;
  const issuer: Issuer = {
    server: host,
    url,
    claims: {},
    asked: [],
    keyRequests: 0,
    lie: undefined,
    env: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `http://${host}/job?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
      GITHUB_SERVER_URL: `http://${host}`,
    },
    token: (claims = {}, header = {}) => {
      const seconds = Math.floor(now() / 1000);
      const times = { iat: seconds, nbf: seconds - 600, exp: seconds + 300, jti: randomUUID() };
      return issuer.forged(
        { alg: 'RS256', typ: 'JWT', kid: issuer.keyId, ...header },
        { iss: url, ...times, ...issuer.claims, ...claims },
        (text) => sign('RSA-SHA256', Buffer.from(text), issuer.privateKey).toString('base64url'),
      );
    },
    forged: (header, claims, signed) => {
      const text = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
      return `${text}.${signed(text)}`;
    },
    rotate: () => Object.assign(issuer, newKey()),
    ...newKey(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return issuer;
}

/** Signs with a secret, as an attacker does who hopes that the public key is taken for one. */
export const hmac = (secret: string | Buffer) => (text: string) =>
  createHmac('sha256', secret).update(text).digest('base64url');

function newKey(): Pick<Issuer, 'publicKey' | 'privateKey' | 'keyId'> {
  return { ...generateKeyPairSync('rsa', { modulusLength: 2048 }), keyId: randomUUID() };
}
