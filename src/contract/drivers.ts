/**
 * Every storage and every way to run PostgreSQL, by name: the one list that requests, the command line's choices and
 * records follow. What a driver does is in its folder; `src/storage/drivers.ts` and `src/postgres/drivers.ts` have all.
 */
export const storageNames = ['zfs', 'btrfs', 'directory'] as const;
export const postgresNames = ['docker', 'local'] as const;

export type StorageName = (typeof storageNames)[number];
export type PostgresName = (typeof postgresNames)[number];

/** The storages that only root can work on: anybody else needs the host's agent. */
export const storagesForRoot: readonly string[] = ['zfs', 'btrfs'] satisfies StorageName[];
