import { lstatSync, statSync } from 'node:fs';
import { VeloError } from '../contract/errors/error.ts';

/**
 * Checks the path of velo's home. A relative path would mean a different folder for each working directory, and control
 * characters would break tables that are read line by line.
 * @throws VeloError usage `invalid-home`
 */
export function checkHomePath(home: string): void {
  if (home.startsWith('/') && !/[\u0000-\u001f\u007f]/.test(home)) return;
  throw new VeloError(
    'usage',
    'invalid-home',
    `velo can't keep its files in ${JSON.stringify(home)}.`,
    'Set VELO_HOME (or HOME) to an absolute path without control characters.',
  );
}

/** Why the folder can't be used: it is not a folder, a broken link, or another user's. A missing one can be created. */
export function homeTrouble(home: string): VeloError | undefined {
  try {
    const found = statSync(home);
    if (!found.isDirectory()) return unusable(home, 'it is not a folder');
    if (found.uid === process.getuid?.()) return undefined;
    return unusable(home, `it belongs to another user (${found.uid})`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT') return unusable(home, reasons[code ?? ''] ?? String(code));
    return lstatSync(home, { throwIfNoEntry: false }) ? unusable(home, 'it is a broken link') : undefined;
  }
}

const reasons: Record<string, string> = {
  ENOTDIR: 'a part of its path is not a folder',
  ELOOP: 'its links form a loop',
  EACCES: 'this user may not read it',
  ENAMETOOLONG: 'its path is too long',
};

function unusable(home: string, why: string): VeloError {
  return new VeloError(
    'unable',
    'home-unusable',
    `velo can't keep its files in ${home}: ${why}.`,
    'Set VELO_HOME to a folder that you own, or to a path where one can be created.',
  );
}
