import { chmodSync } from 'node:fs';
import { VeloError } from '../../contract/errors/error.ts';
import { layOut } from '../folder/folders.ts';
import { snapshotGone } from '../folder/snapshots.ts';
import { type ClosedStore, formatProblem } from '../format.ts';
import {
  type CloneRequest,
  type Inventory,
  isSnapshot,
  type Marks,
  newId,
  type Storage,
  type StoredSnapshot,
  unknownSizes,
  type VolumeName,
  volumeKey,
} from '../storage.ts';
import { archiveName, makeArchiveDataset } from './archives.ts';
import { asOptions, type Property, properties, read, zfs } from './command.ts';
import { destroyDataset, destroyVolume, foreignAmong } from './destroy.ts';
import { capacityOf, inventory, localMarks, look } from './inventory.ts';
import type { Pool, ZfsStore } from './pool.ts';
import { limit } from './promote.ts';
import { besideVelo, zfsRoom } from './reservation.ts';
import { currentName, isOurs, lostOrigins, sizesNow, snapshotsOf } from './snapshots.ts';

/**
 * Volumes as ZFS datasets `<pool>/velo/<project>/<branch>.<n>`, through OpenZFS's command line. A mark counts only on
 * the dataset that it was set on: children inherit properties, and streams carry them, so each one's *source* is
 * checked.
 */
function zfsStorage(store: ZfsStore, opened: Inventory): Storage {
  const {
    pool: { pool },
    root,
    id,
  } = store;
  const base = `${pool}/velo`;
  const dataset = (name: VolumeName) => `${base}/${volumeKey(name)}`;

  async function nameOf(snapshot: StoredSnapshot): Promise<string> {
    const full = await currentName(base, id, snapshot);
    if (full === undefined) throw snapshotGone(snapshot);
    return full;
  }

  async function cloneOf(full: string, { target, marks, diskLimit }: CloneRequest): Promise<void> {
    const set = asOptions({ ...marks, store: id, volume: volumeKey(target) });
    // A clone's `used` counts only what it does not share, so its quota limits what it adds.
    const quota = diskLimit === null ? [] : ['-o', `quota=${diskLimit}`];
    await zfs(['clone', ...quota, ...set, full, dataset(target)], `clone ${dataset(target)}`);
  }

  return {
    name: 'zfs',
    id,
    pool,
    hasPools: true,
    root,
    archives: `${root}/${archiveName}`,
    copyOnWrite: true,
    whyNoDiskLimit: undefined,
    room: zfsRoom(store),
    opened,
    list: async () => inventory(store, await look(pool)),

    async createProject(name, marks) {
      const path = `${base}/${name}`;
      // Records of 8 kB, the size of PostgreSQL's pages: copy-on-write then copies less, and pages are written whole.
      // Services such as zfs-auto-snapshot must not take snapshots of branches.
      const tuning = ['recordsize=8k', 'compression=lz4', 'atime=off', 'com.sun:auto-snapshot=false'];
      const set = [...tuning, ...properties({ ...marks, store: id, volume: name })];
      await zfs(['create', ...set.flatMap((property) => ['-o', property]), path], `dataset ${path}`);
      chmodSync(`${root}/${name}`, 0o711);
    },

    async destroyProject(name) {
      await destroyDataset(`${base}/${name}`);
    },

    async createVolume(name, marks, user) {
      const set = properties({ ...marks, store: id, volume: volumeKey(name) });
      await zfs(['create', ...set.flatMap((property) => ['-o', property]), dataset(name)], `dataset ${dataset(name)}`);
      const path = `${root}/${volumeKey(name)}`;
      chmodSync(path, 0o711);
      layOut(path, user);
      return { ...name, path, present: true, marks, ...unknownSizes };
    },

    async clone(request) {
      const { parent, target, marks, recorded, complete } = request;
      if (isSnapshot(parent)) {
        await cloneOf(await nameOf(parent), request);
        recorded?.();
      } else {
        // Each attempt uses a new name: an attempt that was killed before its clone has left its origin.
        const origin = `${dataset(parent)}@velo-${marks.id}-${target.generation}-${newId()}`;
        await zfs(['snapshot', ...asOptions({ store: id, kind: 'origin' }), origin], `snapshot ${origin}`);
        try {
          await cloneOf(origin, request);
          recorded?.();
        } finally {
          // The kernel removes the origin with its last clone; without a clone, at once.
          await zfs(['destroy', '-d', origin], `snapshot ${origin}`);
        }
      }
      const path = `${root}/${volumeKey(target)}`;
      await complete?.(`${path}/pgdata`);
      return { ...target, path, present: true, marks, ...unknownSizes };
    },

    async snapshot({ of, id: snapshotId, marks }) {
      const all: Marks = { ...marks, store: id, kind: 'snapshot', id: snapshotId, volume: volumeKey(of) };
      const full = `${dataset(of)}@velo-snapshot-${snapshotId}`;
      await zfs(['snapshot', ...asOptions(all), full], `snapshot ${full}`);
      const { project, branch, generation } = of;
      const on = { project, branch, generation };
      return { id: snapshotId, project, on, marks: all, ...(await sizesNow(full)) };
    },
    setSnapshotMarks: async (snapshot, marks) => changeMarks(await nameOf(snapshot), marks),

    async dropSnapshot(snapshot) {
      const full = await currentName(base, id, snapshot);
      if (full !== undefined) await zfs(['destroy', '-d', full], `snapshot ${full}`);
    },

    setProjectMarks: (name, marks) => changeMarks(`${base}/${name}`, marks),
    setMarks: (name, marks) => changeMarks(dataset(name), marks),

    limitDisk: (volume, bytes) => limit(dataset(volume), bytes),
    others: () => besideVelo(pool),

    async obstacles(name) {
      const own = (await snapshotsOf(dataset(name))).filter((snapshot) => isOurs(snapshot, id));
      return foreignAmong({ base, id }, own);
    },

    async destroy(name) {
      const path = dataset(name);
      // If velo never created the dataset that it wants to undo, a foreign dataset of that name must stay.
      const marks = localMarks((await read(path, ['velo:store', 'velo:volume'], { depth: 0 })).get(path) ?? {});
      if (marks.store !== id || marks.volume !== volumeKey(name)) return;
      await destroyVolume({ base, id }, path);
    },

    makeArchives: () => makeArchiveDataset(store),

    async rollBack(name) {
      const path = dataset(name);
      const own = (await snapshotsOf(path)).filter((snapshot) => snapshot.name.startsWith(`${path}@`));
      const [newest] = own.sort((a, b) => b.created - a.created);
      // Without `-r`: it fails if a newer one has appeared meanwhile. Marks are properties and stay (zfs-rollback(8)).
      if (newest) await zfs(['rollback', newest.name], `volume ${path}`);
    },
    sizes: (volume) => sizesNow(dataset(volume)),
    leftovers: () => lostOrigins(base, id),

    async removeLeftover({ name }) {
      await zfs(['destroy', '-d', name], `snapshot ${name}`);
    },
  };
}

