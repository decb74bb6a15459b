import { type Property, read, zfs } from './command.ts';

/**
 * How much of a volume's `used`, in bytes, it got by a promotion: data that it shared before. A quota is of all that a
 * dataset uses, and a limit of what a volume adds; the quota of a promoted one is its limit and this.
 */
export const inheritedMark = 'velo:inherited';

export function inheritedBytes({ [inheritedMark]: mark }: Record<string, Property>): number {
  return (mark?.source === 'local' && Number(mark.value)) || 0;
}

/** Limits what a volume may add, in bytes; null: no limit. */
export async function limit(dataset: string, bytes: number | null): Promise<void> {
  const values = bytes === null ? {} : ((await read(dataset, [inheritedMark], 0)).get(dataset) ?? {});
  await zfs(['set', `quota=${bytes === null ? 'none' : bytes + inheritedBytes(values)}`, dataset], dataset);
}

/**
 * Makes a clone the owner of the snapshots that it and its parent share, so that its parent can be destroyed, which
 * `destroyParent` does. The clone keeps its limit: `zfs promote` fails with "out of space" when what it takes over is
 * more than its quota, or than the pool has free beside its parent's reservation.
 *
 * Seen with OpenZFS 2.1.11: the snapshots move with their marks. A deferred one stays deferred, and has the old parent
 * as its clone; the kernel removes it with that parent, unless it has other clones. Older ones move along with it, and
 * those of other clones stay until these are gone. Marks and quotas of the datasets stay where they were set.
 */
export async function promote(clone: string, parent: string, destroyParent: () => Promise<void>): Promise<void> {
  const [parentBefore, before] = [await usage(parent), await usage(clone)];
  if (!parentBefore || !before) return;
  await zfs(['set', 'reservation=none', parent], parent);
  // Too high at first, and with it the quota: after a kill here, the limit that is shown is still right.
  await setInherited(clone, before, parentBefore.used);
  await zfs(['promote', clone], `promote ${clone}`);
  await destroyParent();
  const after = await usage(clone);
  if (after) await setInherited(clone, before, Math.max(0, after.used - before.used));
}

interface Usage {
  used: number;
  /** 0: none. */
  quota: number;
  inherited: number;
}

/** Undefined when the dataset is gone. */
async function usage(dataset: string): Promise<Usage | undefined> {
  const values = (await read(dataset, ['used', 'quota', inheritedMark], 0)).get(dataset);
  if (!values) return undefined;
  const { used, quota } = values;
  return { used: Number(used?.value), quota: Number(quota?.value), inherited: inheritedBytes(values) };
}

async function setInherited(clone: string, { quota, inherited }: Usage, bytes: number): Promise<void> {
  const limited = quota > 0 ? [`quota=${quota + bytes}`] : [];
  await zfs(['set', ...limited, `${inheritedMark}=${inherited + bytes}`, clone], clone);
}
