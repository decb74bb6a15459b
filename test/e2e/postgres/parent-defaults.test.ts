import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBinaries } from '../../../src/postgres/local/binaries.ts';
import { withDatabase } from '../../harness/database/sql.ts';
import { ignoring } from '../../harness/faults/stories.ts';
import { type Machine, major, pair, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

/** Settings of the parent's server, databases and sessions do not affect velo's own sessions. */

const limit = 120_000 * slowness;
const branch = 'demo/dev';

let machine: Machine;
/** Another database of main, from which the tests change settings. */
let aside: string;

beforeAll(async () => {
  machine = await setUpMachine();
  await machine.createProject('demo');
  const { url } = await machine.velo.getBranch({ branch: 'demo/main' });
  await sql(url, 'CREATE TABLE facts AS SELECT 1 AS fact', 'CREATE ROLE app LOGIN', 'CREATE DATABASE aside');
  aside = withDatabase(url, 'aside');
}, limit);

afterAll(() => machine?.close(), limit);

/** A session without these defaults: what a connection requests itself takes precedence over its role's settings. */
function untouched(url: string): string {
  const own = new URL(url);
  own.searchParams.set('options', '-c statement_timeout=0 -c lock_timeout=0 -c default_transaction_read_only=off');
  return own.href;
}

/** Applies a test's settings, creates, uses and resets a branch, and undoes the settings. */
async function lives(set: string[], reset: string[]): Promise<void> {
  const { velo } = machine;
  await sql(aside, ...set);
  try {
    const made = await velo.createBranch({ branch });
    const again = await velo.resetBranch({ branch });
    expect(again.url).toBe(made.url);
    const app = await velo.branchPassword({ branch, user: 'app' });
    await sql(untouched(withDatabase(app.url, 'aside')), 'SELECT 1');
    await velo.restartBranch({ branch });
  } finally {
    await sql(untouched(aside), ...reset);
    await velo.deleteBranch({ branch }).catch(ignoring('branch-not-found'));
  }
}

const ofDatabase = (settings: Record<string, string>) => ({
  set: Object.entries(settings).flatMap(([name, value]) => [
    `ALTER DATABASE postgres SET ${name} = ${value}`,
    `ALTER ROLE postgres IN DATABASE postgres SET ${name} = ${value}`,
  ]),
  reset: ['ALTER DATABASE postgres RESET ALL', 'ALTER ROLE postgres IN DATABASE postgres RESET ALL'],
});

it.each([
  [{ role: 'app' }],
  [{ session_authorization: 'app' }],
  [{ idle_session_timeout: "'5ms'" }],
  [
    {
      idle_in_transaction_session_timeout: "'1ms'",
      search_path: 'nowhere',
      standard_conforming_strings: 'off',
      client_encoding: 'LATIN1',
      DateStyle: 'German',
    },
  ],
])(
  'a database whose sessions have other defaults: %o',
  async (settings) => {
    const { set, reset } = ofDatabase(settings as Record<string, string>);
    await lives(set, reset);
  },
  limit,
);

it(
  'defaults of all roles',
  async () => {
    const settings = {
      statement_timeout: "'1ms'",
      lock_timeout: "'1ms'",
      default_transaction_read_only: 'on',
      default_transaction_isolation: 'serializable',
      default_transaction_deferrable: 'on',
      row_security: 'off',
    };
    const set = Object.entries(settings).map(([name, value]) => `ALTER ROLE ALL SET ${name} = ${value}`);
    await lives(set, ['ALTER ROLE ALL RESET ALL']);
  },
  limit,
);

it(
  'a missing library is named: no login to that database can work',
  async () => {
    const { set, reset } = ofDatabase({ session_preload_libraries: "'nowhere'" });
    await sql(aside, ...set);
    await expect(machine.velo.createBranch({ branch })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'login-refused',
      message: expect.stringContaining('nowhere'),
      left: [],
    });
    await sql(aside, ...reset);
    expect(await machine.velo.listBranches({ project: 'demo' })).toHaveLength(1);
  },
  limit,
);

