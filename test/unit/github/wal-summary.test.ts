import { describe, expect, it } from 'vitest';
import { renderRestoreCheck, renderWalCleanup } from '../../../src/github/comment/wal-summary.ts';
import type { RestoreCheck, WalArchive, WalCleanup, WalWindow } from '../../../src/velo.ts';

const window = (from: string, to: string | null): WalWindow => ({
  from: { lsn: '0/2000100', at: from },
  to: { lsn: '0/5000000', at: to },
  bases: [],
});
const old = window('2026-11-01T08:00:00.000Z', '2026-11-02T09:30:00.000Z');
const kept = window('2026-11-03T10:00:00.000Z', '2026-11-03T12:00:00.000Z');
const cleanup: WalCleanup = {
  segments: 12,
  bytes: 192 * 1024 ** 2,
  bases: ['a'],
  before: [old, kept],
  after: [kept],
  limited: null,
};
const archive: WalArchive = {
  ...{ project: 'shop', branch: 'main', generation: 2, current: true, segments: 4, bytes: 1, newest: null },
  ...{
    waiting: 0,
    gaps: [],
    windows: [kept],
    failure: null,
    retired: false,
    noWindowSince: null,
    limitedUntil: null,
    gone: false,
  },
};

describe('the summary of a clean-up of WAL', () => {
  it('says what went, what can be recovered before and after it, and shows it', () => {
    const text = renderWalCleanup('shop/main', cleanup, { archives: [archive], snapshots: [] });
    expect(text.split('\n').slice(0, 7)).toEqual([
      '### Archived WAL of <code>shop/main</code>',
      '',
      '<table>',
      '<tr><td>Deleted</td><td>12 segments (192 MB), 1 base</td></tr>',
      '<tr><td>Recoverable before</td><td>1 Nov 2026, 08:00 UTC to 2 Nov 2026, 09:30 UTC<br>3 Nov 2026, 10:00 UTC to 3 Nov 2026, 12:00 UTC</td></tr>',
      '<tr><td>Recoverable now</td><td>3 Nov 2026, 10:00 UTC to 3 Nov 2026, 12:00 UTC</td></tr>',
      '</table>',
    ]);
    expect(text).toContain('\n\n```mermaid\ngantt\n');
    expect(text.match(/ :done, /g)).toHaveLength(2);
  });

  it('says once what can be recovered if nothing changed, and has no timeline without times', () => {
    const idle = { ...cleanup, segments: 0, bytes: 0, bases: [], before: [], after: [] };
    const text = renderWalCleanup('shop/main', idle, { archives: [], snapshots: [] });
    expect(text).toContain('<tr><td>Recoverable</td><td>nothing</td></tr>');
    expect(text).not.toMatch(/before|mermaid/);
  });

  it('shows gaps and the last failure, without the effect of what others wrote', () => {
    const gaps = [{ first: '000000010000000000000006', last: '000000010000000000000007', segments: 2 }];
    const failure = { at: '2026-11-03T11:58:00.000Z', segment: '0000', reason: '<b>@octo</b> | full' };
    const text = renderWalCleanup('shop/main', cleanup, { archives: [{ ...archive, gaps, failure }], snapshots: [] });
    expect(text).toContain('<tr><td>Missing</td><td>2 segments in 1 gap</td></tr>');
    expect(text).toContain('<tr><td>Not archived</td><td><code>0000</code> since 3 Nov 2026, 11:58 UTC: ');
    expect(text).not.toMatch(/<b>|@octo/);
  });
});

const check: RestoreCheck = {
  project: 'shop',
  branch: 'main',
  ok: true,
  target: '2026-11-03T11:00:00.000Z',
  recovery: {
    base: '9f8e7d6c5b4a3021',
    generation: 2,
    from: { lsn: '0/8000100', at: '2026-11-03T10:00:00.000Z' },
    reached: { lsn: '0/8FFFFF8', at: null },
    replayedBytes: 16 * 1024 ** 2,
  },
  ms: 2345,
  checks: [{ name: 'checksums', ok: true, detail: '120 relations' }],
  ageSeconds: 90,
  error: null,
};

describe('the summary of a drill', () => {
  it('says which moment was recovered, how long that took, and what was checked', () => {
    expect(renderRestoreCheck(check).split('\n')).toEqual([
      '### 🟢 <code>shop/main</code> can be recovered',
      '',
      '<table>',
      '<tr><td>Asked for</td><td>3 Nov 2026, 11:00 UTC</td></tr>',
      '<tr><td>Reached</td><td><code>0/8FFFFF8</code></td></tr>',
      '<tr><td>From</td><td>snapshot <code>9f8e7d6c5b4a3021</code> of generation 2, 3 Nov 2026, 10:00 UTC, <code>0/8000100</code></td></tr>',
      '<tr><td>Replayed</td><td>a distance of 16 MB in the WAL</td></tr>',
      '<tr><td>To the first query</td><td>2.3 s</td></tr>',
      '<tr><td>Newest recoverable moment</td><td>90 s old</td></tr>',
      '<tr><td>checksums</td><td>✓ 120 relations</td></tr>',
      '</table>',
    ]);
  });

  it('that failed says why', () => {
    const error = { code: 'wal-damaged', message: 'It `ended` <early>.', hint: 'Look.', left: [] };
    const nothing = { target: null, recovery: null, ms: null, checks: [], ageSeconds: null };
    expect(
      renderRestoreCheck({ ...check, ok: false, ...nothing, error })
        .split('\n')
        .slice(0, -1),
    ).toEqual([
      '### 🔴 <code>shop/main</code> failed the check of its recovery',
      '',
      '<table>',
      '<tr><td>Why</td><td>It <code>ended</code> &#60;early&#62;. Look.</td></tr>',
      '<tr><td>Newest recoverable moment</td><td>none</td></tr>',
    ]);
    const damaged = { ...check, ok: false, checks: [{ name: 'starts', ok: false, detail: 'no answer' }] };
    expect(renderRestoreCheck(damaged)).toContain('<tr><td>starts</td><td>✗ no answer</td></tr>');
  });
});
