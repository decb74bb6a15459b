import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formatLsn } from '../../../src/postgres/wal/segments.ts';
import { bytes } from '../../harness/database/ledger.ts';
import { expectAgreement } from '../../harness/machine/agreement.ts';
import { type Machine, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { killServers } from '../../harness/machine/store.ts';
import { slowness } from '../../harness/slowness.ts';

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
  'a snapshot of a server that has archived nothing yet is deleted like any other: no moment needs it',
  async () => {
    const { id } = await machine.velo.createSnapshot({ branch: main });
    const [info] = await machine.velo.walInfo({ branch: main });
    expect(info?.windows).toHaveLength(1);
    await machine.velo.deleteSnapshot({ id });
  },
  limit,
);

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
  'a position inside a record leaves that record out, also one that fills whole segments',
  async () => {
    const { velo } = machine;
    const at = async (position: bigint) => {
      const made = await velo.createBranch({ branch: 'demo/inside', lsn: formatLsn(position) });
      const found = await facts(made.url);
      await velo.deleteBranch({ branch: 'demo/inside' });
      return { facts: found, reached: bytes(made.recovery?.reached.lsn ?? '') };
    };
    const before = await facts(url);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const position = async (statement: string) => bytes((await client.query(statement)).rows[0].at);
    try {
      await client.query('BEGIN; INSERT INTO facts VALUES (50)');
      const commit = await position('SELECT pg_current_wal_insert_lsn()::text AS at');
      await client.query('COMMIT');
      const large = await position('SELECT pg_current_wal_insert_lsn()::text AS at');
      const end = await position(`SELECT pg_logical_emit_message(false, 'large', repeat('x', 40000000))::text AS at`);
      await client.query('DELETE FROM facts WHERE fact = 50');
      expect((await at(commit + 8n)).facts).toEqual(before);
      // In the second segment of three, where no record begins.
      const inside = await at(large + 20_000_000n);
      expect(inside.facts).toEqual([...before, 50]);
      expect(inside.reached).toBeLessThan(end - 30_000_000n);
    } finally {
      await client.end();
    }
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

it(
  'what main wrote after it was recovered is recovered from its data if it dies before that WAL is archived',
  async () => {
    const { velo } = machine;
    await insert(6);
    const before = await moment();
    await sql(url, 'DELETE FROM facts');
    await velo.resetBranch({ branch: main, pitr: before });
    const then = await facts(url);
    expect(then).toContain(6);
    // Into the segment in which its timeline began.
    await insert(7);
    const between = await moment();
    await insert(8);
    await killServers(machine);
    const dead = await velo.createBranch({ branch: 'demo/dead', latest: true });
    expect(await facts(dead.url)).toEqual([...then, 7, 8]);
    const earlier = await velo.createBranch({ branch: 'demo/earlier', pitr: between });
    expect(await facts(earlier.url)).toEqual([...then, 7]);
    await velo.startAll({});
    expect(await facts(url)).toEqual([...then, 7, 8]);
    for (const branch of ['dead', 'earlier']) await velo.deleteBranch({ branch: `demo/${branch}` });
    await expectAgreement(machine);
  },
  limit,
);
