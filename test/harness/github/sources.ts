import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Makes an application as the examples expect it, in a new folder: its migration adds a table `runs`, and each run of
 * its tests records there how many items it found. One that `fails` empties the table `items` before it does.
 */
export function makeSources({ fails = false } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'velo-sources-'));
  const pg = fileURLToPath(import.meta.resolve('pg'));
  const program = (text: string) => `import pg from ${JSON.stringify(pg)};
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
${text}
await client.end();
`;
  const insert = "await client.query('INSERT INTO runs SELECT count(*) FROM items');";
  const test = 'npm run --silent check';
  const scripts = { migrate: 'node migrate.mjs', check: 'node test.mjs', test };
  const suites = Object.fromEntries(['api', 'jobs', 'web'].map((suite) => [`test:${suite}`, test]));
  mkdirSync(join(folder, 'migrations'));
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'shop', version: '1.0.0', scripts: { ...scripts, ...suites } }),
  );
  writeFileSync(
    join(folder, 'package-lock.json'),
    JSON.stringify({ name: 'shop', version: '1.0.0', lockfileVersion: 3, packages: {} }),
  );
  writeFileSync(
    join(folder, 'migrate.mjs'),
    program(
      fails
        ? "await client.query('DELETE FROM items'); throw new Error('as asked');"
        : "await client.query('CREATE TABLE IF NOT EXISTS runs (items bigint)');",
    ),
  );
  writeFileSync(join(folder, 'test.mjs'), program(insert));
  return folder;
}
