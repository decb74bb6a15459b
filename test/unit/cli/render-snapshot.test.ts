import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { renderCleanup, renderSnapshot, renderSnapshots, renderTaken } from '../../../src/cli/render/snapshot.ts';
import { colourStyle, plainStyle } from '../../../src/cli/terminal/text.ts';
import type { Snapshot, SnapshotCleanup } from '../../../src/velo.ts';

const now = Date.parse('2026-11-03T12:00:00Z');
const wide = { style: plainStyle, columns: Number.POSITIVE_INFINITY };

function snapshot(id: string, change: Partial<Snapshot> = {}): Snapshot {
  return {
    id,
    project: 'shop',
    branch: 'main',
    generation: 2,
    label: null,
    pinned: false,
    scheduled: false,
    base: false,
    createdAt: '2026-11-03T10:00:00.000Z',
    lsn: '0/1A2B3C4',
    ownBytes: 40960,
    referencedBytes: 9699328,
    usedBy: [],
    ...change,
  };
}

const plainOne = snapshot('1a2b3c4d5e6f7081');
const pinned = snapshot('9f8e7d6c5b4a3021', {
  branch: 'a-branch-with-a-long-name-of-a-feature',
  label: 'before the migration of everything',
  pinned: true,
  createdAt: '2026-10-01T12:00:00.000Z',
  ownBytes: null,
  usedBy: ['shop/dev', 'shop/yesterday'],
});

describe('a snapshot', () => {
  it('that was taken is shown with its id and what can be done with it', () => {
    expect(renderTaken({ ...plainOne, label: 'x', pinned: true })).toBe(
      [
        'Snapshot 1a2b3c4d of shop/main, x, pinned',
        'Next:',
        '  velo branch reset shop/main --from 1a2b3c4d   # go back to it',
        '  velo branch create shop/NAME --from 1a2b3c4d  # a branch of it',
      ].join('\n'),
    );
    expect(renderTaken(plainOne).split('\n')[0]).toBe('Snapshot 1a2b3c4d of shop/main');
  });

  it('is shown with all that is known about it', () => {
    expect(renderSnapshot({ ...pinned, label: 'a\u001b[2J' }, now, wide)).toBe(
      [
        '9f8e7d6c5b4a3021',
        '  Label             a\\u{1b}[2J',
        '  Branch            shop/a-branch-with-a-long-name-of-a-feature, generation 2',
        '  Created           2026-10-01 12:00:00 UTC (33d ago)',
        '  Pinned            yes, clean-up leaves it alone',
        '  LSN               0/1A2B3C4',
        '  With shared data  9.3 MB',
        '  Used by           shop/dev, shop/yesterday',
      ].join('\n'),
    );
  });

  it('has a line in the table', () => {
    expect(renderSnapshots([plainOne, { ...pinned, branch: 'dev', label: 'v7' }], { now }, wide).split('\n')).toEqual([
      'ID        Branch     Label  Age  Own size  Flags   Used by',
      '1a2b3c4d  shop/main  –       2h     40 kB  –       –',
      '9f8e7d6c  shop/dev   v7     33d         –  pinned  shop/dev, shop/yesterday',
    ]);
  });

  it('that velo took as a base is marked', () => {
    const [, line] = renderSnapshots([{ ...pinned, branch: 'dev', base: true }], { now }, wide).split('\n');
    expect(line).toContain('  pinned, base  shop/dev, ');
    expect(renderSnapshot({ ...plainOne, base: true }, now, wide)).toContain('  Base              taken by velo');
  });

  it('is suggested if there is none yet', () => {
    expect(renderSnapshots([], { now }, wide)).toBe('No snapshots. `velo snapshot create PROJECT/NAME` takes one.');
    expect(renderSnapshots([], { now, of: 'shop' }, wide)).toContain('of shop. `velo snapshot create shop/NAME`');
    expect(renderSnapshots([], { now, of: 'shop/dev' }, wide)).toContain(
      'of shop/dev. `velo snapshot create shop/dev`',
    );
  });
});

const cleanup: SnapshotCleanup = {
  deleted: [plainOne],
  kept: [
    { snapshot: pinned, why: 'pinned' },
    { snapshot: snapshot('00112233aabbccdd'), why: 'daily 2026-11-03, weekly 2026-W45' },
  ],
  failed: [
    {
      snapshot: 'ffeeddcc11223344',
      error: { code: 'snapshot-not-found', message: 'It\nis gone.', hint: 'Look.', left: [] },
    },
  ],
};

describe('a clean-up', () => {
  it('says what was deleted, what stays and why, and what could not be deleted', () => {
    expect(renderCleanup({ ...cleanup, kept: cleanup.kept.slice(1) }, { dryRun: false, now }, wide)).toBe(
      [
        'Deleted 1 snapshot:',
        'ID        Branch     Label  Age  Own size  Flags  Used by',
        '1a2b3c4d  shop/main  –       2h     40 kB  –      –',
        '',
        'Kept 1 snapshot:',
        'ID        Branch     Label  Why',
        '00112233  shop/main  –      daily 2026-11-03, weekly 2026-W45',
        '',
        '✗ ffeeddcc (snapshot-not-found)',
        'velo: It is gone.',
        '  Look. `velo snapshot list` shows the snapshots.',
      ].join('\n'),
    );
  });

  it('says if it is a dry run', () => {
    const text = renderCleanup({ ...cleanup, failed: [] }, { dryRun: true, now }, wide);
    expect(text).toMatch(/^Would delete 1 snapshot:\n[\s\S]*\n\nWould keep 2 snapshots:\n/);
  });

  it('says if there is nothing to do', () => {
    expect(renderCleanup({ deleted: [], kept: [], failed: [] }, { dryRun: false, now }, wide)).toBe(
      'No snapshot to delete.',
    );
  });
});

it.each([20, 40, 60, 80, 120])('tables fit a terminal of %i columns, and keep the id', (columns) => {
  const view = { style: colourStyle, columns };
  const shown = [
    renderSnapshots([plainOne, pinned], { now }, view),
    renderCleanup({ ...cleanup, failed: [] }, { dryRun: true, now }, view),
  ];
  for (const text of shown.map(stripVTControlCharacters)) {
    for (const line of text.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(Math.max(columns, 25));
    expect(text).toContain('9f8e7d6c');
  }
});
