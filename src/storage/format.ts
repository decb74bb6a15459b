import { VeloError } from '../contract/errors/error.ts';
import type { Capacity, Storage } from './storage.ts';

/**
 * Number of the layout that this version of velo reads and writes: names of volumes, marks and their values. Raise it
 * with every change that an older version would misread. It is recorded with the store: `velo:format` on
 * `<pool>/velo`, `format` in `.velo/store.json`.
 */
export const storeFormat = 3;

/** A store that exists but can't be used: nothing in it is read or changed. */
export interface ClosedStore {
  name: Storage['name'];
  pool: string;
  capacity: Capacity;
  why: VeloError;
}

/**
 * Why a store of this format can't be used; undefined if it can. A store without a number was created by a version of
 * velo before 1.0.
 */
export function formatProblem(pool: string, format: string | undefined): VeloError | undefined {
  if (format === String(storeFormat)) return undefined;
  const isOlder = format !== undefined && /^[1-9][0-9]{0,8}$/.test(format) && Number(format) < storeFormat;
  if (format === undefined || isOlder) {
    const has = isOlder
      ? `has format ${format}: an older version of velo created it`
      : 'has no format number: a version of velo before 1.0 created it';
    return new VeloError(
      'unable',
      'made-by-older-velo',
      `The store in ${pool} ${has}. This version reads format ${storeFormat}.`,
      'Delete its projects with the version of velo that created them, or use another pool or VELO_HOME.',
    );
  }
  return new VeloError(
    'unable',
    'made-by-newer-velo',
    `The store in ${pool} has format ${JSON.stringify(format.slice(0, 20)).slice(1, -1)}; this version of velo reads format ${storeFormat}.`,
    'Install the version of velo that created it. Nothing was read or changed there.',
  );
}

/** @throws VeloError unable `made-by-newer-velo`, `made-by-older-velo` and the like */
export function opened(store: Storage | ClosedStore): Storage {
  if ('why' in store) throw store.why;
  return store;
}
