import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The store's secret, 32 random bytes, from which every branch's passwords are derived; made at the first use.
 * It lies with the store and not in a home, so that two callers with different homes agree on every password.
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
    const draft = join(folder, `.secret-${process.pid}-${randomBytes(4).toString('hex')}`);
    writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true });
    try {
      // link fails when the name is taken, so of two first users one wins and the other reads the winner's.
      linkSync(draft, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }
}
