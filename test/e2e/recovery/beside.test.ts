import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { KilledCall } from '../../harness/faults/killed.ts';
import { type Killer, makeKiller, type Victim } from '../../harness/faults/killing.ts';
import { lockWaiters } from '../../harness/faults/lock-waiters.ts';
import { expectAgreement, volumesOnDisk } from '../../harness/machine/agreement.ts';
import { type Machine, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { projectOnDisk } from '../../harness/machine/store.ts';
import { slowness } from '../../harness/slowness.ts';

/** A reset to a past moment replays WAL beside the branch that serves, and beside other operations on it. */

const limit = 120_000 * slowness;
const main = 'demo/main';
const dev = 'demo/dev';

let machine: Machine;
let killer: Killer;
let url: string;
/** When `main` had two facts. */
let moment: string;

beforeAll(async () => {
  machine = await setUpMachine();
  killer = await makeKiller();
  await machine.createProject('demo', undefined, { archive: true });
  ({ url } = await machine.velo.getBranch({ branch: main }));
  await sql(url, 'CREATE TABLE facts AS SELECT generate_series(1, 2) AS fact');
  const rows = await sql(url, 'SELECT clock_timestamp()::text AS now');
  moment = new Date(Date.parse(String(rows[0]?.now)) + 1).toISOString();
  await sql(url, 'SELECT pg_sleep(0.1)', 'INSERT INTO facts VALUES (3)');
}, limit);

afterAll(async () => {
  killer?.close();
  await machine?.close();
}, limit);

const factsOf = async (at: string) => (await sql(at, 'SELECT count(*)::int AS n FROM facts'))[0]?.n;

/** Runs `work` while a velo of its own stands still in the replay of `call`. @returns how the call ended */
async function during(call: KilledCall, work: (victim: Victim) => Promise<void>): Promise<string> {
  const victim = killer.start(machine, { ...call, stopIn: 'Replay WAL' });
  try {
    await victim.stopped;
    await work(victim);
  } finally {
    victim.process.kill('SIGCONT');
    await victim.ended;
  }
  return victim.ended;
}

/** What waits behind the recovery's lock of a branch, until the test lets the recovery go on. */
async function waitsForRecovery(id: string, ...waiting: Promise<unknown>[]): Promise<void> {
  let ended = false;
  for (const each of waiting) each.catch(() => {}).finally(() => (ended = true));
  const { root } = await projectOnDisk(machine);
  await expect
    .poll(() => lockWaiters(join(root, '.velo', 'locks', `${id}.recovery`)), { timeout: 30_000 * slowness })
    .toBe(waiting.length);
  expect(ended).toBe(false);
}

const resetMain: KilledCall = { method: 'resetBranch', request: { branch: main, pitr: '' } };
const resetDev: KilledCall = {
  method: 'createBranch',
  request: { branch: dev, pitr: '', ifExists: 'reset', expect: { owner: 'one' } },
};
const at = (call: KilledCall) => ({ ...call, request: { ...call.request, pitr: moment } }) as KilledCall;

it(
  'while WAL of main is replayed, main serves and is worked on; what would replace it waits',
  async () => {
    const { velo } = machine;
    const { id } = await velo.getBranch({ branch: main });
    let second: Promise<unknown> = Promise.resolve();
    const ended = await during(at(resetMain), async () => {
      const created = await velo.createBranch({ branch: dev });
      expect(await factsOf(created.url)).toBe(3);
      await velo.createSnapshot({ branch: main, label: 'meanwhile' });
      await velo.setBranch({ branch: main, labels: { set: 'meanwhile' } });
      await velo.restartBranch({ branch: main });
      expect(await velo.getBranch({ branch: main })).toMatchObject({ status: 'running', generation: 1 });
      // The agent's round, and a repair.
      await velo.startAll({ branches: [] });
      const { checks } = await velo.doctor({ repair: true });
      expect(checks.filter(({ name }) => name === 'Leftovers' || name === 'Repair')).toMatchObject([
        { state: 'ok' },
        { detail: 'nothing to repair' },
      ]);
      expect(await volumesOnDisk(await projectOnDisk(machine))).toContainEqual(expect.stringMatching(`${id}\\.2$`));

      const abort = new AbortController();
      const undo = velo.resetBranch({ branch: main, undo: true }, { signal: abort.signal });
      const gone = velo.deleteProject({ name: 'demo', force: true }, { signal: abort.signal });
      second = velo.resetBranch({ branch: main, pitr: moment });
      await waitsForRecovery(id, undo, gone, second);
      abort.abort();
      await expect(undo).rejects.toMatchObject({ code: 'interrupted' });
      await expect(gone).rejects.toMatchObject({ code: 'interrupted' });
    });
    expect(ended).toBe('done');
    expect(await second).toMatchObject({ generation: 3, labels: { set: 'meanwhile' } });
    expect(await factsOf(url)).toBe(2);
    await expectAgreement(machine);
  },
  limit,
);

it(
  'a branch that was changed during the replay is not replaced, and nothing is left',
  async () => {
    const { velo } = machine;
    await velo.setBranch({ branch: dev, owner: 'one' });
    const { id } = await velo.getBranch({ branch: dev });
    const gone = new AbortController();
    const child = await during(at(resetDev), async () => {
      await velo.createBranch({ branch: 'demo/child', parent: dev });
      const deleted = velo.deleteBranch({ branch: dev, force: true }, { signal: gone.signal });
      await waitsForRecovery(id, deleted);
      gone.abort();
      await expect(deleted).rejects.toMatchObject({ code: 'interrupted' });
    });
    expect(child).toContain('demo/dev has branches made from it: child');
    await velo.deleteBranch({ branch: 'demo/child' });
    const owner = await during(at(resetDev), async () => void (await velo.setBranch({ branch: dev, owner: 'two' })));
    expect(owner).toContain('demo/dev does not belong to one');
    await velo.setBranch({ branch: dev, owner: 'one' });
    expect(await velo.getBranch({ branch: dev })).toMatchObject({ generation: 1, status: 'running' });
    await expectAgreement(machine);

    const renamed = 'demo/renamed';
    expect(await during(at(resetDev), async () => void (await velo.renameBranch({ branch: dev, to: renamed })))).toBe(
      'done',
    );
    const now = await velo.getBranch({ branch: renamed });
    expect(now).toMatchObject({ id, generation: 2 });
    expect(await factsOf(now.url)).toBe(2);
    await expectAgreement(machine);
  },
  limit,
);

it(
  'a replay that is aborted is undone',
  async () => {
    const abort = new AbortController();
    const progress = ({ kind, name }: { kind: string; name?: string }) => {
      if (kind === 'begin' && name === 'Replay WAL') abort.abort();
    };
    const reset = machine.velo.resetBranch({ branch: main, pitr: moment }, { signal: abort.signal, progress });
    await expect(reset).rejects.toMatchObject({ code: 'interrupted', left: [] });
    expect(await machine.velo.getBranch({ branch: main })).toMatchObject({ generation: 3, status: 'running' });
    await expectAgreement(machine);
  },
  limit,
);
