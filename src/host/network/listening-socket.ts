import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** The inode of the socket that listens on 127.0.0.1 at this port (proc(5), /proc/net/tcp); undefined: there is none. */
export function listeningSocket(port: number): number | undefined {
  // In hexadecimal, the address with its bytes in the machine's order; 0A: it listens.
  const local = `0100007F:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const line = readFileSync('/proc/net/tcp', 'latin1')
    .split('\n')
    .map((each) => each.trim().split(/\s+/))
    .find((fields) => fields[1] === local && fields[3] === '0A');
  return line ? Number(line[9]) : undefined;
}

/** Whether a process has this socket open. */
export function holdsSocket(pid: number, inode: number): boolean {
  const folder = `/proc/${pid}/fd`;
  try {
    return readdirSync(folder).some((file) => linkOf(`${folder}/${file}`) === `socket:[${inode}]`);
  } catch {
    return false;
  }
}

function linkOf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
