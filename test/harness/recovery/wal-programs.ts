import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { programPath } from '../../../src/host/processes/exec.ts';

/** A shell with its tools, as a server's image may have them. */
export interface Shell {
  name: string;
  /** Absent on this machine. */
  absent: boolean;
  /** The PATH with the shell's `sh` and its tools; made on first use. */
  path: () => string;
}

let applets: string | undefined;

/** dash (or whatever `sh` is here) with the system's tools, and busybox with nothing but its own. */
export const shells: Shell[] = [
  { name: 'sh', absent: false, path: () => '/usr/bin:/bin' },
  {
    name: 'busybox',
    absent: programPath('busybox') === undefined,
    path: () => {
      applets ??= makeApplets(programPath('busybox') as string);
      return applets;
    },
  },
];

export interface Ended {
  exitCode: number | null;
  stdout: string;
  stderr: string;
  ms: number;
}

/** Runs `sh` with arguments to its end, in a process group of its own. `tools` come before the shell's own. */
export async function runSh(
  shell: Shell,
  args: readonly string[],
  { cwd, tools }: { cwd: string; tools?: string | undefined },
): Promise<Ended> {
  const path = shell.path();
  const sh = shell.name === 'busybox' ? join(path, 'sh') : '/bin/sh';
  const from = performance.now();
  const child = spawn(sh, args, {
    cwd,
    env: { PATH: tools === undefined ? path : `${tools}:${path}`, REAL_PATH: path },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  }
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  return { exitCode, ...said, ms: performance.now() - from };
}

/** A folder with one tool, by that name, that does what the script says. `REAL_PATH` is where the real one is. */
export function toolIn(base: string, name: string, script: string): string {
  const folder = mkdtempSync(join(base, 'tools-'));
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return folder;
}

/** Removes what `shells` made. */
export function removeShells(): void {
  if (applets !== undefined) rmSync(applets, { recursive: true, force: true });
  applets = undefined;
}

function makeApplets(busybox: string): string {
  const folder = mkdtempSync('/tmp/velo-busybox-');
  const { stdout } = spawnSync(busybox, ['--list'], { encoding: 'utf8' });
  for (const name of stdout.trim().split('\n')) symlinkSync(busybox, join(folder, name));
  return folder;
}
