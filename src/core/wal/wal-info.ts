import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { branchName } from '../../contract/values/names.ts';
import type { Request, WalArchive } from '../../contract/velo.ts';
import { pgdataOf } from '../../postgres/cluster/server-files.ts';
import { isArchiveGone } from '../archive/archive-home.ts';
import { presentBranches } from '../catalog/answers.ts';
import { catalogOf, type Generation, isWhole } from '../catalog/catalog.ts';
import { checkExpectation, expectedOf } from '../operation/expectation.ts';
import { openPlace, type Place, type PresentBranch, presentBranch } from '../store/open-place.ts';
import { everyStore, type Site } from '../store/site.ts';
import { archivesInfo } from './archive-info.ts';

/**
 * The archived WAL of a branch, or of all branches. Takes no lock.
 * @throws VeloError missing `project-not-found`, `branch-not-found`, and what `checkExpectation` throws
 */
export async function walInfo(site: Site, request: Request<'walInfo'>): Promise<WalArchive[]> {
  if (request.branch !== undefined) {
    const name = branchName(request.branch);
    const place = await openPlace(site, name.project);
    const branch = presentBranch(place, name.branch);
    checkExpectation(branch.current, expectedOf(branch.current, request));
    return infoOf(place, branch);
  }
  const all: WalArchive[] = [];
  for (const { opened } of await everyStore(site)) {
    for (const project of catalogOf(opened).values()) {
      if (!isWhole(project) || project.fault !== undefined) continue;
      const place = await openPlace(site, project.record.name);
      for (const branch of presentBranches(place.project)) all.push(...infoOf(place, branch));
    }
  }
  return all;
}

/** The archives of a branch, with what waits for the present one. */
export function infoOf(place: Pick<Place, 'storage' | 'project'>, branch: PresentBranch): WalArchive[] {
  if (isArchiveGone(place)) return branch.current.record.archive === null ? [] : [goneInfo(branch)];
  return archivesInfo(place, branch).map((info) => {
    if (!info.current) return info;
    const waiting = waitingIn(branch.current);
    return { ...info, waiting: waiting?.length ?? null, failure: info.failure ?? lateOf(waiting ?? []) };
  });
}

function goneInfo({ project, name, current }: PresentBranch): WalArchive {
  const waiting = waitingIn(current);
  return {
    ...{ project, branch: name, generation: current.volume.generation, current: true, retired: false },
    ...{ segments: 0, bytes: 0, newest: null, waiting: waiting?.length ?? null, gaps: [], windows: [] },
    ...{ noWindowSince: null, limitedUntil: null, failure: lateOf(waiting ?? []), gone: true },
  };
}

/** A segment that the server has finished and not archived yet, and since when (milliseconds since 1970). */
interface Waiting {
  segment: string;
  sinceMs: number;
}

/** The oldest first; undefined if the folder can't be read. */
function waitingIn({ volume }: Generation): Waiting[] | undefined {
  const folder = join(pgdataOf(volume.path), 'pg_wal', 'archive_status');
  try {
    return readdirSync(folder)
      .flatMap((name) => {
        const [, segment] = /^([0-9A-F]{24})\.ready$/.exec(name) ?? [];
        const stat = segment && lstatSync(join(folder, name), { throwIfNoEntry: false });
        return segment && stat ? [{ segment, sinceMs: stat.mtimeMs }] : [];
      })
      .sort((a, b) => a.sinceMs - b.sinceMs);
  } catch {
    return undefined;
  }
}

/** After how many milliseconds a segment that waits counts as a failure. */
const lateMs = 60_000;

/** Where the archive's folder can't be written, only what waits for it tells. */
function lateOf([oldest]: readonly Waiting[]): WalArchive['failure'] {
  if (!oldest || Date.now() - oldest.sinceMs < lateMs) return null;
  return { at: new Date(oldest.sinceMs).toISOString(), segment: oldest.segment, reason: 'waits for the archive' };
}
