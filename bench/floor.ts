import { rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { portRange } from '../src/host/network/port-range.ts';
import type { Machine } from '../test/harness/machine/machine.ts';
import { dockerServers, localServers, type Server } from './floor-servers.ts';
import { copiesOf } from './floor-storage.ts';
import type { Actor } from './sample.ts';

/**
 * The floor: what a person would do by hand for the same result, in the fewest steps and with the same primitives. One
 * connection to the parent is already open; nothing is locked, recorded, cleaned or checked, and the copy keeps its
 * parent's passwords. The only code of velo that runs here is the table of settings.
 */
export async function openFloor(machine: Machine, project: string): Promise<Actor & { close(): Promise<void> }> {
  const main = await machine.velo.getBranch({ branch: `${project}/main` });
  const parent = new pg.Client({ connectionString: main.url });
  await parent.connect();
  // Queries run one after the other, even when twenty copies are made at once.
  let last: Promise<unknown> = Promise.resolve();
  const ask = (text: string): Promise<Record<string, unknown>[]> => {
    const answer = last.then(() => parent.query(text)).then(({ rows }) => rows);
    last = answer.catch(() => {});
    return answer;
  };
  const copies = copiesOf(machine, project, ask);
  const servers = machine.postgres === 'docker' ? await dockerServers(main) : localServers(machine);
  const made = new Map<string, { server: Server; generation: number }>();
  // From the far end of velo's range: the guard lets its servers answer from no other ports.
  let port: number = portRange.last;

  const find = (branch: string) => {
    const found = made.get(branch);
    if (!found) throw new Error(`no ${branch} was made by hand`);
    return found;
  };
  const folder = (branch: string, generation: number) => `${project}-${branch}-${generation}`;
  const startOn = async (server: Server) => {
    await servers.start(server);
    await answer(server.port, main.password);
  };
  const copy = async (branch: string, generation: number, onPort: number): Promise<Server> => {
    const path = await copies.make(folder(branch, generation));
    for (const name of await readdir(join(path, 'pgdata')))
      if (/^postmaster\.|^\.s\.PGSQL\./.test(name)) rmSync(join(path, 'pgdata', name));
    return { name: `velo-bench-${process.pid}-${folder(branch, generation)}`, path, port: onPort };
  };

  const floor: Actor = {
    name: 'by hand',
    async create(branch) {
      const server = await copy(branch, 1, port--);
      made.set(branch, { server, generation: 1 });
      await startOn(server);
      return undefined;
    },
    async reset(branch) {
      const { server: old, generation } = find(branch);
      const server = await copy(branch, generation + 1, old.port);
      made.set(branch, { server, generation: generation + 1 });
      await servers.stop(old);
      await startOn(server);
      await copies.remove(folder(branch, generation));
      return undefined;
    },
    stop: (branch) => servers.stop(find(branch).server),
    async start(branch) {
      await startOn(find(branch).server);
      return undefined;
    },
    async delete(branch) {
      const { server, generation } = find(branch);
      await servers.kill(server);
      await copies.remove(folder(branch, generation));
      made.delete(branch);
    },
    status: async () => void (await Promise.all([copies.look(), servers.look()])),
    snapshot: () => copies.snapshot(`snapshot-${port--}`),
  };
  const close = async () => {
    for (const branch of [...made.keys()]) await floor.delete(branch);
    await parent.end();
  };
  return { ...floor, close };
}

/** Tries a query over TCP every 2 ms until it is answered. */
export async function answer(port: number, password: string): Promise<void> {
  const end = performance.now() + 300_000;
  for (;;) {
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres', password });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.query('SELECT 1');
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2));
    } finally {
      await client.end().catch(() => {});
    }
  }
}
