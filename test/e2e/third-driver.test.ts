import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEngine } from '../../src/core/engine.ts';
import { allDrivers } from '../../src/core/store/drivers.ts';
import type { StorageName, Velo } from '../../src/velo.ts';
import { playBranchLife } from '../harness/branch-life.ts';
import { type Machine, pair, setUpMachine } from '../harness/machine.ts';
import { slowness } from '../harness/slowness.ts';
import { thirdStorage } from '../harness/third-storage.ts';

const limit = 120_000 * slowness;
const drivers = { ...allDrivers, storage: [...allDrivers.storage, thirdStorage] };

describe.skipIf(pair.storage !== 'directory' || pair.postgres !== 'local')('a storage that velo does not know', () => {
  let machine: Machine;
  let velo: Velo;

  beforeAll(async () => {
    machine = await setUpMachine();
    velo = openEngine({ env: machine.env, choice: { storage: thirdStorage.name, postgres: 'local' }, drivers });
  }, limit);

  afterAll(async () => {
    for (const { name } of (await velo?.listProjects()) ?? []) await velo.deleteProject({ name, force: true });
    await velo?.close();
    await machine?.close();
  }, limit);

  it(
    'has projects and branches through its description alone',
    async () => {
      const project = await velo.createProject({ name: 'demo' });
      const pool = join(machine.home, thirdStorage.name);
      expect(project).toMatchObject({ storage: thirdStorage.name, postgres: 'local', pool });
      await playBranchLife(velo);
      expect((await velo.status()).stores).toMatchObject([{ storage: thirdStorage.name, pool, health: 'ONLINE' }]);

      const { ok, checks } = await velo.doctor();
      expect({ ok, failed: checks.filter(({ state }) => state === 'fail') }).toEqual({ ok: true, failed: [] });
      expect(checks.map(({ name }) => name)).toContain('Third');

      await velo.deleteProject({ name: 'demo' });
      expect(await velo.listProjects()).toEqual([]);
      expect(existsSync(join(machine.home, 'directory'))).toBe(false);
    },
    limit,
  );

  it('is listed in the answer to a wrong choice', async () => {
    const other = openEngine({ env: machine.env, choice: { storage: 'tape' as StorageName }, drivers });
    const error = await other.createProject({ name: 'demo' }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'unknown-choice', hint: 'Choose one of zfs, btrfs, directory, third.' });
    await other.close();
  });
});
