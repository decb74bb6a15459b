/** A record of WAL, as its header tells; its content and checksum are not looked at. */
export interface WalRecord {
  /** Where it starts and ends. It may end after its segment. */
  start: bigint;
  end: bigint;
  /** When its transaction ended, in microseconds since 1970; undefined if it ends none. */
  endedAtUs: bigint | undefined;
  /** It ends its segment, whose rest is unused (`pg_switch_wal`). */
  isSwitch: boolean;
}

/** Bytes of a WAL page: the default, which packages and images don't change. */
const pageBytes = 8192;
const shortHeader = 24;
const longHeader = 40;
const recordHeader = 24;
/** PostgreSQL makes no longer records. */
const longest = 1024 ** 3;

/** Resource managers and kinds of records (rmgrlist.h, pg_control.h, xact.h). */
const rmXlog = 0;
const xlogSwitch = 0x40;
const rmXact = 1;
/** Commits and aborts, also of prepared transactions: the records that a recovery to a time may stop at. */
const endings = new Set([0x00, 0x20, 0x30, 0x40]);

/** Microseconds from 1970 to 2000, PostgreSQL's epoch. */
const epochUs = 946_684_800_000_000n;

/**
 * The records that start in a segment, from its file, which may lack the zeros at its end. Stops at the first that does
 * not follow the one before: where the WAL ends, or is damaged. The file is not trusted: any bytes give an answer.
 */
export function* recordsIn(file: Buffer, segmentStart: bigint, segmentBytes: number): Generator<WalRecord> {
  if (!isPage(file, 0, segmentStart)) return;
  const isContinued = (file.readUInt16LE(2) & 1) !== 0;
  // What is left of a record that started in a segment before.
  let at = isContinued ? advance(longHeader, Math.min(file.readUInt32LE(16), longest), segmentBytes) : longHeader;
  let previous: bigint | undefined;
  for (;;) {
    at = afterHeader(Math.ceil(at / 8) * 8, segmentBytes);
    if (at >= segmentBytes || at + recordHeader > file.length) return;
    if (!isPage(file, at - (at % pageBytes), segmentStart)) return;
    const bytes = file.readUInt32LE(at);
    if (bytes < recordHeader || bytes > longest) return;
    const head = gather(file, at, Math.min(bytes, 64));
    if (head.length < recordHeader) return;
    if (previous !== undefined && head.readBigUInt64LE(8) !== previous) return;
    const start = segmentStart + BigInt(at);
    const [kind, manager] = [head.readUInt8(16), head.readUInt8(17)];
    const next = advance(at, bytes, segmentBytes);
    const isSwitch = manager === rmXlog && (kind & 0xf0) === xlogSwitch;
    const end = segmentStart + BigInt(Math.ceil(next / 8) * 8);
    yield { start, end, isSwitch, endedAtUs: manager === rmXact ? endingOf(head, kind) : undefined };
    if (isSwitch) return;
    previous = start;
    at = next;
  }
}

function isPage(file: Buffer, at: number, segmentStart: bigint): boolean {
  const header = at === 0 ? longHeader : shortHeader;
  return at + header <= file.length && file.readBigUInt64LE(at + 8) === segmentStart + BigInt(at);
}

/** The place after a page's header, if this is the start of a page. A segment's first page has a longer one. */
function afterHeader(at: number, segmentBytes: number): number {
  if (at % pageBytes !== 0) return at;
  return at + (at % segmentBytes === 0 ? longHeader : shortHeader);
}

/** The place after so many bytes of records, page headers not counted; it may be in a later segment. */
function advance(from: number, bytes: number, segmentBytes: number): number {
  let left = bytes;
  for (let at = from; ; at += pageBytes - (at % pageBytes)) {
    at = afterHeader(at, segmentBytes);
    const room = pageBytes - (at % pageBytes);
    if (left <= room) return at + left;
    left -= room;
  }
}

/** Bytes of records from a place on, page headers left out; fewer at the end of the file. */
function gather(file: Buffer, from: number, bytes: number): Buffer {
  const room = pageBytes - (from % pageBytes);
  if (bytes <= room) return file.subarray(from, from + bytes);
  const next = from + room + shortHeader;
  return Buffer.concat([file.subarray(from, from + room), file.subarray(next, next + bytes - room)]);
}

/** The time in an ending's main data, which begins with it; blocks come before only in records of other kinds. */
function endingOf(head: Buffer, kind: number): bigint | undefined {
  if (!endings.has(kind & 0x70)) return undefined;
  let at = recordHeader;
  // A replication origin, and the id of a top-level transaction (xlogrecord.h).
  while (at < head.length && (head[at] === 253 || head[at] === 252)) at += head[at] === 253 ? 3 : 5;
  if (head[at] !== 255 && head[at] !== 254) return undefined;
  at += head[at] === 255 ? 2 : 5;
  return at + 8 <= head.length ? head.readBigInt64LE(at) + epochUs : undefined;
}
