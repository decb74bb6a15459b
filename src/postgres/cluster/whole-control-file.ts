import crc32c from 'crc-32/crc32c.js';

/**
 * Whether the CRC-32C at the end of pg_control's data is right. The length of that data differs between versions (about
 * 300 bytes), so every possible position is tried.
 */
export function isWholeControlFile(file: Buffer): boolean {
  for (let end = 200; end <= 508 && end + 4 <= file.length; end += 4) {
    if (file.readInt32LE(end) === crc32c.buf(file.subarray(0, end))) return true;
  }
  return false;
}
