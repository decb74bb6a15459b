import { writeFileSync } from 'node:fs';
import { setUpMachine } from '../test/harness/machine/machine.ts';
import { type Pair, unavailable } from '../test/harness/machine/pair.ts';
import { actions } from './actions.ts';
import { agent } from './agent.ts';
import { archiving } from './archiving.ts';
import { type Bench, files, life, load, network, together } from './cases.ts';
import { peakMemory } from './memory.ts';
import { type CaseName, type Options, readOptions, usage } from './options.ts';
import { recovery } from './recovery.ts';
import { currentLoad, document, type PairResult, render } from './report.ts';
import { projectName, type Sample } from './sample.ts';
import { sleep } from './sleep.ts';
import { waits } from './waits.ts';

/** `npm run bench`: measures and prints the results. A missed goal is shown, but is not a failure. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') return void process.stdout.write(usage);
  const results: PairResult[] = [];
  for (const pair of options.pairs) {
    const reason = unavailable(pair);
    if (reason) {
      say(`${nameOf(pair)}: left out, ${reason}`);
      continue;
    }
    const result = await measurePair(pair, options);
    results.push(result);
    process.stdout.write(`${render(result)}\n`);
    if (options.json) writeFileSync(options.json, `${JSON.stringify(document(results), null, 2)}\n`);
  }
}

const cases: Record<CaseName, (bench: Bench) => Promise<void>> = {
  life,
  together,
  load,
  network,
  files,
  agent,
  actions,
  recovery,
  archiving,
  sleep,
  waits,
};

async function measurePair(pair: Pair, options: Options): Promise<PairResult> {
  const name = nameOf(pair);
  const samples: Sample[] = [];
  const before = currentLoad();
  say(`${name}: setting up`);
  const machine = await setUpMachine(pair, options.cases.includes('waits') ? 40_960 : 16_384);
  try {
    const bench: Bench = {
      machine,
      options,
      take: (sample) => samples.push(sample),
      say: (line) => say(`${name}: ${line}`),
    };
    let memoryMb: number | undefined;
    if (options.cases.includes('life')) {
      const project = projectName('memory');
      await machine.createProject(project);
      memoryMb = await peakMemory(machine, 'branch', 'create', `${project}/one`, '--json');
      await machine.velo.deleteProject({ name: project, force: true });
    }
    for (const part of options.cases) {
      bench.say(part);
      await cases[part](bench);
    }
    return { pair: name, samples, memoryMb, load: [before, currentLoad()] };
  } finally {
    await machine.close();
  }
}

const nameOf = ({ storage, postgres }: Pair) => `${storage}+${postgres}`;

/** Reports progress on stderr: stdout has only the results. */
function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : error}\n`);
  process.exitCode = 1;
});
