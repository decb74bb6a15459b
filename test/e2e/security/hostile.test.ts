import { chmodSync, chownSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { VeloError } from '../../../src/contract/errors/error.ts';
import { ignoring } from '../../harness/faults/stories.ts';
import { expectAgreement } from '../../harness/machine/agreement.ts';
import { type Machine, pair, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { killServer } from '../../harness/machine/servers.ts';
import { type ProjectOnDisk, projectOnDisk } from '../../harness/machine/store.ts';
import { folderOf } from '../../harness/machine/volumes.ts';
import { slowness } from '../../harness/slowness.ts';

const limit = 120_000 * slowness;
const branch = 'demo/hostile';

let machine: Machine;
let store: ProjectOnDisk;
/** Files to which the hostile branch's links lead; they must not change. */
let victims: string[];
let before: unknown[];
let neighbour: { url: string; port: number };

beforeAll(async () => {
  machine = await setUpMachine();
  await machine.createProject('demo');
  store = await projectOnDisk(machine);
  const main = await machine.velo.getBranch({ branch: 'demo/main' });
  await sql(main.url, 'CREATE TABLE facts AS SELECT 1 AS fact');
  neighbour = await machine.velo.createBranch({ branch: 'demo/neighbour' });
  await sql(neighbour.url, 'CREATE ROLE app LOGIN');

  const folder = join(store.root, '..', `victims-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  victims = ['root-only', 'readable', 'of-the-server', 'folder/inside'].map((name) => join(folder, name));
  mkdirSync(join(folder, 'folder'));
  for (const path of victims) writeFileSync(path, `${path} as it was\n`);
  const { uid, gid } = lstatSync(join(folderOf(store.folder, 'main.1'), 'pgdata'));
  chmodSync(victims[0] as string, 0o600);
  chownSync(victims[2] as string, uid, gid);
  before = await watched();
}, limit);

afterEach(async () => {
  expect(await watched(), 'nothing outside the branch has changed').toEqual(before);
  await machine.velo.deleteBranch({ branch: 'demo/child' }).catch(ignoring('branch-not-found'));
  await machine.velo.deleteBranch({ branch, force: true }).catch(ignoring('branch-not-found'));
  await expectAgreement(machine);
}, limit);

afterAll(() => machine?.close(), limit);

/** Content, owner and mode of the victims, and the neighbour's rows and passwords. */
async function watched(): Promise<unknown[]> {
  const files = victims.map((path) => {
    const { uid, gid, mode, mtimeMs } = lstatSync(path);
    return { path, uid, gid, mode, mtimeMs, text: readFileSync(path, 'utf8') };
  });
  const rows = await sql(neighbour.url, 'SELECT * FROM facts');
  const roles = await sql(neighbour.url, 'SELECT rolname, rolpassword FROM pg_authid ORDER BY 1');
  return [...files, rows, roles];
}

/** Runs a program in the branch's data directory as its server's user, in a way that any superuser can. */
// Reads the server's output to the end: a program that ends before is an error of COPY.
const shell = (url: string, script: string) =>
  sql(url, `COPY (SELECT '') TO PROGRAM $sh$${script}; status=$?; cat >/dev/null; exit $status$sh$`);

/** `done`, or the code of a clear refusal: an error of velo's that is not a defect. */
async function doneOrRefused(what: Promise<unknown>): Promise<string> {
  return what.then(
    () => 'done',
    (error: Error) => {
      if (!(error instanceof VeloError) || error.code === 'internal-error') throw error;
      return error.code;
    },
  );
}

// Where servers run as velo's own user (not root), a link reaches only what that user can reach anyway: there is
// nothing to protect, as docs/security.md says.
const apart = process.getuid?.() === 0;

describe.runIf(apart)('a branch whose superuser planted links', () => {
  // At names that velo reads, removes, writes or copies; to a file, a folder, another branch's socket, a device.
  const names = [
    'postmaster.pid',
    'postmaster.opts',
    'backup_label',
    'standby.signal',
    'recovery.signal',
    'tablespace_map',
    'pg_replslot/x',
    'pg_tblspc/x',
    'pg_wal/000000010000000000000099',
    'pg_wal/archive_status',
    'postgresql.auto.conf.tmp',
    'stray',
  ];

  it(
    'is branched, stopped, reset and deleted, or refused; the targets of the links do not change',
    async () => {
      const { url } = await machine.velo.createBranch({ branch });
      for (const [index, name] of names.entries()) {
        const target = index % 3 === 2 ? join(victims[3] as string, '..') : victims[index % 3];
        await shell(url, `rm -rf ${name}; ln -s ${target} ${name}`);
      }
      await doneOrRefused(machine.velo.createBranch({ branch: 'demo/child', parent: branch }));
      await doneOrRefused(machine.velo.stopBranch({ branch }));
      await doneOrRefused(machine.velo.createBranch({ branch: 'demo/child', parent: branch, ifExists: 'reuse' }));
      await doneOrRefused(machine.velo.startBranch({ branch }));
      await machine.velo.deleteBranch({ branch: 'demo/child' }).catch(ignoring('branch-not-found'));
      expect(await machine.velo.resetBranch({ branch })).toMatchObject({ status: 'running', generation: 2 });
    },
    limit,
  );

  it.each(['pg_wal', 'global', 'base', 'pg_replslot', 'pg_tblspc', 'PG_VERSION', 'global/pg_control'])(
    'in place of %s: branching and starting are refused, reset and delete work',
    async (name) => {
      const { url } = await machine.velo.createBranch({ branch });
      await shell(url, `mv ${name} ${name}.away; ln -s $PWD/${name}.away ${name}`);
      const made = await doneOrRefused(machine.velo.createBranch({ branch: 'demo/child', parent: branch }));
      expect(made).not.toBe('done');
      await machine.velo.deleteBranch({ branch: 'demo/child' }).catch(ignoring('branch-not-found'));
      killServer(machine, store.id, 'demo/hostile.1');
      await machine.velo.stopBranch({ branch });
      const started = await doneOrRefused(machine.velo.startBranch({ branch }));
      if (!['global/pg_control'].includes(name)) expect(['data-outside', 'data-missing']).toContain(started);
      expect(await machine.velo.resetBranch({ branch })).toMatchObject({ status: 'running' });
    },
    limit,
  );

  it(
    'a control file that is a device or a pipe makes no operation wait',
    async () => {
      for (const plant of ['ln -sf /dev/zero global/pg_control', 'rm -f global/pg_control; mkfifo global/pg_control']) {
        const { url } = await machine.velo.createBranch({ branch, ifExists: 'reset' });
        await shell(url, plant);
        const signal = AbortSignal.timeout(60_000 * slowness);
        const said = await doneOrRefused(
          machine.velo.createBranch({ branch: 'demo/child', parent: branch }, { signal }),
        );
        expect(said).not.toMatch(/done|interrupted/);
      }
    },
    limit,
  );

  it(
    'a socket that links to a neighbour’s: velo’s session never reaches the neighbour',
    async () => {
      const { url, port } = await machine.velo.createBranch({ branch });
      const socket = join(folderOf(store.folder, 'neighbour.1'), 'pgdata', `.s.PGSQL.${neighbour.port}`);
      // Both have the role: following the link would set the password of the neighbour's role.
      await sql(url, 'CREATE ROLE app LOGIN');
      await shell(url, `rm -f .s.PGSQL.${port}; ln -s ${socket} .s.PGSQL.${port}`);
      await expect(machine.velo.branchPassword({ branch, user: 'app' })).rejects.toBeInstanceOf(VeloError);
      await doneOrRefused(machine.velo.createBranch({ branch: 'demo/child', parent: branch }));
      await machine.velo.restartBranch({ branch });
      expect(await sql(url, 'SELECT fact FROM facts')).toEqual([{ fact: 1 }]);
    },
    limit,
  );
});

describe('a branch whose superuser', () => {
  const deeds: Record<string, string[]> = {
    'made everything read-only and hasty': [
      'ALTER SYSTEM SET default_transaction_read_only = on',
      'ALTER SYSTEM SET statement_timeout = 1',
      'ALTER DATABASE postgres SET statement_timeout = 1',
      'ALTER ROLE postgres SET default_transaction_read_only = on',
      "ALTER ROLE postgres SET search_path = 'public'",
      'SELECT pg_reload_conf()',
    ],
    'raises at every change of a role or table': [
      "CREATE FUNCTION no() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$",
      'CREATE EVENT TRIGGER no ON ddl_command_start EXECUTE FUNCTION no()',
    ],
    'raises at every login': [
      "CREATE FUNCTION no() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$",
      'CREATE EVENT TRIGGER no ON login EXECUTE FUNCTION no()',
      'ALTER EVENT TRIGGER no ENABLE ALWAYS',
    ],
    'loads a library that is not there': ["ALTER ROLE postgres SET session_preload_libraries = 'nowhere'"],
    'changed the password': ["ALTER ROLE postgres PASSWORD 'mine'", 'CREATE ROLE other SUPERUSER LOGIN'],
    'lets postgres log in no more': ['ALTER ROLE postgres NOLOGIN'],
    'made postgres an ordinary role': ["UPDATE pg_authid SET rolsuper = false WHERE rolname = 'postgres'"],
    'renamed postgres': ["UPDATE pg_authid SET rolname = 'was' WHERE rolname = 'postgres'"],
    'closed its databases': ["UPDATE pg_database SET datallowconn = false WHERE datname IN ('postgres', 'template1')"],
    'tells lies about positions': [
      'SET allow_system_table_mods = on',
      "UPDATE pg_proc SET prosrc = 'pg_current_wal_flush_lsn', proname = 'pg_current_wal_insert_lsn_was' WHERE proname = 'pg_current_wal_insert_lsn'",
      "CREATE FUNCTION pg_catalog.pg_current_wal_insert_lsn() RETURNS text LANGUAGE sql AS $$ SELECT E'0/0\\nvelo:phase\\tready' $$",
    ],
  };

  it.for(Object.entries(deeds))(
    '%s: it is branched or refused, and can be stopped, reset and deleted',
    { timeout: limit },
    async ([deed, statements], { skip }) => {
      const { url } = await machine.velo.createBranch({ branch });
      const { pgVersion } = await machine.velo.getProject({ name: 'demo' });
      if (deed.includes('login')) skip(pgVersion < 17, 'a trigger at login is new in PostgreSQL 17');
      await sql(url, ...statements);

      await doneOrRefused(machine.velo.createBranch({ branch: 'demo/child', parent: branch }));
      await machine.velo.deleteBranch({ branch: 'demo/child' }).catch(ignoring('branch-not-found'));
      expect(await machine.velo.stopBranch({ branch })).toMatchObject({ status: 'stopped' });
      await doneOrRefused(machine.velo.startBranch({ branch }));
      const reset = await machine.velo.resetBranch({ branch });
      expect(await sql(reset.url, 'SELECT fact FROM facts')).toEqual([{ fact: 1 }]);
      expect(reset.url).toBe(url);
    },
  );

  it.skipIf(slowness > 1 && pair.storage === 'zfs')(
    'dropped the database postgres: velo reaches it through another database',
    async () => {
      const { url } = await machine.velo.createBranch({ branch });
      const elsewhere = url.replace(/\/postgres$/, '/template1');
      await sql(elsewhere, 'DROP DATABASE postgres WITH (FORCE)');
      await machine.velo.createBranch({ branch: 'demo/child', parent: branch });
      await machine.velo.restartBranch({ branch });
      await machine.velo.deleteBranch({ branch: 'demo/child' });
      expect(await machine.velo.resetBranch({ branch })).toMatchObject({ status: 'running' });
    },
    limit,
  );
});
