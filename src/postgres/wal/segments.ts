/** A WAL segment, by its place: it starts at the LSN `number * segmentBytes`. */
export interface Segment {
  timeline: number;
  /** At most 2^44 (LSNs have 64 bits, segments at least 2^20 bytes), so a plain number is exact. */
  number: number;
}

const lowWord = 0x1_0000_0000;

/**
 * Reads the name of a WAL segment: timeline, high word of the LSN, and the number within 4 GB, each as 8 digits.
 * Returns undefined for any other text, and for a name that no server with this segment size gives to a segment.
 */
export function parseSegment(name: string, segmentBytes: number): Segment | undefined {
  if (!/^[0-9A-F]{24}$/.test(name)) return undefined;
  const [timeline, high, low] = [0, 8, 16].map((at) => Number.parseInt(name.slice(at, at + 8), 16)) as [
    number,
    number,
    number,
  ];
  const perWord = lowWord / segmentBytes;
  return timeline === 0 || low >= perWord ? undefined : { timeline, number: high * perWord + low };
}

/** The name of a segment's file. The last 8 digits begin again with each 4 GB. */
export function segmentName({ timeline, number }: Segment, segmentBytes: number): string {
  const perWord = lowWord / segmentBytes;
  return [timeline, Math.floor(number / perWord), number % perWord]
    .map((part) => part.toString(16).toUpperCase().padStart(8, '0'))
    .join('');
}

/** The number of the segment that the byte at this LSN is in. */
export function segmentOf(lsn: bigint, segmentBytes: number): number {
  return Number(lsn / BigInt(segmentBytes));
}

/** The LSN at which the segment with this number starts, and the one before it ends. */
export function segmentStart(number: number, segmentBytes: number): bigint {
  return BigInt(number) * BigInt(segmentBytes);
}

/** Reads an LSN such as `16/B374D848`. Returns undefined if the text is none. */
export function parseLsn(text: string): bigint | undefined {
  const match = /^([0-9A-Fa-f]{1,8})\/([0-9A-Fa-f]{1,8})$/.exec(text);
  return match ? (BigInt(`0x${match[1]}`) << 32n) | BigInt(`0x${match[2]}`) : undefined;
}

/** An LSN as PostgreSQL writes it: `16/B374D848`. */
export function formatLsn(lsn: bigint): string {
  return [lsn >> 32n, lsn & 0xffff_ffffn].map((part) => part.toString(16).toUpperCase()).join('/');
}

/** An LSN from a server, whose owner may have replaced the function; null if it does not have the right form. */
export function checkedLsn(text: unknown): string | null {
  return /^[0-9A-F]{1,8}\/[0-9A-F]{1,8}$/.exec(String(text))?.[0] ?? null;
}
