import { execFileSync } from 'node:child_process';

/** The folders of the machine's own programs, including those for administrators. */
export const systemPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** Runs a program of this machine and returns its output, trimmed at the end. If it fails, throws with its output. */
export function tool(program: string, ...args: string[]): string {
  return execFileSync(program, args, {
    encoding: 'utf8',
    env: { PATH: systemPath },
    maxBuffer: 64 * 1024 ** 2,
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trimEnd();
}

export const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
