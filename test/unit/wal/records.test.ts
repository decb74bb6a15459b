import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recordsIn } from '../../../src/postgres/wal/records.ts';

// Real WAL is read by the tests of recoveries; an archive's server may write anything.

const segmentBytes = 1024 ** 2;
const segmentStart = 7n * BigInt(segmentBytes);

/** Two pages, or a part of them, with addresses that are right and records of any length between anything else. */
const files = fc
  .record({
    bytes: fc.nat({ max: 16_384 }),
    content: fc.uint8Array({ minLength: 1, maxLength: 100 }),
    records: fc.array(
      fc.oneof(
        fc.integer({ min: 24, max: 64 }),
        fc.nat({ max: 20_000 }),
        fc.nat({ max: 0xffffffff }),
        fc.nat({ max: 30_000_000 }),
      ),
      {
        maxLength: 20,
      },
    ),
  })
  .map(({ bytes, content, records }) => {
    const file = Buffer.alloc(16_384, content);
    for (const at of [0, 8192]) file.writeBigUInt64LE(segmentStart + BigInt(at), at + 8);
    file.writeUInt16LE(0, 2);
    let [at, previous] = [40, 0n];
    for (const length of records) {
      if (at + 24 > 8192) break;
      file.writeUInt32LE(length, at);
      file.writeBigUInt64LE(previous, at + 8);
      previous = segmentStart + BigInt(at);
      at = Math.ceil((at + length) / 8) * 8;
    }
    return file.subarray(0, bytes);
  });

it('any file gives records in order, which start in the segment, and an end', () => {
  fc.assert(
    fc.property(files, (file) => {
      let before = segmentStart;
      for (const { start, end } of recordsIn(file, segmentStart, segmentBytes)) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(start).toBeLessThan(segmentStart + BigInt(segmentBytes));
        before = end;
      }
    }),
    { numRuns: 200 },
  );
});

it('a file of another segment, or one that is too short, gives none', () => {
  const file = Buffer.alloc(8192);
  expect([...recordsIn(file, segmentStart, segmentBytes)]).toEqual([]);
  expect([...recordsIn(Buffer.alloc(0), segmentStart, segmentBytes)]).toEqual([]);
});
