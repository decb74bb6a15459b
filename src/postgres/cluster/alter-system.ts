import { join } from 'node:path';
import { readPlainFile } from '../../host/files/plain-file.ts';
import type { User } from '../../host/users/user.ts';
import { writeInside } from './write-inside.ts';

/** The file that `ALTER SYSTEM` writes; one setting per line (PostgreSQL, guc.c). */
const fileName = 'postgresql.auto.conf';
/** The maximum number of bytes read from it. */
const limit = 1024 ** 2;

/** The settings that `ALTER SYSTEM` made in a data directory, by name; the values are quoted as in the file. */
export function alterSystem(pgdata: string): Map<string, string> {
  const text = readPlainFile(join(pgdata, fileName), limit)?.toString('utf8') ?? '';
  return new Map(
    [...text.matchAll(/^([A-Za-z_][\w.]*) = ('(?:[^'\n]|'')*')$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** Copies these settings from one data directory to another, whose server does not run. */
export function keepAlterSystem(from: string, to: string, user: User | undefined): void {
  const text = readPlainFile(join(from, fileName), limit)?.toString('latin1') ?? '';
  writeInside(to, fileName, { text, user });
}
