import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { storeFormat } from '../../../src/storage/format.ts';
import { type Machine, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { projectOnDisk, storeOf } from '../../harness/machine/store.ts';
import { datasetOf, folderOf } from '../../harness/machine/volumes.ts';
import { slowness } from '../../harness/slowness.ts';
import { tool } from '../../harness/tool.ts';

const limit = 180_000 * slowness;

let machine: Machine;
let url: string;

beforeAll(async () => {
  machine = await setUpMachine();
  await machine.createProject('demo');
  url = (await machine.velo.createBranch({ branch: 'demo/dev' })).url;
}, limit);

afterAll(() => machine?.close(), limit);

/** Sets the format of the store; undefined removes it, as in a store of a velo older than 1.0. */
function setFormat(format: string | undefined): void {
  if (machine.storage === 'zfs') {
    if (format === undefined) tool('zfs', 'inherit', 'velo:format', `${machine.pool}/velo`);
    else tool('zfs', 'set', `velo:format=${format}`, `${machine.pool}/velo`);
    return;
  }
  const path = join(storeOf(machine).root, '.velo', 'store.json');
  const record = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...record, format: format && Number(format) }));
}

/** Everything that velo stores, without what the servers write. */
function onRecord({ locks = true } = {}): string {
  const { root } = storeOf(machine);
  const entries = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.includes('/pgdata/') && (locks || !path.startsWith('.velo/locks')))
    .map((path) => `${path} ${statSync(join(root, path)).mtimeMs}`);
  const marks =
    machine.storage === 'zfs'
      ? tool('zfs', 'get', '-Hr', 'all', '-t', 'filesystem', '-s', 'local', `${machine.pool}/velo`)
      : '';
  return [...entries.sort(), marks].join('\n');
}

const commands: string[][] = [
  ['project', 'create', 'other'],
  ['project', 'list'],
  ['project', 'get', 'demo'],
  ['project', 'rename', 'demo', 'shop'],
  ['project', 'delete', 'demo', '--force'],
  ['branch', 'create', 'demo/more'],
  ['branch', 'list'],
  ['branch', 'list', 'demo'],
  ['branch', 'get', 'demo/dev'],
  ['branch', 'password', 'demo/dev'],
  ['branch', 'set', 'demo/dev', '--ttl', '1d'],
  ['branch', 'rename', 'demo/dev', 'demo/new'],
  ['branch', 'reset', 'demo/dev'],
  ['branch', 'restart', 'demo/dev'],
  ['branch', 'stop', 'demo/dev'],
  ['branch', 'start', 'demo/dev'],
  ['branch', 'delete', 'demo/dev'],
];

it(
  'no command reads or changes a store of a later format, and the error names both numbers',
  async () => {
    setFormat('7');
    const before = onRecord();
    try {
      for (const command of commands) {
        const { exitCode, stderr, stdout } = await machine.cli(...command, '--json');
        expect({ command, exitCode, stderr }).toEqual({ command, exitCode: 5, stderr: '' });
        const { error } = JSON.parse(stdout);
        expect(error).toMatchObject({
          code: 'made-by-newer-velo',
          message: expect.stringMatching(new RegExp(`format 7; .*format ${storeFormat}\\b`)),
        });
      }
      const status = await machine.cli('status', '--json');
      expect(status.exitCode).toBe(0);
      expect((status.json() as { stores: { problem?: string }[] }).stores).toContainEqual(
        expect.objectContaining({ problem: expect.stringContaining('format 7') }),
      );
      const doctor = await machine.cli('doctor', '--repair');
      expect(doctor).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('format 7') });
      expect((await machine.cli('branch', 'start', '--all')).exitCode).not.toBe(0);
      expect(onRecord()).toBe(before);
      expect(await sql(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    } finally {
      setFormat(String(storeFormat));
    }
    expect((await machine.velo.getBranch({ branch: 'demo/dev' })).status).toBe('running');
  },
  limit,
);

it.each([undefined, String(storeFormat - 1)])(
  'a store of the format %s is one of an older velo, and not changed either',
  async (format) => {
    setFormat(format);
    const before = onRecord();
    try {
      const older = { kind: 'unable', code: 'made-by-older-velo' };
      await expect(machine.velo.getBranch({ branch: 'demo/dev' })).rejects.toMatchObject(older);
      await expect(machine.velo.resetBranch({ branch: 'demo/main', latest: true })).rejects.toMatchObject(older);
      await expect(machine.velo.deleteProject({ name: 'demo', force: true })).rejects.toMatchObject(older);
      await machine.velo.doctor({ repair: true });
      await machine.velo.applyPolicies();
      expect(onRecord()).toBe(before);
    } finally {
      setFormat(String(storeFormat));
    }
  },
  limit,
);

it.each([
  ['phase', 'archived'],
  ['wanted', 'asleep'],
  ['expires', 'tomorrow'],
  ['labels', '[1]'],
  ['port', '1e3'],
])(
  'a branch whose mark %s is %s is broken: shown, named by doctor, and not changed by any operation',
  async (mark, value) => {
    const back = setMark(mark, value);
    try {
      // A refused operation removes the files of its locks.
      const before = onRecord({ locks: false });
      expect(
        (await machine.velo.listBranches({ project: 'demo' })).map(({ branch, status }) => [branch, status]),
      ).toEqual([
        ['main', 'running'],
        ['dev', 'broken'],
      ]);
      for (const changing of [
        () => machine.velo.resetBranch({ branch: 'demo/dev' }),
        () => machine.velo.startBranch({ branch: 'demo/dev' }),
        () => machine.velo.deleteBranch({ branch: 'demo/dev', force: true }),
        () => machine.velo.renameBranch({ branch: 'demo/dev', to: 'demo/new' }),
        () => machine.velo.createBranch({ branch: 'demo/dev', ifExists: 'reset' }),
        () => machine.velo.createBranch({ branch: 'demo/child', parent: 'demo/dev' }),
        () => machine.velo.deleteProject({ name: 'demo', force: true }),
      ])
        await expect(changing()).rejects.toMatchObject({ code: 'record-unreadable' });
      const { checks } = await machine.velo.doctor({ repair: true });
      expect(checks).toContainEqual(
        expect.objectContaining({ name: 'Record of demo/dev', state: 'fail', detail: expect.stringContaining(value) }),
      );
      expect(onRecord({ locks: false })).toBe(before);
    } finally {
      back();
    }
    expect((await machine.velo.getBranch({ branch: 'demo/dev' })).status).toBe('running');
    expect(await sql(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  },
  limit,
);

/** Writes a mark of `demo/dev` as a newer velo might. Returns a function that restores it. */
function setMark(mark: string, value: string): () => void {
  const { root } = storeOf(machine);
  if (machine.storage === 'zfs') {
    const dataset = datasetOf(
      { folder: folderOf(root, 'demo'), dataset: `${machine.pool}/velo/${folderOf(root, 'demo').split('/').at(-1)}` },
      'dev.1',
    );
    const before = tool('zfs', 'get', '-Ho', 'value', `velo:${mark}`, dataset);
    tool('zfs', 'set', `velo:${mark}=${value}`, dataset);
    return () => tool('zfs', 'set', `velo:${mark}=${before}`, dataset);
  }
  const path = join(folderOf(root, 'demo/dev.1'), 'velo', 'volume.json');
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(before), [mark]: value }));
  return () => writeFileSync(path, before);
}

it('a folder or dataset named `demo` is not taken for the project', async () => {
  expect((await projectOnDisk(machine)).folder).toMatch(/\/demo-[0-9a-f]{16}$/);
});
