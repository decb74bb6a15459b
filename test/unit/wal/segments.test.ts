import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatLsn,
  parseLsn,
  parseSegment,
  segmentName,
  segmentOf,
  segmentStart,
} from '../../../src/postgres/wal/segments.ts';

const mb = 1024 * 1024;
/** initdb accepts the powers of two from 1 MB to 1 GB. */
const sizes = fc.integer({ min: 0, max: 10 }).map((power) => mb * 2 ** power);
const lsns = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
const timelines = fc.integer({ min: 1, max: 0xffff_ffff });

describe('the name of a segment', () => {
  it.for<[string, number, number, string]>([
    // As pg_walfile_name() says on PostgreSQL 15 (16 MB), and by its documentation for other sizes.
    ['0/1000000', 16 * mb, 1, '000000010000000000000001'],
    ['16/B374D848', 16 * mb, 1, '0000000100000016000000B3'],
    ['0/FFFFFFFF', 16 * mb, 10, '0000000A00000000000000FF'],
    ['1/0', 16 * mb, 10, '0000000A0000000100000000'],
    ['0/FFFFFFFF', mb, 1, '000000010000000000000FFF'],
    ['FFFFFFFF/FFFFFFFF', 1024 * mb, 0xffffffff, 'FFFFFFFFFFFFFFFF00000003'],
  ])('of %s in segments of %i bytes', ([lsn, segmentBytes, timeline, name]) => {
    const number = segmentOf(parseLsn(lsn) as bigint, segmentBytes);
    expect(segmentName({ timeline, number }, segmentBytes)).toBe(name);
    expect(parseSegment(name, segmentBytes)).toEqual({ timeline, number });
  });

  it.each([
    ['a low word beyond the roll-over', '000000010000000000000100'],
    ['no timeline', '000000000000000000000001'],
    ['lower case', '00000001000000000000000a'],
    ['a line end', '000000010000000000000001\n'],
    ['a path', '../000000010000000000001'],
    ['a sign', '+00000010000000000000001'],
    ['a history', '00000002.history'],
    ['a partial one', '000000010000000000000001.partial'],
    ['nothing', ''],
  ])('is not read from %s', (_, name) => {
    expect(parseSegment(name, 16 * mb)).toBeUndefined();
  });

  it('is read back, for every LSN, timeline and size', () => {
    fc.assert(
      fc.property(lsns, timelines, sizes, (lsn, timeline, size) => {
        const number = segmentOf(lsn, size);
        expect(Number.isSafeInteger(number)).toBe(true);
        const name = segmentName({ timeline, number }, size);
        expect(name).toMatch(/^[0-9A-F]{24}$/);
        expect(parseSegment(name, size)).toEqual({ timeline, number });
        expect(segmentStart(number, size) <= lsn && lsn < segmentStart(number + 1, size)).toBe(true);
      }),
    );
  });

  it('sorts as the segments of a timeline do, across the roll-over', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 34 - 2 }), sizes, (number, size) => {
        const [first, second] = [number, number + 1].map((each) => segmentName({ timeline: 1, number: each }, size));
        expect((first as string) < (second as string)).toBe(true);
      }),
    );
  });

  it('is read from no other text', () => {
    fc.assert(
      fc.property(fc.string(), sizes, (text, size) => {
        const read = parseSegment(text, size);
        if (read) expect(segmentName(read, size)).toBe(text);
      }),
    );
  });
});

describe('an LSN', () => {
  it('is read and written as PostgreSQL does', () => {
    expect(parseLsn('16/B374D848')).toBe(0x16_b374_d848n);
    expect(parseLsn('16/b374d848')).toBe(0x16_b374_d848n);
    // PostgreSQL 19 writes leading zeros.
    expect(parseLsn('16/0074D848')).toBe(0x16_0074_d848n);
    expect(formatLsn(0x16_0074_d848n)).toBe('16/74D848');
    expect(formatLsn(0n)).toBe('0/0');
    fc.assert(fc.property(lsns, (lsn) => parseLsn(formatLsn(lsn)) === lsn));
  });

  it.each(['', '/', '1/', '/1', '1', '1/1/1', '100000000/0', '0/100000000', '0x1/1', ' 1/1', '1/1\n', '-1/1', '1/G'])(
    'is not read from %j',
    (text) => {
      expect(parseLsn(text)).toBeUndefined();
    },
  );
});
