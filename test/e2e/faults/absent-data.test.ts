import { execFileSync } from 'node:child_process';
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { StepEvent } from '../../../src/velo.ts';
import { expectAgreement } from '../../harness/machine/agreement.ts';
import { type Machine, pair, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { projectOnDisk } from '../../harness/machine/store.ts';
import { datasetOf, folderOf } from '../../harness/machine/volumes.ts';
import { slowness } from '../../harness/slowness.ts';

const limit = 180_000 * slowness;
const branch = 'demo/dev';

let machine: Machine;
let url: string;

beforeAll(async () => {
  machine = await setUpMachine();
  await machine.createProject('demo');
  await sql((await machine.velo.getBranch({ branch: 'demo/main' })).url, 'CREATE TABLE facts AS SELECT 1 AS fact');
  url = (await machine.velo.createBranch({ branch })).url;
  await sql(url, 'UPDATE facts SET fact = 2');
}, limit);

afterEach(bringBack, limit);

afterAll(() => machine?.close(), limit);

// On an emulated machine, the last test shows that nothing goes without force, and the host's test what is said.
it.skipIf(slowness > 1)(
  'data that can not be found is discarded only with force, and every answer says how to get it back',
  async () => {
    const { id, generation } = await machine.velo.stopBranch({ branch });
    const named = await takeAway();
    for (const refused of [
      () => machine.velo.resetBranch({ branch }),
      () => machine.velo.createBranch({ branch, ifExists: 'reset' }),
      () => machine.velo.deleteBranch({ branch }),
      () => machine.velo.deleteBranch({ branch, expect: { id } }),
    ]) {
      const error = await refused().then(
        () => expect.fail('it went on'),
        (failure) => failure,
      );
      expect(error).toMatchObject({ kind: 'conflict', code: 'data-missing', left: [] });
      expect(`${error.message} ${error.hint}`).toContain(named.what);
      expect(`${error.message} ${error.hint}`).toContain(named.help);
      expect(error.hint).toMatch(/Or force it to (delete|reset) the branch anyway/);
    }
    for (const refused of [() => machine.velo.startBranch({ branch }), () => machine.velo.restartBranch({ branch })]) {
      await expect(refused()).rejects.toMatchObject({
        kind: 'conflict',
        code: 'data-missing',
        hint: expect.stringContaining(named.help),
      });
    }

    const got = await machine.velo.getBranch({ branch });
    expect(got).toMatchObject({ id, generation, status: 'broken' });
    expect(got.problem?.what).toContain(named.what);
    expect(got.problem?.help).toContain(named.help);
    const shown = await machine.cli('branch', 'get', branch);
    expect(shown.stdout).toContain(named.help);
    expect((await machine.cli('status')).stdout).toContain(named.help);
    const { checks } = await machine.velo.doctor({ repair: true });
    expect(checks.find(({ name }) => name === branch)).toMatchObject({
      state: 'fail',
      detail: expect.stringContaining(named.what),
      help: expect.stringContaining(named.help),
    });
    const notes: string[] = [];
    const progress = (event: StepEvent) => {
      if (event.kind === 'note') notes.push(event.text);
    };
    await machine.velo.stopBranch({ branch }, { progress });
    expect(notes.join()).toContain(named.what);

    await bringBack();
    await machine.velo.startBranch({ branch });
    expect(await sql(url, 'SELECT fact FROM facts')).toEqual([{ fact: 2 }]);
    await expectAgreement(machine);
  },
  limit,
);

it(
  'a restart that can not find the data leaves the server running',
  async () => {
    const from = await machine.velo.startBranch({ branch });
    await takeAway();
    await expect(machine.velo.restartBranch({ branch })).rejects.toMatchObject({ code: 'data-missing' });
    await bringBack();
    expect(await machine.velo.getBranch({ branch })).toMatchObject({ status: 'running', generation: from.generation });
    expect(await sql(url, 'SELECT fact FROM facts')).toEqual([{ fact: 2 }]);
  },
  limit,
);

it.skipIf(pair.storage === 'zfs')(
  'a project whose main can not be found keeps its branches: it is not taken for an interrupted create',
  async () => {
    const { folder } = await projectOnDisk(machine);
    await machine.velo.stopBranch({ branch: 'demo/main' });
    const lost = join(folderOf(folder, 'main.1'), 'velo', 'volume.json');
    renameSync(lost, `${lost}.aside`);
    try {
      const { checks } = await machine.velo.doctor({ repair: true });
      expect(checks.find(({ name, state }) => name === 'Repair' && state === 'fail')?.detail).toContain('main');
      await expect(machine.createProject('demo')).rejects.toMatchObject({ code: 'main-missing' });
      expect(existsSync(join(folderOf(folder, 'dev.1'), 'pgdata', 'PG_VERSION'))).toBe(true);
    } finally {
      renameSync(`${lost}.aside`, lost);
    }
    await machine.velo.startBranch({ branch: 'demo/main' });
    expect(await sql(url, 'SELECT fact FROM facts')).toEqual([{ fact: 2 }]);
  },
  limit,
);

it(
  'with force it is discarded: a reset makes the next generation, a delete leaves nothing',
  async () => {
    await machine.velo.stopBranch({ branch });
    const { what, help } = await takeAway();
    await expect(machine.velo.resetBranch({ branch })).rejects.toMatchObject({
      code: 'data-missing',
      message: expect.stringContaining(what),
      hint: expect.stringContaining(help),
    });
    expect(await machine.velo.resetBranch({ branch, force: true })).toMatchObject({ status: 'running', generation: 2 });
    expect(await sql(url, 'SELECT fact FROM facts')).toEqual([{ fact: 1 }]);
    away = undefined;
    await machine.velo.stopBranch({ branch });
    await takeAway();
    await expect(machine.velo.deleteBranch({ branch })).rejects.toMatchObject({ code: 'data-missing' });
    await expect(machine.velo.deleteProject({ name: 'demo' })).rejects.toMatchObject({ kind: 'conflict' });
    await machine.velo.deleteBranch({ branch, force: true });
    away = undefined;
    await expectAgreement(machine);
  },
  limit,
);

/** Brings back the data that was taken away. */
let away: (() => void) | undefined;

/** Moves a branch's data to where velo can't find it. Returns what velo's answers must say about it. */
async function takeAway(): Promise<{ what: string; help: string }> {
  const store = await projectOnDisk(machine);
  const { generation } = await machine.velo.getBranch({ branch });
  if (store.dataset) {
    const name = datasetOf(store, `dev.${generation}`);
    execFileSync('zfs', ['unmount', '-f', name]);
    away = () => void execFileSync('zfs', ['mount', name]);
    return { what: `the dataset ${name} is not mounted`, help: `\`zfs mount ${name}\`` };
  }
  const pgdata = join(folderOf(store.folder, `dev.${generation}`), 'pgdata');
  renameSync(pgdata, `${pgdata}.aside`);
  away = () => renameSync(`${pgdata}.aside`, pgdata);
  return { what: `the folder ${pgdata} does not exist`, help: 'Put the folder back' };
}

async function bringBack(): Promise<void> {
  const back = away;
  away = undefined;
  back?.();
}
