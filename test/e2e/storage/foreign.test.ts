import { cpSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { image, type Machine, pair, setUpMachine, sql } from '../../harness/machine/machine.ts';
import { type ProjectOnDisk, projectOnDisk } from '../../harness/machine/store.ts';
import { datasetOf, folderOf } from '../../harness/machine/volumes.ts';
import { slowness } from '../../harness/slowness.ts';
import { tool } from '../../harness/tool.ts';

const limit = 120_000 * slowness;

let machine: Machine;
let store: ProjectOnDisk;

beforeAll(async () => {
  machine = await setUpMachine();
  // Without a base: velo's own snapshot lies beside the volumes.
  await machine.createProject('demo', undefined, { archive: false });
  store = await projectOnDisk(machine);
  await machine.velo.createBranch({ branch: 'demo/dev' });
}, limit);

afterAll(() => machine?.close(), limit);

/** What doctor lists as foreign. */
async function foreign(): Promise<string> {
  const { checks } = await machine.velo.doctor({ repair: true });
  return checks
    .filter(({ name }) => name === 'Foreign')
    .map(({ detail }) => detail)
    .join();
}

describe.skipIf(pair.storage === 'zfs')('folders that look like ours', () => {
  it(
    'are listed by doctor, never changed, and never in the way',
    async () => {
      const { folder, root } = store;
      const strangers = {
        // The name of a volume, without a record.
        'lookalike.1': (path: string) => mkdirSync(join(path, 'pgdata'), { recursive: true }),
        // A backup tool's copy of one of ours: its record names another place.
        'copied.1': (path: string) =>
          cpSync(folderOf(folder, 'dev.1'), path, { recursive: true, filter: isFileOrFolder }),
        // A volume of another store.
        'elsewhere.1': (path: string) => {
          mkdirSync(join(path, 'velo'), { recursive: true });
          const marks = { store: 'feedfacefeedface', volume: 'demo/elsewhere.1', phase: 'ready', id: 'x', port: '1' };
          writeFileSync(join(path, 'velo', 'volume.json'), JSON.stringify(marks));
        },
        'not a volume': (path: string) => mkdirSync(path),
      };
      for (const [name, make] of Object.entries(strangers)) make(join(folder, name));
      mkdirSync(join(root, 'stranger', 'main.1', 'pgdata'), { recursive: true });
      writeFileSync(join(root, 'stranger', 'project.json'), '{"store":"feedfacefeedface","volume":"stranger"}');
      const before = tree(folder).filter((line) => !/ (dev|main)-\w+\.1\b/.test(line));

      expect((await machine.velo.listBranches()).map(({ branch }) => branch)).toEqual(['main', 'dev']);
      const said = await foreign();
      for (const name of Object.keys(strangers)) expect(said).toContain(join(folder, name));
      expect(said).toContain(join(root, 'stranger'));

      // Names on disk contain an id, so a stranger's folder takes no branch's name.
      await machine.velo.createBranch({ branch: 'demo/lookalike', start: false });
      await machine.velo.deleteBranch({ branch: 'demo/lookalike' });
      for (const name of ['copied', 'elsewhere']) {
        await expect(machine.velo.deleteBranch({ branch: `demo/${name}` })).rejects.toMatchObject({ kind: 'missing' });
      }
      await expect(machine.velo.deleteProject({ name: 'stranger', force: true })).rejects.toMatchObject({
        kind: 'missing',
      });
      await machine.velo.resetBranch({ branch: 'demo/dev' });
      expect(tree(folder).filter((line) => !/ (dev|main)-\w+\.[12]\b/.test(line))).toEqual(before);

      // Its own volumes are deleted; then the deletion of the project stops at what is foreign.
      await expect(machine.velo.deleteProject({ name: 'demo', force: true })).rejects.toMatchObject({
        kind: 'conflict',
        code: 'in-the-way',
      });
      expect(tree(folder).filter((line) => !/ (dev|main)-\w+\.[12]\b/.test(line))).toEqual(before);
      for (const name of Object.keys(strangers)) rmSync(join(folder, name), { recursive: true });
      rmSync(join(root, 'stranger'), { recursive: true });
      // The next command completes the deletion.
      await machine.createProject('demo');
    },
    limit,
  );
});

describe.skipIf(pair.storage !== 'zfs')('datasets and snapshots that look like ours', () => {
  it(
    'are listed by doctor, never changed, and keep replaced and deleted data',
    async () => {
      const dataset = store.dataset as string;
      const base = dataset.slice(0, dataset.lastIndexOf('/'));
      // A stream carries marks along, and datasets that somebody creates below ours inherit them.
      const dev = datasetOf(store, 'dev.1');
      tool('zfs', 'snapshot', `${dev}@backup`);
      tool('sh', '-c', `zfs send -p ${dev}@backup | zfs receive -u ${dataset}/received.1`);
      tool('zfs', 'create', '-u', `${dataset}/inherits.1`);
      tool('zfs', 'create', '-u', `${base}/databases`);
      tool('zfs', 'create', '-u', `${base}/databases/x`);
      const strangers = [`${dataset}/received.1`, `${dataset}/inherits.1`, `${base}/databases`, `${base}/databases/x`];

      expect((await machine.velo.listBranches({ project: 'demo' })).map(({ branch }) => branch)).toEqual([
        'main',
        'dev',
      ]);
      const said = await foreign();
      for (const name of strangers.slice(0, 3)) expect(said).toContain(name);

      const { id } = await machine.velo.getBranch({ branch: 'demo/dev' });
      const held = async () => {
        const { checks } = await machine.velo.doctor({ repair: true });
        const of = (name: string) => checks.find((check) => check.name === name);
        expect(of('Leftovers')).toMatchObject({ state: 'ok' });
        return of('Held data')?.detail;
      };
      const reset = await machine.velo.resetBranch({ branch: 'demo/dev' });
      expect(reset).toMatchObject({ id, generation: 2, status: 'running' });
      expect((await machine.velo.getBranch({ branch: 'demo/dev' })).retired).toMatchObject([{ generation: 1 }]);
      expect(await held()).toContain(`demo/dev.1 (${dev}@backup)`);
      await machine.velo.deleteBranch({ branch: 'demo/dev' });
      expect((await machine.velo.listBranches({ project: 'demo' })).map(({ branch }) => branch)).toEqual(['main']);
      expect(await held()).toContain(`demo/dev.1 (${dev}@backup)`);
      await expect(machine.velo.deleteProject({ name: 'demo', force: true })).rejects.toMatchObject({
        kind: 'conflict',
        code: 'in-the-way',
        message: expect.stringContaining(`${dev}@backup`),
      });
      const names = () => tool('zfs', 'list', '-Hr', '-t', 'all', '-o', 'name', base).split('\n');
      for (const name of [...strangers, dev, `${dev}@backup`]) expect(names()).toContain(name);
      for (const name of strangers.reverse()) tool('zfs', 'destroy', '-r', name);
      tool('zfs', 'destroy', `${dev}@backup`);
      await machine.velo.repair();
      expect(names()).not.toContain(dev);
    },
    limit,
  );
});

// Containers are the same over every storage, and each test takes a minute on an emulated machine.
describe.skipIf(pair.postgres !== 'docker' || slowness > 1)('containers that look like ours', () => {
  it(
    'are neither used nor removed',
    async () => {
      const { id } = await machine.velo.createBranch({ branch: 'demo/box' });
      const labels = ['--label', 'velo.volume=demo/box.1', '--label', 'velo.store=feedfacefeedface'];
      const stranger = tool('docker', 'create', '--name', `velo-${id}-2`, ...labels, image, 'true');
      // A stranger has the name of the next generation.
      await expect(machine.velo.resetBranch({ branch: 'demo/box' })).rejects.toMatchObject({ code: 'in-the-way' });
      const { url, generation, status } = await machine.velo.getBranch({ branch: 'demo/box' });
      expect({ generation, status }).toEqual({ generation: 1, status: 'running' });
      expect(await sql(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      await machine.velo.deleteBranch({ branch: 'demo/box' });
      await machine.velo.doctor({ repair: true });
      expect(tool('docker', 'inspect', '--format', '{{.Id}}', stranger)).toBe(stranger);
      tool('docker', 'rm', '-v', stranger);
    },
    limit,
  );
});

function isFileOrFolder(path: string): boolean {
  const stat = lstatSync(path);
  return stat.isFile() || stat.isDirectory();
}

/** Every file below a folder with its owner, mode, size and, if small, its content. */
function tree(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const { uid, mode, size } = lstatSync(path);
      const content = entry.isFile() && size < 200 ? readFileSync(path, 'latin1') : '';
      return `${uid} ${mode} ${entry.isFile() ? size : ''} ${path.slice(folder.length + 1)} ${content}`;
    })
    .sort();
}
