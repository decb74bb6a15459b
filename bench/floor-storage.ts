import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { chmod, chown, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Machine } from '../test/harness/machine/machine.ts';
import { storeOf } from '../test/harness/machine/store.ts';
import { folderOf } from '../test/harness/machine/volumes.ts';

/** Runs one query on the parent, over the connection that is already open. */
export type Ask = (text: string) => Promise<Record<string, unknown>[]>;

/** Copies of a project's `main`, made by hand. */
export interface Copies {
  /** Checkpoint, snapshot, clone. Returns the folder of the copy. */
  make(name: string): Promise<string>;
  remove(name: string): Promise<void>;
  /** Checkpoint and snapshot. Returns a function that deletes the snapshot. */
  snapshot(name: string): Promise<() => Promise<void>>;
  /** Reads all volumes of the store and their records once. */
  look(): Promise<unknown>;
}

const execute = promisify(execFile);
const run = (program: string, ...args: string[]) => execute(program, args, { maxBuffer: 64 * 1024 ** 2 });

export function copiesOf(machine: Machine, project: string, ask: Ask): Copies {
  const { root } = storeOf(machine);
  const main = folderOf(root, `${project}/main.1`);
  const folder = dirname(main);
  const beside = join(dirname(machine.home), 'by-hand');
  if (machine.storage === 'zfs') {
    const dataset = `${machine.pool}/velo/${basename(folder)}/${basename(main)}`;
    return zfsCopies({ pool: `${machine.pool}`, main: dataset, beside }, ask);
  }
  const look = async () => {
    const records = readdirSync(folder).map((name) => join(folder, name, 'velo', 'volume.json'));
    return Promise.all(records.map((path) => readFile(path, 'utf8').catch(() => '')));
  };
  return { look, ...(machine.storage === 'btrfs' ? btrfsCopies : directoryCopies)(main, beside, ask) };
}

function btrfsCopies(main: string, beside: string, ask: Ask): Omit<Copies, 'look'> {
  return {
    async make(name) {
      await mkdir(beside, { recursive: true, mode: 0o711 });
      await ask('CHECKPOINT');
      await run('btrfs', 'subvolume', 'snapshot', main, join(beside, name));
      return join(beside, name);
    },
    remove: async (name) => void (await run('btrfs', 'subvolume', 'delete', join(beside, name))),
    async snapshot(name) {
      await mkdir(beside, { recursive: true, mode: 0o711 });
      await ask('CHECKPOINT');
      await run('btrfs', 'subvolume', 'snapshot', '-r', main, join(beside, name));
      return async () => void (await run('btrfs', 'subvolume', 'delete', join(beside, name)));
    },
  };
}

/**
 * A plain copy of a running cluster is consistent only in backup mode, so a copy by hand uses it too. A session can run
 * one backup at a time, so copies wait for each other.
 */
function directoryCopies(main: string, beside: string, ask: Ask): Omit<Copies, 'look'> {
  const is14 = ask('SHOW server_version_num').then((rows) => Number(rows[0]?.server_version_num) < 150_000);
  const [begin, end] = ["pg_backup_start('hand', true)", 'pg_backup_stop(false)'];
  const [begin14, end14] = ["pg_start_backup('hand', true, false)", 'pg_stop_backup(false, false)'];
  const copy = async (name: string): Promise<string> => {
    const from = join(main, 'pgdata');
    const path = join(beside, name);
    const pgdata = join(path, 'pgdata');
    const { uid, gid } = await stat(from);
    await mkdir(pgdata, { recursive: true, mode: 0o711 });
    await chmod(pgdata, 0o700);
    await chown(pgdata, uid, gid);
    const [first] = await ask(`SELECT pg_walfile_name(${(await is14) ? begin14 : begin}) AS file`);
    const names = (await readdir(from)).filter((entry) => entry !== 'pg_wal');
    // A file may vanish meanwhile: that is normal, and replaying the WAL accounts for it.
    await run('cp', '-a', '--reflink=auto', '-t', pgdata, ...names.map((entry) => join(from, entry))).catch(() => {});
    const [label] = await ask(`SELECT labelfile, pg_walfile_name(lsn) AS file FROM ${(await is14) ? end14 : end}`);
    const needed = (file: string) =>
      /^[0-9A-F]{24}$/.test(file) && file >= String(first?.file) && file <= String(label?.file);
    const wal = (await readdir(join(from, 'pg_wal'))).filter(needed).map((file) => join(from, 'pg_wal', file));
    await mkdir(join(pgdata, 'pg_wal', 'archive_status'), { recursive: true, mode: 0o700 });
    await run('cp', '-a', '--reflink=auto', '-t', join(pgdata, 'pg_wal'), ...wal);
    for (const made of ['pg_wal', 'pg_wal/archive_status']) await chown(join(pgdata, made), uid, gid);
    await writeFile(join(pgdata, 'backup_label'), String(label?.labelfile), { mode: 0o600 });
    await chown(join(pgdata, 'backup_label'), uid, gid);
    await run('cp', '-a', join(main, 'velo'), path);
    return path;
  };
  let last: Promise<unknown> = Promise.resolve();
  const make = (name: string) => {
    const made = last.then(() => copy(name));
    last = made.catch(() => {});
    return made;
  };
  const remove = async (name: string) => void (await run('rm', '-rf', join(beside, name)));
  return {
    make,
    remove,
    async snapshot(name) {
      await make(name);
      return () => remove(name);
    },
  };
}

const shown = 'name,used,referenced,mountpoint,mounted,velo:store,velo:id,velo:parent,velo:port,velo:phase,velo:wanted';

function zfsCopies({ pool, main, beside }: { pool: string; main: string; beside: string }, ask: Ask): Copies {
  return {
    async make(name) {
      await ask('CHECKPOINT');
      await run('zfs', 'snapshot', `${main}@${name}`);
      await run('zfs', 'clone', '-o', `mountpoint=${join(beside, name)}`, `${main}@${name}`, `${pool}/${name}`);
      return join(beside, name);
    },
    async remove(name) {
      await run('zfs', 'destroy', `${pool}/${name}`);
      await run('zfs', 'destroy', `${main}@${name}`);
    },
    async snapshot(name) {
      await ask('CHECKPOINT');
      await run('zfs', 'snapshot', `${main}@${name}`);
      return async () => void (await run('zfs', 'destroy', `${main}@${name}`));
    },
    look: () => run('zfs', 'list', '-Hpro', shown, `${pool}/velo`),
  };
}
