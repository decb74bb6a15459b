import { afterAll, beforeAll, expect, it } from 'vitest';
import { poll } from '../../../src/host/processes/wait.ts';
import type { BranchAnswer } from '../../../src/velo.ts';
import { fillWithPgbench, hasPgbench, pgbenchDifferences, startPgbench } from '../../harness/database/pgbench.ts';
import { readWritten, startWriters } from '../../harness/database/writers.ts';
import { type Machine, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

// A larger database, as the README promises: VELO_TEST_SCALE=20 VELO_TEST_BRANCHES=20.
const scale = Number(process.env.VELO_TEST_SCALE ?? (slowness > 1 ? 1 : 3));
const branches = Number(process.env.VELO_TEST_BRANCHES ?? (slowness > 1 ? 2 : 3));

let machine: Machine;
let main: BranchAnswer;

beforeAll(async () => {
  machine = await setUpMachine(undefined, 6144 + scale * branches * 50);
  await machine.createProject('demo');
  main = await machine.velo.getBranch({ branch: 'demo/main' });
});

afterAll(() => machine?.close());

it.each(['on', 'off'] as const)(
  'contains every commit acknowledged before, and none in part, with synchronous_commit=%s',
  async (commit) => {
    const { velo } = machine;
    const writers = await startWriters(main.url, 4, commit);
    try {
      const begun = () => writers.answered().every((n) => n > 20) || undefined;
      expect(await poll(begun, { everyMs: 20, forMs: 30_000 * slowness })).toBe(true);
      const branch = `demo/${commit}`;
      const create = () => velo.createBranch({ branch });
      const reset = () => velo.resetBranch({ branch });
      for (const change of commit === 'on' ? [create, reset] : [create]) {
        const before = writers.answered();
        const { url } = await change();
        const { last, torn } = await readWritten(url);
        expect(torn).toBe(0);
        before.forEach((n, writer) => {
          expect(last[writer]).toBeGreaterThanOrEqual(n);
        });
      }
    } finally {
      await writers.stop();
    }
    // What was acknowledged is in the parent too: its clients were not disturbed.
    expect(await readWritten(main.url)).toEqual({ last: writers.answered(), torn: 0 });
  },
);

it('contains a commit that was acknowledged while it was only in memory', async () => {
  const { velo } = machine;
  // By default, the WAL writer would write it to disk a fifth of a second later.
  await sql(
    main.url,
    'CREATE TABLE late (n int)',
    "ALTER SYSTEM SET wal_writer_delay = '10s'",
    'SELECT pg_reload_conf()',
  );
  await sql(main.url, 'SET synchronous_commit = off', 'INSERT INTO late VALUES (1)');
  const { url } = await velo.resetBranch({ branch: 'demo/off' });
  expect(await sql(url, 'SELECT n FROM late')).toEqual([{ n: 1 }]);
});

it('isolates branches from each other', async () => {
  const { velo } = machine;
  const below = await velo.createBranch({ branch: 'demo/below', parent: 'demo/on' });
  const all = [main, await velo.getBranch({ branch: 'demo/on' }), await velo.getBranch({ branch: 'demo/off' }), below];
  const own = ({ branch }: BranchAnswer) =>
    `CREATE TABLE own (name text); INSERT INTO own VALUES ('${branch}'); DELETE FROM one; CHECKPOINT`;
  // In all but the parent, whose rows must stay.
  await Promise.all(all.slice(1).map((branch) => sql(branch.url, own(branch))));
  for (const { url, branch } of all.slice(1)) {
    expect(await sql(url, 'SELECT name FROM own')).toEqual([{ name: branch }]);
  }
  expect(await sql(main.url, "SELECT to_regclass('own') AS own, (SELECT count(*) FROM one) > 0 AS kept")).toEqual([
    { own: null, kept: true },
  ]);
  for (const name of ['below', 'on', 'off']) await velo.deleteBranch({ branch: `demo/${name}` });
});

it.runIf(hasPgbench)('has consistent balances in every branch created while pgbench writes', async () => {
  const { velo } = machine;
  await fillWithPgbench(main.url, scale);
  const load = startPgbench(main.url, 4);
  try {
    const writing = async () => (await pgbenchDifferences(main.url))?.written || undefined;
    expect(await poll(writing, { everyMs: 50, forMs: 30_000 * slowness })).toBe(true);
    for (let n = 1; n <= branches; n++) {
      const { url } = await velo.createBranch({ branch: `demo/b${n}` });
      expect(await pgbenchDifferences(url)).toEqual({ accounts: '0', tellers: '0', branches: '0', written: true });
    }
  } finally {
    await load.stop();
  }
});
