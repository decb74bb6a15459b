import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** A part of a server's output, and where the next one begins. */
export interface LogPiece {
  text: string;
  /** What the next request gives as `after`. */
  next: string;
}

/** Where a part begins: after the previous one, or `lines` lines before the end. */
export interface LogRequest {
  after?: string;
  lines: number;
}

/** The maximum size of one part, in bytes. */
export const pieceBytes = 256 * 1024;

/**
 * Reads the next whole lines of a log file. `next` names the file (inode) and the byte offset: if another file has
 * replaced it, that one is read from its beginning. A missing file counts as empty.
 */
export function readLogFile(path: string, { after, lines }: LogRequest): LogPiece {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { text: '', next: after ?? '0-0' };
    throw error;
  }
  try {
    const { ino, size } = fstatSync(file);
    const [before, offset] = (after ?? '').split('-').map(Number);
    const known = before === ino && offset !== undefined && offset <= size ? offset : 0;
    const from = after === undefined ? Math.max(0, size - pieceBytes) : known;
    const room = Buffer.alloc(Math.min(pieceBytes, size - from));
    const read = room.subarray(0, readSync(file, room, 0, room.length, from));
    // An incomplete last line is left for the next call; a line longer than a part is returned in pieces.
    const lineEnd = read.lastIndexOf(10) + 1;
    const whole = lineEnd === 0 && read.length === pieceBytes ? read : read.subarray(0, lineEnd);
    const text = whole.toString('utf8');
    return { text: after === undefined ? lastLinesOf(text, lines) : text, next: `${ino}-${from + whole.length}` };
  } finally {
    closeSync(file);
  }
}

function lastLinesOf(text: string, lines: number): string {
  return text
    .split(/(?<=\n)/)
    .slice(-lines)
    .join('');
}
