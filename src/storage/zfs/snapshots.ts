import { ProgramError, run } from '../../host/processes/exec.ts';
import { type Leftover, parseVolume, type Sizes, type StoredSnapshot, volumeKey } from '../storage.ts';
import { rows } from './command.ts';

export interface SnapshotRow {
  name: string;
  /** Local `velo:store`, `velo:kind` and `velo:id`; "local" means that they were set on the snapshot itself. */
  store: string;
  kind: string;
  id: string;
  /** The kernel removes it with its last clone. */
  deferred: boolean;
  /** The transaction group that it was taken in, which gives the order in time. */
  created: number;
  /** Datasets that were cloned from it. */
  clones: string[];
}

/** Snapshots of a dataset and of its descendants; none if it does not exist. */
export async function snapshotsOf(dataset: string): Promise<SnapshotRow[]> {
  const wanted = 'velo:store,velo:kind,velo:id,defer_destroy,createtxg,clones';
  const args = ['get', '-Hpr', '-t', 'snapshot', '-o', 'name,property,value,source', wanted, dataset];
  const found = new Map<string, SnapshotRow>();
  for (const [name = '', property, value = '', source] of rows(await printed(args))) {
    const row = found.get(name) ?? { name, store: '', kind: '', id: '', deferred: false, created: 0, clones: [] };
    found.set(name, row);
    if (property === 'defer_destroy') row.deferred = value === 'on';
    else if (property === 'createtxg') row.created = Number(value);
    else if (property === 'clones') row.clones = value.split(',').filter((clone) => clone !== '' && clone !== '-');
    else if (source !== 'local') continue;
    else if (property === 'velo:store') row.store = value;
    else if (property === 'velo:kind') row.kind = value;
    else if (property === 'velo:id') row.id = value;
  }
  return [...found.values()];
}

async function printed(args: string[]): Promise<string> {
  try {
    return (await run('zfs', args)).stdout;
  } catch (error) {
    if (error instanceof ProgramError && error.stderr.includes('does not exist')) return '';
    throw error;
  }
}

/** Whether it is an internal snapshot of this store, between a parent and a clone. */
export function isOrigin(snapshot: SnapshotRow, store: string): boolean {
  return snapshot.store === store && snapshot.kind === 'origin';
}

/** Whether it is an origin or a user's snapshot of this store, dropped or not. */
export function isOurs(snapshot: SnapshotRow, store: string): boolean {
  return snapshot.store === store && ['origin', 'snapshot'].includes(snapshot.kind);
}

/** A snapshot's current name; undefined if it is gone or dropped. It may have moved since it was listed. */
export async function currentName(
  base: string,
  store: string,
  { id, project, on }: StoredSnapshot,
): Promise<string | undefined> {
  const places = [...(on ? [`${base}/${volumeKey(on)}`] : []), `${base}/${project}`];
  for (const place of places) {
    const found = (await snapshotsOf(place)).find(
      (row) => row.store === store && row.kind === 'snapshot' && row.id === id && !row.deferred,
    );
    if (found) return found.name;
  }
  return undefined;
}

/** Origins of this store that the kernel would not remove with a clone. */
export async function lostOrigins(base: string, store: string): Promise<Leftover[]> {
  const lost = (await snapshotsOf(base)).filter((snapshot) => isOrigin(snapshot, store) && !snapshot.deferred);
  return lost.flatMap(({ name }) => {
    const [dataset = ''] = name.slice(base.length + 1).split('@', 1);
    const [project = '', entry = ''] = dataset.split('/');
    const on = parseVolume(project, entry);
    return on ? [{ on, name }] : [];
  });
}

/** Sizes of a dataset or a snapshot, in bytes. */
export async function sizesNow(name: string): Promise<Sizes> {
  const { stdout } = await run('zfs', ['get', '-Hpo', 'value', 'used,referenced', name]);
  const [ownBytes = null, referencedBytes = null] = stdout.trim().split('\n').map(Number);
  return { ownBytes, referencedBytes };
}
