import pg from 'pg';

/** Clients that write continuously and remember what the server has acknowledged. */
export interface Writers {
  /** By writer, the last number whose COMMIT has been acknowledged so far. */
  answered(): number[];
  /** @throws what went wrong in a writer meanwhile */
  stop(): Promise<void>;
}

/** The part of the writers' work that a database contains. */
export interface Written {
  /** By writer, the highest number in the table. */
  last: number[];
  /** How many lower numbers are missing, or are in only one of the two tables: must be 0. */
  torn: number;
}

/**
 * Starts writers: each inserts 1, 2, 3 … into two tables, both in one transaction, as fast as the server answers. With
 * `commit: 'off'` a commit is acknowledged before it is on disk; only a checkpoint then writes it in time.
 */
export async function startWriters(url: string, count: number, commit: 'on' | 'off'): Promise<Writers> {
  const clients = Array.from({ length: count }, () => new pg.Client({ connectionString: url }));
  const answered = clients.map(() => 0);
  let stopped = false;
  await Promise.all(clients.map((client) => client.connect()));
  const [first] = clients;
  await first?.query(`
    DROP TABLE IF EXISTS one, two;
    CREATE TABLE one (writer int, n int, padding text);
    CREATE TABLE two (writer int, n int)`);
  const work = clients.map(async (client, writer) => {
    await client.query(`SET synchronous_commit = ${commit}`);
    for (let n = 1; !stopped; n++) {
      await client.query(`
        BEGIN;
        INSERT INTO one VALUES (${writer}, ${n}, repeat('x', 500));
        INSERT INTO two VALUES (${writer}, ${n});
        COMMIT`);
      answered[writer] = n;
    }
  });
  return {
    answered: () => [...answered],
    async stop() {
      stopped = true;
      await Promise.all(work);
      await Promise.all(clients.map((client) => client.end()));
    },
  };
}

export async function readWritten(url: string): Promise<Written> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const perWriter = await client.query(
      'SELECT writer, max(n)::int AS last, count(*)::int AS count FROM one GROUP BY 1 ORDER BY 1',
    );
    const halves = await client.query(
      `SELECT count(*)::int AS count FROM one FULL JOIN two USING (writer, n) WHERE one.writer IS NULL OR two.writer IS NULL`,
    );
    const gaps = perWriter.rows.reduce((sum: number, { last, count }) => sum + Math.abs(last - count), 0);
    return { last: perWriter.rows.map(({ last }) => last), torn: gaps + halves.rows[0].count };
  } finally {
    await client.end();
  }
}
