import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ancestorsOf, timelineAt } from '../../../src/postgres/wal/timeline-history.ts';

let pgdata: string;

beforeEach(() => {
  pgdata = mkdtempSync(join(tmpdir(), 'velo-history-'));
  mkdirSync(join(pgdata, 'pg_wal'));
});

afterEach(() => rmSync(pgdata, { recursive: true }));

it('reads the ancestors of a timeline as the server writes them', () => {
  const text =
    '1\t0/151E2C8\tno recovery target specified\n\n\n2\t0/3000148\tbefore 2026-11-28 13:26:33+00\n# 3\t0/4000000\n';
  writeFileSync(join(pgdata, 'pg_wal', '0000000B.history'), text);
  expect(ancestorsOf(pgdata, 11)).toEqual([
    { timeline: 1, end: '0/151E2C8' },
    { timeline: 2, end: '0/3000148' },
  ]);
  expect(ancestorsOf(pgdata, 1)).toEqual([]);
});

it('a position belongs to the timeline that wrote it; the end of one is the start of the next', () => {
  const past = {
    timeline: 3,
    ancestors: [
      { timeline: 1, end: '0/1500000' },
      { timeline: 2, end: '0/3000000' },
    ],
  };
  const at = (lsn: number) => timelineAt(BigInt(lsn), past);
  expect([0x1000000, 0x14fffff, 0x1500000, 0x2000000, 0x3000000, 0x4000000].map(at)).toEqual([1, 1, 2, 2, 3, 3]);
  expect(timelineAt(0x1000000n, { timeline: 5, ancestors: [] })).toBe(5);
});
