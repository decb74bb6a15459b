import { chmodSync, existsSync } from 'node:fs';
import { VeloError } from '../error.ts';
import { ProgramError, run } from '../host/exec.ts';
import { poll } from '../host/wait.ts';
import { layOut, newId } from './folders.ts';
import { type Inventory, type Marks, markNames, parseVolume, type Storage, type Volume, type VolumeName, volumeKey } from './storage.ts';

/**
 * Volumes as ZFS datasets `<pool>/velo/<project>/<branch>.<n>`, by OpenZFS's command line. A mark counts only where
 * it was set: properties are inherited by children and travel with streams, so the *source* of each is looked at.
 */
export function zfsStorage(store: ZfsStore): Storage {
  const { pool, root, id } = store;
  const base = `${pool}/velo`;
  const dataset = (name: VolumeName) => `${base}/${volumeKey(name)}`;

  return {
    name: 'zfs',
    id,
    pool,
    root,
    snapshots: true,
    list: () => inventory(store),

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
      return { ...name, path, present: true, marks, ownBytes: null, referencedBytes: null };
    },

    async clone({ parent, target, marks, recorded, complete }) {
      const origin = `${dataset(parent)}@velo-${marks.id}-${target.generation}`;
      await zfs(['snapshot', ...asOptions({ store: id, kind: 'origin' }), origin], `snapshot ${origin}`);
      try {
        const set = asOptions({ ...marks, store: id, volume: volumeKey(target) });
        await zfs(['clone', ...set, origin, dataset(target)], `clone ${dataset(target)}`);
        recorded?.();
      } finally {
        // The kernel removes the origin with its last clone; without a clone, at once.
        await zfs(['destroy', '-d', origin], `snapshot ${origin}`);
      }
      const path = `${root}/${volumeKey(target)}`;
      await complete?.(`${path}/pgdata`);
      return { ...target, path, present: true, marks, ownBytes: null, referencedBytes: null };
    },

    async setMarks(name, marks) {
      const set = Object.entries(marks).filter(([, value]) => value !== '');
      // An empty value can't be inherited away together with the rest in one call; "-" is what ZFS shows for none.
      const cleared = Object.entries(marks).filter(([, value]) => value === '').map(([key]) => [key, '-'] as const);
      await zfs(['set', ...properties(Object.fromEntries([...set, ...cleared])), dataset(name)], dataset(name));
    },

    async obstacles(name) {
      return (await snapshotsOf(dataset(name))).filter((snapshot) => !isOrigin(snapshot, id)).map(({ name: full }) => full);
    },

    async destroy(name) {
      const path = dataset(name);
      if (await destroyDataset(path)) return;
      // A clone that was interrupted may have left its origin: ours, and nobody's any more.
      for (const snapshot of await snapshotsOf(path)) {
        if (isOrigin(snapshot, id)) await zfs(['destroy', '-d', snapshot.name], `snapshot ${snapshot.name}`);
      }
      if (!(await destroyDataset(path))) throw inTheWay(path, await snapshotsOf(path));
    },

    async ownBytes(volume) {
      const { stdout } = await run('zfs', ['get', '-Hpo', 'value', 'used', dataset(volume)]);
      return Number(stdout);
    },

    async capacity() {
      const line = (await listPools()).find((candidate) => candidate.pool === pool);
      if (!line) throw new VeloError('unable', 'pool-missing', `The pool ${pool} is gone.`, 'Look at `zpool status`.');
      const { stdout } = await run('zfs', ['get', '-Hpo', 'value', 'available', base]);
      const freeBytes = Number(stdout);
      return { health: line.health, sizeBytes: line.sizeBytes, usedBytes: line.usedBytes, freeBytes };
    },

    async leftovers(remove) {
      const lost = (await snapshotsOf(base)).filter((snapshot) => isOrigin(snapshot, id) && !snapshot.deferred);
      if (remove) for (const { name } of lost) await zfs(['destroy', '-d', name], `snapshot ${name}`);
      return lost.map(({ name }) => name);
    },
  };
}

export interface ZfsStore {
  pool: string;
  /** Where `<pool>/velo` is mounted. */
  root: string;
  id: string;
}