/**
 * Opens the store on a pool; undefined if there is none, that is, its base dataset has no local mark of ours.
 * @throws VeloError unable `store-not-mounted`
 */
export async function openZfs(pool: Pool): Promise<Storage | ClosedStore | undefined> {
  const datasets = await look(pool.pool);
  const base = datasets.get(`${pool.pool}/velo`);
  const mark = base?.['velo:store'];
  if (!base || mark?.source !== 'local') return undefined;
  const why = formatProblem(pool.pool, localMarks(base).format);
  if (why) return { name: 'zfs', pool: pool.pool, capacity: capacityOf(pool, datasets), why };
  const store = { pool, root: mountedAt(pool, base), id: mark.value };
  return zfsStorage(store, inventory(store, datasets));
}

async function changeMarks(path: string, marks: Marks): Promise<void> {
  // `zfs inherit`, which would remove a mark, can't be combined with `zfs set` in one call. ZFS shows "-" for no value.
  const none = Object.entries(marks).flatMap(([name, value]) => (value === '' ? [`velo:${name}=-`] : []));
  await zfs(['set', ...properties(marks), ...none, path], path);
}

function mountedAt(pool: Pool, base: Record<string, Property>): string {
  if (base.mounted?.value === 'yes') return base.mountpoint?.value ?? '';
  throw new VeloError(
    'unable',
    'store-not-mounted',
    `The dataset ${pool.pool}/velo is not mounted.`,
    `Mount it: \`zfs mount ${pool.pool}/velo\`.`,
  );
}
