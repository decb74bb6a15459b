import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readMarks } from '../../../src/core/catalog/marks.ts';
import {
  type BranchRecord,
  branchLayout,
  branchMarks,
  type ProjectRecord,
  projectLayout,
  projectMarks,
  type SnapshotRecord,
  snapshotLayout,
  snapshotMarks,
} from '../../../src/core/catalog/record.ts';
import { type MarkName, type Marks, markNames } from '../../../src/storage/storage.ts';
import { decodeValue, properties } from '../../../src/storage/zfs/command.ts';

const id = fc.stringMatching(/^[0-9a-f]{16}$/);
const name = fc.stringMatching(/^[a-z][a-z0-9_-]{0,62}$/);
const number = fc.integer({ min: 0, max: 999_999_999 });
const time = fc
  .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
/** Anything that a person may enter, and more: the encodings must not depend on what today's checks accept. */
const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });

const limit = { disk: maybe(number), memory: maybe(number), cpus: maybe(number), pids: maybe(number) };
const limits = fc.record(limit, { requiredKeys: [] });

const branch: fc.Arbitrary<BranchRecord> = fc.record({
  id,
  name,
  phase: fc.constantFrom('new', 'ready', 'deleting'),
  wanted: fc.constantFrom('running', 'stopped'),
  parent: maybe(id),
  port: number,
  owner: maybe(word),
  labels: fc.dictionary(word, word),
  createdAt: time,
  takenAt: time,
  expiresAt: maybe(time),
  prepared: fc.boolean(),
  cleaned: fc.record({ slots: number, subscriptions: number, preparedTransactions: number }),
  roles: fc.array(word),
  limits,
  database: maybe(word),
  walSenders: number,
  turn: number,
  keptUntil: maybe(time),
  previous: maybe(number),
  source: maybe(id),
  archive: maybe(id),
  servedFrom: maybe(time),
  idleStop: maybe(number),
  idleSessions: maybe(fc.constant('keep')),
  asleep: maybe(time),
  sizing: maybe(fc.record({ buffers: number, connections: number })),
  parentAt: maybe(fc.record({ generation: number, xid: number })),
  lsn: maybe(fc.stringMatching(/^[0-9A-F]{1,8}\/[0-9A-F]{1,8}$/)),
});
const project: fc.Arbitrary<ProjectRecord> = fc.record({
  id,
  name,
  postgres: fc.constantFrom('docker', 'local'),
  image: maybe(word),
  imageId: maybe(word),
  imageDigest: maybe(word),
  pgVersion: number,
  network: maybe(fc.constantFrom('host', 'isolated')),
  uid: maybe(number),
  bound: maybe(word),
  policies: fc.dictionary(word, word),
  archiveDir: maybe(word),
  walMax: maybe(fc.stringMatching(/^[1-9][0-9]{0,5}([MGT]B?|%)$/)),
  locale: word,
  icuLocale: maybe(word),
  encoding: word,
  limits,
  createdAt: time,
});

const snapshot: fc.Arbitrary<SnapshotRecord> = fc.record({
  id,
  branch: id,
  generation: number,
  label: maybe(word),
  pinned: fc.boolean(),
  scheduled: fc.boolean(),
  createdAt: time,
  lsn: maybe(fc.stringMatching(/^[0-9A-F]{1,8}\/[0-9A-F]{1,8}$/)),
  sizing: maybe(fc.record({ buffers: number, connections: number })),
  at: maybe(fc.record({ generation: number, xid: number })),
  base: fc.boolean(),
  archive: maybe(id),
  redo: maybe(fc.stringMatching(/^[0-9A-F]{1,8}\/[0-9A-F]{1,8}$/)),
  timeline: maybe(number),
  endAt: maybe(time),
});

/** How each storage stores marks between writing and reading: properties of ZFS, a JSON file in folders. */
const encodings: Record<string, (marks: Marks) => Marks> = {
  zfs: (marks) =>
    Object.fromEntries(
      properties(marks).map((property) => {
        const [, mark = '', value = ''] = /^velo:([a-z-]+)=([^\t\n]*)$/.exec(property) ?? [];
        expect(value, 'printable, on one line, and not what zfs shows for none').toMatch(/^(?!-$)[\x20-\x7e]+$/);
        expect(value).toBe(value.trim());
        return [mark as MarkName, decodeValue(value)];
      }),
    ),
  folders: (marks) =>
    JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(marks).filter(([, value]) => value !== '')))),
};

it.each(Object.keys(encodings))('any record can be written to the marks of %s and read back', (storage) => {
  const encode = encodings[storage] as (marks: Marks) => Marks;
  fc.assert(
    fc.property(branch, project, snapshot, (one, other, taken) => {
      expect(readMarks(branchLayout, encode(branchMarks(one)))).toEqual({ record: one, fault: undefined });
      expect(readMarks(projectLayout, encode(projectMarks(other)))).toEqual({ record: other, fault: undefined });
      expect(readMarks(snapshotLayout, encode(snapshotMarks(taken)))).toEqual({ record: taken, fault: undefined });
    }),
    { numRuns: 300 },
  );
});

it('amounts of zero are amounts, and not none', () => {
  const zeros = { sizing: { buffers: 0, connections: 0 }, parentAt: { generation: 0, xid: 0 } };
  expect(readMarks(branchLayout, branchMarks(zeros)).record).toMatchObject(zeros);
});

it('every mark belongs to a field, or to the drivers', () => {
  const own = ['store', 'format', 'volume', 'kind'];
  const fields = [
    ...Object.values(branchLayout),
    ...Object.values(projectLayout),
    ...Object.values(snapshotLayout),
  ].map(([mark]) => mark);
  expect([...new Set([...own, ...fields])].sort()).toEqual([...markNames].sort());
});
