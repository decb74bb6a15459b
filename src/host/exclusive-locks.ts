import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Tells for lock files whether somebody holds them exclusively, by one look at /proc/locks, which names a lock's file
 * by device and inode.
 */
export function exclusiveLocks(): (path: string) => boolean {
  const held = new Set<string>();
  for (const line of readFileSync('/proc/locks', 'utf8').split('\n')) {
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
 * The device of the file system that a folder lies on, as `major:minor`, from /proc/self/mountinfo. stat(2) will not
 * do: on btrfs it tells a subvolume's own device, and /proc/locks the file system's.
 */
function fileSystemDevice(folder: string): string {
  let best = { mount: '', device: '' };
  for (const line of readFileSync('/proc/self/mountinfo', 'utf8').split('\n')) {
    const [, , device = '', , mount = ''] = line.split(' ');
    const inside = mount === '/' || folder === mount || folder.startsWith(`${mount}/`);
    // Of several on one folder the last one is seen.
    if (device && inside && mount.length >= best.mount.length) best = { mount, device };
  }
  return best.device;
}
