import { execFile } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { chown, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from '../test/harness/database/sql.ts';
import { storeOf } from '../test/harness/machine/store.ts';
import { folderOf } from '../test/harness/machine/volumes.ts';
import { settled } from './archiving.ts';
import type { Bench } from './cases.ts';
import { answer } from './floor.ts';
import { dockerServers, localServers, type Server } from './floor-servers.ts';
import { measure, projectName, rotated, type Sample } from './sample.ts';

const execute = promisify(execFile);
const env = { PATH: process.env.PATH ?? '' };
const segmentBytes = 16 * 1024 ** 2;
/** How much WAL is replayed, in segments. */
const wanted = 32;

/**
 * Recovery to the newest moment, over half a gigabyte of WAL: by velo, and by PostgreSQL on a clone of the same data
 * with the same WAL, started by hand. Each sample is the time for 100 MB of WAL.
 */
export async function recovery({ machine, options, take, say }: Bench): Promise<void> {
  if (machine.storage === 'zfs') return say('recovery: by hand only on btrfs and plain folders');
  const project = projectName('recovery');
  await machine.createProject(project, undefined, { archive: true });
  try {
    const main = await machine.velo.getBranch({ branch: `${project}/main` });
    const base = folderOf(storeOf(machine).root, `${project}/main.1`);
    const beside = join(dirname(machine.home), 'recovered-by-hand');
    mkdirSync(beside, { recursive: true, mode: 0o711 });
    await execute('pgbench', ['-i', '-q', '-s', '10', main.url], { env, maxBuffer: 2 ** 26 });
    await machine.velo.stopBranch({ branch: `${project}/main` });
    await copyOf(machine.storage, base, join(beside, 'base'));
    await machine.velo.startBranch({ branch: `${project}/main` });
    await machine.velo.createSnapshot({ branch: `${project}/main` });
    await writeWal(main.url);
    const wal = await wholeSegments(machine, project, beside);
    const bytes = wal.segments * segmentBytes;
    say(`recovery: ${wal.segments} segments of WAL`);
    const servers = machine.postgres === 'docker' ? await dockerServers(main) : localServers(machine);
    for (let run = -1; run < Math.min(5, options.runs); run++) {
      const at = { scene: 'recovery', operation: '100 MB of WAL', run };
      const sampled: Sample[] = [];
      const turns = {
        async 'by hand'() {
          const server = await prepared(machine.storage, { beside, run, wal: wal.folder });
          const by = { ...at, actor: 'by hand' };
          sampled.push(
            await measure(by, async () => {
              await servers.start(server);
              await answer(server.port, main.password);
              return undefined;
            }),
          );
          await servers.kill(server);
          await removed(machine.storage, server.path);
        },
        async engine() {
          const branch = `${project}/run${run + 1}`;
          const made = await measure({ ...at, actor: 'engine' }, async () => {
            return (await machine.velo.createBranch({ branch, latest: true })).steps;
          });
          const replay = made.steps?.find(({ name }) => name === 'Replay WAL')?.ms ?? Number.NaN;
          sampled.push({ ...made, ms: replay });
          await machine.velo.deleteBranch({ branch });
        },
      };
      for (const turn of rotated(Object.values(turns), run + 1)) await turn();
      if (run >= 0) for (const sample of sampled) take({ ...sample, ms: (sample.ms * 100 * 1024 ** 2) / bytes });
    }
    await removed(machine.storage, join(beside, 'base'));
  } finally {
    await machine.velo.deleteProject({ name: project, force: true });
  }
}

/** Updates rows until so much WAL is written, and ends the last segment. */
async function writeWal(url: string): Promise<void> {
  const first = (await sql(url, 'SELECT pg_current_wal_lsn()::text AS at'))[0]?.at;
  for (let round = 0; round < 1000; round++) {
    const [row] = await sql(url, `SELECT (pg_current_wal_lsn() - '${first}'::pg_lsn)::int8 AS bytes`);
    if (Number(row?.bytes) >= wanted * segmentBytes) break;
    await sql(url, 'UPDATE pgbench_accounts SET abalance = abalance + 1');
  }
  await sql(url, 'SELECT pg_switch_wal()');
}

/** A folder with the archived segments in their full size, as a restore_command of `cp` needs them. */
async function wholeSegments(
  machine: Bench['machine'],
  project: string,
  beside: string,
): Promise<{ folder: string; segments: number }> {
  await settled(machine.velo, `${project}/main`);
  const folder = join(beside, 'wal');
  const archives = join(storeOf(machine).root, '.archive');
  const own = basename(dirname(folderOf(storeOf(machine).root, `${project}/main.1`)));
  const [id = ''] = readdirSync(join(archives, own)).filter((name) => /^[0-9a-f]{16}$/.test(name));
  cpSync(join(archives, own, id, 'wal'), folder, { recursive: true });
  const segments = readdirSync(folder).filter((name) => /^[0-9A-F]{24}$/.test(name));
  for (const name of segments) truncateSync(join(folder, name), segmentBytes);
  await execute('chmod', ['-R', 'a+rX', folder]);
  return { folder, segments: segments.length };
}

async function prepared(
  storage: string,
  { beside, run, wal }: { beside: string; run: number; wal: string },
): Promise<Server> {
  const path = join(beside, `run${run + 1}`);
  await copyOf(storage, join(beside, 'base'), path);
  const pgdata = join(path, 'pgdata');
  const conf = join(path, 'velo', 'conf');
  await execute('cp', ['-a', '--reflink=auto', wal, join(conf, 'wal')]);
  chmodSync(join(conf, 'wal'), 0o755);
  writeFileSync(join(pgdata, 'recovery.signal'), '', { mode: 0o600 });
  const { uid, gid } = await stat(pgdata);
  await chown(join(pgdata, 'recovery.signal'), uid, gid);
  const settings = { restore_command: 'cp "CONF/wal/%f" "%p"', hot_standby: 'off' };
  return { name: `velo-bench-${process.pid}-recovery-${run + 1}`, path, port: 27900 + run, settings };
}

async function copyOf(storage: string, from: string, to: string): Promise<void> {
  if (storage === 'btrfs') await execute('btrfs', ['subvolume', 'snapshot', from, to]);
  else await execute('cp', ['-a', '--reflink=auto', from, to]);
}

async function removed(storage: string, path: string): Promise<void> {
  if (storage === 'btrfs') await execute('btrfs', ['subvolume', 'delete', path]);
  else await execute('rm', ['-rf', path]);
}
