import { VeloError } from '../errors/error.ts';
import { quoted } from './names.ts';

const units: Record<string, number> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/**
 * Reads a duration such as `90s`, `5m`, `12h`, `3d`, `2w`, and returns milliseconds.
 * `what` names the option in the error.
 * @throws VeloError usage `invalid-duration`, also for an empty text, zero, and more than ten years
 */
export function duration(text: string, what: string): number {
  const match = /^([1-9][0-9]{0,7})([smhdw])$/.exec(text);
  const ms = match ? Number(match[1]) * (units[match[2] as string] as number) : Number.NaN;
  if (ms <= 10 * 365 * (units.d as number)) return ms;
  throw new VeloError(
    'usage',
    'invalid-duration',
    `${what} ${quoted(text)} is not a valid duration.`,
    'Write a number and a unit, such as 90s, 5m, 12h, 3d or 2w; at most ten years.',
  );
}

const spans: [string, number][] = [
  ['d', 86_400],
  ['h', 3_600],
  ['m', 60],
  ['s', 1],
];

/** A length of time in milliseconds by its two largest units: `3d 4h`, `5m 2s`, `0s`. */
export function span(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const first = spans.findIndex(([, size]) => seconds >= size);
  if (first < 0) return '0s';
  const [unit, size] = spans[first] as [string, number];
  const next = spans[first + 1];
  const rest = next ? Math.floor((seconds % size) / next[1]) : 0;
  return `${Math.floor(seconds / size)}${unit}${next && rest > 0 ? ` ${rest}${next[0]}` : ''}`;
}
