import { VeloError } from '../../contract/errors/error.ts';
import { ProgramError, run } from '../../host/processes/exec.ts';
import { poll } from '../../host/processes/wait.ts';
import { failure, read, zfs } from './command.ts';
import { promote } from './promote.ts';
import { isOrigin, isOurs, type SnapshotRow, snapshotsOf } from './snapshots.ts';

/** The store's base dataset and id. */
interface Ours {
  base: string;
  id: string;
}

/** Attempts to destroy a volume: a clone made in the meantime needs another one. */
const turns = 5;

/**
 * Destroys a volume's dataset, whose marks the caller has checked. If dropped snapshots and origins on it still have
 * clones, a clone of the newest one is promoted: the snapshots that the other clones need are older, and move with it.
 * @throws VeloError conflict `in-the-way`; nothing was destroyed then
 */
export async function destroyVolume(store: Ours, path: string): Promise<void> {
  if (await destroyDataset(path)) return;
  for (let turn = 0; turn < turns; turn++) {
    const snapshots = await snapshotsOf(path);
    const clone = await heir(store, path, snapshots);
    // An interrupted clone may have left its origin, which nothing needs any more.
    for (const { name, deferred } of snapshots) {
      if (!deferred) await zfs(['destroy', '-d', name], `snapshot ${name}`);
    }
    let done = false;
    const destroy = async () => {
      done = await destroyDataset(path);
    };
    await (clone === undefined ? destroy() : promote(clone, path, destroy));
    if (done) return;
  }
  throw hasForeign(path, []);
}

/** The clone to promote: it gets the snapshots that the volume's other clones need. Undefined if there is none. */
async function heir(store: Ours, path: string, snapshots: SnapshotRow[]): Promise<string | undefined> {
  const foreign = await foreignAmong(store, snapshots);
  if (foreign.length > 0) throw hasForeign(path, foreign);
  const kept = snapshots.filter((snapshot) => !isOrigin(snapshot, store.id) && !snapshot.deferred);
  if (kept.length > 0) throw hasSnapshots(path, kept);
  const newest = snapshots.filter((snapshot) => snapshot.clones.length > 0).sort((a, b) => b.created - a.created)[0];
  // Prefer another generation of the same branch to another branch.
  const branch = path.slice(0, path.lastIndexOf('.') + 1);
  return newest?.clones.find((clone) => clone.startsWith(branch)) ?? newest?.clones[0];
}

/** Names of a dataset's snapshots, and of clones of them, that are not this store's. */
export async function foreignAmong({ base, id }: Ours, snapshots: SnapshotRow[]): Promise<string[]> {
  const foreign = snapshots.filter((snapshot) => !isOurs(snapshot, id)).map(({ name }) => name);
  const clones = snapshots.flatMap((snapshot) => snapshot.clones);
  if (clones.length === 0) return foreign;
  const datasets = await read(base, ['velo:store', 'velo:volume'], { depth: 2 });
  const foreignClones = clones.filter((clone) => {
    const key = clone.startsWith(`${base}/`) ? clone.slice(base.length + 1) : '';
    const { 'velo:store': store, 'velo:volume': volume } = datasets.get(clone) ?? {};
    // A path like that of our volumes: deleted in the meantime. Any other path is foreign.
    if (!store || !volume) return key.split('/').length !== 2;
    return store.source !== 'local' || store.value !== id || volume.source !== 'local' || volume.value !== key;
  });
  return [...foreign, ...foreignClones];
}

/**
 * Destroys a dataset. Waits at most 10 s while it is busy, such as mounted elsewhere.
 * @returns whether it is gone; false if it has snapshots or children
 */
export async function destroyDataset(path: string): Promise<boolean> {
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

function hasForeign(path: string, names: string[]): VeloError {
  const what = names.length > 0 ? names.join(', ') : 'child datasets';
  return new VeloError(
    'conflict',
    'in-the-way',
    `${path} can't be deleted because of something that velo did not create: ${what}.`,
    'Destroy it with `zfs destroy` or rename it, and run the command again.',
  );
}

function hasSnapshots(path: string, snapshots: SnapshotRow[]): VeloError {
  return new VeloError(
    'conflict',
    'in-the-way',
    `${path} still has snapshots: ${snapshots.map(({ name }) => name).join(', ')}.`,
    'Delete these snapshots first.',
  );
}
