import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { VeloError } from '../../../src/contract/errors/error.ts';
import { namesIn } from '../../../src/host/files/names-in.ts';
import { ProgramError, run } from '../../../src/host/processes/exec.ts';
import type { StorageDriver } from '../../../src/storage/driver.ts';
import {
  changeMarks,
  changeProjectMarks,
  createProjectFolder,
  destroyProjectFolder,
  draftPath,
  finalPath,
  folderLeftovers,
  isOwnVolume,
  layOut,
  listFolders,
  publish,
  recordVolume,
  removeTree,
} from '../../../src/storage/folder/folders.ts';
import {
  changeSnapshotMarks,
  dropFolderSnapshot,
  parentFolder,
  removeSnapshotLeftover,
  takeSnapshot,
} from '../../../src/storage/folder/snapshots.ts';
import {
  archivesIn,
  createFolderStore,
  type FolderStore,
  makeArchivesIn,
  openFolderStore,
} from '../../../src/storage/folder/store.ts';
import {
  type CloneRequest,
  isSnapshot,
  type Storage,
  unknownSizes,
  type VolumeName,
} from '../../../src/storage/storage.ts';
import type { StorageName } from '../../../src/velo.ts';

/** A storage that velo does not know. A real driver's name would be in the contract's list in `src/`. */
const name = 'third' as StorageName;
const storeFolder = (home: string) => join(home, name);

export const thirdStorage: StorageDriver = {
  name,
  title: 'third folders',
  forRoot: false,
  lastResort: false,
  async find(home) {
    const store = await openFolderStore(storeFolder(home), name, openThird);
    return store ? [store] : [];
  },
  hidden: () => undefined,
  whyNot: async () => 'no third store',
  isPool: () => false,
  create: async (home) => openThird(createFolderStore(storeFolder(home))),
  checks: async () => [{ name: 'Third', state: 'info', detail: 'a storage of the tests', help: '' }],
};

/**
 * Somebody else's snapshots of a volume, which keep it from being removed as those of ZFS do: files in a folder beside
 * the store.
 */
export function theirsOf(root: string, { project, branch, generation }: VolumeName): string {
  return join(`${root}-theirs`, `${project}.${branch}.${generation}`);
}

/** A file that stands for what was written to a volume after the newest snapshot on it. */
export const writtenOf = (root: string, volume: VolumeName) => `${theirsOf(root, volume)}.written`;

/** Plain folders, copied with `cp`, like the directory driver. */
async function openThird(store: FolderStore): Promise<Storage> {
  const heldBy = (volume: VolumeName) => namesIn(theirsOf(store.root, volume));
  const list = async () => {
    const found = await listFolders(store);
    for (const volume of found.volumes) {
      if (heldBy(volume).length > 0) volume.heldBy = heldBy(volume);
      if (existsSync(writtenOf(store.root, volume))) volume.sinceSnapshotBytes = 2 * 1024 ** 2;
    }
    return found;
  };
  return {
    name,
    id: store.id,
    pool: store.root,
    hasPools: true,
    root: store.root,
    archives: archivesIn(store),
    makeArchives: async () => makeArchivesIn(store),
    copyOnWrite: false,
    whyNoDiskLimit: 'the third storage has no quotas',
    room: undefined,
    opened: await list(),
    list,
    createProject: async (project, marks) => createProjectFolder(store, project, marks),
    destroyProject: (project) => destroyProjectFolder(store, project, removeTree),
    setProjectMarks: async (project, marks) => changeProjectMarks(store, project, marks),
    async createVolume(volume, marks, user) {
      const draft = draftPath(store, volume);
      layOut(draft, user);
      recordVolume(store, draft, { name: volume, marks });
      return publish(store, volume);
    },
    async clone(request) {
      const { parent } = request;
      const from = parentFolder(store, parent);
      const draft = draftPath(store, request.target);
      layOut(draft, request.user);
      recordVolume(store, draft, { name: request.target, marks: request.marks });
      const live = request.live && !isSnapshot(parent);
      await copy(from, { ...request, live }, join(draft, 'pgdata'));
      return publish(store, request.target);
    },
    snapshot: (request) =>
      takeSnapshot(store, request, {
        remove: removeTree,
        async fill(folder) {
          layOut(folder, request.user);
          recordVolume(store, folder, { name: request.of, marks: request.marks });
          await copy(request.of.path, request, join(folder, 'pgdata'));
        },
      }),
    setSnapshotMarks: async (snapshot, marks) => changeSnapshotMarks(store, snapshot, marks),
    dropSnapshot: (snapshot) => dropFolderSnapshot(store, snapshot, removeTree),
    setMarks: async (volume, marks) => changeMarks(store, volume, marks),
    limitDisk: async () => {},
    others: async () => [],
    obstacles: async () => [],
    async destroy(volume) {
      const [theirs] = heldBy(volume);
      if (theirs !== undefined) throw new VeloError('conflict', 'in-the-way', `${theirs} is on it.`, 'Remove it.');
      await removeTree(draftPath(store, volume));
      if (isOwnVolume(store, volume)) await removeTree(finalPath(store, volume));
    },
    rollBack: async (volume) => rmSync(writtenOf(store.root, volume)),
    sizes: async () => unknownSizes,
    leftovers: async () => folderLeftovers(store),
    removeLeftover: (leftover) => removeSnapshotLeftover(store, leftover, removeTree),
  };
}

/** Copies a cluster. The copy of a running server leaves out the WAL, which `complete` adds when the backup is over. */
async function copy(
  from: string,
  { user, live, complete }: Pick<CloneRequest, 'user' | 'live' | 'complete'>,
  target: string,
): Promise<void> {
  const source = join(from, 'pgdata');
  const kept = readdirSync(source).filter((entry) => !/^postmaster\.|^\.s\.PGSQL/.test(entry) && entry !== 'pg_wal');
  const paths = [...kept, ...(live ? [] : ['pg_wal'])].map((entry) => join(source, entry));
  await run('cp', ['-a', '-t', target, '--', ...paths], { as: user }).catch((error: unknown) => {
    // A running server may delete a file before `cp` reaches it.
    if (!live || !(error instanceof ProgramError) || !error.stderr.includes('No such file')) throw error;
  });
  if (live) await run('mkdir', ['-p', join(target, 'pg_wal', 'archive_status')], { as: user });
  await complete?.(target);
}
