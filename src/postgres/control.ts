import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { VeloError } from '../error.ts';
import { awaitServer } from './await-server.ts';
import { adminRole } from './credentials.ts';
import pg from './pg.ts';

/** A server as the control connection needs to know it. */
export interface ControlTarget {
  /** The data directory as this machine sees it. */
  pgdata: string;
  port: number;
  major: number;
}

/** One open session as superuser over the private socket. */
export interface Control {
  query(text: string, values?: unknown[]): Promise<pg.QueryResult>;
  /** Several statements in one round trip; one result each. */
  script(text: string): Promise<pg.QueryResult[]>;
  close(): Promise<void>;
}

// Linux's O_PATH: a handle on the file itself. Node has no name for it.
const openPath = 0o10000000;

/**
 * A socket that connects to a file of exactly this name, never to where a link of that name points: a branch's
 * superuser may plant a link to another branch's socket, and our session there would act on the wrong database.
 */
class SocketInFolder extends Socket {
  readonly #file: string;

  constructor(file: string) {
    super();
    this.#file = file;
  }

  // pg calls connect(path) or connect(port, host); whichever it is, the file decides.
  override connect(...args: unknown[]): this {
    const listener = args.find((arg): arg is () => void => typeof arg === 'function');
    try {
      const handle = openSync(this.#file, openPath | constants.O_NOFOLLOW);
      this.once('close', () => closeSync(handle));
      if (!fstatSync(handle).isSocket()) throw new Error(`${this.#file} is no socket`);
      super.connect({ path: `/proc/self/fd/${handle}` }, listener);
    } catch (error) {
      process.nextTick(() => this.destroy(error as Error));
    }
    return this;
  }
}

/**
 * Session defaults that nothing in the database can weaken: what the client asks for at the start beats what
 * databases and roles have been given (`ALTER ROLE … SET`), and none of our statements is logged.
 */
function sessionOptions(major: number): string {
  const settings: Record<string, string> = {
    search_path: 'pg_catalog',
    default_transaction_read_only: 'off',
    statement_timeout: '0',
    lock_timeout: '0',
    idle_in_transaction_session_timeout: '0',
    session_preload_libraries: '',
    local_preload_libraries: '',
    ...(major >= 17 ? { transaction_timeout: '0', event_triggers: 'off' } : {}),
    // A synchronous standby that does not exist would hold our own commits for ever.
    synchronous_commit: 'local',
    log_statement: 'none',
    log_min_duration_statement: '-1',
    log_min_duration_sample: '-1',
    log_transaction_sample_rate: '0',
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
    'auto_explain.log_min_duration': '-1',
    'pgaudit.log': 'none',
    // Row triggers and rules of the branch stay out of what we do.
    session_replication_role: 'replica',
  };
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}

/**
 * Opens a control session. A database may have been dropped or closed by the branch's superuser, so the first of
 * `postgres` and `template1` that lets us in is taken.
 * @throws the server's error, or a socket's
 */
export async function openControl(target: ControlTarget, database?: string): Promise<Control> {
  const databases = database === undefined ? ['postgres', 'template1'] : [database];
  let failure: unknown;
  for (const name of databases) {
    try {
      return await connect(target, name);
    } catch (error) {
      failure = error;
      // 3D000: no such database; 55000: not accepting connections.
      if (!['3D000', '55000'].includes((error as { code?: string }).code ?? '')) break;
    }
  }
  throw failure;
}

/**
 * Opens a control session to a server that is starting. `stillStarting` is asked now and then, and ends the wait when
 * the server has gone.
 * @returns undefined when it went or `forMs` milliseconds are over
 */
export async function awaitControl(
  target: ControlTarget,
  { forMs, stillStarting }: { forMs: number; stillStarting: () => Promise<boolean> },
): Promise<Control | undefined> {
  const ask = async (): Promise<Control | undefined> => {
    try {
      return await openControl(target);
    } catch (error) {
      if (!isStarting(error)) throw error;
      return undefined;
    }
  };
  return awaitServer(target.pgdata, ask, { forMs, stillThere: stillStarting });
}

/** Errors of a server that is not up yet: no socket, nobody behind it, or "the database system is starting up". */
function isStarting(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? '';
  return (
    ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P03'].includes(code) ||
    /terminated unexpectedly/.test(String(error))
  );
}

async function connect(target: ControlTarget, database: string): Promise<Control> {
  const file = join(target.pgdata, `.s.PGSQL.${target.port}`);
  const client = new pg.Client({
    user: adminRole,
    database,
    // Never the password or host of our own environment.
    password: '',
    host: '/',
    options: sessionOptions(target.major),
    application_name: 'velo',
    connectionTimeoutMillis: 10_000,
    // A checkpoint may take long; one whose process a tenant has stopped would take for ever.
    query_timeout: 300_000,
    stream: () => new SocketInFolder(file),
  });
  // An error between queries (the server goes away) must not end the process; the next query reports it.
  client.on('error', () => {});
  await client.connect();
  return {
    query: (text, values) => client.query(text, values as unknown[]).catch(refused),
    script: async (text) => {
      const results = (await client.query(text).catch(refused)) as unknown as pg.QueryResult | pg.QueryResult[];
      return Array.isArray(results) ? results : [results];
    },
    close: () => client.end(),
  };
}

/** The database is its tenant's, who may have changed anything in it: what it says is no defect of ours. */
function refused(error: Error): never {
  throw new VeloError(
    'failed',
    'database-refused',
    `The database did not do what velo asked: ${error.message}.`,
    "Its server's log says more. The role postgres must be a superuser, and the catalogs as PostgreSQL made them.",
    { cause: error },
  );
}
