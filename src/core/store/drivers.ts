import type { PostgresDriver } from '../../postgres/driver.ts';
import { postgresDrivers } from '../../postgres/drivers.ts';
import type { StorageDriver } from '../../storage/driver.ts';
import { storageDrivers } from '../../storage/drivers.ts';

/** What a site can work with. Who opens one may hand in others, as the tests do. */
export interface Drivers {
  storage: readonly StorageDriver[];
  postgres: readonly PostgresDriver[];
}

/** All that velo has. */
export const allDrivers: Drivers = { storage: storageDrivers, postgres: postgresDrivers };
