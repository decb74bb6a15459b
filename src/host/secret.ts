import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomHex } from './random.ts';

/**
 * The store's secret, 32 random bytes, from which the passwords of every branch are derived. Created on first use. It
 * is kept in the store, not in a home, so that two callers with different homes get the same passwords.
 */
export function storeSecret(folder: string): Buffer {
  const path = join(folder, 'secret');
  for (;;) {
    try {
      return Buffer.from(readFileSync(path, 'utf8').trim(), 'hex');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const draft = join(folder, `.secret-${process.pid}-${randomHex(4)}`);
    writeFileSync(draft, `${randomHex(32)}\n`, { mode: 0o600, flag: 'wx', flush: true });
    try {
      // link(2) fails if the name exists: of two concurrent first users one wins, and the other reads its secret.
      linkSync(draft, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }
}
