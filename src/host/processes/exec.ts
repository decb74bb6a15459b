import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { VeloError } from '../../contract/errors/error.ts';
import { lockDescriptors } from '../locks/held-locks.ts';

export interface RunOptions {
  /** Descriptors that the child gets as 3 and up; default: those of the locks that the operation holds. */
  inherit?: readonly number[];
  input?: string;
  /** Run as this user and group, without supplementary groups; root only. */
  as?: { uid: number; gid: number } | undefined;
  /** Milliseconds; default ten minutes, so that every wait has a limit. */
  timeoutMs?: number;
  /** Default `/`: the caller's folder may be gone, or not accessible to the user that the program runs as. */
  cwd?: string;
  /** Added to the clean environment. */
  env?: Readonly<Record<string, string>>;
  signal?: AbortSignal | undefined;
  /** Called with the program's process id once it has been started. */
  started?: ((pid: number) => void) | undefined;
}

export interface RunResult {
  stdout: string;
  stderr: string;
  ms: number;
}

/** A program that was started and failed. Drivers read `stderr` to find out what the failure means. */
export class ProgramError extends Error {
  override readonly name = 'ProgramError';
  readonly program: string;
  readonly stderr: string;
  readonly exitCode: number | undefined;
  readonly ms: number;

  constructor(
    program: string,
    args: readonly string[],
    { stderr, exitCode, ms }: { stderr: string; exitCode: number | undefined; ms: number },
  ) {
    const said = stderr.trim().split('\n', 1)[0] || 'no output';
    super(`${program} ${args[0] ?? ''} ended with ${exitCode ?? 'a signal'} after ${ms} ms: ${said}`);
    this.program = program;
    this.stderr = stderr;
    this.exitCode = exitCode;
    this.ms = ms;
  }
}

// A runner's PATH often lacks the sbin folders, which contain zfs and nft.
const path = [...new Set([...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/sbin', '/usr/bin', '/bin'])]
  .filter((folder) => folder.startsWith('/'))
  .join(':');

/** The environment of every program: nothing from the caller, so that no token of a job reaches a tenant's server. */
export const cleanEnvironment: Readonly<Record<string, string>> = { PATH: path, LC_ALL: 'C', HOME: '/' };

/** Path of the program that `run` would start for this name; undefined if it is not installed. */
export function programPath(program: string): string | undefined {
  const places = path.split(':').map((folder) => join(folder, program));
  return places.find((place) => existsSync(place));
}

/**
 * Runs a program to its end with an argument array; never through a shell. The child inherits the locks that the
 * operation holds, so they stay held if velo is killed meanwhile.
 * @throws ProgramError if it exits with anything but 0
 * @throws VeloError unable `program-missing` if the program is not installed
 */
export async function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const from = performance.now();
  const child = start(program, args, options);
  if (child.pid !== undefined) options.started?.(child.pid);
  const { stdout, stderr, exitCode, failure } = await collect(child, options.input);
  const ms = Math.round(performance.now() - from);
  if (failure?.code === 'ENOENT') {
    throw new VeloError(
      'unable',
      'program-missing',
      `The program \`${program}\` is not installed.`,
      'Install it. `velo doctor` shows what needs it.',
    );
  }
  if (exitCode !== 0) {
    const said = stderr || failure?.message || '';
    throw new ProgramError(program, args, { stderr: said, exitCode: exitCode ?? undefined, ms });
  }
  return { stdout, stderr, ms };
}

/** Uses Node's own `spawn`: a create starts half a dozen programs, and a library would add time to each start. */
function start(program: string, args: readonly string[], options: RunOptions): ChildProcess {
  return spawn(program, args, {
    env: options.env ? { ...cleanEnvironment, ...options.env } : cleanEnvironment,
    stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe', ...(options.inherit ?? lockDescriptors())],
    // A session of its own: velo handles Ctrl-C in the terminal itself, and the signal would end the very program that
    // is undoing the operation.
    detached: true,
    timeout: options.timeoutMs ?? 600_000,
    cwd: options.cwd ?? '/',
    signal: options.signal,
    ...(options.as ?? {}),
  });
}

interface Ending {
  stdout: string;
  stderr: string;
  /** Null after a signal. */
  exitCode: number | null;
  /** Why it was not started, or why we ended it. */
  failure: NodeJS.ErrnoException | undefined;
}

/** Waits until a program has ended and its output is read, even after an abort: it must not act any more then. */
function collect(child: ChildProcess, input: string | undefined): Promise<Ending> {
  return new Promise((resolve) => {
    const ending: Ending = { stdout: '', stderr: '', exitCode: null, failure: undefined };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name]?.setEncoding('utf8').on('data', (text: string) => {
        ending[name] += text;
      });
    }
    // A program that does not read its input has ended for a reason of its own, which is the one to report.
    child.stdin?.on('error', () => {}).end(input);
    child.on('error', (error) => {
      ending.failure = error;
    });
    child.on('close', (exitCode) => resolve({ ...ending, exitCode: ending.failure ? null : exitCode }));
  });
}
