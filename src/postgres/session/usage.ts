import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BranchUse } from '../../contract/velo.ts';
import { type Control, type ControlTarget, inControl } from './control.ts';
import { ownSessions } from './own-sessions.ts';

/** Sessions of clients. velo's own come over the private socket, which nobody else may use. */
const isClient = `backend_type = 'client backend' AND client_addr IS NOT NULL`;

/**
 * One row. Server processes that always run do not count, and neither does an extension's launcher, which starts with the
 * server, while it has no transaction.
 */
const question = `
  SELECT coalesce((SELECT sum(sessions) FROM pg_stat_database), 0)::text AS sessions,
         EXISTS (SELECT FROM pg_prepared_xacts) AS prepared,
         EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory') AS advisory,
         count(*) FILTER (WHERE ${isClient} AND state IS DISTINCT FROM 'idle') AS busy,
         count(*) FILTER (WHERE backend_type = 'walsender') AS senders,
         count(*) FILTER (WHERE backend_type NOT IN ('client backend', 'walsender', 'autovacuum worker')
           AND datid IS NOT NULL
           AND (xact_start IS NOT NULL OR state = 'active'
                OR backend_start > pg_postmaster_start_time() + interval '10 s')) AS workers,
         coalesce(array_agg(pid || '@' || extract(epoch FROM backend_start)) FILTER (WHERE ${isClient}), '{}') AS connected,
         coalesce(array_agg(pid || '@' || extract(epoch FROM backend_start))
           FILTER (WHERE ${isClient} AND query ~* '\\mlisten\\M'), '{}') AS listening,
         min(extract(epoch FROM clock_timestamp() - coalesce(state_change, backend_start)) * 1000)
           FILTER (WHERE ${isClient})::float8 AS idle
    FROM pg_stat_activity`;

interface Row {
  sessions: string;
  prepared: boolean;
  advisory: boolean;
  busy: string;
  senders: string;
  workers: string;
  connected: string[];
  listening: string[];
  idle: number | null;
}

/**
 * How a running server is used. PostgreSQL shows nobody what other sessions listen to, so a session counts as listening
 * if its last statement says so. `keep`: sessions that merely are connected count as use.
 * @throws as `openControl`
 */
export async function readUse(target: ControlTarget, { keep }: { keep: boolean }): Promise<BranchUse> {
  return inControl(target, async (control) => {
    // Our own session is counted then for certain, as all those before it.
    await control.query(target.major >= 15 ? 'SELECT pg_stat_force_next_flush()' : 'SELECT pg_sleep(0.6)');
    const own = ownSessions(target.port);
    const row = await rowOf(control);
    return {
      inUse: reasonOf(row, keep) ?? (hasTemporaryTables(target.pgdata) ? 'it has temporary tables' : null),
      idleMs: row.idle === null ? null : Math.max(0, Math.round(row.idle)),
      sessions: Number(row.sessions) - own,
      connected: row.connected,
      listening: row.listening,
    };
  });
}

async function rowOf(control: Control): Promise<Row> {
  const { rows } = await control.query(question);
  return rows[0] as Row;
}

function reasonOf(row: Row, keep: boolean): string | null {
  if (row.busy !== '0') return 'a statement runs, or a transaction is open';
  if (row.prepared) return 'it has prepared transactions';
  if (row.advisory) return 'advisory locks are held';
  if (row.listening.length > 0) return 'a session listens';
  if (row.senders !== '0') return 'a client replicates from it';
  if (row.workers !== '0') return 'a background worker runs';
  return keep && row.connected.length > 0 ? 'sessions are connected, which it keeps' : null;
}

/** Their files are named `t<backend>_<number>`; they go with their session. Asking for them would need every database. */
function hasTemporaryTables(pgdata: string): boolean {
  const base = join(pgdata, 'base');
  try {
    return readdirSync(base).some((database) => {
      const folder = join(base, database);
      return lstatSync(folder).isDirectory() && readdirSync(folder).some((name) => /^t\d+_\d+$/.test(name));
    });
  } catch {
    // A database was dropped meanwhile: that is use.
    return true;
  }
}
