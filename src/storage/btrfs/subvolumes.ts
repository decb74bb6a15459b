import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { VeloError } from '../../contract/errors/error.ts';
import { ProgramError, run } from '../../host/processes/exec.ts';
import { removeTree } from '../folder/folders.ts';

/** Removes a subvolume or a plain folder, with everything in it. A missing one is not an error. */
export async function destroySubvolume(path: string): Promise<void> {
  if (!existsSync(path)) return;
  if (!isSubvolume(path)) return removeTree(path);
  try {
    await run('btrfs', ['subvolume', 'delete', path]);
  } catch {
    // Any user may create subvolumes in its own folders. Those in a branch are deleted with it, deepest first.
    const inside = (await nestedSubvolumes(path)).sort((a, b) => b.length - a.length);
    for (const nested of inside) await btrfs(['subvolume', 'delete', nested]);
    await btrfs(['subvolume', 'delete', path]);
  }
}

/** The root folder of a subvolume has inode number 256. */
function isSubvolume(path: string): boolean {
  return statSync(path).ino === 256;
}

/**
 * The subvolumes below a folder, but for those below one of its folders, which may be one itself. Looks at folders: next
 * to a data directory there are a handful, and `btrfs subvolume list` takes longer to start.
 */
export function subvolumesIn(folder: string, { besides }: { besides: string }): string[] {
  return foldersIn(folder).flatMap((path) => {
    if (isSubvolume(path)) return [path];
    return path === besides ? [] : subvolumesIn(path, { besides });
  });
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(folder, name));
  } catch {
    return [];
  }
}

async function nestedSubvolumes(path: string): Promise<string[]> {
  if (!existsSync(path) || !isSubvolume(path)) return [];
  const { stdout } = await run('btrfs', ['subvolume', 'list', '-o', path]);
  const names = stdout
    .split('\n')
    .map((line) => / path (.*)$/.exec(line)?.[1])
    .filter((name) => name !== undefined);
  // The listed paths start at the top of the file system. What follows our own folder's name is the path below it.
  const tail = path.split('/').slice(-2).join('/');
  return names.flatMap((name) => {
    const at = name.lastIndexOf(`${tail}/`);
    return at < 0 ? [] : [join(path, name.slice(at + tail.length + 1))];
  });
}

/** @throws VeloError unable `no-space` · failed `storage-failed` */
export async function btrfs(args: string[]): Promise<void> {
  try {
    await run('btrfs', args);
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    const line = error.stderr.trim().split('\n').at(-1) ?? '';
    if (line.includes('No space left')) {
      throw new VeloError(
        'unable',
        'no-space',
        'The btrfs file system is full.',
        'Free some space. Nothing was created.',
        { cause: error },
      );
    }
    throw new VeloError(
      'failed',
      'storage-failed',
      `btrfs ${args.slice(0, 2).join(' ')}: ${line}`,
      'Run `velo doctor`.',
      { cause: error },
    );
  }
}
