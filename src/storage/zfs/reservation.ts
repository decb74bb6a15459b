import { run } from '../../host/exec.ts';
import { spaceFloor } from '../space.ts';
import type { RoomKeeper, Share } from '../storage.ts';
import { asOptions, type Property, read, rows, zfs } from './command.ts';
import type { ZfsStore } from './pool.ts';

/** The dataset that holds space for a full pool: no mountpoint, nothing in it. */
export const reserveName = '.reserve';

/**
 * What a pool holds back: three quarters of the floor for all `main`s, 4 GB at most each, so that they go on writing
 * when branches or others have filled the rest, and an eighth, 1 GB at most, in a dataset that is let go for a start.
 * ZFS takes what is being written for 24 times as much until it is on disk (`spa_asize_inflation`), and says "no space"
 * when that is more than is left: with 180 MB a new segment of WAL stopped `main`, with 870 MB it did not (seen, 2.1.11).
 */
export function zfsRoom({ pool, id }: ZfsStore): RoomKeeper {
  const base = `${pool.pool}/velo`;
  const reserve = `${base}/${reserveName}`;
  const floor = spaceFloor(pool.sizeBytes);
  const reserveBytes = Math.min(1e9, floor / 8);

  async function keepReserve(held: number | undefined, free: number): Promise<void> {
    if (held !== undefined && held >= reserveBytes / 2) return;
    // Taken back only when it is no longer what somebody needs.
    if (free < reserveBytes * 2) return;
    const size = `refreservation=${Math.floor(reserveBytes)}`;
    if (held !== undefined) return zfs(['set', size, reserve], reserve);
    const marks = asOptions({ store: id, kind: 'reserve', volume: reserveName });
    await zfs(['create', '-u', '-o', 'canmount=off', '-o', size, ...marks, reserve], reserve);
  }

  return {
    async keep() {
      const sizes = ['used', 'reservation', 'refreservation', 'available'];
      const datasets = await read(base, [...sizes, 'velo:store', 'velo:phase', 'velo:turn'], 2);
      const free = () => Number(datasets.get(base)?.available?.value ?? 0);
      const all = [...datasets].filter(([name, { 'velo:store': mark }]) => {
        const entry = name.slice(base.length + 1);
        return /^[^/]+\/main-[0-9a-f]{16}\.[0-9]+$/.test(entry) && mark?.source === 'local' && mark.value === id;
      });
      const mains = serving(all);
      // What was replaced writes no more.
      for (const [name, { reservation }] of all.filter((each) => !mains.includes(each))) {
        if (Number(reservation?.value) > 0) await zfs(['set', 'reservation=none', name], name);
      }
      const headroom = Math.min(4e9, (floor * 0.75) / Math.max(1, mains.length));
      for (const [name, { used, reservation }] of mains) {
        // A reservation is of all that a dataset uses: it moves on with what is in it.
        const wanted = Number(used?.value) + headroom;
        const has = Number(reservation?.value);
        const fits = has > wanted - headroom / 4 && has < wanted + headroom;
        if (fits || wanted - Math.max(has, Number(used?.value)) > free()) continue;
        await zfs(['set', `reservation=${Math.floor(wanted)}`, name], name);
      }
      const own = datasets.get(reserve);
      if (own && (own['velo:store']?.source !== 'local' || own['velo:store'].value !== id)) return;
      // A store without a project holds nothing back, and is as empty as it was made.
      if (mains.length === 0) return own && zfs(['destroy', reserve], reserve);
      await keepReserve(own && Number(own.refreservation?.value), free());
    },

    async letGo() {
      const there = await read(reserve, ['velo:store', 'refreservation'], 0);
      const { 'velo:store': mark, refreservation } = there.get(reserve) ?? {};
      if (mark?.source !== 'local' || mark.value !== id || refreservation?.value === '0') return;
      await zfs(['set', 'refreservation=none', reserve], reserve);
    },
  };
}

type Found = [name: string, properties: Record<string, Property>];

/** Of each `main` the generation that serves: of those that are ready, the one with the highest turn. */
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

/** What lies on the pool beside velo, largest first. */
export async function besideVelo(pool: string): Promise<Share[]> {
  const { stdout } = await run('zfs', ['list', '-Hp', '-d', '1', '-o', 'name,used', '-t', 'filesystem,volume', pool]);
  const [whole, ...children] = rows(stdout).map(([name = '', used]) => ({ name, bytes: Number(used) }));
  const inChildren = children.reduce((sum, { bytes }) => sum + bytes, 0);
  const own = whole ? [{ name: `${whole.name} itself`, bytes: whole.bytes - inChildren }] : [];
  return [...own, ...children].filter(({ name }) => name !== `${pool}/velo`).sort((a, b) => b.bytes - a.bytes);
}
