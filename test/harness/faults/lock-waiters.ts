import { readFileSync, statSync } from 'node:fs';

/** How many wait for a lock: /proc/locks has them on lines with `->`. */
export function lockWaiters(path: string): number {
  const inode = String(statSync(path).ino);
  const lines = readFileSync('/proc/locks', 'utf8').split('\n');
  return lines.filter((line) => line.includes('->') && / [0-9a-f]+:[0-9a-f]+:(\d+) /.exec(line)?.[1] === inode).length;
}
