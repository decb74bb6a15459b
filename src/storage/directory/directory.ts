import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { bytes } from '../../bytes.ts';
import { VeloError } from '../../contract/errors/error.ts';
import { followWritten } from '../../host/files/written.ts';
import { ProgramError, run } from '../../host/processes/exec.ts';
import {
  changeMarks,
  changeProjectMarks,
  createProjectFolder,
  destroyProjectFolder,
  diskUsage,
  draftPath,
  finalPath,
  folderLeftovers,
  isOwnVolume,
  layOut,
  listFolders,
  publish,
  recordVolume,
  removeTree,
} from '../folder/folders.ts';
import {
  changeSnapshotMarks,
  dropFolderSnapshot,
  parentFolder,
  removeSnapshotLeftover,
  takeSnapshot,
} from '../folder/snapshots.ts';
import { archivesIn, type FolderStore, folderCapacity, makeArchivesIn } from '../folder/store.ts';
import { spaceFloor } from '../space.ts';
import { type CloneRequest, isSnapshot, type SnapshotRequest, type Storage, unknownSizes } from '../storage.ts';

/**
 * Volumes as plain folders: for laptops, tests and trying velo out. A clone is a copy, which shares its blocks by
 * reflink if the file system can. A running cluster can't be snapshotted; the caller puts the server into backup mode.
 */
export async function openDirectory(store: FolderStore): Promise<Storage> {
  return {
    name: 'directory',
    id: store.id,
    pool: store.root,
    hasPools: false,
    root: store.root,
    archives: archivesIn(store),
    copyOnWrite: false,
    whyNoDiskLimit: 'plain folders have no quotas',
    room: undefined,
    opened: await listFolders(store),
    list: () => listFolders(store),
    createProject: async (name, marks) => createProjectFolder(store, name, marks),
    destroyProject: (name) => destroyProjectFolder(store, name, removeTree),

    async createVolume(name, marks, user) {
      const draft = draftPath(store, name);
      await removeTree(draft);
      layOut(draft, user);
      recordVolume(store, draft, { name, marks });
      return publish(store, name);
    },

    async clone(request) {
      const { target, parent, user } = request;
      const from = parentFolder(store, parent);
      const draft = draftPath(store, target);
      await removeTree(draft);
      layOut(draft, user);
      recordVolume(store, draft, { name: target, marks: request.marks });
      request.recorded?.();
      // A snapshot is a stopped cluster.
      const live = request.live && !isSnapshot(parent);
      await copyCluster(store, { from, to: draft }, { ...request, live });
      return publish(store, target);
    },

    snapshot: (request) =>
      takeSnapshot(store, request, {
        remove: removeTree,
        async fill(folder) {
          layOut(folder, request.user);
          recordVolume(store, folder, { name: request.of, marks: request.marks });
          await copyCluster(store, { from: request.of.path, to: folder }, request);
        },
      }),
    setSnapshotMarks: async (snapshot, marks) => changeSnapshotMarks(store, snapshot, marks),
    dropSnapshot: (snapshot) => dropFolderSnapshot(store, snapshot, removeTree),

    setProjectMarks: async (name, marks) => changeProjectMarks(store, name, marks),
    setMarks: async (name, marks) => changeMarks(store, name, marks),
    limitDisk: async () => {},
    others: async () => [],
    makeArchives: async () => makeArchivesIn(store),
    obstacles: async () => [],

    async destroy(name) {
      const draft = draftPath(store, name);
      await removeTree(draft);
      // Renamed first: a half-removed volume might lack its record, and velo would no longer recognize it as its own.
      if (isOwnVolume(store, name)) renameSync(finalPath(store, name), draft);
      await removeTree(draft);
    },

    rollBack: async () => {},
    async sizes(volume, { thorough }) {
      if (!thorough) return unknownSizes;
      const referencedBytes = await diskUsage(volume.path);
      // The sizes of a reflinked copy's files do not tell which blocks it shares.
      return { ownBytes: store.reflinks ? null : referencedBytes, referencedBytes };
    },
    leftovers: async () => folderLeftovers(store),
    removeLeftover: (leftover) => removeSnapshotLeftover(store, leftover, removeTree),
  };
}

