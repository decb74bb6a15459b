import { afterAll, beforeAll, expect, it } from 'vitest';
import { poll } from '../../../src/host/processes/wait.ts';
import type { BranchAnswer } from '../../../src/velo.ts';
import { type Machine, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

let machine: Machine;
let main: BranchAnswer;

// A parent with every kind of outside activity. `archive` is in the data directory, where the server's user may write
// on every pair. A branch has its own copy of it, in which an additional segment would show.
const archiving = `cp %p archive/%f`;

beforeAll(async () => {
  machine = await setUpMachine();
  // velo's own archiving would take the place of main's.
  await machine.createProject('demo', undefined, { archive: false });
  main = await machine.velo.getBranch({ branch: 'demo/main' });
  await sql(
    main.url,
    'ALTER SYSTEM SET wal_level = logical',
    'ALTER SYSTEM SET max_prepared_transactions = 5',
    'ALTER SYSTEM SET archive_mode = on',
    `ALTER SYSTEM SET archive_command = 'test -d archive || mkdir archive; ${archiving}'`,
  );
  await machine.velo.restartBranch({ branch: 'demo/main' });
  await sql(
    main.url,
    'CREATE TABLE items (name text)',
    'CREATE DATABASE other',
    "SELECT pg_create_logical_replication_slot('decoder', 'test_decoding')",
    "SELECT pg_create_physical_replication_slot('standby', true)",
    "CREATE SUBSCRIPTION feed CONNECTION 'host=127.0.0.1 port=9 dbname=none' PUBLICATION news WITH (connect = false, slot_name = 'feed_slot')",
    'ALTER SUBSCRIPTION feed ENABLE',
    "BEGIN; INSERT INTO items VALUES ('unfinished'); PREPARE TRANSACTION 'here'",
    // Last: from now on, commits wait for a standby that never comes, unless `synchronous_commit` says otherwise.
    "ALTER SYSTEM SET synchronous_standby_names = 'nobody'",
    'SELECT pg_reload_conf()',
  );
  const other = new URL(main.url);
  other.pathname = '/other';
  await sql(other.href, 'SET synchronous_commit = local', "BEGIN; CREATE TABLE t (n int); PREPARE TRANSACTION 'there'");
  await sql(main.url, 'SET synchronous_commit = local', "INSERT INTO items VALUES ('kept')", 'SELECT pg_switch_wal()');
  const archived = async () => ((await archiveOf(main)).length > 0 ? true : undefined);
  expect(await poll(archived, { everyMs: 50, forMs: 30_000 * slowness })).toBe(true);
});

afterAll(() => machine?.close());

const archiveOf = async ({ url }: BranchAnswer) =>
  (await sql(url, "SELECT name FROM pg_ls_dir('archive', true, false) AS name ORDER BY 1")).map(({ name }) => name);

const outside = async ({ url }: BranchAnswer) => {
  const [row] = await sql(
    url,
    `SELECT (SELECT count(*)::int FROM pg_replication_slots) AS slots,
            (SELECT count(*)::int FROM pg_prepared_xacts) AS prepared,
            (SELECT subenabled FROM pg_subscription) AS enabled,
            (SELECT subslotname::text FROM pg_subscription) AS slot,
            (SELECT count(*)::int FROM pg_stat_activity WHERE backend_type LIKE 'logical replication%') AS workers,
            current_setting('archive_mode') AS archiving,
            current_setting('synchronous_standby_names') AS standbys`,
  );
  return row;
};

const quiet = {
  slots: 0,
  prepared: 0,
  enabled: false,
  slot: null,
  workers: 0,
  archiving: 'off',
  standbys: '',
};

it('starts a branch that accepts writes and has no effect outside', async () => {
  const { velo } = machine;
  for (const change of [
    () => velo.createBranch({ branch: 'demo/dev' }),
    () => velo.resetBranch({ branch: 'demo/dev' }),
  ]) {
    const branch = await change();
    expect(branch.cleaned).toEqual({ slots: 2, subscriptions: 1, preparedTransactions: 2 });
    const before = await archiveOf(branch);
    // These commits wait for no standby, and the locks of the prepared transactions are gone.
    await sql(
      branch.url,
      'BEGIN; LOCK TABLE items; COMMIT',
      "INSERT INTO items VALUES ('branch')",
      'SELECT pg_switch_wal()',
      'CHECKPOINT',
    );
    expect(await outside(branch)).toEqual(quiet);
    expect(await sql(branch.url, 'SELECT name FROM items ORDER BY 1')).toEqual([{ name: 'branch' }, { name: 'kept' }]);

    // Meanwhile the parent's archiver archives a segment: the branch's would have had as much time.
    const atParent = (await archiveOf(main)).length;
    await sql(
      main.url,
      'SET synchronous_commit = local',
      "INSERT INTO items VALUES ('more')",
      'SELECT pg_switch_wal()',
    );
    const moved = async () => ((await archiveOf(main)).length > atParent ? true : undefined);
    expect(await poll(moved, { everyMs: 50, forMs: 30_000 * slowness })).toBe(true);
    await sql(main.url, 'SET synchronous_commit = local', "DELETE FROM items WHERE name = 'more'");
    expect(await archiveOf(branch)).toEqual(before);
  }
  expect((await velo.getBranch({ branch: 'demo/dev' })).cleaned).toEqual({
    slots: 2,
    subscriptions: 1,
    preparedTransactions: 2,
  });
});

it('leaves everything of the parent in place', async () => {
  expect(await outside(main)).toMatchObject({
    slots: 2,
    prepared: 2,
    enabled: true,
    slot: 'feed_slot',
    archiving: 'on',
    standbys: 'nobody',
  });
  await machine.velo.restartBranch({ branch: 'demo/main' });
  expect(await outside(main)).toMatchObject({ slots: 2, prepared: 2, enabled: true, standbys: 'nobody' });
});

it('finds nothing more to remove in a branch of a branch', async () => {
  const below = await machine.velo.createBranch({ branch: 'demo/below', parent: 'demo/dev' });
  expect(below.cleaned).toEqual({ slots: 0, subscriptions: 0, preparedTransactions: 0 });
  expect(await outside(below)).toEqual(quiet);
});
