import { parseArgs } from 'node:util';
import { type Pair, readPair } from '../test/harness/machine/pair.ts';
import { slowness } from '../test/harness/slowness.ts';

/** The parts of the benchmark, in the order they run. */
export const caseNames = [
  'life',
  'together',
  'load',
  'network',
  'files',
  'agent',
  'actions',
  'recovery',
  'archiving',
  'sleep',
  'waits',
] as const;
export type CaseName = (typeof caseNames)[number];

export interface Options {
  pairs: Pair[];
  runs: number;
  /** How many stopped branches there are in the second round of `life`. */
  branches: number;
  cases: CaseName[];
  json: string | undefined;
}

export const usage = `npm run bench -- [--pairs btrfs+docker,directory+local] [--runs 10] [--branches 300]
                 [--cases ${caseNames.join(',')}] [--quick] [--json FILE]
Without --pairs: every pair whose parts are on this machine. --quick: 3 runs, 20 branches.
`;

const everyPair = ['zfs+docker', 'zfs+local', 'btrfs+docker', 'btrfs+local', 'directory+docker', 'directory+local'];

/** @throws an Error whose message is one line that says what is wrong */
export function readOptions(argv: string[]): Options | 'help' {
  const { values } = parseArgs({
    args: argv,
    options: {
      pairs: { type: 'string', default: everyPair.join(',') },
      runs: { type: 'string' },
      branches: { type: 'string' },
      // `waits` takes minutes and 40 GB, so it runs only if it is named.
      cases: { type: 'string', default: caseNames.filter((name) => name !== 'waits').join(',') },
      json: { type: 'string' },
      quick: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const many = slowness > 1 ? 30 : 300;
  return {
    pairs: oneOf(values.pairs, everyPair).map(readPair),
    runs: positive(values.runs, values.quick ? 3 : 10),
    branches: positive(values.branches, values.quick ? 20 : many),
    cases: oneOf(values.cases, caseNames),
    json: values.json,
  };
}

function oneOf<T extends string>(text: string, known: readonly T[]): T[] {
  return text.split(',').map((word) => {
    if (!known.includes(word as T)) throw new Error(`"${word}" is none of ${known.join(', ')}`);
    return word as T;
  });
}

function positive(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`"${text}" is no number of runs or branches`);
  return number;
}
