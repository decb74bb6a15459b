import { lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../host/processes/exec.ts';
import { type Place, userOf } from '../store/open-place.ts';
import { segmentBytes } from '../wal/wal-positions.ts';

/**
 * Copies segments of a data directory into a new folder, with the times of their last writes. As the server's own user: a
 * link that was planted among them reaches nothing that this user could not read. What came of each is for the caller to
 * look at (`isSegmentFile`).
 */
export async function copySegments(
  place: Place,
  { pgdata, names, into }: { pgdata: string; names: readonly string[]; into: string },
): Promise<void> {
  const user = userOf(place.project.record);
  mkdirSync(into, { mode: 0o700 });
  if (user) await run('chown', [`${user.uid}:${user.gid}`, '--', into]);
  const paths = names.map((name) => join(pgdata, 'pg_wal', name));
  const how = ['--no-dereference', '--preserve=timestamps', '--reflink=auto'];
  await run('cp', [...how, '-t', into, '--', ...paths], { as: user });
}

export function isSegmentFile(path: string): boolean {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true && stat.size <= segmentBytes;
}
