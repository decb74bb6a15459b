import * as z from 'zod/mini';
import { VeloError } from '../../src/contract/errors/error.ts';
import { type Claims, claimsSchema } from './claims.ts';
import { IssuerKeys } from './keys.ts';

/** Seconds that the clocks of issuer and host may differ, for what lies in the future. What has expired has expired. */
const skew = 30;
/** The most characters in a token; GitHub's have some 2,000. */
const tokenLimit = 16 * 1024;

const numbers = z.object({
  iss: z.string(),
  aud: z.string(),
  exp: z.number(),
  nbf: z.number(),
  iat: z.number(),
  jti: z.string().check(z.minLength(1), z.maxLength(256)),
});

/** A token that is genuine and meant for this host. */
export interface VerifiedToken {
  issuer: string;
  claims: Claims;
  /** Its id; unique for its issuer. */
  id: string;
  /** Milliseconds since 1970. */
  issuedAt: number;
  expiresAt: number;
}

/** Verifies tokens of some issuers for one audience. `now` is the time in milliseconds since 1970. */
export class TokenVerifier {
  readonly #keys: ReadonlyMap<string, IssuerKeys>;
  readonly #audience: string;
  readonly #now: () => number;

  constructor(issuers: Iterable<string>, audience: string, now: () => number = Date.now) {
    this.#keys = new Map([...issuers].map((issuer) => [issuer, new IssuerKeys(issuer, now)]));
    this.#audience = audience;
    this.#now = now;
  }

  /** @throws VeloError unable `token-invalid`, `issuer-unreachable` */
  async verify(token: string): Promise<VerifiedToken> {
    if (token.length > tokenLimit) throw invalid('it is too long');
    const issuer = claimedIssuer(token);
    const keys = issuer === undefined ? undefined : this.#keys.get(issuer);
    if (issuer === undefined || !keys) throw invalid('no trust line of this host names its issuer');
    const { jwtVerify } = await import('jose/jwt/verify');
    const keyOf = async ({ kid }: { kid?: string }) => {
      const key = kid === undefined ? undefined : await keys.find(kid);
      if (!key) throw invalid('its issuer has no such key');
      return key;
    };
    const now = this.#now();
    const { payload } = await jwtVerify(token, keyOf, {
      algorithms: ['RS256'],
      issuer,
      audience: this.#audience,
      clockTolerance: skew,
      currentDate: new Date(now),
      requiredClaims: ['exp', 'nbf', 'iat', 'jti'],
    }).catch((error: unknown) => {
      throw error instanceof VeloError ? error : invalid((error as Error).message, error);
    });
    const times = z.safeParse(numbers, payload);
    const claims = z.safeParse(claimsSchema, payload);
    if (!times.success || !claims.success) throw invalid(`it lacks ${lacking(times.error ?? claims.error)}`);
    const { exp, iat, jti } = times.data;
    if (exp * 1000 <= now) throw invalid('it has expired');
    if (iat > now / 1000 + skew) throw invalid('it was issued in the future');
    return { issuer, claims: claims.data, id: jti, issuedAt: iat * 1000, expiresAt: exp * 1000 };
  }
}

/** What a token says of its issuer, before anything of it is believed: it only chooses whose keys to try. */
function claimedIssuer(token: string): string | undefined {
  try {
    const { iss } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return typeof iss === 'string' ? iss : undefined;
  } catch {
    return undefined;
  }
}

function lacking(error: z.core.$ZodError | undefined): string {
  return [...new Set(error?.issues.map(({ path }) => `\`${path.join('.')}\``))].join(', ');
}

/** The reason is one that the job can act on: it has the token itself. */
function invalid(why: string, cause?: unknown): VeloError {
  return new VeloError(
    'unable',
    'token-invalid',
    `The job's token is not accepted: ${why}.`,
    "Set `proof-host` to the name that `velo doctor` on the host shows. Compare the clocks of the host and of GitHub's server.",
    { cause },
  );
}
