import pg from 'pg';
import { sql } from './sql.ts';

/** A table that several sessions write, and the WAL's own order of their commits: what a recovery has to show. */

/** A commit or abort in the WAL; the time in microseconds since 1970. */
interface Ending {
  xid: string;
  committed: boolean;
  /** Where its record starts, as PostgreSQL writes it. */
  start: string;
  /** Where its record ends, in bytes. */
  end: bigint;
  at: bigint;
}

/** What was committed when; entries are `session:number`. */
export interface Truth {
  endings: Ending[];
  entries: Map<string, string>;
}

/**
 * Makes a server keep what the truth is read from: the times of commits, and its WAL. Takes effect with its next start.
 */
export async function prepareLedger(url: string): Promise<void> {
  await sql(
    url,
    'ALTER SYSTEM SET track_commit_timestamp = on',
    "ALTER SYSTEM SET wal_keep_size = '8GB'",
    'CREATE EXTENSION pg_walinspect',
    'CREATE TABLE ledger (session int, n int, xid xid DEFAULT pg_current_xact_id()::xid)',
    'CREATE TABLE totals (session int PRIMARY KEY, entries int)',
  );
}

/** Sessions that write until they are stopped, and some positions of the WAL that they saw. */
export interface Bookkeepers {
  /** @returns positions right after commits. @throws what went wrong in a session */
  stop(): Promise<string[]>;
}

/**
 * Starts sessions that write one entry per transaction, every other one with `synchronous_commit` off. A transaction
 * lasts a random time, so that commits have another order than their ids; one of eight is rolled back. Resolves when
 * each session has committed one.
 */
export async function startBookkeepers(url: string, count: number): Promise<Bookkeepers> {
  const clients = Array.from({ length: count }, () => new pg.Client({ connectionString: url }));
  const positions: string[] = [];
  let stopped = false;
  await Promise.all(clients.map((client) => client.connect()));
  await sql(url, `INSERT INTO totals SELECT session, 0 FROM generate_series(0, ${count - 1}) session`);
  let begun = () => {};
  const allBegun = new Promise<void>((resolve) => {
    let left = count;
    begun = () => --left === 0 && resolve();
  });
  const work = clients.map(async (client, session) => {
    await client.query(`SET synchronous_commit = ${session % 2 === 0 ? 'on' : 'off'}`);
    for (let n = 1; !stopped; n++) {
      await client.query(`
        BEGIN;
        INSERT INTO ledger VALUES (${session}, ${n});
        UPDATE totals SET entries = entries + 1 WHERE session = ${session};
        SELECT pg_sleep(random() * 0.004);
        ${n % 8 === 0 ? 'ROLLBACK' : 'COMMIT'}`);
      if (n === 1) begun();
      if (n % 5 !== 0) continue;
      const { rows } = await client.query('SELECT pg_current_wal_insert_lsn()::text AS lsn');
      positions.push(rows[0].lsn);
    }
  });
  // A session that fails ends the wait too.
  await Promise.race([allBegun, Promise.all(work)]);
  return {
    async stop() {
      stopped = true;
      await Promise.all(work);
      await Promise.all(clients.map((client) => client.end()));
      return positions;
    },
  };
}

/**
 * Reads from a server what was committed since a position, and when: the order is the WAL's. The time of each commit in
 * it must be the one that `pg_xact_commit_timestamp` tells.
 */
export async function readTruth(url: string, since: string): Promise<Truth> {
  const endings = (
    await sql(
      url,
      // What was committed without waiting for the disk is only read once it is there.
      'SELECT pg_switch_wal()',
      `SELECT xid::text, record_type LIKE 'COMMIT%' AS committed, start_lsn::text AS start, end_lsn - '0/0' AS end,
              (extract(epoch FROM substring(description FROM '\\d{4}-\\d\\d-\\d\\d [0-9:.+-]+')::timestamptz)
                * 1000000)::int8 AS at
         FROM pg_get_wal_records_info('${since}', pg_current_wal_flush_lsn())
        WHERE resource_manager = 'Transaction' AND record_type ~ '^(COMMIT|ABORT)'
        ORDER BY start_lsn`,
    )
  ).map(({ xid, committed, start, end, at }) => ({
    xid: String(xid),
    committed: committed === true,
    start: String(start),
    end: BigInt(end as string),
    at: BigInt(at as string),
  }));
  const rows = await sql(
    url,
    `SELECT session || ':' || n AS entry, xid::text,
            (extract(epoch FROM pg_xact_commit_timestamp(xid)) * 1000000)::int8 AS at
       FROM ledger`,
  );
  const times = new Map(endings.flatMap(({ xid, committed, at }) => (committed ? [[xid, at]] : [])));
  const other = rows.filter(({ xid, at }) => times.get(String(xid)) !== BigInt(at as string));
  if (other.length > 0) throw new Error(`${other.length} of ${rows.length} commits have another time in the WAL`);
  return { endings, entries: new Map(rows.map(({ entry, xid }) => [String(xid), String(entry)])) };
}

/** What was committed before the first commit or abort that is stamped later than a moment (ISO 8601). */
export function committedBy({ endings, entries }: Truth, moment: string): Set<string> {
  const limit = BigInt(Date.parse(moment)) * 1000n;
  const later = endings.findIndex(({ at }) => at > limit);
  return committed(later < 0 ? endings : endings.slice(0, later), entries);
}

/** What was committed by records that end at or before a position. */
export function committedUpTo({ endings, entries }: Truth, lsn: string): Set<string> {
  const limit = bytes(lsn);
  return committed(
    endings.filter(({ end }) => end <= limit),
    entries,
  );
}

/** A position in the WAL, such as `0/1A2B3C4`, in bytes. */
export function bytes(lsn: string): bigint {
  const [high = '', low = ''] = lsn.split('/');
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
}

function committed(endings: readonly Ending[], entries: Truth['entries']): Set<string> {
  return new Set(endings.flatMap(({ xid, committed }) => (committed ? (entries.get(xid) ?? []) : [])));
}

/** A ledger's entries. @throws if a transaction is only in one of the two tables */
export async function readLedger(url: string): Promise<Set<string>> {
  const torn = await sql(
    url,
    `SELECT session FROM totals
      WHERE entries <> (SELECT count(*) FROM ledger WHERE ledger.session = totals.session)`,
  );
  if (torn.length > 0) throw new Error(`totals of ${torn.length} sessions differ from their entries`);
  return new Set((await sql(url, "SELECT session || ':' || n AS entry FROM ledger")).map(({ entry }) => String(entry)));
}

/** How two ledgers differ: their sizes, and some entries that only one of them has. */
export function difference(expected: ReadonlySet<string>, found: ReadonlySet<string>) {
  const without = (some: ReadonlySet<string>, others: ReadonlySet<string>) =>
    [...some].filter((entry) => !others.has(entry));
  const [missing, surplus] = [without(expected, found), without(found, expected)];
  return { missing: missing.length, surplus: surplus.length, such: [...missing.slice(0, 3), ...surplus.slice(0, 3)] };
}

export const same = { missing: 0, surplus: 0, such: [] };
