import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ignoring } from '../../harness/faults/stories.ts';
import { expectAgreement } from '../../harness/machine/agreement.ts';
import { type Machine, pair, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { projectOnDisk } from '../../harness/machine/store.ts';
import { slowness } from '../../harness/slowness.ts';
import { tool } from '../../harness/tool.ts';

const limit = 180_000 * slowness;
const root = process.getuid?.() === 0;
const megabytes = 768;
let machine: Machine;
let filler: string;

beforeAll(async () => {
  if (!root) return;
  machine = await setUpMachine(pair, megabytes);
  if (pair.storage === 'directory') {
    // A small file system of its own: the machine's must not be filled.
    mkdirSync(machine.home);
    tool('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0711`, 'velo-full', machine.home);
  }
  await machine.createProject('demo');
  filler = join((await projectOnDisk(machine)).root, '.velo', 'filler');
}, limit);

afterAll(async () => {
  if (!machine) return;
  rmSync(filler, { force: true });
  await machine.velo.deleteProject({ name: 'demo', force: true });
  if (pair.storage === 'directory') tool('umount', machine.home);
  await machine.close();
}, limit);

it.skipIf(!root)(
  'a full store refuses new data, what exists keeps working, and delete frees space',
  async () => {
    const main = await machine.velo.getBranch({ branch: 'demo/main' });
    await sql(main.url, 'CREATE TABLE facts AS SELECT 1 AS fact');
    for (const name of ['a', 'b']) await machine.velo.createBranch({ branch: `demo/${name}` });
    const a = await machine.velo.getBranch({ branch: 'demo/a' });

    // Nearly full: less is free than must stay free.
    fill(filler, megabytes * 1e6 * 0.17);
    for (const refused of [
      () => machine.velo.createBranch({ branch: 'demo/c' }),
      () => machine.velo.resetBranch({ branch: 'demo/a' }),
    ]) {
      await expect(refused()).rejects.toMatchObject({ kind: 'unable', code: 'no-space', left: [] });
    }
    expect((await machine.cli('branch', 'create', 'demo/c', '--json')).exitCode).toBe(5);
    expect(await sql(a.url, 'INSERT INTO facts VALUES (2) RETURNING fact')).toEqual([{ fact: 2 }]);
    expect((await machine.velo.listBranches({ project: 'demo' })).map(({ branch }) => branch)).toEqual([
      'main',
      'a',
      'b',
    ]);

    // Full to the last byte: velo can't even record what it is about to do.
    fill(filler, 0);
    await machine.velo.deleteBranch({ branch: 'demo/b' });
    expect((await machine.velo.listBranches({ project: 'demo' })).map(({ branch }) => branch)).toEqual(['main', 'a']);

    rmSync(filler);
    // The full file system may have stopped servers; their data is intact.
    await machine.velo.doctor({ repair: true });
    expect(await sql(a.url, 'SELECT count(*)::int AS n FROM facts')).toEqual([{ n: 2 }]);
    await machine.velo.createBranch({ branch: 'demo/c' });
    for (const name of ['a', 'c']) {
      await machine.velo.deleteBranch({ branch: `demo/${name}` }).catch(ignoring('branch-not-found'));
    }
    await expectAgreement(machine);
  },
  limit,
);

function freeBytes(): number {
  const { bavail, bsize } = statfsSync(join(filler, '..'));
  return bavail * bsize;
}

/** Appends to a file until at most `leave` bytes are free; with 0, until the file system refuses more. */
function fill(path: string, leave: number): void {
  const file = openSync(path, 'a');
  // Incompressible data: ZFS would store zeros without taking space.
  const chunk = execFileSync('head', ['-c', String(1024 * 1024), '/dev/urandom'], { maxBuffer: 4e6 });
  try {
    for (let size = chunk.length; size >= 512; size >>= 4) {
      try {
        while (freeBytes() > leave || leave === 0) {
          for (let piece = 0; piece < 8; piece++) writeSync(file, chunk, 0, size);
          // Uncommitted data is not counted in the free space. For btrfs, an fsync of the file alone is not enough.
          if (leave > 0) tool('sync', '-f', path);
        }
        return;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    }
  } finally {
    closeSync(file);
  }
}
