import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Machine, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

/** Replication from a branch, if requested; and what a parent had in progress. */

const limit = 120_000 * slowness;
const branch = 'demo/dev';

let machine: Machine;
let main: string;

beforeAll(async () => {
  machine = await setUpMachine();
  await machine.createProject('demo');
  main = (await machine.velo.getBranch({ branch: 'demo/main' })).url;
  await sql(main, 'CREATE TABLE items (name text)');
}, limit);

afterAll(() => machine?.close(), limit);

const settingsOf = async (url: string) =>
  (await sql(url, `SELECT current_setting('wal_level') AS level, current_setting('max_wal_senders') AS senders`))[0];

it(
  'a branch with WAL senders can be read by logical replication, also after a reset',
  async () => {
    const { velo } = machine;
    const made = await velo.createBranch({ branch, walSenders: 3 });
    expect(made.walSenders).toBe(3);
    for (const next of [async () => made, () => velo.resetBranch({ branch })]) {
      const { url } = await next();
      expect(await settingsOf(url)).toEqual({ level: 'logical', senders: '3' });
      // A logical walsender: a session on a database, in the replication protocol.
      const stream = `${url}?replication=database`;
      await sql(stream, 'CREATE_REPLICATION_SLOT preview LOGICAL test_decoding');
      await sql(url, "INSERT INTO items VALUES ('seen')");
      const changes = await sql(url, "SELECT data FROM pg_logical_slot_get_changes('preview', NULL, NULL)");
      expect(changes.map(({ data }) => data).join()).toContain("name[text]:'seen'");
    }
    await expect(velo.setBranch({ branch, walSenders: 0 })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'has-slots',
    });
    const child = await velo.createBranch({ branch: 'demo/child', parent: branch });
    expect(child).toMatchObject({ walSenders: 0, cleaned: { slots: 1 } });
    expect(await settingsOf(child.url)).toMatchObject({ senders: '0' });

    await sql(made.url, "SELECT pg_drop_replication_slot('preview')");
    expect((await velo.setBranch({ branch, walSenders: 0 })).walSenders).toBe(0);
    expect(await settingsOf((await velo.restartBranch({ branch })).url)).toEqual({ level: 'replica', senders: '0' });
    const text = await machine.cli('branch', 'set', branch, '--wal-senders', '2');
    expect(text).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('velo branch restart demo/dev') });
    expect(await settingsOf((await velo.restartBranch({ branch })).url)).toEqual({ level: 'logical', senders: '2' });
  },
  limit,
);

it(
  'refuses invalid numbers, and main',
  async () => {
    for (const walSenders of [-1, 65, 1.5])
      await expect(machine.velo.setBranch({ branch, walSenders })).rejects.toMatchObject({ kind: 'usage' });
    await expect(machine.velo.setBranch({ branch: 'demo/main', walSenders: 1 })).rejects.toMatchObject({
      code: 'main-stays',
    });
    expect(await machine.cli('branch', 'set', branch, '--wal-senders', 'many')).toMatchObject({ exitCode: 2 });
  },
  limit,
);

it(
  'a prepared transaction in a closed database is rolled back, and the database stays closed',
  async () => {
    const { velo } = machine;
    await sql(main, 'ALTER SYSTEM SET max_prepared_transactions = 5', 'CREATE DATABASE archive');
    await velo.restartBranch({ branch: 'demo/main' });
    const archive = new URL(main);
    archive.pathname = '/archive';
    await sql(archive.href, "BEGIN; CREATE TABLE t (n int); PREPARE TRANSACTION 'half'");
    await sql(main, 'ALTER DATABASE archive ALLOW_CONNECTIONS false');
    const { url, cleaned } = await velo.createBranch({ branch: 'demo/clean' });
    expect(cleaned.preparedTransactions).toBe(1);
    expect(await sql(url, 'SELECT gid FROM pg_prepared_xacts')).toEqual([]);
    const open = "SELECT datallowconn AS open FROM pg_database WHERE datname = 'archive'";
    expect(await sql(url, open)).toEqual([{ open: false }]);
    // Main keeps its prepared transaction.
    expect(await sql(main, 'SELECT gid FROM pg_prepared_xacts')).toEqual([{ gid: 'half' }]);
  },
  limit,
);
