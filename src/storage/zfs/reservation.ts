import { run } from '../../host/processes/exec.ts';
import { spaceFloor } from '../space.ts';
import type { RoomKeeper, Share } from '../storage.ts';
import { asOptions, type Property, read, rows, zfs } from './command.ts';
import type { ZfsStore } from './pool.ts';

/** The dataset that reserves space for a full pool. It is empty and has no mountpoint. */
export const reserveName = '.reserve';

/**
 * Space that is reserved on a pool. Three quarters of the floor are for all `main`s together, at most 4 GB each, so
 * that they can still write when branches or other datasets have filled the rest. An eighth, at most 1 GB, is reserved
 * by a separate dataset, and is freed when a server has to start on a full pool.
 * ZFS counts data that is being written as 24 times its size until it is on disk (`spa_asize_inflation`), and reports
 * "no space" if that is more than what is free: with 180 MB free, a new segment of WAL stopped `main`; with 870 MB it
 * did not (observed with 2.1.11).
 */
export function zfsRoom({ pool, id }: ZfsStore): RoomKeeper {
  const base = `${pool.pool}/velo`;
  const reserve = `${base}/${reserveName}`;
  const floor = spaceFloor(pool.sizeBytes);
  const reserveBytes = Math.min(1e9, floor / 8);

  async function keepReserve(held: number | undefined, free: number): Promise<void> {
    if (held !== undefined && held >= reserveBytes / 2) return;
    // Reserved again only if enough is free: otherwise the caller that it was freed for may still need the space.
    if (free < reserveBytes * 2) return;
    const size = `refreservation=${Math.floor(reserveBytes)}`;
    if (held !== undefined) return zfs(['set', size, reserve], reserve);
    const marks = asOptions({ store: id, kind: 'reserve', volume: reserveName });
    await zfs(['create', '-u', '-o', 'canmount=off', '-o', size, ...marks, reserve], reserve);
  }

  return {
    async keep() {
      const sizes = ['used', 'reservation', 'refreservation', 'available'];
      const datasets = await read(base, [...sizes, 'velo:store', 'velo:phase', 'velo:turn'], { depth: 2 });
      const free = () => Number(datasets.get(base)?.available?.value ?? 0);
      const all = [...datasets].filter(([name, { 'velo:store': mark }]) => {
        const entry = name.slice(base.length + 1);
        return /^[^/]+\/main-[0-9a-f]{16}\.[0-9]+$/.test(entry) && mark?.source === 'local' && mark.value === id;
      });
      const mains = serving(all);
      // Replaced generations no longer write.
      for (const [name, { reservation }] of all.filter((each) => !mains.includes(each))) {
        if (Number(reservation?.value) > 0) await zfs(['set', 'reservation=none', name], name);
      }
      const headroom = Math.min(4e9, (floor * 0.75) / Math.max(1, mains.length));
      for (const [name, { used, reservation }] of mains) {
        // A reservation counts everything that a dataset uses, so it grows with the data.
        const wanted = Number(used?.value) + headroom;
        const has = Number(reservation?.value);
        const fits = has > wanted - headroom / 4 && has < wanted + headroom;
        if (fits || wanted - Math.max(has, Number(used?.value)) > free()) continue;
        await zfs(['set', `reservation=${Math.floor(wanted)}`, name], name);
      }
      const own = datasets.get(reserve);
      if (own && (own['velo:store']?.source !== 'local' || own['velo:store'].value !== id)) return;
      // A store without projects reserves nothing, and is as empty as when it was created.
      if (mains.length === 0) return own && zfs(['destroy', reserve], reserve);
      await keepReserve(own && Number(own.refreservation?.value), free());
    },

    async letGo() {
      const there = await read(reserve, ['velo:store', 'refreservation'], { depth: 0 });
      const { 'velo:store': mark, refreservation } = there.get(reserve) ?? {};
      if (mark?.source !== 'local' || mark.value !== id || refreservation?.value === '0') return;
      await zfs(['set', 'refreservation=none', reserve], reserve);
    },
  };
}

type Found = [name: string, properties: Record<string, Property>];

/** The current generation of each `main`: of those that are ready, the one with the highest turn. */
function serving(mains: Found[]): Found[] {
  const found = new Map<string, Found>();
  const turnOf = ([, { 'velo:turn': turn }]: Found) => Number(turn?.value ?? 0) || 0;
  for (const each of mains) {
    const [name, { 'velo:phase': phase }] = each;
    const branch = name.slice(0, name.lastIndexOf('.'));
    const other = found.get(branch);
    if (phase?.value === 'ready' && (!other || turnOf(each) > turnOf(other))) found.set(branch, each);
  }
  return [...found.values()];
}

/** What else is on the pool, largest first. */
export async function besideVelo(pool: string): Promise<Share[]> {
  const { stdout } = await run('zfs', ['list', '-Hp', '-d', '1', '-o', 'name,used', '-t', 'filesystem,volume', pool]);
  const [whole, ...children] = rows(stdout).map(([name = '', used]) => ({ name, bytes: Number(used) }));
  const inChildren = children.reduce((sum, { bytes }) => sum + bytes, 0);
  const own = whole ? [{ name: `${whole.name} itself`, bytes: whole.bytes - inChildren }] : [];
  return [...own, ...children].filter(({ name }) => name !== `${pool}/velo`).sort((a, b) => b.bytes - a.bytes);
}
