import { join } from 'node:path';
import { readPlainFile } from '../../host/files/plain-file.ts';
import { alterSystem } from './alter-system.ts';
import { includedBy } from './includes.ts';

/**
 * Whether a cluster's files ask for `wal_level = minimal`, with which a server that archives does not start. Files are
 * read as a hint, without PostgreSQL's exact order: any file that asks for it counts, unless `ALTER SYSTEM` decides.
 */
export function asksForMinimalWal(pgdata: string): boolean {
  const set = alterSystem(pgdata).get('wal_level');
  if (set !== undefined) return /minimal/i.test(set);
  return includedBy([join(pgdata, 'postgresql.conf')]).some((path) =>
    /^[ \t]*wal_level(?:[ \t]*=[ \t]*|[ \t]+)'?minimal/im.test(
      readPlainFile(path, 1024 ** 2)?.toString('latin1') ?? '',
    ),
  );
}
