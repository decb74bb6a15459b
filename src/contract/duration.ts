import { VeloError } from './error.ts';
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
