import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { walTimeline } from '../../../src/github/comment/wal-timeline.ts';
import type { Snapshot, WalArchive, WalWindow } from '../../../src/velo.ts';

function window(from: string | null, to: string | null): WalWindow {
  return { from: { lsn: '0/1', at: from }, to: { lsn: '0/2', at: to }, bases: ['1a2b3c4d5e6f7081'] };
}

function archive(windows: WalWindow[], change: Partial<WalArchive> = {}): WalArchive {
  return {
    ...{ project: 'shop', branch: 'main', generation: 2, current: true, segments: 1, bytes: 1, newest: null },
    ...{
      waiting: null,
      gaps: [],
      windows,
      failure: null,
      retired: false,
      noWindowSince: null,
      limitedUntil: null,
      gone: false,
    },
    ...change,
  };
}

function snapshot(change: Partial<Snapshot>): Snapshot {
  return {
    ...{ id: '9f8e7d6c5b4a3021', project: 'shop', branch: 'main', generation: 2, label: null, pinned: false },
    ...{ scheduled: false, base: false, createdAt: '2026-11-03T10:00:00.000Z', lsn: null, ownBytes: null },
    ...{ referencedBytes: null, usedBy: [] },
    ...change,
  };
}

const morning = window('2026-11-03T08:00:00.250Z', '2026-11-03T09:30:00.000Z');
const noon = window('2026-11-03T10:00:00.000Z', '2026-11-03T12:00:00.000Z');

/** The grammar of Mermaid's Gantt charts (gantt.jison), as far as these charts use it: the kind of each line. */
const grammar: [RegExp, string][] = [
  [/^gantt$/, 'gantt'],
  [/^dateFormat YYYY-MM-DD HH:mm:ss$/, 'dateFormat'],
  [/^axisFormat (%[mdHM][-: ]?)+$/, 'axisFormat'],
  [/^title [^#;%:]+$/, 'title'],
  [/^section [^#;%:]+$/, 'section'],
  [
    /^(?:Recoverable|Not recoverable|Snapshot) [^#;%:}`<>"]+ :(?:active|done|crit|milestone), \d{4}(?:-\d\d){2} \d\d(?::\d\d){2}, (?:0d|\d{4}(?:-\d\d){2} \d\d(?::\d\d){2})$/u,
    'task',
  ],
];

function kinds(chart: string): string[] {
  const lines = chart.split('\n');
  expect([lines[0], lines.at(-1)]).toEqual(['```mermaid', '```']);
  return lines.slice(1, -1).map((line) => grammar.find(([form]) => form.test(line))?.[1] ?? `? ${line}`);
}

describe('the timeline of archived WAL', () => {
  it('shows windows, what lies between them, and snapshots', () => {
    const taken = [
      snapshot({ label: 'release-7', pinned: true }),
      snapshot({ id: '1a2b3c4d5e6f7081', base: true, createdAt: '2026-11-03T08:00:00.000Z' }),
    ];
    expect(walTimeline([archive([morning, noon])], taken)).toBe(
      [
        '```mermaid',
        'gantt',
        'dateFormat YYYY-MM-DD HH:mm:ss',
        'axisFormat %m-%d %H:%M',
        'title What can be recovered (UTC)',
        'section main, generation 2',
        'Recoverable from 11-03 08.00 to 11-03 09.30 :active, 2026-11-03 08:00:00, 2026-11-03 09:30:00',
        'Not recoverable from 11-03 09.30 to 11-03 10.00 :crit, 2026-11-03 09:30:00, 2026-11-03 10:00:00',
        'Recoverable from 11-03 10.00 to 11-03 12.00 :active, 2026-11-03 10:00:00, 2026-11-03 12:00:00',
        'section Snapshots',
        'Snapshot 1a2b3c4d (base) :milestone, 2026-11-03 08:00:00, 0d',
        'Snapshot 9f8e7d6c (pinned) release-7 :milestone, 2026-11-03 10:00:00, 0d',
        '```',
      ].join('\n'),
    );
  });

  it('shows the windows before a clean-up, and every generation', () => {
    const retired = archive([morning], { generation: 1, current: false, retired: true });
    const chart = walTimeline([archive([noon]), retired], [], [morning, noon]);
    expect(chart.match(/^section .*$/gm)).toEqual([
      'section Before the clean-up',
      'section main, generation 2',
      'section main, generation 1 (retired)',
    ]);
    expect(chart.match(/ :done, /g)).toHaveLength(2);
  });

  it('is empty where nothing has a time', () => {
    expect(walTimeline([])).toBe('');
    expect(walTimeline([archive([window(null, '2026-11-03T12:00:00.000Z')])])).toBe('');
  });

  it('gives a window of less than a second a length', () => {
    const short = window('2026-11-03T12:00:00.100Z', '2026-11-03T12:00:00.200Z');
    expect(walTimeline([archive([short])])).toContain(', 2026-11-03 12:00:00, 2026-11-03 12:00:01');
  });

  it('has at most thirty bars: the newest', () => {
    const hour = (at: number) => new Date(Date.UTC(2026, 10, 1, at)).toISOString();
    const windows = Array.from({ length: 40 }, (_, at) => window(hour(2 * at), hour(2 * at + 1)));
    const snapshots = Array.from({ length: 40 }, (_, at) => snapshot({ createdAt: hour(at) }));
    const chart = walTimeline([archive(windows)], snapshots);
    expect(kinds(chart).filter((kind) => kind === 'task')).toHaveLength(30);
    expect(chart).toContain('to 11-04 07.00 :active');
    expect(chart).not.toContain('from 11-01 00.00');
    expect(chart).toContain(':milestone, 2026-11-02 15:00:00');
    const weeks = window('2026-11-01T00:00:00.000Z', '2026-11-15T00:00:00.000Z');
    expect(walTimeline([archive([weeks])])).toContain('axisFormat %m-%d\n');
  });

  it('is valid whatever a label or a name says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), fc.string({ maxLength: 90 }), (label, branch) => {
        const chart = walTimeline([archive([morning, noon], { branch: `b${branch}` })], [snapshot({ label })], [noon]);
        expect(kinds(chart).filter((kind) => kind.startsWith('?'))).toEqual([]);
      }),
      {
        examples: [
          ['```\n%% x: #1; click a href "b"', 'click gantt'],
          ['title: 2026-01-01', '2026-01-01'],
          ['\ud800', '‮'],
        ],
      },
    );
  });
});
