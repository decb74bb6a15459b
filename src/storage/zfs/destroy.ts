import { VeloError } from '../../contract/error.ts';
import { ProgramError, run } from '../../host/exec.ts';
import { poll } from '../../host/wait.ts';
import { failure, read, zfs } from './command.ts';
import { promote } from './promote.ts';
import { isOrigin, isOurs, type SnapshotRow, snapshotsOf } from './snapshots.ts';

/** The store's base dataset and id. */
interface Ours {
  base: string;
  id: string;
}

/** A clone that is made meanwhile takes another turn. */
const turns = 5;

/**
 * Destroys a volume's dataset whose marks were looked at. Dropped snapshots and origins on it that still have clones
 * go to the newest of these, which is promoted: all that the others stand on is older, and moves along.
 * @throws VeloError conflict `in-the-way`, and then nothing was destroyed
 */
export async function destroyVolume(store: Ours, path: string): Promise<void> {
  if (await destroyDataset(path)) return;
  for (let turn = 0; turn < turns; turn++) {
    const snapshots = await snapshotsOf(path);
    const clone = await heir(store, path, snapshots);
    // A clone that was interrupted may have left its origin: ours, and nobody's any more.
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
  throw inTheWay(path, []);
}

/** The clone that lives on with what a volume's others stand on; undefined: there is no clone. */
async function heir(store: Ours, path: string, snapshots: SnapshotRow[]): Promise<string | undefined> {
  const foreign = await foreignAmong(store, snapshots);
  if (foreign.length > 0) throw inTheWay(path, foreign);
  const kept = snapshots.filter((snapshot) => !isOrigin(snapshot, store.id) && !snapshot.deferred);
  if (kept.length > 0) throw hasSnapshots(path, kept);
  const newest = snapshots.filter((snapshot) => snapshot.clones.length > 0).sort((a, b) => b.created - a.created)[0];
  // Rather the branch's own next generation than another branch.
  const branch = path.slice(0, path.lastIndexOf('.') + 1);
  return newest?.clones.find((clone) => clone.startsWith(branch)) ?? newest?.clones[0];
}

/** Names of a dataset's snapshots, and of clones of them, that are not this store's. */
export async function foreignAmong({ base, id }: Ours, snapshots: SnapshotRow[]): Promise<string[]> {
  const foreign = snapshots.filter((snapshot) => !isOurs(snapshot, id)).map(({ name }) => name);
  const clones = snapshots.flatMap((snapshot) => snapshot.clones);
  if (clones.length === 0) return foreign;
  const datasets = await read(base, ['velo:store', 'velo:volume'], 2);
  const foreignClones = clones.filter((clone) => {
    const key = clone.startsWith(`${base}/`) ? clone.slice(base.length + 1) : '';
    const { 'velo:store': store, 'velo:volume': volume } = datasets.get(clone) ?? {};
    // Gone in between, unless it lies where none of ours does.
    if (!store || !volume) return key.split('/').length !== 2;
    return store.source !== 'local' || store.value !== id || volume.source !== 'local' || volume.value !== key;
  });
  return [...foreign, ...foreignClones];
}

/** Whether the dataset is gone; false when snapshots or children keep it. A mount elsewhere is waited for, 10 s at most. */
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

function inTheWay(path: string, names: string[]): VeloError {
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
