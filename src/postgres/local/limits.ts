import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { programPath } from '../../host/processes/exec.ts';
import { isRoot } from '../../host/users/user.ts';
import type { Server } from '../server.ts';

/**
 * The programs that put a local server's limits in force before it starts; each executes the next. As root under
 * systemd: a scope of its own, which contains everything that the server starts. Otherwise the kernel's limits of a
 * process: the memory of each one and, if the project has a user of its own, the number of that user's processes.
 * `main` runs as the same user but is not held to that number, so a branch that reaches it stops only itself.
 */
export function limiting(server: Server): string[] {
  const { memory, cpus, pids, rank } = server.limits;
  const systemd = scopes();
  if (systemd) {
    const properties = [
      // When the machine shuts down, the server gets a fast shutdown.
      'KillSignal=SIGINT',
      // Since 253 a whole scope is ended when the kernel kills one of its processes, unless this policy is set.
      ...(systemd.version >= 253 ? ['OOMPolicy=continue'] : []),
      `CPUWeight=${rank === 'main' ? 400 : 100}`,
      ...(memory === null ? [] : [`MemoryMax=${memory}`, 'MemorySwapMax=0']),
      ...(cpus === null ? [] : [`CPUQuota=${Math.round(cpus * 100)}%`]),
      ...(pids === null ? [] : [`TasksMax=${pids}`]),
    ];
    const inherited = notInherited();
    return [
      ...(inherited.length === 0 ? [] : ['prlimit', ...inherited]),
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
  // Room for the programs and libraries themselves, which count too, although they are shared.
  const address = memory === null ? [] : [`--as=${memory + 512 * 1024 ** 2}`];
  const processes = pids === null || rank === 'main' || !server.user ? [] : [`--nproc=${pids}`];
  // Of two options for one limit the last one counts.
  const all = [...notInherited(), ...address, ...processes];
  return all.length === 0 ? [] : ['prlimit', ...all];
}

function notInherited(): string[] {
  if (programPath('prlimit') === undefined) return [];
  const [limits, status] = ['limits', 'status'].map((name) => readFileSync(`/proc/self/${name}`, 'latin1'));
  const capabilities = BigInt(`0x${/^CapEff:\s*([0-9a-f]+)$/m.exec(status ?? '')?.[1] ?? '0'}`);
  return limitsToLift(limits ?? '', (capabilities & capSysResource) !== 0n);
}

/** CAP_SYS_RESOURCE (capabilities(7)): to raise a hard limit. */
const capSysResource = 1n << 24n;

/** The limits of a process (getrlimit(2)) that a server must not have, or must have at least as high as this. */
const needed: Record<string, [option: string, least: number]> = {
  'cpu time': ['cpu', Number.POSITIVE_INFINITY],
  'file size': ['fsize', Number.POSITIVE_INFINITY],
  'data size': ['data', Number.POSITIVE_INFINITY],
  'address space': ['as', Number.POSITIVE_INFINITY],
  'open files': ['nofile', 4096],
  processes: ['nproc', 4096],
};

/**
 * Options of prlimit that lift what a server would inherit from the shell or the service that velo runs in: it would
 * die after so many seconds of processor time, or could not write a larger table. `limits` is /proc/self/limits.
 * Without the right to raise a hard limit, that is what remains.
 */
export function limitsToLift(limits: string, mayRaise: boolean): string[] {
  const lines = limits.matchAll(/^Max (.+?) {2,}(\d+|unlimited) +(\d+|unlimited)/gm);
  return [...lines].flatMap(([, name = '', soft = '', hard = '']) => {
    const [option, least] = needed[name] ?? ['', 0];
    const lifted = Number.isFinite(least) ? String(least) : 'unlimited';
    if (!isBelow(soft, least)) return [];
    if (!isBelow(hard, least)) return [`--${option}=${lifted}:`];
    if (mayRaise) return [`--${option}=${lifted}`];
    return soft === hard ? [] : [`--${option}=${hard}:`];
  });
}

const isBelow = (limit: string, least: number) => limit !== 'unlimited' && Number(limit) < least;

/** oom_score_adj (proc(5)): when the machine runs out of memory, a branch's backends are killed first. */
export function oomEnvironment({ limits }: Server): Record<string, string> {
  return {
    PG_OOM_ADJUST_FILE: '/proc/self/oom_score_adj',
    PG_OOM_ADJUST_VALUE: limits.rank === 'main' ? '0' : '800',
  };
}

/** Called right after the start, so that the server's children inherit it. `main`'s postmaster keeps the default. */
export function preferAsVictim(pid: number | undefined, { limits }: Server): void {
  if (pid === undefined || limits.rank === 'main') return;
  try {
    writeFileSync(`/proc/${pid}/oom_score_adj`, '500');
  } catch {
    // The process has already ended.
  }
}

/**
 * As root, the server runs as its own user through setpriv, permanently: it can gain no capabilities, and set-user-id
 * programs have no effect. With those a branch's superuser could leave that user and so the guard.
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

/** Set if systemd can create a scope (sd_booted(3)). Checked once; null before that. */
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
