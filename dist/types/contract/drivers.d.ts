/**
 * Every storage and every way to run PostgreSQL, by name: the one list that requests, the command line's choices and
 * records follow. What a driver does is in its folder; `src/storage/drivers.ts` and `src/postgres/drivers.ts` have all.
 */
export declare const storageNames: readonly ['zfs', 'btrfs', 'directory'];
export declare const postgresNames: readonly ['docker', 'local'];
export type StorageName = (typeof storageNames)[number];
export type PostgresName = (typeof postgresNames)[number];
/** The storages that only root can work on: anybody else needs the host's agent. */
export declare const storagesForRoot: readonly string[];
