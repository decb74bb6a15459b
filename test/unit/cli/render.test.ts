import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import {
  branchData,
  branchSummary,
  renderBranch,
  renderBranches,
  renderChange,
  renderStartAll,
} from '../../../src/cli/render/branch.ts';
import { renderDoctor } from '../../../src/cli/render/doctor.ts';
import { renderError } from '../../../src/cli/render/error.ts';
import { renderProjects } from '../../../src/cli/render/project.ts';
import { renderStatus, statusData, tree } from '../../../src/cli/render/status.ts';
import { colourStyle, plainStyle } from '../../../src/cli/terminal/text.ts';
import type { BranchAnswer, Project, Status } from '../../../src/velo.ts';

const now = Date.parse('2026-11-03T12:00:00Z');
const wide = { style: plainStyle, columns: Number.POSITIVE_INFINITY };

function branch(name: string, parent: string | null, change: Partial<BranchAnswer> = {}): BranchAnswer {
  return {
    project: 'demo',
    branch: name,
    id: 'k3v9',
    generation: 1,
    parent,
    status: 'running',
    host: '127.0.0.1',
    port: 15433,
    user: 'postgres',
    database: 'postgres',
    createdAt: '2026-11-03T11:00:00.000Z',
    expiresAt: null,
    ownership: null,
    owner: null,
    labels: {},
    ownBytes: 130560,
    referencedBytes: 9699328,
    lsn: '0/1A2B3C4',
    walSenders: 0,
    idleStop: null,
    idleSessions: 'end',
    asleepSince: null,
    archive: false,
    image: 'postgres:17-alpine',
    storage: 'zfs',
    postgres: 'docker',
    startedAt: '2026-11-03T11:59:47.000Z',
    takenAt: '2026-11-03T11:00:00.000Z',
    limits: { disk: null, memory: null, cpus: null, pids: null },
    retired: [],
    problem: null,
    password: 'topsecret',
    url: 'postgresql://postgres:topsecret@127.0.0.1:15433/postgres',
    cleaned: { slots: 0, subscriptions: 0, preparedTransactions: 0 },
    steps: [],
    ...change,
  };
}

const project: Omit<Project, 'branches'> = {
  id: '0123456789abcdef',
  name: 'demo',
  image: 'postgres:17-alpine',
  imageId: 'sha256:1',
  pgVersion: 17,
  storage: 'zfs',
  postgres: 'docker',
  network: 'host',
  pool: 'tank',
  limits: { disk: null, memory: null, cpus: null, pids: null },
  locale: 'en_US.utf8',
  icuLocale: null,
  encoding: 'UTF8',
  repository: null,
  policies: {},
  walMax: '10%',
  archiveDir: null,
  createdAt: '2026-11-03T11:00:00.000Z',
};

const status: Status = {
  stores: [{ storage: 'zfs', pool: 'tank', health: 'ONLINE', sizeBytes: 1e10, usedBytes: 2.3e7, freeBytes: 9.97e9 }],
  projects: [
    {
      ...project,
      branches: [
        branch('main', null),
        branch('dev', 'main', { status: 'stopped', startedAt: null, expiresAt: '2026-11-05T12:00:00Z' }),
        branch('dev-a', 'dev', { status: 'failed', ownBytes: null }),
        branch('pr-7', 'main', { status: 'broken' }),
      ],
    },
    { ...project, name: 'empty', image: null, postgres: 'local', branches: [] },
  ],
};

describe('a branch', () => {
  it('is shown with everything but its password', () => {
    const text = renderBranch(
      branch('dev', 'main', { labels: { head: 'abc\u001b[2J' }, owner: 'github:x/1#2' }),
      { now },
      wide,
    );
    expect(text).not.toContain('topsecret');
    expect(text).toContain('postgresql://postgres:***@127.0.0.1:15433/postgres');
    expect(text).toContain('running, up 13s');
    expect(text).toContain('head=abc\\u{1b}[2J');
  });

  it('is shown after a change with how to reach it and what was removed from it', () => {
    const text = renderChange(
      branch('dev', 'main', { cleaned: { slots: 2, subscriptions: 1, preparedTransactions: 0 } }),
    );
    expect(text).toBe(
      'Removed from the copy: 2 replication slots, 1 subscription\nConnection ready:\n  postgresql://postgres:***@127.0.0.1:15433/postgres\nNext:\n  velo connect demo/dev     # psql\n  velo branch url demo/dev  # the URL with its password',
    );
    expect(renderChange(branch('dev', 'main', { status: 'stopped', result: 'reused' }))).toBe(
      'demo/dev already exists and was not changed.\ndemo/dev is stopped',
    );
  });

  it('that was recovered is shown with the moment that was reached, also as data', () => {
    const recovery = {
      base: '9f8e7d6c5b4a3021',
      generation: 2,
      from: { lsn: '0/8000100', at: '2026-11-03T10:00:00.000Z' },
      reached: { lsn: '0/8FFFFF8', at: null },
      replayedBytes: 16 * 1024 ** 2,
    };
    const answer = branch('dev', 'main', { recovery, result: 'created' });
    expect(renderChange(answer).split('\n')[0]).toBe(
      'Recovered the state of 0/8FFFFF8: snapshot 9f8e7d6c of generation 2 (2026-11-03 10:00:00 UTC, 0/8000100) and a distance of 16 MB in the WAL',
    );
    expect(branchData(answer, { reveal: false })).toMatchObject({ recovery, result: 'created', archive: false });
    expect(branchData(branch('dev', 'main'), {})).not.toHaveProperty('recovery');
  });

  it('is listed without secrets, also as data', () => {
    const summary = branchSummary(branch('dev', 'main'));
    expect(Object.keys(summary)).not.toEqual(expect.arrayContaining(['password']));
    expect(JSON.stringify([summary, statusData(status)])).not.toContain('topsecret');
    expect(Object.keys(summary)).toHaveLength(32);
    expect(renderBranches([branch('dev', 'main')], { now }, wide).split('\n')[1]).toBe(
      '●  demo/dev  running  main    15433    128 kB   1h        –',
    );
  });
});

