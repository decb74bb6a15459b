import { awaitServer } from './await-server.ts';
import { newClient, startupOptions } from './client.ts';

/** A role's way into a database over TCP, as its users go it. */
export interface Login {
  port: number;
  user: string;
  password: string;
  database: string;
  /** Major version of the server. */
  major: number;
}

export interface TcpTarget extends Login {
  /** The data directory, in which the server says how far it is. */
  pgdata: string;
}

/** PostgreSQL's own word of why a login is not possible; `code` is its SQLSTATE. */
export type Refusal = Error & { code: string };

/**
 * Waits until a query over TCP is answered on the branch's port, as its users will ask it. "Password wrong", "too
 * many connections" and the like also mean up: a user may have changed them. `admissionNew` says that pg_hba.conf has
 * just changed, so that being turned away by it means: not read yet.
 * @returns true when it was answered, the server's refusal when it is up and does not let us in, false when it has
 *   gone or `forMs` milliseconds are over
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
      // Our password is an answer that only our server can give; anything else could be a stranger's on the same port.
      return (await stillRunning()) && answered;
    },
    { forMs, stillThere: stillRunning },
  );
  return answer ?? false;
}

/**
 * Logs in as a branch's user does, with the role's and the database's own settings and login triggers; but no timeout
 * of theirs ends our question.
 * @returns the refusal of a server that is up (28000: turned away by pg_hba.conf, or a role that may not log in);
 *   undefined when there is no server, or none yet
 */
export async function tryLogin({
  port,
  user,
  password,
  database,
  major,
}: Login): Promise<'answered' | Refusal | undefined> {
  const address = { host: '127.0.0.1', port, user, password, database };
  const client = newClient({ ...address, options: patient(major), timeoutMs: 5_000, queryTimeoutMs: 5_000 });
  try {
    await client.connect();
    await client.query('SELECT 1');
    return 'answered';
  } catch (error) {
    // 57P01 to 57P03: going down, or not up yet. Any other word of PostgreSQL's own is one of a server that is up: the
    // password, the limit of connections, a login trigger may all have been changed by the branch's users.
    const code = (error as Partial<Refusal>).code ?? '';
    return /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('57P0') ? (error as Refusal) : undefined;
  } finally {
    await client.end().catch(() => {});
  }
}

/** `transaction_timeout` came with 17; before, a server ends a session that names it. */
const patient = (major: number) =>
  startupOptions({
    statement_timeout: '0',
    idle_session_timeout: '0',
    ...(major >= 17 ? { transaction_timeout: '0' } : {}),
  });
