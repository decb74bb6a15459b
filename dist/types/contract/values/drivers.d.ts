/**
 * The names of all storages and of all ways to run PostgreSQL. Requests, the command line's choices and records use
 * these lists. Each driver's code is in its folder; `src/storage/drivers.ts` and `src/postgres/drivers.ts` list them.
 */
export declare const storageNames: readonly ['zfs', 'btrfs', 'directory'];
export declare const postgresNames: readonly ['docker', 'local'];
export type StorageName = (typeof storageNames)[number];
export type PostgresName = (typeof postgresNames)[number];
/** The storages that only root can use: everybody else needs the host's agent. */
export declare const storagesForRoot: readonly string[];
