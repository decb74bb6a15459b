import { cpus, loadavg, release } from 'node:os';
import { type Goal, goalsOf, ratio } from './goals.ts';
import { grouped, median, type Sample } from './sample.ts';

export interface PairResult {
  pair: string;
  samples: Sample[];
  /** The peak memory of a `velo branch create`, in MB. */
  memoryMb: number | undefined;
  /** Load averages of the machine before and after. */
  load: [before: number, after: number];
}

/** Everything measured, as written to the `--json` file. */
export function document(results: PairResult[]) {
  return {
    machine: { cpus: cpus().length, model: cpus()[0]?.model ?? '', kernel: release(), node: process.version },
    pairs: results.map((result) => ({ ...result, goals: goalsOf(result) })),
  };
}

/** The tables of one pair for the terminal. */
export function render(result: PairResult): string {
  const { pair, samples, load, memoryMb } = result;
  const lines = [
    `\n${pair} (load ${load.map((value) => value.toFixed(2)).join(' before, ')} after; ms: median (min–max))`,
  ];
  for (const [scene, within] of grouped(samples, (sample) => sample.scene)) {
    lines.push('', `  ${scene}`);
    for (const [operation, those] of grouped(within, (sample) => sample.operation)) lines.push(row(operation, those));
  }
  for (const operation of ['create', 'reset', 'start']) {
    const mine = samples.filter(
      (sample) => sample.actor === 'engine' && sample.operation === operation && sample.scene.startsWith('beside'),
    );
    if (mine.length > 0) lines.push('', `  ${operation} in the engine, step by step`, ...stepRows(mine));
  }
  if (memoryMb !== undefined)
    lines.push('', `  memory of one \`velo branch create\`: ${memoryMb.toFixed(0)} MB (VmHWM)`);
  lines.push('', '  goals', ...goalsOf(result).map(goalRow));
  return lines.join('\n');
}

function row(operation: string, samples: Sample[]): string {
  const actors = grouped(samples, ({ actor }) => actor);
  const cells = [...actors]
    .sort(([a], [b]) => order(a) - order(b))
    .map(([actor, those]) => {
      const text = `${actor} ${spread(those.map(({ ms }) => ms))}`;
      const times = ratio(samples, actor, 'by hand');
      return (actor === 'by hand' || Number.isNaN(times) ? text : `${text} ${times.toFixed(2)}×`).padEnd(36);
    });
  return `    ${operation.padEnd(10)} ${cells.join(' ')}`.trimEnd();
}

const order = (actor: string) => ['by hand', 'engine', 'agent', 'process', 'process by agent'].indexOf(actor);

export function spread(values: number[]): string {
  const digits = Math.max(...values) < 1 ? 3 : 0;
  const [low, middle, high] = [Math.min(...values), median(values), Math.max(...values)].map((value) =>
    value.toFixed(digits),
  );
  return `${middle} (${low}–${high})`;
}

function stepRows(samples: Sample[]): string[] {
  const named = new Map<string, number[]>();
  const between: number[] = [];
  for (const { steps = [], ms } of samples) {
    for (const step of steps) named.set(step.name, [...(named.get(step.name) ?? []), step.ms]);
    between.push(ms - steps.reduce((sum, step) => sum + step.ms, 0));
  }
  named.set('locks, looks and the rest', between);
  return [...named].map(([name, values]) => `    ${name.padEnd(28)} ${spread(values)}`);
}

function goalRow({ text, limit, measured, unit, met }: Goal): string {
  const digits = limit < 10 ? 2 : 0;
  return `    ${met ? '✓' : '✗'} ${text.padEnd(32)} ${measured.toFixed(digits)} of at most ${limit} ${unit}`;
}

export const currentLoad = () => loadavg()[0] ?? 0;
