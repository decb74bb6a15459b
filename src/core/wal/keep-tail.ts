import { linkSync, lstatSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../host/exec.ts';
import { pgdataOf } from '../../postgres/cluster/server-files.ts';
import type { Generation } from '../catalog/catalog.ts';
import { archivePath, type Place, userOf } from '../store/open-place.ts';
import { hasServed, hasWalFolder, walFolder } from './archives.ts';
import { basesOf } from './bases.ts';
import { contentOf } from './coverage.ts';
import { readWalFiles } from './wal-files.ts';
import { lsnOf, parseSegment, segmentBytes, segmentName, segmentOf } from './wal-positions.ts';
import { tailAfter } from './wal-tail.ts';

/**
 * Puts the end of a stopped server's WAL into its archive, when archiving ends although the generation goes on. A server
 * archives only full segments: its last transactions are in the data directory alone, where it writes over them later.
 * (A retired generation keeps its data directory as long as a recovery may need it.)
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

/** As the server's own user: a link that was planted among the segments reaches nothing that it could not read. */
async function copy(
  place: Place,
  { pgdata, archive, names }: { pgdata: string; archive: string; names: readonly string[] },
): Promise<void> {
  const folder = walFolder(archivePath(place, archive));
  const draft = join(archivePath(place, archive), '.tail');
  const user = userOf(place.project.record);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  try {
    if (user) await run('chown', [`${user.uid}:${user.gid}`, '--', draft]);
    const paths = names.map((name) => join(pgdata, 'pg_wal', name));
    // With the times of their last writes: the newest tells until when the archive knows of everything.
    await run('cp', ['--no-dereference', '--preserve=timestamps', '--reflink=auto', '-t', draft, '--', ...paths], {
      as: user,
    });
    const copies = names.map((name) => join(draft, name));
    await run('sync', ['--', ...copies], { as: user });
    for (const [at, path] of copies.entries()) {
      const stat = lstatSync(path, { throwIfNoEntry: false });
      if (!stat?.isFile() || stat.size > segmentBytes) return;
      linkSync(path, join(folder, names[at] as string));
    }
    await run('sync', ['--', folder]);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
