import type { WalArchive, WalWindow } from '../../contract/velo.ts';
import type { CleanupBase } from '../../postgres/wal/cleanup.ts';
import { type Archive, type Window, windowsOf } from '../../postgres/wal/windows.ts';
import type { WalFile } from '../archive/wal-files.ts';
import type { Base } from './bases.ts';
import { parseSegment, segmentBytes } from './wal-positions.ts';

/** What an archive can be recovered to, and what is missing in it. */
export type Coverage = Pick<WalArchive, 'windows' | 'gaps'>;

/**
 * The windows and gaps of an archive, from the names of its files and its bases alone. `open`: its server goes on
 * archiving, so that its newest window goes on until now.
 */
export function coverageOf(files: readonly WalFile[], bases: readonly Base[], open: boolean): Coverage {
  const { windows, gaps } = windowsOf(contentOf(files, bases));
  return {
    windows: windows.map((window) => shown(window, open)),
    gaps: gaps.map(({ first, last, count }) => ({ first, last, segments: count })),
  };
}

/** An archive has one timeline: that of its bases, or of its newest segment. */
export function contentOf(files: readonly WalFile[], bases: readonly Base[]): Archive<CleanupBase> {
  const newest = files.map(({ name }) => parseSegment(name)).findLast((segment) => segment !== undefined);
  return {
    files,
    bases: bases.map(({ stored: { id }, record: { redo, lsn, endAt, timeline, base, pinned } }) => ({
      ...{ id, redo, lsn, endAt, timeline },
      byVelo: base,
      pinned,
    })),
    timeline: bases[0]?.record.timeline ?? newest?.timeline ?? 1,
    segmentBytes,
  };
}

export function shown({ bases, from, to, open }: Window, serves: boolean): WalWindow {
  return { from, to: open && serves ? { ...to, at: null } : to, bases };
}
