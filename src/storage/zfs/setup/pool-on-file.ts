import { existsSync, rmSync, statfsSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { bytes } from '../../../bytes.ts';
import { VeloError } from '../../../contract/errors/error.ts';
import { run } from '../../../host/processes/exec.ts';
import { done, missing, type Step } from '../../../host/step.ts';
import { below } from '../command.ts';
import { listPools } from '../pool.ts';

/** A pool for a trial: it lies on a file, and has velo's name. */
export const filePool = { name: 'velo', path: '/var/lib/velo/pool.img' } as const;

/** A smaller store would be full as soon as it is made: 1 GB is always kept free. */
const leastBytes = 2 * 1024 ** 3;

/** A pool on a file of `size` bytes. The file is sparse, but the file system must have room for all of it now. */
export function filePoolStep(size: number): Step {
  const { name, path } = filePool;
  return {
    name: `pool ${name} on the file ${path}`,
    async look() {
      if (size < leastBytes) throw tooSmall(size);
      const pool = (await listPools()).find((candidate) => candidate.pool === name);
      if (!pool) {
        checkRoom(size);
        return missing(bytes(size));
      }
      const { stdout } = await run('zpool', ['list', '-HPv', name]);
      if (stdout.includes(path)) return done(bytes(pool.sizeBytes));
      throw new VeloError(
        'conflict',
        'in-the-way',
        `The pool ${name} already exists and is not on ${path}.`,
        `Use it with \`--pool ${name}\`, without \`--file\`.`,
      );
    },
    async make() {
      // If the file exists, its pool may just not be imported; importing it keeps its content.
      if (existsSync(path)) {
        const back = await run('zpool', ['import', '-d', dirname(path), name]).catch(() => undefined);
        if (back) return;
      } else {
        writeFileSync(path, '', { flag: 'wx', mode: 0o600 });
        truncateSync(path, size);
      }
      await run('zpool', ['create', '-o', 'ashift=12', '-m', 'none', name, path]);
    },
    async unmake() {
      if ((await listPools()).some((pool) => pool.pool === name)) {
        const others = await below(name);
        if (others.length > 0) return [`it contains ${others.join(', ')}`];
        await run('zpool', ['destroy', name]);
      }
      rmSync(path, { force: true });
      return [];
    },
  };
}

function checkRoom(size: number): void {
  const folder = existsSync(dirname(filePool.path)) ? dirname(filePool.path) : dirname(dirname(filePool.path));
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize >= size) return;
  throw new VeloError(
    'unable',
    'no-space',
    `${folder} has only ${bytes(bavail * bsize)} free, and ${bytes(size)} are needed.`,
    'Choose a smaller `--file`, or create a pool on its own disk: `zpool create tank /dev/…`.',
  );
}

function tooSmall(size: number): VeloError {
  return new VeloError(
    'usage',
    'invalid-size',
    `\`--file\` ${bytes(size)} is too small: 1 GB must always stay free.`,
    `Give at least ${bytes(leastBytes)}, such as \`--file 20G\`.`,
  );
}
