import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { renderRestoreChecks } from '../../../src/cli/render/restore.ts';
import { renderWal, renderWalCleanup } from '../../../src/cli/render/wal.ts';
import { colourStyle, plainStyle } from '../../../src/cli/terminal/text.ts';
import type { Recovery, RestoreCheck, WalArchive, WalWindow } from '../../../src/velo.ts';

const now = Date.parse('2026-11-03T12:00:00Z');
const wide = { style: plainStyle, columns: Number.POSITIVE_INFINITY };

const older: WalWindow = {
  from: { lsn: '0/2000100', at: '2026-11-01T08:00:00.123Z' },
  to: { lsn: '0/5000000', at: '2026-11-02T09:30:00.000Z' },
  bases: ['1a2b3c4d5e6f7081'],
};
const newer: WalWindow = {
  from: { lsn: '0/8000100', at: '2026-11-03T10:00:00.000Z' },
  to: { lsn: '0/9000000', at: '2026-11-03T11:59:00.000Z' },
  bases: ['9f8e7d6c5b4a3021'],
};

function archive(change: Partial<WalArchive> = {}): WalArchive {
  return {
    project: 'shop',
    branch: 'main',
    generation: 2,
    current: true,
    retired: false,
    segments: 120,
    bytes: 2 * 1024 ** 3,
    newest: { name: '000000010000000000000009', at: '2026-11-03T11:59:30.000Z' },
    waiting: 0,
    gaps: [],
    windows: [newer],
    noWindowSince: null,
    limitedUntil: null,
    failure: null,
    gone: false,
    ...change,
  };
}

const broken = archive({
  generation: 1,
  current: false,
  retired: true,
  waiting: null,
  windows: [older, newer],
  gaps: [{ first: '000000010000000000000006', last: '000000010000000000000007', segments: 2 }],
  failure: { at: '2026-11-03T11:58:00.000Z', segment: '000000010000000000000009', reason: 'No space\u001b[2J left' },
});

describe('archived WAL', () => {
  it('is shown with what can be recovered', () => {
    expect(renderWal([archive()], { now }, wide).split('\n')).toEqual([
      'Branch     Generation  Segments  Size   Newest  Waiting  Gaps  Recoverable                                           Ends',
      'shop/main           2       120  2 GB  30s ago        0     –  2026-11-03 10:00:00 UTC to 2026-11-03 11:59:00 UTC  1m ago',
    ]);
  });

  it('has a line for each window, and lines for gaps and the last failure', () => {
    const lines = renderWal([broken], { now }, wide).split('\n');
    expect(lines).toHaveLength(6);
    expect(lines[1]).toMatch(/^shop\/main {2}1 \(retired\) .* 1 {2}2026-11-01 08:00:00 UTC to 2026-11-02 09:30:00 UTC/);
    expect(lines[2]).toMatch(/^ +2026-11-03 10:00:00 UTC to 2026-11-03 11:59:00 UTC +1m ago$/);
    expect(lines.slice(3)).toEqual([
      '',
      '✗ shop/main, generation 1: could not archive 000000010000000000000009 2m ago: No space\\u{1b}[2J left',
      '⚠ shop/main, generation 1: 2 segments missing, 000000010000000000000006 to 000000010000000000000007',
    ]);
  });

  it('without a window is marked; one without an end goes on until now', () => {
    expect(renderWal([archive({ windows: [], newest: null })], { now }, wide)).toMatch(/ nothing +–$/);
    const unknown = { ...newer, to: { lsn: '0/9000000', at: null } };
    expect(renderWal([archive({ windows: [unknown] })], { now }, wide)).toMatch(/UTC to now +–$/);
  });

  it('shows the newest gaps only, and how many more there are', () => {
    const gaps = Array.from({ length: 8 }, (_, at) => ({ first: `seg${at}`, last: `seg${at}`, segments: 1 }));
    const lines = renderWal([archive({ gaps })], { now }, wide).split('\n');
    expect(lines.slice(3, 8).map((line) => line.slice(-4))).toEqual(['seg3', 'seg4', 'seg5', 'seg6', 'seg7']);
    expect(lines[8]).toBe('⚠ shop/main, generation 2: 3 older gaps; `--json` shows all');
  });

  it('is suggested if there is none', () => {
    expect(renderWal([], { now }, wide)).toBe(
      'No archived WAL. `velo branch set PROJECT/NAME --archive on` begins to archive it.',
    );
    expect(renderWal([], { now, of: 'shop/dev' }, wide)).toContain(
      'of shop/dev. `velo branch set shop/dev --archive on`',
    );
  });

  it.each([20, 40, 60, 80, 120])('fits a terminal of %i columns, and keeps the name', (columns) => {
    const table = stripVTControlCharacters(renderWal([archive(), broken], { now }, { style: colourStyle, columns }));
    for (const line of table.split('\n\n')[0]?.split('\n') ?? [])
      expect([...line].length, line).toBeLessThanOrEqual(columns);
    expect(table).toContain('shop/main');
  });
});