describe('replaced data', () => {
  const retired = [
    { generation: 3, keptUntil: '2026-11-10T11:00:00.000Z', ownBytes: 40960 },
    { generation: 1, keptUntil: null, ownBytes: null },
  ];

  it('is shown with a branch: which, how large, until when', () => {
    const text = renderBranch(branch('main', null, { retired }), { now }, wide);
    expect(text).toContain(
      '  Replaced data     generation 3, 40 kB, kept until 2026-11-10 11:00:00 UTC (in 6d 23h)\n                    generation 1, kept for snapshots\n',
    );
    expect(renderBranch(branch('main', null), { now }, wide)).not.toContain('Replaced');
    expect(branchSummary(branch('main', null, { retired })).retired).toEqual(retired);
  });

  it('is shown in one line after a reset, with how to bring it back', () => {
    const line =
      'Replaced data is kept until 2026-11-10 11:00:00 UTC; `velo branch reset demo/main --undo` brings it back.';
    expect(renderChange(branch('main', null, { retired })).split('\n')).toEqual([line, 'Connection ready:', ...rest]);
    expect(renderChange(branch('main', null, { retired: retired.slice(1) }))).not.toContain('--undo');
    expect(renderChange(branch('main', null, { retired, result: 'reused' }))).not.toContain('--undo');
  });

  const rest = [
    '  postgresql://postgres:***@127.0.0.1:15433/postgres',
    'Next:',
    '  velo connect demo/main     # psql',
    '  velo branch url demo/main  # the URL with its password',
  ];
});

describe('status', () => {
  it('shows stores, then projects with their branches as a tree', () => {
    expect(renderStatus(status, now, wide)).toBe(
      [
        'Pool  Storage  Health    Size            Used    Free',
        'tank  zfs      ONLINE  9.3 GB  21.9 MB (0.2%)  9.3 GB',
        '',
        '     Branch     Status   Uptime   Port  Own size  Age  Expires',
        'demo · PostgreSQL 17 · postgres:17-alpine · zfs + docker',
        '  ●  main       running     13s  15433    128 kB   1h        –',
        '  ○  ├ dev      stopped       –  15433    128 kB   1h    in 2d',
        '  ●  │ └ dev-a  failed      13s  15433         –   1h        –',
        '  ✗  └ pr-7     broken      13s  15433    128 kB   1h        –',
        'empty · PostgreSQL 17 · zfs + local',
      ].join('\n'),
    );
  });

  it.each([20, 40, 60, 80, 120])('fits a terminal of %i columns', (columns) => {
    const text = stripVTControlCharacters(renderStatus(status, now, { style: colourStyle, columns }));
    for (const line of text.split('\n')) expect([...line].length).toBeLessThanOrEqual(columns);
  });

  it('says what to do if there is nothing', () => {
    expect(renderStatus({ stores: [], projects: [] }, now, wide)).toContain('velo project create');
    expect(renderBranches([], { now }, wide)).toContain('velo branch create');
    expect(renderProjects([], now, wide)).toContain('velo project create');
  });

  it('shows every branch once, whatever its recorded parent', () => {
    const odd = [branch('a', 'b'), branch('b', 'a'), branch('c', 'gone'), branch('d', 'd')];
    expect(
      tree(odd)
        .map((leaf) => leaf.branch.branch)
        .sort(),
    ).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('doctor', () => {
  it('groups the checks and says what to do', () => {
    const text = renderDoctor(
      {
        ok: false,
        checks: [
          {
            group: 'engine',
            name: 'Docker',
            state: 'fail',
            detail: 'not running',
            help: 'Start it: systemctl start docker',
          },
          { group: 'system', name: 'Node', state: 'ok', detail: '24.9.0', help: '' },
          { group: 'storage', name: 'Space', state: 'warn', detail: '4% free', help: 'Make room.' },
          { group: 'system', name: 'velo', state: 'info', detail: '', help: '' },
        ],
      },
      wide,
    );
    expect(text).toBe(
      'System\n  ✓ Node: 24.9.0\n  ℹ velo\n\nStorage\n  ⚠ Space: 4% free\n    → Make room.\n\nEngine\n  ✗ Docker: not running\n    → Start it: systemctl start docker\n\n✗ 1 problem to fix, 1 to check (⚠)',
    );
  });
});

describe('errors', () => {
  it('have one line each for what failed, what helps and what is left', () => {
    const report = { code: 'x', message: 'It\nfailed\u001b[31m.', hint: 'Try again.', left: ['tank/velo/demo/dev.2'] };
    expect(renderError(report, plainStyle)).toBe(
      'velo: It failed\\u{1b}[31m.\n  Try again.\n  Left behind: tank/velo/demo/dev.2',
    );
  });

  it('of start --all have their codes', () => {
    const error = { code: 'port-taken', message: 'Port 15433 is taken.', hint: 'Free it.', left: [] };
    const text = renderStartAll({ started: ['demo/main'], failed: [{ branch: 'demo/dev', error }] }, wide);
    expect(text).toBe('● demo/main\n✗ demo/dev (port-taken)\nvelo: Port 15433 is taken.\n  Free it.');
  });
});
