import { setTimeout as sleep } from 'node:timers/promises';

/** A request that failed, as far as the question "once more?" goes. `status` 0: no answer came. */
export interface Failure {
  status: number;
  headers: Record<string, string | number | undefined>;
  message: string;
  /** The answer is one that would come again. */
  final?: boolean;
}

/**
 * Attempts a request gets in all, the time that one run spends on failures in all, and on requests in all, whatever
 * becomes of them.
 */
export const limits = { attempts: 3, totalMs: 60_000, runMs: 120_000 } as const;

/**
 * The fixed table: how long to wait before the next attempt, in milliseconds, or null for "no more".
 * No answer and 5xx: 0.5 s, then 2 s. Rate limits (429, and the 403 of GitHub's primary and secondary limits): as long
 * as the answer says, a minute where it says nothing. Everything else is an answer and is believed at once.
 * `attempt` counts from 1; `spentMs` is what failures have cost so far; `nowMs` is in milliseconds since 1970.
 */
export function retryDelay(
  failure: Failure,
  { attempt, spentMs, nowMs }: { attempt: number; spentMs: number; nowMs: number },
): number | null {
  if (attempt >= limits.attempts) return null;
  const wait = isLimit(failure) ? limitWait(failure, nowMs) : isOutage(failure) ? 500 * 4 ** (attempt - 1) : null;
  return wait !== null && spentMs + wait <= limits.totalMs ? wait : null;
}

/** The server did not say what became of the request: it may have been carried out. */
export function isOutage(failure: Failure): boolean {
  return !failure.final && (failure.status === 0 || failure.status >= 500);
}

function isLimit({ status, headers, message }: Failure): boolean {
  if (status === 429) return true;
  return status === 403 && (headers['x-ratelimit-remaining'] === '0' || /\bsecondary rate\b/i.test(message));
}

// https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
function limitWait({ headers }: Failure, nowMs: number): number {
  const seconds = Number(headers['retry-after']);
  if (headers['retry-after'] !== undefined && seconds >= 0) return seconds * 1000;
  const reset = Number(headers['x-ratelimit-reset']);
  if (headers['x-ratelimit-remaining'] === '0' && reset > 0) return Math.max(0, reset * 1000 - nowMs) + 1000;
  return 60_000;
}

/** Decides and waits; one for a run, so that all its requests share one budget of time. */
export interface Retries {
  /** Waits and answers true, or answers false at once. `tookMs` is what the failed attempt cost. */
  again(failure: Failure, attempt: number, tookMs: number): Promise<boolean>;
}

/** @param signal ends a wait early; nothing is repeated after it */
export function createRetries(signal: AbortSignal): Retries {
  let spentMs = 0;
  return {
    async again(failure, attempt, tookMs) {
      spentMs += tookMs;
      const delay = signal.aborted ? null : retryDelay(failure, { attempt, spentMs, nowMs: Date.now() });
      if (delay === null) return false;
      spentMs += delay;
      await sleep(delay, undefined, { signal }).catch(() => {});
      return !signal.aborted;
    },
  };
}
