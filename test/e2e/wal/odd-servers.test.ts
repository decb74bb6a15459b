import { chownSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRoot } from '../../../src/host/users/user.ts';
import { type BranchAnswer, openVelo, type StepEvent } from '../../../src/velo.ts';
import { ignoring } from '../../harness/faults/stories.ts';
import { bundle, type Machine, pair, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { storeOf } from '../../harness/machine/store.ts';
import { folderOf } from '../../harness/machine/volumes.ts';
import { slowness } from '../../harness/slowness.ts';

/** Archives and recoveries of servers with settings of their own, and with odd things in their WAL. */

const limit = 240_000 * slowness;
const main = 'demo/main';

let machine: Machine;
let url: string;

beforeAll(async () => {
  machine = await setUpMachine();
  await machine.createProject('demo', undefined, { archive: true });
  ({ url } = await machine.velo.getBranch({ branch: main }));
  await sql(url, 'CREATE TABLE facts (fact int)', 'CREATE UNLOGGED TABLE fleeting (fact int)');
}, limit);

afterAll(() => machine?.close(), limit);

/** The server's time, before what the caller does next. */
async function moment(): Promise<string> {
  const [row] = await sql(url, 'SELECT ceil(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS at');
  await sql(url, 'SELECT pg_sleep(0.01)');
  return new Date(Number(row?.at)).toISOString();
}

const add = (fact: number) => sql(url, `INSERT INTO facts VALUES (${fact})`);
const facts = async (at: string) =>
  (await sql(at, 'SELECT fact FROM facts ORDER BY fact')).map(({ fact }) => fact as number);

async function restart(): Promise<string[]> {
  const notes: string[] = [];
  const progress = (event: StepEvent) => {
    if (event.kind === 'note') notes.push(event.text);
  };
  await machine.velo.stopBranch({ branch: main });
  await machine.velo.startBranch({ branch: main }, { progress });
  return notes;
}

/** What a recovered branch has. The branch is removed afterwards. */
async function recovered<T>(
  source: { pitr: string } | { lsn: string } | { latest: true },
  look: (branch: BranchAnswer) => Promise<T>,
): Promise<T> {
  const branch = await machine.velo.createBranch({ branch: 'demo/then', ...source });
  try {
    return await look(branch);
  } finally {
    await machine.velo.deleteBranch({ branch: 'demo/then' });
  }
}

describe('an archived branch', () => {
  it(
    'archives and is recovered as ever, whatever its own settings say of archiving and recovery',
    async () => {
      const settings = {
        archive_mode: 'off',
        archive_command: 'false',
        restore_command: 'false',
        recovery_end_command: 'false',
        archive_cleanup_command: 'false',
        recovery_target_time: '2001-01-01 00:00:00+00',
        recovery_target_action: 'shutdown',
        recovery_target_timeline: '7',
        recovery_min_apply_delay: '1h',
        hot_standby: 'on',
        lc_messages: 'C',
        log_min_messages: 'panic',
      };
      for (const [name, value] of Object.entries(settings)) await sql(url, `ALTER SYSTEM SET ${name} = '${value}'`);
      expect(await restart()).toEqual([]);
      expect(await sql(url, 'SHOW archive_mode')).toEqual([{ archive_mode: 'on' }]);
      // A base that has these settings.
      await machine.velo.createSnapshot({ branch: main });
      await add(1);
      const first = await moment();
      const [row] = await sql(url, 'SELECT pg_current_wal_insert_lsn()::text AS lsn');
      await add(2);
      const last = await moment();
      const look = ({ url: at }: BranchAnswer) => facts(at);
      // The WAL ends before this moment, which the server says, and velo has to hear.
      expect(await recovered({ pitr: last }, look)).toEqual([1, 2]);
      expect(await recovered({ pitr: first }, look)).toEqual([1]);
      expect(await recovered({ lsn: String(row?.lsn) }, look)).toEqual([1]);
      expect(await recovered({ latest: true }, look)).toEqual([1, 2]);
      await sql(url, 'ALTER SYSTEM RESET ALL');
      await restart();
    },
    limit,
  );

  // In a container, no folder outside the volume can be written to.
  it.skipIf(pair.postgres === 'docker')(
    'is not recovered over a tablespace elsewhere, whose files serve; one in its own folder comes along',
    async () => {
      const outside = join(machine.home, 'outside');
      mkdirSync(outside, { mode: 0o700 });
      const { uid, gid } = statSync(join(folderOf(storeOf(machine).root, `${main}.1`), 'pgdata'));
      if (isRoot()) chownSync(outside, uid, gid);
      await sql(url, `CREATE TABLESPACE outside LOCATION '${outside}'`);
      const before = await moment();
      await sql(url, 'CREATE TABLE far (n int) WITH (autovacuum_enabled = off) TABLESPACE outside');
      await sql(url, 'INSERT INTO far SELECT generate_series(1, 1000)', 'CHECKPOINT');
      const [row] = await sql(url, "SELECT pg_relation_filepath('far') AS path");
      const file = join(outside, String(row?.path).split('/').slice(2).join('/'));
      const { ino, mtimeMs } = statSync(file);
      for (const source of [{ latest: true } as const, { pitr: before }]) {
        const refused = { code: 'data-outside', left: [] };
        await expect(machine.velo.createBranch({ branch: 'demo/then', ...source })).rejects.toMatchObject(refused);
        await expect(machine.velo.resetBranch({ branch: main, ...source })).rejects.toMatchObject(refused);
      }
      expect(statSync(file)).toMatchObject({ ino, mtimeMs });
      expect(await sql(url, 'SELECT count(*)::int AS n FROM far')).toEqual([{ n: 1000 }]);
      await sql(url, 'DROP TABLE far', 'DROP TABLESPACE outside');
      await machine.velo.createSnapshot({ branch: main });
      const near = ['SET allow_in_place_tablespaces = on', "CREATE TABLESPACE near LOCATION ''"];
      await sql(url, ...near, 'CREATE TABLE nearby TABLESPACE near AS SELECT 7 AS n');
      const look = ({ url: at }: BranchAnswer) => sql(at, 'SELECT n FROM nearby');
      expect(await recovered({ latest: true }, look)).toEqual([{ n: 7 }]);
      await sql(url, 'DROP TABLE nearby', 'DROP TABLESPACE near');
    },
    limit,
  );

  it(
    'is recovered with unlogged tables, more connections and many prepared transactions in its WAL',
    async () => {
      await sql(url, 'INSERT INTO fleeting VALUES (1)');
      await sql(url, 'ALTER SYSTEM SET max_connections = 300', 'ALTER SYSTEM SET max_prepared_transactions = 200');
      await sql(url, 'ALTER SYSTEM SET max_locks_per_transaction = 200', 'ALTER SYSTEM SET max_worker_processes = 20');
      await restart();
      for (let n = 0; n < 150; n++)
        await sql(url, `BEGIN; INSERT INTO facts VALUES (${1000 + n}); PREPARE TRANSACTION 'p${n}'`);
      const prepared = await moment();
      await sql(url, "COMMIT PREPARED 'p0'");
      const committed = await moment();
      for (let n = 1; n < 150; n++) await sql(url, `ROLLBACK PREPARED 'p${n}'`);
      await add(3);
      expect(
        await recovered({ pitr: prepared }, async (branch) => {
          expect(branch.cleaned.preparedTransactions).toBe(150);
          expect(await sql(branch.url, 'SELECT * FROM fleeting')).toEqual([]);
          return facts(branch.url);
        }),
      ).toEqual([1, 2]);
      expect(await recovered({ pitr: committed }, ({ url: at }) => facts(at))).toEqual([1, 2, 1000]);
      expect(await recovered({ latest: true }, ({ url: at }) => facts(at))).toEqual([1, 2, 3, 1000]);
    },
    limit,
  );

  it(
    'runs without archiving under wal_level = minimal, and no recovery goes across that time',
    async () => {
      const before = await moment();
      await sql(url, 'DELETE FROM facts WHERE fact > 2');
      await sql(url, 'ALTER SYSTEM SET wal_level = minimal', 'ALTER SYSTEM SET max_wal_senders = 0');
      expect(await restart()).toEqual([expect.stringContaining('wal_level = minimal')]);
      await add(4);
      const during = await moment();
      const [archive] = await machine.velo.walInfo({ branch: main });
      // What is written now is not archived: the window has an end.
      expect(archive?.windows.at(-1)?.to.at).not.toBeNull();
      const code = (source: { pitr: string } | { latest: true }) =>
        recovered(source, async () => 'done').catch((error: { code?: string }) => error.code);
      expect(await code({ pitr: during })).toBe('moment-not-recoverable');
      expect(await recovered({ pitr: before }, ({ url: at }) => facts(at))).toEqual([1, 2, 3, 1000]);
      await sql(url, 'ALTER SYSTEM RESET wal_level', 'ALTER SYSTEM RESET max_wal_senders');
      expect(await restart()).toEqual([]);
      await add(5);
      const after = await moment();
      expect(await code({ pitr: during })).not.toBe('done');
      expect(await code({ pitr: after })).not.toBe('done');
      expect(await code({ latest: true })).not.toBe('done');
      expect(await recovered({ pitr: before }, ({ url: at }) => facts(at))).toEqual([1, 2, 3, 1000]);
      await machine.velo.createSnapshot({ branch: main });
      await add(6);
      expect(await recovered({ latest: true }, ({ url: at }) => facts(at))).toEqual([1, 2, 4, 5, 6]);
    },
    limit,
  );
});

it.skipIf(pair.postgres !== 'local' || pair.storage !== 'directory')(
  'WAL is archived and recovered below a home with an odd name, under the narrowest umask',
  async () => {
    const base = mkdtempSync(join(dirname(machine.home), 'odd-'));
    await execa('chmod', ['711', base]);
    const env = { ...machine.env, VELO_HOME: join(base, `it's "100%p" of $HOME\\`) };
    const velo = await openVelo({ env });
    const cli = async (...args: string[]) => {
      const script = 'umask 077; exec "$@"';
      const program = [process.execPath, bundle, ...args, '--json'];
      const { stdout } = await execa('/bin/sh', ['-c', script, 'sh', ...program], { env, extendEnv: false });
      return JSON.parse(stdout);
    };
    try {
      await cli('project', 'create', 'odd', '--archive', 'on');
      const { url: at } = await velo.getBranch({ branch: 'odd/main' });
      await sql(at, 'CREATE TABLE facts AS SELECT 7 AS fact');
      const branch = (await cli('branch', 'create', 'odd/then', '--latest')) as BranchAnswer;
      expect(await facts((await velo.getBranch({ branch: 'odd/then' })).url)).toEqual([7]);
      expect(branch.recovery?.generation).toBe(1);
    } finally {
      await velo.deleteProject({ name: 'odd', force: true }).catch(ignoring('project-not-found'));
      await velo.close();
      rmSync(base, { recursive: true, force: true });
    }
  },
  limit,
);
