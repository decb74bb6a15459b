import { expect } from 'vitest';
import type { Velo } from '../../../src/velo.ts';
import { sql } from '../database/sql.ts';

/** The life of a branch in the project `demo`: create, change, reset, stop, start, delete. */
export async function playBranchLife(velo: Velo): Promise<void> {
  const main = await velo.getBranch({ branch: 'demo/main' });
  await sql(main.url, "CREATE TABLE users (name text); INSERT INTO users VALUES ('Alice'), ('Bob')");

  const dev = await velo.createBranch({ branch: 'demo/dev' });
  expect(await sql(dev.url, 'SELECT name FROM users ORDER BY 1')).toEqual([{ name: 'Alice' }, { name: 'Bob' }]);
  await sql(dev.url, "DELETE FROM users WHERE name = 'Bob'");
  await sql(main.url, "INSERT INTO users VALUES ('Carol')");
  expect(await sql(main.url, 'SELECT count(*)::int AS n FROM users')).toEqual([{ n: 3 }]);

  const reset = await velo.resetBranch({ branch: 'demo/dev' });
  expect(reset).toMatchObject({ id: dev.id, url: dev.url, port: dev.port, generation: 2, status: 'running' });
  expect(await sql(reset.url, 'SELECT name FROM users ORDER BY 1')).toEqual([
    { name: 'Alice' },
    { name: 'Bob' },
    { name: 'Carol' },
  ]);

  expect((await velo.stopBranch({ branch: 'demo/dev' })).status).toBe('stopped');
  expect((await velo.startBranch({ branch: 'demo/dev' })).url).toBe(dev.url);
  expect(await sql(dev.url, 'SELECT count(*)::int AS n FROM users')).toEqual([{ n: 3 }]);

  await velo.deleteBranch({ branch: 'demo/dev' });
  expect((await velo.listBranches({ project: 'demo' })).map(({ branch }) => branch)).toEqual(['main']);
}