export interface Pool {
  pool: string;
  health: string;
  sizeBytes: number;
  usedBytes: number;
}

/** The pools of this machine; none where ZFS is not there. Asks no program where the kernel has no ZFS. */
export async function listPools(): Promise<Pool[]> {
  if (!existsSync('/dev/zfs')) return [];
  try {
    const { stdout } = await run('zpool', ['list', '-Hpo', 'name,health,size,allocated']);
    return rows(stdout).map(([pool = '', health = '', size, used]) => ({
      pool,
      health,
      sizeBytes: Number(size),
      usedBytes: Number(used),
    }));
  } catch {
    return [];
  }
}

/**
 * The store on a pool: its base dataset carries our mark as its own. Undefined when there is none.
 * @throws VeloError unable `store-not-mounted`
 */
export async function openZfsStore(pool: string): Promise<ZfsStore | undefined> {
  const seen = await read(`${pool}/velo`, ['velo:store', 'mountpoint', 'mounted'], 0);
  const base = seen.get(`${pool}/velo`);
  if (base?.['velo:store']?.source !== 'local') return undefined;
  if (base.mounted?.value !== 'yes') {
    throw new VeloError('unable', 'store-not-mounted', `The dataset ${pool}/velo is not mounted.`, `Mount it: \`zfs mount ${pool}/velo\`.`);
  }
  return { pool, root: base.mountpoint?.value ?? '', id: base['velo:store'].value };
}

/** Makes the store on a pool. A base of that name that is there already (the predecessor's) only gets our mark. */
export async function createZfsStore(pool: string): Promise<ZfsStore> {
  const base = `${pool}/velo`;
  const existing = await openZfsStore(pool);
  if (existing) return existing;
  const seen = await read(base, ['mounted'], 0);
  if (seen.size > 0) await zfs(['set', `velo:store=${newId()}`, base], base);
  else {
    const options = ['-o', `mountpoint=/var/lib/velo/zfs/${pool}`, '-o', `velo:store=${newId()}`];
    await zfs(['create', '-o', 'compression=lz4', '-o', 'atime=off', ...options, base], base);
  }
  const store = await openZfsStore(pool);
  if (!store) throw new VeloError('failed', 'storage-failed', `The dataset ${base} could not be made a store.`, 'Run `velo doctor`.');
  if (seen.size === 0) chmodSync(store.root, 0o711);
  return store;
}

interface Property {
  value: string;
  source: string;
}

async function inventory({ pool, id }: ZfsStore): Promise<Inventory> {
  const base = `${pool}/velo`;
  const found: Inventory = { projects: [], volumes: [], foreign: [] };
  const wanted = [...markNames.map((name) => `velo:${name}`), 'mountpoint', 'mounted', 'used', 'referenced'];
  const datasets = await read(base, wanted, 2);
  for (const [full, values] of datasets) {
    const [project, entry] = full.slice(base.length + 1).split('/');
    if (!project) continue;
    const marks = localMarks(values);
    const path = values.mountpoint?.value ?? '';
    if (marks.store !== id || marks.volume !== full.slice(base.length + 1)) {
      // What lies below a foreign dataset is its owner's business.
      if (entry === undefined || localMarks(datasets.get(`${base}/${project}`) ?? {}).store === id) found.foreign.push(full);
    } else if (entry === undefined) found.projects.push({ name: project, path, marks });
    else {
      const name = parseVolume(project, entry);
      if (!name) continue;
      const volume: Volume = {
        ...name,
        path,
        present: values.mounted?.value === 'yes',
        marks,
        ownBytes: Number(values.used?.value),
        referencedBytes: Number(values.referenced?.value),
      };
      found.volumes.push(volume);
    }
  }
  return found;
}

function localMarks(values: Record<string, Property>): Marks {
  const marks: Marks = {};
  for (const name of markNames) {
    const property = values[`velo:${name}`];
    if (property?.source === 'local' && property.value !== '-') marks[name] = property.value;
  }
  return marks;
}

