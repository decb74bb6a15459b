import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { programPath } from '../../host/exec.ts';
import { isRoot } from '../../host/user.ts';
import type { Server } from '../server.ts';

/**
 * The programs before a local server's that put its limits in force, each of which becomes the next. As root under
 * systemd: a scope of its own, which holds all that the server starts. Otherwise the kernel's limits of a process:
 * memory of each one, and, where the project has a user of its own, the number of that user's processes; `main`, which
 * has the same user, is not held to that number, so that a branch which reaches it stops itself alone.
 */
export function limiting(server: Server): string[] {
  const { memory, cpus, pids, rank } = server.limits;
  const systemd = scopes();
  if (systemd) {
    const properties = [
      // A shutdown of the machine is a fast one of the server.
      'KillSignal=SIGINT',
      // From 253 on a scope ends as a whole when the kernel ends one of its processes, unless it says otherwise.
      ...(systemd.version >= 253 ? ['OOMPolicy=continue'] : []),
      `CPUWeight=${rank === 'main' ? 400 : 100}`,
      ...(memory === null ? [] : [`MemoryMax=${memory}`, 'MemorySwapMax=0']),
      ...(cpus === null ? [] : [`CPUQuota=${Math.round(cpus * 100)}%`]),
      ...(pids === null ? [] : [`TasksMax=${pids}`]),
    ];
    return [
      'systemd-run',
      '--scope',
      '--quiet',
      '--collect',
      '--slice=velo.slice',
      ...properties.flatMap((text) => ['-p', text]),
      '--',
    ];
  }
  if (programPath('prlimit') === undefined) return [];
  // Room for the programs and libraries themselves, which count too, and are shared.
  const address = memory === null ? [] : [`--as=${memory + 512 * 1024 ** 2}`];
  const processes = pids === null || rank === 'main' || !server.user ? [] : [`--nproc=${pids}`];
  return address.length + processes.length === 0 ? [] : ['prlimit', ...address, ...processes];
}

/** Points of oom_score_adj (proc(5)): when the machine has no memory left, a branch's backends go first. */
export function oomEnvironment({ limits }: Server): Record<string, string> {
  return {
    PG_OOM_ADJUST_FILE: '/proc/self/oom_score_adj',
    PG_OOM_ADJUST_VALUE: limits.rank === 'main' ? '0' : '800',
  };
}

/** Right after its start: what it starts itself has it then. `main`'s postmaster keeps the machine's default. */
export function preferAsVictim(pid: number | undefined, { limits }: Server): void {
  if (pid === undefined || limits.rank === 'main') return;
  try {
    writeFileSync(`/proc/${pid}/oom_score_adj`, '500');
  } catch {
    // It has ended already.
  }
}

/**
 * As root the server becomes its own user by setpriv, for good: without capabilities to come, and deaf to set-user-id
 * programs, by which a branch's superuser could leave that user and so the guard.
 */
export function confined({ user }: Server, program: string): [string, ...string[]] {
  if (!user) return [program];
  const identity = ['--reuid', String(user.uid), '--regid', String(user.gid), '--clear-groups'];
  return ['setpriv', ...identity, '--no-new-privs', '--bounding-set=-all', '--inh-caps=-all', program];
}

export function localLimitsKept(): { all: boolean; detail: string } {
  if (scopes()) return { all: true, detail: "systemd limits each branch's memory, processes, processors" };
  const each = 'the kernel limits the memory of each process of a branch';
  if (isRoot())
    return {
      all: false,
      detail: `${each}, and a branch's processes; not its memory as a whole, and not its processors`,
    };
  return { all: false, detail: `${each}; not its memory as a whole, its processes, its processors` };
}

/** Where systemd can be asked for a scope (sd_booted(3)). Asked once. */
let found: { version: number } | undefined | null = null;
function scopes(): { version: number } | undefined {
  if (found === null) found = isRoot() && existsSync('/run/systemd/private') ? systemdHere() : undefined;
  return found;
}

function systemdHere(): { version: number } | undefined {
  const program = programPath('systemd-run');
  if (program === undefined) return undefined;
  const said = execFileSync(program, ['--version'], { encoding: 'utf8', env: {}, timeout: 10_000 });
  return { version: Number(/^systemd (\d+)/.exec(said)?.[1] ?? 0) };
}
