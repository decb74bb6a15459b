import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { VeloError } from '../../contract/errors/error.ts';
import { databaseNames } from '../cluster/database-names.ts';
import { adminDatabase, adminRole } from './admin.ts';
import { awaitServer } from './await-server.ts';
import { newClient, startupOptions } from './client.ts';
import { countOwnSession } from './own-sessions.ts';
import type pg from './pg.ts';

/** What the control connection needs to know about a server. */
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

// Linux's O_PATH: a handle on the file itself. Node has no constant for it.
const openPath = 0o10000000;

/**
 * A socket that connects to the file of exactly this name and follows no link: a branch's superuser may plant a link to
 * another branch's socket, and our session would then act on the wrong database.
 */
class SocketInFolder extends Socket {
  readonly #file: string;

  constructor(file: string) {
    super();
    this.#file = file;
  }

  // pg calls connect(path) or connect(port, host); both connect to the file.
  override connect(...args: unknown[]): this {
    const listener = args.find((arg): arg is () => void => typeof arg === 'function');
    try {
      const handle = openSync(this.#file, openPath | constants.O_NOFOLLOW);
      this.once('close', () => closeSync(handle));
      if (!fstatSync(handle).isSocket()) throw new Error(`${this.#file} is not a socket`);
      super.connect({ path: `/proc/self/fd/${handle}` }, listener);
    } catch (error) {
      process.nextTick(() => this.destroy(error as Error));
    }
    return this;
  }
}

/**
 * The settings that a control session depends on. Nothing in the database can change them: options in the startup
 * packet override those of databases and roles (`ALTER ROLE … SET`). None of our statements is logged.
 */
function sessionOptions(major: number): string {
  return startupOptions({
    // Who we are: `ALTER DATABASE … SET role` would take the superuser's rights away.
    session_authorization: adminRole,
    role: 'none',
    search_path: 'pg_catalog',
    // How our statements are parsed, and what they may do.
    standard_conforming_strings: 'on',
    default_transaction_read_only: 'off',
    default_transaction_deferrable: 'off',
    default_transaction_isolation: 'read committed',
    row_security: 'on',
    // No timeouts: a backup's session is idle for as long as its copy takes.
    statement_timeout: '0',
    lock_timeout: '0',
    idle_session_timeout: '0',
    idle_in_transaction_session_timeout: '0',
    // Code from the branch that would run in the session: libraries, login triggers, triggers and rules.
    session_preload_libraries: '',
    local_preload_libraries: '',
    session_replication_role: 'replica',
    jit: 'off',
    ...(major >= 17 ? { transaction_timeout: '0', event_triggers: 'off' } : {}),
    // Our own commits would wait for ever for a synchronous standby that does not exist.
    synchronous_commit: 'local',
    log_statement: 'none',
    log_min_duration_statement: '-1',
    log_min_duration_sample: '-1',
    log_transaction_sample_rate: '0',
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
    // These print a statement with its constants, and ours contain password verifiers.
    debug_print_parse: 'off',
    debug_print_rewritten: 'off',
    debug_print_plan: 'off',
    'auto_explain.log_min_duration': '-1',
    'pgaudit.log': 'none',
  });
}

/**
 * Opens a control session. The usual databases may have been renamed, dropped or closed to connections, so it uses the
 * first that accepts one: `postgres`, `template1`, else one of those listed in the catalog's own file.
 * @throws the server's error, or a socket's
 */
export async function openControl(target: ControlTarget, database?: string): Promise<Control> {
  if (database !== undefined) return connect(target, database);
  let failure: unknown;
  const usual = [adminDatabase, 'template1'];
  for (const name of usual) {
    try {
      return await connect(target, name);
    } catch (error) {
      if (!isDatabaseAbsent(error)) throw error;
      failure ??= error;
    }
  }
  for (const name of databaseNames(target.pgdata).filter((each) => !usual.includes(each))) {
    const control = await connect(target, name).catch((error) => {
      if (!isDatabaseAbsent(error)) throw error;
    });
    if (control) return control;
  }
  throw failure;
}

/** Does something in a control session and closes it. @throws as `openControl`, and what `work` throws */
export async function inControl<T>(
  target: ControlTarget,
  work: (control: Control) => Promise<T>,
  database?: string,
): Promise<T> {
  const control = await openControl(target, database);
  try {
    return await work(control);
  } finally {
    await control.close();
  }
}

/** 3D000: no such database; 55000: it does not accept connections. */
const isDatabaseAbsent = (error: unknown) => ['3D000', '55000'].includes((error as { code?: string }).code ?? '');

/**
 * Opens a control session to a server that is starting. `stillStarting` is called now and then; the wait ends when it
 * says that the server has gone.
 * @returns undefined if the server has gone, or after `forMs` milliseconds
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

/** Errors of a server that is not up yet: no socket, nobody listening, or "the database system is starting up". */
function isStarting(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? '';
  return (
    ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P03'].includes(code) ||
    /terminated unexpectedly/.test(String(error))
  );
}

async function connect(target: ControlTarget, database: string): Promise<Control> {
  const file = join(target.pgdata, `.s.PGSQL.${target.port}`);
  const client = await newClient({
    user: adminRole,
    database,
    host: '/',
    port: target.port,
    options: sessionOptions(target.major),
    timeoutMs: 10_000,
    // A checkpoint may take long. It would never end if a tenant has stopped its process.
    queryTimeoutMs: 300_000,
    stream: () => new SocketInFolder(file),
  });
  await client.connect();
  countOwnSession(target.port);
  return {
    query: (text, values) => client.query(text, values as unknown[]).catch(refused),
    script: async (text) => {
      const results = (await client.query(text).catch(refused)) as unknown as pg.QueryResult | pg.QueryResult[];
      return Array.isArray(results) ? results : [results];
    },
    close: () => client.end(),
  };
}

/** The database belongs to its tenant, who may have changed anything in it: its errors are not defects of velo. */
function refused(error: Error): never {
  throw new VeloError(
    'failed',
    'database-refused',
    `The database refused a statement that velo sent: ${error.message}.`,
    accessHint(error),
    { cause: error },
  );
}

/** A hint for when the server rejects velo's own session, chosen by the server's error code. */
export function accessHint(error: unknown): string {
  const code = (error as { code?: string }).code ?? '';
  const helps: Record<string, string> = {
    28000: `The role ${adminRole} must exist, must be allowed to log in, and must be a superuser.`,
    42501: `The role ${adminRole} must be a superuser: \`ALTER ROLE ${adminRole} SUPERUSER\`.`,
    53300: 'Close connections, or raise max_connections.',
    '3D000': `Create a database to connect to: \`CREATE DATABASE ${adminDatabase}\`.`,
    55000: 'Let a database accept connections: `ALTER DATABASE … ALLOW_CONNECTIONS true`.',
  };
  return helps[code] ?? "Look at the server's log.";
}
