import { hasCode, VeloError } from '../contract/errors/error.ts';
import { ask, type Door, open } from './call.ts';
import type { Answer } from './protocol.ts';

/** Milliseconds before its end at which a session is no longer used. */
const marginMs = 30_000;

/** Proves to an agent who the caller is: one token buys one session, which is renewed when it ends. */
export class Prover {
  readonly #door: Door;
  readonly #token: () => Promise<string>;
  #session: Promise<Kept> | undefined;

  /** `token` gets a new one at each call. */
  constructor(door: Door, token: () => Promise<string>) {
    this.#door = door;
    this.#token = token;
  }

  /** Does something with a session; once more, with another, if the agent has forgotten it. */
  async with<T>(work: (session: string) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#current());
    } catch (error) {
      // Refused before anything was begun.
      if (!hasCode(error, 'session-expired')) throw error;
      this.#session = undefined;
      return work(await this.#current());
    }
  }

  async #current(): Promise<string> {
    const before = this.#session;
    if (!before) return (await this.#begin()).session;
    const { session, until } = await before;
    if (until - marginMs > Date.now()) return session;
    // Of several that find it ended, the first renews it.
    return (await (this.#session === before ? this.#begin() : (this.#session ?? this.#begin()))).session;
  }

  #begin(): Promise<Kept> {
    const begun = this.#prove().catch((error: unknown) => {
      if (this.#session === begun) this.#session = undefined;
      throw error;
    });
    this.#session = begun;
    return begun;
  }

  async #prove(again = true): Promise<Kept> {
    const reply = await open({ door: this.#door }, '/prove', { token: await this.#token() });
    const answer = (await ask(reply)) as Answer;
    if ('value' in answer) {
      const { session, expiresAt } = answer.value as { session: string; expiresAt: string };
      return { session, until: Date.parse(expiresAt) };
    }
    const error = VeloError.from(answer.error);
    // The agent was started after the token was issued; a newer one does.
    if (again && hasCode(error, 'token-used')) return this.#prove(false);
    throw hasCode(error, 'unknown-operation') ? older() : error;
  }
}

/** A session; `until` in milliseconds since 1970. */
interface Kept {
  session: string;
  until: number;
}

function older(): VeloError {
  return new VeloError(
    'unable',
    'protocol-mismatch',
    'This agent takes no proof: it is older, or this is the socket for people.',
    'Install the same version of velo on the host, and use the socket for jobs.',
  );
}

/** Without an agent nobody checks a proof, and a job that relies on one must not go on without. */
export function nobodyToConvince(): VeloError {
  return new VeloError(
    'unable',
    'agent-needed',
    "A job proves who it is to the host's agent, and there is none to be asked.",
    'Set up the host (`sudo velo setup`), or leave `proof-host` out.',
  );
}
