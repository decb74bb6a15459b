import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StorageDriver } from '../../../src/storage/driver.ts';
import { storageDrivers } from '../../../src/storage/drivers.ts';
import {
  type Marks,
  nameForLife,
  newId,
  type Storage,
  type StoredSnapshot,
  type Volume,
  volumeKey,
} from '../../../src/storage/storage.ts';
import { bundled } from '../../harness/bundled.ts';
import { holdProgram } from '../../harness/faults/held-program.ts';
import type { KilledSnapshot } from '../../harness/faults/killed-snapshot.ts';
import { type Machine, pair, setUpMachine } from '../../harness/machine/machine.ts';
import { thirdStorage } from '../../harness/machine/third-storage.ts';
import { slowness } from '../../harness/slowness.ts';
import { tool } from '../../harness/tool.ts';

const limit = 120_000 * slowness;
const own = storageDrivers.filter(({ name }) => name === pair.storage);
const drivers = pair.storage === 'directory' ? [...own, thirdStorage] : own;
const isZfs = pair.storage === 'zfs';
/** Each takes five seconds on an emulated machine. */
const generations = slowness > 1 ? 3 : 10;
/** Of random data, which compression can't shrink. */
const megabytes = 4;

/** Snapshots made by the drivers alone: `pgdata/` contains no real cluster here. */
/** What a clone is made as; by default a new branch's first generation, without a limit. */
interface Target {
  branch?: string;
  generation?: number;
  diskLimit?: number | null;
}