describe('what is wrong with archived WAL', () => {
  const troubles = (change: Partial<WalArchive>) =>
    renderWal([archive(change)], { now }, wide)
      .split('\n')
      .slice(3);

  it('of a generation that is no longer archived is not called retired', () => {
    expect(renderWal([archive({ current: false })], { now }, wide)).toMatch(/ 2 \(off\) /);
    expect(renderWal([archive({ current: false, retired: true })], { now }, wide)).toMatch(/ 2 \(retired\) /);
  });

  it('says since when there is no window, what the limit has cost, and that its disk is gone', () => {
    expect(troubles({ noWindowSince: '2026-11-03T09:00:00.000Z' })).toEqual([
      '⚠ shop/main, generation 2: no window since 2026-11-03 09:00:00 UTC; it needs a base',
    ]);
    expect(troubles({ limitedUntil: '2026-11-03T09:00:00.000Z' })).toEqual([
      '⚠ shop/main, generation 2: moments until 2026-11-03 09:00:00 UTC were lost to the limit of WAL',
    ]);
    expect(troubles({ gone: true, windows: [] })).toEqual([
      '✗ shop/main, generation 2: the folder of its archive is not there; is its disk mounted?',
    ]);
  });
});

describe('a clean-up of WAL', () => {
  const answer = {
    segments: 1,
    bytes: 16 * 1024 ** 2,
    bases: ['a', 'b'],
    before: [older, newer],
    after: [newer],
    limited: null,
  };

  it('says what went, and what can be recovered before and after it', () => {
    expect(renderWalCleanup(answer, { dryRun: false }).split('\n')).toEqual([
      'Deleted 1 segment (16 MB) and 2 bases',
      'Recoverable before: 2026-11-01 08:00:00 UTC to 2026-11-02 09:30:00 UTC; 2026-11-03 10:00:00 UTC to 2026-11-03 11:59:00 UTC',
      'Recoverable after: 2026-11-03 10:00:00 UTC to 2026-11-03 11:59:00 UTC',
    ]);
    expect(renderWalCleanup(answer, { dryRun: true })).toMatch(/^Would delete 1 segment /);
  });

  it('says what the limit has cost', () => {
    const limited = { from: '2026-11-01T08:00:00.123Z', to: '2026-11-03T10:00:00.000Z' };
    const [last, planned] = [false, true].map((dryRun) =>
      renderWalCleanup({ ...answer, limited }, { dryRun })
        .split('\n')
        .at(-1),
    );
    expect(last).toBe('Lost to the limit of WAL: 2026-11-01 08:00:00 UTC to 2026-11-03 10:00:00 UTC');
    expect(planned).toMatch(/^Would be lost to the limit of WAL: /);
  });

  it('says if there is nothing to do', () => {
    const idle = { ...answer, segments: 0, bytes: 0, bases: [], after: [] };
    expect(renderWalCleanup(idle, { dryRun: false })).toBe('No WAL to delete.\nRecoverable: nothing');
  });
});

const recovery: Recovery = {
  base: '9f8e7d6c5b4a3021',
  generation: 2,
  from: { lsn: '0/8000100', at: '2026-11-03T10:00:00.000Z' },
  reached: { lsn: '0/8FFFFF8', at: '2026-11-03T11:00:00.000Z' },
  replayedBytes: 16 * 1024 ** 2,
};

describe('a drill', () => {
  const good: RestoreCheck = {
    project: 'shop',
    branch: 'main',
    ok: true,
    target: '2026-11-03T11:00:00.000Z',
    recovery,
    ms: 2345,
    checks: [
      { name: 'starts', ok: true, detail: 'answered the first query' },
      { name: 'checksums', ok: true, detail: '' },
    ],
    ageSeconds: 90,
    error: null,
  };

  it('is shown with the moment, the time it took, and its checks', () => {
    expect(renderRestoreChecks([good], wide).split('\n')).toEqual([
      '✓ shop/main can be recovered in 2.3s',
      '  Asked for 2026-11-03 11:00:00 UTC',
      '  Recovered the state of 2026-11-03 11:00:00 UTC, 0/8FFFFF8: snapshot 9f8e7d6c of generation 2 (2026-11-03 10:00:00 UTC, 0/8000100) and a distance of 16 MB in the WAL',
      '  Newest recoverable moment: 1m 30s ago',
      '  ✓ starts     answered the first query',
      '  ✓ checksums',
    ]);
  });

  it('that failed says why', () => {
    const error = { code: 'wal-damaged', message: 'The recovery ended early.', hint: 'Look.', left: [] };
    const failed = { ...good, ok: false, target: null, recovery: null, ms: null, checks: [], ageSeconds: null, error };
    expect(renderRestoreChecks([failed, good], wide).split('\n').slice(0, 7)).toEqual([
      '✗ shop/main failed the check',
      '  Newest recoverable moment: none',
      '✗ shop/main (wal-damaged)',
      'velo: The recovery ended early.',
      '  Look. `velo wal info` shows gaps; an earlier moment may be recoverable.',
      '',
      '✓ shop/main can be recovered in 2.3s',
    ]);
  });

  it('that found nothing to check says so', () => {
    expect(renderRestoreChecks([], wide)).toContain('nothing was checked');
  });
});
