import { createHash, randomBytes } from 'node:crypto';
import { VeloError } from '../../src/contract/errors/error.ts';
import type { TrustLine } from '../../src/contract/rights/trust-line.ts';
import { type Proof, proofOf } from './claims.ts';
import { TokenVerifier } from './verify.ts';

/** Milliseconds that a session lives. */
const lifeMs = 15 * 60_000;
/** How many sessions and how many ids of tokens are kept in memory; what would exceed this is refused. */
const most = { sessions: 10_000, tokens: 100_000 };

/** A session as its client gets it. */
export interface Session {
  /** The secret that stands for it. */
  session: string;
  /** ISO 8601, UTC. */
  expiresAt: string;
}

/** The sessions of proven runs, in memory only: a restart of the agent ends them, and clients ask anew. */
export class Sessions {
  readonly #lines: readonly TrustLine[];
  readonly #verifier: TokenVerifier;
  readonly #now: () => number;
  #startedAt: number;
  /** By a hash of the secret: what a lookup takes says nothing about the secret. */
  readonly #sessions = new Map<string, { proof: Proof; until: number }>();
  /** The ids of used tokens, until they expire. */
  readonly #used = new Map<string, number>();

  /** `host` is the audience's name: `velo:<host>`. `now` is the time in milliseconds since 1970. */
  constructor(lines: readonly TrustLine[], host: string, now: () => number = Date.now) {
    this.#lines = lines;
    this.#now = now;
    this.#startedAt = inSeconds(now());
    this.#verifier = new TokenVerifier(new Set(lines.map(({ issuer }) => issuer)), audienceOf(host), now);
  }

  /**
   * Takes a token, once, for a session.
   * @throws VeloError unable `token-invalid`, `token-used`, `not-trusted`, `issuer-unreachable`, `too-many-sessions`
   */
  async open(token: string): Promise<Session & { proof: Proof }> {
    const { issuer, claims, id, issuedAt, expiresAt } = await this.#verifier.verify(token);
    const ofIssuer = this.#lines.filter((line) => line.issuer === issuer);
    const proof = proofOf(claims, ofIssuer);
    // Not remembered: anybody can have tokens of repositories that nobody trusts.
    if (!proof) throw notTrusted(claims.event_name);
    this.#forget();
    const key = `${issuer} ${id}`;
    // It may have been used before the agent was started, which has forgotten that.
    if (this.#used.has(key) || issuedAt < this.#startedAt) throw used();
    const full = this.#used.size >= most.tokens || this.#sessions.size >= most.sessions;
    if (full) throw tooMany();
    this.#used.set(key, expiresAt);
    const session = randomBytes(32).toString('base64url');
    const until = this.#now() + lifeMs;
    this.#sessions.set(hashed(session), { proof, until });
    return { session, expiresAt: new Date(until).toISOString(), proof };
  }

  /** @throws VeloError unable `session-expired` */
  find(session: string): Proof {
    const found = this.#sessions.get(hashed(session));
    if (found && found.until > this.#now()) return found.proof;
    throw new VeloError('unable', 'session-expired', 'The session has ended, or there is none.', 'Prove the job anew.');
  }

  #forget(): void {
    const now = this.#now();
    // The clock was ahead at the start, and has been put right: what was used before is older than that, too.
    if (now < this.#startedAt) this.#startedAt = inSeconds(now);
    for (const [key, until] of this.#used) if (until <= now) this.#used.delete(key);
    for (const [key, { until }] of this.#sessions) if (until <= now) this.#sessions.delete(key);
  }
}

export const audienceOf = (host: string): string => `velo:${host}`;

/** Tokens count in seconds. */
const inSeconds = (ms: number) => Math.floor(ms / 1000) * 1000;

const hashed = (secret: string) => createHash('sha256').update(secret).digest('base64url');

function used(): VeloError {
  return new VeloError(
    'unable',
    'token-used',
    "The job's token was used before, or is older than the host's agent.",
    'A token is good for one session: ask for another.',
  );
}

function notTrusted(event: string): VeloError {
  return new VeloError(
    'unable',
    'not-trusted',
    `No trust line of this host fits the job (event ${event.replace(/[^a-z_]/g, '')}).`,
    'Run as root on the host: `velo setup --trust …`. docs/security.md says which runs a line fits.',
  );
}

function tooMany(): VeloError {
  return new VeloError(
    'unable',
    'too-many-sessions',
    'The agent has as many sessions as it keeps.',
    'Run the job again in a quarter of an hour.',
  );
}
