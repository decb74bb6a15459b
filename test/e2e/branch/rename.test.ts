import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Killer, makeKiller } from '../../harness/faults/killing.ts';
import { within } from '../../harness/faults/stories.ts';
import { expectAgreement } from '../../harness/machine/agreement.ts';
import { type Machine, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { slowness } from '../../harness/slowness.ts';

const limit = 180_000 * slowness;

let machine: Machine;
let killer: Killer | undefined;

beforeAll(async () => {
  machine = await setUpMachine();
  await machine.createProject('demo');
}, limit);

afterAll(async () => {
  killer?.close();
  await machine?.close();
}, limit);

beforeEach(async () => {
  for (const name of (await names()).reverse()) {
    if (name !== 'main') await machine.velo.deleteBranch({ branch: `demo/${name}`, force: true }).catch(gone);
  }
}, limit);

const gone = (error: { code?: string }) => expect(error.code).toBe('branch-not-found');
const names = async () => (await machine.velo.listBranches({ project: 'demo' })).map(({ branch }) => branch);
const number = (url: string) => sql(url, 'SELECT n FROM mine');

it(
  'renaming a branch keeps all else: address, password, server, children, owner, open sessions',
  async () => {
    const { velo } = machine;
    const before = await velo.createBranch({ branch: 'demo/a', owner: 'team', labels: { k: 'v' } });
    await sql(before.url, 'CREATE TABLE mine AS SELECT 7 AS n');
    await velo.createBranch({ branch: 'demo/child', parent: 'demo/a', start: false });
    const session = new pg.Client({ connectionString: before.url });
    await session.connect();

    const renamed = await machine.cli('branch', 'rename', 'demo/a', 'demo/b', '--json');
    expect(renamed, renamed.stderr).toMatchObject({ exitCode: 0 });
    const { id, port, generation, startedAt } = await velo.getBranch({ branch: 'demo/b' });
    expect({ id, port, generation }).toEqual({ id: before.id, port: before.port, generation: before.generation });
    expect((await session.query('SELECT n FROM mine')).rows).toEqual([{ n: 7 }]);
    await session.end();

    expect(await velo.getBranch({ branch: 'demo/b' })).toMatchObject({
      branch: 'b',
      status: 'running',
      owner: 'team',
      labels: { k: 'v' },
      url: before.url,
      startedAt,
    });
    expect(await velo.getBranch({ branch: 'demo/child' })).toMatchObject({ parent: 'b' });
    await expect(velo.getBranch({ branch: 'demo/a' })).rejects.toMatchObject({
      kind: 'missing',
      code: 'branch-not-found',
    });
    await expect(velo.deleteBranch({ branch: 'demo/b' })).rejects.toMatchObject({ code: 'has-children' });

    // Later operations use the new name: a reset works, and the old name is free.
    await velo.deleteBranch({ branch: 'demo/child' });
    expect(await velo.resetBranch({ branch: 'demo/b' })).toMatchObject({ branch: 'b', id, port, url: before.url });
    expect((await velo.createBranch({ branch: 'demo/a', start: false })).id).not.toBe(id);
    expect(await names()).toEqual(['main', 'a', 'b']);
  },
  limit,
);

it.skipIf(slowness > 1)(
  'refuses a taken name, main, another project and an invalid name; renaming to the same name does nothing',
  async () => {
    const { velo } = machine;
    await velo.createBranch({ branch: 'demo/a', start: false });
    await velo.createBranch({ branch: 'demo/b', start: false });
    const rename = (branch: string, to: string) => velo.renameBranch({ branch, to });
    await expect(rename('demo/a', 'demo/b')).rejects.toMatchObject({ kind: 'conflict', code: 'branch-exists' });
    await expect(rename('demo/a', 'demo/main')).rejects.toMatchObject({ kind: 'conflict', code: 'branch-exists' });
    await expect(rename('demo/main', 'demo/c')).rejects.toMatchObject({ kind: 'conflict', code: 'main-stays' });
    await expect(rename('demo/a', 'other/c')).rejects.toMatchObject({ kind: 'usage', code: 'other-project' });
    await expect(rename('demo/a', 'demo/C')).rejects.toMatchObject({ kind: 'usage', code: 'invalid-name' });
    await expect(rename('demo/x', 'demo/y')).rejects.toMatchObject({ kind: 'missing', code: 'branch-not-found' });
    expect(await rename('demo/a', 'demo/a')).toMatchObject({ branch: 'a', status: 'stopped' });
    expect(await names()).toEqual(['main', 'a', 'b']);
  },
  limit,
);

// A project's name is one mark too. All else is found by ids, on every storage.
it.skipIf(slowness > 1)(
  'renaming a project keeps its branches, their addresses and open sessions',
  async () => {
    const { velo } = machine;
    const before = await velo.createBranch({ branch: 'demo/a' });
    await sql(before.url, 'CREATE TABLE mine AS SELECT 7 AS n');
    const session = new pg.Client({ connectionString: before.url });
    await session.connect();
    const { id } = await velo.getProject({ name: 'demo' });

    const renamed = await machine.cli('project', 'mv', 'demo', 'shop', '--json');
    expect(renamed, renamed.stderr).toMatchObject({ exitCode: 0 });
    expect(renamed.json()).toMatchObject({ name: 'shop', id, branches: ['main', 'a'] });
    expect((await session.query('SELECT n FROM mine')).rows).toEqual([{ n: 7 }]);
    await session.end();
    await expect(velo.getProject({ name: 'demo' })).rejects.toMatchObject({ code: 'project-not-found' });
    expect(await velo.getBranch({ branch: 'shop/a' })).toMatchObject({
      project: 'shop',
      url: before.url,
      status: 'running',
    });
    await machine.createProject('demo');
    await expect(velo.renameProject({ name: 'demo', to: 'shop' })).rejects.toMatchObject({ code: 'project-exists' });
    await velo.deleteProject({ name: 'demo' });
    expect(await velo.renameProject({ name: 'shop', to: 'demo' })).toMatchObject({ name: 'demo', id });
    expect(await number((await velo.getBranch({ branch: 'demo/a' })).url)).toEqual([{ n: 7 }]);
    await expectAgreement(machine);
  },
  limit,
);

// A rename writes one mark, with the same call as any other change. On an emulated machine, kills of a reset show the
// same.
it.skipIf(slowness > 1)(
  'a rename killed at every step, twice in a row, shows the old name or the new, and never one name twice',
  async () => {
    const { velo } = machine;
    await velo.createBranch({ branch: 'demo/a', start: false });
    await velo.createBranch({ branch: 'demo/b', start: false });
    killer = await makeKiller();
    const { run } = killer;
    for (let at = 0; at < 2; at++) {
      await within(`killed at event ${at}`, async () => {
        // a → c, then b → a: the second takes the name that the first has freed.
        for (const [branch, to] of [
          ['demo/a', 'demo/c'],
          ['demo/b', 'demo/a'],
        ] as const) {
          expect(await run(machine, { method: 'renameBranch', request: { branch, to }, at })).toMatch(
            /^(killed|VeloError: .*is there already.*)$/,
          );
          const shown = await names();
          expect(new Set(shown).size).toBe(shown.length);
          expect(shown.length).toBe(3);
        }
        await expectAgreement(machine);
        for (const [at, name] of (await names()).slice(1).entries())
          await velo.renameBranch({ branch: `demo/${name}`, to: `demo/x${at}` });
        for (const [at, name] of ['a', 'b'].entries())
          await velo.renameBranch({ branch: `demo/x${at}`, to: `demo/${name}` });
      });
    }
  },
  limit,
);

it.skipIf(slowness > 1)(
  'of ten renames that race for one name, only one gets it',
  async () => {
    const { velo } = machine;
    const count = 10;
    const all = Array.from({ length: count }, (_, at) => `demo/r${at}`);
    for (const branch of all) await velo.createBranch({ branch, start: false });
    const results = await Promise.all([
      ...all.map((branch) => machine.cli('branch', 'rename', branch, 'demo/one', '--json')),
      machine.cli('branch', 'create', 'demo/one', '--no-start', '--json'),
    ]);
    const codes = results.map(({ exitCode }) => exitCode).sort();
    expect(codes).toEqual([0, ...Array.from({ length: count }, () => 4)]);
    const shown = await names();
    expect(shown.filter((name) => name === 'one')).toEqual(['one']);
    expect(new Set(shown).size).toBe(shown.length);
    await expectAgreement(machine);
  },
  limit,
);
