import { chmodSync, existsSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isOverQuota } from '../../contract/errors/error.ts';
import { run } from '../../host/processes/exec.ts';
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
} from '../folder/folders.ts';
import { type Mount, mounts } from '../folder/mounts.ts';
import {
  changeSnapshotMarks,
  dropFolderSnapshot,
  parentFolder,
  removeSnapshotLeftover,
  snapshotFolder,
  takeSnapshot,
} from '../folder/snapshots.ts';
import { archivesIn, type FolderStore, makeArchivesIn } from '../folder/store.ts';
import { type Inventory, type Marks, type Storage, unknownSizes, type VolumeName } from '../storage.ts';
import { type Quotas, quotasAt } from './quota.ts';
import { btrfs, destroySubvolume, subvolumesIn } from './subvolumes.ts';

/**
 * Volumes as btrfs subvolumes. A clone is a snapshot of its parent: there is no origin between them. It has a draft's
 * name while it still contains its parent's record, and is renamed when its own record is written.
 */
export async function openBtrfs(store: FolderStore): Promise<Storage> {
  const quotas = quotasAt(store.root);
  const list = async () => withSizes(store, await listFolders(store), quotas);
  return {
    name: 'btrfs',
    id: store.id,
    pool: store.root,
    hasPools: true,
    root: store.root,
    archives: archivesIn(store),
    copyOnWrite: true,
    whyNoDiskLimit: quotas ? undefined : 'quotas are not enabled on this btrfs (`btrfs quota enable`)',
    room: undefined,
    opened: await list(),
    list,
    createProject: async (name, marks) => createProjectFolder(store, name, marks),
    destroyProject: (name) => destroyProjectFolder(store, name, destroySubvolume),

    async createVolume(name, marks, user) {
      const draft = draftPath(store, name);
      await destroySubvolume(draft);
      await btrfs(['subvolume', 'create', draft]);
      chmodSync(draft, 0o711);
      layOut(draft, user);
      recordVolume(store, draft, { name, marks });
      return publish(store, name);
    },

    async clone({ parent, target, marks, diskLimit, recorded, complete }) {
      const from = parentFolder(store, parent);
      const draft = draftPath(store, target);
      await destroySubvolume(draft);
      await btrfs(['subvolume', 'snapshot', from, draft]);
      if (diskLimit !== null) await quotas?.limit(draft, diskLimit);
      recordVolume(store, draft, { name: target, marks });
      await complete?.(join(draft, 'pgdata'));
      const volume = publish(store, target);
      recorded?.();
      return volume;
    },

    // The snapshot is atomic, so `complete` is not called.
    snapshot: (request) =>
      takeSnapshot(store, request, {
        remove: destroySubvolume,
        fill: (folder) => btrfs(['subvolume', 'snapshot', '-r', request.of.path, folder]),
      }),
    setSnapshotMarks: async (snapshot, marks) => changeSnapshotMarks(store, snapshot, marks),
    dropSnapshot: (snapshot) => dropFolderSnapshot(store, snapshot, destroySubvolume),

    setProjectMarks: async (name, marks) => changeProjectMarks(store, name, marks),
    setMarks: (name, marks) => setMarks({ store, quotas }, name, marks),
    limitDisk: async ({ path }, bytes) => quotas?.limit(path, bytes),
    others: async () => [],

    makeArchives: async () => makeArchivesIn(store),
    async obstacles(name) {
      const path = finalPath(store, name);
      return subvolumesIn(path, { besides: join(path, 'pgdata') });
    },

    async destroy(name) {
      await destroySubvolume(draftPath(store, name));
      if (isOwnVolume(store, name)) await destroySubvolume(finalPath(store, name));
    },

    rollBack: async () => {},
    async sizes(volume, { thorough }) {
      if (!thorough) return (await quotas?.seen())?.get(volume.path) ?? unknownSizes;
      const { stdout } = await run('btrfs', ['filesystem', 'du', '-s', '--raw', volume.path]);
      const [total, exclusive] = (stdout.trim().split('\n').at(-1) ?? '').trim().split(/\s+/).map(Number);
      return { ownBytes: exclusive ?? null, referencedBytes: total ?? null };
    },
    leftovers: async () => folderLeftovers(store),
    removeLeftover: (leftover) => removeSnapshotLeftover(store, leftover, destroySubvolume),
  };
}

const btrfsMagic = 0x9123683e;

/** Whether a path is on btrfs (by the magic number of statfs(2)). */
export function isOnBtrfs(path: string): boolean {
  return existsSync(path) && statfsSync(path).type === btrfsMagic;
}

/** Where btrfs file systems are mounted. */
export function btrfsMounts(): string[] {
  return [...new Set(btrfsFolders().map(({ folder }) => folder))];
}

/** The mount points that can be written to, grouped by file system: one may be mounted at several folders. */
export function writableBtrfs(): string[][] {
  const systems = new Map<string, Set<string>>();
  for (const { source, folder, readOnly } of btrfsFolders()) {
    if (!readOnly) systems.set(source, (systems.get(source) ?? new Set()).add(folder));
  }
  return [...systems.values()].map((folders) => [...folders]);
}

/** Without mounts on files: in a container, files such as /etc/hosts may be mount points as well. */
function btrfsFolders(): Mount[] {
  return mounts().filter(({ type, folder }) => type === 'btrfs' && isFolder(folder));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

async function withSizes(store: FolderStore, inventory: Inventory, quotas: Quotas | undefined): Promise<Inventory> {
  if (!quotas || inventory.volumes.length + inventory.snapshots.length === 0) return inventory;
  const seen = await quotas.seen();
  const volumes = inventory.volumes.map((volume) => ({ ...volume, ...seen.get(volume.path) }));
  const snapshots = inventory.snapshots.map((snapshot) => {
    const { ownBytes, referencedBytes } = seen.get(snapshotFolder(store, snapshot)) ?? unknownSizes;
    return { ...snapshot, ownBytes, referencedBytes };
  });
  return { ...inventory, volumes, snapshots };
}

/** Lifts the limit for the write if the volume is full to it: the record is a file in the volume. */
async function setMarks(
  { store, quotas }: { store: FolderStore; quotas: Quotas | undefined },
  name: VolumeName,
  marks: Marks,
): Promise<void> {
  try {
    changeMarks(store, name, marks);
  } catch (error) {
    if (!isOverQuota(error) || !quotas) throw error;
    const folder = finalPath(store, name);
    const limit = await quotas.limitOf(folder);
    await quotas.limit(folder, null);
    try {
      changeMarks(store, name, marks);
    } finally {
      await quotas.limit(folder, limit);
    }
  }
}
