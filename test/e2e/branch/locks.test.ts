import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lock } from '../../../src/host/locks/lock.ts';
import type { StepEvent } from '../../../src/velo.ts';
import { cloneCalls, failProgram } from '../../harness/faults/fail-program.ts';
import { makeKiller } from '../../harness/faults/killing.ts';
import { type Machine, pair, setUpMachine } from '../../harness/machine/machine.ts';
import { storeOf } from '../../harness/machine/store.ts';
import { folderOf } from '../../harness/machine/volumes.ts';
import { slowness } from '../../harness/slowness.ts';

const limit = 120_000 * slowness;

let machine: Machine;
/** IDs of the project and its `main`. */
let known: string[];

beforeAll(async () => {
  machine = await setUpMachine();
  await machine.createProject('demo');
  known = [
    (await machine.velo.getProject({ name: 'demo' })).id,
    (await machine.velo.getBranch({ branch: 'demo/main' })).id,
  ];
}, limit);

afterAll(() => machine?.close(), limit);

/** Lock files of projects and branches that do not exist. */
const strayLocks = (): string[] =>
  readdirSync(join(storeOf(machine).root, '.velo', 'locks')).filter(
    (name) => /^[0-9a-f]{16}\./.test(name) && !known.includes(name.split('.')[0] ?? ''),
  );

it(
  'a create that is refused, fails or is interrupted leaves no lock file',
  async () => {
    const { velo } = machine;
    const failing = failProgram(...cloneCalls[pair.storage]);
    const { exitCode } = await machine.cliIn({ PATH: failing.PATH }, 'branch', 'create', 'demo/failed');
    failing.close();
    expect(exitCode).toBe(1);
    expect(strayLocks()).toEqual([]);

    for (const step of [pair.storage === 'directory' ? 'Reach server' : 'Checkpoint', 'Start server']) {
      const abort = new AbortController();
      const progress = (event: StepEvent) => {
        if (event.kind === 'begin' && event.name === step) abort.abort();
      };
      const made = velo.createBranch({ branch: 'demo/interrupted' }, { signal: abort.signal, progress });
      await expect(made).rejects.toMatchObject({ code: 'interrupted' });
      expect(strayLocks(), step).toEqual([]);
    }

    const version = join(folderOf(storeOf(machine).root, 'demo/main.1'), 'pgdata/PG_VERSION');
    renameSync(version, `${version}.away`);
    await expect(velo.createBranch({ branch: 'demo/refused' })).rejects.toMatchObject({ code: 'data-missing' });
    renameSync(`${version}.away`, version);
    expect(strayLocks()).toEqual([]);

    await velo.createBranch({ branch: 'demo/there', start: false });
    await expect(velo.createBranch({ branch: 'demo/there' })).rejects.toMatchObject({ code: 'branch-exists' });
    const bounded = { branch: 'demo/one-more', maxBranches: { project: 1 } };
    await expect(velo.createBranch(bounded)).rejects.toMatchObject({ code: 'too-many-branches' });
    await expect(velo.createProject({ name: 'demo' })).rejects.toMatchObject({ code: 'project-exists' });
    await velo.deleteBranch({ branch: 'demo/there' });
    expect(strayLocks()).toEqual([]);
  },
  limit,
);

it.skipIf(pair.storage === 'zfs')(
  'a repair finishes what was interrupted of all branches but the one that another operation has locked',
  async () => {
    const { velo } = machine;
    const { root } = storeOf(machine);
    const names = ['one', 'two', 'three'];
    for (const name of names) {
      await velo.createBranch({ branch: `demo/${name}`, start: false });
      const record = join(folderOf(root, `demo/${name}.1`), 'velo/volume.json');
      writeFileSync(record, JSON.stringify({ ...JSON.parse(readFileSync(record, 'utf8')), phase: 'deleting' }));
    }
    const left = async () => (await velo.listBranches()).map(({ branch }) => branch).filter((name) => name !== 'main');
    expect((await left()).sort()).toEqual([...names].sort());
    const id = folderOf(root, 'demo/two.1').match(/two-([0-9a-f]{16})/)?.[1];
    const held = await lock(join(root, '.velo', 'locks', `${id}.branch`), { what: 'two' });
    expect((await velo.repair()).failed).toEqual([]);
    expect(await left()).toEqual(['two']);
    held.release();
    expect((await velo.repair()).failed).toEqual([]);
    expect(await left()).toEqual([]);
    expect(strayLocks()).toEqual([]);
  },
  limit,
);

it(
  'the lock file of a killed create is removed by a repair, or with its project',
  async () => {
    const killer = await makeKiller();
    try {
      for (const remove of [
        () => machine.velo.doctor({ repair: true }),
        () => machine.velo.deleteProject({ name: 'demo' }),
      ]) {
        // Killed between its lock and its volume: only the lock file is left then.
        await killer.run(machine, { method: 'createBranch', request: { branch: 'demo/killed' }, at: 0 });
        expect(strayLocks()).toEqual([expect.stringMatching(/^[0-9a-f]{16}\.branch$/)]);
        await remove();
        expect(strayLocks()).toEqual([]);
      }
    } finally {
      killer.close();
    }
    expect(readdirSync(join(storeOf(machine).root, '.velo', 'locks'))).toEqual(['.claims']);
  },
  limit,
);

it('a repair leaves alone files that are not velo’s locks', async () => {
  const folder = join(storeOf(machine).root, '.velo', 'locks');
  writeFileSync(join(folder, 'notes.txt'), 'mine');
  await machine.velo.doctor({ repair: true });
  expect(readdirSync(folder).sort()).toEqual(['.claims', 'notes.txt']);
});
