import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes of a page (BLCKSZ, which every package leaves at its default), and the maximum number of pages to read. */
const pageBytes = 8192;
const mostPages = 64;

/**
 * Names of databases from the file of `pg_database`: for a server in which we know no database to connect to. They
 * include dropped databases and lack what is not flushed yet, so each name is only worth a try.
 */
export function databaseNames(pgdata: string): string[] {
  const file = readStart(join(pgdata, 'global', String(relationFile(pgdata))), pageBytes * mostPages);
  const names = new Set<string>();
  for (let at = 0; at + pageBytes <= file.length; at += pageBytes) {
    for (const name of namesOnPage(file.subarray(at, at + pageBytes))) names.add(name);
  }
  return [...names];
}

/** OID of the catalog `pg_database`, and its file's name until it is rewritten (pg_database.dat). */
const pgDatabase = 1262;

/** The file of `pg_database`, from the map of relations whose file changes (relmapper.c: magic, count, then pairs). */
function relationFile(pgdata: string): number {
  const map = readStart(join(pgdata, 'global', 'pg_filenode.map'), 512);
  for (let at = 8; at + 8 <= map.length; at += 8) {
    if (map.readUInt32LE(at) === pgDatabase) return map.readUInt32LE(at + 4);
  }
  return pgDatabase;
}

/** Rows of a page: 4-byte pointers from byte 24 to `pd_lower`; a row's data begins at its `t_hoff` (htup_details.h). */
function namesOnPage(page: Buffer): string[] {
  const names: string[] = [];
  const lower = Math.min(page.readUInt16LE(12), pageBytes);
  for (let at = 24; at + 4 <= lower; at += 4) {
    const offset = page.readUInt32LE(at) & 0x7fff;
    if (offset === 0 || offset + 23 > pageBytes) continue;
    // The first columns: oid, datname (64 bytes, ended by NUL).
    const name = offset + page.readUInt8(offset + 22) + 4;
    if (name + 64 > pageBytes) continue;
    const text = page.toString('utf8', name, name + 64).split('\0', 1)[0];
    if (text) names.push(text);
  }
  return names;
}

/** The first bytes of a regular file; nothing of anything else that a tenant may have put there. */
function readStart(path: string, most: number): Buffer {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    if (!fstatSync(file).isFile()) return Buffer.alloc(0);
    const start = Buffer.alloc(most);
    return start.subarray(0, readSync(file, start, 0, most, 0));
  } catch {
    return Buffer.alloc(0);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
