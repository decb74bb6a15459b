import { linkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../host/processes/exec.ts';
import { pgdataOf } from '../../postgres/cluster/server-files.ts';
import type { Generation } from '../catalog/catalog.ts';
import { archivePath, type Place, userOf } from '../store/open-place.ts';
import { basesOf } from '../wal/bases.ts';
import { contentOf } from '../wal/coverage.ts';
import { lsnOf, parseSegment, segmentName, segmentOf } from '../wal/wal-positions.ts';
import { tailAfter } from '../wal/wal-tail.ts';
import { hasServed, hasWalFolder, walFolder } from './archives.ts';
import { copySegments, isSegmentFile } from './copy-segments.ts';
import { readWalFiles } from './wal-files.ts';

/**
 * Puts the end of a stopped server's WAL into its archive, when archiving ends although the generation goes on. A server
 * archives only full segments: its last transactions are in the data directory alone, where it writes over them later.
 * An interrupted call can be repeated until the server runs again. (A retired generation keeps its data directory as
 * long as a recovery may need it.)
 */
export async function keepTail(place: Place, generation: Generation, archive: string | null): Promise<void> {
  if (archive === null || !hasServed(place, archive) || !hasWalFolder(place, archive)) return;
  const bases = basesOf(place.project, archive);
  const { files } = readWalFiles(place, archive);
  const { timeline } = contentOf(files, bases);
  const archived = files.flatMap(({ name }) => parseSegment(name) ?? []).filter((each) => each.timeline === timeline);
  const next = Math.max(
    ...archived.map(({ number }) => number + 1),
    ...bases.map(({ record }) => segmentOf(lsnOf(record.redo))),
  );
  if (!Number.isFinite(next)) return;
  const pgdata = pgdataOf(generation.volume.path);
  const names = tailAfter(pgdata, timeline, next).numbers.map((number) => segmentName(timeline, number));
  if (names.length === 0) return;
  await copy(place, { pgdata, archive, names });
}

async function copy(
  place: Place,
  { pgdata, archive, names }: { pgdata: string; archive: string; names: readonly string[] },
): Promise<void> {
  const folder = walFolder(archivePath(place, archive));
  const draft = join(archivePath(place, archive), '.tail');
  rmSync(draft, { recursive: true, force: true });
  try {
    // The newest one's time tells until when the archive knows of everything.
    await copySegments(place, { pgdata, names, into: draft });
    await run('sync', ['--', ...names.map((name) => join(draft, name))], { as: userOf(place.project.record) });
    for (const name of names) {
      if (!isSegmentFile(join(draft, name))) return;
      linkSync(join(draft, name), join(folder, name));
    }
    await run('sync', ['--', folder]);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
