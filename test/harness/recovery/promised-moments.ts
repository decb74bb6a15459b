/**
 * What velo promises about past moments of a branch, in its own words: written from the documentation, without any of
 * velo's code. It knows what really happened, and sees what is still there.
 */

export const hour = 3_600_000;
export const day = 24 * hour;
/** A WAL segment, in bytes. */
export const size = 16 * 1024 * 1024;

/** What a branch was at a moment. */
export interface Moment {
  at: number;
  /** The archive of the generation that served; null: its WAL was not archived. */
  archive: string | null;
  lsn: number;
  /** Nobody promises it any more, or it was given up by somebody who may. */
  over: boolean;
}

/** A snapshot of an archived generation. */
export interface Point {
  id: string;
  archive: string;
  redo: number;
  end: number;
  at: number;
}

/** What happened to an archive. */
export interface Stretch {
  commits: { at: number; lsn: number }[];
  /** Segments that are not archived yet; their server has them. */
  pending: Set<number>;
  /** All segments that were ever begun. */
  written: Set<number>;
  /** Since when it is no longer written; null: it is. */
  endedAt: number | null;
  /** Until when what it has is kept without a policy. */
  keptUntil: number;
}

/** What is still there: segments of an archive, and snapshots. */
export interface Remaining {
  /** Undefined if nothing of the archive is left. */
  segments(archive: string): ReadonlySet<number> | undefined;
  snapshots: ReadonlySet<string>;
}

export class Promises {
  readonly moments: Moment[] = [];
  readonly points: Point[] = [];
  readonly stretches = new Map<string, Stretch>();
  /** Days of the policy; undefined without one. */
  days: number | undefined;

  stretch(archive: string): Stretch {
    const known = this.stretches.get(archive);
    if (known) return known;
    const stretch = {
      commits: [],
      pending: new Set<number>(),
      written: new Set<number>(),
      endedAt: null,
      keptUntil: 0,
    };
    this.stretches.set(archive, stretch);
    return stretch;
  }

  /** Those that must be recoverable at `now`. */
  promised(now: number): Moment[] {
    return this.moments.filter((moment) => {
      moment.over ||= !this.isPromised(moment, now);
      return !moment.over;
    });
  }

  private isPromised({ at, archive }: Moment, now: number): boolean {
    if (archive === null) return false;
    if (this.days !== undefined) return at >= now - this.days * day;
    const { endedAt, keptUntil } = this.stretch(archive);
    return endedAt === null || now < keptUntil;
  }

  /** Something may have been lost; only moments in the given time may not. */
  giveUp(left: Remaining, safe: { since: number } = { since: Number.POSITIVE_INFINITY }): void {
    for (const moment of this.moments)
      if (!moment.over && moment.at < safe.since && !this.canBeHad(moment, left)) moment.over = true;
  }

  /** Whether the state at a moment can be had from what is left, asked segment by segment of every snapshot. */
  canBeHad({ at, archive, lsn }: Moment, left: Remaining): boolean {
    if (archive === null) return false;
    const { commits, pending, written } = this.stretch(archive);
    const there = left.segments(archive);
    if (!there) return false;
    return this.points.some((point) => {
      if (point.archive !== archive || point.at > at || !left.snapshots.has(point.id)) return false;
      let next = Math.floor(point.redo / size);
      while (there.has(next) || pending.has(next)) next += 1;
      const cut = written.has(next);
      // Without the WAL that it begins with it is a snapshot, and no promise.
      if (next < Math.floor(point.end / size)) return false;
      const end = next * size;
      // A snapshot is itself without any WAL, and nothing may have been written since.
      if (lsn > point.end && lsn > end) return false;
      // Before missing WAL, only something later shows that nothing is missing before the moment.
      return (
        !cut || (point.end < end && commits.some((each) => each.at >= at && each.lsn <= end && each.lsn > point.end))
      );
    });
  }
}
