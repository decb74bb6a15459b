import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Machine, setUpMachine, sql } from '../harness/machine.ts';
import { slowness } from '../harness/slowness.ts';

let machine: Machine;

beforeAll(async () => {
  machine = await setUpMachine();
  await machine.createProject('demo');
}, 120_000 * slowness);

afterAll(() => machine?.close(), 120_000 * slowness);

it(
  'plays the life of a branch: create, change, reset, stop, start, delete',
  async () => {
    const main = await machine.velo.getBranch({ branch: 'demo/main' });
    await sql(main.url, "CREATE TABLE users (name text); INSERT INTO users VALUES ('Alice'), ('Bob')");

    const dev = await machine.velo.createBranch({ branch: 'demo/dev' });
    expect(await sql(dev.url, 'SELECT name FROM users ORDER BY 1')).toEqual([{ name: 'Alice' }, { name: 'Bob' }]);
    await sql(dev.url, "DELETE FROM users WHERE name = 'Bob'");
    await sql(main.url, "INSERT INTO users VALUES ('Carol')");
    expect(await sql(main.url, 'SELECT count(*)::int AS n FROM users')).toEqual([{ n: 3 }]);

    const reset = await machine.velo.resetBranch({ branch: 'demo/dev' });
    expect(reset).toMatchObject({ id: dev.id, url: dev.url, port: dev.port, generation: 2, status: 'running' });
    expect(await sql(reset.url, 'SELECT name FROM users ORDER BY 1')).toEqual([
      { name: 'Alice' },
      { name: 'Bob' },
      { name: 'Carol' },
    ]);

    expect((await machine.velo.stopBranch({ branch: 'demo/dev' })).status).toBe('stopped');
    expect((await machine.velo.startBranch({ branch: 'demo/dev' })).url).toBe(dev.url);
    expect(await sql(dev.url, 'SELECT count(*)::int AS n FROM users')).toEqual([{ n: 3 }]);

    await machine.velo.deleteBranch({ branch: 'demo/dev' });
    expect((await machine.velo.listBranches({ project: 'demo' })).map(({ branch }) => branch)).toEqual(['main']);
  },
  120_000 * slowness,
);
