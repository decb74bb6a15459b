import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { run } from '../../host/processes/exec.ts';
import { type Mount, mounts } from '../folder/mounts.ts';
import type { Sizes } from '../storage.ts';

/**
 * Quotas of a btrfs file system whose administrator has enabled them (velo never does: they make every write slower).
 * The kernel then keeps count of a subvolume's referenced and exclusive bytes, and shows them as files.
 */
export interface Quotas {
  /** Sizes by the subvolume's folder, as of the file system's last commit (at most 30 s ago). */
  seen(): Promise<Map<string, Sizes & { diskLimit: number | null }>>;
  /** Limits a subvolume's exclusive bytes; null removes the limit. */
  limit(folder: string, bytes: number | null): Promise<void>;
  limitOf(folder: string): Promise<number | null>;
}

/** The quotas of the file system that a folder is on; undefined if they are not enabled. */
export function quotasAt(folder: string): Quotas | undefined {
  const mount = mountOf(realpathSync(folder));
  const groups = mount && groupsOf(mount);
  if (!mount || !groups) return undefined;
  return {
    async seen() {
      const { stdout } = await run('btrfs', ['subvolume', 'list', '-o', folder]);
      const found = new Map<string, Sizes & { diskLimit: number | null }>();
      for (const line of stdout.split('\n')) {
        const [, id, path] = /^ID (\d+) .* path (.*)$/.exec(line) ?? [];
        if (id === undefined || path === undefined) continue;
        const inMount = relative(mount.root, `/${path}`);
        found.set(join(mount.folder, inMount), {
          ownBytes: bytesIn(groups, id, 'exclusive'),
          referencedBytes: bytesIn(groups, id, 'referenced'),
          diskLimit: limitIn(groups, id),
        });
      }
      return found;
    },
    async limitOf(path) {
      return limitIn(groups, await rootOf(path));
    },
    async limit(path, bytes) {
      // By the group's number, and called on the store's folder: the change needs space in the subvolume that it is
      // called on, and a subvolume that is full to its limit has none.
      const size = bytes === null ? 'none' : String(bytes);
      await run('btrfs', ['qgroup', 'limit', '-e', size, `0/${await rootOf(path)}`, folder]);
    },
  };
}

/** The number of a subvolume, which is also the number of its quota group. */
async function rootOf(path: string): Promise<string> {
  return (await run('btrfs', ['inspect-internal', 'rootid', path])).stdout.trim();
}

/** The mount that a path is on if it is btrfs: the deepest one above the path, and the last one mounted there. */
function mountOf(path: string): Mount | undefined {
  const above = mounts().filter(
    ({ folder }) => path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`),
  );
  const deepest = above.sort((a, b) => a.folder.length - b.folder.length).at(-1);
  return deepest?.type === 'btrfs' ? deepest : undefined;
}

/** The kernel's folder of a file system's quota groups (Documentation/ABI: /sys/fs/btrfs/<uuid>/qgroups). */
function groupsOf({ source }: Mount): string | undefined {
  const all = '/sys/fs/btrfs';
  if (!existsSync(all) || !existsSync(source)) return undefined;
  const device = basename(realpathSync(source));
  const uuid = readdirSync(all).find((name) => existsSync(join(all, name, 'devices', device)));
  const groups = uuid && join(all, uuid, 'qgroups');
  return groups && existsSync(groups) ? groups : undefined;
}

function bytesIn(groups: string, id: string, what: string): number | null {
  try {
    return Number(readFileSync(join(groups, `0_${id}`, what), 'utf8'));
  } catch {
    return null;
  }
}

/** The kernel writes 0 or 2^64 - 1 if there is no limit. */
function limitIn(groups: string, id: string): number | null {
  const bytes = bytesIn(groups, id, 'max_exclusive');
  return bytes === null || bytes === 0 || bytes > 2 ** 60 ? null : bytes;
}
