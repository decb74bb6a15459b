import { awaitServer } from './await-server.ts';
import { adminDatabase, adminRole } from './credentials.ts';
import pg from './pg.ts';

/**
 * What a query over TCP came to: an answer, a server that is up but does not answer us, one that turns us away by its
 * pg_hba.conf, or nothing yet.
 */
type Answer = 'answered' | 'up' | 'refused' | undefined;

export interface TcpTarget {
  /** The data directory, in which the server says how far it is. */
  pgdata: string;
  port: number;
  password: string;
}

/**
 * Waits until a query over TCP is answered on the branch's port, as its users will ask it. "Password wrong", "too
 * many connections" and the like also mean up: a user may have changed them. `admissionNew` says that pg_hba.conf has
 * just changed, so that being turned away by it means: not read yet.
 * @returns false when the server has gone or `forMs` milliseconds are over
 */
export async function awaitQuery(
  target: TcpTarget,
  { forMs, stillRunning, admissionNew }: { forMs: number; stillRunning: () => Promise<boolean>; admissionNew: boolean },
): Promise<boolean> {
  const answer = await awaitServer<'up' | 'gone'>(
    target.pgdata,
    async () => {
      const answered = await ask(target);
      if (answered === 'answered') return 'up';
      // Our password is an answer that only our server can give; anything else could be a stranger's on the same port.
      if (answered === 'up' || (answered === 'refused' && !admissionNew)) return (await stillRunning()) ? 'up' : 'gone';
      return undefined;
    },
    { forMs, stillThere: stillRunning },
  );
  return answer === 'up';
}

async function ask({ port, password }: TcpTarget): Promise<Answer> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: adminRole,
    password,
    database: adminDatabase,
    ssl: false,
    application_name: 'velo',
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT 1');
    return 'answered';
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    // 28000: turned away by pg_hba.conf, or a role that may not log in.
    if (code === '28000') return 'refused';
    // 57P01 to 57P03: going down, or not up yet. Any other word of PostgreSQL's own is one of a server that is up: the
    // password, the limit of connections, a login trigger may all have been changed by the branch's users.
    return /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('57P0') ? 'up' : undefined;
  } finally {
    await client.end().catch(() => {});
  }
}
