import fc from 'fast-check';
import type { CleanupBase } from '../../../src/postgres/wal/cleanup.ts';
import type { ArchivedFile } from '../../../src/postgres/wal/windows.ts';

/** 1 MB, the smallest. */
export const size = 1024 * 1024;
export const hour = 3_600_000;
export const start = Date.parse('2026-11-01T00:00:00Z');

/** What a server did in its life, as it happened: nothing here is computed by the code under test. */
export interface History {
  files: ArchivedFile[];
  bases: CleanupBase[];
  /** Where WAL ended at each moment. */
  moments: { at: number; lsn: number }[];
  now: number;
}

/** The name of a segment on timeline 1, for histories that begin just before the roll-over at 4 GB. */
export const nameOf = (number: number) =>
  `00000001${Math.floor(number / 4096)
    .toString(16)
    .toUpperCase()
    .padStart(8, '0')}${(number % 4096).toString(16).toUpperCase().padStart(8, '0')}`;

export const textOf = (lsn: number) =>
  `${Math.floor(lsn / 2 ** 32).toString(16)}/${(lsn % 2 ** 32).toString(16)}`.toUpperCase();

const events = fc.array(
  fc.record({
    hours: fc.integer({ min: 1, max: 40 }),
    written: fc.oneof(
      fc.integer({ min: 0, max: 4 * size }),
      fc.integer({ min: 0, max: 4 }).map((count) => count * size),
    ),
    fate: fc.constantFrom('archived', 'archived', 'archived', 'late', 'lost', 'vanished'),
    base: fc.boolean(),
    behind: fc.integer({ min: 0, max: 3 * size }),
    byVelo: fc.boolean(),
    pinned: fc.constantFrom(false, false, false, true),
  }),
  { maxLength: 25 },
);

export const histories: fc.Arbitrary<History> = events.map((happened) => {
  const history: History = { files: [], bases: [], moments: [], now: start };
  const first = 4090 * size;
  let [lsn, archived] = [first, 4090];
  let late = false;
  for (const { hours, written, fate, base, behind, byVelo, pinned } of happened) {
    history.now += hours * hour;
    lsn += written;
    // Late ones arrive with the next event that is not late itself.
    late = fate === 'late';
    for (; !late && archived < Math.floor(lsn / size); archived += 1) {
      const name = nameOf(archived);
      if (fate === 'archived') history.files.push({ name, bytes: 4096, atMs: history.now });
      if (fate === 'lost') history.files.push({ name: `${name}.lost`, bytes: 0, atMs: history.now });
    }
    if (base) {
      const redo = Math.max(first, lsn - behind);
      const id = `base-${history.bases.length}`;
      const endAt = new Date(history.now).toISOString();
      history.bases.push({ id, redo: textOf(redo), lsn: textOf(lsn), endAt, timeline: 1, byVelo, pinned });
    }
    history.moments.push({ at: history.now, lsn });
  }
  return history;
});

/** Whether the state at this LSN can be had, asked segment by segment of every base, of those that ended by `at`. */
export function recoverable(
  lsn: number,
  { files, bases }: { files: readonly ArchivedFile[]; bases: readonly CleanupBase[] },
  at = Number.POSITIVE_INFINITY,
): boolean {
  const names = new Set(files.map(({ name }) => name));
  return bases.some((base) => {
    const [redo, end] = [base.redo, base.lsn].map(numberOf) as [number, number];
    if (end > lsn || Date.parse(base.endAt) > at) return false;
    // A snapshot needs no WAL to be itself.
    if (lsn === end) return true;
    const last = Math.floor((lsn - 1) / size);
    for (let number = Math.floor(redo / size); number <= last; number += 1) {
      if (!names.has(nameOf(number))) return false;
    }
    return true;
  });
}

export function numberOf(lsn: string): number {
  const [high, low] = lsn.split('/').map((part) => Number.parseInt(part, 16)) as [number, number];
  return high * 2 ** 32 + low;
}
