import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundle, image, type Machine, pair, setUpMachine } from '../../harness/machine/machine.ts';
import { root } from '../../harness/root.ts';
import { slowness } from '../../harness/slowness.ts';

// The commands of the README's section "Time travel", as they are written. They need psql, as the section says.
const limit = 300_000 * slowness;
const hasPsql = spawnSync('psql', ['--version']).status === 0;

let machine: Machine;
/** A folder with the command `velo`. */
let programs: string;

beforeAll(async () => {
  machine = await setUpMachine();
  programs = mkdtempSync('/tmp/velo-programs-');
  writeFileSync(join(programs, 'velo'), `#!/bin/sh\nexec '${process.execPath}' '${bundle}' "$@"\n`, { mode: 0o755 });
}, limit);

afterAll(async () => {
  rmSync(programs, { recursive: true, force: true });
  await machine?.close();
}, limit);

it.skipIf(!hasPsql)('the section on time travel runs as it is written', { timeout: limit }, async () => {
  const page = readFileSync(join(root, 'README.md'), 'utf8');
  const [, script = ''] = /^## Time travel$[\s\S]*?^```sh\n([\s\S]*?)^```$/m.exec(page) ?? [];
  const create = 'velo project create bank';
  expect(script).toContain(create);
  // Where the data lies, and an image that is here: nothing else is changed.
  const where = [
    ...(machine.pool ? ['--pool', machine.pool] : []),
    ...(pair.postgres === 'docker' ? ['--image', image] : []),
  ].join(' ');
  const env = { ...machine.env, PATH: `${programs}:${machine.env.PATH}` };
  const run = await execa('bash', ['-euc', script.replace(create, `${create} ${where}`)], {
    env,
    extendEnv: false,
    reject: false,
    stdin: 'ignore',
  });
  expect(run.exitCode, `${run.stdout}\n${run.stderr}`).toBe(0);
  const printed = run.stdout.split('\n');
  expect(printed.filter((line) => /^\d+$/.test(line))).toEqual(['1000', '200000']);
  expect(run.stdout).toContain('bank/main can be recovered');
  expect(await machine.velo.listProjects()).toEqual([]);
});
