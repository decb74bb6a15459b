import { dockerPostgres } from './docker/driver.ts';
import type { PostgresDriver } from './driver.ts';
import { localPostgres } from './local/driver.ts';

/** Every way to run PostgreSQL, in the order of preference for a project that names none. */
export const postgresDrivers: readonly PostgresDriver[] = [dockerPostgres, localPostgres];
