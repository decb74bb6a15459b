import { afterAll, beforeAll, expect, it } from 'vitest';
import { anyOf, chanceFrom, seed } from '../../harness/chance.ts';
import {
  bytes,
  committedBy,
  committedUpTo,
  difference,
  prepareLedger,
  readLedger,
  readTruth,
  same,
  startBookkeepers,
  type Truth,
} from '../../harness/database/ledger.ts';
import { within } from '../../harness/faults/stories.ts';
import { expectAgreement } from '../../harness/machine/agreement.ts';
import { type Machine, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

/**
 * A ledger that several sessions write while snapshots, clean-ups, resets and recoveries go on. Then random moments and
 * positions: each shows exactly what was committed by then. `VELO_TEST_MOMENTS=25,10` says how many of each.
 */

const [moments = 4, positions = 2] = (process.env.VELO_TEST_MOMENTS ?? '4,2').split(',').map(Number);
const limit = (120_000 + (moments + positions) * 30_000) * slowness;
const main = 'demo/main';
const chance = chanceFrom(seed);

let machine: Machine;
let truth: Truth;
/** The oldest moment that can still be recovered, and the first one that the ledger does not have any more. */
let oldest: { at: string; lsn: string };
let newest: string;
/** Positions right after commits. */
let seen: string[];
/** What was recovered while the ledger was written. */
const early: { at?: string; lsn?: string; entries: Set<string> }[] = [];

beforeAll(async () => {
  machine = await setUpMachine();
  const { velo } = machine;
  await machine.createProject('demo', undefined, { archive: true });
  const { url } = await velo.getBranch({ branch: main });
  await prepareLedger(url);
  await velo.stopBranch({ branch: main });
  await velo.startBranch({ branch: main });
  await velo.createBranch({ branch: 'demo/dev' });
  const [start] = await sql(url, 'SELECT pg_current_wal_lsn()::text AS lsn');
  const bookkeepers = await startBookkeepers(url, 6);

  let busy = true;
  const switches = async () => {
    while (busy) await sql(url, 'SELECT pg_switch_wal()', 'SELECT pg_sleep(0.2)');
  };
  const upkeep = async () => {
    await velo.createSnapshot({ branch: main });
    // Nothing before the newest base stays.
    await velo.walCleanup({ branch: main, days: 0, force: true });
    await velo.createSnapshot({ branch: main });
    await velo.walCleanup({ branch: main });
  };
  const recoveries = async () => {
    const now = await moment(url);
    const then = await velo.createBranch({ branch: 'demo/then', pitr: now });
    early.push({ at: now, entries: await readLedger(then.url) });
    await velo.resetBranch({ branch: 'demo/dev' });
    const latest = await velo.createBranch({ branch: 'demo/latest', latest: true });
    early.push({ lsn: latest.recovery?.reached.lsn ?? '', entries: await readLedger(latest.url) });
    await velo.resetBranch({ branch: 'demo/dev' });
    for (const branch of ['demo/then', 'demo/latest', 'demo/dev']) await velo.deleteBranch({ branch });
  };
  const switching = switches();
  await Promise.all([upkeep(), recoveries()]);
  busy = false;
  await switching;
  seen = await bookkeepers.stop();
  newest = await moment(url);
  truth = await readTruth(url, String(start?.lsn));
  const [archive] = await velo.walInfo({ branch: main });
  const [window] = archive?.windows ?? [];
  oldest = { at: window?.from.at ?? '', lsn: window?.from.lsn ?? '' };
  expect(archive).toMatchObject({ gaps: [], failure: null });
  expect(difference(committedBy(truth, newest), await readLedger(url))).toEqual(same);
}, limit);

afterAll(() => machine?.close(), limit);

/** The server's time now, in whole milliseconds and not later. */
async function moment(url: string): Promise<string> {
  const rows = await sql(url, 'SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS at');
  return new Date(Number(rows[0]?.at)).toISOString();
}

/** The commits and aborts that a recovery can stop at. */
const recoverable = () => truth.endings.filter(({ start }) => bytes(start) >= bytes(oldest.lsn));

it('what was recovered while the ledger was written has exactly what was committed by then', () => {
  for (const { at, lsn, entries } of early) {
    expect(entries.size).toBeGreaterThan(0);
    const expected = at === undefined ? committedUpTo(truth, lsn ?? '') : committedBy(truth, at);
    expect(difference(expected, entries), `${at ?? lsn}`).toEqual(same);
  }
});

it(
  `${moments} random moments have exactly what was committed by then (seed ${seed})`,
  async () => {
    const [first, last] = [Date.parse(oldest.at), Date.parse(newest)];
    for (let at = 0; at < moments; at++) {
      // Any moment of the window, and one at which something was committed.
      const any = first + Math.floor(chance() * (last - first + 1));
      const stamped = Number(anyOf(chance, recoverable()).at / 1000n);
      const pitr = new Date(at % 2 === 0 ? any : Math.max(first, stamped)).toISOString();
      await within(pitr, async () => {
        const { url } = await machine.velo.createBranch({ branch: 'demo/then', pitr });
        expect(difference(committedBy(truth, pitr), await readLedger(url))).toEqual(same);
        await machine.velo.deleteBranch({ branch: 'demo/then' });
      });
    }
    await expectAgreement(machine);
  },
  limit,
);

it(
  `${positions} random positions have exactly the records that end at or before them (seed ${seed})`,
  async () => {
    const after = seen.filter((lsn) => bytes(lsn) >= bytes(oldest.lsn));
    for (let at = 0; at < positions; at++) {
      // A position that a session saw, and one at which the record of a commit starts, which must not count.
      const lsn = at % 2 === 0 ? anyOf(chance, after) : anyOf(chance, recoverable()).start;
      await within(lsn, async () => {
        const { url } = await machine.velo.createBranch({ branch: 'demo/there', lsn });
        expect(difference(committedUpTo(truth, lsn), await readLedger(url))).toEqual(same);
        await machine.velo.deleteBranch({ branch: 'demo/there' });
      });
    }
    await expectAgreement(machine);
  },
  limit,
);
