import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readControlFile } from './control-file.ts';
import type { Settings } from './settings.ts';

/**
 * The setting without which a copy that was recovered may not start: its configuration is as old as its base, and may
 * allow fewer prepared transactions than the server had that wrote the WAL. Empty if the copy has none.
 */
export function preparedSettings(pgdata: string): Settings {
  const count = namesIn(join(pgdata, 'pg_twophase')).length;
  if (count === 0) return {};
  const known = readControlFile(pgdata)?.maxPreparedTransactions ?? 0;
  return { max_prepared_transactions: String(Math.max(count, known)) };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // The server will say what is wrong with it.
    return [];
  }
}
