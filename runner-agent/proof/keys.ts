import { createPublicKey, type KeyObject } from 'node:crypto';
import * as z from 'zod/mini';
import { VeloError } from '../../src/contract/errors/error.ts';

const second = 1_000;
/** Milliseconds after which keys are fetched again before they are used. */
const freshMs = 3_600 * second;
/** Milliseconds for which keys are used when the issuer can't be reached. */
const staleMs = 24 * 3_600 * second;
/** The fewest milliseconds between two requests: with keys at hand, and without. */
const pauseMs = { known: 60 * second, none: 5 * second };
/** Bounds of an answer. */
const patienceMs = 10 * second;
const sizeLimit = 256 * 1024;

const keySet = z.object({
  keys: z.array(z.record(z.string(), z.unknown())).check(z.maxLength(100)),
});
const signingKey = z.object({
  kty: z.literal('RSA'),
  kid: z.string().check(z.minLength(1), z.maxLength(256)),
  n: z.string(),
  e: z.string(),
  alg: z.optional(z.literal('RS256')),
  use: z.optional(z.literal('sig')),
});

/** The keys of one issuer, as it publishes them, in memory. `now` is the time in milliseconds since 1970. */
export class IssuerKeys {
  readonly #issuer: string;
  readonly #now: () => number;
  #keys = new Map<string, KeyObject>();
  #fetchedAt = Number.NEGATIVE_INFINITY;
  #askedAt = Number.NEGATIVE_INFINITY;
  #asking: Promise<void> | undefined;
  #failure: unknown;

  constructor(issuer: string, now: () => number = Date.now) {
    this.#issuer = issuer;
    this.#now = now;
  }

  /**
   * The key with this id; undefined: the issuer has none. An unknown id is a reason to ask the issuer, once a minute at
   * most, whoever sends how many of them.
   * @throws VeloError unable `issuer-unreachable`, if there are no keys of the last 24 hours either
   */
  async find(kid: string): Promise<KeyObject | undefined> {
    if (this.#age() >= freshMs || !this.#keys.has(kid)) await this.#refresh();
    if (this.#age() >= staleMs) throw unreachable(this.#issuer, this.#failure);
    return this.#keys.get(kid);
  }

  #age(): number {
    return Math.abs(this.#now() - this.#fetchedAt);
  }

  /** Asks the issuer, unless that was done just now; a failure is kept for the error. */
  async #refresh(): Promise<void> {
    const pause = this.#keys.size > 0 ? pauseMs.known : pauseMs.none;
    const since = this.#now() - this.#askedAt;
    // Below zero: the clock was set back.
    if (!this.#asking && (since >= pause || since < 0)) {
      this.#askedAt = this.#now();
      this.#asking = this.#fetch().finally(() => {
        this.#asking = undefined;
      });
    }
    await this.#asking;
  }

  async #fetch(): Promise<void> {
    try {
      this.#keys = read(await get(`${this.#issuer}/.well-known/jwks`));
      this.#fetchedAt = this.#now();
    } catch (error) {
      this.#failure = error;
    }
  }
}

/** Reads a document of limited size, from this URL and no other. */
async function get(url: string): Promise<unknown> {
  const signal = AbortSignal.timeout(patienceMs);
  const response = await fetch(url, { redirect: 'error', signal, headers: { accept: 'application/json' } });
  if (response.status !== 200) throw new Error(`it answered with the status ${response.status}`);
  let text = '';
  const decoder = new TextDecoder();
  let size = 0;
  // Leaving the loop early closes the connection.
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > sizeLimit) throw new Error(`its answer has more than ${sizeLimit / 1024} kB`);
    text += decoder.decode(part, { stream: true });
  }
  return JSON.parse(text);
}

/** The usable keys of a set; those of other kinds are left out. */
function read(document: unknown): Map<string, KeyObject> {
  const { keys } = z.parse(keySet, document);
  const found = keys.flatMap((each): [string, KeyObject][] => {
    const { data } = z.safeParse(signingKey, each);
    if (!data) return [];
    const { kty, kid, n, e } = data;
    return [[kid, createPublicKey({ key: { kty, n, e }, format: 'jwk' })]];
  });
  if (found.length === 0) throw new Error('its answer has no key for RS256');
  return new Map(found);
}

function unreachable(issuer: string, cause: unknown): VeloError {
  const { message, cause: deeper } = (cause ?? {}) as { message?: string; cause?: { message?: string } };
  const why = [message, deeper?.message].filter(Boolean).join(': ');
  return new VeloError(
    'unable',
    'issuer-unreachable',
    `The host can't get the keys of ${issuer}${why ? `: ${why}` : ''}.`,
    'The host must be able to reach it over HTTPS, directly. Run the job again.',
    { cause },
  );
}
