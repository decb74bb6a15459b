import { formatBranch } from '../../contract/values/names.ts';
import type { BranchSummary, Problem } from '../../contract/velo.ts';
import { fullDisk } from '../store/full-disk.ts';
import { type Place, serverOf } from '../store/open-place.ts';
import type { Generation } from './catalog.ts';
import { absenceOf } from './missing-data.ts';

/** Why a branch can't be used, according to its record and data. */
export function brokenBy({ volume, record }: Generation, fault: string | undefined): Problem {
  if (fault !== undefined)
    return { what: fault, help: 'Use the version of velo that wrote it. This version changes nothing there.' };
  if (record.phase === 'deleting')
    return { what: 'its deletion was interrupted', help: '`velo doctor --repair` finishes it.' };
  const absence = absenceOf(volume);
  if (absence) return absence;
  return { what: 'its data folder contains no PostgreSQL cluster', help: 'Reset the branch, or delete it.' };
}

type Looked = Pick<Place, 'storage' | 'driver' | 'project'>;

/** A summary, with the reason why its server is down, as far as the server's log or the store tells. */
export async function explained<T extends BranchSummary>(
  place: Looked,
  generation: Generation,
  summary: T,
): Promise<T> {
  if (summary.status !== 'failed') return summary;
  const said = await place.driver.lastWords(serverOf(place as Place, generation)).catch(() => '');
  return { ...summary, problem: failedBy(place, generation, said) };
}

function failedBy({ storage }: Looked, { of }: Generation, said: string): Problem {
  const what = formatBranch(of);
  const start = `Start it again: \`velo branch start ${what}\`.`;
  const telling = said
    .split('\n')
    .filter((line) => isTelling.test(line))
    .at(-1);
  const full = telling && fullDisk(telling, what, storage);
  if (full)
    return {
      what: full.code === 'disk-limit' ? 'it has reached its disk limit' : `${storage.pool} is full`,
      help: full.hint,
    };
  // After a failed start, the container and its log may no longer exist.
  if (!telling && storage.opened.capacity.freeBytes < 32 * 1024 ** 2)
    return {
      what: `${storage.pool} is full`,
      help: 'Free some space, then start it again. `velo doctor` shows what uses the space.',
    };
  if (!telling) return { what: 'its server should be running, but is not', help: start };
  return { what: `its server ended: ${telling.replace(/^.*?(PANIC|FATAL|LOG): */, '').slice(0, 200)}`, help: start };
}

/** Lines of a server's log that tell why it ended. A refused client is logged as FATAL too, and is not such a line. */
const isTelling =
  /PANIC: |FATAL: +(could not|configuration|data directory|database files|lock file|pre-existing|requested|its memory)|No space left on device|Disk quota exceeded/;
