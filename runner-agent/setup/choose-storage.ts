import { VeloError } from '../../src/contract/errors/error.ts';
import { quoted } from '../../src/contract/values/names.ts';
import { storageDrivers } from '../../src/storage/drivers.ts';
import type { PlaceWish, Preparation, PreparedPlace } from '../../src/storage/preparation.ts';

/**
 * Chooses where branches' data goes, in the storages' order of preference; `before` is the present place, which stays
 * if nothing else is asked for. Undefined: plain folders.
 * @throws VeloError usage `which-pool` · missing `pool-not-found`
 */
export async function chooseStorage(
  wish: PlaceWish,
  before: PreparedPlace | undefined,
): Promise<PreparedPlace | undefined> {
  if (wish.file === undefined && wish.pool === undefined && before) return before;
  for (const { isPool, preparation } of storageDrivers) {
    if (!preparation || (wish.pool !== undefined && !isPool(wish.pool))) continue;
    const place = await (await preparation()).choose(wish, before);
    if (place) return place;
  }
  return undefined;
}

/**
 * What prepares the places of one kind, as a record has it.
 * @throws VeloError unable `newer-setup` for one that this version does not know
 */
export async function preparationOf({ kind }: PreparedPlace): Promise<Preparation> {
  const preparation = await storageDrivers.find(({ name }) => name === kind)?.preparation?.();
  if (preparation) return preparation;
  throw new VeloError(
    'unable',
    'newer-setup',
    `Setup has prepared a storage ${quoted(String(kind))}, which this version of velo does not know.`,
    'Use the version of velo that set up this host, or a newer one.',
  );
}
