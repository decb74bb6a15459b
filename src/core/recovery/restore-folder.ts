import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VeloError } from '../../contract/errors/error.ts';
import { walFolder } from '../archive/archives.ts';
import { copySegments, isSegmentFile } from '../archive/copy-segments.ts';
import type { Generation } from '../catalog/catalog.ts';
import { archivePath, type InProject, type Place } from '../store/open-place.ts';
import type { RecoveryPlan } from './recovery-plan.ts';

/** The folder that one recovery reads its WAL from. Named after its generation, with which it is removed. */
export function restoreFolder(place: InProject, { volume, record }: Generation): string {
  return join(archivePath(place), `restore-${record.id}.${volume.generation}`);
}

/**
 * Fills a folder with exactly the WAL of a plan: hard links to archived segments, which a clean-up can't take away, and
 * copies of segments that are only in a data directory. The file `plan` names them all. Called under the lock under
 * which the plan was made.
 * @throws VeloError failed `wal-damaged`
 */
export async function makeRestoreFolder(place: Place, generation: Generation, plan: RecoveryPlan): Promise<void> {
  const folder = restoreFolder(place, generation);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const archive = walFolder(archivePath(place, plan.archive));
  const archived = [...(plan.history === null ? [] : [plan.history]), ...plan.segments];
  for (const name of archived) {
    const from = join(archive, name);
    if (!isSegmentFile(from)) throw segmentMissing(name);
    linkSync(from, join(folder, name));
  }
  const { tail } = plan;
  if (tail && tail.segments.length > 0) await copyTail(place, tail, folder);
  writeFileSync(join(folder, 'plan'), [...archived, ...(tail?.segments ?? []), ''].join('\n'), { mode: 0o644 });
}

async function copyTail(
  place: Place,
  { pgdata, segments }: NonNullable<RecoveryPlan['tail']>,
  folder: string,
): Promise<void> {
  const draft = join(folder, 'tail');
  await copySegments(place, { pgdata, names: segments, into: draft });
  for (const name of segments) {
    if (!isSegmentFile(join(draft, name))) throw segmentMissing(name);
    linkSync(join(draft, name), join(folder, name));
  }
}

export function removeRestoreFolder(place: InProject, generation: Generation): void {
  rmSync(restoreFolder(place, generation), { recursive: true, force: true });
}

function segmentMissing(name: string): VeloError {
  return new VeloError(
    'failed',
    'wal-damaged',
    `The archived WAL segment ${name} is missing, or is no regular file.`,
    'Nothing was changed.',
  );
}
