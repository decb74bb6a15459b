import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Failure, limits, retryDelay } from '../../../src/github/api/retry.ts';

const failure = (status: number, headers: Failure['headers'] = {}, message = ''): Failure => ({
  status,
  headers,
  message,
});

describe('the table of statuses', () => {
  it.for<[string, Failure, number, number | null]>([
    ['no answer', failure(0), 1, 500],
    ['no answer, twice', failure(0), 2, 2000],
    ['500', failure(500), 1, 500],
    ['503, twice', failure(503), 2, 2000],
    ['503, three times', failure(503), 3, null],
    ['401', failure(401), 1, null],
    ['403', failure(403, { 'x-ratelimit-remaining': '900' }), 1, null],
    ['404', failure(404), 1, null],
    ['422', failure(422), 1, null],
    ['429 with a time', failure(429, { 'retry-after': '3' }), 1, 3000],
    ['429 without', failure(429), 1, 60_000],
    ['a secondary limit', failure(403, { 'retry-after': '2' }, 'You have exceeded a secondary rate limit'), 1, 2000],
    [
      'the hour’s limit, soon over',
      failure(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '110' }),
      1,
      11_000,
    ],
    ['the hour’s limit', failure(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '900' }), 1, null],
  ])('%s', ([_name, failed, attempt, delay]) => {
    expect(retryDelay(failed, { attempt, spentMs: 0, nowMs: 100_000 })).toBe(delay);
  });

  it('never allows more than three attempts or a minute', () => {
    const any = fc.record({
      status: fc.integer({ min: 0, max: 599 }),
      headers: fc.record({ 'retry-after': fc.string() }, { requiredKeys: [] }),
      message: fc.string(),
    });
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 5 }), fc.nat(120_000), (failed, attempt, spent) => {
        const delay = retryDelay(failed, { attempt, spentMs: spent, nowMs: 0 });
        if (delay === null) return;
        expect(attempt).toBeLessThan(limits.attempts);
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(spent + delay).toBeLessThanOrEqual(limits.totalMs);
      }),
    );
  });
});