describe.each(drivers)('snapshots of $name', (driver: StorageDriver) => {
  let machine: Machine;
  let storage: Storage;
  let project: string;
  let main: Volume;

  beforeAll(async () => {
    machine = await setUpMachine(pair, 1024);
    mkdirSync(machine.home, { recursive: true, mode: 0o711 });
    storage = await driver.create(machine.home, machine.pool);
    project = nameForLife('demo', newId());
    await storage.createProject(project, {});
    main = await volume('main');
    write(main, 'first');
    fill(main);
  }, limit);

  afterAll(async () => {
    await machine?.close();
  }, limit);

  async function volume(branch: string): Promise<Volume> {
    const name = { project, branch: nameForLife(branch, newId()), generation: 1 };
    const made = await storage.createVolume(name, {}, undefined);
    mkdirSync(join(made.path, 'pgdata', 'pg_wal'));
    writeFileSync(join(made.path, 'pgdata', 'pg_wal', 'segment'), '');
    return made;
  }
  const file = ({ path }: Volume) => join(path, 'pgdata', 'file');
  const write = (of: Volume, text: string) => writeFileSync(file(of), text);
  const read = (of: Volume) => readFileSync(file(of), 'utf8');
  const fill = (of: Volume) =>
    void tool('dd', 'if=/dev/urandom', `of=${of.path}/pgdata/bulk`, 'bs=1M', `count=${megabytes}`, 'status=none');
  const take = (of: Volume, marks: Marks = {}) =>
    storage.snapshot({ of, id: newId(), marks, live: false, user: undefined });
  const clone = (
    parent: Volume | StoredSnapshot,
    { branch = nameForLife('dev', newId()), generation = 1, diskLimit = null }: Target = {},
  ) =>
    storage.clone({
      parent,
      target: { project, branch, generation },
      marks: { id: newId() },
      diskLimit,
      live: true,
      user: undefined,
    });
  const listed = async () => (await storage.list()).snapshots.map(({ id }) => id);
  const isListed = async (name: Volume) =>
    (await storage.list()).volumes.some((each) => volumeKey(each) === volumeKey(name));
  const snapshotFolder = ({ id }: { id: string }) => join(storage.root, project, `.snapshot-${id}`);
  /** Reserves all but a megabyte of the pool: more than the other volumes may take over while this one exists. */
  function reserveAll(of: Volume): void {
    const dataset = `${machine.pool}/velo/${volumeKey(of)}`;
    tool('zpool', 'sync', String(machine.pool));
    const values = tool('zfs', 'get', '-Hpo', 'value', 'used,available', dataset).split('\n').map(Number);
    tool('zfs', 'set', `reservation=${values.reduce((sum, each) => sum + each) - 1e6}`, dataset);
  }
  /** The names of all ZFS snapshots in the store. */
  const datasetSnapshots = () => tool('zfs', 'list', '-Hro', 'name', '-t', 'snapshot', `${machine.pool}/velo`);

  it(
    'keep the data, are listed with their marks, and have writable clones',
    async () => {
      const snapshot = await take(main, { branch: 'b1', label: 'before, 100 % ü', pinned: 'yes' });
      write(main, 'second');
      expect(await listed()).toEqual([snapshot.id]);
      const { snapshots, volumes } = await storage.list();
      expect(volumes.map(volumeKey)).toEqual([volumeKey(main)]);
      expect(snapshots[0]).toMatchObject({
        project,
        on: isZfs ? { project, branch: main.branch, generation: 1 } : null,
        marks: { label: 'before, 100 % ü', branch: 'b1', pinned: 'yes' },
      });
      expect(snapshots[0]?.on).toEqual(snapshot.on);

      const old = await clone(snapshot);
      expect(read(old)).toBe('first');
      // A snapshot is a stopped cluster, even if its branch's server is running.
      expect(existsSync(join(old.path, 'pgdata', 'pg_wal', 'segment'))).toBe(true);
      write(old, 'changed');
      expect([read(main), read(await clone(snapshot))]).toEqual(['second', 'first']);
      expect(await isListed(old)).toBe(true);

      await storage.setSnapshotMarks(snapshot, { label: 'after', pinned: '' });
      const marks = (await storage.list()).snapshots[0]?.marks;
      expect(marks).toMatchObject({ label: 'after', branch: 'b1' });
      expect(marks?.pinned).toBeUndefined();
      expect(await storage.obstacles(main)).toEqual([]);

      await storage.dropSnapshot(snapshot);
      await storage.dropSnapshot(snapshot);
      expect(await listed()).toEqual([]);
      expect(read(old)).toBe('changed');
      await expect(clone(snapshot)).rejects.toMatchObject({ code: 'storage-failed' });
      await expect(storage.setSnapshotMarks(snapshot, { label: 'x' })).rejects.toMatchObject({
        code: 'storage-failed',
      });
      expect(await listed()).toEqual([]);
      for (const each of (await storage.list()).volumes) {
        if (each.branch !== main.branch) await storage.destroy(each);
      }
      expect(await storage.leftovers()).toEqual([]);
      if (isZfs) expect(datasetSnapshots()).toBe('');
    },
    limit,
  );

  it(
    'let a volume be destroyed before its clones, which are destroyed later; the last one frees all space',
    async () => {
      const parent = await volume('parent');
      write(parent, '1');
      fill(parent);
      const diskLimit = isZfs ? 1_000_000 : null;
      const byOrigin = await clone(parent, { diskLimit });
      write(parent, '2');
      const older = await take(parent);
      const ofOlder = [await clone(older, { diskLimit }), await clone(older)];
      write(parent, '3');
      const newer = await take(parent);
      const ofNewer = await clone(newer, { branch: parent.branch, generation: 2, diskLimit });
      if (isZfs) await expect(storage.destroy(parent)).rejects.toMatchObject({ code: 'in-the-way' });
      for (const each of [older, newer]) await storage.dropSnapshot(each);
      if (isZfs) reserveAll(parent);

      await storage.destroy(parent);
      expect(await isListed(parent)).toBe(false);
      expect([byOrigin, ...ofOlder, ofNewer].map(read)).toEqual(['1', '2', '2', '3']);
      const now = (await storage.list()).volumes.find((each) => volumeKey(each) === volumeKey(ofNewer));
      expect(now?.marks).toMatchObject({ id: expect.any(String) });
      if (isZfs) {
        expect(now?.diskLimit).toBe(diskLimit);
        // A limit that is set later also counts only what is added.
        await storage.limitDisk(ofNewer, 2_000_000);
        const after = (await storage.list()).volumes.find((each) => volumeKey(each) === volumeKey(ofNewer));
        expect(after?.diskLimit).toBe(2_000_000);
        await storage.limitDisk(ofNewer, 1_000_000);
      }
      for (const each of [ofNewer, byOrigin, ...ofOlder]) {
        await storage.destroy(each);
        expect(await isListed(each)).toBe(false);
      }
      expect(await listed()).toEqual([]);
      if (isZfs) expect(datasetSnapshots()).toBe('');
    },
    limit,
  );

  it(
    `free their space when each of ${generations} generations is made from a snapshot of the one before`,
    async () => {
      const used = () => {
        if (isZfs) return Number(tool('zfs', 'get', '-Hpo', 'value', 'used', `${machine.pool}/velo`));
        if (pair.storage === 'btrfs') tool('btrfs', 'filesystem', 'sync', storage.root);
        return Number(tool('du', '-sB1', storage.root).split('\t')[0]);
      };
      let current = await volume('chain');
      fill(current);
      if (isZfs) tool('zpool', 'sync', String(machine.pool));
      const before = used();
      for (let generation = 2; generation <= generations + 1; generation++) {
        const snapshot = await take(current);
        const next = await clone(snapshot, {
          branch: current.branch,
          generation,
          diskLimit: isZfs ? 100_000_000 : null,
        });
        fill(next);
        await storage.dropSnapshot(snapshot);
        await storage.destroy(current);
        current = next;
      }
      if (isZfs) tool('zpool', 'wait', '-t', 'free', String(machine.pool));
      expect(used() - before).toBeLessThan(1e6);
      const now = (await storage.list()).volumes.find((each) => volumeKey(each) === volumeKey(current));
      if (isZfs) expect(now?.diskLimit).toBe(100_000_000);
      await storage.destroy(current);
      if (isZfs) expect(datasetSnapshots()).toBe('');
    },
    limit,
  );

  it(
    'are neither listed nor removed if they are not velo’s',
    async () => {
      const parent = await volume('guarded');
      write(parent, '1');
      if (isZfs) {
        const full = `${machine.pool}/velo/${volumeKey(parent)}`;
        const foreign = `${full}@autosnap`;
        tool('zfs', 'snapshot', '-o', 'velo:kind=snapshot', '-o', `velo:id=${newId()}`, foreign);
        const snapshot = await take(parent);
        const { volumes } = await storage.list();
        const held = volumes.filter(({ heldBy }) => heldBy).map((each) => [volumeKey(each), each.heldBy]);
        expect(held).toEqual([[volumeKey(parent), [foreign]]]);
        expect(await storage.obstacles(parent)).toEqual([]);
        expect(await listed()).toEqual([snapshot.id]);
        const foreignClone = `${machine.pool}/mine`;
        tool('zfs', 'clone', '-o', 'mountpoint=none', `${full}@velo-snapshot-${snapshot.id}`, foreignClone);
        const ours = await clone(snapshot);
        await storage.dropSnapshot(snapshot);
        await expect(storage.destroy(parent)).rejects.toMatchObject({
          code: 'in-the-way',
          message: expect.stringContaining(foreign),
        });
        tool('zfs', 'destroy', foreign);
        await expect(storage.destroy(parent)).rejects.toMatchObject({
          code: 'in-the-way',
          message: expect.stringContaining(foreignClone),
        });
        expect(await storage.obstacles(parent)).toEqual([foreignClone]);
        expect(read(parent)).toBe('1');
        tool('zfs', 'destroy', foreignClone);
        await storage.destroy(parent);
        await storage.destroy(ours);
        return;
      }
      const snapshot = await take(parent);
      const record = `${snapshotFolder(snapshot)}.json`;
      const text = readFileSync(record, 'utf8');
      for (const other of [text.replaceAll(storage.id, newId()), '{ damaged']) {
        writeFileSync(record, other);
        const { snapshots, foreign } = await storage.list();
        expect({ snapshots, foreign }).toEqual({ snapshots: [], foreign: [snapshotFolder(snapshot)] });
        expect(await storage.leftovers()).toEqual([]);
        await expect(storage.destroyProject(project)).rejects.toMatchObject({ code: 'in-the-way' });
        const leftover = { on: parent, name: snapshotFolder(snapshot) };
        await storage.removeLeftover(leftover);
        expect(existsSync(join(snapshotFolder(snapshot), 'pgdata', 'file'))).toBe(true);
      }
      writeFileSync(record, text);
      await storage.dropSnapshot(snapshot);
      await storage.destroy(parent);
    },
    limit,
  );

  it(
    'leave nothing if they fail; what a kill leaves is found with its volume and removed',
    async () => {
      const { project: of, branch, generation } = main;
      const on = { project: of, branch, generation };
      if (isZfs) {
        const id = newId();
        const origin = `${machine.pool}/velo/${volumeKey(main)}@velo-${id}-1-${newId()}`;
        tool('zfs', 'snapshot', '-o', `velo:store=${storage.id}`, '-o', 'velo:kind=origin', origin);
        expect(await storage.leftovers()).toEqual([{ on, name: origin }]);
      } else {
        const snapshot = await take(main);
        // Killed before its last step, or in the middle of its removal.
        rmSync(`${snapshotFolder(snapshot)}.json`);
        writeFileSync(`${snapshotFolder(snapshot)}.json.new`, '{');
        expect(await listed()).toEqual([]);
        expect(await storage.leftovers()).toEqual([{ on, name: snapshotFolder(snapshot) }]);
        expect((await storage.list()).foreign).toEqual([]);
      }
      for (const leftover of await storage.leftovers()) await storage.removeLeftover(leftover);
      expect(await storage.leftovers()).toEqual([]);
      const ofMain = await take(main);
      await storage.dropSnapshot(ofMain);
      if (isZfs) return;

      expect(existsSync(`${snapshotFolder(ofMain)}.json.new`)).toBe(false);
      const there = tool('ls', '-A', join(storage.root, project));
      expect(there).not.toContain('.snapshot-');
      // An existing folder of the same name makes the last step but one fail.
      const id = newId();
      mkdirSync(join(snapshotFolder({ id }), 'pgdata'), { recursive: true });
      const failing = storage.snapshot({ of: main, id, marks: {}, live: false, user: undefined });
      await expect(failing).rejects.toThrow();
      rmSync(snapshotFolder({ id }), { recursive: true, force: true });
      expect(tool('ls', '-A', join(storage.root, project))).toBe(there);
    },
    limit,
  );

  it.skipIf(!isZfs)(
    'that alone need a volume let go of what was written after the newest of them',
    async () => {
      const sizeOf = async () => {
        tool('zpool', 'sync', String(machine.pool));
        const { volumes } = await storage.list();
        return volumes.find((each) => volumeKey(each) === volumeKey(main))?.sinceSnapshotBytes ?? 0;
      };
      write(main, 'older');
      const older = await take(main);
      write(main, 'newest');
      const newest = await take(main);
      const { marks } = (await storage.list()).volumes.find((each) => volumeKey(each) === volumeKey(main)) as Volume;
      write(main, 'later');
      fill(main);
      expect(await sizeOf()).toBeGreaterThan((megabytes - 1) * 1024 ** 2);
      await storage.rollBack(main);
      expect(await sizeOf()).toBeLessThan(1024 ** 2);
      expect([read(main), read(await clone(older)), read(await clone(newest))]).toEqual(['newest', 'older', 'newest']);
      expect((await storage.list()).volumes.find((each) => volumeKey(each) === volumeKey(main))?.marks).toEqual(marks);
      for (const each of [older, newest]) await storage.dropSnapshot(each);
      for (const each of (await storage.list()).volumes) if (each.branch !== main.branch) await storage.destroy(each);
    },
    limit,
  );

  it.skipIf(isZfs || driver === thirdStorage)(
    'are cleaned up after a real kill during the copy',
    async () => {
      const held = holdProgram(...killedAt());
      const id = newId();
      const script = await bundled('faults/killed-snapshot');
      try {
        const call: KilledSnapshot = { storage: driver.name, home: machine.home, pool: machine.pool, id };
        const child = spawn(process.execPath, [script, JSON.stringify(call)], {
          env: { PATH: held.PATH },
          stdio: 'inherit',
        });
        await held.reached;
        child.kill('SIGKILL');
        await once(child, 'exit');
        expect(await listed()).toEqual([]);
        const [leftover] = await storage.leftovers();
        expect(leftover && volumeKey(leftover.on)).toBe(volumeKey(main));
        expect(basename(leftover?.name ?? '')).toBe(`.snapshot-${id}.${main.branch}.1`);
      } finally {
        held.letGo();
        held.close();
        rmSync(dirname(script), { recursive: true, force: true });
      }
      for (const leftover of await storage.leftovers()) await storage.removeLeftover(leftover);
      expect(await storage.leftovers()).toEqual([]);
      // Deleting the project also removes what is left until then.
      const half = await take(main);
      rmSync(`${snapshotFolder(half)}.json`);
      await storage.destroy(main);
      await storage.destroyProject(project);
      expect((await storage.list()).projects).toEqual([]);
    },
    limit,
  );

  const killedAt = (): [string, string, 'after'] =>
    pair.storage === 'btrfs' ? ['btrfs', '"subvolume snapshot"*', 'after'] : ['cp', '*', 'after'];
});
