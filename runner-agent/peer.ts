import { readFileSync, readlinkSync } from 'node:fs';
import type { Socket } from 'node:net';
import { run } from '../src/host/exec.ts';

/** Who is at the other end of a connection. */
export interface Peer {
  pid: number;
  uid: number;
  gid: number;
}

/**
 * Finds the process at the other end of a Unix connection. Node has no SO_PEERCRED; `ss` tells which socket is the
 * other end of ours, and who holds it (ss(8); seen with iproute2 6.1). Undefined where it can't be had: not root, no
 * `ss`, or the process has gone.
 */
export async function peerOf(socket: Socket): Promise<Peer | undefined> {
  const inode = ownInode(socket);
  if (inode === undefined) return undefined;
  try {
    const { stdout } = await run('ss', ['-xpH', 'state', 'connected'], { timeoutMs: 10_000 });
    return findPeer(stdout, inode);
  } catch {
    return undefined;
  }
}

/** The number of our end: the descriptor is Node's own business, but `/proc` tells what it is. */
function ownInode(socket: Socket): string | undefined {
  const { fd } = ((socket as { _handle?: { fd?: number } })._handle ?? {}) as { fd?: number };
  if (fd === undefined || fd < 0) return undefined;
  try {
    return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/self/fd/${fd}`))?.[1];
  } catch {
    return undefined;
  }
}

/** Columns of ss: type, state, two queues, local path and number, peer's path and number, who holds it. */
const row = /^\S+\s+\S+\s+\d+\s+\d+\s+\S+\s+(\d+)\s+\S+\s+(\d+)(.*)$/;

function findPeer(table: string, inode: string): Peer | undefined {
  const rows = table.split('\n').flatMap((line) => {
    const [, own, peer, users] = row.exec(line) ?? [];
    return own && peer ? [{ own, peer, users: users ?? '' }] : [];
  });
  const ours = rows.find(({ own }) => own === inode);
  const theirs = rows.find(({ own }) => own === ours?.peer);
  const pid = Number(/pid=(\d+)/.exec(theirs?.users ?? '')?.[1] ?? 0);
  return pid > 0 ? ownerOf(pid) : undefined;
}

function ownerOf(pid: number): Peer | undefined {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const id = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1]);
  return { pid, uid: id('Uid'), gid: id('Gid') };
}
