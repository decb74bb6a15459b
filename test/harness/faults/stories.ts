import { expect } from 'vitest';
import { awaitLocks, expectAgreement } from '../machine/agreement.ts';
import { type Machine, setUpMachine, sql } from '../machine/machine.ts';
import { projectOnDisk } from '../machine/store.ts';
import type { KilledCall } from './killed.ts';
import { type Killer, makeKiller } from './killing.ts';

/** The operation during which velo is killed, its preparation, and what may be found afterwards. */
export interface Story {
  call: KilledCall;
  prepare: () => Promise<void>;
  /** Repeats the operation, as a user would. */
  again: () => Promise<unknown>;
  /** The steps that depend on the storage; the other steps are the same for all pairs of drivers. */
  storageSteps: string[];
  /** The branch may be missing afterwards. */
  mayBeMissing: boolean;
}

/** A machine with a parent and one branch on which velo is killed. */
export interface Ground {
  machine: Machine;
  killer: Killer;
  stories: Record<'create' | 'reset' | 'delete' | 'start' | 'stop', Story>;
  /** Repairs with `doctor`, by repeating (`again`) or with the operation of this name; then checks that all is well. */
  mend(story: Story, way: string): Promise<void>;
  close(): Promise<void>;
}

export const branch = 'demo/dev';
const rows = 5000;
const checksum = "SELECT md5(string_agg(t::text, ',' ORDER BY id)) AS sum FROM facts t";

export async function setUpGround(): Promise<Ground> {
  const machine = await setUpMachine();
  const killer = await makeKiller();
  await machine.createProject('demo');
  const { velo } = machine;
  const parent = await velo.getBranch({ branch: 'demo/main' });
  await sql(parent.url, `CREATE TABLE facts AS SELECT id, md5(id::text) AS fact FROM generate_series(1, ${rows}) id`);
  const before = await sql(parent.url, checksum);

  /** Makes sure that the branch exists, runs and has changed data. */
  const changed = async () => {
    const { url } = await velo.createBranch({ branch, ifExists: 'reuse' });
    await sql(url, 'DELETE FROM facts WHERE id > 1');
  };
  const remove = () => velo.deleteBranch({ branch }).catch(ignoring('branch-not-found'));
  const stories: Ground['stories'] = {
    create: {
      call: { method: 'createBranch', request: { branch } },
      prepare: remove,
      again: () => velo.createBranch({ branch, ifExists: 'reuse' }),
      storageSteps: ['Copy', 'Snapshot and clone'],
      mayBeMissing: true,
    },
    reset: {
      call: { method: 'resetBranch', request: { branch } },
      prepare: changed,
      again: () => velo.resetBranch({ branch }),
      storageSteps: ['Copy', 'Snapshot and clone', 'Remove old data'],
      mayBeMissing: false,
    },
    delete: {
      call: { method: 'deleteBranch', request: { branch } },
      prepare: changed,
      again: remove,
      storageSteps: [`Delete ${branch}`],
      mayBeMissing: true,
    },
    start: {
      call: { method: 'startBranch', request: { branch } },
      prepare: async () => {
        await changed();
        await velo.stopBranch({ branch });
      },
      again: () => velo.startBranch({ branch }),
      storageSteps: [],
      mayBeMissing: false,
    },
    stop: {
      call: { method: 'stopBranch', request: { branch } },
      prepare: changed,
      again: () => velo.stopBranch({ branch }),
      storageSteps: [],
      mayBeMissing: false,
    },
  };

  const repair = async () => {
    // A repair leaves alone what a program that outlived its velo holds, so wait for such programs first.
    await awaitLocks(await projectOnDisk(machine));
    const { checks } = await velo.doctor({ repair: true });
    expect(checks.filter(({ state, group }) => state === 'fail' && group === 'store')).toEqual([]);
  };

  const mend = async (story: Story, way: string) => {
    if (way === 'doctor') await repair();
    else if (way === 'again') await story.again();
    else {
      const found = await stories[way as keyof typeof stories].again().then(() => true, ignoring('branch-not-found'));
      // If the branch was never completed, no command can work on it: doctor removes its leftovers.
      if (!found) await repair();
    }
    await expectAgreement(machine);
    expect(await sql(parent.url, checksum)).toEqual(before);
    const [found] = (await velo.listBranches({ project: 'demo' })).filter((each) => each.branch === 'dev');
    if (!found) {
      expect(story.mayBeMissing || way === 'delete').toBe(true);
      return;
    }
    if (found.status === 'stopped') await velo.startBranch({ branch });
    const { url } = await velo.getBranch({ branch });
    const [{ n }] = (await sql(url, 'SELECT count(*)::int AS n FROM facts')) as [{ n: number }];
    expect([rows, 1], 'its old data or the new').toContain(n);
    if (n === rows) expect(await sql(url, checksum)).toEqual(before);
  };

  return {
    machine,
    killer,
    stories,
    mend,
    async close() {
      killer.close();
      await machine.close();
    },
  };
}

/** A handler for `catch` that ignores the error with this code and rethrows all others. */
export function ignoring(code: string): (error: unknown) => void {
  return (error) => {
    if ((error as { code?: string }).code !== code) throw error;
  };
}

/** Runs `work`; if it fails, puts `what` before the error's message. */
export async function within(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Error) error.message = `${what}: ${error.message}`;
    throw error;
  }
}
