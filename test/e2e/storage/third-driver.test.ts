import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEngine } from '../../../src/core/engine.ts';
import { allDrivers } from '../../../src/core/store/drivers.ts';
import { isNameForLife } from '../../../src/storage/storage.ts';
import type { Operation, StorageName, Velo } from '../../../src/velo.ts';
import { playBranchLife } from '../../harness/machine/branch-life.ts';
import { type Machine, pair, setUpMachine } from '../../harness/machine/machine.ts';
import { theirsOf, thirdStorage, writtenOf } from '../../harness/machine/third-storage.ts';
import { localServers } from '../../harness/processes.ts';
import { slowness } from '../../harness/slowness.ts';

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

  it(
    'may have snapshots that velo did not take: they keep replaced and deleted data, and are in nobody’s way',
    async () => {
      await velo.createProject({ name: 'demo', archive: false });
      const root = join(machine.home, thirdStorage.name);
      const volumes = () =>
        readdirSync(root).flatMap((name) => (isNameForLife(name) ? readdirSync(join(root, name)) : []));
      const ofDev = () => volumes().filter((name) => name.startsWith('dev-'));
      /** Somebody takes a snapshot of a volume. Returns how to remove it. */
      const snapshot = (volume: string) => {
        const [project = ''] = readdirSync(root).filter(isNameForLife);
        const [branch = '', generation] = volume.split('.');
        const folder = theirsOf(root, { project, branch, generation: Number(generation) });
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, `${volume}@theirs`), '');
        return () => rmSync(folder, { recursive: true });
      };
      /** Somebody wrote to a volume after that. Returns whether that still takes space. */
      const write = (volume: string) => {
        const [project = ''] = readdirSync(root).filter(isNameForLife);
        const [branch = '', generation] = volume.split('.');
        const file = writtenOf(root, { project, branch, generation: Number(generation) });
        writeFileSync(file, '');
        return () => existsSync(file);
      };
      const checks = async (name: string) => (await velo.doctor()).checks.filter((check) => check.name === name);
      const storeId = JSON.parse(readFileSync(join(root, '.velo', 'store.json'), 'utf8')).id;
      const servers = () => new Set(localServers(storeId).map(({ volume }) => volume));

      const { id, port } = await velo.createBranch({ branch: 'demo/dev' });
      const [first = ''] = ofDev();
      const removeFirst = snapshot(first);
      const reset = await velo.resetBranch({ branch: 'demo/dev' });
      expect(reset).toMatchObject({ id, port, status: 'running', generation: 2 });
      expect((await velo.getBranch({ branch: 'demo/dev' })).retired).toMatchObject([
        { generation: 1, keptUntil: null },
      ]);
      expect(servers().size, 'main and dev').toBe(2);
      expect(await checks('Held data')).toMatchObject([{ state: 'warn', detail: expect.stringContaining(first) }]);
      expect(await checks('Leftovers')).toMatchObject([{ state: 'ok' }]);
      // Only the snapshot needs the first one now: what it wrote later goes. An undo needs all of it.
      const [isOld, isNew] = [write(first), write(first.replace(/1$/, '2'))];
      await velo.startBranch({ branch: 'demo/dev' });
      expect([isOld(), isNew()]).toEqual([false, true]);
      await velo.resetBranch({ branch: 'demo/dev', keepOld: '1h' });
      await velo.startBranch({ branch: 'demo/dev' });
      expect(isNew()).toBe(true);
      await velo.resetBranch({ branch: 'demo/dev', undo: true, keepOld: 'none' });
      removeFirst();
      await velo.startAll({ branches: [] });
      expect(ofDev()).toHaveLength(1);
      expect(await checks('Held data')).toEqual([]);

      // Deleted: the name is free at once, and the data goes with the snapshot.
      const [second = ''] = ofDev();
      const removeSecond = snapshot(second);
      await velo.deleteBranch({ branch: 'demo/dev' });
      await velo.repair();
      expect((await velo.listBranches()).map(({ branch }) => branch)).toEqual(['main']);
      expect(ofDev()).toEqual([second]);
      expect(servers().size).toBe(1);
      await velo.createBranch({ branch: 'demo/dev' });
      expect(await checks('Held data')).toMatchObject([{ state: 'warn', detail: expect.stringContaining(second) }]);
      expect(await checks('Leftovers')).toMatchObject([{ state: 'ok' }]);
      await expect(velo.deleteProject({ name: 'demo', force: true })).rejects.toMatchObject({
        code: 'in-the-way',
        message: expect.stringContaining(`${second}@theirs`),
      });
      expect((await velo.getBranch({ branch: 'demo/dev' })).status).toBe('running');
      removeSecond();
      expect(await checks('Leftovers')).toMatchObject([{ state: 'warn' }]);
      await velo.repair();
      expect(ofDev()).not.toContain(second);

      // The data of an interrupted reset, whose number is not given again.
      const third = ofDev().find((name) => name.endsWith('.1')) ?? '';
      const removeThird = snapshot(third.replace(/1$/, '2'));
      const late = new AbortController();
      const progress = ({ kind, name }: { kind: string; name?: string }) => {
        if (kind === 'begin' && name === 'Start server') late.abort();
      };
      const stopped = velo.resetBranch({ branch: 'demo/dev' }, { signal: late.signal, progress } as Operation);
      await expect(stopped).rejects.toMatchObject({ kind: 'interrupted' });
      expect(await velo.resetBranch({ branch: 'demo/dev' })).toMatchObject({ generation: 3, status: 'running' });
      removeThird();
      await velo.repair();
      expect(ofDev()).toEqual([third.replace(/1$/, '3')]);
      await velo.deleteProject({ name: 'demo', force: true });
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
