import { VeloError } from '../../contract/error.ts';
import { ProgramError, run } from '../../host/exec.ts';
import { poll } from '../../host/wait.ts';
import { failure, rows } from './command.ts';

export interface SnapshotRow {
  name: string;
  /** Local `velo:store` and `velo:kind`; of a snapshot "local" means that it was set on it. */
  store: string;
  kind: string;
  /** Marked for removal with its last clone. */
  deferred: boolean;
}

/** Snapshots of a dataset and of what lies below it. */
export async function snapshotsOf(dataset: string): Promise<SnapshotRow[]> {
  const args = [
    'get',
    '-Hpr',
    '-t',
    'snapshot',
    '-o',
    'name,property,value,source',
    'velo:store,velo:kind,defer_destroy',
    dataset,
  ];
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

/** An internal snapshot between a parent and a clone, of this store. */
export function isOrigin(snapshot: SnapshotRow, store: string): boolean {
  return snapshot.store === store && snapshot.kind === 'origin';
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

export function inTheWay(path: string, snapshots: SnapshotRow[]): VeloError {
  const names = snapshots.map(({ name }) => name);
  const what = names.length > 0 ? names.join(', ') : 'child datasets';
  return new VeloError(
    'conflict',
    'in-the-way',
    `${path} can't be deleted because of something that velo did not create: ${what}.`,
    'Destroy it with `zfs destroy` or rename it, and run the command again.',
  );
}
