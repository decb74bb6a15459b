/**
 * The names of all storages and of all ways to run PostgreSQL. Requests, the command line's choices and records use
 * these lists. Each driver's code is in its folder; `src/storage/drivers.ts` and `src/postgres/drivers.ts` list them.
 */
export const storageNames = ['zfs', 'btrfs', 'directory'] as const;
export const postgresNames = ['docker', 'local'] as const;

export type StorageName = (typeof storageNames)[number];
export type PostgresName = (typeof postgresNames)[number];

/** The storages that only root can use: everybody else needs the host's agent. */
export const storagesForRoot: readonly string[] = ['zfs', 'btrfs'] satisfies StorageName[];
