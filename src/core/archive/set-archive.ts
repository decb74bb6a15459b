import { VeloError } from '../../contract/errors/error.ts';
import { formatBranch } from '../../contract/values/names.ts';
import { pgdataOf } from '../../postgres/cluster/server-files.ts';
import { asksForMinimalWal } from '../../postgres/cluster/wal-level.ts';
import { inControl } from '../../postgres/session/control.ts';
import type { Generation } from '../catalog/catalog.ts';
import { shouldRun } from '../catalog/idle.ts';
import { checkData } from '../generation/check-start.ts';
import { ensureRunning } from '../generation/finish.ts';
import type { Steps } from '../operation/steps.ts';
import { type Place, serverOf } from '../store/open-place.ts';
import { takeBase } from '../wal/bases.ts';
import { archiveGone, isArchiveGone } from './archive-home.ts';
import { hasServed, recordEnded, recordServed } from './archives.ts';
import { endArchive, isArchiving } from './end-archive.ts';

/** @throws VeloError conflict `wal-level-minimal`, `data-missing` · unable `archive-gone` */
export async function checkArchivable(place: Place, generation: Generation): Promise<void> {
  const what = formatBranch(generation.of);
  checkData(generation, what);
  if (isArchiveGone(place)) throw archiveGone(place);
  const pgdata = pgdataOf(generation.volume.path);
  const server = serverOf(place, generation);
  if (asksForMinimalWal(pgdata)) throw minimal(what);
  if (!(await place.driver.isRunning(server))) return;
  const target = { pgdata, port: server.port, major: server.major };
  const { rows } = await inControl(target, (control) => control.query('SHOW wal_level'));
  if (rows[0]?.wal_level === 'minimal') throw minimal(what);
}

/**
 * Makes a server archive its WAL, or end that, as its generation's record says, and takes the first base. Does only what
 * is left to do, so that an interrupted change can be made again. `before` is the archive that the record named until now.
 */
export async function applyArchive(
  place: Place,
  generation: Generation,
  { before, steps }: { before: string | null; steps: Steps },
): Promise<void> {
  const { archive } = generation.record;
  const server = serverOf(place, generation);
  const running = await place.driver.isRunning(server);
  const changes = running && (await isArchiving(place, generation)) !== (archive !== null);
  if (changes) await steps.run('Stop server', () => place.driver.stop(server));
  if (archive === null && before !== null) await endArchive(place, generation, { archive: before, steps });
  if (changes || (!running && shouldRun(generation.record))) await ensureRunning(place, generation, steps);
  if (archive !== null) recordEnded(place, archive, null);
  if (archive !== before || !hasServed(place, archive)) recordServed(place, archive, new Date().toISOString());
  await takeBase(place, generation, steps);
}

function minimal(what: string): VeloError {
  return new VeloError(
    'conflict',
    'wal-level-minimal',
    `The WAL of ${what} can't be archived: its configuration sets wal_level = minimal.`,
    'Set wal_level to replica and restart the branch first. Nothing was changed.',
  );
}