/**
 * Entries of the data directory that a copy of a running cluster leaves out: those that the server creates again, and
 * WAL, whose needed segments are added when the backup is over (PostgreSQL, "Making a Base Backup Using the Low Level
 * API").
 */
const leftOut = new Set([
  'pg_wal',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);
const isProcessFile = (name: string) => name.startsWith('postmaster.') || name.startsWith('.s.PGSQL.');

/** How a copy is made. */
type Copy = Pick<CloneRequest & SnapshotRequest, 'live' | 'user' | 'moved' | 'signal' | 'complete'>;

/** Copies the cluster in one volume's folder into another's, which is already laid out, and completes it. */
async function copyCluster(
  store: FolderStore,
  { from, to }: { from: string; to: string },
  request: Copy,
): Promise<void> {
  const { live, user } = request;
  const total = await checkSpace(store, from);
  const source = join(from, 'pgdata');
  const target = join(to, 'pgdata');
  const names = readdirSync(source).filter((name) => !isProcessFile(name) && !(live && leftOut.has(name)));
  const paths = names.map((name) => join(source, name));
  await copy(['-a', '--reflink=auto', '-t', target, '--', ...paths], request, total);
  if (live) {
    const folders = [...leftOut].map((name) => join(target, name));
    await run('mkdir', ['-m', '700', '--', ...folders, join(target, 'pg_wal', 'archive_status')], { as: user });
  }
  await request.complete?.(target);
}

/**
 * Copies as the user that owns the data. If the branch's superuser has planted a link, the kernel then checks access
 * as that user: the link reaches nothing that the user could not read anyway.
 */
async function copy(args: string[], { user, live, signal, moved }: Copy, total: number | undefined): Promise<void> {
  const of = total === undefined ? '' : ` of ${bytes(total)}`;
  let end = () => {};
  const started = (pid: number) => {
    if (moved) end = followWritten(pid, (written) => moved(`${bytes(written)}${of}`));
  };
  try {
    await run('cp', args, { as: user, signal, started, timeoutMs: copyTimeMs(total) });
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof ProgramError)) throw error;
    const lines = error.stderr.split('\n').filter((line) => line !== '');
    if (lines.some((line) => line.includes('No space left on device'))) {
      throw new VeloError(
        'unable',
        'no-space',
        'The disk became full while the data was copied.',
        'Free some space. The copy was removed.',
      );
    }
    // Files of a table that is dropped during the copy disappear. Recovery replays the drop from the WAL. A cp that was
    // killed has copied a part, and says nothing; only one that exits with 1 has tried everything (GNU and busybox).
    const serious = lines.filter((line) => !(live && line.includes('No such file or directory')));
    if (error.exitCode === 1 && lines.length > 0 && serious.length === 0) return;
    const why = serious[0] ?? (error.exitCode === undefined ? 'cp was killed' : error.message);
    throw new VeloError('failed', 'storage-failed', `Copying the data failed: ${why}.`, 'Run `velo doctor`.', {
      cause: error,
    });
  } finally {
    end();
  }
}

/** How long a copy may take (milliseconds, what a timer takes): on the slowest disks, too, a megabyte takes a second at most. */
const copyTimeMs = (total: number | undefined) => Math.min(2 ** 31 - 1, 600_000 + Math.ceil((total ?? 0) / 1_000));

/** Checks that there is space for a copy. Returns its size in bytes; undefined if it shares its parent's blocks. */
async function checkSpace(store: FolderStore, source: string): Promise<number | undefined> {
  if (store.reflinks) return undefined;
  const needed = await diskUsage(source);
  const { sizeBytes, freeBytes } = await folderCapacity(store.root);
  const floor = spaceFloor(sizeBytes);
  if (freeBytes - needed >= floor) return needed;
  throw new VeloError(
    'unable',
    'no-space',
    `The copy needs ${bytes(needed)}, and ${bytes(floor)} must stay free. Only ${bytes(freeBytes)} are free in ${store.root}.`,
    'Free some space, or put VELO_HOME on a larger disk or one with reflinks (btrfs, XFS).',
  );
}
