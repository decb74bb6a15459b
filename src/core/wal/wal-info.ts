import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { branchName } from '../../contract/names.ts';
import type { Request, WalArchive } from '../../contract/velo.ts';
import { pgdataOf } from '../../postgres/cluster/server-files.ts';
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

function infoOf(place: Place, branch: PresentBranch): WalArchive[] {
  return archivesInfo(place, branch).map((info) =>
    info.current ? { ...info, waiting: waitingIn(branch.current) } : info,
  );
}

/** Segments that the server has finished and not yet archived; null if its folder can't be read. */
function waitingIn({ volume }: Generation): number | null {
  try {
    const names = readdirSync(join(pgdataOf(volume.path), 'pg_wal', 'archive_status'));
    return names.filter((name) => /^[0-9A-F]{24}\.ready$/.test(name)).length;
  } catch {
    return null;
  }
}
