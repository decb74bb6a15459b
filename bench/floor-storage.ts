import { execFile } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { chown, mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type pg from 'pg';
import type { Machine } from '../test/harness/machine.ts';
import { storeOf } from '../test/harness/store.ts';

/** Copies of a project's `main` by hand. */
export interface Copies {
  /** Checkpoint, snapshot, clone; answers with the folder of the copy. */
  make(name: string): Promise<string>;
  remove(name: string): Promise<void>;
  /** One look at all volumes of the store with what is on record of them. */
  look(): Promise<unknown>;
}

const execute = promisify(execFile);
const run = (program: string, ...args: string[]) => execute(program, args, { maxBuffer: 64 * 1024 ** 2 });

export function copiesOf(machine: Machine, project: string, parent: pg.Client): Copies {
  const { root } = storeOf(machine);
  const main = join(root, project, 'main.1');
  const beside = join(dirname(machine.home), 'by-hand');
  if (machine.storage === 'zfs') return zfsCopies(`${machine.pool}`, project, beside, parent);
  const look = async () => {
    const records = readdirSync(join(root, project)).map((name) => join(root, project, name, 'velo', 'volume.json'));
    return Promise.all(records.map((path) => readFile(path, 'utf8').catch(() => '')));
  };
  return { look, ...(machine.storage === 'btrfs' ? btrfsCopies : directoryCopies)(main, beside, parent) };
}

function btrfsCopies(main: string, beside: string, parent: pg.Client): Omit<Copies, 'look'> {
  return {
    async make(name) {
      await mkdir(beside, { recursive: true, mode: 0o711 });
      await parent.query('CHECKPOINT');
      await run('btrfs', 'subvolume', 'snapshot', main, join(beside, name));
      return join(beside, name);
    },
    remove: async (name) => void (await run('btrfs', 'subvolume', 'delete', join(beside, name))),
  };
}

/** A plain copy of a running cluster is only right under the backup mode: that much is done by hand as well. */
function directoryCopies(main: string, beside: string, parent: pg.Client): Omit<Copies, 'look'> {
  const old = async () => Number((await parent.query('SHOW server_version_num')).rows[0]?.server_version_num) < 150_000;
  return {
    async make(name) {
      const path = join(beside, name);
      const pgdata = join(path, 'pgdata');
      const is14 = await old();
      await mkdir(beside, { recursive: true, mode: 0o711 });
      await parent.query(is14 ? `SELECT pg_start_backup('hand', true, false)` : `SELECT pg_backup_start('hand', true)`);
      await run('cp', '-a', '--reflink=auto', main, path);
      const { rows } = await parent.query(
        `SELECT labelfile, pg_walfile_name(lsn) AS file FROM ${is14 ? 'pg_stop_backup(false, false)' : 'pg_backup_stop(false)'}`,
      );
      const { labelfile, file } = rows[0] as { labelfile: string; file: string };
      await run('cp', '-a', '--reflink=auto', '--', join(main, 'pgdata/pg_wal', file), join(pgdata, 'pg_wal'));
      const { uid, gid } = await stat(pgdata);
      writeFileSync(join(pgdata, 'backup_label'), labelfile, { mode: 0o600 });
      await chown(join(pgdata, 'backup_label'), uid, gid);
      return path;
    },
    remove: async (name) => void (await run('rm', '-rf', join(beside, name))),
  };
}

const shown = 'name,used,referenced,mountpoint,mounted,velo:store,velo:id,velo:parent,velo:port,velo:phase,velo:wanted';

function zfsCopies(pool: string, project: string, beside: string, parent: pg.Client): Copies {
  const main = `${pool}/velo/${project}/main.1`;
  return {
    async make(name) {
      await parent.query('CHECKPOINT');
      await run('zfs', 'snapshot', `${main}@${name}`);
      await run('zfs', 'clone', '-o', `mountpoint=${join(beside, name)}`, `${main}@${name}`, `${pool}/${name}`);
      return join(beside, name);
    },
    async remove(name) {
      await run('zfs', 'destroy', `${pool}/${name}`);
      await run('zfs', 'destroy', `${main}@${name}`);
    },
    look: () => run('zfs', 'list', '-Hpro', shown, `${pool}/velo`),
  };
}
