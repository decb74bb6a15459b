import { type Archive, archivesOf, removeArchive } from '../archive/archives.ts';
import { type Branch, type CatalogProject, generationsOf, isNeeded } from '../catalog/catalog.ts';
import { walPolicy } from '../snapshot/policies.ts';
import type { InProject, Place } from '../store/open-place.ts';

const dayMs = 86_400_000;
/** How long the moments before a reset stay recoverable if no policy says it, in days. */
const daysWithoutPolicy = 7;

type ProjectPlace = InProject & { project: CatalogProject };

/**
 * Removes the archives of a branch, with the bases that velo took for them, whose moments are no longer kept: the policy
 * `wal` says for how many days after a generation was replaced, or else its undo. What only these bases needed of
 * replaced data is then among the branch's remains.
 */
export async function dropExpiredArchives(place: Place, branch: Branch, now = new Date()): Promise<void> {
  for (const archive of expiredArchives(place, branch, now)) {
    for (const { stored, record } of [...place.project.snapshots]) {
      if (record.archive !== archive.id || !record.base) continue;
      await place.storage.dropSnapshot(stored);
      place.project.snapshots = place.project.snapshots.filter((each) => each.stored !== stored);
    }
    removeArchive(place, archive.id);
  }
  for (const generation of [...branch.retired]) {
    if (isNeeded(place.project, generation, now.toISOString())) continue;
    branch.retired.splice(branch.retired.indexOf(generation), 1);
    branch.remains.push(generation);
  }
}

/** The archives of a branch whose moments are no longer kept. */
export function expiredArchives(place: ProjectPlace, branch: Branch, now: Date): Archive[] {
  if (!branch.current) return [];
  return expiredOf(branch, {
    archives: archivesOf(place, branch),
    days: walPolicy(place.project.record.policies),
    now,
  });
}

/** Those of a branch's archives whose moments are no longer kept at `now`. `days` as in `momentsKeptUntil`. */
export function expiredOf(
  branch: Branch,
  { archives, days, now }: { archives: readonly Archive[]; days: number | undefined; now: Date },
): Archive[] {
  return archives.filter((archive) => {
    const until = momentsKeptUntil(branch, { archive, archives, days });
    return until !== null && until <= now.toISOString();
  });
}

/**
 * Until when the moments of one of a branch's archives are kept (ISO 8601, UTC); null: its generation serves, or may
 * again. `days` is the policy's; undefined without one.
 */
export function momentsKeptUntil(
  branch: Branch,
  { archive, archives, days }: { archive: Archive; archives: readonly Archive[]; days: number | undefined },
): string | null {
  if (archive.id === branch.current?.record.archive) return null;
  const endedAt = archiveEnd(branch, archive, archives);
  if (endedAt === null) return null;
  const generation = generationsOf(branch).find(({ record }) => record.archive === archive.id);
  const undo = generation?.record.keptUntil ?? null;
  if (days === undefined && undo !== null) return undo;
  const promised = new Date(Date.parse(endedAt) + (days ?? daysWithoutPolicy) * dayMs).toISOString();
  return undo !== null && undo > promised ? undo : promised;
}

/** When an archive ended: it goes on no more, or its generation was replaced (ISO 8601, UTC); null: it did not. */
export function archiveEnd(branch: Branch, archive: Archive, archives: readonly Archive[]): string | null {
  if (archive.ended !== null) return archive.ended;
  return archive.id === branch.current?.record.archive ? null : replacedAt(branch, archive, archives);
}

/**
 * When another generation began to serve in the place of an archive's, which is not the present one (ISO 8601, UTC);
 * null: that is not known.
 */
function replacedAt(branch: Branch, archive: Archive, archives: readonly Archive[]): string | null {
  const last = [...archive.served].sort().at(-1) ?? '';
  const others = [
    ...archive.left,
    ...archives.filter(({ id }) => id !== archive.id).flatMap(({ served }) => served),
    ...generationsOf(branch).flatMap(({ record }) =>
      record.servedFrom !== null && record.archive !== archive.id ? [record.servedFrom] : [],
    ),
  ];
  const [next] = others.filter((time) => time > last).sort();
  if (next !== undefined || !branch.current) return next ?? null;
  // The clock was set back before it was replaced. A kill may have kept that from its record.
  const recorded = archive.left.length >= archive.served.length ? archive.left.at(-1) : undefined;
  return recorded ?? branch.current.record.servedFrom;
}
