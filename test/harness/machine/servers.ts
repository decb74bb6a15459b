import { execFileSync } from 'node:child_process';
import { killAll, localServers, readProcesses } from '../processes.ts';
import type { Machine } from './machine.ts';
import { isVolume } from './volumes.ts';

/** The name of the container of a branch's current generation. */
export async function containerOf({ velo }: Machine, branch: string): Promise<string> {
  const { id, generation } = await velo.getBranch({ branch });
  return `velo-${id}-${generation}`;
}

/** SIGKILLs the server of a volume (`demo/dev.1`), as a failure of the machine would. Synchronous, for callbacks. */
export function killServer({ postgres, env }: Machine, store: string, volume: string): void {
  if (postgres === 'docker') {
    const docker = (...args: string[]) => execFileSync('docker', args, { env, encoding: 'utf8' }).trim();
    docker('kill', containerId(docker, store, volume));
    return;
  }
  // It may just have been forked from velo's process, before its exec.
  for (const deadline = Date.now() + 5_000; Date.now() < deadline; ) {
    const found = postmasters(store, volume);
    killAll(found);
    if (found.length > 0) return;
  }
  throw new Error(`no server of ${volume} to kill`);
}

/** The process ID of a volume's server (`demo/dev.1`), in this machine's own PID namespace. */
export function serverPid({ postgres, env }: Machine, store: string, volume: string): number {
  if (postgres === 'docker') {
    const docker = (...args: string[]) => execFileSync('docker', args, { env, encoding: 'utf8' }).trim();
    return Number(docker('inspect', '--format', '{{.State.Pid}}', containerId(docker, store, volume)));
  }
  const [pid, another] = postmasters(store, volume);
  if (pid === undefined || another !== undefined) throw new Error(`${volume} has not one server`);
  return pid;
}

function containerId(docker: (...args: string[]) => string, store: string, volume: string): string {
  const format = '{{.ID}} {{.Label "velo.volume"}}';
  const all = docker('ps', '--filter', `label=velo.store=${store}`, '--format', format).split('\n');
  const found = all.map((line) => line.split(' ')).find(([, full = '']) => isVolume(full, volume));
  return found?.[0] ?? `no container of ${volume}`;
}

/** The servers' first processes: their children have other command lines. */
function postmasters(store: string, volume: string): number[] {
  const first = new Set(
    readProcesses('cmdline')
      .filter(({ text }) => text.split('\0')[1] === '-D')
      .map(({ pid }) => pid),
  );
  return localServers(store)
    .filter((each) => first.has(each.pid) && isVolume(each.volume, volume))
    .map(({ pid }) => pid);
}
