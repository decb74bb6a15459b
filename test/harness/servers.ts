import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { Machine } from './machine.ts';

/** The name of a branch's container, one for each generation. */
export async function containerOf({ velo }: Machine, branch: string): Promise<string> {
  const { id, generation } = await velo.getBranch(branch);
  return `velo-${id}-${generation}`;
}

/** SIGKILLs the server of a volume (`demo/dev.1`) as a machine's failure would; at once, so that a callback may do it. */
export function killServer({ postgres, env }: Machine, store: string, volume: string): void {
  if (postgres === 'docker') {
    const docker = (...args: string[]) => execFileSync('docker', args, { env, encoding: 'utf8' }).trim();
    const filters = [`label=velo.store=${store}`, `label=velo.volume=${volume}`].flatMap((each) => ['--filter', each]);
    docker('kill', docker('ps', '-q', ...filters));
    return;
  }
  // It may still be on its way from velo's process to its own program.
  for (const deadline = Date.now() + 5_000; Date.now() < deadline; ) {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    const found = pids.filter((pid) => isPostmaster(pid, `VELO_SERVER=${store}:${volume}`));
    for (const pid of found) process.kill(Number(pid), 'SIGKILL');
    if (found.length > 0) return;
  }
  throw new Error(`no server of ${volume} to kill`);
}

/** The process of a volume's server (`demo/dev.1`), as this machine numbers it. */
export function serverPid({ postgres, env }: Machine, store: string, volume: string): number {
  if (postgres === 'docker') {
    const docker = (...args: string[]) => execFileSync('docker', args, { env, encoding: 'utf8' }).trim();
    const filters = [`label=velo.store=${store}`, `label=velo.volume=${volume}`].flatMap((each) => ['--filter', each]);
    return Number(docker('inspect', '--format', '{{.State.Pid}}', docker('ps', '-q', ...filters)));
  }
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const [pid, another] = pids.filter((each) => isPostmaster(each, `VELO_SERVER=${store}:${volume}`));
  if (pid === undefined || another !== undefined) throw new Error(`${volume} has not one server`);
  return Number(pid);
}

function isPostmaster(pid: string, mark: string): boolean {
  try {
    if (!readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(mark)) return false;
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[1] === '-D';
  } catch {
    return false;
  }
}
