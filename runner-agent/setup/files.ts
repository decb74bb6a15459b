import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { done, inTheWay, missing, old, type Step } from '../../src/host/step.ts';

/** The first line of every file that setup writes. It marks a file as velo's, whatever version wrote it. */
export const madeByVelo = '# Made by `velo setup`';

/** A folder owned by root. `tidy` removes what velo put into it. If other files remain, the folder stays. */
export function folderStep(path: string, mode: number, tidy: () => void = () => {}): Step {
  return {
    name: `folder ${path}`,
    async look() {
      const stat = lstatSync(path, { throwIfNoEntry: false });
      if (!stat) return missing();
      if (!stat.isDirectory()) throw inTheWay(path, 'is not a folder');
      if (stat.uid !== 0 || (stat.mode & 0o022) !== 0) throw inTheWay(path, 'can be written by users other than root');
      return done();
    },
    async make() {
      mkdirSync(path, { recursive: true });
      // mkdir's mode is reduced by the caller's umask.
      chmodSync(path, mode);
    },
    async unmake() {
      if (!existsSync(path)) return [];
      tidy();
      try {
        rmdirSync(path);
        return [];
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
        return ['it contains files that velo did not create'];
      }
    },
  };
}

/** A file that only setup writes; the text begins with `madeByVelo`. */
export function fileStep(path: string, text: string): Step {
  return {
    name: `file ${path}`,
    async look() {
      const state = compare(path, text);
      return state === 'same' ? done() : state === 'missing' ? missing() : old();
    },
    async make() {
      writeWhole(path, text);
    },
    async unmake() {
      rmSync(path, { force: true });
      return [];
    },
  };
}

/** @throws VeloError conflict `in-the-way` if a file of that name is not velo's */
export function compare(path: string, text: string): 'same' | 'other' | 'missing' {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) return 'missing';
  if (!stat.isFile()) throw inTheWay(path, 'is not a file');
  const found = readFileSync(path, 'utf8');
  if (found === text) return 'same';
  if (found.startsWith(madeByVelo)) return 'other';
  throw inTheWay(path, 'already exists and was not created by velo');
}

/** Writes a file completely or not at all; by default everybody may read it, and it is root's group's. */
export function writeWhole(
  path: string,
  text: string,
  { mode = 0o644, gid }: { mode?: number; gid?: number } = {},
): void {
  const draft = `${path}.velo-${process.pid}`;
  writeFileSync(draft, text, { flag: 'wx', flush: true, mode: 0o600 });
  if (gid !== undefined) chownSync(draft, 0, gid);
  chmodSync(draft, mode);
  renameSync(draft, path);
}
