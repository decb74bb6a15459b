/**
 * Runs suites by name: `node scripts/test.ts unit e2e`, or one of the pairs of storage and server. A run in which
 * everything was skipped fails, for it shows nothing. A suite whose parts are not on this machine is skipped in one
 * line; with VELO_TEST_REQUIRE=1 it fails. With VELO_TEST_RESULTS each run's counts go into that folder as JSON.
 *
 * `host` changes the machine that it runs on (users, units, kernel rules) and has two halves, with a reboot between
 * them: the first run is one half, the next the other. Only with VELO_TEST_HOST=1, which says that the machine is disposable.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { between } from '../test/harness/between.ts';
import { readPair, unavailable } from '../test/harness/machine/pair.ts';
import { slowness } from '../test/harness/slowness.ts';

/** Names of suites, and of the pairs each runs over; `unit` needs none. */
const suites: Record<string, string[]> = {
  unit: [],
  e2e: ['directory+local'],
  docker: ['directory+docker'],
  btrfs: ['btrfs+docker', 'btrfs+local'],
  zfs: ['zfs+docker'],
  host: [],
};

/**
 * On an emulated machine (VELO_TEST_SLOWNESS) only what the drivers decide; the rest is the same on every pair, and
 * `host` plays a pull request there.
 */
const essential = [
  ...['branch/life', 'faults/leftovers', 'storage/foreign', 'faults/kill'],
  ...['branch/rename', 'faults/absent-data', 'storage/pool-full', 'snapshot/reset-and-promote', 'storage/snapshots'],
];
const files = slowness > 1 ? essential.map(pathOf) : [];

/** What chooses plain folders and local processes itself, or never comes to them: once is enough. */
const once = [
  'pull-request/*',
  'agent/sockets',
  'agent/requests',
  'agent/connections',
  'agent/faults',
  'agent/proof',
  'sleep/kill',
  'sleep/crowd',
  'reach/cli',
  'reach/ssh',
  'reach/job-by-ssh',
  'reach/other-machine',
  'cli/terminal',
  'snapshot/cli',
  'snapshot/action',
  'wal/cli',
  'wal/action',
  'wal/odd-servers',
  'wal/max-size',
  'wal/archive-dir',
  'recovery/beside',
  'recovery/kill',
  'recovery/faults',
  'recovery/promote-kill',
  'recovery/clock',
  'cli/time-travel',
];
/** What is the way's to run servers alone, whatever they lie on: on plain folders is enough. */
const ofServers = [
  ...['postgres/environment', 'postgres/login', 'postgres/locale', 'postgres/parent-defaults', 'postgres/replication'],
  ...['postgres/odd-files', 'postgres/right-server', 'postgres/project-image', 'security/hostile'],
];
/** What is Docker's engine's alone: plain folders under Docker. */
const ofEngine = ['reach/job-container', 'postgres/late-container'];
/**
 * Of plain folders under Docker, and of btrfs under local processes, only what the two decide together: btrfs + docker
 * and directory + local have the rest.
 */
const together = ['branch/life', 'faults/kill', 'faults/leftovers'];
/**
 * What looks at the machine as a whole: the kernel rule, shared memory by user, what commands of others show, and the
 * redirects of sleeping branches, which each agent that starts takes away from the one before.
 */
const alone = [
  ...['security/guard', 'faults/leftovers', 'security/passwords'],
  ...['sleep/sleep-and-wake', 'sleep/kill', 'sleep/crowd'],
];

/** What another run of the same CI has, such as `pull-request/*`. */
const leftOut = (process.env.VELO_TEST_LEAVE_OUT ?? '').split(',').filter(Boolean);

const results = process.env.VELO_TEST_RESULTS ?? mkdtempSync(join(tmpdir(), 'velo-results-'));
let failed = false;
for (const suite of process.argv.slice(2)) {
  const pairs = suites[suite];
  if (!pairs) throw new Error(`No suite ${suite}; there are ${Object.keys(suites).join(', ')}.`);
  if (suite === 'unit') failed = !(await vitest('unit', {}, ['--project', 'unit'])) || failed;
  if (suite === 'host') {
    if (process.env.VELO_TEST_HOST !== '1') throw new Error('Only on a machine to throw away: VELO_TEST_HOST=1.');
    const half = existsSync(between) ? 'after' : 'before';
    failed = !(await vitest(`host, ${half} a reboot`, {}, ['--project', 'host', `test/host/${half}-`])) || failed;
  }
  for (const pair of pairs) {
    const why = unavailable(readPair(pair));
    if (why) {
      process.stdout.write(`${pair}: ${process.env.VELO_TEST_REQUIRE ? 'missing' : 'skipped'}: ${why}\n`);
      failed ||= process.env.VELO_TEST_REQUIRE !== undefined;
    } else failed = !(await e2e(pair)) || failed;
  }
}
if (!process.env.VELO_TEST_RESULTS) rmSync(results, { recursive: true, force: true });
process.exitCode = failed ? 1 : 0;

/** The end-to-end tests on one pair. */
async function e2e(pair: string): Promise<boolean> {
  const run = (name: string, args: string[], env = {}) =>
    vitest(name, { VELO_TEST_PAIR: pair, ...env }, ['--project', 'e2e', ...args]);
  const elsewhere = [...once, ...ofServers, ...ofEngine];
  if (pair === 'directory+docker') return run(pair, [...together, ...ofServers, ...ofEngine].map(pathOf));
  if (pair === 'btrfs+local') return run(pair, together.map(pathOf));
  if (pair !== 'directory+local') return run(pair, [...files, ...without(elsewhere)]);
  // Two at a time on the pair that needs no more than processes, after what looks at the machine as a whole.
  const first = await run(`${pair}, one by one`, alone.filter((name) => !leftOut.includes(name)).map(pathOf));
  return (await run(pair, without([...alone, ...ofEngine, ...leftOut]), { VELO_TEST_AT_ONCE: '2' })) && first;
}

/** The path of a test, such as `branch/life`, or the pattern of a room's, such as `pull-request/*`. */
function pathOf(name: string): string {
  const path = `test/e2e/${name}.test.ts`;
  // A test that was renamed must not fall out of its list unseen.
  if (!existsSync(name.endsWith('/*') ? dirname(path) : path)) throw new Error(`No test is named ${name}.`);
  return path;
}

function without(names: string[]): string[] {
  return names.flatMap((name) => ['--exclude', pathOf(name)]);
}

/** Whether all tests of a run passed, and at least one ran. */
async function vitest(name: string, env: Record<string, string>, args: string[]): Promise<boolean> {
  process.stdout.write(`\n${name}\n`);
  const report = join(results, `${name.replaceAll(/\W+/g, '-')}-${process.pid}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const program = join(import.meta.dirname, '../node_modules/vitest/vitest.mjs');
  const { exitCode } = await execa(process.execPath, [program, 'run', ...args, ...reporters], {
    env,
    stdio: 'inherit',
    reject: false,
  });
  const { numPassedTests } = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number };
  if (numPassedTests === 0) process.stdout.write(`${name}: no test ran\n`);
  return exitCode === 0 && numPassedTests > 0;
}
