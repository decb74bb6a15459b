import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { bundle, type Machine } from '../test/harness/machine/machine.ts';

/**
 * The peak memory of one `velo` process, in MB (1,000,000 bytes): VmHWM of /proc/<pid>/status, which only grows, read
 * every millisecond until the process ends.
 */
export async function peakMemory({ env }: Machine, ...args: string[]): Promise<number> {
  const child = spawn(process.execPath, [bundle, ...args], { env, stdio: 'ignore' });
  let peak = 0;
  const timer = setInterval(() => {
    try {
      const line = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
      peak = Math.max(peak, Number(line?.[1] ?? 0) * 1024);
    } catch {
      // The process has just ended.
    }
  }, 1);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`velo ${args.join(' ')} ended with ${code}`);
  return peak / 1e6;
}
