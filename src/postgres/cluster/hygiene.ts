import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { VeloError } from '../../contract/errors/error.ts';
import { run } from '../../host/processes/exec.ts';
import type { User } from '../../host/users/user.ts';
import { adminDatabase, adminRole } from '../session/admin.ts';
import { type Control, type ControlTarget, inControl } from '../session/control.ts';
import { passwordOf, scramVerifier } from '../session/credentials.ts';
import { quoteLiteral } from '../session/quote.ts';
import { checkedLsn } from '../wal/segments.ts';
import { checkFiles } from './odd-files.ts';
import { isProcessFile } from './server-files.ts';

/** What a first start found and removed. */
export interface Cleaning {
  subscriptions: number;
  preparedTransactions: number;
  /** Position in the write-ahead log where the branch's own history begins. */
  lsn: string;
  /** The database that connection strings name: `postgres`, else the oldest that accepts connections. */
  database: string;
}

/** Whose cluster a copy becomes, and what it keeps of its parent. */
export interface Identity {
  secret: Buffer;
  branchId: string;
  /** Roles that have a password from velo, besides the superuser. */
  roles: string[];
  isCopy: boolean;
  /** Removes every other password. */
  voidPasswords: boolean;
  /** Verifiers that roles get by name; they override all others. */
  logins?: ReadonlyMap<string, string>;
}

/**
 * Checks a data directory before a server is started on it, or it is copied. It uses lstat, because everything in the
 * directory belongs to a tenant, who may have planted links, and pipes that a server would wait for. `own`: its server
 * has run on it before, so its tablespaces elsewhere are its own, and no start but only a copy of it is refused.
 * @throws VeloError conflict `data-outside` if files of the cluster are elsewhere, where a clone would write into its
 *   parent's files; `data-odd-file`; `data-missing` if there is no cluster
 */
export function checkCluster(pgdata: string, what: string, { own = false } = {}): void {
  if (!isPlain(join(pgdata, 'PG_VERSION'), 'file')) {
    throw new VeloError(
      'conflict',
      'data-missing',
      `The data of ${what} is missing: ${pgdata} contains no cluster.`,
      'Check that its file system is mounted. `velo doctor` says more. Nothing was started.',
    );
  }
  for (const folder of ['base', 'global', 'pg_wal', 'pg_tblspc', 'pg_replslot']) {
    if (isPlain(join(pgdata, folder), 'folder')) continue;
    throw new VeloError(
      'conflict',
      'data-outside',
      `${what} has ${folder} outside its volume, where a branch would share it.`,
      `Move ${folder} back into the data directory.`,
    );
  }
  if (!isPlain(join(pgdata, 'global', 'pg_control'), 'file')) {
    throw new VeloError(
      'conflict',
      'data-outside',
      `The control file of ${what} is missing or is not a regular file.`,
      'Reset the branch, or restore its global/pg_control.',
    );
  }
  const links = readdirSync(join(pgdata, 'pg_tblspc'), { withFileTypes: true }).filter((entry) => !entry.isDirectory());
  if (links.length > 0 && !own) {
    throw new VeloError(
      'conflict',
      'data-outside',
      `${what} has a tablespace outside its volume (${links.length}), which a branch would share.`,
      'Move its tables back with `ALTER TABLE … SET TABLESPACE pg_default`, and drop it.',
    );
  }
  checkFiles(pgdata, what);
}

/**
 * Removes from a copied cluster what belongs to the parent's process or to replication, before a server reads it: lock
 * files of the postmaster and of sockets, standby and recovery signals, and replication slots (which would retain WAL
 * for ever, and can exceed `max_replication_slots`).
 * @returns how many slots there were
 */
export async function clearCopiedFiles(pgdata: string, user: User | undefined): Promise<number> {
  for (const name of readdirSync(pgdata)) {
    const stale = isProcessFile(name) || name === 'standby.signal' || name === 'recovery.signal';
    // Removes the entry itself, never what it may link to.
    if (stale) rmSync(join(pgdata, name), { force: true, recursive: true });
  }
  const slots = readdirSync(join(pgdata, 'pg_replslot')).map((name) => join(pgdata, 'pg_replslot', name));
  if (slots.length > 0) await run('rm', ['-rf', '--', ...slots], { as: user });
  // The slot of the backup under which the copy was made is velo's, not the parent's.
  return slots.filter((slot) => !basename(slot).startsWith('velo_backup_')).length;
}

