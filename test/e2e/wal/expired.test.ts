import { afterAll, beforeAll, expect, it } from 'vitest';
import { poll } from '../../../src/host/processes/wait.ts';
import { expectAgreement } from '../../harness/machine/agreement.ts';
import { type Machine, pair, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

/** Restoring an archived main again and again: what was replaced goes with its undo, its bases and its WAL. */

/** On an emulated machine, where each reset takes 20 s, only what the storage decides. */
const brief = slowness > 1;
const limit = 240_000 * slowness;
const main = 'demo/main';

let machine: Machine;

beforeAll(async () => {
  machine = await setUpMachine();
  await machine.createProject('demo');
}, limit);

afterAll(() => machine?.close(), limit);

const generationsOfWal = async () => (await machine.velo.walInfo({ branch: main })).map(({ generation }) => generation);
const bases = async () => (await machine.velo.listSnapshots({ branch: main })).filter(({ base }) => base).length;

it(
  'the moments before a reset stay as long as it can be undone, and not longer',
  async () => {
    const { velo } = machine;
    const { url } = await velo.getBranch({ branch: main });
    expect(await generationsOfWal(), 'archived from birth').toEqual([1]);
    await sql(url, 'CREATE TABLE facts AS SELECT 1 AS fact');
    const { id } = await velo.createSnapshot({ branch: main });

    await velo.resetBranch({ branch: main, from: id });
    expect(await generationsOfWal()).toEqual([2, 1]);
    expect(await bases()).toBe(2);
    // Undone without a second undo: nothing of generation 2 is needed.
    await velo.resetBranch({ branch: main, undo: true, keepOld: 'none' });
    expect(await generationsOfWal()).toEqual([1]);
    expect(await bases()).toBe(1);
    expect((await velo.getBranch({ branch: main })).retired).toEqual([]);
    await expectAgreement(machine);

    let { generation } = await velo.resetBranch({ branch: main, from: id });
    expect(generation, 'numbers never repeat').toBe(4);
    if (!brief) {
      const began = Date.now();
      ({ generation } = await velo.resetBranch({ branch: main, from: id, keepOld: 'none' }));
      const seconds = Math.ceil((2 * (Date.now() - began)) / 1000);
      // Generation 1 stays for its undo.
      expect(await generationsOfWal()).toEqual([5, 1]);
      expect(await bases()).toBe(2);
      expect((await velo.getBranch({ branch: main })).retired).toMatchObject([{ generation: 1 }]);
      await expectAgreement(machine);
      // By the agent, when the time of the undo is over, which the reset itself takes a part of.
      ({ generation } = await velo.resetBranch({ branch: main, from: id, keepOld: `${seconds}s` }));
      const isDue = async () => (await velo.applyPolicies({ dryRun: true })).due.includes('demo') || undefined;
      expect(await poll(isDue, { everyMs: 50, forMs: seconds * 1000 + 20_000 * slowness })).toBe(true);
      await velo.applyPolicies({});
      expect(await generationsOfWal()).toEqual([generation, 1]);
      expect(await bases()).toBe(2);
      await expectAgreement(machine);
    }

    // A base that somebody pins is theirs, and outlives its WAL; where it is on its volume, that stays with it.
    const [newest] = (await velo.listSnapshots({ branch: main })).filter(({ base }) => base);
    await velo.setSnapshot({ id: String(newest?.id), pinned: true });
    const { generation: last } = await velo.resetBranch({ branch: main, from: id, keepOld: 'none' });
    expect(await generationsOfWal()).toEqual([last, 1]);
    expect(await velo.getSnapshot({ id: String(newest?.id) })).toMatchObject({ generation, base: false });
    const holds = pair.storage === 'zfs' ? [generation] : [];
    const retired = (await velo.getBranch({ branch: main })).retired.map((each) => each.generation);
    expect(retired).toEqual([...holds, 1]);
    if (!brief) await expectAgreement(machine);
    await velo.deleteSnapshot({ id: String(newest?.id), force: true });
    expect((await velo.getBranch({ branch: main })).retired).toMatchObject([{ generation: 1 }]);

    await velo.deleteSnapshot({ id });
    expect(await sql(url, 'SELECT fact FROM facts')).toEqual([{ fact: 1 }]);
    await expectAgreement(machine);
  },
  limit,
);

it.skipIf(brief)(
  'two clean-ups at once delete together what one of them would',
  async () => {
    const { velo } = machine;
    const { url } = await velo.getBranch({ branch: main });
    for (let n = 0; n < 3; n++) {
      await sql(url, `INSERT INTO facts VALUES (${n})`, 'SELECT pg_switch_wal()');
      await velo.createSnapshot({ branch: main });
    }
    const waiting = async () => (await velo.walInfo({ branch: main }))[0]?.waiting;
    await expect.poll(waiting, { timeout: 60_000 * slowness }).toBe(0);
    const request = { branch: main, days: 0 };
    const planned = await velo.walCleanup({ ...request, dryRun: true });
    expect(planned.segments).toBeGreaterThan(0);
    const both = await Promise.all([velo.walCleanup(request), velo.walCleanup(request)]);
    expect(both.map(({ segments }) => segments).sort((a, b) => a - b)).toEqual([0, planned.segments]);
    expect(both.flatMap(({ bases: gone }) => gone).sort()).toEqual([...planned.bases].sort());
    // The same of snapshots: who comes second finds nothing to do, and no failure.
    const cleanups = await Promise.all([1, 2].map(() => velo.cleanupSnapshots({ branch: main, days: 0 })));
    expect(cleanups.flatMap(({ failed }) => failed)).toEqual([]);
    const left = (await velo.listSnapshots({ branch: main })).filter(({ base, pinned }) => !base && !pinned);
    expect(left).toEqual([]);
    await expectAgreement(machine);
  },
  limit,
);
