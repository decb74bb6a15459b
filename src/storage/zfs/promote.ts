import { type Property, read, zfs } from './command.ts';

/**
 * How many bytes of a volume's `used` it got by a promotion: data that it shared before. A quota counts everything that
 * a dataset uses, but a limit only what a volume adds. So the quota of a promoted volume is its limit plus these bytes.
 */
export const inheritedMark = 'velo:inherited';

export function inheritedBytes({ [inheritedMark]: mark }: Record<string, Property>): number {
  return (mark?.source === 'local' && Number(mark.value)) || 0;
}

/** Limits what a volume may add, in bytes; null: no limit. */
export async function limit(dataset: string, bytes: number | null): Promise<void> {
  const values = bytes === null ? {} : ((await read(dataset, [inheritedMark], { depth: 0 })).get(dataset) ?? {});
  await zfs(['set', `quota=${bytes === null ? 'none' : bytes + inheritedBytes(values)}`, dataset], dataset);
}

/**
 * Makes a clone the owner of the snapshots that it and its parent share, so that `destroyParent` can destroy its
 * parent. The clone keeps its limit, but its quota is raised first: `zfs promote` fails with "out of space" if what the
 * clone takes over is more than its quota, or more than the pool has free beside the parent's reservation.
 *
 * Observed with OpenZFS 2.1.11: the snapshots move with their marks. A deferred one stays deferred, and has the old
 * parent as its clone; the kernel removes it with that parent, unless it has other clones. Older snapshots move as
 * well; those with other clones stay until these are gone. Marks and quotas of the datasets stay where they were set.
 */
export async function promote(clone: string, parent: string, destroyParent: () => Promise<void>): Promise<void> {
  const [parentBefore, before] = [await usage(parent), await usage(clone)];
  if (!parentBefore || !before) return;
  await zfs(['set', 'reservation=none', parent], parent);
  // Too high at first, and the quota with it. The limit shown is their difference: it is right after a kill here, too.
  await setInherited(clone, before, parentBefore.used);
  await zfs(['promote', clone], `promote ${clone}`);
  await destroyParent();
  const after = await usage(clone);
  if (after) await setInherited(clone, before, Math.max(0, after.used - before.used));
}

interface Usage {
  used: number;
  /** 0 if there is none. */
  quota: number;
  inherited: number;
}

/** Undefined if the dataset no longer exists. */
async function usage(dataset: string): Promise<Usage | undefined> {
  const values = (await read(dataset, ['used', 'quota', inheritedMark], { depth: 0 })).get(dataset);
  if (!values) return undefined;
  const { used, quota } = values;
  return { used: Number(used?.value), quota: Number(quota?.value), inherited: inheritedBytes(values) };
}

async function setInherited(clone: string, { quota, inherited }: Usage, bytes: number): Promise<void> {
  const limited = quota > 0 ? [`quota=${quota + bytes}`] : [];
  await zfs(['set', ...limited, `${inheritedMark}=${inherited + bytes}`, clone], clone);
}
