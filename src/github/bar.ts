import type { StepTime } from '../velo.ts';
import { plain, time } from './markdown.ts';

const squares = ['🟦', '🟩', '🟨', '🟪'];
const rest = '⬜';
const width = 20;

export interface Bar {
  /** Twenty squares. */
  squares: string;
  /** What each colour means, longest first. */
  legend: string;
  totalMs: number;
}

/**
 * Where an operation's time went, as coloured squares that need no picture: the four longest steps, in the order in
 * which they ran, and the rest in white. Null when nothing was measured.
 */
export function timeBar(steps: readonly StepTime[]): Bar | null {
  const totalMs = steps.reduce((sum, { ms }) => sum + ms, 0);
  if (!(totalMs > 0)) return null;
  const longest = new Set([...steps].sort((a, b) => b.ms - a.ms).slice(0, squares.length));
  const parts = steps.filter((step) => longest.has(step) && step.ms >= totalMs / 100);
  const shown = parts.map(({ name, ms }, index) => ({ label: plain(name, 40), ms, square: squares[index] ?? rest }));
  const restMs = totalMs - shown.reduce((sum, { ms }) => sum + ms, 0);
  if (restMs >= 0.5) shown.push({ label: 'the rest', ms: restMs, square: rest });
  const counts = apportion(shown.map(({ ms }) => ms));
  return {
    squares: shown.map(({ square }, index) => square.repeat(counts[index] ?? 0)).join(''),
    legend: shown.map(({ square, label, ms }) => `${square} ${label} ${time(ms)}`).join(' · '),
    totalMs,
  };
}

/** Shares `width` squares out by largest remainder, one at least to each part, so that they always add up. */
function apportion(weights: number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const free = width - weights.length;
  const exact = weights.map((weight) => (weight / sum) * free);
  const counts = exact.map((share) => 1 + Math.floor(share));
  const missing = width - counts.reduce((total, count) => total + count, 0);
  const byRemainder = exact.map((share, index) => ({ index, left: share % 1 })).sort((a, b) => b.left - a.left);
  for (const { index } of byRemainder.slice(0, missing)) counts[index] = (counts[index] ?? 0) + 1;
  return counts;
}
