import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { awaitEnd } from '../../src/host/processes.ts';
import type { Machine } from './machine.ts';

/** A machine's store as it is found from outside of velo: what tests compare velo's word with. */
export interface Store {
  id: string;
  /** The folder that everything lies in. */
  root: string;
}

export function storeOf({ storage, home, pool }: Machine): Store {
  if (storage === 'zfs') {
    const dataset = `${pool}/velo`;
    return { id: tool('zfs', 'get', '-Ho', 'value', 'velo:store', dataset), root: `/var/lib/velo/zfs/${pool}` };
  }
  const root = join(home, storage);
  return { id: JSON.parse(readFileSync(join(root, '.velo', 'store.json'), 'utf8')).id, root };
}

/** Ids of a store's containers, dead ones too. */
export function containersOf({ id }: Store): string[] {
  return lines(tool('docker', 'ps', '-aq', '--no-trunc', '--filter', `label=velo.store=${id}`));
}

/** Processes of a store's local servers, by what they were started with. */
export function processesOf({ id }: Store): number[] {
  return readProcesses('environ')
    .filter(({ text }) => text.includes(`VELO_SERVER=${id}:`))
    .map(({ pid }) => pid);
}

/** Kills every server of a machine at once, as a power cut does. */
export async function killServers(machine: Machine): Promise<void> {
  const store = storeOf(machine);
  if (machine.postgres === 'docker') {
    const running = tool('docker', 'ps', '-q', '--filter', `label=velo.store=${store.id}`);
    tool('docker', 'kill', ...lines(running));
    return;
  }
  const pids = processesOf(store);
  if (pids.length === 0) throw new Error('no server to kill');
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  for (const pid of pids) await awaitEnd(pid, 10_000);
}

/** The command lines or environments of all processes that we may see. */
export function readProcesses(what: 'cmdline' | 'environ'): { pid: number; text: string }[] {
  return readdirSync('/proc').flatMap((entry) => {
    try {
      return /^\d+$/.test(entry)
        ? [{ pid: Number(entry), text: readFileSync(`/proc/${entry}/${what}`, 'latin1') }]
        : [];
    } catch {
      // Gone in between.
      return [];
    }
  });
}

/** Runs a program of this machine; its output without the last newline. */
export function tool(program: string, ...args: string[]): string {
  const env = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' };
  return execFileSync(program, args, { encoding: 'utf8', env, maxBuffer: 64 * 1024 ** 2 }).trimEnd();
}

export const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
