import { formatBranch } from '../../contract/values/names.ts';
import type { VolumeName } from '../../storage/storage.ts';
import type { Generation } from '../catalog/catalog.ts';
import { type BranchRecord, branchMarks } from '../catalog/record.ts';
import { limitsOf } from '../catalog/resource-limits.ts';
import type { Steps } from '../operation/steps.ts';
import { reserveWal } from '../recovery/load-recovery.ts';
import { type Place, userOf } from '../store/open-place.ts';
import { checkData } from './check-start.ts';
import { beginCopy, type Source } from './source.ts';

/** Creates the clone of a source with its record. `recorded` is called as soon as the record is listed. */
export async function fork(
  place: Place,
  source: Source,
  {
    target,
    record,
    recorded,
    steps,
  }: { target: VolumeName; record: BranchRecord; recorded?: () => void; steps: Steps },
): Promise<Generation> {
  const { storage, project } = place;
  record.sizing = source.sizing;
  record.source = source.snapshot;
  record.parentAt = record.parent === null ? null : source.at;
  const request = {
    parent: source.from,
    target,
    marks: branchMarks(record),
    diskLimit: limitsOf(place, { volume: target, record }).disk,
    live: source.running,
    user: userOf(project.record),
    moved: (text: string) => steps.moved(text),
    signal: steps.signal,
    ...(recorded ? { recorded } : {}),
  };
  const copying = source.snapshot === null ? 'Snapshot and clone' : 'Clone';
  const volume = await steps.run(storage.copyOnWrite ? copying : 'Copy', async () =>
    storage.clone({ ...request, ...(await beginCopy(place, source)) }),
  );
  const generation: Generation = { volume, record, of: { project: project.record.name, branch: record.name } };
  checkData(generation, formatBranch(generation.of));
  // While the locks are held: a clean-up must not take away what the recovery reads.
  if (source.plan) await reserveWal(place, generation, source.plan);
  return generation;
}
