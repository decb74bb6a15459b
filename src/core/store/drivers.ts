import type { PostgresDriver } from '../../postgres/driver.ts';
import { postgresDrivers } from '../../postgres/drivers.ts';
import type { StorageDriver } from '../../storage/driver.ts';
import { storageDrivers } from '../../storage/drivers.ts';

/** The drivers of a site. The caller of `openSite` can pass others, as the tests do. */
export interface Drivers {
  storage: readonly StorageDriver[];
  postgres: readonly PostgresDriver[];
}

/** All drivers of velo. */
export const allDrivers: Drivers = { storage: storageDrivers, postgres: postgresDrivers };
