import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../host/processes/exec.ts';
import type { User } from '../../host/users/user.ts';
import { pgdataOf } from '../../postgres/cluster/server-files.ts';
import type { Settings } from '../../postgres/cluster/settings.ts';
import { asksForMinimalWal } from '../../postgres/cluster/wal-level.ts';
import type { Server } from '../../postgres/server.ts';
import { archiveCommand } from '../../postgres/wal/archive-program.ts';
import { spaceFloor } from '../../storage/space.ts';
import type { Generation } from '../catalog/catalog.ts';
import type { Steps } from '../operation/steps.ts';
import { type Place, serverOf } from '../store/open-place.ts';
import { segmentBytes } from '../wal/wal-positions.ts';
import { archiveSpace, isArchiveGone } from './archive-home.ts';
import { makeArchive } from './archives.ts';

/** Seconds after which a segment that is not full is archived: how much a lost disk of the server can cost. */
const archiveTimeout = 60;

/** The most WAL that may wait for the archive, in bytes and as a share of the store. More is given up. */
const backlog = { bytes: 2 * 1024 ** 3, share: 0.05 };

/**
 * The server of a generation, with the settings with which it archives its WAL; for a generation without an archive,
 * without any. The archive is created if it is missing.
 */
export async function archivingServer(
  place: Place,
  generation: Generation,
  steps: Steps,
): Promise<{ server: Server; settings: Settings }> {
  const server = serverOf(place, generation);
  if (server.archive === null) return { server, settings: {} };
  if (asksForMinimalWal(pgdataOf(generation.volume.path))) {
    steps.note('Its WAL is not archived: its configuration sets wal_level = minimal');
    return { server: { ...server, archive: null }, settings: {} };
  }
  const gone = isArchiveGone(place);
  if (gone)
    steps.note(
      `Its WAL waits: the folder of its archives, ${place.project.record.archiveDir}, is not there (no disk?)`,
    );
  else await prepareArchive(place, generation);
  const { conf, archive } = place.driver.seen(server);
  const backlogBytes = Math.min(backlog.bytes, place.storage.opened.capacity.sizeBytes * backlog.share);
  const command = archiveCommand({
    program: `${conf}/archive`,
    folder: archive,
    // Of a disk that is not mounted nothing is known. When it is full, its WAL waits, too.
    floorBytes: gone ? 0 : Math.floor(spaceFloor(archiveSpace(place).sizeBytes)),
    backlogSegments: Math.max(4, Math.floor(backlogBytes / segmentBytes)),
  });
  const settings = {
    archive_mode: 'on',
    archive_command: command,
    archive_timeout: String(archiveTimeout),
    ...(server.major >= 15 ? { archive_library: '' } : {}),
  };
  // A folder that is missing can't be mounted into a container. The command then fails until the next start.
  return { server: gone ? { ...server, archive: null } : server, settings };
}

/** Creates the archive of a generation, with the history of its timeline, if it is missing. */
export async function prepareArchive(place: Place, generation: Generation): Promise<void> {
  const { archive, user } = serverOf(place, generation);
  if (archive === null) return;
  await makeArchive(place, generation.volume.generation, generation.record);
  await archiveHistory(pgdataOf(generation.volume.path), archive, user);
}

/**
 * Copies the history files of a cluster's timelines into its archive: without that of its timeline no recovery begins.
 * The server archives only those that it writes while it archives, and a recovery writes them before. As the server's
 * own user: a link that was planted among them reaches nothing that this user could not read.
 */
async function archiveHistory(pgdata: string, archive: string, user: User | undefined): Promise<void> {
  const there = new Set(readdirSync(archive));
  const missing = readdirSync(join(pgdata, 'pg_wal')).filter(
    (name) => /^[0-9A-F]{8}\.history$/.test(name) && !there.has(name),
  );
  if (missing.length === 0) return;
  const paths = missing.map((name) => join(pgdata, 'pg_wal', name));
  await run('cp', ['--no-dereference', '-t', archive, '--', ...paths], { as: user });
}
