import { defaultWalMax, walMaxBytes } from '../../contract/values/wal-max.ts';
import { namesIn } from '../../host/files/names-in.ts';
import type { Storage } from '../../storage/storage.ts';
import { archiveSpace } from '../archive/archive-home.ts';
import { idsIn, walFolder } from '../archive/archives.ts';
import type { ProjectRecord } from '../catalog/record.ts';
import { archivePath, type InProject } from '../store/open-place.ts';
import { segmentBytes } from '../wal/wal-positions.ts';

export type LimitedProject = InProject & {
  storage: Pick<Storage, 'opened'>;
  project: { record: Pick<ProjectRecord, 'walMax'> };
};

/** The most bytes that a project's archived WAL may take. */
export function walLimit({ storage, project }: LimitedProject): number {
  return walMaxBytes(project.record.walMax ?? defaultWalMax, archiveSpace({ storage, project }).sizeBytes);
}

/** Whether a project's archived WAL may take more than its limit, from the number of its files alone. */
export function mayExceed(place: LimitedProject): boolean {
  const count = idsIn(place).reduce((sum, id) => sum + namesIn(walFolder(archivePath(place, id))).length, 0);
  return count * segmentBytes > walLimit(place);
}
