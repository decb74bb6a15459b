import { awaitServer } from './await-server.ts';
import { newClient, startupOptions } from './client.ts';
import { countOwnSession } from './own-sessions.ts';

/** A role's login to a database over TCP, as its users do it. */
export interface Login {
  port: number;
  user: string;
  password: string;
  database: string;
  /** Major version of the server. */
  major: number;
  /** The local address to connect from; default the system's choice. */
  from?: string;
}

export interface TcpTarget extends Login {
  /** The data directory, where the server writes its status. */
  pgdata: string;
}

/** PostgreSQL's own error when a login is not possible; `code` is its SQLSTATE. */
export type Refusal = Error & { code: string };

/**
 * Waits until a query over TCP is answered on the branch's port, as its users will send it. "Password wrong", "too many
 * connections" and the like also mean that the server is up: a user may have changed these. `admissionNew` says that
 * pg_hba.conf has just changed; a rejection by it then means that the server has not read it yet.
 * @returns true if the query was answered; the refusal if the server is up and rejects the login; false if it has gone,
 *   or after `forMs` milliseconds
 */
export async function awaitQuery(
  target: TcpTarget,
  { forMs, stillRunning, admissionNew }: { forMs: number; stillRunning: () => Promise<boolean>; admissionNew: boolean },
): Promise<boolean | Refusal> {
  const answer = await awaitServer<boolean | Refusal>(
    target.pgdata,
    async () => {
      const answered = await tryLogin(target);
      if (answered === 'answered') return true;
      if (answered === undefined || (answered.code === '28000' && admissionNew)) return undefined;
      // Only our server accepts our password. Any other answer could come from a stranger's server on the same port.
      return (await stillRunning()) && answered;
    },
    { forMs, stillThere: stillRunning },
  );
  return answer ?? false;
}

/**
 * Logs in as a branch's user does, with the settings and login triggers of the role and the database, but without their
 * timeouts.
 * @returns the refusal of a server that is up (28000: rejected by pg_hba.conf, or a role that may not log in);
 *   undefined if there is no server, or none yet
 */
export async function tryLogin({
  port,
  user,
  password,
  database,
  major,
  from,
}: Login): Promise<'answered' | Refusal | undefined> {
  const address = { host: '127.0.0.1', port, user, password, database, ...(from === undefined ? {} : { from }) };
  const client = await newClient({ ...address, options: patient(major), timeoutMs: 5_000, queryTimeoutMs: 5_000 });
  try {
    await client.connect();
    countOwnSession(port);
    await client.query('SELECT 1');
    return 'answered';
  } catch (error) {
    // 57P01 to 57P03: shutting down, or not up yet. Any other code of PostgreSQL comes from a server that is up: the
    // branch's users may have changed the password, the limit of connections or a login trigger.
    const code = (error as Partial<Refusal>).code ?? '';
    return /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('57P0') ? (error as Refusal) : undefined;
  } finally {
    await client.end().catch(() => {});
  }
}

/** `transaction_timeout` exists since 17; older servers end a session that names it. */
const patient = (major: number) =>
  startupOptions({
    statement_timeout: '0',
    idle_session_timeout: '0',
    ...(major >= 17 ? { transaction_timeout: '0' } : {}),
  });
