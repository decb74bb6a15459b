import { chmodSync } from 'node:fs';
import { VeloError } from '../../contract/error.ts';
import { run } from '../../host/exec.ts';
import { layOut } from '../folder/folders.ts';
import { type ClosedStore, formatProblem } from '../format.ts';
import {
  type Capacity,
  type Inventory,
  isNameForLife,
  type Marks,
  markNames,
  newId,
  parseVolume,
  type Storage,
  unknownSizes,
  type Volume,
  type VolumeName,
  volumeKey,
} from '../storage.ts';
import { asOptions, decodeValue, type Property, properties, read, zfs } from './command.ts';
import { destroyDataset, inTheWay, isOrigin, snapshotsOf } from './destroy.ts';
import type { Pool, ZfsStore } from './pool.ts';
import { besideVelo, reserveName, zfsRoom } from './reservation.ts';

/**
 * Volumes as ZFS datasets `<pool>/velo/<project>/<branch>.<n>`, by OpenZFS's command line. A mark counts only where
 * it was set: properties are inherited by children and travel with streams, so the *source* of each is looked at.
 */
function zfsStorage(store: ZfsStore, opened: Inventory): Storage {
  const {
    pool: { pool },
    root,
    id,
  } = store;
  const base = `${pool}/velo`;
  const dataset = (name: VolumeName) => `${base}/${volumeKey(name)}`;

  return {
    name: 'zfs',
    id,
    pool,
    hasPools: true,
    root,
    copyOnWrite: true,
    whyNoDiskLimit: undefined,
    room: zfsRoom(store),
    opened,
    list: async () => inventory(store, await look(pool)),

    async createProject(name, marks) {
      const path = `${base}/${name}`;
      // Pages are 8 kB: smaller copies on write, and pages written whole. Snapshot services stay away from branches.
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

    async clone({ parent, target, marks, diskLimit, recorded, complete }) {
      // By a name of its own: one that was killed before its clone has left its origin.
      const origin = `${dataset(parent)}@velo-${marks.id}-${target.generation}-${newId()}`;
      await zfs(['snapshot', ...asOptions({ store: id, kind: 'origin' }), origin], `snapshot ${origin}`);
      try {
        const set = asOptions({ ...marks, store: id, volume: volumeKey(target) });
        // A clone uses what it does not share: its quota is of what it adds.
        const quota = diskLimit === null ? [] : ['-o', `quota=${diskLimit}`];
        await zfs(['clone', ...quota, ...set, origin, dataset(target)], `clone ${dataset(target)}`);
        recorded?.();
      } finally {
        // The kernel removes the origin with its last clone; without a clone, at once.
        await zfs(['destroy', '-d', origin], `snapshot ${origin}`);
      }
      const path = `${root}/${volumeKey(target)}`;
      await complete?.(`${path}/pgdata`);
      return { ...target, path, present: true, marks, ...unknownSizes };
    },

    setProjectMarks: (name, marks) => changeMarks(`${base}/${name}`, marks),
    setMarks: (name, marks) => changeMarks(dataset(name), marks),

    limitDisk: (volume, bytes) => zfs(['set', `quota=${bytes ?? 'none'}`, dataset(volume)], dataset(volume)),
    others: () => besideVelo(pool),

    async obstacles(name) {
      return (await snapshotsOf(dataset(name)))
        .filter((snapshot) => !isOrigin(snapshot, id))
        .map(({ name: full }) => full);
    },

    async destroy(name) {
      const path = dataset(name);
      // What was to be undone may never have been made: a stranger's dataset of that name stays.
      const marks = localMarks((await read(path, ['velo:store', 'velo:volume'], 0)).get(path) ?? {});
      if (marks.store !== id || marks.volume !== volumeKey(name)) return;
      if (await destroyDataset(path)) return;
      // A clone that was interrupted may have left its origin: ours, and nobody's any more.
      for (const snapshot of await snapshotsOf(path)) {
        if (isOrigin(snapshot, id)) await zfs(['destroy', '-d', snapshot.name], `snapshot ${snapshot.name}`);
      }
      if (!(await destroyDataset(path))) throw inTheWay(path, await snapshotsOf(path));
    },

    async sizes(volume) {
      const { stdout } = await run('zfs', ['get', '-Hpo', 'value', 'used,referenced', dataset(volume)]);
      const [ownBytes = null, referencedBytes = null] = stdout.trim().split('\n').map(Number);
      return { ownBytes, referencedBytes };
    },

    async leftovers() {
      const lost = (await snapshotsOf(base)).filter((snapshot) => isOrigin(snapshot, id) && !snapshot.deferred);
      return lost.flatMap(({ name }) => {
        const [project = '', entry = ''] =
          name
            .slice(base.length + 1)
            .split('@', 1)[0]
            ?.split('/') ?? [];
        const on = parseVolume(project, entry);
        return on ? [{ on, name }] : [];
      });
    },

    async removeLeftover({ name }) {
      await zfs(['destroy', '-d', name], `snapshot ${name}`);
    },
  };
}

/**
 * Opens the store on a pool; undefined when there is none: its base dataset would carry our mark as its own.
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

type Datasets = Map<string, Record<string, Property>>;

async function changeMarks(path: string, marks: Marks): Promise<void> {
  // An empty value can't be inherited away together with the rest in one call; "-" is what ZFS shows for none.
  const none = Object.entries(marks).flatMap(([name, value]) => (value === '' ? [`velo:${name}=-`] : []));
  await zfs(['set', ...properties(marks), ...none, path], path);
}

/** One look at everything below a pool's base dataset. */
function look(pool: string): Promise<Datasets> {
  const wanted = [
    ...markNames.map((name) => `velo:${name}`),
    'mountpoint',
    'mounted',
    'used',
    'referenced',
    'available',
    'quota',
  ];
  return read(`${pool}/velo`, wanted, 2);
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

function capacityOf({ pool, health, sizeBytes, usedBytes }: Pool, datasets: Datasets): Capacity {
  return { health, sizeBytes, usedBytes, freeBytes: Number(datasets.get(`${pool}/velo`)?.available?.value) };
}

function inventory({ pool, id }: ZfsStore, datasets: Datasets): Inventory {
  const base = `${pool.pool}/velo`;
  const found: Inventory = { projects: [], volumes: [], foreign: [], capacity: capacityOf(pool, datasets) };
  for (const [full, values] of datasets) {
    const [project, entry] = full.slice(base.length + 1).split('/');
    if (!project) continue;
    const marks = localMarks(values);
    if (project === reserveName && marks.store === id && marks.kind === 'reserve') continue;
    const path = values.mountpoint?.value ?? '';
    if (marks.store !== id || marks.volume !== full.slice(base.length + 1)) {
      // What lies below a foreign dataset is its owner's business.
      const inOurs = localMarks(datasets.get(`${base}/${project}`) ?? {}).store === id;
      if (entry === undefined || inOurs) found.foreign.push(full);
    } else if (entry === undefined) {
      if (isNameForLife(project)) found.projects.push({ name: project, path, marks });
    } else {
      const name = parseVolume(project, entry);
      if (name) found.volumes.push(volumeOf(name, full, values, marks));
    }
  }
  return found;
}

function volumeOf(name: VolumeName, dataset: string, values: Record<string, Property>, marks: Marks): Volume {
  const present = values.mounted?.value === 'yes';
  const absence = { what: `the dataset ${dataset} is not mounted`, help: `Mount it: \`zfs mount ${dataset}\`.` };
  return {
    ...name,
    path: values.mountpoint?.value ?? '',
    present,
    ...(present ? {} : { absence }),
    diskLimit: Number(values.quota?.value) || null,
    marks,
    ownBytes: Number(values.used?.value),
    referencedBytes: Number(values.referenced?.value),
  };
}

function localMarks(values: Record<string, Property>): Marks {
  const marks: Marks = {};
  for (const name of markNames) {
    const property = values[`velo:${name}`];
    if (property?.source === 'local' && property.value !== '-') marks[name] = decodeValue(property.value);
  }
  return marks;
}
