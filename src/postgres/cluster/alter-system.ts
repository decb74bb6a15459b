import { join } from 'node:path';
import { readPlainFile } from '../../host/plain-file.ts';
import type { User } from '../../host/user.ts';
import { writeInside } from './write-inside.ts';

/** What `ALTER SYSTEM` writes; one line a setting (PostgreSQL, guc.c). */
const fileName = 'postgresql.auto.conf';
/** Bytes that are read of it. */
const limit = 1024 ** 2;

/** The settings that `ALTER SYSTEM` made in a data directory, by name, each as it is quoted there. */
export function alterSystem(pgdata: string): Map<string, string> {
  const text = readPlainFile(join(pgdata, fileName), limit)?.toString('utf8') ?? '';
  return new Map(
    [...text.matchAll(/^([A-Za-z_][\w.]*) = ('(?:[^'\n]|'')*')$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** Gives a data directory, whose server does not run, the settings of another. */
export function keepAlterSystem(from: string, to: string, user: User | undefined): void {
  writeInside(to, fileName, readPlainFile(join(from, fileName), limit)?.toString('latin1') ?? '', user);
}
