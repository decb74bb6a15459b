import { execFileSync } from 'node:child_process';

/** Where a machine's own programs are, also those of its administrator. */
export const systemPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** Runs a program of this machine; its output without the last newline. Throws when it fails, with what it said. */
export function tool(program: string, ...args: string[]): string {
  return execFileSync(program, args, {
    encoding: 'utf8',
    env: { PATH: systemPath },
    maxBuffer: 64 * 1024 ** 2,
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trimEnd();
}

export const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
