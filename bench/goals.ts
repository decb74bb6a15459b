import type { PairResult } from './report.ts';
import { grouped, median, type Sample } from './sample.ts';

export interface Goal {
  text: string;
  limit: number;
  measured: number;
  unit: string;
  met: boolean;
}

/** velo's goals and their measured values. Goals without a measurement are left out. */
export function goalsOf({ pair, samples, memoryMb }: PairResult): Goal[] {
  const goals: Goal[] = [];
  const goal = (text: string, measured: number, { limit, unit }: Pick<Goal, 'limit' | 'unit'>) => {
    if (!Number.isNaN(measured)) goals.push({ text, limit, measured, unit, met: measured <= limit });
  };
  const lives = samples.filter(({ scene }) => scene.startsWith('beside'));
  for (const operation of ['create', 'reset', 'start', 'delete', 'status']) {
    const those = lives.filter((sample) => sample.operation === operation);
    goal(`${operation}, engine`, ratio(those, 'engine', 'by hand'), { limit: 1.2, unit: '× by hand' });
    goal(`${operation}, whole process`, ratio(those, 'process', 'by hand'), { limit: 1.6, unit: '× by hand' });
  }
  const snapshots = lives.filter(({ operation }) => operation === 'snapshot');
  goal('snapshot, engine', ratio(snapshots, 'engine', 'by hand'), { limit: 1.3, unit: '× by hand' });
  const creates = samples.filter(({ operation, actor }) => operation === 'create' && actor === 'engine');
  const [few = [], many = []] = [
    ...grouped(
      creates.filter(({ scene }) => scene.startsWith('beside')),
      sceneOf,
    ).values(),
  ];
  goal('create beside many branches', middle(many) / middle(few), { limit: 1.25, unit: '× beside 1' });
  if (pair === 'btrfs+docker') goal('create to first query, engine', middle(few), { limit: 200, unit: 'ms' });
  if (pair === 'btrfs+local') goal('create to first query, engine', middle(few), { limit: 90, unit: 'ms' });
  const files = samples.filter(({ scene }) => scene === 'files');
  goal('create from 13,000 files', ratio(files, '13,000 files', '1,000 files'), { limit: 1.5, unit: '× 1,000 files' });
  const through = samples.filter(({ scene }) => scene === 'agent');
  const creating = (actor: string) =>
    middle(through.filter((sample) => sample.operation === 'create' && sample.actor === actor));
  // Five milliseconds are allowed for the round trip.
  goal('create through the agent', (creating('agent') - 5) / creating('engine'), {
    limit: 1.02,
    unit: '× engine (+ 5 ms)',
  });
  goal('the process through it', creating('process by agent') / creating('process'), { limit: 1, unit: '× by itself' });
  goal('one get of many at once', middle(through.filter(({ operation }) => operation === 'get')), {
    limit: 1,
    unit: 'ms',
  });
  goal('memory of an idle agent', middle(through.filter(({ operation }) => operation === 'idle')), {
    limit: 80,
    unit: 'MB',
  });
  const acted = samples.filter(({ scene }) => scene === 'actions');
  const over = acted.filter(({ actor }) => actor === 'over the engine');
  for (const [operation, requests] of [
    ['create', 6],
    ['unchanged push', 3],
  ] as const) {
    const those = (among: Sample[]) => middle(among.filter((sample) => sample.operation === operation));
    goal(`action, ${operation}: outputs, over the engine`, those(over), { limit: 300, unit: 'ms' });
    goal(`action, ${operation}: requests to GitHub`, those(acted.filter(({ actor }) => actor === 'requests')), {
      limit: requests,
      unit: '',
    });
  }
  const recovered = samples.filter(({ scene }) => scene === 'recovery');
  goal('recovery of 100 MB of WAL', ratio(recovered, 'engine', 'by hand'), { limit: 1.15, unit: '× by hand' });
  const slept = samples.filter(({ scene }) => scene === 'sleep');
  const woken = slept.filter(({ operation, actor }) => operation === 'wake' && actor === 'wake');
  goal('wake to first query', middle(woken), { limit: pair.endsWith('docker') ? 400 : 250, unit: 'ms' });
  goal('a sleeper in the agent', middle(slept.filter(({ operation }) => operation.startsWith('kB'))), {
    limit: 100,
    unit: 'kB',
  });
  goal('list beside sleepers', middle(slept.filter(({ operation }) => operation === 'list')), {
    limit: 500,
    unit: 'ms',
  });
  const archived = samples.filter(({ scene }) => scene === 'archiving');
  const transactions = archived.filter(({ operation }) => operation === 'transaction');
  goal('a transaction while WAL is archived', ratio(transactions, 'archived', 'not archived'), {
    limit: 1.03,
    unit: '× not archived',
  });
  goal('one write a minute', middle(archived.filter(({ operation }) => operation.startsWith('a day'))), {
    limit: 50,
    unit: 'MB a day',
  });
  goal('memory of the process', memoryMb ?? Number.NaN, { limit: 130, unit: 'MB' });
  return goals;
}

const sceneOf = ({ scene }: Sample) => scene;
const middle = (samples: Sample[]) => median(samples.map(({ ms }) => ms));

/** The median of the ratios within each run: a disturbance of the machine then affects both sides of a ratio. */
export function ratio(samples: Sample[], actor: string, base: string): number {
  const key = ({ scene, operation, run }: Sample) => `${scene}|${operation}|${run}`;
  const bases = new Map(samples.filter((sample) => sample.actor === base).map((sample) => [key(sample), sample.ms]));
  return median(
    samples
      .filter((sample) => sample.actor === actor)
      .map((sample) => sample.ms / (bases.get(key(sample)) ?? Number.NaN))
      .filter((value) => !Number.isNaN(value)),
  );
}
