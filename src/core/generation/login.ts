import { type ErrorCode, VeloError } from '../../contract/errors/error.ts';
import { quoted } from '../../contract/values/names.ts';
import type { Control } from '../../postgres/session/control.ts';
import { quoteLiteral } from '../../postgres/session/quote.ts';
import { type Login, type Refusal, tryLogin } from '../../postgres/session/readiness.ts';

/** Checks that a role can log in to a database, so that a connection URL works when it is handed out. */

/** The role that logs in, and the database. */
export type Entry = Pick<Login, 'user' | 'database'>;

/**
 * Looks up in the catalogs whether anything prevents a role from logging in to a database.
 * @throws VeloError missing `role-not-found`, `database-not-found` · conflict `role-cannot-log-in`, `role-expired`,
 *   `role-connection-limit`, `database-closed`, `database-connection-limit`, `database-not-permitted`
 */
export async function checkEntry(control: Control, entry: Entry, what: string): Promise<void> {
  const { rows } = await control.query(facts(entry));
  const found = rows[0] as Facts;
  const role = quoted(entry.user);
  const database = quoted(entry.database);
  if (found.login === null) {
    const help = 'Create it first, in the parent or in the branch.';
    throw new VeloError('missing', 'role-not-found', `There is no role ${role} in ${what}.`, help);
  }
  if (found.open === null) throw databaseNotFound(entry.database, what);
  const alter = `In the branch, or in its parent: \`ALTER ROLE ${name(entry.user)}`;
  if (!found.login) {
    throw conflict('role-cannot-log-in', `The role ${role} of ${what} can't log in (NOLOGIN).`, {
      hint: `${alter} LOGIN\`.`,
    });
  }
  if (found.expired) {
    const hint = `${alter} VALID UNTIL 'infinity'\`.`;
    throw conflict('role-expired', `The role ${role} of ${what} has expired (VALID UNTIL).`, { hint });
  }
  if (!found.open) throw databaseClosed(entry.database, what);
  if (!found.permitted) throw databaseNotPermitted(entry, what);
  // Connection limits don't apply to superusers.
  if (found.rolelimit === 0 && !found.super) {
    const hint = `${alter} CONNECTION LIMIT -1\`.`;
    throw conflict('role-connection-limit', `The role ${role} of ${what} has CONNECTION LIMIT 0.`, { hint });
  }
  if (found.databaselimit === 0 && !found.super) {
    const hint = `In the branch, or in its parent: \`ALTER DATABASE ${name(entry.database)} CONNECTION LIMIT -1\`.`;
    throw conflict('database-connection-limit', `The database ${database} of ${what} has CONNECTION LIMIT 0.`, {
      hint,
    });
  }
}

interface Facts {
  /** Null if the role does not exist. */
  login: boolean | null;
  super: boolean | null;
  expired: boolean | null;
  rolelimit: number | null;
  /** Null if the database does not exist. */
  open: boolean | null;
  databaselimit: number | null;
  permitted: boolean | null;
}

function facts({ user, database }: Entry): string {
  return `
    SELECT r.rolcanlogin AS login, r.rolsuper AS super, r.rolvaliduntil < now() AS expired, r.rolconnlimit AS rolelimit,
           d.datallowconn AND d.datconnlimit <> -2 AS open, d.datconnlimit AS databaselimit,
           has_database_privilege(r.oid, d.oid, 'CONNECT') AS permitted
    FROM (SELECT) AS one
    LEFT JOIN pg_roles r ON r.rolname = ${quoteLiteral(user)}
    LEFT JOIN pg_database d ON d.datname = ${quoteLiteral(database)}`;
}

/**
 * Logs in the same way as a user of the branch.
 * @throws VeloError as `checkEntry`, and conflict `login-refused`, `connection-limit-reached` · failed
 *   `login-unanswered`
 */
export async function proveLogin(login: Login, what: string): Promise<void> {
  const answer = await tryLogin(login);
  if (answer === 'answered') return;
  if (answer) throw loginRefused(answer, login, what);
  throw new VeloError(
    'failed',
    'login-unanswered',
    `The server of ${what} is running but does not answer on port ${login.port}.`,
    `Restart it: \`velo branch restart ${what}\`.`,
  );
}

/** The server's refusal as a VeloError. */
export function loginRefused(refusal: Refusal, entry: Entry, what: string): VeloError {
  if (refusal.code === '3D000') return databaseNotFound(entry.database, what, refusal);
  if (refusal.code === '55000') return databaseClosed(entry.database, what, refusal);
  if (refusal.code === '42501') return databaseNotPermitted(entry, what, refusal);
  const into = `${quoted(entry.user)} can't log in to the database ${quoted(entry.database)} of ${what}`;
  const said = `${into}: ${refusal.message}.`;
  if (refusal.code === '53300')
    return conflict('connection-limit-reached', said, {
      hint: 'Close connections, or raise the limit.',
      cause: refusal,
    });
  const hint =
    refusal.code === '28P01'
      ? `Its password was changed: \`velo branch password ${what} --user ${entry.user}\` sets it again.`
      : 'Check the login triggers and the settings of the role and the database.';
  return conflict('login-refused', said, { hint, cause: refusal });
}

function databaseNotFound(database: string, what: string, cause?: Error): VeloError {
  const message = `There is no database ${quoted(database)} in ${what}.`;
  const help = 'Create it first, in the parent or in the branch. `psql -l` lists the databases.';
  return new VeloError('missing', 'database-not-found', message, help, { cause });
}

function databaseClosed(database: string, what: string, cause?: Error): VeloError {
  const message = `The database ${quoted(database)} of ${what} accepts no connections.`;
  const hint = `\`ALTER DATABASE ${name(database)} ALLOW_CONNECTIONS true\`.`;
  return conflict('database-closed', message, { hint, cause });
}

function databaseNotPermitted({ user, database }: Entry, what: string, cause?: Error): VeloError {
  const message = `The role ${quoted(user)} has no CONNECT privilege on the database ${quoted(database)} of ${what}.`;
  const hint = `\`GRANT CONNECT ON DATABASE ${name(database)} TO ${name(user)}\`.`;
  return conflict('database-not-permitted', message, { hint, cause });
}

function conflict(
  code: ErrorCode<'conflict'>,
  message: string,
  { hint, cause }: { hint: string; cause?: Error | undefined },
): VeloError {
  return new VeloError('conflict', code, message, hint, { cause });
}

/** A name as SQL writes it, safe to print on a terminal. */
function name(text: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(text) ? text : quoted(text);
}