// From version 16 on, the role that initdb creates can't lose SUPERUSER.
it.skipIf(pair.postgres === 'local' && major >= 16)(
  'a superuser who is no longer one is named',
  async () => {
    await sql(aside, 'CREATE ROLE boss LOGIN SUPERUSER');
    const boss = (await machine.velo.branchPassword({ branch: 'demo/main', user: 'boss' })).url;
    await sql(boss, 'ALTER ROLE postgres NOSUPERUSER');
    const error = await machine.velo.createBranch({ branch }).catch((failure) => failure);
    expect(error).toMatchObject({ hint: expect.stringContaining('ALTER ROLE postgres SUPERUSER') });
    await sql(boss, 'ALTER ROLE postgres SUPERUSER', 'SET ROLE postgres', 'RESET ROLE');
    await sql(aside, 'DROP ROLE boss');
  },
  limit,
);

// A store that can take a snapshot does not depend on the parent's settings.
it.skipIf(pair.storage !== 'directory')(
  'a parent whose settings allow no backup must be stopped, and is copied then',
  async () => {
    const { velo } = machine;
    for (const [settings, named] of [
      [{ wal_level: 'minimal', max_wal_senders: '0' }, 'wal_level'],
      [{ max_replication_slots: '0' }, 'max_replication_slots'],
    ] as const) {
      await sql(aside, ...Object.entries(settings).map(([name, value]) => `ALTER SYSTEM SET ${name} = ${value}`));
      await velo.restartBranch({ branch: 'demo/main' });
      await expect(velo.createBranch({ branch })).rejects.toMatchObject({
        kind: 'conflict',
        code: 'parent-not-copyable',
        message: expect.stringContaining(named),
        hint: expect.stringMatching(new RegExp(`velo branch stop demo/main.* raise its ${named} and restart it`)),
        left: [],
      });
      await velo.stopBranch({ branch: 'demo/main' });
      const { url } = await velo.createBranch({ branch });
      expect(await sql(url, 'SELECT fact FROM facts')).toEqual([{ fact: 1 }]);
      await velo.deleteBranch({ branch });
      await velo.startBranch({ branch: 'demo/main' });
      await sql(aside, 'ALTER SYSTEM RESET ALL');
    }
    await velo.restartBranch({ branch: 'demo/main' });
    await sql(aside, "SELECT pg_create_physical_replication_slot('taken' || n) FROM generate_series(1, 10) n");
    await expect(velo.createBranch({ branch })).rejects.toMatchObject({ code: 'parent-not-copyable' });
    await sql(aside, "SELECT pg_drop_replication_slot('taken' || n) FROM generate_series(1, 10) n");
    await velo.createBranch({ branch });
    await velo.deleteBranch({ branch });
  },
  limit,
);

// Login triggers and transaction_timeout are new in 17.
it.skipIf(pair.postgres === 'docker' || !findBinaries().some(({ major }) => major >= 17))(
  'a login trigger, and a time limit for transactions',
  async () => {
    const { velo } = machine;
    await velo.createProject({ name: 'new', pgVersion: 17, ...(machine.pool ? { pool: machine.pool } : {}) });
    const { url } = await velo.getBranch({ branch: 'new/main' });
    await sql(
      url,
      "ALTER ROLE ALL SET transaction_timeout = '1ms'",
      `CREATE FUNCTION note() RETURNS event_trigger LANGUAGE plpgsql AS
         'BEGIN IF inet_client_addr() IS NULL THEN RAISE ''not from here''; END IF; END'`,
      'CREATE EVENT TRIGGER door ON login EXECUTE FUNCTION note()',
    );
    const made = await velo.createBranch({ branch: 'new/dev' });
    await velo.resetBranch({ branch: 'new/dev' });
    // A trigger that refuses every login over TCP: then no URL can work.
    await sql(
      // Otherwise, the time limit would apply to the test's own session too.
      `${made.url}?options=${encodeURIComponent('-c transaction_timeout=0')}`,
      `CREATE OR REPLACE FUNCTION note() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''closed today''; END'`,
    );
    await expect(velo.branchPassword({ branch: 'new/dev' })).rejects.toMatchObject({
      code: 'login-refused',
      message: expect.stringContaining('closed today'),
    });
    await expect(velo.createBranch({ branch: 'new/below', parent: 'new/dev' })).rejects.toMatchObject({
      code: 'login-refused',
      message: expect.stringContaining('closed today'),
      left: [],
    });
  },
  limit,
);
