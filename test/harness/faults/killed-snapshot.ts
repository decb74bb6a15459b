/** Takes a snapshot of the first volume of a store; the test kills this program meanwhile. */
import { storageDrivers } from '../../../src/storage/drivers.ts';
import type { StorageName } from '../../../src/velo.ts';

export interface KilledSnapshot {
  storage: StorageName;
  home: string;
  pool: string | undefined;
  id: string;
}

const { storage, home, pool, id } = JSON.parse(process.argv[2] ?? '') as KilledSnapshot;
const store = await storageDrivers.find(({ name }) => name === storage)?.create(home, pool);
const [of] = store?.opened.volumes ?? [];
if (store && of) await store.snapshot({ of, id, marks: {}, live: false, user: undefined });
