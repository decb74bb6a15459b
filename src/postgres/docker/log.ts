import type Docker from 'dockerode';
import type { LogPiece, LogRequest } from '../../host/files/log-file.ts';

/** The maximum number of lines in one part of a container's output. */
const mostLines = 2_000;

/**
 * Reads the next part of a container's output. The engine keeps each line's time, in nanoseconds and with a fixed
 * length; `next` is the time of the last line. If more lines were written since then than fit, the last ones are
 * returned.
 */
export async function containerLog(container: Docker.Container, { after, lines }: LogRequest): Promise<LogPiece> {
  const framed = await container.logs({
    stdout: true,
    stderr: true,
    timestamps: true,
    follow: false,
    tail: after === undefined ? Math.min(lines, mostLines) : mostLines,
    ...(after ? { since: unixTime(after) as unknown as number } : {}),
  });
  const found = unframed(framed)
    .split(/(?<=\n)/)
    .map((line) => ({ time: line.slice(0, line.indexOf(' ')), text: line.slice(line.indexOf(' ') + 1) }))
    .filter(({ time }) => /^\d{4}-\d\d-\d\dT/.test(time) && time > (after ?? ''));
  return { text: found.map(({ text }) => text).join(''), next: found.at(-1)?.time ?? after ?? '' };
}

/** A container's output as text; the engine puts a header of eight bytes before each piece. */
export function unframed(framed: Buffer): string {
  const pieces: Buffer[] = [];
  for (let at = 0; at + 8 <= framed.length; ) {
    const length = framed.readUInt32BE(at + 4);
    pieces.push(framed.subarray(at + 8, at + 8 + length));
    at += 8 + length;
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** The engine takes seconds since 1970 with nine decimal places. */
function unixTime(time: string): string {
  const [seconds, fraction = ''] = time.replace('Z', '').split('.');
  return `${Date.parse(`${seconds}Z`) / 1000}.${fraction.padEnd(9, '0').slice(0, 9)}`;
}
