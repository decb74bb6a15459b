import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAgreement } from '../harness/agreement.ts';
import { type Machine, setUpMachine, sql } from '../harness/machine.ts';
import { slowness } from '../harness/slowness.ts';

/** Past moments of a branch whose WAL is archived. */

const limit = 300_000 * slowness;
const main = 'demo/main';

let machine: Machine;
let url: string;

beforeAll(async () => {
  machine = await setUpMachine();
  await machine.createProject('demo', undefined, { archive: true });
  ({ url } = await machine.velo.getBranch({ branch: main }));
  await sql(url, 'CREATE TABLE facts (fact int)');
}, limit);

afterAll(() => machine?.close(), limit);

const facts = async (at: string) =>
  (await sql(at, 'SELECT fact FROM facts ORDER BY fact')).map(({ fact }) => fact as number);
/** The server's time now. Rounded to the millisecond, it is before what the caller does next. */
async function moment(at = url): Promise<string> {
  const rows = await sql(at, 'SELECT clock_timestamp()::text AS now');
  await sql(at, 'SELECT pg_sleep(0.01)');
  return new Date(String(rows[0]?.now)).toISOString();
}
const insert = (...values: number[]) =>
  sql(url, `INSERT INTO facts VALUES ${values.map((each) => `(${each})`).join(', ')}`);
const lsn = async () => String((await sql(url, 'SELECT pg_current_wal_insert_lsn() AS lsn'))[0]?.lsn);
it(
  'a branch is created as its parent was at a moment, at a position, and as it is',
  async () => {
    const { velo } = machine;
    await insert(1);
    const first = await moment();
    await insert(2);
    const position = await lsn();
    await insert(3);
    expect((await velo.listSnapshots()).map(({ base }) => base)).toEqual([true]);

    const then = await velo.createBranch({ branch: 'demo/then', pitr: first });
    expect(await facts(then.url)).toEqual([1]);
    expect(then).toMatchObject({ parent: 'main', takenAt: first, archive: false, recovery: { generation: 1 } });
    await sql(then.url, 'INSERT INTO facts VALUES (100)');
    const there = await velo.createBranch({ branch: 'demo/there', lsn: position });
    expect(await facts(there.url)).toEqual([1, 2]);
    const latest = await velo.createBranch({ branch: 'demo/latest', latest: true });
    expect(await facts(latest.url)).toEqual([1, 2, 3]);
    // Nothing was committed since: what is reached is the end of the WAL.
    const now = await velo.createBranch({ branch: 'demo/now', pitr: await moment() });
    expect(await facts(now.url)).toEqual([1, 2, 3]);
    expect(await facts(url)).toEqual([1, 2, 3]);
    await expectAgreement(machine);
    for (const branch of ['then', 'there', 'latest', 'now']) await velo.deleteBranch({ branch: `demo/${branch}` });
  },
  limit,
);

it(
  'main is reset to the second before a mistake, on the same URL, while it serves; an undo brings it back',
  async () => {
    const { velo } = machine;
    await sql(url, "CREATE ROLE app LOGIN PASSWORD 'of-old'");
    const before = await moment();
    await sql(url, 'DELETE FROM facts');
    const after = await moment();
    const reset = await velo.resetBranch({ branch: main, pitr: before });
    expect(reset).toMatchObject({ url, generation: 2, archive: true, recovery: { generation: 1 } });
    expect(await facts(url)).toEqual([1, 2, 3]);
    await insert(4);
    // What main answered then, although that generation was replaced.
    const mistaken = await velo.createBranch({ branch: 'demo/mistaken', pitr: after });
    expect(await facts(mistaken.url)).toEqual([]);
    const latest = await velo.createBranch({ branch: 'demo/latest', latest: true });
    expect(await facts(latest.url)).toEqual([1, 2, 3, 4]);
    await expectAgreement(machine);
    await velo.resetBranch({ branch: main, undo: true });
    expect(await facts(url)).toEqual([]);
    await insert(5);
    await velo.resetBranch({ branch: main, latest: true });
    expect(await facts(url)).toEqual([5]);
    for (const branch of ['mistaken', 'latest']) await velo.deleteBranch({ branch: `demo/${branch}` });
    await expectAgreement(machine);
  },
  limit,
);
