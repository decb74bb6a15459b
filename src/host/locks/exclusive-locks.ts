import { readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Returns a function that says whether somebody holds a lock file exclusively. It reads /proc/locks once, which
 * identifies a lock's file by device and inode. The kernel may first wait 10 to 20 ms until every processor has seen
 * that somebody reads it (percpu_down_write in fs/locks.c), so other work goes on meanwhile.
 */
export async function exclusiveLocks(): Promise<(path: string) => boolean> {
  const held = new Set<string>();
  for (const line of (await readFile('/proc/locks', 'utf8')).split('\n')) {
    const match = /: FLOCK +ADVISORY +WRITE +-?\d+ ([0-9a-f]+):([0-9a-f]+):(\d+) /.exec(line);
    if (!match) continue;
    const [, major = '', minor = '', inode] = match;
    held.add(`${Number.parseInt(major, 16)}:${Number.parseInt(minor, 16)}:${inode}`);
  }
  if (held.size === 0) return () => false;
  const devices = new Map<string, string>();
  return (path) => {
    try {
      const folder = dirname(path);
      const device = devices.get(folder) ?? fileSystemDevice(folder);
      devices.set(folder, device);
      return held.has(`${device}:${statSync(path).ino}`);
    } catch {
      return false;
    }
  };
}

/**
 * The device of the file system that contains a folder, as `major:minor`, from /proc/self/mountinfo. stat(2) does not
 * work here: on btrfs it returns the subvolume's own device, while /proc/locks has the file system's.
 */
function fileSystemDevice(folder: string): string {
  let best = { mount: '', device: '' };
  for (const line of readFileSync('/proc/self/mountinfo', 'utf8').split('\n')) {
    const [, , device = '', , mount = ''] = line.split(' ');
    const inside = mount === '/' || folder === mount || folder.startsWith(`${mount}/`);
    // If several file systems are mounted on one folder, the last one is visible.
    if (device && inside && mount.length >= best.mount.length) best = { mount, device };
  }
  return best.device;
}
