import pg from 'pg';

/** Runs SQL statements on the database at a URL and returns the rows of the last one. */
export async function sql(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) {
      const result = (await client.query(statement)) as pg.QueryResult | pg.QueryResult[];
      rows = (Array.isArray(result) ? result.at(-1)?.rows : result.rows) ?? [];
    }
    return rows;
  } finally {
    await client.end();
  }
}

/** The same connection to another database of the server. */
export function withDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}
