import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { awaitEnd } from '../../../src/host/processes/processes.ts';
import { killAll, localServers } from '../processes.ts';
import { lines, tool } from '../tool.ts';
import type { Machine } from './machine.ts';

/** A machine's store, read without velo: tests compare velo's answers with it. */
export interface Store {
  id: string;
  /** The folder that contains everything, including `.velo/`. */
  root: string;
}

/** `pool` names another store of the machine. */
export function storeOf({ storage, home, pool: own }: Machine, pool?: string | null): Store {
  if (storage === 'zfs') {
    const [id = '', root = ''] = lines(
      tool('zfs', 'get', '-Hp', '-o', 'value', 'velo:store,mountpoint', `${own}/velo`),
    );
    return { id, root };
  }
  const root = pool ?? join(home, storage);
  return { id: JSON.parse(readFileSync(join(root, '.velo', 'store.json'), 'utf8')).id, root };
}

/** A store, and a project's location in it. */
export interface ProjectOnDisk extends Store {
  /** The folder with the project's volumes. */
  folder: string;
  /** Full name of the project's dataset; ZFS only. */
  dataset: string | undefined;
}

/** Finds a project by its id: after a rename, its name on disk differs from the displayed one. */
export async function projectOnDisk(machine: Machine, project = 'demo'): Promise<ProjectOnDisk> {
  const { pool, id } = await machine.velo.getProject({ name: project });
  const store = storeOf(machine, pool);
  const name = readdirSync(store.root).find((each) => each.endsWith(`-${id}`));
  if (name === undefined) throw new Error(`no folder of ${project} in ${store.root}`);
  const folder = join(store.root, name);
  return {
    ...store,
    folder,
    dataset: machine.storage === 'zfs' ? `${machine.pool}/velo/${basename(folder)}` : undefined,
  };
}

/** IDs of a store's containers, including stopped ones. */
export function containersOf({ id }: Store): string[] {
  return lines(tool('docker', 'ps', '-aq', '--no-trunc', '--filter', `label=velo.store=${id}`));
}

/** Kills every server of a machine at once, as a power cut does. */
export async function killServers(machine: Machine): Promise<void> {
  const store = storeOf(machine);
  if (machine.postgres === 'docker') {
    const running = tool('docker', 'ps', '-q', '--filter', `label=velo.store=${store.id}`);
    tool('docker', 'kill', ...lines(running));
    return;
  }
  const pids = localServers(store.id).map(({ pid }) => pid);
  if (pids.length === 0) throw new Error('no server to kill');
  killAll(pids);
  for (const pid of pids) await awaitEnd(pid, 30_000);
}
