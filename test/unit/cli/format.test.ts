import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytes } from '../../../src/bytes.ts';
import { clock, hiddenUrl, seconds, since, until } from '../../../src/cli/render/format.ts';
import { span } from '../../../src/contract/values/duration.ts';

describe('sizes', () => {
  it.each([
    [null, '–'],
    [0, '0 B'],
    [1023, '1023 B'],
    [1024, '1 kB'],
    [130560, '127.5 → 128 kB'.slice(8)],
    [9699328, '9.3 MB'],
    [1048575, '1 MB'],
    [10 * 1024 ** 3, '10 GB'],
  ])('%s bytes are %s', (count, expected) => {
    expect(bytes(count)).toBe(expected);
  });

  it('never take more than seven columns', () => {
    fc.assert(
      fc.property(
        fc.maxSafeInteger().filter((count) => count >= 0),
        (count) => {
          expect(bytes(count).length).toBeLessThanOrEqual(7);
        },
      ),
    );
  });
});

describe('times', () => {
  const now = Date.parse('2026-11-03T12:00:00Z');

  it.each([
    [0, '0s'],
    [999, '0s'],
    [-5000, '0s'],
    [13_000, '13s'],
    [300_000, '5m'],
    [302_000, '5m 2s'],
    [86_400_000, '1d'],
    [97_200_000, '1d 3h'],
  ])('%s ms are %s', (ms, expected) => {
    expect(span(ms)).toBe(expected);
  });

  it('are formatted as age, expiry and clock time', () => {
    expect(since('2026-11-03T11:59:47Z', now)).toBe('13s');
    expect(since(null, now)).toBe('–');
    expect(until('2026-11-05T13:00:00Z', now)).toBe('in 2d 1h');
    expect(until('2026-11-06T11:59:59Z', now)).toBe('in 3d');
    expect(until('2026-11-03T12:00:05Z', now)).toBe('in 5s');
    expect(until('2026-11-03T11:00:00Z', now)).toBe('expired');
    expect(until(null, now)).toBe('–');
    expect(clock('2026-11-03T11:59:47.123Z')).toBe('2026-11-03 11:59:47 UTC');
    expect(seconds(41)).toBe('0.0s');
    expect(seconds(1250)).toBe('1.3s');
  });
});

describe('the hidden connection string', () => {
  it('is built without the password and stays a URL', () => {
    const url = hiddenUrl({ user: 'a b', host: '::1', port: 15432, database: 'x/y' });
    expect(url).toBe('postgresql://a%20b:***@[::1]:15432/x%2Fy');
    expect(new URL(url).port).toBe('15432');
  });
});
