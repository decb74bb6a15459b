import { existsSync } from 'node:fs';
import type { PostgresName, StorageName } from '../../../src/velo.ts';

/** A storage and a way to run PostgreSQL. */
export interface Pair {
  storage: StorageName;
  postgres: PostgresName;
}

/** Parses a pair such as `btrfs+docker`. */
export function readPair(text: string): Pair {
  const [storage, postgres] = text.split('+');
  return { storage: storage as StorageName, postgres: postgres as PostgresName };
}

/** Why tests of this pair can't run here; undefined if they can. */
export function unavailable({ storage, postgres }: Pair): string | undefined {
  const root = process.getuid?.() === 0;
  if (storage === 'zfs' && !(root && existsSync('/dev/zfs'))) return 'ZFS is not here (or not root)';
  if (storage === 'btrfs' && !(root && existsSync('/sbin/mkfs.btrfs'))) return 'btrfs is not here (or not root)';
  if (postgres === 'docker' && !existsSync('/var/run/docker.sock')) return 'no Docker engine runs';
  return undefined;
}