/**
 * Makes a freshly copied cluster a branch of its own before its port opens. Prepared transactions are rolled back (they
 * hold locks), subscriptions are disabled and detached from their slots, the passwords of all roles are removed, and
 * the roles that have a password from velo get their own. Catalogs are changed directly, so that no event trigger of
 * the branch sees it, and statements contain only verifiers.
 */
export async function cleanCluster(
  control: Control,
  target: ControlTarget,
  { secret, branchId, roles, isCopy, voidPasswords, logins = new Map() }: Identity,
): Promise<Cleaning> {
  const [position, prepared, usable] = await control.script(
    `SELECT pg_current_wal_insert_lsn()::text AS lsn;
     SELECT gid, database, datallowconn AS open FROM pg_prepared_xacts JOIN pg_database ON datname = database;
     ${usableDatabase(adminDatabase)}`,
  );
  const transactions = isCopy ? (prepared?.rows as Prepared[]) : [];
  for (const transaction of transactions) await rollBack(control, target, transaction);
  const results = await control.script(`
    BEGIN;
    ${isCopy ? detachSubscriptions : 'SELECT 0 AS count'};
    ${voidPasswords ? 'UPDATE pg_authid SET rolpassword = NULL WHERE rolpassword IS NOT NULL' : 'SELECT 0'};
    UPDATE pg_authid SET rolcanlogin = true, rolvaliduntil = NULL WHERE rolname = ${quoteLiteral(adminRole)};
    ${[adminRole, ...roles].map((role) => setPassword(role, passwordOf(secret, branchId, role))).join(';\n')};
    ${[...logins].map(([role, verifier]) => setVerifier(role, verifier)).join(';\n')};
    COMMIT;
    SELECT pg_reload_conf()`);
  return {
    subscriptions: Number(results[1]?.rows[0]?.count ?? 0),
    preparedTransactions: transactions.length,
    // This goes on record, so its form is checked.
    lsn: checkedLsn(position?.rows[0]?.lsn) ?? '',
    database: String(usable?.rows[0]?.datname ?? adminDatabase),
  };
}

/** Query for the database that connection strings name: the preferred, else the oldest that accepts connections. */
export const usableDatabase = (preferred: string) => `
  SELECT datname FROM pg_database WHERE datallowconn AND datconnlimit <> -2
  ORDER BY datname <> ${quoteLiteral(preferred)}, datistemplate, oid LIMIT 1`;

const detachSubscriptions = `
  WITH detached AS (
    UPDATE pg_subscription SET subenabled = false, subslotname = NULL WHERE subenabled OR subslotname IS NOT NULL RETURNING 1
  ) SELECT count(*)::int AS count FROM detached`;

/** The statement that sets a role's password in a branch, as a verifier. Does nothing if the role does not exist. */
export function setPassword(role: string, password: string): string {
  return setVerifier(role, scramVerifier(password));
}

function setVerifier(role: string, verifier: string): string {
  return `UPDATE pg_authid SET rolpassword = ${quoteLiteral(verifier)} WHERE rolname = ${quoteLiteral(role)}`;
}

interface Prepared {
  gid: string;
  database: string;
  /** Whether its database accepts connections. */
  open: boolean;
}

/**
 * A prepared transaction can only be rolled back in its own database. A database that is closed to connections is
 * opened meanwhile. That is safe, because the server admits only velo at this point.
 */
async function rollBack(control: Control, target: ControlTarget, { gid, database, open }: Prepared): Promise<void> {
  const admit = (connections: boolean) =>
    control.query(`UPDATE pg_database SET datallowconn = ${connections} WHERE datname = ${quoteLiteral(database)}`);
  if (!open) await admit(true);
  try {
    await inControl(target, (session) => session.query(`ROLLBACK PREPARED ${quoteLiteral(gid)}`), database);
  } finally {
    if (!open) await admit(false);
  }
}

function isPlain(path: string, kind: 'file' | 'folder'): boolean {
  try {
    const stat = lstatSync(path);
    return kind === 'file' ? stat.isFile() : stat.isDirectory();
  } catch {
    return false;
  }
}