/** Properties of datasets by name; empty where the dataset is not there. */
async function read(base: string, wanted: string[], depth: number): Promise<Map<string, Record<string, Property>>> {
  const args = ['get', '-Hp', '-d', String(depth), '-t', 'filesystem', '-o', 'name,property,value,source'];
  const datasets = new Map<string, Record<string, Property>>();
  let stdout: string;
  try {
    stdout = (await run('zfs', [...args, wanted.join(','), base])).stdout;
  } catch (error) {
    if (error instanceof ProgramError && error.stderr.includes('does not exist')) return datasets;
    throw error;
  }
  for (const [name = '', property = '', value = '', source = ''] of rows(stdout)) {
    const values = datasets.get(name) ?? {};
    values[property] = { value, source };
    datasets.set(name, values);
  }
  return datasets;
}

interface SnapshotRow {
  name: string;
  /** Local `velo:store` and `velo:kind`; of a snapshot "local" means that it was set on it. */
  store: string;
  kind: string;
  /** Marked for removal with its last clone. */
  deferred: boolean;
}

async function snapshotsOf(dataset: string): Promise<SnapshotRow[]> {
  const args = ['get', '-Hpr', '-t', 'snapshot', '-o', 'name,property,value,source', 'velo:store,velo:kind,defer_destroy', dataset];
  const found = new Map<string, SnapshotRow>();
  for (const [name = '', property, value = '', source] of rows((await run('zfs', args)).stdout)) {
    const row = found.get(name) ?? { name, store: '', kind: '', deferred: false };
    if (property === 'defer_destroy') row.deferred = value === 'on';
    else if (source === 'local' && property === 'velo:store') row.store = value;
    else if (source === 'local' && property === 'velo:kind') row.kind = value;
    found.set(name, row);
  }
  return [...found.values()];
}

function isOrigin(snapshot: SnapshotRow, store: string): boolean {
  return snapshot.store === store && snapshot.kind === 'origin';
}

/** Whether the dataset is gone; false when snapshots or children keep it. A mount elsewhere is waited for, 10 s at most. */
async function destroyDataset(path: string): Promise<boolean> {
  let lastBusy: unknown;
  const done = await poll(
    async () => {
      try {
        await run('zfs', ['destroy', path]);
        return true;
      } catch (error) {
        if (!(error instanceof ProgramError)) throw error;
        if (error.stderr.includes('does not exist')) return true;
        if (error.stderr.includes('has children') || error.stderr.includes('dependent clones')) return false;
        if (!error.stderr.includes('busy')) throw failure(error, path);
        lastBusy = error;
        return undefined;
      }
    },
    { everyMs: 50, forMs: 10_000 },
  );
  if (done === undefined) throw failure(lastBusy as ProgramError, path);
  return done;
}

function inTheWay(path: string, snapshots: SnapshotRow[]): VeloError {
  const names = snapshots.map(({ name }) => name);
  const what = names.length > 0 ? names.join(', ') : 'datasets below it';
  return new VeloError('conflict', 'in-the-way', `${path} can't go while there is what is not velo's: ${what}.`, 'Destroy that with `zfs destroy`, or rename it away, and run the command again.');
}

const asOptions = (marks: Marks) => properties(marks).flatMap((property) => ['-o', property]);

function properties(marks: Marks): string[] {
  return Object.entries(marks)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `velo:${name}=${value}`);
}

async function zfs(args: string[], what: string): Promise<void> {
  try {
    await run('zfs', args);
  } catch (error) {
    if (error instanceof ProgramError) throw failure(error, what);
    throw error;
  }
}

function failure(error: ProgramError, what: string): VeloError {
  const line = error.stderr.trim().split('\n', 1)[0] ?? '';
  if (/out of space|quota exceeded/i.test(line)) {
    return new VeloError('unable', 'no-space', `The pool is full: ${line}.`, 'Delete branches or snapshots; nothing new was made.', { cause: error });
  }
  if (line.includes('already exists')) {
    return new VeloError('conflict', 'in-the-way', `${what} is there already and is not velo's.`, 'Choose another name, or rename it away.', { cause: error });
  }
  if (/permission denied|must be root/i.test(line)) {
    return new VeloError('unable', 'needs-root', `ZFS does not permit it: ${line}.`, 'Run velo as root.', { cause: error });
  }
  return new VeloError('failed', 'storage-failed', `zfs ${what}: ${line}`, 'Run `velo doctor`.', { cause: error });
}

function rows(stdout: string): string[][] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}
