import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { execa } from 'execa';
import { expect } from 'vitest';
import { localServers } from '../processes.ts';
import { slowness } from '../slowness.ts';
import { type Machine, sql } from './machine.ts';
import { type ProjectOnDisk, projectOnDisk, type Store } from './store.ts';

/**
 * Checks that volumes, servers, ports and the list of branches match one to one, that each branch listed as running
 * answers, that no leftovers of interrupted operations exist, and that no lock is held.
 */
export async function expectAgreement(machine: Machine, project = 'demo'): Promise<void> {
  const store = await projectOnDisk(machine, project);
  await awaitLocks(store);
  const branches = await machine.velo.listBranches({ project });
  // By id: after a rename, the name on disk differs from the displayed one.
  const volumeOf = (branch: { id: string; generation: number }) => `${branch.id}.${branch.generation}`;
  const volumesOf = (branch: (typeof branches)[number]) =>
    [branch, ...branch.retired.map(({ generation }) => ({ id: branch.id, generation }))].map(volumeOf);
  const withoutName = (volume: string) => volume.slice(volume.lastIndexOf('-') + 1);
  const running = branches.filter(({ status }) => status === 'running');

  expect(branches.filter(({ status }) => status !== 'running' && status !== 'stopped')).toEqual([]);
  expect((await volumesOnDisk(store)).map(withoutName).sort()).toEqual(branches.flatMap(volumesOf).sort());
  const servers = await serversOnMachine(machine, store);
  const own = servers.filter((volume) => volume.startsWith(`${basename(store.folder)}/`));
  expect(own.map(withoutName).sort()).toEqual(running.map(volumeOf).sort());
  expect(new Set(branches.map(({ port }) => port)).size).toBe(branches.length);
  const snapshots = (await machine.velo.listSnapshots({ project })).map(({ id }) => id);
  expect((await snapshotsOnDisk(store)).sort()).toEqual(snapshots.sort());
  expect(
    readdirSync(join(store.root, '.velo')).filter((name) => !['locks', 'secret', 'store.json'].includes(name)),
  ).toEqual([]);
  expect(readdirSync(store.root).filter((name) => name.startsWith('.tmp-'))).toEqual([]);
  const { checks } = await machine.velo.doctor();
  const leftovers = checks.filter(({ name }) => name === 'Leftovers');
  expect(leftovers.length).toBeGreaterThan(0);
  expect(leftovers.filter(({ state }) => state !== 'ok')).toEqual([]);
  for (const { branch } of running) {
    const { url } = await machine.velo.getBranch({ branch: `${project}/${branch}` });
    expect(await sql(url, 'SELECT 1 AS one'), `${branch} answers`).toEqual([{ one: 1 }]);
  }
}

/** Waits until programs that outlived a killed velo have ended: they hold its locks until then. */
export async function awaitLocks(store: Store): Promise<void> {
  const folder = join(store.root, '.velo', 'locks');
  for (const name of readdirSync(folder)) {
    await execa('flock', ['-w', String(60 * slowness), join(folder, name), 'true']);
  }
}

/** All volumes of a project, including incomplete ones. */
export async function volumesOnDisk({ dataset, folder }: ProjectOnDisk): Promise<string[]> {
  if (!dataset)
    return readdirSync(folder)
      .filter((name) => name !== 'project.json' && !name.startsWith('.snapshot-'))
      .sort();
  const { stdout } = await execa('zfs', ['list', '-Hr', '-t', 'filesystem', '-o', 'name', dataset]);
  return stdout
    .split('\n')
    .filter((name) => name !== dataset)
    .map((name) => name.slice(dataset.length + 1))
    .sort();
}

/** The ids of users' snapshots. Origins are left out: ZFS deletes them with their last clone (`defer_destroy`). */
async function snapshotsOnDisk({ dataset, folder }: ProjectOnDisk): Promise<string[]> {
  if (!dataset) {
    return readdirSync(folder)
      .filter((name) => name.startsWith('.snapshot-'))
      .map((name) => name.slice('.snapshot-'.length))
      .filter((name) => !name.endsWith('.json'));
  }
  const columns = 'name,defer_destroy,velo:id';
  const { stdout } = await execa('zfs', ['list', '-Hr', '-t', 'snapshot', '-o', columns, dataset]);
  return stdout.split('\n').flatMap((line) => {
    const [name = '', deferred, id = ''] = line.split('\t');
    return name === '' || deferred === 'on' ? [] : [id];
  });
}

/** Every volume that has a server, even if that is only a dead container or an orphaned process. */
async function serversOnMachine({ postgres, env }: Machine, { id }: Store): Promise<string[]> {
  if (postgres === 'docker') {
    const format = '{{.Label "velo.volume"}}{{if ne .State "running"}} is {{.State}}{{end}}';
    const { stdout } = await execa('docker', ['ps', '-a', '--filter', `label=velo.store=${id}`, '--format', format], {
      env,
    });
    return stdout
      .split('\n')
      .filter((line) => line !== '')
      .sort();
  }
  return [...new Set(localServers(id).map(({ volume }) => volume))].sort();
}
