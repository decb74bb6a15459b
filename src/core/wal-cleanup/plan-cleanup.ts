import type { WalWindow } from '../../contract/velo.ts';
import { cleanupPlan } from '../../postgres/wal/cleanup.ts';
import type { Archive } from '../archive/archives.ts';
import type { WalFile } from '../archive/wal-files.ts';
import type { PresentBranch } from '../store/open-place.ts';
import type { Base } from '../wal/bases.ts';
import { contentOf, shown } from '../wal/coverage.ts';
import { parseSegment } from '../wal/wal-positions.ts';
import type { Doomed } from './delete-wal.ts';
import { archiveEnd } from './expired-archives.ts';

const dayMs = 86_400_000;

/** What is deleted of one archive, and what that changes. */
export interface Planned extends Doomed {
  segments: number;
  bytes: number;
  /** As `goesOn`. */
  serves: boolean;
  before: WalWindow[];
  after: WalWindow[];
  /** Moments that the policy promises and that would be lost. */
  broken: { from: string; to: string } | null;
}

/** An archive of a branch, with what is in it. */
interface Filled {
  archive: Archive;
  /** All of the branch. */
  archives: readonly Archive[];
  files: readonly WalFile[];
  bases: readonly Base[];
  /** As `goesOn`. */
  serves: boolean;
}

/**
 * What of an archive goes if every moment of the last `days` stays; `promised` are the policy's days. Reads nothing but
 * what it is given.
 */
export function planFor(
  branch: PresentBranch,
  { archive, archives, files, bases, serves }: Filled,
  { days, promised = 0, now }: { days: number; promised: number | undefined; now: Date },
): Planned {
  const plan = cleanupPlan(contentOf(files, bases), { days, promisedDays: promised, now });
  const before = plan.before.map((window) => shown(window, serves));
  const after = plan.after.map((window) => shown(window, serves));
  // Of one that ended before the days that are kept, nothing is needed.
  const since = new Date(now.getTime() - Math.max(days, promised) * dayMs).toISOString();
  const endedAt = endOf(branch, { archive, archives, now });
  const whole = endedAt !== null && endedAt < since;
  const doomed = new Set(whole ? files.map(({ name }) => name) : plan.files);
  const gone = files.filter(({ name }) => doomed.has(name));
  return {
    archive,
    files: [...doomed],
    segments: gone.filter(({ name }) => parseSegment(name)).length,
    bytes: gone.reduce((sum, { bytes }) => sum + bytes, 0),
    bases: bases.filter(({ stored, record }) => (whole ? record.base : plan.bases.includes(stored.id))),
    whole,
    serves,
    before,
    after: whole ? [] : after,
    broken: whole ? null : plan.broken,
  };
}

/** When the WAL of an archive ends (ISO 8601, UTC); null: its generation goes on archiving, or may again by an undo. */
function endOf(
  branch: PresentBranch,
  { archive, archives, now }: { archive: Archive; archives: readonly Archive[]; now: Date },
): string | null {
  const retired = branch.retired.find(({ record }) => record.archive === archive.id);
  const mayServe = archive.ended === null && (retired?.record.keptUntil ?? '') > now.toISOString();
  return mayServe ? null : archiveEnd(branch, archive, archives);
}
